import { RegistrationError } from '../errors.js'

/** Name of the object store with the keys. */
const STORE = 'keys'
/** Version of the database's schema. */
const DATABASE_VERSION = 1
/** Timeout in milliseconds. Some browsers leave an IndexedDB request without any event. */
const DEADLINE = 10_000

/**
 * Runs one request in one transaction of the key database, which is created if needed. Resolves to the result after the
 * transaction is complete, with strict durability: the browser reports that the data is on disk.
 *
 * Each call opens its own connection and closes it when it is done, so that no idle connection blocks a deletion or an
 * upgrade of the database.
 *
 * @throws the error of IndexedDB, or {@link RegistrationError} `key_store_failed` if IndexedDB does not answer in time.
 */
export async function inKeyDatabase<T>(
  name: string,
  mode: IDBTransactionMode,
  makeRequest: (keys: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(name, DATABASE_VERSION)
  const database = await withinDeadline<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('blocked', () => reject(noAnswerError('blocked')))
  }).catch((error: unknown) => {
    // If the database opens after the timeout, nobody uses the connection.
    opening.addEventListener('success', () => opening.result.close())
    throw error
  })
  try {
    return await withinDeadline<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const request = makeRequest(transaction.objectStore(STORE))
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('abort', () => reject(transaction.error))
    })
  } finally {
    database.close()
  }
}

/** Returns a promise that rejects if `run` has not settled it before the timeout. */
function withinDeadline<T>(
  run: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => reject(noAnswerError('timeout')), DEADLINE)
    run(resolve, reject)
  }).finally(() => clearTimeout(timer))
}

/** Returns the error for an IndexedDB request without an answer; `field` says what happened instead. */
function noAnswerError(field: string): RegistrationError {
  return new RegistrationError('key_store_failed', { field, message: `IndexedDB did not answer: ${field}.` })
}
