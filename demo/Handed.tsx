import { useEffect, useState } from 'react'
import { newGuest } from './guest.js'
import { complete, post } from './ownServer.js'
import { Registering } from './Registering.js'

/** The page asks its server as it loads and hands the answer to the widget, which cannot ask by itself. */
export function Handed({ link }: { link: URLSearchParams }) {
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
    <Registering
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
        // It lives for minutes only; whoever took longer goes on with another one.
        if (code === 'challenge_expired') again()
      }}
    />
  )
}
