'use client'
import { part } from './Step.js'

/** Step `start`: what is about to happen, what `api.init` still needs to know, and the button that calls it. */
export const Start = part('start', ({ status, error, messages: { flow, start: words }, canStart, start }) => {
  const pending = status === 'pending'
  return {
    title: words.title,
    body: canStart ? words.body : words.waiting,
    primary: canStart && {
      label: pending ? words.pending : error ? flow.retry : words.action,
      onClick: start,
      pending,
    },
  }
})
