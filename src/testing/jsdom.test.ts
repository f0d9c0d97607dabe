// @vitest-environment jsdom
import { describeSimulatedBrowser } from './simulatedBrowser.test.helper.js'

describeSimulatedBrowser('jsdom')
