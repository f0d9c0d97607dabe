/**
 * Dutch.
 *
 * The reader is addressed as “je”, as on Dutch phones and in Dutch banking apps; “u” would keep a distance.
 *
 * “Passkey” is Apple's word too
 * (https://support.apple.com/nl-nl/guide/iphone/iphf538ea8d0/17.0/ios/17.0), and that of the Dutch press, which also
 * writes it of Google (https://www.iculture.nl/nieuws/google-chrome-passkey-support/) and Microsoft
 * (https://www.iculture.nl/nieuws/microsoft-passkeys-standaard-nieuwe-accounts/). Pages of Microsoft's have
 * “wachtwoordsleutel” beside it (https://learn.microsoft.com/nl-nl/aspnet/core/security/authentication/passkeys/), which
 * reads as a kind of password.
 */
import { choice, clock, day, list, number, pairs } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

const moment = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'op' : 'om'} ${clock(told, time, onAnotherDay)}`

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Er is niets verloren. Je kunt het ${moment(facts, facts.retryAt, facts.retryOnAnotherDay)} opnieuw proberen.`
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
    error: { title: 'Dat is niet gelukt', body: 'Probeer het zo meteen opnieuw.' },
    notLoaded: 'Er is niets verloren. Laad de pagina opnieuw.',
    broken: 'Er ging iets stuk op deze pagina. Wat je hebt gemaakt, is bewaard.',
    recover: 'Verder',
  },
  progress: {
    position: (facts) => `Stap ${number(facts, facts.step)} van ${number(facts, facts.steps)}`,
  },
  start: {
    title: 'Stel je account in',
    body: 'Met een passkey log je in met je vingerafdruk, gezicht of schermvergrendeling, zonder wachtwoord.',
    action: 'Doorgaan',
    pending: 'Een moment',
    waiting: 'We zetten alles klaar.',
  },
  firstFactor: {
    title: 'Maak je passkey',
    body: 'Je apparaat vraagt om je vingerafdruk, gezicht of schermvergrendeling. Die blijven daar.',
    account: (facts) => `Voor ${facts.name}`,
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
    account: (facts) => facts.name,
    action: 'Doorgaan',
  },
  retryAfter: {
    at: (facts) => `Opnieuw proberen ${moment(facts, facts.time, facts.onAnotherDay)}`,
    now: 'Je kunt het nu opnieuw proberen.',
  },
  startWithoutPasskey: { body: 'We stellen in hoe je inlogt. Dat duurt een minuut.' },
  startForm: {
    body: {
      all: 'Vertel ons wie je bent. De code staat in onze e-mail.',
      code: 'De code staat in onze e-mail.',
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
      orgId: 'Vraag dit nummer aan wie je heeft uitgenodigd. Het begint met ‘or-’.',
      tenantId: 'Vraag dit nummer aan wie je heeft uitgenodigd.',
      username: 'Typ de gebruikersnaam of het e-mailadres uit je uitnodiging.',
      registrationCode: 'Typ de code uit de e-mail.',
    },
    edit: 'Wijzigen wat je hebt getypt',
    resend: 'Nieuwe code sturen',
    resent: (facts) =>
      `${facts.username ? `Als ${facts.username}` : 'Als je'} op een code wacht, is er een nieuwe onderweg. Kijk ook bij spam. Alleen de nieuwste code werkt.`,
  },
  whatIsAPasskey: {
    title: 'Wat is een passkey?',
    body: 'Een passkey vervangt het wachtwoord: je logt in zoals je je apparaat ontgrendelt. De passkey blijft in je apparaat of wachtwoordbeheerder, en wij zien je vingerafdruk of gezicht nooit. Niemand kan een passkey raden, en geen andere website kan die ontfutselen.',
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
    unsupported: 'Passkeys werken hier niet, maar je kunt je account anders beveiligen.',
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
      hybrid: { title: 'Telefoon of tablet', body: 'Scan een code met de camera.' },
      'security-key': { title: 'USB-beveiligingssleutel', body: 'Insteken of dichtbij houden.' },
      PasswordProtectedKey: {
        title: 'Lang wachtwoord',
        body: 'Alleen jij kent het. Niemand kan het opnieuw instellen.',
      },
      Key: { title: 'Opslaan in deze browser', body: 'Niets om te onthouden of te typen.' },
      Password: { title: 'Gewoon wachtwoord', body: 'Je typt het telkens als je inlogt.' },
      Totp: {
        title: 'Authenticator-app',
        body: 'Een app op je telefoon toont cijfers.',
      },
    },
  },
  places: {
    'client-device': { body: 'Je apparaat vraagt om je vingerafdruk, gezicht of schermvergrendeling.' },
    hybrid: {
      body: 'Je browser toont een code. Scan die met de telefoon of tablet waarop je je passkey wilt hebben.',
    },
    'security-key': {
      body: 'Houd je USB-beveiligingssleutel bij de hand. Je browser zegt wanneer je die insteekt of aanraakt.',
    },
  },
  key: {
    title: 'Opslaan in deze browser',
    body: 'Je hoeft niets te onthouden. Maar het werkt misschien alleen in deze browser, en is weg als de gegevens worden gewist.',
    action: 'Hier opslaan',
  },
  password: {
    title: 'Kies een lang wachtwoord',
    body: 'Alleen jij kent het, en niemand kan het opnieuw instellen. Bewaar het in een wachtwoordbeheerder of schrijf het op.',
    plainBody: 'Je typt het telkens als je inlogt. Bewaar het in een wachtwoordbeheerder of schrijf het op.',
    label: 'Nieuw wachtwoord',
    show: 'Tonen',
    hide: 'Verbergen',
    generate: 'Stel er een voor',
    generated: 'Bewaar deze woorden voordat je verdergaat:',
    missing: 'Kies een wachtwoord.',
    tooWeak: 'Te makkelijk te raden. Voeg woorden toe die niet bij elkaar horen.',
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
    settings: (facts) =>
      `Kies in de app ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} cijfers`,
        facts.period && `elke ${number(facts, facts.period)} seconden nieuwe cijfers`,
        facts.algorithm,
      ])}.`,
    label: 'Cijfers uit de app',
    missing: (facts) => `Typ de ${number(facts, facts.digits)} cijfers die de app toont.`,
    action: 'Bevestigen',
  },
  recovery: {
    title: 'Maak een herstelkit',
    body: 'Als je je apparaat kwijtraakt, kom je met de kit en je mailbox samen weer binnen. Het is één pagina met een geheime code, alleen voor jou.',
    action: 'Herstelkit maken',
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
    body: 'Deze pagina en je mailbox samen openen je account. Bewaar de pagina waar niemand anders kijkt, en niet alleen op dit apparaat.',
    sheet: {
      title: (facts) => `Herstelkit voor ${facts.appName}`,
      intro:
        'Met deze pagina en je mailbox samen kom je weer binnen als je je apparaat kwijt bent. Bewaar de pagina waar niemand anders kijkt.',
      code: 'Herstelcode',
      username: 'Gebruikersnaam',
      orgId: 'Organisatienummer',
      credentialId: 'Nummer van de kit',
      url: 'Herstellen op',
      id: 'Naam van de kit',
      support: 'Voor support',
      date: (facts) => `Gemaakt op ${day(facts, facts.createdAt)}`,
      fileName: (facts) => `herstelkit-${facts.id}`,
    },
    ways: {
      share: { title: 'Delen of opslaan', body: 'In je bestanden, of in een app die je vertrouwt.' },
      download: { title: 'Downloaden', body: 'Eén bestand dat in elke browser opent.' },
      print: { title: 'Afdrukken', body: 'Papier kan niet worden gehackt.' },
      copy: { title: 'Kopiëren', body: 'Om in een wachtwoordbeheerder te plakken.' },
      write: { title: 'Opschrijven', body: 'Je typt alles één keer, voor de zekerheid.' },
    },
    otherWays: 'Andere manieren',
    state: {
      saved: 'Bewaard',
      copied: 'Gekopieerd',
      printed: 'Afgedrukt?',
      chosen: 'Gekozen',
      denied: 'Kan hier niet',
    },
    next: 'Daarna vragen we je om delen van de code.',
    saved: {
      share: 'Controleer of je de kit daar kunt vinden.',
      download: (facts) => `Zoek ${facts.file} bij je downloads.`,
      print: 'Als de kit is afgedrukt, controleer dan of je de code kunt lezen.',
      copy: 'Gekopieerd. Andere apps kunnen dat lezen: plak het snel en kopieer daarna iets anders.',
      write: 'Schrijf de code op, met de nummers erbij. Daarna vragen we je om de hele code.',
    },
    denied: {
      share: 'Delen werkt niet in deze browser. Kies een andere manier.',
      download: 'Downloaden werkt niet in deze browser. Kies een andere manier.',
      print: 'Afdrukken werkt niet in deze browser. Kies een andere manier.',
      copy: 'Kopiëren werkt niet in deze browser. Kies een andere manier.',
    },
    unsaved: 'De kit is nog niet bewaard. Kies een van deze manieren.',
    covered: 'Je herstelkit is afgedekt, want er gebeurde een tijdje niets.',
    uncover: 'Weer tonen',
    action: 'Verder: controleren',
  },
  kitCheck: {
    title: 'Controleer je herstelkit',
    body: (facts) =>
      `Pak de kit die je hebt bewaard. De code heeft deel ${number(facts, 1)} tot en met ${number(facts, facts.count)}. Typ ${facts.parts.length === facts.count ? 'ze allemaal' : `deel ${list(facts, facts.parts)}`}.`,
    label: (facts) => `Deel ${number(facts, facts.part)}`,
    missing: (facts) => `Typ deel ${number(facts, facts.part)}.`,
    otherPart: (facts) => `Dat is deel ${number(facts, facts.typed)}. Typ deel ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `In geen enkele code staat ${choice(facts, facts.characters)}. Kijk nog eens naar deel ${number(facts, facts.part)}.`,
    length: (facts) =>
      `Deel ${number(facts, facts.part)} heeft ${number(facts, facts.size)} letters en cijfers. Kijk er nog eens naar.`,
    wrong: (facts) =>
      `Deel ${number(facts, facts.part)} is anders op je kit. ${pairs(facts, (pair) => `Is het ${pair}?`) || 'Vergelijk letter voor letter.'}`,
    action: 'Controleren',
    pending: 'Een moment',
    back: 'De kit weer tonen',
  },
  kitStatus: {
    done: (facts) => `Je herstelkit ${facts.id} is klaar. Bewaar die goed.`,
    void: (facts) =>
      facts.newId
        ? `De oudere herstelkit ${facts.id} werkt niet. Bewaar alleen ${facts.newId}.`
        : `Als je de herstelkit ${facts.id} hebt bewaard: die werkt niet.`,
    unknown: (facts) =>
      facts.newId
        ? `Bewaar de herstelkits ${facts.id} en ${facts.newId} tot je bent ingelogd.`
        : `Bewaar je herstelkit ${facts.id} tot je bent ingelogd. We weten nog niet of die werkt.`,
  },
  doneWithoutPasskey: {
    title: 'Je account is klaar',
    body: 'Log de volgende keer in met wat je net hebt ingesteld.',
  },
  doneRecovered: {
    title: 'Je account is weer van jou',
    body: 'Vanaf nu kun je alleen inloggen met wat je net hebt ingesteld.',
  },
  waiting: {
    soon: 'Nog geen antwoord. Er is niets verloren: we proberen het zo meteen opnieuw.',
    online: 'Je bent offline. Er is niets verloren: we gaan verder zodra er verbinding is.',
    slow: 'Dit duurt langer dan anders. Er is niets verloren: houd deze pagina open.',
  },
  signIn: { action: 'Naar inloggen' },
  unfinished: {
    unsent:
      'Je vorige registratie is niet afgemaakt. Als daar nog een passkey van is, werkt alleen de nieuwe.',
    sent: 'Een eerdere poging is misschien gelukt, en je account is misschien klaar. Probeer eerst in te loggen.',
    undeletablePasskey: (facts) =>
      `Er staat nog een passkey voor ${facts.username} bij ${facts.site} op je apparaat, die niets opent. Je kunt die verwijderen waar je apparaat passkeys bewaart.`,
    replacingPasskey: (facts) =>
      `Heb je je al in een ander venster of een andere browser geregistreerd? Dan opent je nieuwe passkey voor ${facts.username} bij ${facts.site} niets, en vervangt die misschien je eerste. Als je niet kunt inloggen, gebruik dan een ander apparaat of de herstelkit die je het eerst hebt bewaard, of neem contact op met support.`,
  },
  wallets: {
    title: 'Je wallets',
    pending: 'Wordt gemaakt',
    pendingBody: 'Meestal duurt dit een minuut. Je kunt verdergaan.',
    network: (facts) => (facts.isTest ? `${facts.network} (testnetwerk)` : facts.network),
  },
  errors: {
    invalid_challenge: {
      title: 'We konden niet beginnen',
      body: 'Er is iets mis aan onze kant. Duurt dat een paar minuten, neem dan contact op met support.',
    },
    init_refused: {
      title: 'We konden niet beginnen',
      body: (facts) =>
        facts.hasCode
          ? `Deze link of code is misschien te oud of al gebruikt. ${facts.canResend ? 'Je kunt een nieuwe laten sturen.' : 'Vraag een nieuwe aan wie je heeft uitgenodigd.'}`
          : 'Ga terug naar de pagina waar je vandaan komt en begin daar. Gebeurt het weer, neem dan contact op met support.',
    },
    code_expired: {
      title: 'Deze code is te oud of klopt niet',
      body: (facts) =>
        `Gebruik onze nieuwste e-mail${facts.canResend ? ', of laat een nieuwe code sturen.' : '. Helpt dat niet, vraag dan een nieuwe code aan wie je heeft uitgenodigd.'}`,
    },
    user_exists: {
      title: 'Dit account bestaat al',
      body: (facts) => `Log in${facts.hasFields ? ', of controleer wat je hebt getypt.' : '.'}`,
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
      body: (facts) =>
        `Open deze pagina in een actuele Chrome, Safari, Edge of Firefox${facts.hasOtherWays ? ', of kies een andere manier.' : '.'}`,
    },
    insecure_context: {
      title: 'Deze verbinding is niet veilig',
      body: 'Ga hier niet verder. Open de pagina op een adres dat begint met https.',
    },
    ceremony_forbidden: {
      title: 'Passkeys staan hier uit',
      body: (facts) =>
        `Deze pagina, of die eromheen, staat ze niet toe. Open die in een eigen tabblad${facts.hasOtherWays ? ', of kies een andere manier.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Passkeys werken niet op dit adres',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} heeft een ander adres voor passkeys.` : 'Het is misschien niet het juiste.'} Ga hier niet verder: open de website die je kent.`,
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
      body: 'Tik nog een keer. Helpt dat niet, open deze pagina dan in een eigen tabblad.',
    },
    ceremony_not_allowed: {
      title: 'We kregen geen passkey',
      body: 'De melding werd gesloten, of je apparaat herkende je niet. Probeer het opnieuw en volg de melding tot het eind.',
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
      body: 'Sluit die melding, misschien in een ander tabblad. Probeer het dan opnieuw.',
    },
    already_registered: {
      title: 'Dit apparaat heeft al een passkey',
      body: 'Je kunt ermee inloggen. Gebruik een ander apparaat voor nog een passkey.',
    },
    same_device_again: {
      title: 'Dit apparaat heeft al een passkey',
      body: 'Je reserve hoort op een ander: een telefoon, een computer of een USB-beveiligingssleutel.',
    },
    authenticator_unsupported: {
      title: 'Dit apparaat kan de passkey niet bewaren',
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
      body: 'Er ontbreekt iets of er klopt iets niet.',
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
      title: 'Het wachten is gestopt',
      body: 'Het is misschien toch gelukt. Er is niets verloren: probeer het opnieuw, dan weet je het.',
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
      body: (facts) =>
        `Aan onze kant is iets niet klaar. Probeer het later opnieuw. Gebeurt het weer, ${facts.requestId ? `geef support dan dit nummer: ${facts.requestId}` : 'neem dan contact op met support.'}`,
    },
    answer_invalid: {
      title: 'We kregen een onleesbaar antwoord',
      body: 'Er is niets verloren. Zit je op openbare wifi, log daar dan eerst op in. Probeer het dan opnieuw.',
    },
    challenge_expired: {
      title: 'De tijd van deze pagina is om',
      body: (facts) =>
        `Dat is voor je veiligheid. ${facts.canRestart ? `Doe deze stap nog een keer.${facts.hasKit ? ' De herstelkit die je hebt bewaard, blijft geldig.' : ''}` : 'Laad de pagina opnieuw.'}`,
    },
    begun_elsewhere: {
      title: 'De registratie is nog een keer begonnen',
      body: (facts) =>
        `Misschien in een ander venster. ${facts.canRestart ? 'Doe deze stap nog een keer, en alleen hier.' : 'Ga daar verder, of laad de pagina opnieuw.'}`,
    },
    registration_refused: {
      title: 'We konden het niet afronden',
      body: (facts) =>
        `Aan onze kant is niets opgeslagen. ${facts.canRestart ? 'Begin opnieuw.' : 'Laad de pagina opnieuw.'} Gebeurt het weer, neem dan contact op met support.`,
    },
    digits_refused: {
      title: 'We konden het niet afronden',
      body: (facts) =>
        `De cijfers uit je app waren misschien te oud. ${facts.canRestart ? 'Begin opnieuw' : 'Laad de pagina opnieuw'} en typ nieuwe.`,
    },
    outcome_unknown: {
      title: 'We weten niet zeker of dit is gelukt',
      body: 'Je account is misschien klaar. Probeer in te loggen. Lukt dat niet, neem dan contact op met support.',
    },
    account_found: {
      title: 'Je account bestaat al',
      body: 'Een eerdere poging heeft het misschien gemaakt. Log in in plaats van opnieuw te beginnen.',
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
