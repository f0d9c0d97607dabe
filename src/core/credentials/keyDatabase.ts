import { RegistrationError } from '../errors.js'

const STORE = 'keys'
const VERSION = 1
/** Milliseconds. Browsers are known to leave an IndexedDB request without any answer. */
const DEADLINE = 10_000

/**
 * One request in one transaction of the database of keys, which is made when it is not there.
 * Resolves to the request's result after the transaction is complete, on disk for all the browser can tell.
 *
 * The connection is opened for this alone and closed again, so that nobody who deletes or upgrades has to wait.
 *
 * @throws whatever IndexedDB says, or {@link RegistrationError} `key_store_failed` when it says nothing.
 */
export async function inKeyDatabase<T>(
  name: string,
  mode: IDBTransactionMode,
  makeRequest: (keys: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(name, VERSION)
  const database = await withinDeadline<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('blocked', () => reject(noAnswerError('blocked')))
  }).catch((error: unknown) => {
    // Should it open after all, nobody is there to use it.
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

function withinDeadline<T>(
  run: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => reject(noAnswerError('timeout')), DEADLINE)
    run(resolve, reject)
  }).finally(() => clearTimeout(timer))
}

function noAnswerError(field: string): RegistrationError {
  return new RegistrationError('key_store_failed', { field, message: `IndexedDB did not answer: ${field}.` })
}
