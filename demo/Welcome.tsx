/** The signed-up page. */
export function Welcome({ name }: { name: string }) {
  return (
    <div className="columns">
      <div className="pitch">
        <h1>You are in.</h1>
        <p>
          Signed up as <bdi>{name}</bdi>. Next time, sign in with your passkey.
        </p>
      </div>
      <section className="paper" aria-label="Balance">
        <p className="from">Balance</p>
        <p className="balance">0.00</p>
        <p>Your wallet is empty and safe. This is where the demo ends.</p>
        <a className="button" href="/">
          Start over
        </a>
      </section>
    </div>
  )
}
