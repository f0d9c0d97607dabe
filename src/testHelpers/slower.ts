import { cdp } from 'vitest/browser'

// `SLOWER=6` slows the page of the tests that many times, which shows a test that goes by the clock of a quick machine.
await cdp().send('Emulation.setCPUThrottlingRate', { rate: Number(import.meta.env['SLOWER']) })
