/**
 * Dutch.
 *
 * The reader is addressed as “je”, as on Dutch phones and in Dutch banking apps; “u” would keep a distance.
 *
 * “Passkey” is Apple's word too
 * (https://support.apple.com/nl-nl/guide/iphone/iphf538ea8d0/17.0/ios/17.0), and that of the Dutch press, which also
 * writes it of Google (https://www.iculture.nl/nieuws/google-chrome-passkey-support/) and Microsoft
 * (https://www.iculture.nl/nieuws/microsoft-passkeys-standaard-nieuwe-accounts/). Google itself says “toegangssleutel”
 * (https://support.google.com/accounts/answer/7539956?hl=nl), which stands in the disclosure. Pages of Microsoft's have
 * “wachtwoordsleutel” beside it (https://learn.microsoft.com/nl-nl/aspnet/core/security/authentication/passkeys/), which
 * reads as a kind of password.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

const atTime = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'op' : 'om'} ${clock(told, time, onAnotherDay)}`

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Er is niets verloren. Je kunt het ${atTime(facts, facts.retryAt, facts.retryOnAnotherDay)} opnieuw proberen.`
    : 'Er is niets verloren. Je kunt het zo meteen opnieuw proberen.'

/** The table in Dutch. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Geen verbinding',
      body: 'Er is niets verloren. Controleer je internetverbinding en probeer het opnieuw.',
    },
    already_registered: {
      title: 'Dit apparaat heeft al een passkey',
      body: 'Je kunt ermee inloggen. Gebruik een ander apparaat voor nog een passkey.',
    },
    account_found: {
      title: 'We hebben gekeken: je account bestaat al',
      body: 'Een eerdere poging heeft het misschien gemaakt. Begin niet opnieuw, maar log in.',
    },
    server_failed: {
      title: 'Onze dienst is niet beschikbaar',
      body: retry,
    },
    key_store_failed: {
      title: 'We konden dit niet instellen',
      body: 'Probeer het opnieuw. Helpt dat niet, gebruik dan een andere browser.',
    },
    authenticator_unsupported: {
      title: 'Dit apparaat kan de passkey niet bewaren',
      body: 'Heeft het geen schermvergrendeling, stel die dan in. Of gebruik een ander apparaat of een USB-beveiligingssleutel.',
    },
    rate_limited: {
      title: 'Er waren te veel pogingen',
      body: retry,
    },
    user_exists: {
      title: 'Dit account bestaat al',
      body: (facts) => `Log in${facts.hasFields ? ', of controleer wat je hebt getypt.' : '.'}`,
    },
    init_failed: {
      title: 'We konden niet beginnen',
      body: 'Probeer het zo meteen opnieuw.',
    },
    webauthn_unsupported: {
      title: 'Passkeys werken niet in deze browser',
      body: (facts) =>
        `Open deze pagina in een recente Chrome, Safari, Edge of Firefox${facts.hasOtherWays ? ', of kies een andere manier.' : '.'}`,
    },
    outcome_unknown: {
      title: 'We weten niet zeker of dit is gelukt',
      body: 'Je account is misschien klaar. Probeer in te loggen. Lukt dat niet, neem dan contact op met support.',
    },
    code_expired: {
      title: 'Deze code is te oud of klopt niet',
      body: (facts) =>
        `Gebruik onze nieuwste e-mail${facts.canResend ? ', of laat een nieuwe code sturen.' : '. Helpt dat niet, vraag dan een nieuwe code aan wie je heeft uitgenodigd.'}`,
    },
    insecure_context: {
      title: 'Deze verbinding is niet veilig',
      body: 'Ga hier niet verder. Open de pagina op een adres dat begint met https.',
    },
    ceremony_not_asked: {
      title: 'We kregen geen passkey',
      body: 'Je browser heeft je niets gevraagd. Probeer het opnieuw. Staat deze pagina in een andere app, open die dan in je browser.',
    },
    ceremony_forbidden: {
      title: 'Passkeys staan hier uit',
      body: (facts) =>
        `Deze pagina, of die eromheen, staat ze niet toe. Open deze pagina in een eigen tabblad${facts.hasOtherWays ? ', of kies een andere manier.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Passkeys werken niet op dit adres',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} heeft een ander adres voor passkeys.` : 'Het is misschien niet het juiste.'} Ga hier niet verder: open de website die je kent.`,
    },
    ceremony_not_allowed: {
      title: 'We kregen geen passkey',
      body: 'De melding werd gesloten, of je apparaat herkende je niet. Probeer het opnieuw en volg de aanwijzingen tot het eind.',
    },
    ceremony_took_long: {
      title: 'We kregen geen passkey',
      body: 'Het duurde misschien te lang. Houd je apparaat bij de hand en probeer het opnieuw.',
    },
    ceremony_timed_out: {
      title: 'Je apparaat antwoordde niet',
      body: 'Houd het ontgrendeld bij de hand en probeer het opnieuw. Is er toch een passkey opgeslagen, dan werkt alleen de volgende.',
    },
    ceremony_pending: {
      title: 'Er staat al een passkeyverzoek open',
      body: 'Sluit die melding, misschien in een ander tabblad. Probeer het dan opnieuw.',
    },
    credential_invalid: {
      title: 'We konden die passkey niet gebruiken',
      body: 'Het is niet de passkey waar we om vroegen. Probeer het opnieuw, of kies een andere plek voor je passkey.',
    },
    approval_pending: {
      title: 'Iemand moet dit eerst goedkeuren',
      body: 'Je verzoek is aangekomen, en je hoeft niets meer te doen. Kom later terug en log in.',
    },
    init_refused: {
      title: 'We konden niet beginnen',
      body: (facts) =>
        facts.hasCode
          ? `Deze link of code is misschien te oud of al gebruikt. ${facts.canResend ? 'Je kunt een nieuwe laten sturen.' : 'Vraag een nieuwe aan wie je heeft uitgenodigd.'}`
          : 'Ga terug naar de pagina waar je vandaan komt en begin daar. Gebeurt het weer, neem dan contact op met support.',
    },
    begun_elsewhere: {
      title: 'De registratie is nog een keer begonnen',
      body: (facts) =>
        `Misschien in een ander venster. ${facts.canRestart ? 'Doe deze stap nog een keer, en alleen hier.' : 'Ga daar verder, of laad de pagina opnieuw.'}`,
    },
    same_device_again: {
      title: 'Dit apparaat heeft al een passkey',
      body: 'Je reservepasskey hoort op een ander apparaat: een telefoon, een computer of een USB-beveiligingssleutel.',
    },
    request_timed_out: {
      title: 'Het antwoord kwam niet op tijd',
      body: 'Er is niets verloren. Controleer je internetverbinding en probeer het opnieuw.',
    },
    answer_invalid: {
      title: 'We kregen een onleesbaar antwoord',
      body: 'Er is niets verloren. Zit je op openbare wifi, log daar dan eerst in. Probeer het daarna opnieuw.',
    },
    challenge_expired: {
      title: 'Deze pagina is verlopen',
      body: (facts) =>
        `Dat is voor je veiligheid. ${facts.canRestart ? `Doe deze stap nog een keer.${facts.hasKit ? ' De herstelkit die je hebt bewaard, blijft geldig.' : ''}` : 'Laad de pagina opnieuw.'}`,
    },
    digits_refused: {
      title: 'We konden het niet afronden',
      body: (facts) =>
        `De cijfers uit je app waren misschien te oud. ${facts.canRestart ? 'Begin opnieuw' : 'Laad de pagina opnieuw'} en typ nieuwe.`,
    },
    authenticator_failed: {
      title: 'Je apparaat kon dit niet afmaken',
      body: 'Probeer het opnieuw, of kies een andere plek voor je passkey. Is er toch een opgeslagen, dan werkt alleen de volgende.',
    },
    invalid_challenge: {
      title: 'We konden niet beginnen',
      body: 'Er is iets mis aan onze kant. Duurt dat een paar minuten, neem dan contact op met support.',
    },
    cancelled: {
      title: 'Deze stap is gestopt',
      body: 'Je kunt verdergaan wanneer je wilt.',
    },
    registration_refused: {
      title: 'We konden het niet afronden',
      body: (facts) =>
        `Aan onze kant is niets opgeslagen. ${facts.canRestart ? 'Begin opnieuw.' : 'Laad de pagina opnieuw.'} Gebeurt het weer, neem dan contact op met support.`,
    },
    part_not_loaded: {
      title: 'Een deel van de pagina is niet geladen',
      body: 'Controleer je internetverbinding en laad de pagina opnieuw.',
    },
    request_declined: {
      title: 'Dit kan nu niet',
      body: (facts) =>
        `Aan onze kant is iets niet klaar. Probeer het later opnieuw. Gebeurt het weer, ${facts.requestId ? `geef support dan dit nummer: ${facts.requestId}` : 'neem dan contact op met support.'}`,
    },
    password_wrong: {
      title: 'Dat wachtwoord klopt niet',
      body: 'Let op hoofdletters en de taal van je toetsenbord, en probeer het opnieuw.',
    },
    activation_missing: {
      title: 'Je browser wil nog één tik',
      body: 'Tik nog een keer op de knop. Helpt dat niet, open deze pagina dan in een eigen tabblad.',
    },
    stopped_waiting: {
      title: 'We wachten niet langer',
      body: 'Het is misschien toch gelukt. Er is niets verloren: probeer het opnieuw, dan weet je het.',
    },
    input_invalid: {
      title: 'Controleer wat je hebt getypt',
      body: 'Er ontbreekt iets of er klopt iets niet.',
    },
    envelope_invalid: {
      title: 'Wat we voor je bewaren, gaat niet open',
      body: 'Je wachtwoord kan toch juist zijn. Neem contact op met support.',
    },
    page_hidden: {
      title: 'Deze pagina stond op de achtergrond',
      body: 'Blijf op deze pagina en probeer het opnieuw.',
    },
  },
  key: {
    title: 'Opslaan in deze browser',
    body: 'Je hoeft niets te onthouden. Maar het werkt misschien alleen in deze browser, en is weg als de browsergegevens worden gewist.',
    action: 'Hier opslaan',
  },
  dir: 'ltr',
  complete: {
    title: 'Bijna klaar',
    body: 'We slaan dit op in je account.',
    action: 'Afronden',
    restart: 'Opnieuw beginnen',
    cancel: 'Niet langer wachten',
  },
  recovery: {
    title: 'Maak een herstelkit',
    body: 'Als je je apparaat kwijtraakt, kom je met de kit en je mailbox samen weer binnen. Het is één pagina met een geheime code, alleen voor jou.',
    pending: 'Je herstelkit wordt gemaakt',
    cancel: 'Annuleren',
    action: 'Herstelkit maken',
    skipTitle: 'Verder zonder kit?',
    skip: 'Verder zonder kit',
    skipAction: 'Zonder kit verder',
    skipBody:
      'Zonder kit kun je met je apparaat ook je account voorgoed kwijtraken. Misschien kunnen we dan niet helpen.',
  },
  firstFactor: {
    title: 'Maak je passkey',
    pending: 'Wachten op je apparaat',
    body: 'Je apparaat vraagt om je vingerafdruk, gezicht of schermvergrendeling. Die verlaten je apparaat niet.',
    account: (facts) => `Voor ${facts.name}`,
    cancel: 'Annuleren',
    action: 'Passkey maken',
    pendingBody: 'Volg de aanwijzingen van je apparaat of browser.',
  },
  formNotLoaded: {
    action: 'Opnieuw laden',
    body: 'Dit deel is niet geladen. Controleer je internetverbinding en probeer het opnieuw.',
  },
  startForm: {
    edit: 'Gegevens wijzigen',
    missing: {
      orgId: 'Vraag dit nummer aan wie je heeft uitgenodigd. Het begint met ‘or-’.',
      tenantId: 'Vraag dit nummer aan wie je heeft uitgenodigd.',
      registrationCode: 'Typ de code uit de e-mail.',
      username: 'Typ de gebruikersnaam of het e-mailadres uit je uitnodiging.',
    },
    label: {
      orgId: 'Organisatienummer',
      username: 'Gebruikersnaam of e-mailadres',
      registrationCode: 'Code uit de e-mail',
      tenantId: 'Tenantnummer',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Nieuwe code sturen',
    body: {
      code: 'De code staat in onze e-mail.',
      user: 'Vertel ons wie je bent.',
      all: 'Vertel ons wie je bent. De code staat in onze e-mail.',
    },
    resent: (facts) =>
      `${facts.username ? `Als ${facts.username}` : 'Als je'} op een code wacht, is er een nieuwe onderweg. Kijk ook bij spam. Alleen de nieuwste code werkt.`,
  },
  waiting: {
    soon: 'Nog geen antwoord. Er is niets verloren: we proberen het zo meteen opnieuw.',
    slow: 'Dit duurt langer dan anders. Er is niets verloren: houd deze pagina open.',
    online: 'Je bent offline. Er is niets verloren: we gaan verder zodra er verbinding is.',
  },
  secondFactor: {
    title: 'Voeg een reservepasskey toe',
    skip: {
      other: 'Verder zonder reserve',
      passkey: 'Verder met één passkey',
    },
    action: 'Reservepasskey toevoegen',
    body: 'Als je het ene apparaat kwijtraakt, kom je met het andere nog binnen. Gebruik een andere telefoon of computer, of een USB-beveiligingssleutel.',
  },
  retryAfter: {
    now: 'Je kunt het nu opnieuw proberen.',
    at: (facts) => `Opnieuw proberen ${atTime(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'Stel je account in',
    body: 'Met een passkey log je in met je vingerafdruk, gezicht of schermvergrendeling, zonder wachtwoord.',
    pending: 'Een moment',
    waiting: 'We zetten alles klaar.',
    action: 'Doorgaan',
  },
  flow: {
    error: {
      title: 'Dat is niet gelukt',
      body: 'Probeer het zo meteen opnieuw.',
    },
    loading: 'Een moment',
    notLoaded: 'Er is niets verloren. Laad de pagina opnieuw.',
    retry: 'Opnieuw proberen',
    reload: 'Pagina opnieuw laden',
    label: 'Registratie',
    broken: 'Er ging iets mis op deze pagina. Wat je hebt gemaakt, is bewaard.',
    recover: 'Doorgaan',
  },
  done: {
    title: 'Je passkey is klaar',
    body: 'Log de volgende keer in met je passkey.',
    account: (facts) => facts.name,
    action: 'Doorgaan',
  },
  unfinished: {
    sent: 'Een eerdere poging is misschien gelukt, en je account is misschien klaar. Probeer eerst in te loggen.',
    replacingPasskey: () =>
      'Als je je al eerder had geregistreerd, verving de nieuwe passkey misschien de passkey die werkt. Als je niet kunt inloggen, gebruik dan een ander apparaat of je eerste herstelkit.',
    undeletablePasskey: (facts) =>
      `Een passkey voor ${facts.username} bij ${facts.site} staat nog op je apparaat en werkt niet. Je kunt die verwijderen waar je apparaat passkeys bewaart.`,
    unsent:
      'De vorige keer is dit niet afgemaakt. Als er nog een passkey van over is, werkt alleen de nieuwe.',
  },
  whatIsAPasskey: {
    title: 'Wat is een passkey?',
    body: 'Een passkey vervangt het wachtwoord: je logt in zoals je je apparaat ontgrendelt. De passkey blijft in je apparaat of wachtwoordbeheerder, en wij zien je vingerafdruk of gezicht nooit. Niemand kan een passkey raden, en geen andere website kan je die ontfutselen. Google noemt dit een toegangssleutel.',
  },
  signIn: {
    action: 'Naar inloggen',
  },
  ways: {
    title: 'Kies een manier',
    body: 'Neem er een die je de volgende keer nog hebt.',
    unsupported: 'Passkeys werken hier niet, maar je kunt je account anders beveiligen.',
    action: 'Andere manieren',
    unlikely: 'Werkt misschien niet in deze browser.',
    pending: 'Een moment',
    back: 'Terug',
    choices: {
      hybrid: {
        title: 'Telefoon of tablet',
        body: 'Scan een code met de camera.',
      },
      Fido2: {
        title: 'Passkey',
        body: 'Met je vingerafdruk, gezicht of schermvergrendeling.',
      },
      'client-device': {
        title: 'Dit apparaat',
        body: 'Met je vingerafdruk, gezicht of schermvergrendeling.',
      },
      'security-key': {
        title: 'USB-beveiligingssleutel',
        body: 'Insteken of dichtbij houden.',
      },
      Totp: {
        title: 'Authenticator-app',
        body: 'Een app op je telefoon toont cijfers.',
      },
      Key: {
        title: 'Opslaan in deze browser',
        body: 'Niets om te onthouden of te typen.',
      },
      PasswordProtectedKey: {
        title: 'Lang wachtwoord',
        body: 'Alleen jij kent het. Niemand kan het opnieuw instellen.',
      },
      Password: {
        title: 'Gewoon wachtwoord',
        body: 'Je typt het telkens als je inlogt.',
      },
    },
    pendingBody: 'We stellen dit in.',
  },
  places: {
    hybrid: {
      body: 'Je browser toont een code. Scan die met de telefoon of tablet waarop je je passkey wilt hebben.',
    },
    'security-key': {
      body: 'Houd je USB-beveiligingssleutel bij de hand. Je browser zegt wanneer je die insteekt of aanraakt.',
    },
    'client-device': {
      body: 'Je apparaat vraagt om je vingerafdruk, gezicht of schermvergrendeling.',
    },
  },
  password: {
    tooWeak: 'Te makkelijk te raden. Voeg woorden toe die niet bij elkaar horen.',
    title: 'Kies een lang wachtwoord',
    generated: 'Bewaar deze woorden voordat je verdergaat:',
    label: 'Nieuw wachtwoord',
    body: 'Alleen jij kent het, en niemand kan het opnieuw instellen. Bewaar het in een wachtwoordbeheerder of schrijf het op.',
    action: 'Dit wachtwoord gebruiken',
    generate: 'Wachtwoord voorstellen',
    show: 'Tonen',
    missing: 'Kies een wachtwoord.',
    plainTitle: 'Kies een wachtwoord',
    plainBody: 'Je typt het telkens als je inlogt. Bewaar het in een wachtwoordbeheerder of schrijf het op.',
    hide: 'Verbergen',
    checkFailed: 'Er is iets niet geladen. Controleer je internetverbinding en probeer het opnieuw.',
  },
  kit: {
    title: 'Bewaar je herstelkit',
    body: 'De kit en je mailbox samen openen je account. Bewaar de kit waar niemand anders kijkt, en niet alleen op dit apparaat.',
    ways: {
      download: {
        title: 'Downloaden',
        body: 'Eén bestand dat in elke browser opent.',
      },
      print: {
        title: 'Afdrukken',
        body: 'Papier kan niet worden gehackt.',
      },
      share: {
        title: 'Delen of opslaan',
        body: 'In je bestanden, of in een app die je vertrouwt.',
      },
      copy: {
        title: 'Kopiëren',
        body: 'Om in een wachtwoordbeheerder te plakken.',
      },
      write: {
        title: 'Opschrijven',
        body: 'Je typt alles één keer, voor de zekerheid.',
      },
    },
    denied: {
      share: 'Delen werkt niet in deze browser. Kies een andere manier.',
      print: 'Afdrukken werkt niet in deze browser. Kies een andere manier.',
      download: 'Downloaden werkt niet in deze browser. Kies een andere manier.',
      copy: 'Kopiëren werkt niet in deze browser. Kies een andere manier.',
    },
    saved: {
      share: 'Controleer of je de kit kunt vinden waar je die naartoe stuurde.',
      write: 'Schrijf de code op, met de nummers erbij. Daarna vragen we je om de hele code.',
      print: 'Als de kit is afgedrukt, controleer dan of je de code kunt lezen.',
      download: (facts) => `Zoek ${facts.file} bij je downloads.`,
      copy: 'Gekopieerd. Andere apps kunnen dat lezen: plak het snel en kopieer daarna iets anders.',
    },
    state: {
      saved: 'Bewaard',
      copied: 'Gekopieerd',
      printed: 'Afgedrukt?',
      chosen: 'Gekozen',
      denied: 'Kan hier niet',
    },
    next: 'Daarna vragen we je om delen van de code.',
    action: 'Verder: controleren',
    otherWays: 'Andere manieren',
    unsaved: 'De kit is nog niet bewaard. Kies een van deze manieren.',
    uncover: 'Weer tonen',
    sheet: {
      title: (facts) => `Herstelkit voor ${facts.appName}`,
      intro:
        'Als je je apparaat kwijtraakt, kom je met deze kit en je mailbox samen weer binnen. Bewaar de kit waar niemand anders kijkt.',
      url: 'Herstellen op',
      code: 'Herstelcode',
      orgId: 'Organisatienummer',
      username: 'Gebruikersnaam',
      credentialId: 'Nummer van de kit',
      support: 'Voor support',
      fileName: (facts) => `herstelkit-${facts.id}`,
      id: 'Naam van de kit',
      date: (facts) => `Gemaakt op ${day(facts, facts.createdAt)}`,
    },
    covered: 'Je herstelkit is afgedekt, want er gebeurde een tijdje niets.',
  },
  kitCheck: {
    title: 'Controleer je herstelkit',
    wrong: (facts) =>
      `Deel ${number(facts, facts.part)} is anders op je kit. ${choices(facts, (pair) => `Is het ${pair}?`) || 'Vergelijk letter voor letter.'}`,
    label: (facts) => `Deel ${number(facts, facts.part)}`,
    missing: (facts) => `Typ deel ${number(facts, facts.part)}.`,
    action: 'Controleren',
    otherPart: (facts) => `Dat is deel ${number(facts, facts.typed)}. Typ deel ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `In geen enkele code staat ${choice(facts, facts.characters)}. Kijk nog eens naar deel ${number(facts, facts.part)}.`,
    length: (facts) =>
      `Deel ${number(facts, facts.part)} heeft ${number(facts, facts.size)} tekens. Kijk er nog eens naar.`,
    body: (facts) =>
      `Pak de kit die je hebt bewaard. De code bestaat uit deel ${number(facts, 1)} tot en met ${number(facts, facts.count)}. Typ ${facts.parts.length === facts.count ? 'ze allemaal' : `deel ${list(facts, facts.parts)}`}.`,
    pending: 'Een moment',
    back: 'De kit weer tonen',
  },
  totp: {
    title: 'Gebruik een authenticator-app',
    secret: 'Instelcode',
    copied: 'Gekopieerd',
    picture: 'Afbeelding om te scannen met je authenticator-app',
    label: 'Cijfers uit de app',
    copy: 'Kopiëren',
    body: 'Scan de afbeelding met de app, of kopieer de instelcode ernaartoe. Typ dan de cijfers die de app toont.',
    copyLabel: 'Instelcode kopiëren',
    missing: (facts) => `Typ de ${number(facts, facts.digits)} cijfers die de app toont.`,
    copyFailed: 'Neem de code over',
    settings: (facts) =>
      `Kies in de app ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} cijfers`,
        facts.period && `elke ${number(facts, facts.period)} seconden nieuwe cijfers`,
        facts.algorithm,
      ])}.`,
    action: 'Bevestigen',
  },
  doneWithoutPasskey: {
    title: 'Je account is klaar',
    body: 'Log de volgende keer in met wat je net hebt ingesteld.',
  },
  progress: {
    position: (facts) => `Stap ${number(facts, facts.step)} van ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Start',
    firstFactor: 'Passkey',
    secondFactor: 'Reserve',
    recovery: 'Herstelkit',
  },
  doneRecovered: {
    title: 'Je hebt weer toegang tot je account',
    body: 'Vanaf nu kun je alleen inloggen met wat je net hebt ingesteld.',
  },
  startWithoutPasskey: {
    body: 'We stellen in hoe je inlogt. Dat duurt een minuut.',
  },
  kitStatus: {
    done: (facts) => `Je herstelkit ${facts.id} is klaar. Bewaar die goed.`,
    unknown: (facts) =>
      facts.newId
        ? `Bewaar de herstelkits ${facts.id} en ${facts.newId} tot je bent ingelogd.`
        : `Bewaar je herstelkit ${facts.id} tot je bent ingelogd. We weten nog niet of die werkt.`,
    void: (facts) =>
      facts.newId
        ? `De oudere herstelkit ${facts.id} werkt niet. Bewaar alleen ${facts.newId}.`
        : `Als je de herstelkit ${facts.id} hebt bewaard: die werkt niet.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (testnetwerk)` : facts.network),
    title: 'Je wallets',
    pending: 'Wordt gemaakt',
    pendingBody: 'Meestal duurt dit een minuut. Je kunt verdergaan.',
  },
  saved: {
    passkey: 'Passkey opgeslagen. Je bent nog niet klaar.',
    both: 'Beide zijn opgeslagen. Je bent nog niet klaar.',
    other: 'Opgeslagen. Je bent nog niet klaar.',
  },
  lang: 'nl',
}
