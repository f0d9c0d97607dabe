/*
 * German. Speaks to the reader as "Sie", as banks and Google do.
 *
 * Passkey: "der Passkey", as Apple (https://support.apple.com/de-ch/guide/ipad/ipada39a7fa0/16.0/ipados/16.0) and Google
 * (https://support.google.com/accounts/answer/13548313?hl=de) say it; Microsoft does, too, and some of its pages that
 * machines translated have "Hauptschlüssel" (https://learn.microsoft.com/de-de/windows/apps/develop/security/use-cases).
 * The recovery kit is a "Notfallblatt": one page for the day when the device is gone.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorWords, Messages } from '../components/messages/messages.js'

/** "ab" is right before a time and before a day: "ab 14:30", "ab 28.11.2026, 14:30". */
const retry: ErrorWords['body'] = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Es ist nichts verloren. Sie können es ab ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)} Uhr erneut versuchen.`
    : 'Es ist nichts verloren. Versuchen Sie es gleich noch einmal.'

export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Keine Verbindung',
      body: 'Es ist nichts verloren. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    already_registered: {
      title: 'Dieses Gerät hat schon einen Passkey',
      body: 'Sie können sich damit anmelden. Oder nehmen Sie ein anderes Gerät.',
    },
    account_found: {
      title: 'Wir haben nachgesehen: Ihr Konto gibt es schon',
      body: 'Vielleicht durch einen früheren Versuch. Melden Sie sich an.',
    },
    server_failed: {
      title: 'Unser Dienst ist nicht erreichbar',
      body: retry,
    },
    key_store_failed: {
      title: 'Wir konnten das nicht einrichten',
      body: 'Versuchen Sie es noch einmal. Hilft das nicht, nehmen Sie einen anderen Browser.',
    },
    authenticator_unsupported: {
      title: 'Dieses Gerät kann keinen Passkey speichern',
      body: 'Richten Sie eine Displaysperre ein, falls es keine hat. Oder nehmen Sie ein anderes Gerät oder einen USB-Sicherheitsschlüssel.',
    },
    rate_limited: {
      title: 'Zu viele Versuche',
      body: retry,
    },
    user_exists: {
      title: 'Dieses Konto gibt es schon',
      body: (facts) => `Melden Sie sich an${facts.hasFields ? ', oder prüfen Sie Ihre Eingaben.' : '.'}`,
    },
    init_failed: {
      title: 'Wir konnten nicht beginnen',
      body: 'Versuchen Sie es gleich noch einmal.',
    },
    webauthn_unsupported: {
      title: 'Dieser Browser unterstützt keine Passkeys',
      body: (facts) =>
        `Öffnen Sie diese Seite in einem aktuellen Chrome, Safari, Edge oder Firefox${facts.hasOtherWays ? ', oder wählen Sie einen anderen Weg.' : '.'}`,
    },
    outcome_unknown: {
      title: 'Wir wissen nicht, ob es geklappt hat',
      body: 'Vielleicht ist Ihr Konto bereit. Versuchen Sie, sich anzumelden. Geht das nicht, wenden Sie sich an den Support.',
    },
    code_expired: {
      title: 'Der Code ist zu alt oder stimmt nicht',
      body: (facts) =>
        `Nehmen Sie die neueste E-Mail von uns${facts.canResend ? ', oder lassen Sie sich einen neuen Code senden.' : '. Hilft das nicht, bitten Sie die Person, die Sie eingeladen hat, um einen neuen Code.'}`,
    },
    insecure_context: {
      title: 'Diese Verbindung ist nicht sicher',
      body: 'Machen Sie hier nicht weiter. Öffnen Sie die Seite unter einer Adresse, die mit https beginnt.',
    },
    ceremony_not_asked: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Ihr Browser hat Sie nicht gefragt. Versuchen Sie es noch einmal. Ist diese Seite in einer anderen App, öffnen Sie sie in Ihrem Browser.',
    },
    ceremony_forbidden: {
      title: 'Passkeys sind hier ausgeschaltet',
      body: (facts) =>
        `Diese Seite oder die um sie herum lässt sie nicht zu. Öffnen Sie sie in einem eigenen Tab${facts.hasOtherWays ? ', oder wählen Sie einen anderen Weg.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Passkeys funktionieren unter dieser Adresse nicht',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} hat Passkeys unter einer anderen.` : 'Es ist vielleicht die falsche.'} Machen Sie hier nicht weiter: Öffnen Sie die Website, die Sie kennen.`,
    },
    ceremony_not_allowed: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Die Meldung wurde geschlossen, oder Ihr Gerät hat Sie nicht erkannt. Versuchen Sie es noch einmal und folgen Sie der Meldung bis zum Ende.',
    },
    ceremony_took_long: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Vielleicht hat es zu lange gedauert. Halten Sie Ihr Gerät bereit und versuchen Sie es noch einmal.',
    },
    ceremony_timed_out: {
      title: 'Ihr Gerät hat nicht geantwortet',
      body: 'Halten Sie es entsperrt bereit und versuchen Sie es noch einmal. Falls trotzdem ein Passkey gespeichert wurde, funktioniert nur der nächste.',
    },
    ceremony_pending: {
      title: 'Eine andere Passkey-Anfrage ist offen',
      body: 'Schließen Sie sie im Browser, vielleicht in einem anderen Tab. Versuchen Sie es dann noch einmal.',
    },
    credential_invalid: {
      title: 'Wir konnten diesen Passkey nicht verwenden',
      body: 'Es ist nicht der richtige. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Ihren Passkey.',
    },
    approval_pending: {
      title: 'Das muss erst jemand genehmigen',
      body: 'Ihre Anfrage ist da, Sie müssen nichts weiter tun. Melden Sie sich später an.',
    },
    init_refused: {
      title: 'Wir konnten nicht beginnen',
      body: (facts) =>
        facts.hasCode
          ? `Dieser Link oder Code ist vielleicht zu alt oder schon benutzt. ${facts.canResend ? 'Lassen Sie sich einen neuen senden.' : 'Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.'}`
          : 'Beginnen Sie auf der Seite, von der Sie gekommen sind. Passiert es wieder, wenden Sie sich an den Support.',
    },
    begun_elsewhere: {
      title: 'Die Registrierung wurde noch einmal begonnen',
      body: (facts) =>
        `Vielleicht in einem anderen Fenster. ${facts.canRestart ? 'Machen Sie diesen Schritt noch einmal, und nur hier.' : 'Machen Sie dort weiter, oder laden Sie die Seite neu.'}`,
    },
    same_device_again: {
      title: 'Dieses Gerät hat schon einen Passkey',
      body: 'Ihr Ersatz gehört auf ein anderes: ein Smartphone, einen Computer oder einen USB-Sicherheitsschlüssel.',
    },
    request_timed_out: {
      title: 'Die Antwort kam nicht rechtzeitig',
      body: 'Es ist nichts verloren. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    answer_invalid: {
      title: 'Wir können die Antwort nicht lesen',
      body: 'Es ist nichts verloren. In einem öffentlichen WLAN melden Sie sich zuerst dort an. Versuchen Sie es dann noch einmal.',
    },
    challenge_expired: {
      title: 'Diese Seite ist abgelaufen',
      body: (facts) =>
        `Das dient Ihrer Sicherheit. ${facts.canRestart ? `Machen Sie diesen Schritt noch einmal.${facts.hasKit ? ' Ihr gespeichertes Notfallblatt bleibt gültig.' : ''}` : 'Laden Sie die Seite neu.'}`,
    },
    digits_refused: {
      title: 'Wir konnten das nicht abschließen',
      body: (facts) =>
        `Die Ziffern aus der App waren vielleicht zu alt. ${facts.canRestart ? 'Beginnen Sie neu' : 'Laden Sie die Seite neu'} und geben Sie neue ein.`,
    },
    authenticator_failed: {
      title: 'Ihr Gerät konnte das nicht abschließen',
      body: 'Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Ihren Passkey. Falls trotzdem einer gespeichert wurde, funktioniert nur der nächste.',
    },
    invalid_challenge: {
      title: 'Wir konnten nicht beginnen',
      body: 'Bei uns stimmt etwas nicht. Bleibt das ein paar Minuten so, wenden Sie sich an den Support.',
    },
    cancelled: {
      title: 'Dieser Schritt wurde abgebrochen',
      body: 'Sie können weitermachen, wann Sie möchten.',
    },
    registration_refused: {
      title: 'Wir konnten das nicht abschließen',
      body: (facts) =>
        `Bei uns wurde nichts gespeichert. ${facts.canRestart ? 'Beginnen Sie neu.' : 'Laden Sie die Seite neu.'} Passiert es wieder, wenden Sie sich an den Support.`,
    },
    part_not_loaded: {
      title: 'Ein Teil dieser Seite wurde nicht geladen',
      body: 'Prüfen Sie Ihre Internetverbindung und laden Sie die Seite neu.',
    },
    request_declined: {
      title: 'Das geht gerade nicht',
      body: (facts) =>
        `Bei uns ist etwas nicht bereit. Versuchen Sie es später noch einmal. Passiert es wieder, ${facts.requestId ? `nennen Sie dem Support diese Nummer: ${facts.requestId}` : 'wenden Sie sich an den Support.'}`,
    },
    password_wrong: {
      title: 'Das Passwort stimmt nicht',
      body: 'Prüfen Sie Großbuchstaben und Tastatursprache. Versuchen Sie es dann noch einmal.',
    },
    activation_missing: {
      title: 'Noch einmal antippen',
      body: 'Ihr Browser verlangt das. Hilft es nicht, öffnen Sie diese Seite in einem eigenen Tab.',
    },
    stopped_waiting: {
      title: 'Wir warten nicht länger',
      body: 'Vielleicht hat es trotzdem geklappt. Es ist nichts verloren: Ein neuer Versuch zeigt es.',
    },
    input_invalid: {
      title: 'Prüfen Sie Ihre Eingaben',
      body: 'Etwas fehlt oder stimmt nicht.',
    },
    envelope_invalid: {
      title: 'Ihre Daten lassen sich nicht öffnen',
      body: 'Ihr Passwort kann trotzdem stimmen. Wenden Sie sich an den Support.',
    },
    page_hidden: {
      title: 'Diese Seite war im Hintergrund',
      body: 'Bleiben Sie auf dieser Seite und versuchen Sie es noch einmal.',
    },
  },
  key: {
    title: 'In diesem Browser speichern',
    body: 'Nichts zu merken. Aber es funktioniert vielleicht nur in diesem Browser, und nur, bis dessen Daten gelöscht werden.',
    action: 'Hier speichern',
  },
  dir: 'ltr',
  complete: {
    title: 'Letzter Schritt',
    body: 'Wir speichern das in Ihrem Konto.',
    action: 'Abschließen',
    restart: 'Neu beginnen',
    cancel: 'Nicht länger warten',
  },
  recovery: {
    title: 'Notfallblatt erstellen',
    body: 'Geht Ihr Gerät verloren, kommen Sie mit dem Notfallblatt und Ihrem E-Mail-Postfach wieder ins Konto. Das Blatt hat einen geheimen Code, nur für Sie.',
    pending: 'Notfallblatt wird erstellt',
    cancel: 'Abbrechen',
    action: 'Notfallblatt erstellen',
    skipTitle: 'Ohne Notfallblatt weitermachen?',
    skip: 'Weiter ohne Notfallblatt',
    skipAction: 'Ohne weitermachen',
    skipBody:
      'Ohne Notfallblatt kann mit dem Gerät auch das Konto für immer weg sein. Vielleicht können wir nicht helfen.',
  },
  firstFactor: {
    title: 'Passkey erstellen',
    pending: 'Warten auf Ihr Gerät',
    body: 'Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Displaysperre. Es behält sie für sich.',
    account: (facts) => `Für ${facts.name}`,
    cancel: 'Abbrechen',
    action: 'Passkey erstellen',
    pendingBody: 'Folgen Sie der Meldung Ihres Geräts oder Browsers.',
  },
  formNotLoaded: {
    action: 'Erneut laden',
    body: 'Dieser Teil wurde nicht geladen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  },
  startForm: {
    edit: 'Eingaben ändern',
    missing: {
      orgId: 'Diese Nummer beginnt mit „or-“. Fragen Sie die Person, die Sie eingeladen hat.',
      tenantId: 'Fragen Sie die Person, die Sie eingeladen hat, nach der Mandantennummer.',
      registrationCode: 'Geben Sie den Code aus der E-Mail ein.',
      username: 'Geben Sie den Benutzernamen oder die E-Mail-Adresse aus der Einladung ein.',
    },
    label: {
      orgId: 'Nummer der Organisation',
      username: 'Benutzername oder E-Mail-Adresse',
      registrationCode: 'Code aus der E-Mail',
      tenantId: 'Mandantennummer',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Neuen Code senden',
    body: {
      code: 'Der Code steht in der E-Mail von uns.',
      user: 'Sagen Sie uns, wer Sie sind.',
      all: 'Sagen Sie uns, wer Sie sind. Der Code steht in der E-Mail von uns.',
    },
    resent: (facts) =>
      `Falls ${facts.username ? `${facts.username} auf einen Code wartet` : 'Sie auf einen Code warten'}, ist ein neuer unterwegs. Sehen Sie auch im Spam nach. Nur der neueste Code gilt.`,
  },
  waiting: {
    soon: 'Noch keine Antwort. Es ist nichts verloren: Wir versuchen es gleich noch einmal.',
    slow: 'Das dauert länger als sonst. Es ist nichts verloren: Lassen Sie diese Seite offen.',
    online: 'Sie sind offline. Es ist nichts verloren: Sobald Sie online sind, geht es weiter.',
  },
  secondFactor: {
    title: 'Ersatz-Passkey hinzufügen',
    skip: {
      other: 'Weiter ohne Ersatz',
      passkey: 'Weiter mit nur einem Passkey',
    },
    action: 'Ersatz-Passkey hinzufügen',
    body: 'Geht ein Gerät verloren, kommen Sie mit dem anderen ins Konto. Nehmen Sie ein anderes Smartphone, einen anderen Computer oder einen USB-Sicherheitsschlüssel.',
  },
  retryAfter: {
    now: 'Sie können es jetzt noch einmal versuchen.',
    at: (facts) => `Erneut versuchen ab ${clock(facts, facts.time, facts.onAnotherDay)} Uhr`,
  },
  start: {
    title: 'Konto einrichten',
    body: 'Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre an, ohne Passwort.',
    pending: 'Einen Moment',
    waiting: 'Wir bereiten alles vor.',
    action: 'Weiter',
  },
  flow: {
    error: {
      title: 'Das hat nicht geklappt',
      body: 'Versuchen Sie es gleich noch einmal.',
    },
    loading: 'Einen Moment',
    notLoaded: 'Es ist nichts verloren. Laden Sie die Seite neu.',
    retry: 'Noch einmal versuchen',
    reload: 'Seite neu laden',
    label: 'Registrierung',
    broken: 'Hier ist etwas schiefgegangen. Was Sie eingerichtet haben, bleibt erhalten.',
    recover: 'Weiter',
  },
  done: {
    title: 'Ihr Passkey ist bereit',
    body: 'Melden Sie sich ab jetzt mit Ihrem Passkey an.',
    account: (facts) => facts.name,
    action: 'Weiter',
  },
  unfinished: {
    sent: 'Vielleicht hat ein früherer Versuch geklappt, und Ihr Konto ist bereit. Versuchen Sie zuerst, sich anzumelden.',
    replacingPasskey: () =>
      'Falls Sie sich schon registriert hatten, hat der neue Passkey vielleicht den ersetzt, der funktioniert. Geht die Anmeldung nicht, nehmen Sie ein anderes Gerät oder Ihr erstes Notfallblatt.',
    undeletablePasskey: (facts) =>
      `Auf Ihrem Gerät ist noch ein Passkey für ${facts.username} bei ${facts.site}, der nichts öffnet. Sie können ihn dort löschen, wo es Passkeys aufbewahrt.`,
    unsent:
      'Beim letzten Mal wurde das nicht fertig. Gibt es davon noch einen Passkey, funktioniert nur der neue.',
  },
  whatIsAPasskey: {
    title: 'Was ist ein Passkey?',
    body: 'Er ersetzt das Passwort: Sie melden sich so an, wie Sie Ihr Gerät entsperren. Er bleibt in Ihrem Gerät oder Passwortmanager, und wir sehen weder Fingerabdruck noch Gesicht. Niemand kann ihn erraten, und keine andere Website kann ihn Ihnen entlocken.',
  },
  signIn: {
    action: 'Zur Anmeldung',
  },
  ways: {
    title: 'Wählen Sie einen Weg',
    body: 'Nehmen Sie einen, den Sie auch nächstes Mal haben.',
    unsupported: 'Passkeys funktionieren hier nicht, aber Sie können Ihr Konto anders schützen.',
    action: 'Andere Wege',
    unlikely: 'Funktioniert in diesem Browser vielleicht nicht.',
    pending: 'Einen Moment',
    back: 'Zurück',
    choices: {
      hybrid: {
        title: 'Smartphone oder Tablet',
        body: 'Scannen Sie einen Code mit dessen Kamera.',
      },
      Fido2: {
        title: 'Passkey',
        body: 'Mit Fingerabdruck, Gesicht oder Displaysperre.',
      },
      'client-device': {
        title: 'Dieses Gerät',
        body: 'Mit Fingerabdruck, Gesicht oder Displaysperre.',
      },
      'security-key': {
        title: 'USB-Sicherheitsschlüssel',
        body: 'Einstecken oder ans Gerät halten.',
      },
      Totp: {
        title: 'Authenticator-App',
        body: 'Eine App zeigt Ziffern, die Sie eingeben.',
      },
      Key: {
        title: 'In diesem Browser speichern',
        body: 'Nichts zu merken, nichts einzugeben.',
      },
      PasswordProtectedKey: {
        title: 'Langes Passwort',
        body: 'Nur Sie kennen es. Niemand kann es zurücksetzen.',
      },
      Password: {
        title: 'Gewöhnliches Passwort',
        body: 'Sie geben es bei jeder Anmeldung ein.',
      },
    },
    pendingBody: 'Wir richten das ein.',
  },
  places: {
    hybrid: {
      body: 'Ihr Browser zeigt einen Code. Scannen Sie ihn mit dem Smartphone oder Tablet, das den Passkey bekommen soll.',
    },
    'security-key': {
      body: 'Halten Sie Ihren USB-Sicherheitsschlüssel bereit. Ihr Browser sagt, wann Sie ihn einstecken oder berühren.',
    },
    'client-device': {
      body: 'Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Displaysperre.',
    },
  },
  password: {
    tooWeak: 'Zu leicht zu erraten. Fügen Sie Wörter hinzu, die nicht zusammengehören.',
    title: 'Wählen Sie ein langes Passwort',
    generated: 'Speichern Sie diese Wörter, bevor Sie weitermachen:',
    label: 'Neues Passwort',
    body: 'Nur Sie kennen es. Niemand kann es zurücksetzen. Speichern Sie es in einem Passwortmanager oder schreiben Sie es auf.',
    action: 'Dieses Passwort verwenden',
    generate: 'Eins vorschlagen',
    show: 'Anzeigen',
    missing: 'Wählen Sie ein Passwort.',
    plainTitle: 'Wählen Sie ein Passwort',
    plainBody:
      'Sie geben es bei jeder Anmeldung ein. Speichern Sie es in einem Passwortmanager oder schreiben Sie es auf.',
    hide: 'Verbergen',
    checkFailed:
      'Etwas wurde nicht geladen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  },
  kit: {
    title: 'Notfallblatt speichern',
    body: 'Mit diesem Blatt und Ihrem E-Mail-Postfach kommt man ins Konto. Bewahren Sie das Blatt auf, wo sonst niemand hinsieht, und nicht nur auf diesem Gerät.',
    ways: {
      download: {
        title: 'Herunterladen',
        body: 'Eine Datei, die jeder Browser öffnet.',
      },
      print: {
        title: 'Drucken',
        body: 'Papier lässt sich nicht hacken.',
      },
      share: {
        title: 'Teilen oder speichern',
        body: 'In Ihre Dateien oder eine App Ihres Vertrauens.',
      },
      copy: {
        title: 'Kopieren',
        body: 'Zum Einfügen in einen Passwortmanager.',
      },
      write: {
        title: 'Aufschreiben',
        body: 'Zur Sicherheit geben Sie einmal alles ein.',
      },
    },
    denied: {
      share: 'Teilen funktioniert in diesem Browser nicht. Wählen Sie einen anderen Weg.',
      print: 'Drucken funktioniert in diesem Browser nicht. Wählen Sie einen anderen Weg.',
      download: 'Herunterladen funktioniert in diesem Browser nicht. Wählen Sie einen anderen Weg.',
      copy: 'Kopieren funktioniert in diesem Browser nicht. Wählen Sie einen anderen Weg.',
    },
    saved: {
      share: 'Sehen Sie nach, ob Sie es wiederfinden.',
      write: 'Schreiben Sie den Code mit seinen Nummern auf. Dann fragen wir nach dem ganzen Code.',
      print: 'Wenn es gedruckt wurde, prüfen Sie, ob der Code lesbar ist.',
      download: (facts) => `Suchen Sie ${facts.file} in Ihren Downloads.`,
      copy: 'Kopiert. Andere Apps können das lesen: Fügen Sie es bald ein und kopieren Sie dann etwas anderes.',
    },
    state: {
      saved: 'Gespeichert',
      copied: 'Kopiert',
      printed: 'Gedruckt?',
      chosen: 'Gewählt',
      denied: 'Hier nicht möglich',
    },
    next: 'Ist es gespeichert, fragen wir nach Teilen des Codes.',
    action: 'Weiter: prüfen',
    otherWays: 'Andere Wege',
    unsaved: 'Das Notfallblatt ist nicht gespeichert. Wählen Sie einen Weg.',
    uncover: 'Wieder anzeigen',
    sheet: {
      title: (facts) => `Notfallblatt für ${facts.appName}`,
      intro:
        'Mit diesem Blatt und Ihrem E-Mail-Postfach kommen Sie wieder ins Konto, wenn Ihr Gerät verloren ist. Bewahren Sie das Blatt auf, wo sonst niemand hinsieht.',
      url: 'Wiederherstellen unter',
      code: 'Wiederherstellungscode',
      orgId: 'Nummer der Organisation',
      username: 'Benutzername',
      credentialId: 'Nummer des Notfallblatts',
      support: 'Für den Support',
      fileName: (facts) => `notfallblatt-${facts.id}`,
      id: 'Name des Notfallblatts',
      date: (facts) => `Erstellt am ${day(facts, facts.createdAt)}`,
    },
    covered: 'Ihr Notfallblatt ist verdeckt, weil hier eine Weile nichts geschah.',
  },
  kitCheck: {
    title: 'Notfallblatt prüfen',
    wrong: (facts) =>
      `Teil ${number(facts, facts.part)} ist auf Ihrem Notfallblatt anders. ${choices(facts, (pair) => `Ist es ${pair}?`) || 'Vergleichen Sie Zeichen für Zeichen.'}`,
    label: (facts) => `Teil ${number(facts, facts.part)}`,
    missing: (facts) => `Geben Sie Teil ${number(facts, facts.part)} ein.`,
    action: 'Prüfen',
    otherPart: (facts) =>
      `Das ist Teil ${number(facts, facts.typed)}. Geben Sie Teil ${number(facts, facts.part)} ein.`,
    unknown: (facts) =>
      `Kein Code hat ${choice(facts, facts.characters)}. Sehen Sie Teil ${number(facts, facts.part)} noch einmal an.`,
    length: (facts) =>
      `Teil ${number(facts, facts.part)} hat ${number(facts, facts.size)} Zeichen. Sehen Sie ihn noch einmal an.`,
    body: (facts) =>
      `Nehmen Sie das gespeicherte Notfallblatt. Der Code darauf hat die Teile ${number(facts, 1)} bis ${number(facts, facts.count)}. Geben Sie ${facts.parts.length === facts.count ? 'alle' : `die Teile ${list(facts, facts.parts)}`} ein.`,
    pending: 'Einen Moment',
    back: 'Notfallblatt zeigen',
  },
  totp: {
    title: 'Authenticator-App einrichten',
    secret: 'Einrichtungscode',
    copied: 'Kopiert',
    picture: 'Bild zum Scannen mit der Authenticator-App',
    label: 'Ziffern aus der App',
    copy: 'Kopieren',
    body: 'Scannen Sie das Bild mit der App, oder kopieren Sie den Einrichtungscode hinein. Geben Sie dann die Ziffern ein, die sie zeigt.',
    copyLabel: 'Einrichtungscode kopieren',
    missing: (facts) => `Geben Sie die ${number(facts, facts.digits)} Ziffern aus der App ein.`,
    copyFailed: 'Schreiben Sie ihn ab',
    settings: (facts) =>
      `Stellen Sie in der App ein: ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} Ziffern`,
        facts.period && `neue Ziffern alle ${number(facts, facts.period)} Sekunden`,
        facts.algorithm,
      ])}.`,
    action: 'Bestätigen',
  },
  doneWithoutPasskey: {
    title: 'Ihr Konto ist bereit',
    body: 'Melden Sie sich ab jetzt mit dem an, was Sie gerade eingerichtet haben.',
  },
  progress: {
    position: (facts) => `Schritt ${number(facts, facts.step)} von ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Start',
    firstFactor: 'Passkey',
    secondFactor: 'Ersatz',
    recovery: 'Notfallblatt',
  },
  doneRecovered: {
    title: 'Sie haben wieder Zugriff',
    body: 'Ab jetzt geht die Anmeldung nur mit dem, was Sie gerade eingerichtet haben.',
  },
  startWithoutPasskey: {
    body: 'Wir richten gleich Ihre Anmeldung ein. Das dauert eine Minute.',
  },
  kitStatus: {
    done: (facts) => `Ihr Notfallblatt ${facts.id} ist bereit. Bewahren Sie es gut auf.`,
    unknown: (facts) =>
      facts.newId
        ? `Behalten Sie die Notfallblätter ${facts.id} und ${facts.newId}, bis Sie sich angemeldet haben.`
        : `Behalten Sie das Notfallblatt ${facts.id}, bis Sie sich angemeldet haben. Wir wissen noch nicht, ob es funktioniert.`,
    void: (facts) =>
      facts.newId
        ? `Das ältere Notfallblatt ${facts.id} funktioniert nicht. Behalten Sie nur ${facts.newId}.`
        : `Falls Sie das Notfallblatt ${facts.id} gespeichert haben: Es funktioniert nicht.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (Testnetz)` : facts.network),
    title: 'Ihre Wallets',
    pending: 'Wird erstellt',
    pendingBody: 'Das dauert meist eine Minute. Sie können schon weitermachen.',
  },
  saved: {
    passkey: 'Passkey gespeichert. Sie sind noch nicht fertig.',
    both: 'Beide sind gespeichert. Sie sind noch nicht fertig.',
    other: 'Gespeichert. Sie sind noch nicht fertig.',
  },
  lang: 'de',
}
