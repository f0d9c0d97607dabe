import { Ajv, type ValidateFunction } from 'ajv'
import { bodySchemas, sharedSchemas } from './bodySchemas.js'

/** Whether a body fits its schema. The build of `./testing` puts the compiled code in the place of this file. */
export const bodyValidators = compiled() as Record<keyof typeof bodySchemas, ValidateFunction>

function compiled() {
  const ajv = new Ajv({ strict: true, allErrors: true })
  for (const [name, schema] of Object.entries(sharedSchemas)) ajv.addSchema(schema, name)
  return Object.fromEntries(Object.entries(bodySchemas).map(([name, schema]) => [name, ajv.compile(schema)]))
}
