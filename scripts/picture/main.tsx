import { createRoot } from 'react-dom/client'
import { RegistrationFlow } from '../../src/index.js'
import '../../src/components/styles.css'
import { createReferenceApi, installSoftwareAuthenticator, registerAsUser } from '../../src/testing/index.js'

installSoftwareAuthenticator()

async function show(id: string, until: 'firstFactor' | 'done'): Promise<void> {
  const within = document.querySelector(`#${id}`) as HTMLElement
  const { api, invite } = createReferenceApi()
  createRoot(within).render(
    <RegistrationFlow
      api={api}
      initRequest={await invite('ada@example.com')}
      relyingParty={{ id: location.hostname, name: 'Quillstone' }}
      onContinue={() => undefined}
    />,
  )
  await registerAsUser({ within, until, timeout: 60_000 })
}

await show('last', 'done')
await show('first', 'firstFactor')
document.body.dataset['ready'] = 'true'
