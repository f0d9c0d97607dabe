import { useEffect, useState } from 'react'
import { Address } from './Address.js'
import { fill, useWords } from './language.js'
import { newGuest } from './guest.js'
import { complete, post } from './appServer.js'
import { RegistrationPage } from './RegistrationPage.js'
import { registration } from './words/registration.js'

/** A page that calls init while it loads and passes the answer to the widget, which has no `api.init` of its own. */
export function ChallengeFromServer({ link }: { link: URLSearchParams }) {
  const words = useWords('registration', registration).handed
  const [guest, setGuest] = useState(() => ({ email: link.get('email') ?? newGuest() }))
  const [challenge, setChallenge] = useState<unknown>(null)
  const [failed, setFailed] = useState(false)
  const again = () => setGuest({ ...guest })

  useEffect(() => {
    const ending = new AbortController()
    const begin = async () => {
      try {
        setChallenge(await post('/my/delegated/init', guest, ending.signal))
        setFailed(false)
      } catch {
        setFailed(!ending.signal.aborted)
      }
    }
    void begin()
    return () => ending.abort()
  }, [guest])

  return (
    <RegistrationPage
      title={words.title}
      lead={fill(words.lead, { name: <Address of={guest.email} /> })}
      aside={
        failed && (
          <div role="alert">
            <p>{words.failed}</p>
            <button className="button quiet" onClick={again}>
              {words.again}
            </button>
          </div>
        )
      }
      link={link}
      connect={(headers) => ({ complete: complete(headers) })}
      challenge={challenge}
      onError={({ code }) => {
        // A challenge is valid for minutes only; after that, the page gets another one.
        if (code === 'challenge_expired') again()
      }}
    />
  )
}
