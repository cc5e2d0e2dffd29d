import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { openDrafts } from '../../electron/keep/drafts'

const [key, another] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)]
const profile = mkdtempSync(join(tmpdir(), 'zhifu-zige-drafts-'))
const files = (): string[] => readdirSync(join(profile, 'drafts'))

afterEach(() => rmSync(profile, { recursive: true, force: true }))

test('what was typed is had again by its name and under its key alone, and is not to be read on the disk', async () => {
  const drafts = openDrafts(profile, key)
  await drafts.keep('notice/曾某', '证件号码 370303198506074126')
  await drafts.keep('../notice', '另一份')
  expect(await openDrafts(profile, key).open('notice/曾某')).toBe('证件号码 370303198506074126')
  expect(await drafts.open('notice/单某')).toBeNull()
  expect(await openDrafts(profile, another).open('notice/曾某')).toBeNull()
  expect(files()).toHaveLength(2)
  for (const name of files()) expect(name + readFileSync(join(profile, 'drafts', name), 'utf8')).not.toMatch(/曾某|370303/)
  await drafts.drop('notice/曾某')
  expect(await drafts.open('notice/曾某')).toBeNull()
  await drafts.clear()
  expect(await drafts.open('../notice')).toBeNull()
})

test('the oldest gives way where there are too many', async () => {
  const drafts = openDrafts(profile, key, 3)
  for (const name of ['a', 'b', 'c', 'd']) await drafts.keep(name, name)
  expect(await Promise.all(['a', 'b', 'c', 'd'].map((it) => drafts.open(it)))).toEqual([null, 'b', 'c', 'd'])
})
