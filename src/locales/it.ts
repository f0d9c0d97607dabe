/*
 * Italian. Speaks to the reader as "tu", as all three platforms do.
 *
 * Passkey: "la passkey", as Apple (https://support.apple.com/it-it/guide/iphone/iphf538ea8d0/ios) and Google
 * (https://web.dev/passkey-registration/?hl=it) say it, and Microsoft
 * (https://support.microsoft.com/it-it/windows/0782c301-4b25-4a26-b7fd-3a7637d5fdd3). No word tells whether the reader is a
 * man or a woman. A step is "passaggio"; what is typed is "inserire".
 */
import { clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorWords, Messages } from '../components/messages/messages.js'

/** The time stands after a colon, for "all’una" and "alle due" differ. */
const retry: ErrorWords['body'] = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Non è andato perso nulla. Prossimo tentativo possibile: ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'Non è andato perso nulla. Potrai riprovare tra un momento.'

export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Nessuna connessione',
      body: 'Non è andato perso nulla. Controlla la connessione a Internet, poi riprova.',
    },
    already_registered: {
      title: 'Questo dispositivo ha già una passkey',
      body: 'Puoi usarla per accedere. Per aggiungerne una, usa un altro dispositivo.',
    },
    account_found: {
      title: 'Abbiamo controllato: il tuo account esiste già',
      body: 'Forse l’ha creato un tentativo precedente. Accedi invece di ricominciare.',
    },
    server_failed: {
      title: 'Il nostro servizio non è disponibile',
      body: retry,
    },
    key_store_failed: {
      title: 'La configurazione non è riuscita',
      body: 'Riprova. Se non basta, usa un altro browser.',
    },
    authenticator_unsupported: {
      title: 'Questo dispositivo non può salvare la passkey',
      body: 'Se non ha un blocco schermo, impostane uno. Oppure usa un altro dispositivo o una chiave di sicurezza USB.',
    },
    rate_limited: {
      title: 'Ci sono stati troppi tentativi',
      body: retry,
    },
    user_exists: {
      title: 'Questo account esiste già',
      body: (facts) => `Accedi con questo account${facts.hasFields ? ', o controlla i dati inseriti.' : '.'}`,
    },
    init_failed: {
      title: 'Non siamo riusciti a iniziare',
      body: 'Riprova tra un momento.',
    },
    webauthn_unsupported: {
      title: 'Le passkey non funzionano in questo browser',
      body: (facts) =>
        `Apri questa pagina con Chrome, Safari, Edge o Firefox aggiornato${facts.hasOtherWays ? ', o scegli un altro modo.' : '.'}`,
    },
    outcome_unknown: {
      title: 'Non sappiamo se ha funzionato',
      body: 'Il tuo account potrebbe essere pronto. Prova ad accedere. Se non riesci, contatta l’assistenza.',
    },
    code_expired: {
      title: 'Il codice è troppo vecchio o non è giusto',
      body: (facts) =>
        `Usa la nostra email più recente${facts.canResend ? ', o fatti inviare un nuovo codice.' : '. Se non basta, chiedi un nuovo codice a chi ti ha invitato.'}`,
    },
    insecure_context: {
      title: 'Questa connessione non è sicura',
      body: 'Non continuare qui. Apri la pagina a un indirizzo che inizia con https.',
    },
    ceremony_not_asked: {
      title: 'Non abbiamo ricevuto una passkey',
      body: 'Il browser non ti ha chiesto nulla. Riprova. Se questa pagina è dentro un’altra app, aprila nel browser.',
    },
    ceremony_forbidden: {
      title: 'Qui le passkey sono disattivate',
      body: (facts) =>
        `Questa pagina, o quella che la contiene, non le permette. Aprila in una scheda a parte${facts.hasOtherWays ? ', o scegli un altro modo.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Le passkey non funzionano a questo indirizzo',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} ne usa un altro per le passkey.` : 'Potrebbe non essere quello giusto.'} Non continuare qui: apri il sito web che conosci.`,
    },
    ceremony_not_allowed: {
      title: 'Non abbiamo ricevuto una passkey',
      body: 'Il messaggio è stato chiuso, o il dispositivo non ha potuto riconoscerti. Riprova e segui le indicazioni fino alla fine.',
    },
    ceremony_took_long: {
      title: 'Non abbiamo ricevuto una passkey',
      body: 'Forse ci è voluto troppo tempo. Tieni pronto il dispositivo, poi riprova.',
    },
    ceremony_timed_out: {
      title: 'Il dispositivo non ha risposto',
      body: 'Tienilo sbloccato e a portata di mano, poi riprova. Se una passkey è stata salvata lo stesso, funzionerà solo la prossima.',
    },
    ceremony_pending: {
      title: 'C’è un’altra richiesta di passkey aperta',
      body: 'Chiudi quel messaggio, forse in un’altra scheda. Poi riprova.',
    },
    credential_invalid: {
      title: 'Non siamo riusciti a usare quella passkey',
      body: 'Non è quella che serve. Riprova, o scegli un altro posto per la tua passkey.',
    },
    approval_pending: {
      title: 'Serve prima un’approvazione',
      body: 'La tua richiesta è arrivata, e non devi fare altro. Torna più tardi e accedi.',
    },
    init_refused: {
      title: 'Non siamo riusciti a iniziare',
      body: (facts) =>
        facts.hasCode
          ? `Questo link o codice potrebbe essere troppo vecchio o già usato. ${facts.canResend ? 'Puoi farti inviare un nuovo codice.' : 'Chiedine uno nuovo a chi ti ha invitato.'}`
          : 'Torna alla pagina da cui vieni e inizia da lì. Se succede di nuovo, contatta l’assistenza.',
    },
    begun_elsewhere: {
      title: 'La registrazione è stata riavviata',
      body: (facts) =>
        `Forse in un’altra finestra. ${facts.canRestart ? 'Rifai questo passaggio, e solo qui.' : 'Continua lì, o ricarica la pagina.'}`,
    },
    same_device_again: {
      title: 'Questo dispositivo ha già una passkey',
      body: 'La passkey di riserva va su un altro dispositivo: un telefono, un computer o una chiave di sicurezza USB.',
    },
    request_timed_out: {
      title: 'La risposta non è arrivata in tempo',
      body: 'Non è andato perso nulla. Controlla la connessione a Internet, poi riprova.',
    },
    answer_invalid: {
      title: 'Abbiamo ricevuto una risposta illeggibile',
      body: 'Non è andato perso nulla. Se usi una rete pubblica, accedi prima a quella. Poi riprova.',
    },
    challenge_expired: {
      title: 'Questa pagina è scaduta',
      body: (facts) =>
        `È per la tua sicurezza. ${facts.canRestart ? `Rifai questo passaggio.${facts.hasKit ? ' Il kit di recupero che hai salvato resta valido.' : ''}` : 'Ricarica la pagina.'}`,
    },
    digits_refused: {
      title: 'Non siamo riusciti a finire',
      body: (facts) =>
        `Le cifre della tua app forse erano troppo vecchie. ${facts.canRestart ? 'Ricomincia' : 'Ricarica la pagina'}, e inseriscine di nuove.`,
    },
    authenticator_failed: {
      title: 'Il dispositivo non è riuscito a finire',
      body: 'Riprova, o scegli un altro posto per la tua passkey. Se ne è stata salvata una lo stesso, funzionerà solo la prossima.',
    },
    invalid_challenge: {
      title: 'Non siamo riusciti a iniziare',
      body: 'C’è un problema da parte nostra. Se dura qualche minuto, contatta l’assistenza.',
    },
    cancelled: {
      title: 'Questo passaggio è stato interrotto',
      body: 'Puoi continuare quando vuoi.',
    },
    registration_refused: {
      title: 'Non siamo riusciti a finire',
      body: (facts) =>
        `Da parte nostra non è stato salvato nulla. ${facts.canRestart ? 'Ricomincia.' : 'Ricarica la pagina.'} Se succede di nuovo, contatta l’assistenza.`,
    },
    part_not_loaded: {
      title: 'Una parte della pagina non si è caricata',
      body: 'Controlla la connessione a Internet, poi ricarica la pagina.',
    },
    request_declined: {
      title: 'Ora non è possibile',
      body: (facts) =>
        `Da parte nostra qualcosa non è pronto. Riprova più tardi. Se succede di nuovo, ${facts.requestId ? `dai all’assistenza questo numero: ${facts.requestId}` : 'contatta l’assistenza.'}`,
    },
    password_wrong: {
      title: 'Questa password non è quella giusta',
      body: 'Controlla le maiuscole e la lingua della tastiera, poi riprova.',
    },
    activation_missing: {
      title: 'Il browser chiede un altro tocco',
      body: 'Tocca di nuovo il pulsante. Se non basta, apri questa pagina in una scheda a parte.',
    },
    stopped_waiting: {
      title: 'Abbiamo smesso di aspettare',
      body: 'Potrebbe aver funzionato lo stesso. Non è andato perso nulla: riprova per saperlo.',
    },
    input_invalid: {
      title: 'Controlla i dati inseriti',
      body: 'Manca qualcosa, o non è del tutto giusto.',
    },
    envelope_invalid: {
      title: 'Ciò che abbiamo salvato per te non si apre',
      body: 'La tua password potrebbe comunque essere giusta. Contatta l’assistenza.',
    },
    page_hidden: {
      title: 'Questa pagina era in secondo piano',
      body: 'Resta su questa pagina e riprova.',
    },
  },
  key: {
    title: 'Salva in questo browser',
    body: 'Non c’è niente da ricordare. Ma potrebbe funzionare solo in questo browser, e sparire quando i suoi dati vengono cancellati.',
    action: 'Salva qui',
  },
  dir: 'ltr',
  complete: {
    title: 'Ultimo passaggio',
    body: 'Stiamo salvando tutto nel tuo account.',
    action: 'Termina',
    restart: 'Ricomincia',
    cancel: 'Smetti di aspettare',
  },
  recovery: {
    title: 'Crea un kit di recupero',
    body: 'Se perdi il dispositivo, il kit e la tua casella email insieme ti ridanno l’accesso. Il kit è una pagina con un codice segreto, solo per te.',
    pending: 'Creazione del kit in corso',
    cancel: 'Annulla',
    action: 'Crea kit di recupero',
    skipTitle: 'Continuare senza kit?',
    skip: 'Continua senza kit',
    skipAction: 'Continua senza',
    skipBody:
      'Senza kit, se perdi il dispositivo puoi perdere l’account per sempre. Potremmo non riuscire ad aiutarti.',
  },
  firstFactor: {
    title: 'Crea la tua passkey',
    pending: 'In attesa del dispositivo',
    body: 'Il dispositivo ti chiederà l’impronta, il volto o il blocco schermo. Questi dati restano lì.',
    account: (facts) => `Per ${facts.name}`,
    cancel: 'Annulla',
    action: 'Crea passkey',
    pendingBody: 'Segui le indicazioni del dispositivo o del browser.',
  },
  formNotLoaded: {
    action: 'Carica di nuovo',
    body: 'Questa parte non si è caricata. Controlla la connessione a Internet, poi riprova.',
  },
  startForm: {
    edit: 'Modifica i dati inseriti',
    missing: {
      orgId: 'Chiedi questo numero a chi ti ha invitato. Inizia con «or-».',
      tenantId: 'Chiedi questo numero a chi ti ha invitato.',
      registrationCode: 'Inserisci il codice ricevuto via email.',
      username: 'Inserisci il nome utente o l’email del tuo invito.',
    },
    label: {
      orgId: 'Numero dell’organizzazione',
      username: 'Nome utente o email',
      registrationCode: 'Codice ricevuto via email',
      tenantId: 'Numero del tenant',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Invia un nuovo codice',
    body: {
      code: 'Il codice è nell’email che ti abbiamo inviato.',
      user: 'Dicci chi sei.',
      all: 'Dicci chi sei. Il codice è nell’email che ti abbiamo inviato.',
    },
    resent: (facts) =>
      `${facts.username ? `Se ${facts.username} aspetta` : 'Se aspetti'} un codice, uno nuovo è in arrivo. Guarda anche nello spam. Vale solo il codice più recente.`,
  },
  waiting: {
    soon: 'Ancora nessuna risposta. Non è andato perso nulla: riproviamo tra un momento.',
    slow: 'Ci vuole più tempo del solito. Non è andato perso nulla: tieni aperta questa pagina.',
    online: 'Sei offline. Non è andato perso nulla: continueremo appena torna la connessione.',
  },
  secondFactor: {
    title: 'Aggiungi una passkey di riserva',
    skip: {
      other: 'Continua senza accesso di riserva',
      passkey: 'Continua con una sola passkey',
    },
    action: 'Aggiungi passkey di riserva',
    body: 'Se perdi un dispositivo, con l’altro puoi ancora accedere. Usa un altro telefono o computer, o una chiave di sicurezza USB.',
  },
  retryAfter: {
    now: 'Ora puoi riprovare.',
    at: (facts) => `Prossimo tentativo possibile: ${clock(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'Configura il tuo account',
    body: 'Con una passkey accedi con l’impronta, il volto o il blocco schermo, senza password.',
    pending: 'Un momento',
    waiting: 'Stiamo preparando tutto.',
    action: 'Continua',
  },
  flow: {
    error: {
      title: 'Non ha funzionato',
      body: 'Riprova tra un momento.',
    },
    loading: 'Un momento',
    notLoaded: 'Non è andato perso nulla. Ricarica la pagina.',
    retry: 'Riprova',
    reload: 'Ricarica la pagina',
    label: 'Registrazione',
    broken: 'C’è stato un errore in questa pagina. Quello che hai fatto è conservato.',
    recover: 'Continua',
  },
  done: {
    title: 'La tua passkey è pronta',
    body: 'La prossima volta, accedi con la tua passkey.',
    account: (facts) => facts.name,
    action: 'Continua',
  },
  unfinished: {
    sent: 'Un tentativo precedente potrebbe essere riuscito, e il tuo account potrebbe essere pronto. Prova prima ad accedere.',
    replacingPasskey: () =>
      'Se avevi già fatto la registrazione, la nuova passkey potrebbe aver sostituito quella che funziona. Se non riesci ad accedere, usa un altro dispositivo o il tuo primo kit di recupero.',
    undeletablePasskey: (facts) =>
      `Una passkey per ${facts.username} su ${facts.site} è ancora sul dispositivo e non funziona. Puoi eliminarla dove il dispositivo conserva le passkey.`,
    unsent:
      'L’ultima volta questo non è stato completato. Se è rimasta una passkey, funzionerà solo quella nuova.',
  },
  whatIsAPasskey: {
    title: 'Che cos’è una passkey?',
    body: 'Sostituisce la password: accedi come sblocchi il dispositivo. Resta nel dispositivo o nel gestore di password, e noi non vediamo mai l’impronta o il volto. Nessuno può indovinarla, e nessun altro sito web può carpirtela con l’inganno.',
  },
  signIn: {
    action: 'Vai all’accesso',
  },
  ways: {
    title: 'Scegli un modo per proteggere l’account',
    body: 'Scegline uno che avrai ancora la prossima volta.',
    unsupported: 'Le passkey non funzionano qui, ma puoi proteggere il tuo account in un altro modo.',
    action: 'Altri modi',
    unlikely: 'Potrebbe non funzionare in questo browser.',
    pending: 'Un momento',
    back: 'Indietro',
    choices: {
      hybrid: {
        title: 'Telefono o tablet',
        body: 'Scansiona un codice con la sua fotocamera.',
      },
      Fido2: {
        title: 'Passkey',
        body: 'Con l’impronta, il volto o il blocco schermo.',
      },
      'client-device': {
        title: 'Questo dispositivo',
        body: 'Con l’impronta, il volto o il blocco schermo.',
      },
      'security-key': {
        title: 'Chiave di sicurezza USB',
        body: 'La colleghi o la avvicini.',
      },
      Totp: {
        title: 'App di autenticazione',
        body: 'Un’app sul telefono mostra delle cifre.',
      },
      Key: {
        title: 'Salva in questo browser',
        body: 'Niente da ricordare o da inserire.',
      },
      PasswordProtectedKey: {
        title: 'Password lunga',
        body: 'La conosci solo tu. Nessuno può reimpostarla.',
      },
      Password: {
        title: 'Password normale',
        body: 'La inserisci ogni volta che accedi.',
      },
    },
    pendingBody: 'Configurazione in corso.',
  },
  places: {
    hybrid: {
      body: 'Il browser mostrerà un codice. Scansionalo con il telefono o il tablet in cui vuoi la tua passkey.',
    },
    'security-key': {
      body: 'Tieni a portata di mano la tua chiave di sicurezza USB. Il browser ti dirà quando collegarla o toccarla.',
    },
    'client-device': {
      body: 'Il dispositivo ti chiederà l’impronta, il volto o il blocco schermo.',
    },
  },
  password: {
    tooWeak: 'Troppo facile da indovinare. Aggiungi parole senza legame tra loro.',
    title: 'Scegli una password lunga',
    generated: 'Salva queste parole prima di continuare:',
    label: 'Nuova password',
    body: 'La conoscerai solo tu, e nessuno può reimpostarla. Conservala in un gestore di password, o scrivila su carta.',
    action: 'Usa questa password',
    generate: 'Proponine una',
    show: 'Mostra',
    missing: 'Scegli una password.',
    plainTitle: 'Scegli una password',
    plainBody:
      'La inserisci ogni volta che accedi. Conservala in un gestore di password, o scrivila su carta.',
    hide: 'Nascondi',
    checkFailed: 'Qualcosa non si è caricato. Controlla la connessione a Internet, poi riprova.',
  },
  kit: {
    title: 'Salva il tuo kit di recupero',
    body: 'Il kit e la tua casella email insieme aprono il tuo account. Conservalo dove non guarda nessun altro, e non solo su questo dispositivo.',
    ways: {
      download: {
        title: 'Scarica',
        body: 'Un file che si apre in qualsiasi browser.',
      },
      print: {
        title: 'Stampa',
        body: 'La carta non si può hackerare.',
      },
      share: {
        title: 'Condividi o salva',
        body: 'Nei tuoi file, o in un’app di cui ti fidi.',
      },
      copy: {
        title: 'Copia',
        body: 'Da incollare in un gestore di password.',
      },
      write: {
        title: 'Scrivilo su carta',
        body: 'Poi lo riscrivi qui per intero, per controllo.',
      },
    },
    denied: {
      share: 'In questo browser non si può condividere. Scegli un altro modo.',
      print: 'In questo browser non si può stampare. Scegli un altro modo.',
      download: 'In questo browser non si può scaricare. Scegli un altro modo.',
      copy: 'In questo browser non si può copiare. Scegli un altro modo.',
    },
    saved: {
      share: 'Controlla di ritrovarlo dove l’hai inviato.',
      write: 'Scrivi su carta il codice e il numero di ogni parte. Poi ti chiederemo tutto il codice.',
      print: 'Se è stato stampato, controlla di poter leggere il codice.',
      download: (facts) => `Cerca ${facts.file} nei tuoi download.`,
      copy: 'Copiato. Altre app possono leggerlo: incollalo presto, poi copia qualcos’altro.',
    },
    state: {
      saved: 'Salvato',
      copied: 'Copiato',
      printed: 'Stampato?',
      chosen: 'Scelto',
      denied: 'Qui non è possibile',
    },
    next: 'Poi ti chiederemo alcune parti del codice.',
    action: 'Avanti: controllalo',
    otherWays: 'Altri modi per conservarlo',
    unsaved: 'Il kit non è ancora salvato. Scegli uno di questi modi.',
    uncover: 'Mostralo di nuovo',
    sheet: {
      title: (facts) => `Kit di recupero per ${facts.appName}`,
      intro:
        'Se perdi il dispositivo, il kit e la tua casella email insieme ti ridanno l’accesso. Conservalo dove non guarda nessun altro.',
      url: 'Recupera su',
      code: 'Codice di recupero',
      orgId: 'Numero dell’organizzazione',
      username: 'Nome utente',
      credentialId: 'Numero del kit',
      support: 'Per l’assistenza',
      fileName: (facts) => `kit-di-recupero-${facts.id}`,
      id: 'Nome del kit',
      date: (facts) => `Data di creazione: ${day(facts, facts.createdAt)}`,
    },
    covered: 'Abbiamo nascosto il tuo kit di recupero dopo un po’ di inattività.',
  },
  kitCheck: {
    title: 'Controlla il tuo kit di recupero',
    wrong: (facts) =>
      `La parte ${number(facts, facts.part)} è diversa sul tuo kit. ${choices(facts, (pair) => `È ${pair}?`) || 'Confrontala carattere per carattere.'}`,
    label: (facts) => `Parte ${number(facts, facts.part)}`,
    missing: (facts) => `Inserisci la parte ${number(facts, facts.part)}.`,
    action: 'Controlla',
    otherPart: (facts) =>
      `Questa è la parte ${number(facts, facts.typed)}. Inserisci la parte ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `I codici non usano ${list(facts, facts.characters)}. Guarda di nuovo la parte ${number(facts, facts.part)}.`,
    length: (facts) =>
      `La parte ${number(facts, facts.part)} ha ${number(facts, facts.size)} caratteri. Guardala di nuovo.`,
    body: (facts) =>
      `Prendi il kit che hai salvato. Le parti del suo codice vanno da ${number(facts, 1)} a ${number(facts, facts.count)}. ${facts.parts.length === facts.count ? 'Inseriscile tutte' : `Inserisci le parti ${list(facts, facts.parts)}`}.`,
    pending: 'Un momento',
    back: 'Mostra di nuovo il kit',
  },
  totp: {
    title: 'Usa un’app di autenticazione',
    secret: 'Codice di configurazione',
    copied: 'Copiato',
    picture: 'Immagine da scansionare con la tua app di autenticazione',
    label: 'Cifre dell’app',
    copy: 'Copia',
    body: 'Scansiona l’immagine con l’app, o copia nell’app il codice di configurazione. Poi inserisci le cifre che mostra.',
    copyLabel: 'Copia il codice di configurazione',
    missing: (facts) => `Inserisci le ${number(facts, facts.digits)} cifre che l’app mostra.`,
    copyFailed: 'Copialo a mano',
    settings: (facts) =>
      `Nell’app, scegli ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} cifre`,
        facts.period && `nuove cifre ogni ${number(facts, facts.period)} secondi`,
        facts.algorithm,
      ])}.`,
    action: 'Conferma',
  },
  doneWithoutPasskey: {
    title: 'Il tuo account è pronto',
    body: 'La prossima volta, accedi con ciò che hai appena configurato.',
  },
  progress: {
    position: (facts) => `Passaggio ${number(facts, facts.step)} di ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Inizio',
    firstFactor: 'Passkey',
    secondFactor: 'Accesso di riserva',
    recovery: 'Kit di recupero',
  },
  doneRecovered: {
    title: 'Hai recuperato l’account',
    body: 'D’ora in poi, puoi accedere solo con ciò che hai appena configurato.',
  },
  startWithoutPasskey: {
    body: 'Configuriamo il tuo accesso. Ci vuole un minuto.',
  },
  kitStatus: {
    done: (facts) => `Il tuo kit di recupero ${facts.id} è pronto. Conservalo con cura.`,
    unknown: (facts) =>
      facts.newId
        ? `Conserva i kit di recupero ${facts.id} e ${facts.newId} fino al prossimo accesso.`
        : `Conserva il kit di recupero ${facts.id} fino al prossimo accesso. Non sappiamo ancora se funziona.`,
    void: (facts) =>
      facts.newId
        ? `Il kit di recupero precedente ${facts.id} non funziona. Conserva solo ${facts.newId}.`
        : `Se hai salvato il kit di recupero ${facts.id}, non funziona.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (rete di prova)` : facts.network),
    title: 'I tuoi wallet',
    pending: 'In creazione',
    pendingBody: 'Di solito ci vuole un minuto. Puoi continuare.',
  },
  saved: {
    passkey: 'Passkey salvata. Non hai ancora finito.',
    both: 'Tutto salvato fin qui. Non hai ancora finito.',
    other: 'Salvato. Non hai ancora finito.',
  },
  lang: 'it',
}
