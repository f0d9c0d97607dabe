interface Switchboard {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
}

/** The global that instrumented code reads. */
export const switches = ((globalThis as { __stryker__?: Switchboard }).__stryker__ ??= {})

/** The members of Vitest's tasks that are used here. */
export interface Task {
  name: string
  type: string
  suite?: Task | undefined
  file: { name: string }
  tasks?: Task[]
  repeats?: number | undefined
  result?: { state: string; errors?: unknown[] | undefined } | undefined
}

const nameOf = (task: Task): string => (task.suite ? `${nameOf(task.suite)} > ${task.name}` : task.name)
export const idOf = (task: Task) => `${task.file.name}#${nameOf(task)}`
export const failed = ({ result }: Task) => result?.state === 'fail' || Boolean(result?.errors?.length)

/** Repeats each test until it has nothing left to try. */
export function tryAgain(task: Task): void {
  if (task.type === 'test') task.repeats = 1_000_000
  for (const each of task.tasks ?? []) tryAgain(each)
}
