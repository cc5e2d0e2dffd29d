import { describe, expect, test } from 'vitest'
import { benchTable, readRow } from '../../build/setup/bench-table.mjs'
import { hashOf } from '../../build/setup/compile.mjs'
import { describeWindow, readReport } from '../../build/setup/first-window.mjs'
import { chooseScripts } from '../../build/setup/scripts.mjs'
import { countTests, exitStatus, lastLine, type Results } from '../../build/setup/test-count.mjs'

const results = (of: Partial<Results>): Results => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...of })
const ofFile = (status: string, ...tests: string[]): Results['testResults'][number] => ({ status, assertionResults: tests.map((one) => ({ status: one })) })

describe('the last line of npm test', () => {
  test.each([
    ['all passed', results({ numPassedTests: 7 }), 0, '7 passed, 0 failed', 0],
    ['some skipped', results({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }), 0, '7 passed, 0 failed, 2 skipped', 0],
    ['one failed', results({ numPassedTests: 6, numFailedTests: 1, testResults: [ofFile('failed', 'failed', 'passed')] }), 1, '6 passed, 1 failed', 1],
    ['a file that could not be loaded', results({ numPassedTests: 6, testResults: [ofFile('failed')] }), 1, '6 passed, 1 failed', 1],
    ['an error outside of any test', results({ numPassedTests: 6 }), 1, '6 passed, 1 failed', 1],
    ['no test at all', results({}), 0, '0 passed, 0 failed', 1],
    ['no report', undefined, 1, '0 passed, 1 failed', 1],
  ])('%s', (_, read, status, line, exit) => {
    const count = countTests(read, status)
    expect(lastLine(count)).toBe(line)
    expect(exitStatus(count)).toBe(exit)
  })
})

describe('the first window', () => {
  const report = { people: 3, byStatus: { 正常: 2, 暂停: 1 }, next: { due: '2026-06-17', what: '提出恢复申请', who: '曾某' }, ms: 840 }

  test('is read from its own line and from no other', () => {
    expect(readReport(JSON.stringify({ ready: report }))).toEqual(report)
    expect(readReport('{"ready":')).toBeUndefined()
    expect(readReport('hello')).toBeUndefined()
  })

  test('is told in words', () => {
    expect(describeWindow(report, 'out/first-window.png')).toEqual([
      'The first window shows 3 people (840 ms after the start): 正常 2 · 暂停 1',
      'Next deadline: 2026-06-17, 曾某: 提出恢复申请',
      'Picture: out/first-window.png',
    ])
    expect(describeWindow({ ...report, next: null }, 'x')[1]).toBe('Next deadline: none')
  })
})

describe('figures', () => {
  const row = { bench: 'engine', what: 'assess 人员', ours: 12.345, unit: 'ms', peer: 'floor', theirs: 10, ratio: 1.2345, goal: '≤ 2', met: true }

  test('a row is read from a line of JSON and from nothing else', () => {
    expect(readRow(JSON.stringify(row))).toEqual(row)
    expect(readRow('{"other":1}')).toBeUndefined()
    expect(readRow('{broken')).toBeUndefined()
  })

  test('the table keeps its columns under Chinese words', () => {
    expect(benchTable([row, { ...row, what: 'x', met: false, theirs: null }])).toBe(
      [
        'bench   what         ours  unit  beside  theirs  ratio  goal  met',
        'engine  assess 人员  12.3  ms    floor   10      1.23   ≤ 2   yes',
        'engine  x            12.3  ms    floor           1.23   ≤ 2   NO',
      ].join('\n'),
    )
  })

  test('a name that is not there is answered with those that are', () => {
    expect(() => chooseScripts('test/bench', ['nothing'])).toThrow(/no nothing in test\/bench.\nThere is: /)
  })
})

test('the hash of what is built knows names and contents, and nothing of what is missing', () => {
  expect(hashOf(['/nowhere/at/all'])).toBe(hashOf([]))
  expect(hashOf([import.meta.filename])).not.toBe(hashOf([]))
})
