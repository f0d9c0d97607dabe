import type { ReactNode } from 'react'

/* Drawn on a grid of 24, for the kit and for the ways to save it. They say nothing that the text beside them does not. */

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      data-part="icon"
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}

export const sheetIcon = (
  <Icon>
    <path d="M7 3h7l5 5v11a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z" />
    <path d="M14 3v5h5" />
    <circle cx="9.75" cy="14.75" r="1.75" />
    <path d="M11.5 14.75h4v1.75" />
  </Icon>
)

export const savedIcon = (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="m8 12.25 2.75 2.75L16 9.5" />
  </Icon>
)

export const savingIcons = {
  share: (
    <Icon>
      <path d="M12 14V3.5M8.5 7 12 3.5 15.5 7" />
      <path d="M8 10.5H6.5a1.5 1.5 0 0 0-1.5 1.5v7A1.5 1.5 0 0 0 6.5 20.5h11A1.5 1.5 0 0 0 19 19v-7a1.5 1.5 0 0 0-1.5-1.5H16" />
    </Icon>
  ),
  download: (
    <Icon>
      <path d="M12 3.5V15M7.5 11 12 15.5 16.5 11" />
      <path d="M4.5 16v2.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V16" />
    </Icon>
  ),
  print: (
    <Icon>
      <path d="M7 8V3.5h10V8" />
      <path d="M7 17.5H5.5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2H17" />
      <path d="M7 14h10v6.5H7z" />
    </Icon>
  ),
  copy: (
    <Icon>
      <rect x="8.5" y="8.5" width="12" height="12" rx="2" />
      <path d="M15.5 8.5v-3a2 2 0 0 0-2-2h-8a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h3" />
    </Icon>
  ),
  write: (
    <Icon>
      <path d="M4 20l1-4.5L15.75 4.75a1.75 1.75 0 0 1 2.5 0l1 1a1.75 1.75 0 0 1 0 2.5L8.5 19z" />
      <path d="m13.5 7 3.5 3.5" />
    </Icon>
  ),
}
