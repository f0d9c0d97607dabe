import { RegistrationError } from './errors.js'
import type { RegistrationErrorCode } from './errorCodes.js'

/** Returns the value if it has the type `T`, sometimes converted; throws {@link INVALID} for any other value. */
export type Reader<T> = (value: unknown) => T

/**
 * Thrown by a {@link Reader}. A constant without the value, because the value may be a token in the wrong field; the
 * path tells which field it is.
 */
export const INVALID = 'missing or wrong'

/** An object of unknown members, as JSON has it. */
export type JsonObject = Record<string, unknown>

/** Returns an own property: an inherited `challenge` would come from a polluted prototype and not from the answer. */
export function ownProperty(fields: JsonObject, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** Whether the value is an object and not an array. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads an object. */
export const record: Reader<JsonObject> = (value) => {
  if (!isRecord(value)) throw INVALID
  return value
}

/** Reads a string. */
export const string: Reader<string> = (value) => {
  if (typeof value !== 'string') throw INVALID
  return value
}

/** Reads a string of at least one character. */
export const nonEmptyString: Reader<string> = (value) => {
  if (!string(value)) throw INVALID
  return value as string
}

/**
 * Reads an answer of the API field by field.
 *
 * @param code The error code if a field is missing or wrong; the error's `field` is the path of that field.
 * @param build Gets `required` and `optional`, each of which reads the field at a path. An optional field, and every
 * object on its path, may be absent or null.
 */
export function readFields<T>(
  answer: unknown,
  code: RegistrationErrorCode,
  build: (
    required: <F>(path: string, reader: Reader<F>) => F,
    optional: <F>(path: string, reader: Reader<F>) => F | undefined,
  ) => T,
): T {
  let field = ''
  const readPath = (path: string, isOptional?: boolean) => {
    field = ''
    return path.split('.').reduce((value, name) => {
      if (isOptional && (value === undefined || value === null)) return undefined
      const found = ownProperty(record(value), name)
      field += (field && '.') + name
      return found
    }, answer)
  }
  try {
    return build(
      (path, reader) => reader(readPath(path)),
      (path, reader) => {
        const value = readPath(path, true)
        return value === undefined || value === null ? undefined : reader(value)
      },
    )
  } catch (error) {
    // An answer that the host passes on may be a Proxy or have getters that throw: then it is invalid too.
    throw new RegistrationError(code, { cause: error, field: field || '(answer)' })
  }
}
