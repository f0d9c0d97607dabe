/*
 * Spanish, for every country: no "vosotros", and no word that only some of them use. Speaks to the reader as "tú", as
 * Apple and Google do.
 *
 * Passkey: "llave de acceso", as Google and Apple say it (https://support.google.com/accounts/answer/13548313?hl=es).
 * No word tells whether the reader is a man or a woman. "Wallet" is the word of the trade, where countries say
 * "billetera", "cartera" or "monedero".
 */
import type { ErrorWords, Messages } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: readonly string[], type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
/** Stands after a colon, for "a la 1" and "a las 2" differ. */
const clock = (locale: string, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)

const retry: ErrorWords['body'] = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `No se ha perdido nada. Próximo intento posible: ${clock(locale, retryAt, retryOnAnotherDay)}.`
    : 'No se ha perdido nada. Podrás volver a intentarlo en un momento.'

export const messages: Messages = {
  lang: 'es',
  dir: 'ltr',
  flow: {
    label: 'Registro',
    retry: 'Volver a intentarlo',
    reload: 'Recargar la página',
    loading: 'Un momento',
    error: { title: 'No ha funcionado', body: 'Espera un momento y vuelve a intentarlo.' },
    notLoaded: 'No se ha perdido nada. Recarga la página para continuar.',
    broken: 'Algo ha fallado en esta página. Lo que has hecho hasta ahora se conserva.',
    recover: 'Continuar',
  },
  progress: {
    position: ({ locale, step, steps }) => `Paso ${number(locale, step)} de ${number(locale, steps)}`,
  },
  start: {
    title: 'Configura tu cuenta',
    body: 'Con una llave de acceso entras con tu huella, tu cara o tu bloqueo de pantalla. Sin contraseñas que recordar.',
    action: 'Continuar',
    pending: 'Un momento',
    waiting: 'Lo estamos preparando.',
  },
  firstFactor: {
    title: 'Crea tu llave de acceso',
    body: 'Tu dispositivo te pedirá tu huella, tu cara o tu bloqueo de pantalla. Esos datos se quedan en tu dispositivo.',
    account: ({ name }) => `Para ${name}`,
    action: 'Crear llave de acceso',
    pending: 'Esperando a tu dispositivo',
    pendingBody: 'Sigue el mensaje de tu dispositivo o navegador.',
    cancel: 'Cancelar',
  },
  complete: {
    title: 'Último paso',
    body: 'Lo estamos guardando en tu cuenta.',
    action: 'Terminar',
    restart: 'Empezar de nuevo',
    cancel: 'Dejar de esperar',
  },
  done: {
    title: 'Tu llave de acceso está lista',
    body: 'La próxima vez, inicia sesión con tu llave de acceso.',
    account: ({ name }) => name,
    action: 'Continuar',
  },
  stepNames: {
    start: 'Inicio',
    firstFactor: 'Llave de acceso',
    secondFactor: 'Respaldo',
    recovery: 'Kit de recuperación',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Próximo intento: ${clock(locale, time, onAnotherDay)}`,
    now: 'Ya puedes volver a intentarlo.',
  },
  startWithoutPasskey: { body: 'Vamos a configurar una forma de iniciar sesión. Tarda un minuto.' },
  startForm: {
    body: {
      all: 'Dinos quién eres. El código está en el correo que te enviamos.',
      code: 'El código está en el correo que te enviamos.',
      user: 'Dinos quién eres.',
    },
    label: {
      orgId: 'Número de la organización',
      tenantId: 'Número de inquilino',
      username: 'Nombre de usuario o correo',
      registrationCode: 'Código del correo',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Pide el número de la organización a quien te invitó. Empieza por «or-».',
      tenantId: 'Pide el número de inquilino a quien te invitó.',
      username: 'Escribe el nombre de usuario o el correo de tu invitación.',
      registrationCode: 'Escribe el código del correo.',
    },
    edit: 'Cambiar lo que escribiste',
    resend: 'Enviar un código nuevo',
    resent: ({ username }) =>
      username
        ? `Si ${username} espera un código, uno nuevo va en camino. Mira también en el spam. Solo vale el código más reciente.`
        : 'Si esperas un código, uno nuevo va en camino. Mira también en el spam. Solo vale el código más reciente.',
  },
  whatIsAPasskey: {
    title: '¿Qué es una llave de acceso?',
    body: 'Sustituye a la contraseña: entras con lo mismo que desbloquea tu dispositivo. Se queda en tu dispositivo o en tu gestor de contraseñas, y nunca vemos tu huella ni tu cara. Nadie puede adivinarla, y ningún otro sitio web puede sacártela con engaños. También se llama passkey.',
  },
  secondFactor: {
    title: 'Añade una llave de acceso de respaldo',
    body: 'Si pierdes un dispositivo, con el otro sigues entrando. Usa otro teléfono o equipo, o una llave de seguridad USB.',
    action: 'Añadir llave de respaldo',
    skip: { passkey: 'Seguir con una llave de acceso', other: 'Seguir sin respaldo' },
  },
  ways: {
    title: 'Elige una forma',
    body: 'Elige una que sigas teniendo la próxima vez.',
    unsupported: 'Las llaves de acceso no funcionan aquí, pero puedes proteger tu cuenta de otra forma.',
    action: 'Otras formas',
    back: 'Volver',
    unlikely: 'Puede que no funcione en este navegador.',
    pending: 'Un momento',
    pendingBody: 'Lo estamos configurando.',
    choices: {
      Fido2: { title: 'Llave de acceso', body: 'Con tu huella, tu cara o tu bloqueo de pantalla.' },
      'client-device': {
        title: 'Este dispositivo',
        body: 'Con tu huella, tu cara o tu bloqueo de pantalla.',
      },
      hybrid: { title: 'Teléfono o tableta', body: 'Escanea un código con su cámara.' },
      'security-key': { title: 'Llave de seguridad USB', body: 'La conectas o la acercas.' },
      PasswordProtectedKey: {
        title: 'Contraseña larga',
        body: 'Solo la sabes tú. Nadie puede restablecerla.',
      },
      Key: { title: 'Guardar en este navegador', body: 'Nada que recordar ni que escribir.' },
      Password: { title: 'Contraseña corriente', body: 'La escribes cada vez que inicias sesión.' },
      Totp: {
        title: 'Aplicación de autenticación',
        body: 'Una aplicación en tu teléfono muestra cifras para escribir.',
      },
    },
  },
  places: {
    'client-device': { body: 'Tu dispositivo te pedirá tu huella, tu cara o tu bloqueo de pantalla.' },
    hybrid: {
      body: 'Tu navegador mostrará un código. Escanéalo con el teléfono o la tableta donde quieras tu llave de acceso.',
    },
    'security-key': {
      body: 'Ten a mano tu llave de seguridad USB. Tu navegador te dirá cuándo conectarla o tocarla.',
    },
  },
  key: {
    title: 'Guardar en este navegador',
    body: 'No hay nada que recordar. Pero puede que solo funcione en este navegador y que se pierda al borrar sus datos.',
    action: 'Guardar aquí',
  },
  password: {
    title: 'Elige una contraseña larga',
    body: 'Solo la sabrás tú, y nadie puede restablecerla. Guárdala en un gestor de contraseñas o apúntala.',
    plainBody: 'La escribes cada vez que inicias sesión. Guárdala en un gestor de contraseñas o apúntala.',
    label: 'Contraseña nueva',
    show: 'Mostrar',
    hide: 'Ocultar',
    generate: 'Proponer una',
    generated: 'Guarda estas palabras antes de seguir:',
    missing: 'Elige una contraseña.',
    tooWeak: 'Demasiado fácil de adivinar. Añade unas palabras que no tengan que ver entre sí.',
    checkFailed: 'Algo no se ha cargado. Comprueba tu conexión a internet y vuelve a intentarlo.',
    action: 'Usar esta contraseña',
  },
  totp: {
    title: 'Usa una aplicación de autenticación',
    body: 'Escanea la imagen con la aplicación, o copia en ella el código de configuración. Luego escribe las cifras que muestra.',
    picture: 'Imagen para escanear con tu aplicación de autenticación',
    secret: 'Código de configuración',
    copy: 'Copiar',
    copyLabel: 'Copiar el código de configuración',
    copied: 'Copiado',
    copyFailed: 'Cópialo a mano',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} cifras`,
        period && `cifras nuevas cada ${number(locale, period)} segundos`,
        algorithm,
      ]
      return `En la aplicación, elige ${list(
        locale,
        settings.filter((each): each is string => typeof each === 'string'),
      )}.`
    },
    label: 'Cifras de la aplicación',
    missing: ({ locale, digits }) =>
      `Escribe las ${number(locale, digits)} cifras que muestra la aplicación.`,
    action: 'Confirmar',
  },
  recovery: {
    title: 'Crea un kit de recuperación',
    body: 'Si pierdes tu dispositivo, el kit y tu correo juntos te devuelven el acceso. Es una página con un código secreto, solo para tus ojos.',
    action: 'Crear mi kit de recuperación',
    pending: 'Creando tu kit de recuperación',
    cancel: 'Cancelar',
    skip: 'Seguir sin kit',
    skipTitle: '¿Seguir sin kit?',
    skipBody:
      'Sin kit, perder tu dispositivo puede significar perder tu cuenta para siempre. Puede que no podamos ayudarte.',
    skipAction: 'Seguir sin él',
  },
  kit: {
    title: 'Guarda tu kit de recuperación',
    body: 'Esta página y tu correo juntos abren tu cuenta. Guárdala donde no mire nadie más, y no solo en este dispositivo.',
    sheet: {
      title: ({ appName }) => `Kit de recuperación de ${appName}`,
      intro:
        'Esta página y tu correo juntos te devuelven el acceso cuando has perdido tu dispositivo. Guárdala donde no mire nadie más.',
      code: 'Código de recuperación',
      username: 'Nombre de usuario',
      orgId: 'Número de la organización',
      credentialId: 'Número del kit',
      url: 'Recuperar en',
      id: 'Nombre del kit',
      support: 'Para soporte',
      date: ({ locale, createdAt }) =>
        `Creado el ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `kit-de-recuperacion-${id}`,
    },
    ways: {
      share: { title: 'Compartir o guardar', body: 'En tus archivos o en una aplicación de confianza.' },
      download: { title: 'Descargar', body: 'Un archivo que se abre en cualquier navegador.' },
      print: { title: 'Imprimir', body: 'El papel no se puede hackear.' },
      copy: { title: 'Copiar', body: 'Para pegarlo en un gestor de contraseñas.' },
      write: { title: 'Apuntarlo', body: 'Lo escribes todo una vez, por seguridad.' },
    },
    otherWays: 'Otras formas de guardarlo',
    state: { saved: 'Guardado', printed: '¿Impreso?', chosen: 'Elegido', denied: 'No es posible aquí' },
    next: 'Cuando esté guardado, te pediremos partes de su código.',
    saved: {
      share: 'Comprueba que lo encuentras donde lo enviaste.',
      download: ({ file }) => `Busca ${file} en tus descargas.`,
      print: 'Si se imprimió, comprueba que puedes leer el código.',
      copy: 'Copiado. Otras aplicaciones pueden leer lo que copias: pégalo pronto y luego copia otra cosa.',
      write: 'Apunta el código con sus números. Luego continúa: te lo pediremos entero.',
    },
    denied: {
      share: 'En este navegador no se puede compartir. Elige otra forma.',
      download: 'En este navegador no se puede descargar. Elige otra forma.',
      print: 'En este navegador no se puede imprimir. Elige otra forma.',
      copy: 'En este navegador no se puede copiar. Elige otra forma.',
    },
    unsaved: 'El kit aún no está guardado. Elige una de estas formas.',
    covered: 'Pasó un rato sin actividad, así que hemos tapado tu kit de recuperación.',
    uncover: 'Mostrarlo de nuevo',
    action: 'Siguiente: comprobarlo',
  },
  kitCheck: {
    title: 'Comprueba tu kit de recuperación',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Toma el kit que guardaste. Las partes de su código van numeradas del ${number(locale, 1)} al ${number(locale, count)}. Escríbelas todas.`
        : `Toma el kit que guardaste. Las partes de su código van numeradas del ${number(locale, 1)} al ${number(locale, count)}. Escribe las partes ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `Parte ${number(locale, part)}`,
    missing: ({ locale, part }) => `Escribe la parte ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `Esa es la parte ${number(locale, typed)}. Escribe la parte ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `Ningún código lleva ${list(locale, characters, 'disjunction')}. Mira de nuevo la parte ${number(locale, part)}.`,
    length: ({ locale, part, size }) =>
      `La parte ${number(locale, part)} tiene ${number(locale, size)} letras y cifras. Mírala de nuevo.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `La parte ${number(locale, part)} es distinta en tu kit. Compárala signo por signo.`
        : `La parte ${number(locale, part)} es distinta en tu kit. ${lookAlikes
            .map((pair) => `¿Es ${list(locale, pair, 'disjunction')}?`)
            .join(' ')}`,
    action: 'Comprobar',
    pending: 'Un momento',
    back: 'Mostrar el kit de nuevo',
  },
  kitStatus: {
    done: ({ id }) => `Tu kit de recuperación ${id} está listo. Guárdalo bien.`,
    void: ({ id, newId }) =>
      newId
        ? `Un kit de recuperación anterior, ${id}, no funciona. Conserva solo el que dice ${newId}.`
        : `Si guardaste un kit de recuperación que dice ${id}, no funciona.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Conserva los dos kits de recuperación, ${id} y ${newId}, hasta que hayas iniciado sesión.`
        : `Conserva tu kit de recuperación ${id} hasta que hayas iniciado sesión. Aún no sabemos si funciona.`,
  },
  doneWithoutPasskey: {
    title: 'Tu cuenta está lista',
    body: 'La próxima vez, inicia sesión con lo que acabas de configurar.',
  },
  doneRecovered: {
    title: 'Has recuperado tu cuenta',
    body: 'A partir de ahora, solo entras con lo que acabas de configurar.',
  },
  waiting: {
    soon: 'Aún no hay respuesta. No se ha perdido nada: lo volvemos a intentar en un momento.',
    online: 'No tienes conexión. No se ha perdido nada: seguiremos sin que hagas nada en cuanto la haya.',
    slow: 'Está tardando más de lo normal. No se ha perdido nada: deja abierta esta página.',
  },
  signIn: { action: 'Ir a iniciar sesión' },
  unfinished: {
    unsent:
      'La última vez no se llegó al final. Si hay una llave de acceso de entonces en tu dispositivo, solo funcionará la nueva.',
    sent: 'Puede que un intento anterior funcionara y que tu cuenta esté lista. Prueba primero a iniciar sesión.',
    undeletablePasskey: ({ username, site }) =>
      `Una llave de acceso de ${username} en ${site} sigue en tu dispositivo y no abre nada. Puedes borrarla donde tu dispositivo guarda las llaves de acceso.`,
    replacingPasskey: ({ username, site }) =>
      `¿Ya te registraste antes, en otra ventana u otro navegador? Entonces la llave de acceso de ${username} en ${site} que acabas de crear no abre nada, y puede que haya ocupado el lugar de la primera. Si no puedes iniciar sesión, usa otro dispositivo o el kit de recuperación que guardaste primero, o contacta con soporte.`,
  },
  wallets: {
    title: 'Tus wallets',
    pending: 'Creándose',
    pendingBody: 'Suele tardar un minuto. Puedes seguir.',
    network: ({ network, isTest }) => (isTest ? `${network} (red de prueba)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Ahora mismo no podemos empezar',
      body: 'Algo falla por nuestra parte. Si en unos minutos sigue igual, contacta con soporte.',
    },
    init_refused: {
      title: 'No pudimos abrir tu registro',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Vuelve a la página que te trajo aquí y empieza allí. Si pasa otra vez, contacta con soporte.'
          : canResend
            ? 'Puede que este enlace o código sea demasiado antiguo o ya se haya usado. Puedes pedir que te enviemos un código nuevo.'
            : 'Puede que este enlace o código sea demasiado antiguo o ya se haya usado. Pide uno nuevo a quien te invitó.',
    },
    code_expired: {
      title: 'El código es antiguo o no es correcto',
      body: ({ canResend }) =>
        canResend
          ? 'Usa el correo más reciente que te enviamos, o pide un código nuevo.'
          : 'Usa el correo más reciente que te enviamos. Si no sirve, pide un código nuevo a quien te invitó.',
    },
    user_exists: {
      title: 'Esta cuenta ya existe',
      body: ({ hasFields }) =>
        hasFields ? 'Inicia sesión con ella, o revisa lo que escribiste.' : 'Inicia sesión con ella.',
    },
    init_failed: { title: 'No pudimos empezar', body: 'Vuelve a intentarlo en un momento.' },
    cancelled: { title: 'Este paso se detuvo', body: 'Puedes seguir cuando quieras.' },
    webauthn_unsupported: {
      title: 'Este navegador no admite llaves de acceso',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Abre esta página en una versión actual de Chrome, Safari, Edge o Firefox, o elige otra forma.'
          : 'Abre esta página en una versión actual de Chrome, Safari, Edge o Firefox.',
    },
    insecure_context: {
      title: 'Esta conexión no es segura',
      body: 'No sigas aquí. Abre la página de nuevo en una dirección que empiece por https.',
    },
    ceremony_forbidden: {
      title: 'Aquí no se permiten llaves de acceso',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Esta página, o la que la rodea, no las permite. Ábrela en una pestaña propia, o elige otra forma.'
          : 'Esta página, o la que la rodea, no las permite. Ábrela en una pestaña propia.',
    },
    relying_party_invalid: {
      title: 'Sin llaves de acceso en esta dirección',
      body: ({ siteName }) =>
        siteName
          ? `No es la dirección que ${siteName} usa para las llaves de acceso. No sigas aquí: abre el sitio web que conoces.`
          : 'Puede que no sea la correcta. No sigas aquí: abre el sitio web que conoces.',
    },
    ceremony_timed_out: {
      title: 'Tu dispositivo no respondió',
      body: 'Tenlo desbloqueado y a mano, y vuelve a intentarlo. Si aun así se guardó una llave de acceso, solo funcionará la siguiente.',
    },
    page_hidden: {
      title: 'Esta página estaba en segundo plano',
      body: 'Quédate en esta página y vuelve a intentarlo.',
    },
    activation_missing: {
      title: 'Tu navegador pide un toque más',
      body: 'Toca el botón otra vez. Si no sirve, abre esta página en una pestaña propia.',
    },
    ceremony_not_allowed: {
      title: 'No recibimos ninguna llave de acceso',
      body: 'El mensaje se cerró, o tu dispositivo no pudo reconocerte. Vuelve a intentarlo y sigue el mensaje hasta el final.',
    },
    ceremony_not_asked: {
      title: 'No recibimos ninguna llave de acceso',
      body: 'Tu navegador no te preguntó nada. Vuelve a intentarlo. Si esta página está dentro de otra aplicación, ábrela en tu navegador.',
    },
    ceremony_took_long: {
      title: 'No recibimos ninguna llave de acceso',
      body: 'Puede que tardara demasiado. Ten a mano tu dispositivo y vuelve a intentarlo.',
    },
    ceremony_pending: {
      title: 'Ya hay abierta otra petición de llave',
      body: 'Cierra ese mensaje de tu navegador, quizá en otra pestaña. Luego vuelve a intentarlo.',
    },
    already_registered: {
      title: 'Este dispositivo ya tiene una llave de acceso',
      body: 'Puedes iniciar sesión con ella. Para añadir otra, usa otro dispositivo.',
    },
    same_device_again: {
      title: 'Este dispositivo ya tiene una llave de acceso',
      body: 'La de respaldo debe estar en otro sitio: un teléfono, un equipo o una llave de seguridad USB.',
    },
    authenticator_unsupported: {
      title: 'Este dispositivo no puede guardar la llave',
      body: 'Si no tiene bloqueo de pantalla, configúralo. O usa otro dispositivo o una llave de seguridad USB.',
    },
    authenticator_failed: {
      title: 'Tu dispositivo no pudo terminar',
      body: 'Vuelve a intentarlo, o elige otro lugar para tu llave de acceso. Si aun así se guardó una, solo funcionará la siguiente.',
    },
    credential_invalid: {
      title: 'No pudimos usar esa llave de acceso',
      body: 'No es lo que pedimos. Vuelve a intentarlo, o elige otro lugar para tu llave de acceso.',
    },
    key_store_failed: {
      title: 'No pudimos configurarlo',
      body: 'Vuelve a intentarlo. Si no sirve, usa otro navegador.',
    },
    envelope_invalid: {
      title: 'No se puede abrir lo que guardamos para ti',
      body: 'Puede que tu contraseña sea correcta. Contacta con soporte.',
    },
    password_wrong: {
      title: 'Esa contraseña no encaja',
      body: 'Revisa las mayúsculas y el idioma del teclado, y vuelve a intentarlo.',
    },
    input_invalid: {
      title: 'Revisa lo que escribiste',
      body: 'Falta algo o no es del todo correcto.',
    },
    network_failed: {
      title: 'Sin conexión',
      body: 'No se ha perdido nada. Comprueba tu conexión a internet y vuelve a intentarlo.',
    },
    part_not_loaded: {
      title: 'Una parte de la página no se ha cargado',
      body: 'Comprueba tu conexión a internet y recarga la página.',
    },
    stopped_waiting: {
      title: 'La espera se detuvo',
      body: 'Puede que funcionara. No se ha perdido nada: vuelve a intentarlo para saberlo.',
    },
    request_timed_out: {
      title: 'La respuesta no llegó a tiempo',
      body: 'No se ha perdido nada. Comprueba tu conexión a internet y vuelve a intentarlo.',
    },
    rate_limited: { title: 'Hubo demasiados intentos', body: retry },
    server_failed: { title: 'Nuestro servicio no está disponible', body: retry },
    approval_pending: {
      title: 'Alguien tiene que aprobarlo primero',
      body: 'Tu solicitud ha llegado, y no tienes que hacer nada más. Vuelve más tarde e inicia sesión.',
    },
    request_declined: {
      title: 'Ahora mismo no es posible',
      body: ({ requestId }) =>
        requestId
          ? `Algo no está listo por nuestra parte. Vuelve a intentarlo más tarde. Si pasa otra vez, da este número a soporte: ${requestId}`
          : 'Algo no está listo por nuestra parte. Vuelve a intentarlo más tarde. Si pasa otra vez, contacta con soporte.',
    },
    answer_invalid: {
      title: 'Recibimos una respuesta que no se entiende',
      body: 'No se ha perdido nada. Si estás en una red pública, inicia sesión en ella primero. Luego vuelve a intentarlo.',
    },
    challenge_expired: {
      title: 'El tiempo de esta página se acabó',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'Es por tu seguridad. Recarga la página para continuar.'
          : hasKit
            ? 'Es por tu seguridad. Haz este paso otra vez. El kit de recuperación que guardaste sigue valiendo.'
            : 'Es por tu seguridad. Haz este paso otra vez.',
    },
    begun_elsewhere: {
      title: 'Esto se empezó otra vez',
      body: ({ canRestart }) =>
        canRestart
          ? 'Quizá en otra ventana. Haz este paso otra vez, y solo aquí.'
          : 'Quizá en otra ventana. Sigue allí, o recarga esta página.',
    },
    registration_refused: {
      title: 'No pudimos terminar',
      body: ({ canRestart }) =>
        canRestart
          ? 'No guardamos nada. Empieza de nuevo. Si pasa otra vez, contacta con soporte.'
          : 'No guardamos nada. Recarga la página. Si pasa otra vez, contacta con soporte.',
    },
    digits_refused: {
      title: 'No pudimos terminar',
      body: ({ canRestart }) =>
        canRestart
          ? 'Puede que las cifras de tu aplicación fueran antiguas. Empieza de nuevo y escribe otras.'
          : 'Puede que las cifras de tu aplicación fueran antiguas. Recarga la página y escribe otras.',
    },
    outcome_unknown: {
      title: 'No sabemos si funcionó',
      body: 'Puede que tu cuenta esté lista. Prueba a iniciar sesión. Si no funciona, contacta con soporte.',
    },
    account_found: {
      title: 'Lo hemos mirado: tu cuenta existe',
      body: 'Puede que tu intento anterior la creara. Inicia sesión en lugar de empezar de nuevo.',
    },
  },
  formNotLoaded: {
    body: 'Esta parte no se ha cargado. Comprueba tu conexión a internet y vuelve a intentarlo.',
    action: 'Cargar de nuevo',
  },
  saved: {
    passkey: 'Llave de acceso guardada. Tu cuenta aún no está terminada.',
    other: 'Guardado. Tu cuenta aún no está terminada.',
    both: 'Todo está guardado. Tu cuenta aún no está terminada.',
  },
}
