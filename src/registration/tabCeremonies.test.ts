import { expect, test } from 'vitest'
import { createTabCeremonies } from './tabCeremonies.js'

test('the own ceremony: its user, until it ends, once', () => {
  const ceremonies = createTabCeremonies()
  expect(ceremonies.ownKey()).toBeUndefined()
  expect(ceremonies.end()).toBe(false)
  ceremonies.begin('ada')
  expect(ceremonies.ownKey()).toBe('ada')
  expect(ceremonies.end()).toBe(true)
  expect(ceremonies.ownKey()).toBeUndefined()
  expect(ceremonies.end()).toBe(false)
})

test('another tab is busy with the user from making to over', () => {
  const ceremonies = createTabCeremonies()
  ceremonies.receive({ key: 'ada', event: 'making', from: 'tab 2' })
  expect(ceremonies.takeBusy('grace')).toBe(false)
  expect(ceremonies.takeBusy('ada')).toBe(true)
  ceremonies.receive({ key: 'ada', event: 'making', from: 'tab 2' })
  ceremonies.receive({ key: 'ada', event: 'over', from: 'tab 3' })
  ceremonies.receive({ key: 'ada', event: 'made', from: 'tab 2' })
  expect(ceremonies.takeBusy('ada')).toBe(true)
  ceremonies.receive({ key: 'ada', event: 'making', from: 'tab 2' })
  ceremonies.receive({ key: 'ada', event: 'over', from: 'tab 2' })
  expect(ceremonies.takeBusy('ada')).toBe(false)
})

test('a tab that is busy is forgotten once it was named, with all others: a crashed one never says that it is over', () => {
  const ceremonies = createTabCeremonies()
  ceremonies.receive({ key: 'ada', event: 'making', from: 'tab 2' })
  ceremonies.receive({ key: 'grace', event: 'making', from: 'tab 3' })
  expect(ceremonies.takeBusy('ada')).toBe(true)
  expect(ceremonies.takeBusy('ada')).toBe(false)
  expect(ceremonies.takeBusy('grace')).toBe(false)
})
