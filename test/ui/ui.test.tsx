import { act, render, screen } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { DayText } from '../../renderer/ui/DayText'
import { markOf } from '../../renderer/ui/mark'
import { Skeleton } from '../../renderer/ui/states'
import { StatusMark } from '../../renderer/ui/StatusMark'
import { day } from '../../shared/time/day'

const css = readFileSync(join(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8')
const token = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? ''

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

describe('colours', () => {
  const inks = ['text', 'text-secondary', 'action', 'status-normal', 'status-upcoming', 'status-suspended', 'status-terminated']
  const papers = ['paper', 'ground', 'action-soft', 'notice-soft']

  it.each(inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const)))('%s can be read on %s', (ink, paper) => {
    expect(contrast(token(ink), token(paper))).toBeGreaterThanOrEqual(4.5)
  })

  it('the edge of a control can be seen', () => {
    expect(contrast(token('line-control'), token('paper'))).toBeGreaterThanOrEqual(3)
  })
})

describe('parts', () => {
  it.each([
    ['normal', 'none', 'normal'],
    ['normal', 'upcoming', 'upcoming'],
    ['suspended', 'running', 'suspended'],
    ['suspended', 'awaiting-resumption', 'awaiting'],
    ['terminated', 'running', 'terminated'],
    ['terminated', 'may-reregister', 'reregister'],
  ] as const)('%s, %s has the mark %s', (status, phase, mark) => {
    expect(markOf({ status, phase })).toBe(mark)
  })

  it('a status is its word for those who do not see the mark', () => {
    const { container } = render(<StatusMark kind="awaiting" word="待评估" />)
    expect(container.textContent).toBe('待评估')
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('a day is written as the rules write it', () => {
    render(<DayText of={day('2026-07-03')} near={day('2026-06-15')} />)
    expect(screen.getByText('7 月 3 日').getAttribute('datetime')).toBe('2026-07-03')
  })

  it('waiting is shown only when it lasts', () => {
    vi.useFakeTimers()
    render(<Skeleton />)
    expect(screen.queryByRole('status')).toBeNull()
    act(() => void vi.advanceTimersByTime(200))
    expect(screen.getByRole('status').textContent).toBe('正在读取')
    vi.useRealTimers()
  })
})
