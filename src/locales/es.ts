/*
 * Spanish, for every country: no "vosotros", and no word that only some of them use. Speaks to the reader as "tú", as
 * Apple and Google do.
 *
 * Passkey: "llave de acceso", as Google (https://support.google.com/accounts/answer/13548313?hl=es,
 * https://web.dev/passkey-registration/?hl=es) and Apple say it. Microsoft says "clave de paso"
 * (https://support.microsoft.com/es-es/account-billing/09a49a86-ca47-406c-8acc-ed0e3c852c6d). The disclosure also has
 * "passkey".
 * No word tells whether the reader is a man or a woman. "Wallet" is the word of the trade, where countries say
 * "billetera", "cartera" or "monedero".
 */
import { clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorWords, Messages } from '../components/messages/messages.js'

/** The time stands after a colon, for "a la 1" and "a las 2" differ. */
const retry: ErrorWords['body'] = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `No se ha perdido nada. Próximo intento posible: ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'No se ha perdido nada. Podrás volver a intentarlo en un momento.'

export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Sin conexión',
      body: 'No se ha perdido nada. Comprueba tu conexión a internet y vuelve a intentarlo.',
    },
    already_registered: {
      title: 'Este dispositivo ya tiene una llave de acceso',
      body: 'Puedes iniciar sesión con ella. Para añadir otra, usa otro dispositivo.',
    },
    account_found: {
      title: 'Lo comprobamos: tu cuenta ya existe',
      body: 'Puede que un intento anterior la creara. Inicia sesión en vez de empezar de nuevo.',
    },
    server_failed: {
      title: 'Nuestro servicio no está disponible',
      body: retry,
    },
    key_store_failed: {
      title: 'No pudimos configurarlo',
      body: 'Vuelve a intentarlo. Si no sirve, usa otro navegador.',
    },
    authenticator_unsupported: {
      title: 'Este dispositivo no admite la llave de acceso',
      body: 'Si no tiene bloqueo de pantalla, ponle uno. O usa otro dispositivo o una llave de seguridad USB.',
    },
    rate_limited: {
      title: 'Hubo demasiados intentos',
      body: retry,
    },
    user_exists: {
      title: 'Esta cuenta ya existe',
      body: (facts) => `Inicia sesión con ella${facts.hasFields ? ', o revisa lo que escribiste.' : '.'}`,
    },
    init_failed: {
      title: 'No pudimos empezar',
      body: 'Vuelve a intentarlo en un momento.',
    },
    webauthn_unsupported: {
      title: 'Este navegador no admite llaves de acceso',
      body: (facts) =>
        `Abre esta página en Chrome, Safari, Edge o Firefox actualizado${facts.hasOtherWays ? ', o elige otra forma.' : '.'}`,
    },
    outcome_unknown: {
      title: 'No sabemos si funcionó',
      body: 'Puede que tu cuenta esté lista. Intenta iniciar sesión. Si no funciona, contacta con soporte.',
    },
    code_expired: {
      title: 'El código es antiguo o no es correcto',
      body: (facts) =>
        `Usa nuestro correo más reciente${facts.canResend ? ', o pide un código nuevo.' : '. Si no sirve, pide un código nuevo a quien te invitó.'}`,
    },
    insecure_context: {
      title: 'Esta conexión no es segura',
      body: 'No sigas aquí. Abre la página en una dirección que empiece por https.',
    },
    ceremony_not_asked: {
      title: 'No recibimos ninguna llave de acceso',
      body: 'Tu navegador no preguntó nada. Vuelve a intentarlo. Si esta página está en otra app, ábrela en tu navegador.',
    },
    ceremony_forbidden: {
      title: 'Aquí no se permiten llaves de acceso',
      body: (facts) =>
        `Esta página, o la que la rodea, no las permite. Ábrela en una pestaña propia${facts.hasOtherWays ? ', o elige otra forma.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Las llaves de acceso no funcionan en esta dirección',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} usa otra para las llaves de acceso.` : 'Puede que no sea la correcta.'} No sigas aquí: abre el sitio web que conoces.`,
    },
    ceremony_not_allowed: {
      title: 'No recibimos ninguna llave de acceso',
      body: 'El mensaje se cerró, o tu dispositivo no te reconoció. Vuelve a intentarlo y sigue las indicaciones hasta el final.',
    },
    ceremony_took_long: {
      title: 'No recibimos ninguna llave de acceso',
      body: 'Puede que tardara demasiado. Ten a mano tu dispositivo y vuelve a intentarlo.',
    },
    ceremony_timed_out: {
      title: 'Tu dispositivo no respondió',
      body: 'Tenlo desbloqueado y a mano, y vuelve a intentarlo. Si se llegó a guardar una llave de acceso, solo funcionará la siguiente.',
    },
    ceremony_pending: {
      title: 'Hay otra petición de llave de acceso abierta',
      body: 'Cierra ese mensaje, quizá en otra pestaña. Luego vuelve a intentarlo.',
    },
    credential_invalid: {
      title: 'No pudimos usar esa llave de acceso',
      body: 'No es lo que pedimos. Vuelve a intentarlo, o elige otro lugar para tu llave de acceso.',
    },
    approval_pending: {
      title: 'Alguien tiene que aprobarlo primero',
      body: 'Tu solicitud ha llegado, no tienes que hacer nada más. Vuelve más tarde e inicia sesión.',
    },
    init_refused: {
      title: 'No pudimos empezar',
      body: (facts) =>
        facts.hasCode
          ? `Puede que este enlace o código sea demasiado antiguo o ya se haya usado. ${facts.canResend ? 'Puedes pedir un código nuevo.' : 'Pide uno nuevo a quien te invitó.'}`
          : 'Vuelve a la página de la que vienes y empieza allí. Si pasa otra vez, contacta con soporte.',
    },
    begun_elsewhere: {
      title: 'El registro se empezó otra vez',
      body: (facts) =>
        `Quizá en otra ventana. ${facts.canRestart ? 'Haz este paso otra vez, y solo aquí.' : 'Sigue allí, o recarga la página.'}`,
    },
    same_device_again: {
      title: 'Este dispositivo ya tiene una llave de acceso',
      body: 'La de respaldo debe estar en otro: un teléfono, un equipo o una llave de seguridad USB.',
    },
    request_timed_out: {
      title: 'La respuesta no llegó a tiempo',
      body: 'No se ha perdido nada. Comprueba tu conexión a internet y vuelve a intentarlo.',
    },
    answer_invalid: {
      title: 'Recibimos una respuesta ilegible',
      body: 'No se ha perdido nada. Si estás en una red pública, inicia sesión en ella primero. Luego vuelve a intentarlo.',
    },
    challenge_expired: {
      title: 'Esta página ha caducado',
      body: (facts) =>
        `Es por tu seguridad. ${facts.canRestart ? `Haz este paso otra vez.${facts.hasKit ? ' El kit de recuperación que guardaste sigue valiendo.' : ''}` : 'Recarga la página.'}`,
    },
    digits_refused: {
      title: 'No pudimos terminar',
      body: (facts) =>
        `Puede que las cifras de tu app fueran antiguas. ${facts.canRestart ? 'Empieza de nuevo' : 'Recarga la página'} y escribe otras.`,
    },
    authenticator_failed: {
      title: 'Tu dispositivo no pudo terminar',
      body: 'Vuelve a intentarlo, o elige otro lugar para tu llave de acceso. Si se llegó a guardar una, solo funcionará la siguiente.',
    },
    invalid_challenge: {
      title: 'No pudimos empezar',
      body: 'Algo falla por nuestra parte. Si dura unos minutos, contacta con soporte.',
    },
    cancelled: {
      title: 'Este paso se detuvo',
      body: 'Puedes seguir cuando quieras.',
    },
    registration_refused: {
      title: 'No pudimos terminar',
      body: (facts) =>
        `En nuestro lado no se ha guardado nada. ${facts.canRestart ? 'Empieza de nuevo.' : 'Recarga la página.'} Si pasa otra vez, contacta con soporte.`,
    },
    part_not_loaded: {
      title: 'Una parte de la página no se ha cargado',
      body: 'Comprueba tu conexión a internet y recarga la página.',
    },
    request_declined: {
      title: 'Ahora mismo no es posible',
      body: (facts) =>
        `Algo no está listo por nuestra parte. Vuelve a intentarlo más tarde. Si pasa otra vez, ${facts.requestId ? `da este número a soporte: ${facts.requestId}` : 'contacta con soporte.'}`,
    },
    password_wrong: {
      title: 'Contraseña incorrecta',
      body: 'Revisa mayúsculas e idioma del teclado, y vuelve a intentarlo.',
    },
    activation_missing: {
      title: 'Tu navegador pide un toque más',
      body: 'Toca otra vez el botón. Si no sirve, abre esta página en una pestaña propia.',
    },
    stopped_waiting: {
      title: 'Dejamos de esperar',
      body: 'Puede que haya funcionado de todos modos. No se ha perdido nada: vuelve a intentarlo para saberlo.',
    },
    input_invalid: {
      title: 'Revisa lo que escribiste',
      body: 'Falta algo o no es correcto.',
    },
    envelope_invalid: {
      title: 'No se puede abrir lo que guardamos para ti',
      body: 'Puede que tu contraseña sea correcta de todos modos. Contacta con soporte.',
    },
    page_hidden: {
      title: 'Esta página estaba en segundo plano',
      body: 'Quédate en esta página y vuelve a intentarlo.',
    },
  },
  key: {
    title: 'Guardar en este navegador',
    body: 'No hay nada que recordar. Pero puede que solo funcione en este navegador y que se pierda al borrar sus datos.',
    action: 'Guardar aquí',
  },
  dir: 'ltr',
  complete: {
    title: 'Último paso',
    body: 'Lo estamos guardando en tu cuenta.',
    action: 'Terminar',
    restart: 'Empezar de nuevo',
    cancel: 'Dejar de esperar',
  },
  recovery: {
    title: 'Crea un kit de recuperación',
    body: 'Si pierdes tu dispositivo, el kit y tu correo electrónico juntos te devuelven el acceso. El kit es una página con un código secreto, solo para ti.',
    pending: 'Creando el kit de recuperación',
    cancel: 'Cancelar',
    action: 'Crear kit de recuperación',
    skipTitle: '¿Seguir sin kit?',
    skip: 'Seguir sin kit',
    skipAction: 'Seguir sin él',
    skipBody:
      'Sin kit, si pierdes tu dispositivo puedes perder tu cuenta para siempre. Puede que no podamos ayudarte.',
  },
  firstFactor: {
    title: 'Crea tu llave de acceso',
    pending: 'Esperando a tu dispositivo',
    body: 'Tu dispositivo te pedirá tu huella, tu cara o tu bloqueo de pantalla. Esos datos no salen de él.',
    account: (facts) => `Para ${facts.name}`,
    cancel: 'Cancelar',
    action: 'Crear llave de acceso',
    pendingBody: 'Sigue las indicaciones de tu dispositivo o navegador.',
  },
  formNotLoaded: {
    action: 'Cargar de nuevo',
    body: 'Esta parte no se ha cargado. Comprueba tu conexión a internet y vuelve a intentarlo.',
  },
  startForm: {
    edit: 'Cambiar lo que escribiste',
    missing: {
      orgId: 'Pide este número a quien te invitó. Empieza por «or-».',
      tenantId: 'Pide este número a quien te invitó.',
      registrationCode: 'Escribe el código del correo.',
      username: 'Escribe el nombre de usuario o el correo de tu invitación.',
    },
    label: {
      orgId: 'Número de la organización',
      username: 'Nombre de usuario o correo',
      registrationCode: 'Código recibido por correo',
      tenantId: 'Número de inquilino (tenant)',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Enviar un código nuevo',
    body: {
      code: 'El código está en el correo que te enviamos.',
      user: 'Dinos quién eres.',
      all: 'Dinos quién eres. El código está en el correo que te enviamos.',
    },
    resent: (facts) =>
      `${facts.username ? `Si ${facts.username} espera` : 'Si esperas'} un código, uno nuevo va en camino. Mira también en el spam. Solo vale el código más reciente.`,
  },
  waiting: {
    soon: 'Aún no hay respuesta. No se ha perdido nada: lo volveremos a intentar en un momento.',
    slow: 'Está tardando más de lo normal. No se ha perdido nada: deja abierta esta página.',
    online: 'No tienes conexión. No se ha perdido nada: seguiremos en cuanto la haya.',
  },
  secondFactor: {
    title: 'Añade una llave de acceso de respaldo',
    skip: {
      other: 'Seguir sin respaldo',
      passkey: 'Seguir con una sola llave',
    },
    action: 'Añadir llave de respaldo',
    body: 'Si pierdes un dispositivo, con el otro sigues entrando. Usa otro teléfono o equipo, o una llave de seguridad USB.',
  },
  retryAfter: {
    now: 'Ya puedes volver a intentarlo.',
    at: (facts) => `Próximo intento posible: ${clock(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'Configura tu cuenta',
    body: 'Con una llave de acceso entras con tu huella, tu cara o tu bloqueo de pantalla, sin contraseñas.',
    pending: 'Un momento',
    waiting: 'Lo estamos preparando.',
    action: 'Continuar',
  },
  flow: {
    error: {
      title: 'No ha funcionado',
      body: 'Vuelve a intentarlo en un momento.',
    },
    loading: 'Un momento',
    notLoaded: 'No se ha perdido nada. Recarga la página.',
    retry: 'Volver a intentarlo',
    reload: 'Recargar la página',
    label: 'Registro',
    broken: 'Algo ha fallado en esta página. Lo que has hecho se conserva.',
    recover: 'Continuar',
  },
  done: {
    title: 'Tu llave de acceso está lista',
    body: 'La próxima vez, inicia sesión con tu llave de acceso.',
    account: (facts) => facts.name,
    action: 'Continuar',
  },
  unfinished: {
    sent: 'Puede que un intento anterior funcionara y que tu cuenta esté lista. Intenta primero iniciar sesión.',
    replacingPasskey: () =>
      'Si ya te habías registrado, puede que la nueva llave de acceso haya reemplazado a la que funciona. Si no puedes iniciar sesión, usa otro dispositivo o tu primer kit de recuperación.',
    undeletablePasskey: (facts) =>
      `Una llave de acceso de ${facts.username} en ${facts.site} sigue en tu dispositivo y no abre nada. Puedes borrarla donde tu dispositivo guarda las llaves de acceso.`,
    unsent: 'La última vez esto no se completó. Si quedó una llave de acceso, solo funcionará la nueva.',
  },
  whatIsAPasskey: {
    title: '¿Qué es una llave de acceso?',
    body: 'Sustituye a la contraseña: entras igual que desbloqueas tu dispositivo. Se queda en tu dispositivo o gestor de contraseñas, y nunca vemos tu huella ni tu cara. Nadie puede adivinarla, y ningún otro sitio web puede sacártela con engaños. También se llama passkey.',
  },
  signIn: {
    action: 'Ir a iniciar sesión',
  },
  ways: {
    title: 'Elige una forma de proteger tu cuenta',
    body: 'Elige una que sigas teniendo la próxima vez.',
    unsupported: 'Las llaves de acceso no funcionan aquí, pero puedes proteger tu cuenta de otra forma.',
    action: 'Otras formas',
    unlikely: 'Puede que no funcione en este navegador.',
    pending: 'Un momento',
    back: 'Volver',
    choices: {
      hybrid: {
        title: 'Teléfono o tableta',
        body: 'Escanea un código con su cámara.',
      },
      Fido2: {
        title: 'Llave de acceso',
        body: 'Con tu huella, tu cara o tu bloqueo de pantalla.',
      },
      'client-device': {
        title: 'Este dispositivo',
        body: 'Con tu huella, tu cara o tu bloqueo de pantalla.',
      },
      'security-key': {
        title: 'Llave de seguridad USB',
        body: 'La conectas o la acercas.',
      },
      Totp: {
        title: 'App de autenticación',
        body: 'Una app en tu teléfono muestra cifras.',
      },
      Key: {
        title: 'Guardar en este navegador',
        body: 'Nada que recordar ni que escribir.',
      },
      PasswordProtectedKey: {
        title: 'Contraseña larga',
        body: 'Solo la sabes tú. Nadie puede restablecerla.',
      },
      Password: {
        title: 'Contraseña normal',
        body: 'La escribes cada vez que inicias sesión.',
      },
    },
    pendingBody: 'Lo estamos configurando.',
  },
  places: {
    hybrid: {
      body: 'Tu navegador mostrará un código. Escanéalo con el teléfono o la tableta donde quieras tu llave de acceso.',
    },
    'security-key': {
      body: 'Ten a mano tu llave de seguridad USB. Tu navegador te dirá cuándo conectarla o tocarla.',
    },
    'client-device': {
      body: 'Tu dispositivo te pedirá tu huella, tu cara o tu bloqueo de pantalla.',
    },
  },
  password: {
    tooWeak: 'Demasiado fácil de adivinar. Añade palabras sin relación entre sí.',
    title: 'Elige una contraseña larga',
    generated: 'Guarda estas palabras antes de seguir:',
    label: 'Contraseña nueva',
    body: 'Solo la sabrás tú, y nadie puede restablecerla. Guárdala en un gestor de contraseñas o apúntala.',
    action: 'Usar esta contraseña',
    generate: 'Proponer una',
    show: 'Mostrar',
    missing: 'Elige una contraseña.',
    plainTitle: 'Elige una contraseña',
    plainBody: 'La escribes cada vez que inicias sesión. Guárdala en un gestor de contraseñas o apúntala.',
    hide: 'Ocultar',
    checkFailed: 'Algo no se ha cargado. Comprueba tu conexión a internet y vuelve a intentarlo.',
  },
  kit: {
    title: 'Guarda tu kit de recuperación',
    body: 'El kit y tu correo electrónico juntos abren tu cuenta. Guárdalo donde no mire nadie más, y no solo en este dispositivo.',
    ways: {
      download: {
        title: 'Descargar',
        body: 'Un archivo que se abre en cualquier navegador.',
      },
      print: {
        title: 'Imprimir',
        body: 'El papel no se puede hackear.',
      },
      share: {
        title: 'Compartir o guardar',
        body: 'En tus archivos o en una app de confianza.',
      },
      copy: {
        title: 'Copiar',
        body: 'Para pegarlo en un gestor de contraseñas.',
      },
      write: {
        title: 'Apuntarlo',
        body: 'Luego lo escribes aquí entero, para comprobarlo.',
      },
    },
    denied: {
      share: 'En este navegador no se puede compartir. Elige otra forma.',
      print: 'En este navegador no se puede imprimir. Elige otra forma.',
      download: 'En este navegador no se puede descargar. Elige otra forma.',
      copy: 'En este navegador no se puede copiar. Elige otra forma.',
    },
    saved: {
      share: 'Comprueba que lo encuentras donde lo enviaste.',
      write: 'Apunta el código y el número de cada parte. Luego te pediremos el código entero.',
      print: 'Si se imprimió, comprueba que puedes leer el código.',
      download: (facts) => `Busca ${facts.file} en tus descargas.`,
      copy: 'Copiado. Otras apps pueden leerlo: pégalo pronto y luego copia otra cosa.',
    },
    state: {
      saved: 'Guardado',
      copied: 'Copiado',
      printed: '¿Impreso?',
      chosen: 'Elegido',
      denied: 'No es posible aquí',
    },
    next: 'Luego te pediremos partes de su código.',
    action: 'Siguiente: comprobarlo',
    otherWays: 'Otras formas de guardarlo',
    unsaved: 'El kit aún no está guardado. Elige una de estas formas.',
    uncover: 'Mostrarlo de nuevo',
    sheet: {
      title: (facts) => `Kit de recuperación de ${facts.appName}`,
      intro:
        'Si pierdes tu dispositivo, el kit y tu correo electrónico juntos te devuelven el acceso. Guárdalo donde no mire nadie más.',
      url: 'Recuperar en',
      code: 'Código de recuperación',
      orgId: 'Número de la organización',
      username: 'Nombre de usuario',
      credentialId: 'Número del kit',
      support: 'Para soporte',
      fileName: (facts) => `kit-de-recuperacion-${facts.id}`,
      id: 'Nombre del kit',
      date: (facts) => `Creado el ${day(facts, facts.createdAt)}`,
    },
    covered: 'Ocultamos tu kit de recuperación tras un rato sin actividad.',
  },
  kitCheck: {
    title: 'Comprueba tu kit de recuperación',
    wrong: (facts) =>
      `La parte ${number(facts, facts.part)} es distinta en tu kit. ${choices(facts, (pair) => `¿Es ${pair}?`) || 'Compárala carácter por carácter.'}`,
    label: (facts) => `Parte ${number(facts, facts.part)}`,
    missing: (facts) => `Escribe la parte ${number(facts, facts.part)}.`,
    action: 'Comprobar',
    otherPart: (facts) =>
      `Esa es la parte ${number(facts, facts.typed)}. Escribe la parte ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `Los códigos no llevan ${list(facts, facts.characters)}. Mira de nuevo la parte ${number(facts, facts.part)}.`,
    length: (facts) =>
      `La parte ${number(facts, facts.part)} tiene ${number(facts, facts.size)} caracteres. Mírala de nuevo.`,
    body: (facts) =>
      `Toma el kit que guardaste. Las partes de su código van del ${number(facts, 1)} al ${number(facts, facts.count)}. ${facts.parts.length === facts.count ? 'Escríbelas todas' : `Escribe las partes ${list(facts, facts.parts)}`}.`,
    pending: 'Un momento',
    back: 'Mostrar el kit de nuevo',
  },
  totp: {
    title: 'Usa una app de autenticación',
    secret: 'Código de configuración',
    copied: 'Copiado',
    picture: 'Imagen para escanear con tu app de autenticación',
    label: 'Cifras de la app',
    copy: 'Copiar',
    body: 'Escanea la imagen con la app, o copia en ella el código de configuración. Luego escribe las cifras que muestra.',
    copyLabel: 'Copiar el código de configuración',
    missing: (facts) => `Escribe las ${number(facts, facts.digits)} cifras que muestra la app.`,
    copyFailed: 'Cópialo a mano',
    settings: (facts) =>
      `En la app, elige ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} cifras`,
        facts.period && `cifras nuevas cada ${number(facts, facts.period)} segundos`,
        facts.algorithm,
      ])}.`,
    action: 'Confirmar',
  },
  doneWithoutPasskey: {
    title: 'Tu cuenta está lista',
    body: 'La próxima vez, inicia sesión con lo que acabas de configurar.',
  },
  progress: {
    position: (facts) => `Paso ${number(facts, facts.step)} de ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Inicio',
    firstFactor: 'Llave de acceso',
    secondFactor: 'Respaldo',
    recovery: 'Kit de recuperación',
  },
  doneRecovered: {
    title: 'Has recuperado tu cuenta',
    body: 'A partir de ahora, solo entras con lo que acabas de configurar.',
  },
  startWithoutPasskey: {
    body: 'Vamos a configurar tu acceso. Tarda un minuto.',
  },
  kitStatus: {
    done: (facts) => `Tu kit de recuperación ${facts.id} está listo. Guárdalo bien.`,
    unknown: (facts) =>
      facts.newId
        ? `Conserva los kits de recuperación ${facts.id} y ${facts.newId} hasta que inicies sesión.`
        : `Conserva el kit de recuperación ${facts.id} hasta que inicies sesión. Aún no sabemos si funciona.`,
    void: (facts) =>
      facts.newId
        ? `El kit de recuperación anterior ${facts.id} no funciona. Conserva solo ${facts.newId}.`
        : `Si guardaste el kit de recuperación ${facts.id}, no funciona.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (red de prueba)` : facts.network),
    title: 'Tus wallets',
    pending: 'En creación',
    pendingBody: 'Suele tardar un minuto. Puedes seguir.',
  },
  saved: {
    passkey: 'Llave de acceso guardada. Aún no has terminado.',
    both: 'Todo guardado hasta aquí. Aún no has terminado.',
    other: 'Guardado. Aún no has terminado.',
  },
  lang: 'es',
}
