/** What Stryker's instrumenter gave: a mutant as it describes it, and each source with all of its mutants in it. */
export interface Plan {
  mutants: {
    id: string
    fileName: string
    mutatorName: string
    replacement: string
    location: Record<'start' | 'end', { line: number; column: number }>
  }[]
  files: { name: string; content: string }[]
}

/** What each test reached when no mutant was active. */
export interface Coverage {
  /** By its file and full name. `hits`: how often, by mutant. `duration` in milliseconds. */
  tests: Record<string, { hits: Record<string, number>; duration: number; failed: boolean }>
  /** Reached outside any test. */
  loading: Record<string, number>
}

/** What one process found out. */
export interface Progress {
  /** By mutant: the test that noticed it, and whether by its time. */
  verdicts: Record<string, { test: string; late?: boolean }>
  /** By mutant: the tests it was run with. */
  tried: Record<string, string[]>
}

/** What the next try of a test runs with: a mutant, or as a check none; or it is over. */
export type Next = { mutant: string | undefined; limit: number } | undefined
