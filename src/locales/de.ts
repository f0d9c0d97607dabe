/*
 * German. Speaks to the reader as "Sie", as banks and Google do.
 *
 * Passkey: "der Passkey", as Apple, Google and Microsoft say it (https://support.google.com/accounts/answer/13548313?hl=de).
 * The recovery kit is a "Notfallblatt": one page for the day when the device is gone.
 */
import type { ErrorWords, Messages } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: readonly string[], type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
/** Both of a day and of a time: "ab 14:30", "ab 28.11.2026, 14:30". */
const clock = (locale: string, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)

const retry: ErrorWords['body'] = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Es ist nichts verloren. Sie können es ab ${clock(locale, retryAt, retryOnAnotherDay)} erneut versuchen.`
    : 'Es ist nichts verloren. Versuchen Sie es gleich noch einmal.'

export const messages: Messages = {
  lang: 'de',
  dir: 'ltr',
  flow: {
    label: 'Registrierung',
    retry: 'Noch einmal versuchen',
    reload: 'Seite neu laden',
    loading: 'Einen Moment',
    error: { title: 'Das hat nicht geklappt', body: 'Warten Sie kurz und versuchen Sie es noch einmal.' },
    notLoaded: 'Es ist nichts verloren. Laden Sie die Seite neu, um weiterzumachen.',
    broken:
      'Auf dieser Seite ist ein Fehler aufgetreten. Was Sie bisher eingerichtet haben, bleibt erhalten.',
    recover: 'Weitermachen',
  },
  progress: {
    position: ({ locale, step, steps }) => `Schritt ${number(locale, step)} von ${number(locale, steps)}`,
  },
  start: {
    title: 'Konto einrichten',
    body: 'Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Displaysperre an. Kein Passwort, das Sie sich merken müssen.',
    action: 'Weiter',
    pending: 'Einen Moment',
    waiting: 'Wir bereiten alles vor.',
  },
  firstFactor: {
    title: 'Passkey erstellen',
    body: 'Ihr Gerät fragt gleich nach Fingerabdruck, Gesicht oder Displaysperre. Diese Daten bleiben auf Ihrem Gerät.',
    account: ({ name }) => `Für ${name}`,
    action: 'Passkey erstellen',
    pending: 'Warten auf Ihr Gerät',
    pendingBody: 'Folgen Sie der Meldung Ihres Geräts oder Browsers.',
    cancel: 'Abbrechen',
  },
  complete: {
    title: 'Letzter Schritt',
    body: 'Wir speichern alles in Ihrem Konto.',
    action: 'Abschließen',
    restart: 'Neu beginnen',
    cancel: 'Nicht länger warten',
  },
  done: {
    title: 'Ihr Passkey ist bereit',
    body: 'Melden Sie sich das nächste Mal mit Ihrem Passkey an.',
    account: ({ name }) => name,
    action: 'Weiter',
  },
  stepNames: { start: 'Start', firstFactor: 'Passkey', secondFactor: 'Ersatz', recovery: 'Notfallblatt' },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Erneut ab ${clock(locale, time, onAnotherDay)}`,
    now: 'Sie können es jetzt wieder versuchen.',
  },
  startWithoutPasskey: { body: 'Wir richten einen Weg ein, wie Sie sich anmelden. Das dauert eine Minute.' },
  startForm: {
    body: {
      all: 'Sagen Sie uns, wer Sie sind. Der Code steht in der E-Mail, die wir Ihnen geschickt haben.',
      code: 'Der Code steht in der E-Mail, die wir Ihnen geschickt haben.',
      user: 'Sagen Sie uns, wer Sie sind.',
    },
    label: {
      orgId: 'Nummer der Organisation',
      tenantId: 'Mandantennummer',
      username: 'Benutzername oder E-Mail-Adresse',
      registrationCode: 'Code aus der E-Mail',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Fragen Sie nach der Nummer der Organisation, wo Sie eingeladen wurden. Sie beginnt mit „or-“.',
      tenantId: 'Fragen Sie nach der Mandantennummer, wo Sie eingeladen wurden.',
      username: 'Geben Sie den Benutzernamen oder die E-Mail-Adresse aus Ihrer Einladung ein.',
      registrationCode: 'Geben Sie den Code aus der E-Mail ein.',
    },
    edit: 'Eingaben ändern',
    resend: 'Neuen Code senden',
    resent: ({ username }) =>
      username
        ? `Falls ${username} auf einen Code wartet, ist ein neuer unterwegs. Sehen Sie auch im Spam nach. Nur der neueste Code gilt.`
        : 'Falls Sie auf einen Code warten, ist ein neuer unterwegs. Sehen Sie auch im Spam nach. Nur der neueste Code gilt.',
  },
  whatIsAPasskey: {
    title: 'Was ist ein Passkey?',
    body: 'Er ersetzt das Passwort: Sie melden sich mit dem an, womit Sie Ihr Gerät entsperren. Er bleibt in Ihrem Gerät oder Ihrem Passwortmanager, und Ihren Fingerabdruck oder Ihr Gesicht bekommen wir nie zu sehen. Niemand kann ihn erraten, und keine andere Website kann ihn Ihnen entlocken.',
  },
  secondFactor: {
    title: 'Ersatz-Passkey hinzufügen',
    body: 'Geht ein Gerät verloren, kommen Sie mit dem anderen noch ins Konto. Nehmen Sie ein zweites Smartphone, einen zweiten Computer oder einen USB-Sicherheitsschlüssel.',
    action: 'Ersatz-Passkey hinzufügen',
    skip: { passkey: 'Weiter mit einem Passkey', other: 'Weiter ohne Ersatz' },
  },
  ways: {
    title: 'Wählen Sie einen Weg',
    body: 'Nehmen Sie etwas, das Sie beim nächsten Mal noch haben.',
    unsupported:
      'Passkeys funktionieren hier nicht, aber Sie können Ihr Konto auf einem anderen Weg schützen.',
    action: 'Andere Wege',
    back: 'Zurück',
    unlikely: 'Geht in diesem Browser vielleicht nicht.',
    pending: 'Einen Moment',
    pendingBody: 'Wir richten das ein.',
    choices: {
      Fido2: { title: 'Passkey', body: 'Mit Fingerabdruck, Gesicht oder Displaysperre.' },
      'client-device': { title: 'Dieses Gerät', body: 'Mit Fingerabdruck, Gesicht oder Displaysperre.' },
      hybrid: { title: 'Smartphone oder Tablet', body: 'Scannen Sie einen Code mit dessen Kamera.' },
      'security-key': {
        title: 'USB-Sicherheitsschlüssel',
        body: 'Sie stecken ihn ein oder halten ihn ans Gerät.',
      },
      PasswordProtectedKey: {
        title: 'Langes Passwort',
        body: 'Nur Sie kennen es. Niemand kann es zurücksetzen.',
      },
      Key: { title: 'In diesem Browser speichern', body: 'Nichts zu merken und nichts einzugeben.' },
      Password: { title: 'Gewöhnliches Passwort', body: 'Sie geben es bei jeder Anmeldung ein.' },
      Totp: {
        title: 'Authenticator-App',
        body: 'Eine App auf Ihrem Smartphone zeigt Ziffern, die Sie eingeben.',
      },
    },
  },
  places: {
    'client-device': { body: 'Ihr Gerät fragt gleich nach Fingerabdruck, Gesicht oder Displaysperre.' },
    hybrid: {
      body: 'Ihr Browser zeigt gleich einen Code. Scannen Sie ihn mit dem Smartphone oder Tablet, auf dem Sie Ihren Passkey haben möchten.',
    },
    'security-key': {
      body: 'Halten Sie Ihren USB-Sicherheitsschlüssel bereit. Ihr Browser sagt Ihnen, wann Sie ihn einstecken oder berühren.',
    },
  },
  key: {
    title: 'In diesem Browser speichern',
    body: 'Sie müssen sich nichts merken. Aber es geht vielleicht nur in diesem Browser und ist weg, wenn dessen Daten gelöscht werden.',
    action: 'Hier speichern',
  },
  password: {
    title: 'Wählen Sie ein langes Passwort',
    body: 'Nur Sie kennen es, und niemand kann es zurücksetzen. Bewahren Sie es in einem Passwortmanager auf oder schreiben Sie es auf.',
    plainBody:
      'Sie geben es bei jeder Anmeldung ein. Bewahren Sie es in einem Passwortmanager auf oder schreiben Sie es auf.',
    label: 'Neues Passwort',
    show: 'Anzeigen',
    hide: 'Verbergen',
    generate: 'Passwort vorschlagen',
    generated: 'Speichern Sie diese Wörter, bevor Sie weitermachen:',
    missing: 'Wählen Sie ein Passwort.',
    tooWeak: 'Das ist zu leicht zu erraten. Fügen Sie ein paar Wörter hinzu, die nicht zusammengehören.',
    checkFailed:
      'Etwas wurde nicht geladen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    action: 'Dieses Passwort verwenden',
  },
  totp: {
    title: 'Authenticator-App verwenden',
    body: 'Scannen Sie das Bild mit der App, oder kopieren Sie den Einrichtungscode hinein. Geben Sie dann die Ziffern ein, die sie zeigt.',
    picture: 'Bild, das Sie mit Ihrer Authenticator-App scannen',
    secret: 'Einrichtungscode',
    copy: 'Kopieren',
    copyLabel: 'Einrichtungscode kopieren',
    copied: 'Kopiert',
    copyFailed: 'Schreiben Sie ihn ab',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} Ziffern`,
        period && `neue Ziffern alle ${number(locale, period)} Sekunden`,
        algorithm,
      ]
      return `Stellen Sie in der App ein: ${list(
        locale,
        settings.filter((each): each is string => typeof each === 'string'),
      )}.`
    },
    label: 'Ziffern aus der App',
    missing: ({ locale, digits }) =>
      `Geben Sie die ${number(locale, digits)} Ziffern ein, die die App zeigt.`,
    action: 'Bestätigen',
  },
  recovery: {
    title: 'Notfallblatt erstellen',
    body: 'Wenn Sie Ihr Gerät verlieren, kommen Sie mit dem Notfallblatt und Ihrer E-Mail zusammen wieder ins Konto. Es ist eine Seite mit einem geheimen Code, nur für Ihre Augen.',
    action: 'Notfallblatt erstellen',
    pending: 'Notfallblatt wird erstellt',
    cancel: 'Abbrechen',
    skip: 'Weiter ohne Notfallblatt',
    skipTitle: 'Ohne Notfallblatt weitermachen?',
    skipBody:
      'Ohne Notfallblatt kann mit dem Gerät auch das Konto für immer verloren sein. Vielleicht können wir dann nicht helfen.',
    skipAction: 'Ohne weitermachen',
  },
  kit: {
    title: 'Notfallblatt speichern',
    body: 'Diese Seite und Ihre E-Mail zusammen öffnen Ihr Konto. Bewahren Sie sie dort auf, wo sonst niemand hinsieht, und nicht nur auf diesem Gerät.',
    sheet: {
      title: ({ appName }) => `Notfallblatt für ${appName}`,
      intro:
        'Mit dieser Seite und Ihrer E-Mail zusammen kommen Sie wieder ins Konto, wenn Sie Ihr Gerät verloren haben. Bewahren Sie sie dort auf, wo sonst niemand hinsieht.',
      code: 'Wiederherstellungscode',
      username: 'Benutzername',
      orgId: 'Nummer der Organisation',
      credentialId: 'Nummer des Notfallblatts',
      url: 'Wiederherstellen unter',
      id: 'Name des Notfallblatts',
      support: 'Für den Support',
      date: ({ locale, createdAt }) =>
        `Erstellt am ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `notfallblatt-${id}`,
    },
    ways: {
      share: { title: 'Teilen oder speichern', body: 'In Ihre Dateien oder an eine App, der Sie vertrauen.' },
      download: { title: 'Herunterladen', body: 'Eine Datei, die jeder Browser öffnet.' },
      print: { title: 'Drucken', body: 'Papier lässt sich nicht hacken.' },
      copy: { title: 'Kopieren', body: 'Zum Einfügen in einen Passwortmanager.' },
      write: { title: 'Aufschreiben', body: 'Sie geben zur Sicherheit einmal alles ein.' },
    },
    otherWays: 'Andere Wege, es aufzubewahren',
    state: { saved: 'Gespeichert', printed: 'Gedruckt?', chosen: 'Gewählt', denied: 'Hier nicht möglich' },
    next: 'Sobald es gespeichert ist, fragen wir Sie nach Teilen des Codes.',
    saved: {
      share: 'Sehen Sie nach, ob Sie es dort finden, wohin Sie es geschickt haben.',
      download: ({ file }) => `Suchen Sie ${file} in Ihren Downloads.`,
      print: 'Wenn es gedruckt wurde, sehen Sie nach, ob der Code lesbar ist.',
      copy: 'Kopiert. Andere Apps können lesen, was Sie kopieren: Fügen Sie es bald ein und kopieren Sie dann etwas anderes.',
      write: 'Schreiben Sie den Code mit seinen Nummern ab. Danach fragen wir Sie nach dem ganzen Code.',
    },
    denied: {
      share: 'Teilen geht in diesem Browser nicht. Wählen Sie einen anderen Weg.',
      download: 'Herunterladen geht in diesem Browser nicht. Wählen Sie einen anderen Weg.',
      print: 'Drucken geht in diesem Browser nicht. Wählen Sie einen anderen Weg.',
      copy: 'Kopieren geht in diesem Browser nicht. Wählen Sie einen anderen Weg.',
    },
    unsaved: 'Das Notfallblatt ist noch nicht gespeichert. Wählen Sie einen dieser Wege.',
    covered: 'Sie waren eine Weile weg, darum haben wir Ihr Notfallblatt verdeckt.',
    uncover: 'Wieder anzeigen',
    action: 'Weiter: prüfen',
  },
  kitCheck: {
    title: 'Notfallblatt prüfen',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Nehmen Sie das Notfallblatt, das Sie gespeichert haben. Die Teile des Codes sind von ${number(locale, 1)} bis ${number(locale, count)} nummeriert. Geben Sie alle ein.`
        : `Nehmen Sie das Notfallblatt, das Sie gespeichert haben. Die Teile des Codes sind von ${number(locale, 1)} bis ${number(locale, count)} nummeriert. Geben Sie die Teile ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )} ein.`,
    label: ({ locale, part }) => `Teil ${number(locale, part)}`,
    missing: ({ locale, part }) => `Geben Sie Teil ${number(locale, part)} ein.`,
    otherPart: ({ locale, part, typed }) =>
      `Das ist Teil ${number(locale, typed)}. Geben Sie Teil ${number(locale, part)} ein.`,
    unknown: ({ locale, part, characters }) =>
      `In keinem Code kommt ${list(locale, characters, 'disjunction')} vor. Sehen Sie sich Teil ${number(locale, part)} noch einmal an.`,
    length: ({ locale, part, size }) =>
      `Teil ${number(locale, part)} hat ${number(locale, size)} Buchstaben und Ziffern. Sehen Sie ihn sich noch einmal an.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `Teil ${number(locale, part)} lautet auf Ihrem Notfallblatt anders. Vergleichen Sie Zeichen für Zeichen.`
        : `Teil ${number(locale, part)} lautet auf Ihrem Notfallblatt anders. Ist es ${list(
            locale,
            lookAlikes.map((pair) => list(locale, pair, 'disjunction')),
            'unit',
          )}?`,
    action: 'Prüfen',
    pending: 'Einen Moment',
    back: 'Notfallblatt noch einmal zeigen',
  },
  kitStatus: {
    done: ({ id }) => `Ihr Notfallblatt ${id} ist gültig. Bewahren Sie es gut auf.`,
    void: ({ id, newId }) =>
      newId
        ? `Ein älteres Notfallblatt, ${id}, gilt nicht. Behalten Sie nur das, auf dem ${newId} steht.`
        : `Falls Sie ein Notfallblatt gespeichert haben, auf dem ${id} steht: Es gilt nicht.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Behalten Sie beide Notfallblätter, ${id} und ${newId}, bis Sie sich angemeldet haben.`
        : `Behalten Sie Ihr Notfallblatt ${id}, bis Sie sich angemeldet haben. Wir wissen noch nicht, ob es gilt.`,
  },
  doneWithoutPasskey: {
    title: 'Ihr Konto ist bereit',
    body: 'Melden Sie sich das nächste Mal mit dem an, was Sie gerade eingerichtet haben.',
  },
  doneRecovered: {
    title: 'Sie sind wieder da',
    body: 'Von jetzt an melden Sie sich nur noch mit dem an, was Sie gerade eingerichtet haben.',
  },
  waiting: {
    soon: 'Noch keine Antwort. Es ist nichts verloren: Wir versuchen es gleich noch einmal.',
    online:
      'Sie sind offline. Es ist nichts verloren: Sobald es eine Verbindung gibt, machen wir von selbst weiter.',
    slow: 'Das dauert länger als sonst. Es ist nichts verloren: Lassen Sie diese Seite offen.',
  },
  signIn: { action: 'Zur Anmeldung' },
  unfinished: {
    unsent:
      'Letztes Mal wurde nicht alles abgeschlossen. Falls von damals ein Passkey auf Ihrem Gerät ist: Nur der neue gilt.',
    sent: 'Ein früherer Versuch hat vielleicht geklappt, und Ihr Konto ist vielleicht bereit. Versuchen Sie zuerst, sich anzumelden.',
    undeletablePasskey: ({ username, site }) =>
      `Ein Passkey für ${username} bei ${site} ist noch auf Ihrem Gerät und öffnet nichts. Sie können ihn dort löschen, wo Ihr Gerät Passkeys aufbewahrt.`,
    replacingPasskey: ({ username, site }) =>
      `Haben Sie sich schon einmal registriert, in einem anderen Fenster oder Browser? Dann öffnet der Passkey für ${username} bei ${site}, den Sie gerade erstellt haben, nichts und hat vielleicht den Platz Ihres ersten eingenommen. Wenn Sie sich nicht anmelden können, nehmen Sie ein anderes Gerät oder das Notfallblatt, das Sie zuerst gespeichert haben, oder wenden Sie sich an den Support.`,
  },
  wallets: {
    title: 'Ihre Wallets',
    pending: 'Wird erstellt',
    pendingBody: 'Das dauert meist eine Minute. Sie können schon weitermachen.',
    network: ({ network, isTest }) => (isTest ? `${network} (Testnetz)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Es geht gerade nicht los',
      body: 'Bei uns stimmt etwas nicht. Wenn es in ein paar Minuten noch so ist, wenden Sie sich an den Support.',
    },
    init_refused: {
      title: 'Ihre Registrierung lässt sich nicht öffnen',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Gehen Sie zurück zu der Seite, von der Sie gekommen sind, und beginnen Sie dort. Wenn es wieder passiert, wenden Sie sich an den Support.'
          : canResend
            ? 'Dieser Link oder Code ist vielleicht zu alt oder schon benutzt. Sie können sich einen neuen Code senden lassen.'
            : 'Dieser Link oder Code ist vielleicht zu alt oder schon benutzt. Bitten Sie die Stelle, die Sie eingeladen hat, um einen neuen.',
    },
    code_expired: {
      title: 'Der Code ist zu alt oder stimmt nicht',
      body: ({ canResend }) =>
        canResend
          ? 'Nehmen Sie die neueste E-Mail von uns, oder lassen Sie sich einen neuen Code senden.'
          : 'Nehmen Sie die neueste E-Mail von uns. Wenn das nicht hilft, bitten Sie die Stelle, die Sie eingeladen hat, um einen neuen Code.',
    },
    user_exists: {
      title: 'Dieses Konto gibt es schon',
      body: ({ hasFields }) =>
        hasFields
          ? 'Melden Sie sich stattdessen an, oder prüfen Sie Ihre Eingaben.'
          : 'Melden Sie sich stattdessen an.',
    },
    init_failed: {
      title: 'Wir konnten nicht beginnen',
      body: 'Versuchen Sie es gleich noch einmal.',
    },
    cancelled: {
      title: 'Dieser Schritt wurde abgebrochen',
      body: 'Sie können weitermachen, wann Sie möchten.',
    },
    webauthn_unsupported: {
      title: 'Passkeys gehen in diesem Browser nicht',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Öffnen Sie diese Seite in einer aktuellen Version von Chrome, Safari, Edge oder Firefox, oder wählen Sie einen anderen Weg.'
          : 'Öffnen Sie diese Seite in einer aktuellen Version von Chrome, Safari, Edge oder Firefox.',
    },
    insecure_context: {
      title: 'Diese Verbindung ist nicht sicher',
      body: 'Machen Sie hier nicht weiter. Öffnen Sie die Seite noch einmal unter einer Adresse, die mit https beginnt.',
    },
    ceremony_forbidden: {
      title: 'Passkeys sind hier ausgeschaltet',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Diese Seite oder die um sie herum lässt sie nicht zu. Öffnen Sie sie in einem eigenen Tab, oder wählen Sie einen anderen Weg.'
          : 'Diese Seite oder die um sie herum lässt sie nicht zu. Öffnen Sie sie in einem eigenen Tab.',
    },
    relying_party_invalid: {
      title: 'Unter dieser Adresse gehen keine Passkeys',
      body: ({ siteName }) =>
        siteName
          ? `Es ist nicht die Adresse, die ${siteName} für Passkeys hat. Machen Sie hier nicht weiter: Öffnen Sie die Website, die Sie kennen.`
          : 'Es ist vielleicht nicht die richtige. Machen Sie hier nicht weiter: Öffnen Sie die Website, die Sie kennen.',
    },
    ceremony_timed_out: {
      title: 'Ihr Gerät hat nicht geantwortet',
      body: 'Halten Sie es entsperrt bereit und versuchen Sie es noch einmal. Falls trotzdem ein Passkey gespeichert wurde, gilt nur der nächste.',
    },
    page_hidden: {
      title: 'Diese Seite war im Hintergrund',
      body: 'Bleiben Sie auf dieser Seite und versuchen Sie es noch einmal.',
    },
    activation_missing: {
      title: 'Ihr Browser möchte, dass Sie noch einmal tippen',
      body: 'Tippen Sie noch einmal auf die Schaltfläche. Wenn das nicht hilft, öffnen Sie diese Seite in einem eigenen Tab.',
    },
    ceremony_not_allowed: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Die Meldung wurde geschlossen, oder Ihr Gerät konnte Sie nicht erkennen. Versuchen Sie es noch einmal und folgen Sie der Meldung bis zum Ende.',
    },
    ceremony_not_asked: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Ihr Browser hat Sie nicht gefragt. Versuchen Sie es noch einmal. Wenn diese Seite in einer anderen App steckt, öffnen Sie sie in Ihrem Browser.',
    },
    ceremony_took_long: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Es hat vielleicht zu lange gedauert. Halten Sie Ihr Gerät bereit und versuchen Sie es noch einmal.',
    },
    ceremony_pending: {
      title: 'Eine andere Passkey-Anfrage ist offen',
      body: 'Schließen Sie diese Meldung Ihres Browsers, vielleicht in einem anderen Tab. Versuchen Sie es dann noch einmal.',
    },
    already_registered: {
      title: 'Dieses Gerät hat schon einen Passkey',
      body: 'Sie können sich damit anmelden. Für einen weiteren Passkey nehmen Sie ein anderes Gerät.',
    },
    same_device_again: {
      title: 'Dieses Gerät hat schon einen Passkey',
      body: 'Ihr Ersatz gehört auf ein anderes: ein Smartphone, einen Computer oder einen USB-Sicherheitsschlüssel.',
    },
    authenticator_unsupported: {
      title: 'Dieses Gerät kann den Passkey nicht aufnehmen',
      body: 'Falls es keine Displaysperre hat, richten Sie eine ein. Oder nehmen Sie ein anderes Gerät oder einen USB-Sicherheitsschlüssel.',
    },
    authenticator_failed: {
      title: 'Ihr Gerät konnte nicht abschließen',
      body: 'Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Ihren Passkey. Falls trotzdem einer gespeichert wurde, gilt nur der nächste.',
    },
    credential_invalid: {
      title: 'Wir konnten diesen Passkey nicht verwenden',
      body: 'Er ist nicht, was wir brauchen. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Ihren Passkey.',
    },
    key_store_failed: {
      title: 'Wir konnten das nicht einrichten',
      body: 'Versuchen Sie es noch einmal. Wenn das nicht hilft, nehmen Sie einen anderen Browser.',
    },
    envelope_invalid: {
      title: 'Das für Sie Gespeicherte lässt sich nicht öffnen',
      body: 'Ihr Passwort kann trotzdem richtig sein. Wenden Sie sich an den Support.',
    },
    password_wrong: {
      title: 'Dieses Passwort passt nicht',
      body: 'Achten Sie auf Großbuchstaben und die Sprache Ihrer Tastatur, und versuchen Sie es noch einmal.',
    },
    input_invalid: {
      title: 'Prüfen Sie Ihre Eingaben',
      body: 'Etwas fehlt oder stimmt nicht ganz.',
    },
    network_failed: {
      title: 'Keine Verbindung',
      body: 'Es ist nichts verloren. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    part_not_loaded: {
      title: 'Ein Teil dieser Seite wurde nicht geladen',
      body: 'Prüfen Sie Ihre Internetverbindung und laden Sie die Seite neu.',
    },
    stopped_waiting: {
      title: 'Das Warten wurde beendet',
      body: 'Es hat vielleicht trotzdem geklappt. Es ist nichts verloren: Versuchen Sie es noch einmal, dann sehen Sie es.',
    },
    request_timed_out: {
      title: 'Die Antwort kam nicht rechtzeitig',
      body: 'Es ist nichts verloren. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    rate_limited: { title: 'Es gab zu viele Versuche', body: retry },
    server_failed: { title: 'Unser Dienst ist nicht erreichbar', body: retry },
    approval_pending: {
      title: 'Das muss erst jemand genehmigen',
      body: 'Ihre Anfrage ist angekommen, und Sie müssen nichts weiter tun. Kommen Sie später wieder und melden Sie sich an.',
    },
    request_declined: {
      title: 'Das geht gerade nicht',
      body: ({ requestId }) =>
        requestId
          ? `Bei uns ist etwas noch nicht bereit. Versuchen Sie es später noch einmal. Wenn es wieder passiert, nennen Sie dem Support diese Nummer: ${requestId}`
          : 'Bei uns ist etwas noch nicht bereit. Versuchen Sie es später noch einmal. Wenn es wieder passiert, wenden Sie sich an den Support.',
    },
    answer_invalid: {
      title: 'Wir können die Antwort nicht lesen',
      body: 'Es ist nichts verloren. Wenn Sie in einem öffentlichen Netz sind, melden Sie sich zuerst dort an. Versuchen Sie es dann noch einmal.',
    },
    challenge_expired: {
      title: 'Die Zeit für diese Seite ist abgelaufen',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'Das dient Ihrer Sicherheit. Laden Sie die Seite neu, um weiterzumachen.'
          : hasKit
            ? 'Das dient Ihrer Sicherheit. Machen Sie diesen Schritt noch einmal. Das gespeicherte Notfallblatt bleibt gültig.'
            : 'Das dient Ihrer Sicherheit. Machen Sie diesen Schritt noch einmal.',
    },
    begun_elsewhere: {
      title: 'Das wurde noch einmal begonnen',
      body: ({ canRestart }) =>
        canRestart
          ? 'Vielleicht in einem anderen Fenster. Machen Sie diesen Schritt noch einmal, und nur hier.'
          : 'Vielleicht in einem anderen Fenster. Machen Sie dort weiter, oder laden Sie diese Seite neu.',
    },
    registration_refused: {
      title: 'Wir konnten nicht abschließen',
      body: ({ canRestart }) =>
        canRestart
          ? 'Bei uns wurde nichts gespeichert. Beginnen Sie neu. Wenn es wieder passiert, wenden Sie sich an den Support.'
          : 'Bei uns wurde nichts gespeichert. Laden Sie die Seite neu. Wenn es wieder passiert, wenden Sie sich an den Support.',
    },
    digits_refused: {
      title: 'Wir konnten nicht abschließen',
      body: ({ canRestart }) =>
        canRestart
          ? 'Die Ziffern aus Ihrer App waren vielleicht zu alt. Beginnen Sie neu und geben Sie neue ein.'
          : 'Die Ziffern aus Ihrer App waren vielleicht zu alt. Laden Sie die Seite neu und geben Sie neue ein.',
    },
    outcome_unknown: {
      title: 'Wir wissen nicht, ob es geklappt hat',
      body: 'Ihr Konto ist vielleicht bereit. Versuchen Sie, sich anzumelden. Wenn das nicht geht, wenden Sie sich an den Support.',
    },
    account_found: {
      title: 'Wir haben nachgesehen: Ihr Konto gibt es',
      body: 'Ihr früherer Versuch hat es vielleicht angelegt. Melden Sie sich an, statt neu zu beginnen.',
    },
  },
  formNotLoaded: {
    body: 'Dieser Teil wurde nicht geladen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    action: 'Erneut laden',
  },
  saved: {
    passkey: 'Passkey gespeichert. Ihr Konto ist noch nicht fertig.',
    other: 'Gespeichert. Ihr Konto ist noch nicht fertig.',
    both: 'Beide sind gespeichert. Ihr Konto ist noch nicht fertig.',
  },
}
