import type { Words } from './words.js'

/** The recovery kit is a "Notfallblatt", as on the widget's card. */
export const words: Words = {
  lang: 'de',
  dir: 'ltr',
  shell: {
    about: 'Demo-Firma. Läuft nur auf Ihrem Rechner.',
    language: 'Sprache',
    wholePage: 'Die ganze Seite',
    cardOnly: 'Nur die Karte',
    brands: 'Die Demo zeigen als',
    simulate: 'Ein Problem simulieren',
    noAnswer: 'Der Demo-Server hat nicht geantwortet. Läuft er noch?',
  },
  front: {
    title: 'Ein Wallet, das nur Sie öffnen.',
    lead: 'Mit Ihrem Fingerabdruck, Ihrem Gesicht oder dem Code Ihres Smartphones.',
    promises: [
      'Kein Passwort zum Vergessen, keine geheimen Wörter zum Abschreiben.',
      'Niemand sonst kann es öffnen. Auch wir nicht.',
      'Ist Ihr Smartphone weg, führt ein Weg zurück.',
    ],
    heading: 'Konto eröffnen',
    email: 'E-Mail',
    send: 'Link zusenden',
    haveAccount: 'Ich habe ein Konto',
    haveCode: 'Ich habe einen Code',
    lostDevice: 'Mein Gerät ist weg',
    mail: 'E-Mail',
    from: 'Von {company} an {email}',
    subject: 'Noch ein Schritt bis zu Ihrem Konto',
    open: 'Öffnen Sie diesen Link auf dem Gerät, mit dem Sie sich anmelden wollen. Er gilt einmal und eine Stunde lang.',
    setUp: 'Mein Konto einrichten',
    orCode: 'Oder {link}: {code}',
    typeCode: 'den Code eingeben',
    noMail: 'Eine Demo sendet keine E-Mails, darum steht sie hier.',
  },
  registration: {
    welcome: (company) => `Willkommen bei ${company}.`,
    welcomeLead: 'Gleich gehört Ihnen Ihr Wallet. Es dauert keine Minute.',
    toWallet: 'Zu meinem Wallet',
    pitches: {
      firstFactor: {
        title: 'Ihr Schlüssel, auf Ihrem Gerät.',
        lead: 'Sie öffnen Ihr Wallet so, wie Sie Ihr Smartphone oder Ihren Computer entsperren.',
      },
      secondFactor: {
        title: 'Ein zweiter Schlüssel, für alle Fälle.',
        lead: 'Geht ein Gerät verloren oder kaputt, öffnet das andere weiter Ihr Wallet.',
      },
      recovery: {
        title: 'Ein Weg zurück, auf Papier.',
        lead: 'Bewahren Sie es getrennt von Ihrem Smartphone auf. Es ist für den Tag, an dem jedes Gerät weg ist.',
      },
      complete: {
        title: 'Gleich geschafft.',
        lead: 'Ihr Konto wird eingerichtet. Lassen Sie diese Seite offen.',
      },
      done: { title: 'Das war alles.', lead: 'Ihr Wallet ist bereit und öffnet sich nur für Sie.' },
    },
    code: {
      title: 'Haben Sie einen Code?',
      lead: 'Er steht in unserer E-Mail. Geben Sie ihn auf dem Gerät ein, mit dem Sie sich anmelden wollen.',
    },
    mailbox: {
      summary: 'Diese Demo sendet keine E-Mails. Den Code hier ansehen',
      whose: 'Wessen Postfach?',
      show: 'Code zeigen',
      empty: 'Hier wartet kein Code.',
    },
    delegated: {
      title: 'Ein Wallet für Ihr Konto.',
      lead: 'Sie sind als {name} angemeldet. Es gibt nichts einzugeben.',
    },
    social: {
      title: 'Registrieren mit dem, was Sie haben.',
      knows: (company) => `${company} ID kennt Sie schon. Sie warten auf keine E-Mail.`,
      says: (company) => `${company} ID sagt, Sie sind {name}.`,
      about: 'Gibt es nur in dieser Demo, und es glaubt jeden Namen.',
      proceed: (company) => `Weiter mit ${company} ID`,
    },
    handed: {
      title: 'Es fehlt nur noch Ihr Passkey.',
      lead: 'Alles andere von {name} haben wir.',
      failed: 'Wir konnten nicht beginnen.',
      again: 'Noch einmal versuchen',
    },
    twoWallets: {
      title: 'Zwei Wallets, ein Schritt.',
      lead: 'Eines für Ethereum, eines für Solana. Beide gehören Ihnen von Anfang an.',
      savings: 'Erspartes',
    },
    welcomed: {
      title: 'Sie sind drin.',
      lead: 'Registriert als {name}. Melden Sie sich ab jetzt mit dem an, was Sie eben eingerichtet haben.',
      next: 'Was Sie jetzt tun können',
      receive:
        'Empfangen: Geben Sie jemandem Ihre Adresse. Diese hier ist erfunden, senden Sie also nichts an sie.',
      comeBack: 'Wiederkommen: Mit Ihrem Passkey geben Sie nichts ein.',
      signIn: 'Noch einmal anmelden',
    },
  },
  wallets: {
    heading: (count) => (count === 1 ? 'Ihr Wallet' : 'Ihre Wallets'),
    none: (company) =>
      `Ihr Konto ist bereit und hat noch kein Wallet. ${company} erstellt eines, sobald Sie es brauchen.`,
    testNetwork: (network) => `${network} (Testnetz)`,
    making: 'Die Adresse wird gerade erstellt. Sie können schon weitermachen.',
    copy: 'Adresse kopieren',
    copied: 'Kopiert.',
    startOver: 'Von vorn beginnen',
    end: 'Hier endet die Demo.',
  },
  signIn: {
    title: 'Willkommen zurück.',
    lead: 'Ihr Wallet öffnet sich mit dem, was Sie eingerichtet haben, und mit nichts anderem.',
    headings: {
      who: 'Anmelden',
      code: 'Sehen Sie in Ihre E-Mails',
      first: 'Wie wollen Sie sich anmelden?',
      second: 'Noch ein Nachweis',
      in: 'Sie sind angemeldet.',
    },
    without: 'Kein Passkey auf diesem Gerät? Beginnen Sie mit einem Code per E-Mail.',
    email: 'E-Mail',
    send: 'Code zusenden',
    sent: 'Gibt es ein Konto zu {email}, ist ein Code dorthin unterwegs.',
    noMail: 'Diese Demo sendet keine E-Mails. Ihr Code ist {code}.',
    code: 'Code aus der E-Mail',
    sendAgain: 'Neuen Code zusenden',
    sentAgain: 'Hier ist ein neuer Code. Der vorige gilt nicht mehr.',
    proceed: 'Weiter',
    lostDevice: 'Gerät verloren?',
    createAccount: 'Konto eröffnen',
    withoutIt: 'Ohne ihn anmelden',
    hello: 'Hallo, {name}.',
    ways: {
      Fido2: { action: 'Meinen Passkey verwenden', field: '' },
      Key: { action: 'Den Schlüssel auf diesem Gerät verwenden', field: '' },
      PasswordProtectedKey: { action: 'Meinen Schlüssel entsperren', field: 'Passwort Ihres Schlüssels' },
      Password: { action: 'Mein Passwort verwenden', field: 'Passwort' },
      Totp: { action: 'Diesen Code verwenden', field: '6-stelliger Code' },
    },
    refused: {
      passkey:
        'Dieser Passkey wurde nicht angenommen. Nach einer Wiederherstellung gilt nur der neueste. Sie können auch mit einem Code per E-Mail beginnen.',
      code: 'Dieser Code wurde nicht angenommen. Prüfen Sie Adresse und Code, oder eröffnen Sie ein Konto, falls Sie neu hier sind.',
      proof: 'Das wurde nicht angenommen. Prüfen Sie Ihre Eingabe, oder nehmen Sie einen anderen Weg.',
      noKey: 'Dieser Schlüssel ist nicht auf diesem Gerät.',
      password: 'Dieses Passwort öffnet Ihren Schlüssel nicht.',
      noPasskey:
        'Wir haben keinen Passkey bekommen. Prüfen Sie, ob Ihrer auf diesem Gerät ist, und versuchen Sie es noch einmal oder auf einem anderen Weg.',
      other: 'Das hat hier nicht geklappt. Versuchen Sie es noch einmal oder auf einem anderen Weg.',
    },
  },
  recover: {
    title: 'Gerät verloren?',
    lead: 'Ihr Notfallblatt bringt Sie zurück ins Konto. Danach gelten Ihr alter Passkey und Ihr altes Blatt nicht mehr, und Sie haben neue.',
    pitches: {
      firstFactor: {
        title: 'Ihr Notfallblatt passt.',
        lead: 'Nun bekommt dieses Gerät einen Passkey. Am Ende gilt der alte nicht mehr.',
      },
      recovery: { title: 'Ein neues Notfallblatt.', lead: 'Am Ende tritt es an die Stelle des alten.' },
      done: {
        title: 'Alles gehört wieder Ihnen.',
        lead: 'Ihr Wallet ist, wie es war. Der alte Passkey und das alte Notfallblatt öffnen nichts mehr.',
      },
    },
    who: 'Wer sind Sie?',
    username: 'Benutzername auf dem Notfallblatt',
    send: 'Code zusenden',
    kit: 'Was steht auf Ihrem Notfallblatt?',
    noMail: 'Diese Demo sendet keine E-Mails. Ihr Code ist {code}.',
    code: 'Wiederherstellungscode',
    credentialId: 'Nummer des Notfallblatts',
    verificationCode: 'Code aus der E-Mail',
    open: 'Mein Notfallblatt öffnen',
    sendAgain: 'Neuen Code zusenden',
    sentAgain: 'Hier ist ein neuer Code. Der vorige gilt nicht mehr.',
    back: 'Zurück',
    signIn: 'Anmelden',
    reader: {
      file: 'Datei des Notfallblatts oder Foto seines QR-Codes',
      paste: 'Alles einfügen',
      pasted: 'Was Sie vom Notfallblatt kopiert haben',
      noCode: 'Darin ist kein ganzer Wiederherstellungscode.',
      noPicture:
        'In diesem Bild ist kein QR-Code zu lesen. Machen Sie ein neues, nah und bei gutem Licht, oder geben Sie ein, was auf dem Blatt steht.',
      noKit: 'Diese Datei ist kein Notfallblatt. Deren Name beginnt mit „notfallblatt“.',
      unreadable:
        'Diese Datei ließ sich nicht öffnen. Wählen Sie eine andere, oder geben Sie ein, was auf dem Blatt steht.',
    },
    read: {
      codeAlone: 'Wir haben den Wiederherstellungscode gelesen.',
      kit: (id, username) => `Wir haben das Notfallblatt ${id}${username ? ` von ${username}` : ''} gelesen.`,
      noCode: (username) =>
        `Der Wiederherstellungscode fehlt. Geben Sie ihn vom Notfallblatt${username ? ` von ${username}` : ''} ein.`,
      otherUser: (ofKit, of) =>
        `Dieses Notfallblatt ist von ${ofKit}, und der Code ging an ${of}. Gehen Sie zurück, um das zu ändern.`,
    },
    problem: {
      tooShort: (missing) =>
        `Dem Wiederherstellungscode ${missing === 1 ? 'fehlt 1 Zeichen' : `fehlen ${missing} Zeichen`}. Es wurde nichts gesendet.`,
      tooLong: (extra) =>
        `Der Wiederherstellungscode ist um ${extra} Zeichen zu lang. Es wurde nichts gesendet.`,
      lookAlikes: (symbols) =>
        `Kein Wiederherstellungscode hat 0, 1, I oder O. Prüfen Sie auf dem Blatt: ${symbols}. Es wurde nichts gesendet.`,
      symbols: (symbols) =>
        `Das steht in keinem Wiederherstellungscode: ${symbols}. Sehen Sie noch einmal auf das Blatt. Es wurde nichts gesendet.`,
      credentialId: 'Ein Notfallblatt mit dieser Nummer gibt es nicht mehr.',
    },
    refused: {
      code: 'Wiederherstellungscode und Benutzername gehören nicht zusammen. Prüfen Sie den Wiederherstellungscode und versuchen Sie es noch einmal: Sie brauchen dafür keinen neuen Code aus der E-Mail.',
      notFound:
        'Das konnten wir nicht finden. Prüfen Sie den Code aus der E-Mail und die Nummer, oder lassen Sie sich einen neuen Code senden.',
      other: 'Das hat hier nicht geklappt. Versuchen Sie es noch einmal.',
    },
  },
  simulation: {
    label: 'Beim Absenden',
    about: 'Geschieht einmal, bei der nächsten Registrierung, Wiederherstellung oder Anmeldung.',
    nothing: 'Nichts geht schief',
    faults: {
      'drop-before': 'Die Verbindung bricht unterwegs ab',
      'drop-after': 'Es kommt an, die Antwort geht verloren',
      delay: 'Die Antwort braucht drei Sekunden',
      'status-401': 'Die Sitzung ist abgelaufen',
      'status-429': 'Es gab zu viele Versuche',
      'status-503': 'Der Dienst ist nicht erreichbar',
      html: 'Die Anmeldeseite eines WLANs antwortet',
      truncated: 'Die Antwort kommt nur zur Hälfte an',
    },
  },
}
