/** Output of Stryker's instrumenter: each mutant, and each source file with all of its mutants. */
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

/** Which mutants each test reached while none was active. */
export interface Coverage {
  /** By file and full name of the test. `hits`: how often, by mutant. `duration` in milliseconds. */
  tests: Record<string, { hits: Record<string, number>; duration: number; failed: boolean }>
  /** Mutants reached outside any test. */
  loading: Record<string, number>
}

/** The results of one process. */
export interface Progress {
  /** By mutant: the test that noticed it, and whether because that test never ended, or never passed again. */
  verdicts: Record<string, { test: string; late?: boolean; breaking?: boolean }>
  /** By mutant: the test that did not end with it, once so far. */
  late: Record<string, string>
  /** By mutant: the test that failed with it and from then on also without it, once so far. */
  breaking: Record<string, string>
  /** By mutant: the tests that failed with it, and without it failed, too, or took too long: the machine was busy. */
  undecided: Record<string, string[]>
  /** By mutant: the tests that it survived. */
  tried: Record<string, string[]>
}

/**
 * What the next repetition of a test runs with: a mutant, no mutant as a check, or nothing because the test is
 * finished. `hitLimit`: how often the code of the mutant may run before the test counts as endless. `patience`:
 * milliseconds to wait for an expected value.
 */
export type Next = { mutant: string | undefined; hitLimit: number; patience: number } | undefined
