/*
 * Italian. Speaks to the reader as "tu", as all three platforms do.
 *
 * Passkey: "la passkey", as Apple, Google and Microsoft say it
 * (https://support.apple.com/it-it/guide/iphone/iphf538ea8d0/ios). No word tells whether the reader is a man or a woman.
 */
import type { ErrorWords, Messages } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: readonly string[], type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
/** Stands after a colon, for "all’una" and "alle due" differ. */
const clock = (locale: string, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)

const retry: ErrorWords['body'] = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Non è andato perso nulla. Prossimo tentativo possibile: ${clock(locale, retryAt, retryOnAnotherDay)}.`
    : 'Non è andato perso nulla. Potrai riprovare tra un momento.'

export const messages: Messages = {
  lang: 'it',
  dir: 'ltr',
  flow: {
    label: 'Registrazione',
    retry: 'Riprova',
    reload: 'Ricarica la pagina',
    loading: 'Un momento',
    error: { title: 'Non ha funzionato', body: 'Aspetta un momento, poi riprova.' },
    notLoaded: 'Non è andato perso nulla. Ricarica la pagina per continuare.',
    broken: 'Qualcosa si è guastato in questa pagina. Quello che hai fatto finora è conservato.',
    recover: 'Continua',
  },
  progress: {
    position: ({ locale, step, steps }) => `Passo ${number(locale, step)} di ${number(locale, steps)}`,
  },
  start: {
    title: 'Configura il tuo account',
    body: 'Con una passkey accedi con l’impronta, il volto o il blocco schermo. Nessuna password da ricordare.',
    action: 'Continua',
    pending: 'Un momento',
    waiting: 'Stiamo preparando tutto.',
  },
  firstFactor: {
    title: 'Crea la tua passkey',
    body: 'Il dispositivo ti chiederà l’impronta, il volto o il blocco schermo. Questi dati restano sul dispositivo.',
    account: ({ name }) => `Per ${name}`,
    action: 'Crea passkey',
    pending: 'In attesa del dispositivo',
    pendingBody: 'Segui il messaggio del dispositivo o del browser.',
    cancel: 'Annulla',
  },
  complete: {
    title: 'Ultimo passo',
    body: 'Stiamo salvando tutto nel tuo account.',
    action: 'Termina',
    restart: 'Ricomincia',
    cancel: 'Smetti di aspettare',
  },
  done: {
    title: 'La tua passkey è pronta',
    body: 'La prossima volta, accedi con la tua passkey.',
    account: ({ name }) => name,
    action: 'Continua',
  },
  stepNames: {
    start: 'Inizio',
    firstFactor: 'Passkey',
    secondFactor: 'Riserva',
    recovery: 'Kit di recupero',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Prossimo tentativo: ${clock(locale, time, onAnotherDay)}`,
    now: 'Ora puoi riprovare.',
  },
  startWithoutPasskey: { body: 'Configuriamo un modo per accedere. Ci vuole un minuto.' },
  startForm: {
    body: {
      all: 'Dicci chi sei. Il codice è nell’email che ti abbiamo inviato.',
      code: 'Il codice è nell’email che ti abbiamo inviato.',
      user: 'Dicci chi sei.',
    },
    label: {
      orgId: 'Numero dell’organizzazione',
      tenantId: 'Numero del tenant',
      username: 'Nome utente o email',
      registrationCode: 'Codice dell’email',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Chiedi il numero dell’organizzazione a chi ti ha invitato. Inizia con «or-».',
      tenantId: 'Chiedi il numero del tenant a chi ti ha invitato.',
      username: 'Scrivi il nome utente o l’indirizzo email del tuo invito.',
      registrationCode: 'Scrivi il codice dell’email.',
    },
    edit: 'Modifica ciò che hai scritto',
    resend: 'Invia un nuovo codice',
    resent: ({ username }) =>
      username
        ? `Se ${username} aspetta un codice, uno nuovo è in arrivo. Guarda anche nello spam. Vale solo il codice più recente.`
        : 'Se aspetti un codice, uno nuovo è in arrivo. Guarda anche nello spam. Vale solo il codice più recente.',
  },
  whatIsAPasskey: {
    title: 'Che cos’è una passkey?',
    body: 'Sostituisce la password: accedi con ciò che sblocca il tuo dispositivo. Resta nel dispositivo o nel tuo gestore di password, e noi non vediamo mai la tua impronta o il tuo volto. Nessuno può indovinarla, e nessun altro sito web può carpirtela con l’inganno.',
  },
  secondFactor: {
    title: 'Aggiungi una passkey di riserva',
    body: 'Se perdi un dispositivo, con l’altro accedi ancora. Usa un altro telefono o computer, o una chiave di sicurezza USB.',
    action: 'Aggiungi passkey di riserva',
    skip: { passkey: 'Continua con una passkey', other: 'Continua senza riserva' },
  },
  ways: {
    title: 'Scegli un modo',
    body: 'Scegline uno che avrai ancora la prossima volta.',
    unsupported: 'Le passkey non funzionano qui, ma puoi proteggere il tuo account in un altro modo.',
    action: 'Altri modi',
    back: 'Indietro',
    unlikely: 'Potrebbe non funzionare in questo browser.',
    pending: 'Un momento',
    pendingBody: 'Stiamo configurando.',
    choices: {
      Fido2: { title: 'Passkey', body: 'Con l’impronta, il volto o il blocco schermo.' },
      'client-device': {
        title: 'Questo dispositivo',
        body: 'Con l’impronta, il volto o il blocco schermo.',
      },
      hybrid: { title: 'Telefono o tablet', body: 'Scansiona un codice con la sua fotocamera.' },
      'security-key': { title: 'Chiave di sicurezza USB', body: 'La inserisci o la avvicini.' },
      PasswordProtectedKey: {
        title: 'Password lunga',
        body: 'La conosci solo tu. Nessuno può reimpostarla.',
      },
      Key: { title: 'Salva in questo browser', body: 'Niente da ricordare o da scrivere.' },
      Password: { title: 'Password normale', body: 'La scrivi ogni volta che accedi.' },
      Totp: {
        title: 'App di autenticazione',
        body: 'Un’app sul telefono mostra delle cifre da scrivere.',
      },
    },
  },
  places: {
    'client-device': { body: 'Il dispositivo ti chiederà l’impronta, il volto o il blocco schermo.' },
    hybrid: {
      body: 'Il browser mostrerà un codice. Scansionalo con il telefono o il tablet in cui vuoi la tua passkey.',
    },
    'security-key': {
      body: 'Tieni a portata di mano la tua chiave di sicurezza USB. Il browser ti dirà quando inserirla o toccarla.',
    },
  },
  key: {
    title: 'Salva in questo browser',
    body: 'Non c’è niente da ricordare. Ma potrebbe funzionare solo in questo browser, e sparire quando i suoi dati vengono cancellati.',
    action: 'Salva qui',
  },
  password: {
    title: 'Scegli una password lunga',
    body: 'La conoscerai solo tu, e nessuno può reimpostarla. Conservala in un gestore di password, o scrivila su carta.',
    plainBody: 'La scrivi ogni volta che accedi. Conservala in un gestore di password, o scrivila su carta.',
    label: 'Nuova password',
    show: 'Mostra',
    hide: 'Nascondi',
    generate: 'Proponine una',
    generated: 'Salva queste parole prima di continuare:',
    missing: 'Scegli una password.',
    tooWeak: 'Troppo facile da indovinare. Aggiungi qualche parola che non c’entra con le altre.',
    checkFailed: 'Qualcosa non si è caricato. Controlla la connessione a Internet, poi riprova.',
    action: 'Usa questa password',
  },
  totp: {
    title: 'Usa un’app di autenticazione',
    body: 'Scansiona l’immagine con l’app, o copia nell’app il codice di configurazione. Poi scrivi le cifre che mostra.',
    picture: 'Immagine da scansionare con la tua app di autenticazione',
    secret: 'Codice di configurazione',
    copy: 'Copia',
    copyLabel: 'Copia il codice di configurazione',
    copied: 'Copiato',
    copyFailed: 'Copialo a mano',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} cifre`,
        period && `nuove cifre ogni ${number(locale, period)} secondi`,
        algorithm,
      ]
      return `Nell’app, scegli ${list(
        locale,
        settings.filter((each): each is string => typeof each === 'string'),
      )}.`
    },
    label: 'Cifre dell’app',
    missing: ({ locale, digits }) => `Scrivi le ${number(locale, digits)} cifre che l’app mostra.`,
    action: 'Conferma',
  },
  recovery: {
    title: 'Crea un kit di recupero',
    body: 'Se perdi il dispositivo, il kit e la tua email insieme ti ridanno l’accesso. È una pagina con un codice segreto, solo per i tuoi occhi.',
    action: 'Crea il mio kit di recupero',
    pending: 'Creazione del kit in corso',
    cancel: 'Annulla',
    skip: 'Continua senza kit',
    skipTitle: 'Continuare senza kit?',
    skipBody:
      'Senza kit, perdere il dispositivo può voler dire perdere l’account per sempre. Potremmo non riuscire ad aiutarti.',
    skipAction: 'Continua senza',
  },
  kit: {
    title: 'Salva il tuo kit di recupero',
    body: 'Questa pagina e la tua email insieme aprono il tuo account. Conservala dove non guarda nessun altro, e non solo su questo dispositivo.',
    sheet: {
      title: ({ appName }) => `Kit di recupero per ${appName}`,
      intro:
        'Questa pagina e la tua email insieme ti ridanno l’accesso quando hai perso il dispositivo. Conservala dove non guarda nessun altro.',
      code: 'Codice di recupero',
      username: 'Nome utente',
      orgId: 'Numero dell’organizzazione',
      credentialId: 'Numero del kit',
      url: 'Recupera su',
      id: 'Nome del kit',
      support: 'Per l’assistenza',
      date: ({ locale, createdAt }) =>
        `Data di creazione: ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `kit-di-recupero-${id}`,
    },
    ways: {
      share: { title: 'Condividi o salva', body: 'Nei tuoi file, o in un’app di cui ti fidi.' },
      download: { title: 'Scarica', body: 'Un file che si apre in qualsiasi browser.' },
      print: { title: 'Stampa', body: 'La carta non si può hackerare.' },
      copy: { title: 'Copia', body: 'Da incollare in un gestore di password.' },
      write: { title: 'Scrivilo su carta', body: 'Lo scrivi tutto una volta, per sicurezza.' },
    },
    otherWays: 'Altri modi per conservarlo',
    state: { saved: 'Salvato', printed: 'Stampato?', chosen: 'Scelto', denied: 'Qui non è possibile' },
    next: 'Quando sarà salvato, ti chiederemo alcune parti del suo codice.',
    saved: {
      share: 'Controlla di ritrovarlo dove l’hai inviato.',
      download: ({ file }) => `Cerca ${file} nei tuoi download.`,
      print: 'Se è stato stampato, controlla di poter leggere il codice.',
      copy: 'Copiato. Altre app possono leggere ciò che copi: incollalo presto, poi copia qualcos’altro.',
      write: 'Scrivi il codice con i suoi numeri. Poi continua: te lo chiederemo per intero.',
    },
    denied: {
      share: 'In questo browser non si può condividere. Scegli un altro modo.',
      download: 'In questo browser non si può scaricare. Scegli un altro modo.',
      print: 'In questo browser non si può stampare. Scegli un altro modo.',
      copy: 'In questo browser non si può copiare. Scegli un altro modo.',
    },
    unsaved: 'Il kit non è ancora salvato. Scegli uno di questi modi.',
    covered: 'Dopo un po’ di assenza, abbiamo coperto il tuo kit di recupero.',
    uncover: 'Mostralo di nuovo',
    action: 'Avanti: controllalo',
  },
  kitCheck: {
    title: 'Controlla il tuo kit di recupero',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Prendi il kit che hai salvato. Le parti del suo codice sono numerate da ${number(locale, 1)} a ${number(locale, count)}. Scrivile tutte.`
        : `Prendi il kit che hai salvato. Le parti del suo codice sono numerate da ${number(locale, 1)} a ${number(locale, count)}. Scrivi le parti ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `Parte ${number(locale, part)}`,
    missing: ({ locale, part }) => `Scrivi la parte ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `Questa è la parte ${number(locale, typed)}. Scrivi la parte ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `Nessun codice contiene ${list(locale, characters, 'disjunction')}. Guarda di nuovo la parte ${number(locale, part)}.`,
    length: ({ locale, part, size }) =>
      `La parte ${number(locale, part)} ha ${number(locale, size)} lettere e cifre. Guardala di nuovo.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `La parte ${number(locale, part)} è diversa sul tuo kit. Confrontala segno per segno.`
        : `La parte ${number(locale, part)} è diversa sul tuo kit. ${lookAlikes
            .map((pair) => `È ${list(locale, pair, 'disjunction')}?`)
            .join(' ')}`,
    action: 'Controlla',
    pending: 'Un momento',
    back: 'Mostra di nuovo il kit',
  },
  kitStatus: {
    done: ({ id }) => `Il tuo kit di recupero ${id} è pronto. Conservalo con cura.`,
    void: ({ id, newId }) =>
      newId
        ? `Un kit di recupero precedente, ${id}, non funziona. Conserva solo quello con scritto ${newId}.`
        : `Se hai salvato un kit di recupero con scritto ${id}, non funziona.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Conserva tutti e due i kit di recupero, ${id} e ${newId}, finché non avrai fatto l’accesso.`
        : `Conserva il tuo kit di recupero ${id} finché non avrai fatto l’accesso. Non sappiamo ancora se funziona.`,
  },
  doneWithoutPasskey: {
    title: 'Il tuo account è pronto',
    body: 'La prossima volta, accedi con ciò che hai appena configurato.',
  },
  doneRecovered: {
    title: 'Hai recuperato l’account',
    body: 'D’ora in poi, accedi solo con ciò che hai appena configurato.',
  },
  waiting: {
    soon: 'Ancora nessuna risposta. Non è andato perso nulla: riproviamo tra un momento.',
    online: 'Non hai connessione. Non è andato perso nulla: continueremo da soli appena ci sarà.',
    slow: 'Ci vuole più tempo del solito. Non è andato perso nulla: tieni aperta questa pagina.',
  },
  signIn: { action: 'Vai all’accesso' },
  unfinished: {
    unsent:
      'L’ultima volta non si è arrivati alla fine. Se sul dispositivo c’è una passkey di allora, funzionerà solo quella nuova.',
    sent: 'Un tentativo precedente potrebbe essere riuscito, e il tuo account potrebbe essere pronto. Prova prima ad accedere.',
    undeletablePasskey: ({ username, site }) =>
      `Una passkey per ${username} su ${site} è ancora sul dispositivo e non apre nulla. Puoi eliminarla dove il dispositivo conserva le passkey.`,
    replacingPasskey: ({ username, site }) =>
      `Hai già fatto la registrazione, in un’altra finestra o un altro browser? Allora la passkey per ${username} su ${site} che hai appena creato non apre nulla, e potrebbe aver preso il posto della prima. Se non riesci ad accedere, usa un altro dispositivo o il kit di recupero salvato per primo, o contatta l’assistenza.`,
  },
  wallets: {
    title: 'I tuoi wallet',
    pending: 'In creazione',
    pendingBody: 'Di solito ci vuole un minuto. Puoi continuare.',
    network: ({ network, isTest }) => (isTest ? `${network} (rete di prova)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Al momento non possiamo iniziare',
      body: 'C’è un problema da parte nostra. Se tra qualche minuto è ancora così, contatta l’assistenza.',
    },
    init_refused: {
      title: 'La registrazione non si è aperta',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Torna alla pagina da cui vieni e inizia da lì. Se succede di nuovo, contatta l’assistenza.'
          : canResend
            ? 'Questo link o codice potrebbe essere troppo vecchio o già usato. Puoi farti inviare un nuovo codice.'
            : 'Questo link o codice potrebbe essere troppo vecchio o già usato. Chiedine uno nuovo a chi ti ha invitato.',
    },
    code_expired: {
      title: 'Il codice è troppo vecchio o non è giusto',
      body: ({ canResend }) =>
        canResend
          ? 'Usa l’email più recente che ti abbiamo inviato, o fatti inviare un nuovo codice.'
          : 'Usa l’email più recente che ti abbiamo inviato. Se non basta, chiedi un nuovo codice a chi ti ha invitato.',
    },
    user_exists: {
      title: 'Questo account esiste già',
      body: ({ hasFields }) =>
        hasFields ? 'Accedi, oppure controlla ciò che hai scritto.' : 'Accedi con quello.',
    },
    init_failed: { title: 'Non abbiamo potuto iniziare', body: 'Riprova tra un momento.' },
    cancelled: { title: 'Questo passo è stato interrotto', body: 'Puoi continuare quando vuoi.' },
    webauthn_unsupported: {
      title: 'Le passkey non funzionano in questo browser',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Apri questa pagina in una versione attuale di Chrome, Safari, Edge o Firefox, o scegli un altro modo.'
          : 'Apri questa pagina in una versione attuale di Chrome, Safari, Edge o Firefox.',
    },
    insecure_context: {
      title: 'Questa connessione non è sicura',
      body: 'Non continuare qui. Apri di nuovo la pagina a un indirizzo che inizia con https.',
    },
    ceremony_forbidden: {
      title: 'Qui le passkey sono disattivate',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Questa pagina, o quella che la contiene, non le permette. Aprila in una scheda a parte, o scegli un altro modo.'
          : 'Questa pagina, o quella che la contiene, non le permette. Aprila in una scheda a parte.',
    },
    relying_party_invalid: {
      title: 'Nessuna passkey a questo indirizzo',
      body: ({ siteName }) =>
        siteName
          ? `Non è l’indirizzo che ${siteName} usa per le passkey. Non continuare qui: apri il sito web che conosci.`
          : 'Potrebbe non essere quello giusto. Non continuare qui: apri il sito web che conosci.',
    },
    ceremony_timed_out: {
      title: 'Il dispositivo non ha risposto',
      body: 'Tienilo sbloccato e a portata di mano, poi riprova. Se una passkey è stata salvata lo stesso, funzionerà solo la prossima.',
    },
    page_hidden: {
      title: 'Questa pagina era in secondo piano',
      body: 'Resta su questa pagina e riprova.',
    },
    activation_missing: {
      title: 'Il browser vuole ancora un tocco',
      body: 'Tocca di nuovo il pulsante. Se non basta, apri questa pagina in una scheda a parte.',
    },
    ceremony_not_allowed: {
      title: 'Non abbiamo ricevuto una passkey',
      body: 'Il messaggio è stato chiuso, o il dispositivo non ha potuto riconoscerti. Riprova e segui il messaggio fino alla fine.',
    },
    ceremony_not_asked: {
      title: 'Non abbiamo ricevuto una passkey',
      body: 'Il browser non ti ha chiesto nulla. Riprova. Se questa pagina è dentro un’altra app, aprila nel browser.',
    },
    ceremony_took_long: {
      title: 'Non abbiamo ricevuto una passkey',
      body: 'Forse ci è voluto troppo tempo. Tieni pronto il dispositivo, poi riprova.',
    },
    ceremony_pending: {
      title: 'C’è un’altra richiesta di passkey aperta',
      body: 'Chiudi quel messaggio del browser, forse in un’altra scheda. Poi riprova.',
    },
    already_registered: {
      title: 'Questo dispositivo ha già una passkey',
      body: 'Puoi usarla per accedere. Per aggiungerne una, usa un altro dispositivo.',
    },
    same_device_again: {
      title: 'Questo dispositivo ha già una passkey',
      body: 'Quella di riserva va messa altrove: su un telefono, un computer o una chiave di sicurezza USB.',
    },
    authenticator_unsupported: {
      title: 'Il dispositivo non può tenere la passkey',
      body: 'Se non ha un blocco schermo, impostane uno. Oppure usa un altro dispositivo o una chiave di sicurezza USB.',
    },
    authenticator_failed: {
      title: 'Il dispositivo non ha potuto finire',
      body: 'Riprova, o scegli un altro posto per la tua passkey. Se una è stata salvata lo stesso, funzionerà solo la prossima.',
    },
    credential_invalid: {
      title: 'Non abbiamo potuto usare quella passkey',
      body: 'Non è quella che avevamo chiesto. Riprova, o scegli un altro posto per la tua passkey.',
    },
    key_store_failed: {
      title: 'Non abbiamo potuto configurare',
      body: 'Riprova. Se non basta, usa un altro browser.',
    },
    envelope_invalid: {
      title: 'Ciò che abbiamo salvato per te non si apre',
      body: 'La tua password potrebbe essere giusta. Contatta l’assistenza.',
    },
    password_wrong: {
      title: 'Questa password non va bene',
      body: 'Controlla le maiuscole e la lingua della tastiera, poi riprova.',
    },
    input_invalid: {
      title: 'Controlla ciò che hai scritto',
      body: 'Manca qualcosa, o non è del tutto giusto.',
    },
    network_failed: {
      title: 'Nessuna connessione',
      body: 'Non è andato perso nulla. Controlla la connessione a Internet, poi riprova.',
    },
    part_not_loaded: {
      title: 'Una parte della pagina non si è caricata',
      body: 'Controlla la connessione a Internet, poi ricarica la pagina.',
    },
    stopped_waiting: {
      title: 'L’attesa è stata interrotta',
      body: 'Potrebbe essere riuscito lo stesso. Non è andato perso nulla: riprova per saperlo.',
    },
    request_timed_out: {
      title: 'La risposta non è arrivata in tempo',
      body: 'Non è andato perso nulla. Controlla la connessione a Internet, poi riprova.',
    },
    rate_limited: { title: 'Ci sono stati troppi tentativi', body: retry },
    server_failed: { title: 'Il nostro servizio non è disponibile', body: retry },
    approval_pending: {
      title: 'Prima qualcuno deve approvare',
      body: 'La tua richiesta è arrivata, e non devi fare altro. Torna più tardi e accedi.',
    },
    request_declined: {
      title: 'Al momento non è possibile',
      body: ({ requestId }) =>
        requestId
          ? `Da parte nostra qualcosa non è pronto. Riprova più tardi. Se succede di nuovo, dai all’assistenza questo numero: ${requestId}`
          : 'Da parte nostra qualcosa non è pronto. Riprova più tardi. Se succede di nuovo, contatta l’assistenza.',
    },
    answer_invalid: {
      title: 'Abbiamo ricevuto una risposta illeggibile',
      body: 'Non è andato perso nulla. Se usi una rete pubblica, accedi prima a quella. Poi riprova.',
    },
    challenge_expired: {
      title: 'Il tempo di questa pagina è scaduto',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'È per la tua sicurezza. Ricarica la pagina per continuare.'
          : hasKit
            ? 'È per la tua sicurezza. Rifai questo passo. Il kit di recupero che hai salvato resta valido.'
            : 'È per la tua sicurezza. Rifai questo passo.',
    },
    begun_elsewhere: {
      title: 'È stato iniziato un’altra volta',
      body: ({ canRestart }) =>
        canRestart
          ? 'Forse in un’altra finestra. Rifai questo passo, e solo qui.'
          : 'Forse in un’altra finestra. Continua lì, o ricarica questa pagina.',
    },
    registration_refused: {
      title: 'Non abbiamo potuto finire',
      body: ({ canRestart }) =>
        canRestart
          ? 'Da parte nostra non è stato salvato nulla. Ricomincia. Se succede di nuovo, contatta l’assistenza.'
          : 'Da parte nostra non è stato salvato nulla. Ricarica la pagina. Se succede di nuovo, contatta l’assistenza.',
    },
    digits_refused: {
      title: 'Non abbiamo potuto finire',
      body: ({ canRestart }) =>
        canRestart
          ? 'Le cifre della tua app forse erano troppo vecchie. Ricomincia, e scrivine di nuove.'
          : 'Le cifre della tua app forse erano troppo vecchie. Ricarica la pagina, e scrivine di nuove.',
    },
    outcome_unknown: {
      title: 'Non sappiamo se ha funzionato',
      body: 'Il tuo account potrebbe essere pronto. Prova ad accedere. Se non riesci, contatta l’assistenza.',
    },
    account_found: {
      title: 'Abbiamo controllato: il tuo account esiste',
      body: 'Forse l’ha creato il tuo tentativo precedente. Accedi invece di ricominciare.',
    },
  },
  formNotLoaded: {
    body: 'Questa parte non si è caricata. Controlla la connessione a Internet, poi riprova.',
    action: 'Carica di nuovo',
  },
  saved: {
    passkey: 'Passkey salvata. Il tuo account non è ancora completo.',
    other: 'Salvato. Il tuo account non è ancora completo.',
    both: 'Tutto salvato. Il tuo account non è ancora completo.',
  },
}
