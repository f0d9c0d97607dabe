// @vitest-environment happy-dom
import { describeSimulatedBrowser } from './simulatedBrowser.test.helper.js'

describeSimulatedBrowser('happy-dom')
