import { RegistrationError, type RegistrationErrorCode } from './errors.js'

/** A value as the type it must have; throws {@link INVALID} for any other. */
export type Reader<T> = (value: unknown) => T

/** Thrown by a {@link Reader}. It carries nothing: the path says where, and the value may be a token in the wrong place. */
export const INVALID = 'missing or wrong'

export type Fields = Record<string, unknown>

/** Own properties only: an inherited `challenge` is somebody's polluted prototype, not an answer. */
export function ownProperty(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const record: Reader<Fields> = (value) => {
  if (!isRecord(value)) throw INVALID
  return value
}

export const string: Reader<string> = (value) => {
  if (typeof value !== 'string') throw INVALID
  return value
}

export const nonEmptyString: Reader<string> = (value) => {
  if (!string(value)) throw INVALID
  return value as string
}

/**
 * Reads an answer of the API field by field.
 *
 * @param code Of the error when a field is missing or wrong; its `field` is the path of that field.
 * @param build Is given `at` for required and `maybe` for optional fields, each by its path. An optional field may be
 * absent or null, and so may what it is in.
 */
export function readFields<T>(
  answer: unknown,
  code: RegistrationErrorCode,
  build: (
    at: <F>(path: string, reader: Reader<F>) => F,
    maybe: <F>(path: string, reader: Reader<F>) => F | undefined,
  ) => T,
): T {
  let field = ''
  const lookUp = (path: string, optional?: boolean) => {
    field = ''
    return path.split('.').reduce((value, name) => {
      if (optional && (value === undefined || value === null)) return undefined
      const found = ownProperty(record(value), name)
      field += (field && '.') + name
      return found
    }, answer)
  }
  try {
    return build(
      (path, reader) => reader(lookUp(path)),
      (path, reader) => {
        const value = lookUp(path, true)
        return value === undefined || value === null ? undefined : reader(value)
      },
    )
  } catch (error) {
    // A host may pass an object with getters or a Proxy: whatever those throw is also an unusable answer.
    throw new RegistrationError(code, { cause: error, field: field || '(answer)' })
  }
}
