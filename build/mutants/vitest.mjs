// Stands in for `vitest` in the scripts of the hunt: its own suites and its own expect, without its workers, and without hooks.
import { chai, getState, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect'
import { describe, it, suite, test } from '@vitest/runner'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

const { expect } = chai
const whole = /** @type {import('@vitest/expect').ExpectStatic} */ (/** @type {unknown} */ (expect))
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: whole, writable: true, configurable: true })
setState({ ...getState(whole), assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, whole)

export const standIn = { describe, expect, it, suite, test }
