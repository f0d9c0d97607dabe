import type { GivenConfig } from '../../reference-api/config.js'
import { withControl } from '../../reference-api/control.js'
import { withFaults } from '../../reference-api/faults.js'
import { createReferenceApi } from '../../reference-api/referenceApi.js'

/** The reference API with its commands and its faults, in a file of its own: it is large, and loads when it is asked. */
export function createReferenceHandler(config: GivenConfig): (request: Request) => Promise<Response> {
  return withFaults(withControl(createReferenceApi(config)))
}
