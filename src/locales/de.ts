/*
 * German. Speaks to the reader as "Sie", as banks and Google do.
 *
 * Passkey: "der Passkey", as Apple (https://support.apple.com/de-ch/guide/ipad/ipada39a7fa0/16.0/ipados/16.0) and Google
 * (https://support.google.com/accounts/answer/13548313?hl=de) say it; Microsoft does, too, and some of its pages that
 * machines translated have "Hauptschlüssel" (https://learn.microsoft.com/de-de/windows/apps/develop/security/use-cases).
 * The recovery kit is a "Notfallblatt": one page for the day when the device is gone.
 */
import { choice, clock, day, list, number, pairs } from '../components/messages/format.js'
import type { ErrorWords, Messages } from '../components/messages/messages.js'

/** "ab" is right before a time and before a day: "ab 14:30", "ab 28.11.2026, 14:30". */
const retry: ErrorWords['body'] = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Es ist nichts verloren. Sie können es ab ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)} erneut versuchen.`
    : 'Es ist nichts verloren. Versuchen Sie es gleich noch einmal.'

export const messages: Messages = {
  lang: 'de',
  dir: 'ltr',
  flow: {
    label: 'Registrierung',
    retry: 'Noch einmal versuchen',
    reload: 'Seite neu laden',
    loading: 'Einen Moment',
    error: { title: 'Das hat nicht geklappt', body: 'Versuchen Sie es gleich noch einmal.' },
    notLoaded: 'Es ist nichts verloren. Laden Sie die Seite neu.',
    broken: 'Hier ist etwas kaputtgegangen. Was Sie eingerichtet haben, bleibt erhalten.',
    recover: 'Weiter',
  },
  progress: {
    position: (facts) => `Schritt ${number(facts, facts.step)} von ${number(facts, facts.steps)}`,
  },
  start: {
    title: 'Konto einrichten',
    body: 'Mit einem Passkey melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre an, ohne Passwort.',
    action: 'Weiter',
    pending: 'Einen Moment',
    waiting: 'Wir bereiten das vor.',
  },
  firstFactor: {
    title: 'Passkey erstellen',
    body: 'Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Displaysperre. Diese Daten behält es für sich.',
    account: (facts) => `Für ${facts.name}`,
    action: 'Passkey erstellen',
    pending: 'Warten auf Ihr Gerät',
    pendingBody: 'Folgen Sie der Meldung Ihres Geräts oder Browsers.',
    cancel: 'Abbrechen',
  },
  complete: {
    title: 'Letzter Schritt',
    body: 'Wir speichern das in Ihrem Konto.',
    action: 'Abschließen',
    restart: 'Neu beginnen',
    cancel: 'Nicht länger warten',
  },
  done: {
    title: 'Ihr Passkey ist bereit',
    body: 'Melden Sie sich ab jetzt mit Ihrem Passkey an.',
    account: (facts) => facts.name,
    action: 'Weiter',
  },
  stepNames: { start: 'Start', firstFactor: 'Passkey', secondFactor: 'Ersatz', recovery: 'Notfallblatt' },
  retryAfter: {
    at: (facts) => `Erneut ab ${clock(facts, facts.time, facts.onAnotherDay)}`,
    now: 'Sie können es jetzt noch einmal versuchen.',
  },
  startWithoutPasskey: { body: 'Wir richten Ihre Anmeldung ein. Das dauert eine Minute.' },
  startForm: {
    body: {
      all: 'Sagen Sie uns, wer Sie sind. Der Code steht in der E-Mail von uns.',
      code: 'Der Code steht in der E-Mail von uns.',
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
      orgId: 'Diese Nummer beginnt mit „or-“. Fragen Sie die Person, die Sie eingeladen hat.',
      tenantId: 'Fragen Sie die Person, die Sie eingeladen hat, nach der Mandantennummer.',
      username: 'Geben Sie den Benutzernamen oder die E-Mail-Adresse aus der Einladung ein.',
      registrationCode: 'Geben Sie den Code aus der E-Mail ein.',
    },
    edit: 'Eingaben ändern',
    resend: 'Neuen Code senden',
    resent: (facts) =>
      `${facts.username ? `Wartet ${facts.username} auf einen Code, ist` : 'Warten Sie auf einen Code, ist'} ein neuer unterwegs. Sehen Sie auch im Spam nach. Nur der neueste Code gilt.`,
  },
  whatIsAPasskey: {
    title: 'Was ist ein Passkey?',
    body: 'Er ersetzt das Passwort: Sie melden sich so an, wie Sie Ihr Gerät entsperren. Er bleibt in Ihrem Gerät oder Passwortmanager, und wir sehen weder Fingerabdruck noch Gesicht. Niemand kann ihn erraten, und keine andere Website kann ihn Ihnen entlocken.',
  },
  secondFactor: {
    title: 'Ersatz-Passkey hinzufügen',
    body: 'Geht ein Gerät verloren, kommen Sie mit dem anderen ins Konto. Nehmen Sie ein anderes Smartphone, einen Computer oder einen USB-Sicherheitsschlüssel.',
    action: 'Ersatz-Passkey hinzufügen',
    skip: { passkey: 'Weiter mit einem Passkey', other: 'Weiter ohne Ersatz' },
  },
  ways: {
    title: 'Wählen Sie einen Weg',
    body: 'Nehmen Sie einen, den Sie auch nächstes Mal haben.',
    unsupported: 'Passkeys gehen hier nicht, aber Sie können Ihr Konto anders schützen.',
    action: 'Andere Wege',
    back: 'Zurück',
    unlikely: 'Geht vielleicht nicht in diesem Browser.',
    pending: 'Einen Moment',
    pendingBody: 'Wir richten das ein.',
    choices: {
      Fido2: { title: 'Passkey', body: 'Mit Fingerabdruck, Gesicht oder Displaysperre.' },
      'client-device': { title: 'Dieses Gerät', body: 'Mit Fingerabdruck, Gesicht oder Displaysperre.' },
      hybrid: { title: 'Smartphone oder Tablet', body: 'Scannen Sie einen Code mit dessen Kamera.' },
      'security-key': {
        title: 'USB-Sicherheitsschlüssel',
        body: 'Einstecken oder ans Gerät halten.',
      },
      PasswordProtectedKey: {
        title: 'Langes Passwort',
        body: 'Nur Sie kennen es. Niemand kann es zurücksetzen.',
      },
      Key: { title: 'In diesem Browser speichern', body: 'Nichts zu merken, nichts einzugeben.' },
      Password: { title: 'Gewöhnliches Passwort', body: 'Sie geben es bei jeder Anmeldung ein.' },
      Totp: {
        title: 'Authenticator-App',
        body: 'Eine App zeigt Ziffern, die Sie eingeben.',
      },
    },
  },
  places: {
    'client-device': { body: 'Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Displaysperre.' },
    hybrid: {
      body: 'Ihr Browser zeigt einen Code. Scannen Sie ihn mit dem Smartphone oder Tablet, das den Passkey bekommen soll.',
    },
    'security-key': {
      body: 'Halten Sie Ihren USB-Sicherheitsschlüssel bereit. Ihr Browser sagt, wann Sie ihn einstecken oder berühren.',
    },
  },
  key: {
    title: 'In diesem Browser speichern',
    body: 'Nichts zu merken. Aber es geht vielleicht nur in diesem Browser, und nur, bis dessen Daten gelöscht werden.',
    action: 'Hier speichern',
  },
  password: {
    title: 'Wählen Sie ein langes Passwort',
    body: 'Nur Sie kennen es, niemand kann es zurücksetzen. Speichern Sie es in einem Passwortmanager oder schreiben Sie es auf.',
    plainBody:
      'Sie geben es bei jeder Anmeldung ein. Speichern Sie es in einem Passwortmanager oder schreiben Sie es auf.',
    label: 'Neues Passwort',
    show: 'Anzeigen',
    hide: 'Verbergen',
    generate: 'Eins vorschlagen',
    generated: 'Speichern Sie diese Wörter, bevor Sie weitermachen:',
    missing: 'Wählen Sie ein Passwort.',
    tooWeak: 'Zu leicht zu erraten. Fügen Sie Wörter hinzu, die nicht zusammengehören.',
    checkFailed:
      'Etwas wurde nicht geladen. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    action: 'Dieses Passwort verwenden',
  },
  totp: {
    title: 'Authenticator-App einrichten',
    body: 'Scannen Sie das Bild mit der App, oder kopieren Sie den Einrichtungscode hinein. Geben Sie dann die Ziffern ein, die sie zeigt.',
    picture: 'Bild zum Scannen mit der Authenticator-App',
    secret: 'Einrichtungscode',
    copy: 'Kopieren',
    copyLabel: 'Einrichtungscode kopieren',
    copied: 'Kopiert',
    copyFailed: 'Schreiben Sie ihn ab',
    settings: (facts) =>
      `Stellen Sie in der App ein: ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} Ziffern`,
        facts.period && `neue Ziffern alle ${number(facts, facts.period)} Sekunden`,
        facts.algorithm,
      ])}.`,
    label: 'Ziffern aus der App',
    missing: (facts) => `Geben Sie die ${number(facts, facts.digits)} Ziffern ein, die die App zeigt.`,
    action: 'Bestätigen',
  },
  recovery: {
    title: 'Notfallblatt erstellen',
    body: 'Verlieren Sie Ihr Gerät, kommen Sie mit dem Notfallblatt und Ihrem E-Mail-Postfach wieder ins Konto. Das Blatt hat einen geheimen Code, nur für Sie.',
    action: 'Notfallblatt erstellen',
    pending: 'Notfallblatt wird erstellt',
    cancel: 'Abbrechen',
    skip: 'Weiter ohne Notfallblatt',
    skipTitle: 'Ohne Notfallblatt weitermachen?',
    skipBody:
      'Ohne Notfallblatt kann mit dem Gerät auch das Konto für immer weg sein. Vielleicht können wir nicht helfen.',
    skipAction: 'Ohne weitermachen',
  },
  kit: {
    title: 'Notfallblatt speichern',
    body: 'Mit diesem Blatt und Ihrem E-Mail-Postfach kommt man ins Konto. Bewahren Sie es auf, wo sonst niemand hinsieht, und nicht nur auf diesem Gerät.',
    sheet: {
      title: (facts) => `Notfallblatt für ${facts.appName}`,
      intro:
        'Mit diesem Blatt und Ihrem E-Mail-Postfach kommen Sie wieder ins Konto, wenn Ihr Gerät verloren ist. Bewahren Sie es auf, wo sonst niemand hinsieht.',
      code: 'Wiederherstellungscode',
      username: 'Benutzername',
      orgId: 'Nummer der Organisation',
      credentialId: 'Nummer des Notfallblatts',
      url: 'Wiederherstellen unter',
      id: 'Name des Notfallblatts',
      support: 'Für den Support',
      date: (facts) => `Erstellt am ${day(facts, facts.createdAt)}`,
      fileName: (facts) => `notfallblatt-${facts.id}`,
    },
    ways: {
      share: { title: 'Teilen oder speichern', body: 'In Ihre Dateien oder eine App Ihres Vertrauens.' },
      download: { title: 'Herunterladen', body: 'Eine Datei, die jeder Browser öffnet.' },
      print: { title: 'Drucken', body: 'Papier lässt sich nicht hacken.' },
      copy: { title: 'Kopieren', body: 'Zum Einfügen in einen Passwortmanager.' },
      write: { title: 'Aufschreiben', body: 'Zur Sicherheit geben Sie einmal alles ein.' },
    },
    otherWays: 'Andere Wege',
    state: {
      saved: 'Gespeichert',
      copied: 'Kopiert',
      printed: 'Gedruckt?',
      chosen: 'Gewählt',
      denied: 'Hier nicht möglich',
    },
    next: 'Dann fragen wir nach Teilen des Codes.',
    saved: {
      share: 'Sehen Sie nach, ob Sie es dort finden.',
      download: (facts) => `Suchen Sie ${facts.file} in Ihren Downloads.`,
      print: 'Sehen Sie nach, ob der Code auf dem Papier lesbar ist.',
      copy: 'Kopiert. Andere Apps können das lesen: Fügen Sie es bald ein und kopieren Sie dann etwas anderes.',
      write: 'Schreiben Sie den Code mit seinen Nummern auf. Dann fragen wir nach allem.',
    },
    denied: {
      share: 'Teilen geht nicht in diesem Browser. Wählen Sie einen anderen Weg.',
      download: 'Herunterladen geht nicht in diesem Browser. Wählen Sie einen anderen Weg.',
      print: 'Drucken geht nicht in diesem Browser. Wählen Sie einen anderen Weg.',
      copy: 'Kopieren geht nicht in diesem Browser. Wählen Sie einen anderen Weg.',
    },
    unsaved: 'Das Notfallblatt ist nicht gespeichert. Wählen Sie einen Weg.',
    covered: 'Ihr Notfallblatt ist verdeckt, weil hier eine Weile nichts geschah.',
    uncover: 'Wieder anzeigen',
    action: 'Weiter: prüfen',
  },
  kitCheck: {
    title: 'Notfallblatt prüfen',
    body: (facts) =>
      `Nehmen Sie das gespeicherte Notfallblatt. Der Code darauf hat die Teile ${number(facts, 1)} bis ${number(facts, facts.count)}. Geben Sie ${facts.parts.length === facts.count ? 'alle' : `die Teile ${list(facts, facts.parts)}`} ein.`,
    label: (facts) => `Teil ${number(facts, facts.part)}`,
    missing: (facts) => `Geben Sie Teil ${number(facts, facts.part)} ein.`,
    otherPart: (facts) =>
      `Das ist Teil ${number(facts, facts.typed)}. Geben Sie Teil ${number(facts, facts.part)} ein.`,
    unknown: (facts) =>
      `Kein Code hat ${choice(facts, facts.characters)}. Sehen Sie Teil ${number(facts, facts.part)} noch einmal an.`,
    length: (facts) =>
      `Teil ${number(facts, facts.part)} hat ${number(facts, facts.size)} Zeichen. Sehen Sie ihn noch einmal an.`,
    wrong: (facts) =>
      `Teil ${number(facts, facts.part)} ist auf Ihrem Notfallblatt anders. ${pairs(facts, (pair) => `Ist es ${pair}?`) || 'Vergleichen Sie Zeichen für Zeichen.'}`,
    action: 'Prüfen',
    pending: 'Einen Moment',
    back: 'Notfallblatt noch einmal zeigen',
  },
  kitStatus: {
    done: (facts) => `Ihr Notfallblatt ${facts.id} gilt. Bewahren Sie es gut auf.`,
    void: (facts) =>
      facts.newId
        ? `Das ältere Notfallblatt ${facts.id} gilt nicht. Behalten Sie nur ${facts.newId}.`
        : `Falls Sie das Notfallblatt ${facts.id} gespeichert haben: Es gilt nicht.`,
    unknown: (facts) =>
      facts.newId
        ? `Behalten Sie die Notfallblätter ${facts.id} und ${facts.newId}, bis Sie sich angemeldet haben.`
        : `Behalten Sie das Notfallblatt ${facts.id}, bis Sie sich angemeldet haben. Wir wissen noch nicht, ob es gilt.`,
  },
  doneWithoutPasskey: {
    title: 'Ihr Konto ist bereit',
    body: 'Melden Sie sich ab jetzt mit dem an, was Sie gerade eingerichtet haben.',
  },
  doneRecovered: {
    title: 'Sie sind wieder da',
    body: 'Melden Sie sich ab jetzt nur mit dem an, was Sie gerade eingerichtet haben.',
  },
  waiting: {
    soon: 'Noch keine Antwort. Es ist nichts verloren: Wir versuchen es gleich noch einmal.',
    online: 'Sie sind offline. Es ist nichts verloren: Mit der Verbindung geht es weiter.',
    slow: 'Das dauert länger als sonst. Es ist nichts verloren: Lassen Sie diese Seite offen.',
  },
  signIn: { action: 'Zur Anmeldung' },
  unfinished: {
    unsent:
      'Ihre letzte Registrierung wurde nicht fertig. Gibt es davon noch einen Passkey, gilt nur der neue.',
    sent: 'Vielleicht hat ein früherer Versuch geklappt, und Ihr Konto ist bereit. Versuchen Sie zuerst, sich anzumelden.',
    undeletablePasskey: (facts) =>
      `Auf Ihrem Gerät ist noch ein Passkey für ${facts.username} bei ${facts.site}, der nichts öffnet. Sie können ihn dort löschen, wo es Passkeys aufbewahrt.`,
    replacingPasskey: (facts) =>
      `Haben Sie sich schon in einem anderen Fenster oder Browser registriert? Dann öffnet Ihr neuer Passkey für ${facts.username} bei ${facts.site} nichts und hat vielleicht den ersten ersetzt. Geht die Anmeldung nicht, nehmen Sie ein anderes Gerät oder das zuerst gespeicherte Notfallblatt, oder wenden Sie sich an den Support.`,
  },
  wallets: {
    title: 'Ihre Wallets',
    pending: 'Wird erstellt',
    pendingBody: 'Das dauert meist eine Minute. Sie können schon weitermachen.',
    network: (facts) => (facts.isTest ? `${facts.network} (Testnetz)` : facts.network),
  },
  errors: {
    invalid_challenge: {
      title: 'Wir konnten nicht beginnen',
      body: 'Bei uns stimmt etwas nicht. Bleibt das ein paar Minuten so, wenden Sie sich an den Support.',
    },
    init_refused: {
      title: 'Wir konnten nicht beginnen',
      body: (facts) =>
        facts.hasCode
          ? `Dieser Link oder Code ist vielleicht zu alt oder schon benutzt. ${facts.canResend ? 'Lassen Sie sich einen neuen senden.' : 'Bitten Sie die Person, die Sie eingeladen hat, um einen neuen.'}`
          : 'Beginnen Sie auf der Seite, von der Sie gekommen sind. Passiert es wieder, wenden Sie sich an den Support.',
    },
    code_expired: {
      title: 'Der Code ist zu alt oder stimmt nicht',
      body: (facts) =>
        `Nehmen Sie die neueste E-Mail von uns${facts.canResend ? ', oder lassen Sie sich einen neuen Code senden.' : '. Hilft das nicht, bitten Sie die Person, die Sie eingeladen hat, um einen neuen.'}`,
    },
    user_exists: {
      title: 'Dieses Konto gibt es schon',
      body: (facts) => `Melden Sie sich an${facts.hasFields ? ', oder prüfen Sie Ihre Eingaben.' : '.'}`,
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
      title: 'Passkeys gehen nicht in diesem Browser',
      body: (facts) =>
        `Öffnen Sie diese Seite in einem aktuellen Chrome, Safari, Edge oder Firefox${facts.hasOtherWays ? ', oder wählen Sie einen anderen Weg.' : '.'}`,
    },
    insecure_context: {
      title: 'Diese Verbindung ist nicht sicher',
      body: 'Gehen Sie hier nicht weiter. Öffnen Sie die Seite unter einer Adresse, die mit https beginnt.',
    },
    ceremony_forbidden: {
      title: 'Passkeys sind hier ausgeschaltet',
      body: (facts) =>
        `Diese Seite oder die um sie herum lässt sie nicht zu. Öffnen Sie sie in einem eigenen Tab${facts.hasOtherWays ? ', oder wählen Sie einen anderen Weg.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Passkeys gehen nicht unter dieser Adresse',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} hat Passkeys unter einer anderen.` : 'Es ist vielleicht die falsche.'} Gehen Sie hier nicht weiter: Öffnen Sie die Website, die Sie kennen.`,
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
      title: 'Noch einmal tippen',
      body: 'Ihr Browser verlangt das. Hilft es nicht, öffnen Sie diese Seite in einem eigenen Tab.',
    },
    ceremony_not_allowed: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Die Meldung wurde geschlossen, oder Ihr Gerät hat Sie nicht erkannt. Versuchen Sie es noch einmal, bis zum Ende der Meldung.',
    },
    ceremony_not_asked: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Ihr Browser hat Sie nicht gefragt. Versuchen Sie es noch einmal. Ist diese Seite in einer anderen App, öffnen Sie sie in Ihrem Browser.',
    },
    ceremony_took_long: {
      title: 'Wir haben keinen Passkey bekommen',
      body: 'Vielleicht hat es zu lange gedauert. Halten Sie Ihr Gerät bereit und versuchen Sie es noch einmal.',
    },
    ceremony_pending: {
      title: 'Eine andere Passkey-Anfrage ist offen',
      body: 'Schließen Sie diese Meldung, vielleicht in einem anderen Tab. Versuchen Sie es dann noch einmal.',
    },
    already_registered: {
      title: 'Dieses Gerät hat schon einen Passkey',
      body: 'Sie können sich damit anmelden. Für einen zweiten nehmen Sie ein anderes Gerät.',
    },
    same_device_again: {
      title: 'Dieses Gerät hat schon einen Passkey',
      body: 'Ihr Ersatz gehört auf ein anderes: ein Smartphone, einen Computer oder einen USB-Sicherheitsschlüssel.',
    },
    authenticator_unsupported: {
      title: 'Dieses Gerät nimmt keinen Passkey auf',
      body: 'Richten Sie eine Displaysperre ein, falls es keine hat. Oder nehmen Sie ein anderes Gerät oder einen USB-Sicherheitsschlüssel.',
    },
    authenticator_failed: {
      title: 'Ihr Gerät konnte das nicht abschließen',
      body: 'Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Ihren Passkey. Falls trotzdem einer gespeichert wurde, gilt nur der nächste.',
    },
    credential_invalid: {
      title: 'Wir konnten diesen Passkey nicht verwenden',
      body: 'Es ist nicht der richtige. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort für Ihren Passkey.',
    },
    key_store_failed: {
      title: 'Wir konnten das nicht einrichten',
      body: 'Versuchen Sie es noch einmal. Hilft das nicht, nehmen Sie einen anderen Browser.',
    },
    envelope_invalid: {
      title: 'Das Gespeicherte lässt sich nicht öffnen',
      body: 'Ihr Passwort kann trotzdem stimmen. Wenden Sie sich an den Support.',
    },
    password_wrong: {
      title: 'Dieses Passwort passt nicht',
      body: 'Prüfen Sie Großbuchstaben und Tastatursprache. Versuchen Sie es dann noch einmal.',
    },
    input_invalid: {
      title: 'Prüfen Sie Ihre Eingaben',
      body: 'Etwas fehlt oder stimmt nicht.',
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
      title: 'Wir warten nicht länger',
      body: 'Vielleicht hat es trotzdem geklappt. Es ist nichts verloren: Ein neuer Versuch zeigt es.',
    },
    request_timed_out: {
      title: 'Die Antwort kam nicht rechtzeitig',
      body: 'Es ist nichts verloren. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    rate_limited: { title: 'Es gab zu viele Versuche', body: retry },
    server_failed: { title: 'Unser Dienst ist nicht erreichbar', body: retry },
    approval_pending: {
      title: 'Das muss erst jemand genehmigen',
      body: 'Ihre Anfrage ist da, Sie müssen nichts weiter tun. Melden Sie sich später an.',
    },
    request_declined: {
      title: 'Das geht gerade nicht',
      body: (facts) =>
        `Bei uns ist etwas nicht bereit. Versuchen Sie es später noch einmal. Passiert es wieder, ${facts.requestId ? `nennen Sie dem Support diese Nummer: ${facts.requestId}` : 'wenden Sie sich an den Support.'}`,
    },
    answer_invalid: {
      title: 'Wir können die Antwort nicht lesen',
      body: 'Es ist nichts verloren. In einem öffentlichen WLAN melden Sie sich zuerst dort an. Versuchen Sie es dann noch einmal.',
    },
    challenge_expired: {
      title: 'Die Zeit für diese Seite ist abgelaufen',
      body: (facts) =>
        `Das dient Ihrer Sicherheit. ${facts.canRestart ? `Machen Sie diesen Schritt noch einmal.${facts.hasKit ? ' Ihr gespeichertes Notfallblatt bleibt gültig.' : ''}` : 'Laden Sie die Seite neu.'}`,
    },
    begun_elsewhere: {
      title: 'Das wurde noch einmal begonnen',
      body: (facts) =>
        `Vielleicht in einem anderen Fenster. ${facts.canRestart ? 'Machen Sie diesen Schritt noch einmal, und nur hier.' : 'Machen Sie dort weiter, oder laden Sie die Seite neu.'}`,
    },
    registration_refused: {
      title: 'Wir konnten nicht abschließen',
      body: (facts) =>
        `Bei uns wurde nichts gespeichert. ${facts.canRestart ? 'Beginnen Sie neu.' : 'Laden Sie die Seite neu.'} Passiert es wieder, wenden Sie sich an den Support.`,
    },
    digits_refused: {
      title: 'Wir konnten nicht abschließen',
      body: (facts) =>
        `Die Ziffern aus der App waren vielleicht zu alt. ${facts.canRestart ? 'Beginnen Sie neu' : 'Laden Sie die Seite neu'} und geben Sie neue ein.`,
    },
    outcome_unknown: {
      title: 'Wir wissen nicht, ob es geklappt hat',
      body: 'Vielleicht ist Ihr Konto bereit. Versuchen Sie, sich anzumelden. Geht das nicht, wenden Sie sich an den Support.',
    },
    account_found: {
      title: 'Ihr Konto gibt es schon',
      body: 'Vielleicht durch einen früheren Versuch. Melden Sie sich an, statt neu zu beginnen.',
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
