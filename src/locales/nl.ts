/**
 * Dutch.
 *
 * The reader is addressed as “je”, as on Dutch phones and in Dutch banking apps; “u” would keep a distance.
 *
 * “Passkey” is Apple's word too
 * (https://support.apple.com/nl-nl/guide/iphone/iphf538ea8d0/17.0/ios/17.0), and that of the Dutch press, which also
 * writes it of Google (https://www.iculture.nl/nieuws/google-chrome-passkey-support/) and Microsoft
 * (https://www.iculture.nl/nieuws/microsoft-passkeys-standaard-nieuwe-accounts/).
 */
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: Iterable<string>, type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
const moment = (locale: string, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'op' : 'om'} ${new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)}`

const retry: Sentence<ErrorFacts> = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Er is niets verloren. Je kunt het ${moment(locale, retryAt, retryOnAnotherDay)} opnieuw proberen.`
    : 'Er is niets verloren. Je kunt het zo meteen opnieuw proberen.'

/** The table in Dutch. */
export const messages: Messages = {
  lang: 'nl',
  dir: 'ltr',
  flow: {
    label: 'Registratie',
    retry: 'Opnieuw proberen',
    reload: 'Pagina opnieuw laden',
    loading: 'Een moment',
    error: { title: 'Dat is niet gelukt', body: 'Wacht even en probeer het opnieuw.' },
    notLoaded: 'Er is niets verloren. Laad deze pagina opnieuw om verder te gaan.',
    broken: 'Er ging iets stuk op deze pagina. Wat je tot nu toe hebt gemaakt, is bewaard.',
    recover: 'Verder',
  },
  progress: {
    position: ({ locale, step, steps }) => `Stap ${number(locale, step)} van ${number(locale, steps)}`,
  },
  start: {
    title: 'Stel je account in',
    body: 'Met een passkey log je in met je vingerafdruk, gezicht of schermvergrendeling. Geen wachtwoord om te onthouden.',
    action: 'Doorgaan',
    pending: 'Een moment',
    waiting: 'We zetten alles klaar.',
  },
  firstFactor: {
    title: 'Maak je passkey',
    body: 'Je apparaat vraagt om je vingerafdruk, gezicht of schermvergrendeling. Die blijven op je apparaat.',
    account: ({ name }) => `Voor ${name}`,
    action: 'Passkey maken',
    pending: 'Wachten op je apparaat',
    pendingBody: 'Volg de melding van je apparaat of browser.',
    cancel: 'Annuleren',
  },
  complete: {
    title: 'Bijna klaar',
    body: 'We slaan dit op in je account.',
    action: 'Afronden',
    restart: 'Opnieuw beginnen',
    cancel: 'Niet langer wachten',
  },
  done: {
    title: 'Je passkey is klaar',
    body: 'Log de volgende keer in met je passkey.',
    account: ({ name }) => name,
    action: 'Doorgaan',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Opnieuw proberen ${moment(locale, time, onAnotherDay)}`,
    now: 'Je kunt het nu opnieuw proberen.',
  },
  startWithoutPasskey: { body: 'We stellen een manier in waarop jij kunt inloggen. Dat duurt een minuut.' },
  startForm: {
    body: {
      all: 'Vertel ons wie je bent. De code staat in de e-mail die we je stuurden.',
      code: 'De code staat in de e-mail die we je stuurden.',
      user: 'Vertel ons wie je bent.',
    },
    label: {
      orgId: 'Organisatienummer',
      tenantId: 'Tenantnummer',
      username: 'Gebruikersnaam of e-mailadres',
      registrationCode: 'Code uit de e-mail',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Vraag het organisatienummer aan wie je heeft uitgenodigd. Het begint met ‘or-’.',
      tenantId: 'Vraag het tenantnummer aan wie je heeft uitgenodigd.',
      username: 'Typ de gebruikersnaam of het e-mailadres waarmee je bent uitgenodigd.',
      registrationCode: 'Typ de code uit de e-mail.',
    },
    edit: 'Wijzigen wat je typte',
    resend: 'Nieuwe code sturen',
    resent: ({ username }) =>
      username
        ? `Als ${username} op een code wacht, is er een nieuwe onderweg. Kijk ook bij spam. Alleen de nieuwste code werkt.`
        : 'Als je op een code wacht, is er een nieuwe onderweg. Kijk ook bij spam. Alleen de nieuwste code werkt.',
  },
  whatIsAPasskey: {
    title: 'Wat is een passkey?',
    body: 'Een passkey vervangt het wachtwoord: je logt in met wat je apparaat ontgrendelt. Hij blijft in je apparaat of je wachtwoordbeheerder, en wij zien je vingerafdruk of gezicht nooit. Niemand kan hem raden, en geen andere website kan hem je met een truc ontfutselen.',
  },
  secondFactor: {
    title: 'Voeg een reservepasskey toe',
    body: 'Als je het ene apparaat kwijtraakt, kom je met het andere nog binnen. Gebruik een andere telefoon of computer, of een USB-beveiligingssleutel.',
    action: 'Reservepasskey toevoegen',
    skip: { passkey: 'Verder met één passkey', other: 'Verder zonder reserve' },
  },
  ways: {
    title: 'Kies een manier',
    body: 'Neem er een die je de volgende keer nog hebt.',
    unsupported: 'Passkeys werken hier niet, maar je kunt je account op een andere manier beveiligen.',
    action: 'Andere manieren',
    back: 'Terug',
    unlikely: 'Werkt misschien niet in deze browser.',
    pending: 'Een moment',
    pendingBody: 'We stellen dit in.',
    choices: {
      Fido2: { title: 'Passkey', body: 'Met je vingerafdruk, gezicht of schermvergrendeling.' },
      'client-device': {
        title: 'Dit apparaat',
        body: 'Met je vingerafdruk, gezicht of schermvergrendeling.',
      },
      hybrid: { title: 'Telefoon of tablet', body: 'Scan een code met de camera ervan.' },
      'security-key': { title: 'USB-beveiligingssleutel', body: 'Je steekt hem erin of houdt hem dichtbij.' },
      PasswordProtectedKey: {
        title: 'Lang wachtwoord',
        body: 'Alleen jij kent het. Niemand kan het opnieuw instellen.',
      },
      Key: { title: 'Opslaan in deze browser', body: 'Niets om te onthouden of te typen.' },
      Password: { title: 'Gewoon wachtwoord', body: 'Je typt het telkens als je inlogt.' },
      Totp: {
        title: 'Authenticator-app',
        body: 'Een app op je telefoon toont cijfers om over te typen.',
      },
    },
  },
  places: {
    'client-device': { body: 'Je apparaat vraagt om je vingerafdruk, gezicht of schermvergrendeling.' },
    hybrid: {
      body: 'Je browser toont een code. Scan die met de telefoon of tablet waarop je je passkey wilt hebben.',
    },
    'security-key': {
      body: 'Houd je USB-beveiligingssleutel bij de hand. Je browser zegt wanneer je hem erin steekt of aanraakt.',
    },
  },
  key: {
    title: 'Opslaan in deze browser',
    body: 'Je hoeft niets te onthouden. Maar het werkt misschien alleen in deze browser, en is weg als de gegevens ervan worden gewist.',
    action: 'Hier opslaan',
  },
  password: {
    title: 'Kies een lang wachtwoord',
    body: 'Alleen jij kent het, en niemand kan het opnieuw instellen. Bewaar het in een wachtwoordbeheerder of schrijf het op.',
    plainBody: 'Je typt het telkens als je inlogt. Bewaar het in een wachtwoordbeheerder of schrijf het op.',
    label: 'Nieuw wachtwoord',
    show: 'Tonen',
    hide: 'Verbergen',
    generate: 'Maak er een voor mij',
    generated: 'Bewaar deze woorden voordat je verdergaat:',
    missing: 'Kies een wachtwoord.',
    tooWeak: 'Te makkelijk te raden. Voeg een paar woorden toe die niet bij elkaar horen.',
    checkFailed: 'Er is iets niet geladen. Controleer je internetverbinding en probeer het opnieuw.',
    action: 'Dit wachtwoord gebruiken',
  },
  totp: {
    title: 'Gebruik een authenticator-app',
    body: 'Scan de afbeelding met de app, of kopieer de instelcode ernaartoe. Typ dan de cijfers die de app toont.',
    picture: 'Afbeelding om te scannen met je authenticator-app',
    secret: 'Instelcode',
    copy: 'Kopiëren',
    copyLabel: 'Instelcode kopiëren',
    copied: 'Gekopieerd',
    copyFailed: 'Kopieer met de hand',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} cijfers`,
        period && `elke ${number(locale, period)} seconden nieuwe cijfers`,
        algorithm,
      ]
      return `Kies in de app ${list(
        locale,
        settings.filter((setting) => setting !== undefined && setting !== 0),
      )}.`
    },
    label: 'Cijfers uit de app',
    missing: ({ locale, digits }) => `Typ de ${number(locale, digits)} cijfers die de app toont.`,
    action: 'Bevestigen',
  },
  recovery: {
    title: 'Maak een herstelkit',
    body: 'Als je je apparaat kwijtraakt, kom je met de kit en je e-mail samen weer binnen. Het is één pagina met een geheime code, alleen voor jouw ogen.',
    action: 'Mijn herstelkit maken',
    pending: 'Je herstelkit wordt gemaakt',
    cancel: 'Annuleren',
    skip: 'Verder zonder kit',
    skipTitle: 'Verder zonder kit?',
    skipBody:
      'Zonder kit kun je met je apparaat ook je account voorgoed kwijtraken. Misschien kunnen we dan niet helpen.',
    skipAction: 'Zonder kit verder',
  },
  kit: {
    title: 'Bewaar je herstelkit',
    body: 'Deze pagina en je e-mail samen openen je account. Bewaar die waar niemand anders kijkt, en niet alleen op dit apparaat.',
    sheet: {
      title: ({ appName }) => `Herstelkit voor ${appName}`,
      intro:
        'Met deze pagina en je e-mail samen kom je weer binnen als je je apparaat kwijt bent. Bewaar die waar niemand anders kijkt.',
      code: 'Herstelcode',
      username: 'Gebruikersnaam',
      orgId: 'Organisatienummer',
      credentialId: 'Nummer van de kit',
      url: 'Herstellen op',
      id: 'Naam van de kit',
      support: 'Voor support',
      date: ({ locale, createdAt }) =>
        `Gemaakt op ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `herstelkit-${id}`,
    },
    ways: {
      share: { title: 'Delen of opslaan', body: 'In je bestanden, of in een app die je vertrouwt.' },
      download: { title: 'Downloaden', body: 'Eén bestand dat in elke browser opent.' },
      print: { title: 'Afdrukken', body: 'Papier kan niet worden gehackt.' },
      copy: { title: 'Kopiëren', body: 'Om in een wachtwoordbeheerder te plakken.' },
      write: { title: 'Opschrijven', body: 'Je typt alles één keer, voor de zekerheid.' },
    },
    otherWays: 'Andere manieren om hem te bewaren',
    state: { saved: 'Bewaard', printed: 'Afgedrukt?', chosen: 'Gekozen', denied: 'Kan hier niet' },
    next: 'Zodra hij bewaard is, vragen we je om delen van de code.',
    saved: {
      share: 'Controleer of je hem kunt vinden waar je hem naartoe stuurde.',
      download: ({ file }) => `Zoek ${file} bij je downloads.`,
      print: 'Als hij is afgedrukt, controleer dan of je de code kunt lezen.',
      copy: 'Gekopieerd. Andere apps kunnen lezen wat je kopieert: plak het snel en kopieer daarna iets anders.',
      write: 'Schrijf de code op, met de nummers erbij. Ga dan verder: we vragen je om de hele code.',
    },
    denied: {
      share: 'Delen werkt niet in deze browser. Kies een andere manier.',
      download: 'Downloaden werkt niet in deze browser. Kies een andere manier.',
      print: 'Afdrukken werkt niet in deze browser. Kies een andere manier.',
      copy: 'Kopiëren werkt niet in deze browser. Kies een andere manier.',
    },
    unsaved: 'De kit is nog niet bewaard. Kies een van deze manieren.',
    covered: 'Je was even weg, dus we hebben je herstelkit afgedekt.',
    uncover: 'Weer tonen',
    action: 'Verder: controleren',
  },
  kitCheck: {
    title: 'Controleer je herstelkit',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Pak de kit die je hebt bewaard. De delen van de code zijn genummerd van ${number(locale, 1)} tot en met ${number(locale, count)}. Typ ze allemaal.`
        : `Pak de kit die je hebt bewaard. De delen van de code zijn genummerd van ${number(locale, 1)} tot en met ${number(locale, count)}. Typ deel ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `Deel ${number(locale, part)}`,
    missing: ({ locale, part }) => `Typ deel ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `Dat is deel ${number(locale, typed)}. Typ deel ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `In geen enkele code staat ${list(locale, characters, 'disjunction')}. Kijk nog eens naar deel ${number(locale, part)}.`,
    length: ({ locale, part, size }) =>
      `Deel ${number(locale, part)} heeft ${number(locale, size)} letters en cijfers. Kijk er nog eens naar.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `Deel ${number(locale, part)} is anders op je kit. Vergelijk letter voor letter.`
        : `Deel ${number(locale, part)} is anders op je kit. ${lookAlikes.map((pair) => `Is het ${list(locale, pair, 'disjunction')}?`).join(' ')}`,
    action: 'Controleren',
    pending: 'Een moment',
    back: 'De kit weer tonen',
  },
  kitStatus: {
    done: ({ id }) => `Je herstelkit ${id} is klaar. Bewaar hem goed.`,
    void: ({ id, newId }) =>
      newId
        ? `Een oudere herstelkit, ${id}, werkt niet. Bewaar alleen die waar ${newId} op staat.`
        : `Als je een herstelkit hebt bewaard waar ${id} op staat: die werkt niet.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Bewaar beide herstelkits, ${id} en ${newId}, tot je bent ingelogd.`
        : `Bewaar je herstelkit ${id} tot je bent ingelogd. We weten nog niet of hij werkt.`,
  },
  doneWithoutPasskey: {
    title: 'Je account is klaar',
    body: 'Log de volgende keer in met wat je net hebt ingesteld.',
  },
  doneRecovered: {
    title: 'Je bent terug',
    body: 'Vanaf nu kun je alleen inloggen met wat je net hebt ingesteld.',
  },
  waiting: {
    soon: 'Nog geen antwoord. Er is niets verloren: we proberen het zo meteen opnieuw.',
    online: 'Je bent offline. Er is niets verloren: we gaan vanzelf verder zodra er verbinding is.',
    slow: 'Dit duurt langer dan anders. Er is niets verloren: houd deze pagina open.',
  },
  signIn: { action: 'Naar inloggen' },
  unfinished: {
    unsent:
      'De vorige keer ging je weg voor het einde. Als er nog een passkey van toen op je apparaat staat, werkt alleen de nieuwe.',
    sent: 'Een eerdere poging is misschien gelukt, en je account is misschien klaar. Probeer eerst in te loggen.',
    undeletablePasskey: ({ username, site }) =>
      `Er staat nog een passkey voor ${username} bij ${site} op je apparaat, die niets opent. Je kunt hem verwijderen waar je apparaat passkeys bewaart.`,
    replacingPasskey: ({ username, site }) =>
      `Heb je je al eerder geregistreerd, in een ander venster of een andere browser? Dan opent de passkey voor ${username} bij ${site} die je net hebt gemaakt niets, en heeft hij misschien je eerste vervangen. Als je niet kunt inloggen, gebruik dan een ander apparaat of de herstelkit die je het eerst hebt bewaard, of neem contact op met support.`,
  },
  wallets: {
    title: 'Je wallets',
    pending: 'Wordt gemaakt',
    pendingBody: 'Meestal duurt dit een minuut. Je kunt verdergaan.',
    network: ({ network, isTest }) => (isTest ? `${network} (testnetwerk)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'We kunnen nu niet beginnen',
      body: 'Er is iets mis aan onze kant. Is dat over een paar minuten nog zo, neem dan contact op met support.',
    },
    init_refused: {
      title: 'We konden je registratie niet openen',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Ga terug naar de pagina die je hier bracht en begin daar. Gebeurt het weer, neem dan contact op met support.'
          : canResend
            ? 'Deze link of code is misschien te oud of al gebruikt. Je kunt een nieuwe code laten sturen.'
            : 'Deze link of code is misschien te oud of al gebruikt. Vraag een nieuwe aan wie je heeft uitgenodigd.',
    },
    code_expired: {
      title: 'Deze code is te oud of klopt niet',
      body: ({ canResend }) =>
        canResend
          ? 'Gebruik de nieuwste e-mail die we je stuurden, of laat een nieuwe code sturen.'
          : 'Gebruik de nieuwste e-mail die we je stuurden. Helpt dat niet, vraag dan een nieuwe code aan wie je heeft uitgenodigd.',
    },
    user_exists: {
      title: 'Dit account bestaat al',
      body: ({ hasFields }) => (hasFields ? 'Log in, of controleer wat je hebt getypt.' : 'Log in.'),
    },
    init_failed: {
      title: 'We konden niet beginnen',
      body: 'Probeer het zo meteen opnieuw.',
    },
    cancelled: {
      title: 'Deze stap is gestopt',
      body: 'Je kunt verdergaan wanneer je wilt.',
    },
    webauthn_unsupported: {
      title: 'Passkeys werken niet in deze browser',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Open deze pagina in een actuele Chrome, Safari, Edge of Firefox, of kies een andere manier.'
          : 'Open deze pagina in een actuele Chrome, Safari, Edge of Firefox.',
    },
    insecure_context: {
      title: 'Deze verbinding is niet veilig',
      body: 'Ga hier niet verder. Open de pagina opnieuw op een adres dat begint met https.',
    },
    ceremony_forbidden: {
      title: 'Passkeys staan hier uit',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Deze pagina, of die eromheen, staat ze niet toe. Open die in een eigen tabblad, of kies een andere manier.'
          : 'Deze pagina, of die eromheen, staat ze niet toe. Open die in een eigen tabblad.',
    },
    relying_party_invalid: {
      title: 'Passkeys werken niet op dit adres',
      body: ({ siteName }) =>
        siteName
          ? `Het is niet het adres dat ${siteName} voor passkeys heeft. Ga hier niet verder: open de website die je kent.`
          : 'Het is misschien niet het juiste. Ga hier niet verder: open de website die je kent.',
    },
    ceremony_timed_out: {
      title: 'Je apparaat antwoordde niet',
      body: 'Houd het ontgrendeld bij de hand en probeer het opnieuw. Is er toch een passkey opgeslagen, dan werkt alleen de volgende.',
    },
    page_hidden: {
      title: 'Deze pagina stond op de achtergrond',
      body: 'Blijf op deze pagina en probeer het opnieuw.',
    },
    activation_missing: {
      title: 'Je browser wil nog één tik',
      body: 'Tik nog een keer op de knop. Helpt dat niet, open deze pagina dan in een eigen tabblad.',
    },
    ceremony_not_allowed: {
      title: 'We kregen geen passkey',
      body: 'De melding werd gesloten, of je apparaat kon niet zien dat jij het bent. Probeer het opnieuw en volg de melding tot het eind.',
    },
    ceremony_not_asked: {
      title: 'We kregen geen passkey',
      body: 'Je browser heeft je niets gevraagd. Probeer het opnieuw. Staat deze pagina in een andere app, open die dan in je browser.',
    },
    ceremony_took_long: {
      title: 'We kregen geen passkey',
      body: 'Het duurde misschien te lang. Houd je apparaat bij de hand en probeer het opnieuw.',
    },
    ceremony_pending: {
      title: 'Er staat al een passkeyverzoek open',
      body: 'Sluit die melding van je browser, misschien in een ander tabblad. Probeer het dan opnieuw.',
    },
    already_registered: {
      title: 'Dit apparaat heeft al een passkey',
      body: 'Je kunt ermee inloggen. Gebruik een ander apparaat om een passkey toe te voegen.',
    },
    same_device_again: {
      title: 'Dit apparaat heeft al een passkey',
      body: 'Je reserve hoort op een ander: een telefoon, een computer of een USB-beveiligingssleutel.',
    },
    authenticator_unsupported: {
      title: 'De passkey kan niet op dit apparaat',
      body: 'Heeft het geen schermvergrendeling, stel die dan in. Of gebruik een ander apparaat of een USB-beveiligingssleutel.',
    },
    authenticator_failed: {
      title: 'Je apparaat kon dit niet afmaken',
      body: 'Probeer het opnieuw, of kies een andere plek voor je passkey. Is er toch een opgeslagen, dan werkt alleen de volgende.',
    },
    credential_invalid: {
      title: 'We konden die passkey niet gebruiken',
      body: 'Het is niet waar we om vroegen. Probeer het opnieuw, of kies een andere plek voor je passkey.',
    },
    key_store_failed: {
      title: 'We konden dit niet instellen',
      body: 'Probeer het opnieuw. Helpt dat niet, gebruik dan een andere browser.',
    },
    envelope_invalid: {
      title: 'Wat we voor je bewaren, gaat niet open',
      body: 'Je wachtwoord kan toch juist zijn. Neem contact op met support.',
    },
    password_wrong: {
      title: 'Dat wachtwoord past niet',
      body: 'Let op hoofdletters en de taal van je toetsenbord, en probeer het opnieuw.',
    },
    input_invalid: {
      title: 'Controleer wat je hebt getypt',
      body: 'Er ontbreekt iets of er klopt iets niet helemaal.',
    },
    network_failed: {
      title: 'Geen verbinding',
      body: 'Er is niets verloren. Controleer je internetverbinding en probeer het opnieuw.',
    },
    part_not_loaded: {
      title: 'Een deel van de pagina is niet geladen',
      body: 'Controleer je internetverbinding en laad de pagina opnieuw.',
    },
    stopped_waiting: {
      title: 'Je wacht niet langer',
      body: 'Het is misschien toch gelukt. Er is niets verloren: probeer het opnieuw om het te weten.',
    },
    request_timed_out: {
      title: 'Het antwoord kwam niet op tijd',
      body: 'Er is niets verloren. Controleer je internetverbinding en probeer het opnieuw.',
    },
    rate_limited: {
      title: 'Er waren te veel pogingen',
      body: retry,
    },
    server_failed: {
      title: 'Onze dienst is niet beschikbaar',
      body: retry,
    },
    approval_pending: {
      title: 'Iemand moet dit eerst goedkeuren',
      body: 'Je verzoek is aangekomen, en je hoeft niets meer te doen. Kom later terug en log in.',
    },
    request_declined: {
      title: 'Dit kan nu niet',
      body: ({ requestId }) =>
        requestId
          ? `Aan onze kant is iets niet klaar. Probeer het later opnieuw. Gebeurt het weer, geef support dan dit nummer: ${requestId}`
          : 'Aan onze kant is iets niet klaar. Probeer het later opnieuw. Gebeurt het weer, neem dan contact op met support.',
    },
    answer_invalid: {
      title: 'We kregen een onleesbaar antwoord',
      body: 'Er is niets verloren. Zit je op een openbaar netwerk, log daar dan eerst op in. Probeer het dan opnieuw.',
    },
    challenge_expired: {
      title: 'De tijd van deze pagina is om',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'Dat is voor je veiligheid. Laad de pagina opnieuw om verder te gaan.'
          : hasKit
            ? 'Dat is voor je veiligheid. Doe deze stap nog één keer. De herstelkit die je hebt bewaard, blijft geldig.'
            : 'Dat is voor je veiligheid. Doe deze stap nog één keer.',
    },
    begun_elsewhere: {
      title: 'Dit is nog een keer begonnen',
      body: ({ canRestart }) =>
        canRestart
          ? 'Misschien in een ander venster. Doe deze stap opnieuw, en alleen hier.'
          : 'Misschien in een ander venster. Ga daar verder, of laad deze pagina opnieuw.',
    },
    registration_refused: {
      title: 'We konden het niet afronden',
      body: ({ canRestart }) =>
        canRestart
          ? 'Aan onze kant is niets opgeslagen. Begin opnieuw. Gebeurt het weer, neem dan contact op met support.'
          : 'Aan onze kant is niets opgeslagen. Laad de pagina opnieuw. Gebeurt het weer, neem dan contact op met support.',
    },
    digits_refused: {
      title: 'We konden het niet afronden',
      body: ({ canRestart }) =>
        canRestart
          ? 'De cijfers uit je app waren misschien te oud. Begin opnieuw en typ nieuwe.'
          : 'De cijfers uit je app waren misschien te oud. Laad de pagina opnieuw en typ nieuwe.',
    },
    outcome_unknown: {
      title: 'We weten niet zeker of dit is gelukt',
      body: 'Je account is misschien klaar. Probeer in te loggen. Lukt dat niet, neem dan contact op met support.',
    },
    account_found: {
      title: 'We keken: je account bestaat',
      body: 'Je eerdere poging heeft het misschien gemaakt. Log in, in plaats van opnieuw te beginnen.',
    },
  },
  formNotLoaded: {
    body: 'Dit deel is niet geladen. Controleer je internetverbinding en probeer het opnieuw.',
    action: 'Opnieuw laden',
  },
  stepNames: { start: 'Start', firstFactor: 'Passkey', secondFactor: 'Reserve', recovery: 'Herstelkit' },
  saved: {
    passkey: 'Passkey opgeslagen. Je account is nog niet klaar.',
    other: 'Opgeslagen. Je account is nog niet klaar.',
    both: 'Beide zijn opgeslagen. Je account is nog niet klaar.',
  },
}
