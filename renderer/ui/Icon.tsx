import type { ReactNode } from 'react'

const pictures = {
  today: <path d="M3 4.5h14v12H3zM3 8h14M7 2.5v4M13 2.5v4M6.5 12l2 2 4.5-4" />,
  people: <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5v-1c0-2.2 2-3.5 5.5-3.5s5.5 1.3 5.5 3.5v1zM12.5 4a2.8 2.8 0 0 1 0 5.5M15 16.5h3v-1c0-1.7-1.2-2.8-3.3-3.3" />,
  ledger: <path d="M4 3h12v14H4zM7 3v14M9.5 7H14M9.5 10H14M9.5 13h3" />,
  institution: <path d="M3 17V8l7-5 7 5v9zM8 17v-4h4v4M10 6.5v4M8 8.5h4" />,
  board: <path d="M3 3h14v11H3zM6 6.5h8M6 9h8M6 11.5h5M7 17.5l1.5-3.5M13 17.5 11.5 14" />,
  library: <path d="M10 5.5C8 4 5.5 3.5 3 3.5V15c2.5 0 5 .5 7 2 2-1.5 4.5-2 7-2V3.5c-2.5 0-5 .5-7 2zM10 5.5V17" />,
  search: <path d="m17 17-4.2-4.2M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  back: <path d="M12 4 6 10l6 6" />,
  forward: <path d="m8 4 6 6-6 6" />,
  down: <path d="m5 8 5 5 5-5" />,
  print: <path d="M5.5 7.5V3h9v4.5M5.5 14H3V7.5h14V14h-2.5M5.5 11.5h9V17h-9z" />,
  save: <path d="M10 3v9M6 8.5l4 4 4-4M3.5 14v3h13v-3" />,
  info: <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9v5M10 6v.5" />,
  warning: <path d="M10 3 2.5 16.5h15zM10 8v4M10 14v.5" />,
  lock: <path d="M4.5 9h11v8h-11zM7 9V6a3 3 0 0 1 6 0v3M10 12v2" />,
  safety: <path d="M10 2.5 16.5 5v5c0 4-3 6.5-6.5 7.5C6.5 16.5 3.5 14 3.5 10V5zM7 10l2.2 2.2L13 8.5" />,
  self: <path d="M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17.5a6.5 6 0 0 1 13 0" />,
  agency: <path d="M3 17h14M4 8.5h12L10 3.5zM5.5 8.5V14M10 8.5V14M14.5 8.5V14M3.5 14.5h13" />,
  sync: <path d="M4 9a6 6 0 0 1 10.5-3.5L16 7M16 3.5V7h-3.5M16 11a6 6 0 0 1-10.5 3.5L4 13M4 16.5V13h3.5" />,
  done: <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM6.5 10l2.5 2.5 4.5-5" />,
  undo: <path d="M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H7" />,
  device: <path d="M3 4h14v9.5H3zM7 16.5h6M10 13.5v3" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof pictures

/** Hairline pictures of our own; they carry no meaning that the words beside them do not. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 20 20" width="1.25em" height="1.25em" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
    {pictures[name]}
  </svg>
)
