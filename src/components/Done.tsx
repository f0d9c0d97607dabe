'use client'
import { part } from './Step.js'

/** Step `done`: the registration was accepted. */
export const Done = part('done', ({ messages: { done: words }, options, concealed }, { response }) => ({
  title: words.title,
  body: words.body,
  ...(!concealed && { account: words.account(response.user.username) }),
  primary: options.onContinue && { label: words.action, onClick: options.onContinue },
}))
