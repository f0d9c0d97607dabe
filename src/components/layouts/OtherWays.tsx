import { useEffect, useState } from 'react'
import { fetchOtherCredentials } from '../../registration/otherCredentialsLoader.js'
import { useRegistrationContext } from '../context.js'
import { Icon } from '../icons/Icon.js'
import { chevron } from '../icons/moreIcons.js'
import { allMessages } from '../messages/allMessages.js'
import type { CredentialOption } from './credentialOptions.js'
import { lastUnsupportedOptions, unsupportedOptions } from './unsupportedOptions.js'
import { optionIcons } from './optionIcons.js'

/** Lists the credential options from which the user chooses. */
export function OtherWays({
  options,
  onChoose,
}: {
  options: readonly CredentialOption[]
  onChoose: (option: CredentialOption) => void
}) {
  const { choices, unlikely } = allMessages(useRegistrationContext()).ways
  const [atFirst] = useState(lastUnsupportedOptions)
  const [missing, setMissing] = useState(atFirst)
  useEffect(() => {
    void unsupportedOptions().then(setMissing)
    // The code for credentials other than passkeys loads while the user reads. If that fails, the user's choice loads
    // it again and shows the error.
    fetchOtherCredentials().catch(() => undefined)
  }, [])
  // Ordered by what was known when the list opened, so that no entry moves while the user is about to tap it.
  const ordered = [
    ...options.filter((option) => !atFirst.has(option)),
    ...options.filter((option) => atFirst.has(option)),
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes it from a list without bullets: https://bugs.webkit.org/show_bug.cgi?id=170179
    <ul role="list" data-part="ways">
      {ordered.map((option) => (
        <li key={option} data-part="way-item">
          <button type="button" form="" data-part="way" data-way={option} onClick={() => onChoose(option)}>
            <span data-part="way-icon">
              <Icon d={optionIcons[option]} />
            </span>
            <span data-part="way-words">
              <span data-part="way-title">{choices[option].title}</span>
              <span data-part="way-body">{choices[option].body}</span>
              {missing.has(option) && <span data-part="way-body">{unlikely}</span>}
            </span>
            <span data-part="way-end">
              <Icon d={chevron} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
