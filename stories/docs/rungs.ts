/** How each rung of the ladder is written. */
export const rungs = {
  widget: `<RegistrationFlow
  api={api}
  relyingParty={{ id: 'example.com', name: 'Example' }}
/>`,

  words: `<RegistrationFlow
  api={api}
  messages={{
    start: { title: 'Good to have you here' },
    firstFactor: { action: 'Make it here' },
  }}
/>`,

  variables: `.orchard {
  --registration-accent: light-dark(#2f6b2f, #9fd08f);
  --registration-surface: light-dark(#fffdf5, #1c2118);
  --registration-radius: 4px;
  --registration-button-radius: 999px;
  --registration-font: ui-serif, Georgia, serif;
}`,

  slots: `<RegistrationFlow
  api={api}
  slots={{ Brand: Logo, Button: PillButton }}
  className="framed"
/>`,

  parts: `<Registration.Root api={api}>
  <aside>…</aside>
  <Registration.Card>
    <Registration.Progress />
    <Registration.Start />
    <Registration.FirstFactor />
    <Registration.Complete />
    <Registration.Done>
      <Welcome />
    </Registration.Done>
    <Registration.Status />
  </Registration.Card>
</Registration.Root>`,

  hook: `const { state, status, error, start, create, submit } =
  useRegistration({ api })`,

  core: `const challenge = parseChallenge(await api.init(request, { signal }), api)
const firstFactorCredential = await createFido2(challenge, { signal })
const answer = await api.complete({ firstFactorCredential }, context)`,
}
