import { useEffect, useState } from 'react'
import { newGuest } from './guest.js'
import { complete, post } from './appServer.js'
import { RegistrationPage } from './RegistrationPage.js'

/** A page that calls init while it loads and passes the answer to the widget, which has no `api.init` of its own. */
export function ChallengeFromServer({ link }: { link: URLSearchParams }) {
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
      title="Only your passkey is missing."
      lead={
        <>
          We have everything else of <bdi>{guest.email}</bdi>.
        </>
      }
      aside={
        failed && (
          <div role="alert">
            <p>We could not begin.</p>
            <button className="button quiet" onClick={again}>
              Try again
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
