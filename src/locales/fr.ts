/*
 * French. Speaks to the reader as "vous", as banks and all three platforms do.
 *
 * Passkey: "clé d’accès", as Google and Microsoft say it (https://support.google.com/accounts/answer/13548313?hl=fr,
 * https://support.microsoft.com/fr-fr/account-billing/09a49a86-ca47-406c-8acc-ed0e3c852c6d). Apple says "clé
 * d’identification", which stands in the disclosure beside it.
 *
 * No word tells whether the reader is a man or a woman. A backup is "de secours"; what recovers is "de récupération". Spaces before : and within quotes never break.
 */
import type { ErrorWords, Messages } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: readonly string[], type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
/** With its preposition: "à 14:30", "le 28 nov. 2026, 14:30". */
const clock = (locale: string, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'le' : 'à'} ${new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)}`

const retry: ErrorWords['body'] = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Rien n’est perdu. Vous pourrez réessayer ${clock(locale, retryAt, retryOnAnotherDay)}.`
    : 'Rien n’est perdu. Vous pourrez réessayer dans un instant.'

export const messages: Messages = {
  lang: 'fr',
  dir: 'ltr',
  flow: {
    label: 'Inscription',
    retry: 'Réessayer',
    reload: 'Recharger la page',
    loading: 'Un instant',
    error: { title: 'Cela n’a pas fonctionné', body: 'Attendez un instant, puis réessayez.' },
    notLoaded: 'Rien n’est perdu. Rechargez la page pour continuer.',
    broken: 'Un problème est survenu sur cette page. Ce que vous avez fait jusqu’ici est conservé.',
    recover: 'Continuer',
  },
  progress: {
    position: ({ locale, step, steps }) => `Étape ${number(locale, step)} sur ${number(locale, steps)}`,
  },
  start: {
    title: 'Configurez votre compte',
    body: 'Avec une clé d’accès, vous vous connectez par empreinte, visage ou verrouillage d’écran. Aucun mot de passe à retenir.',
    action: 'Continuer',
    pending: 'Un instant',
    waiting: 'Nous préparons tout.',
  },
  firstFactor: {
    title: 'Créez votre clé d’accès',
    body: 'Votre appareil va demander votre empreinte, votre visage ou votre verrouillage d’écran. Ces données restent sur votre appareil.',
    account: ({ name }) => `Pour ${name}`,
    action: 'Créer la clé d’accès',
    pending: 'En attente de votre appareil',
    pendingBody: 'Suivez le message de votre appareil ou de votre navigateur.',
    cancel: 'Annuler',
  },
  complete: {
    title: 'Dernière étape',
    body: 'Nous enregistrons tout dans votre compte.',
    action: 'Terminer',
    restart: 'Recommencer',
    cancel: 'Ne plus attendre',
  },
  done: {
    title: 'Votre clé d’accès est prête',
    body: 'La prochaine fois, connectez-vous avec votre clé d’accès.',
    account: ({ name }) => name,
    action: 'Continuer',
  },
  stepNames: {
    start: 'Début',
    firstFactor: 'Clé d’accès',
    secondFactor: 'Secours',
    recovery: 'Kit de récupération',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Réessayer ${clock(locale, time, onAnotherDay)}`,
    now: 'Vous pouvez réessayer maintenant.',
  },
  startWithoutPasskey: { body: 'Nous configurons un moyen de vous connecter. Cela prend une minute.' },
  startForm: {
    body: {
      all: 'Dites-nous qui vous êtes. Le code est dans l’e-mail que nous vous avons envoyé.',
      code: 'Le code est dans l’e-mail que nous vous avons envoyé.',
      user: 'Dites-nous qui vous êtes.',
    },
    label: {
      orgId: 'Numéro de l’organisation',
      tenantId: 'Numéro du client',
      username: 'Nom d’utilisateur ou e-mail',
      registrationCode: 'Code reçu par e-mail',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId:
        'Demandez le numéro de l’organisation à la personne qui vous invite. Il commence par «\u00A0or-\u00A0».',
      tenantId: 'Demandez le numéro du client à la personne qui vous invite.',
      username: 'Saisissez le nom d’utilisateur ou l’adresse e-mail de votre invitation.',
      registrationCode: 'Saisissez le code reçu par e-mail.',
    },
    edit: 'Modifier votre saisie',
    resend: 'Envoyer un nouveau code',
    resent: ({ username }) =>
      username
        ? `Si ${username} attend un code, un nouveau est en route. Regardez aussi dans le spam. Seul le dernier code est valable.`
        : 'Si vous attendez un code, un nouveau est en route. Regardez aussi dans le spam. Seul le dernier code est valable.',
  },
  whatIsAPasskey: {
    title: 'Qu’est-ce qu’une clé d’accès\u202F?',
    body: 'Elle remplace le mot de passe\u00A0: vous vous connectez avec ce qui déverrouille votre appareil. Elle reste dans votre appareil ou votre gestionnaire de mots de passe, et nous ne voyons jamais votre empreinte ni votre visage. Personne ne peut la deviner, et aucun autre site ne peut vous la soutirer. Apple l’appelle clé d’identification.',
  },
  secondFactor: {
    title: 'Ajoutez une clé d’accès de secours',
    body: 'Si vous perdez un appareil, l’autre ouvre encore votre compte. Utilisez un autre téléphone ou ordinateur, ou une clé de sécurité USB.',
    action: 'Ajouter une clé de secours',
    skip: {
      passkey: 'Continuer avec une seule clé d’accès',
      other: 'Continuer sans clé de secours',
    },
  },
  ways: {
    title: 'Choisissez un moyen',
    body: 'Prenez-en un que vous aurez encore la prochaine fois.',
    unsupported:
      'Les clés d’accès ne fonctionnent pas ici, mais vous pouvez protéger votre compte autrement.',
    action: 'Autres moyens',
    back: 'Retour',
    unlikely: 'Peut ne pas fonctionner dans ce navigateur.',
    pending: 'Un instant',
    pendingBody: 'Nous préparons cela.',
    choices: {
      Fido2: { title: 'Clé d’accès', body: 'Par empreinte, visage ou verrouillage d’écran.' },
      'client-device': { title: 'Cet appareil', body: 'Par empreinte, visage ou verrouillage d’écran.' },
      hybrid: { title: 'Téléphone ou tablette', body: 'Scannez un code avec son appareil photo.' },
      'security-key': { title: 'Clé de sécurité USB', body: 'Vous la branchez ou l’approchez.' },
      PasswordProtectedKey: {
        title: 'Mot de passe long',
        body: 'Personne d’autre ne le connaît. Personne ne peut le réinitialiser.',
      },
      Key: { title: 'Enregistrer dans ce navigateur', body: 'Rien à retenir ni à saisir.' },
      Password: { title: 'Mot de passe ordinaire', body: 'Vous le saisissez à chaque connexion.' },
      Totp: {
        title: 'Application d’authentification',
        body: 'Une application sur votre téléphone affiche des chiffres à saisir.',
      },
    },
  },
  places: {
    'client-device': {
      body: 'Votre appareil va demander votre empreinte, votre visage ou votre verrouillage d’écran.',
    },
    hybrid: {
      body: 'Votre navigateur va afficher un code. Scannez-le avec le téléphone ou la tablette où vous voulez votre clé d’accès.',
    },
    'security-key': {
      body: 'Préparez votre clé de sécurité USB. Votre navigateur vous dira quand la brancher ou la toucher.',
    },
  },
  key: {
    title: 'Enregistrer dans ce navigateur',
    body: 'Il n’y a rien à retenir. Mais cela peut ne fonctionner que dans ce navigateur, et disparaître quand ses données sont effacées.',
    action: 'Enregistrer ici',
  },
  password: {
    title: 'Choisissez un mot de passe long',
    body: 'Personne d’autre ne le connaîtra, et personne ne peut le réinitialiser. Gardez-le dans un gestionnaire de mots de passe, ou notez-le.',
    plainBody:
      'Vous le saisissez à chaque connexion. Gardez-le dans un gestionnaire de mots de passe, ou notez-le.',
    label: 'Nouveau mot de passe',
    show: 'Afficher',
    hide: 'Masquer',
    generate: 'Proposer un mot de passe',
    generated: 'Enregistrez ces mots avant de continuer\u00A0:',
    missing: 'Choisissez un mot de passe.',
    tooWeak: 'Trop facile à deviner. Ajoutez quelques mots sans rapport entre eux.',
    checkFailed: 'Un élément ne s’est pas chargé. Vérifiez votre connexion Internet, puis réessayez.',
    action: 'Utiliser ce mot de passe',
  },
  totp: {
    title: 'Utilisez une application d’authentification',
    body: 'Scannez l’image avec l’application, ou copiez-y le code de configuration. Saisissez ensuite les chiffres qu’elle affiche.',
    picture: 'Image à scanner avec votre application d’authentification',
    secret: 'Code de configuration',
    copy: 'Copier',
    copyLabel: 'Copier le code de configuration',
    copied: 'Copié',
    copyFailed: 'Recopiez-le à la main',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} chiffres`,
        period && `de nouveaux chiffres toutes les ${number(locale, period)} secondes`,
        algorithm,
      ]
      return `Dans l’application, choisissez ${list(
        locale,
        settings.filter((each): each is string => typeof each === 'string'),
      )}.`
    },
    label: 'Chiffres de l’application',
    missing: ({ locale, digits }) =>
      `Saisissez les ${number(locale, digits)} chiffres que l’application affiche.`,
    action: 'Confirmer',
  },
  recovery: {
    title: 'Créez un kit de récupération',
    body: 'Si vous perdez votre appareil, le kit et votre e-mail ensemble rouvrent votre compte. C’est une page avec un code secret, pour vos yeux seulement.',
    action: 'Créer mon kit de récupération',
    pending: 'Création du kit de récupération',
    cancel: 'Annuler',
    skip: 'Continuer sans kit',
    skipTitle: 'Continuer sans kit\u202F?',
    skipBody:
      'Sans kit, perdre votre appareil peut vouloir dire perdre votre compte pour toujours. Il se peut que nous ne puissions pas vous aider.',
    skipAction: 'Continuer sans',
  },
  kit: {
    title: 'Enregistrez votre kit de récupération',
    body: 'Cette page et votre e-mail ensemble ouvrent votre compte. Gardez-la là où personne d’autre ne regarde, et pas seulement sur cet appareil.',
    sheet: {
      title: ({ appName }) => `Kit de récupération pour ${appName}`,
      intro:
        'Cette page et votre e-mail ensemble rouvrent votre compte quand vous avez perdu votre appareil. Gardez-la là où personne d’autre ne regarde.',
      code: 'Code de récupération',
      username: 'Nom d’utilisateur',
      orgId: 'Numéro de l’organisation',
      credentialId: 'Numéro du kit',
      url: 'Récupérer sur',
      id: 'Nom du kit',
      support: 'Pour l’assistance',
      date: ({ locale, createdAt }) =>
        `Créé le ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `kit-de-recuperation-${id}`,
    },
    ways: {
      share: {
        title: 'Partager ou enregistrer',
        body: 'Dans vos fichiers, ou vers une application de confiance.',
      },
      download: { title: 'Télécharger', body: 'Un fichier qui s’ouvre dans tout navigateur.' },
      print: { title: 'Imprimer', body: 'Le papier ne se pirate pas.' },
      copy: { title: 'Copier', body: 'À coller dans un gestionnaire de mots de passe.' },
      write: { title: 'Noter à la main', body: 'Vous saisissez tout une fois, par sécurité.' },
    },
    otherWays: 'Autres moyens de le garder',
    state: { saved: 'Enregistré', printed: 'Imprimé ?', chosen: 'Choisi', denied: 'Impossible ici' },
    next: 'Une fois le kit enregistré, nous vous demanderons des parties de son code.',
    saved: {
      share: 'Vérifiez que vous le retrouvez là où vous l’avez envoyé.',
      download: ({ file }) => `Cherchez ${file} dans vos téléchargements.`,
      print: 'S’il est imprimé, vérifiez que vous pouvez lire le code.',
      copy: 'Copié. D’autres applications peuvent lire ce que vous copiez\u00A0: collez-le vite, puis copiez autre chose.',
      write: 'Notez le code avec ses numéros. Puis continuez\u00A0: nous vous le demanderons en entier.',
    },
    denied: {
      share: 'Le partage ne fonctionne pas dans ce navigateur. Choisissez un autre moyen.',
      download: 'Le téléchargement ne fonctionne pas dans ce navigateur. Choisissez un autre moyen.',
      print: 'L’impression ne fonctionne pas dans ce navigateur. Choisissez un autre moyen.',
      copy: 'La copie ne fonctionne pas dans ce navigateur. Choisissez un autre moyen.',
    },
    unsaved: 'Le kit n’est pas encore enregistré. Choisissez un de ces moyens.',
    covered: 'Après un moment d’absence, nous avons masqué votre kit de récupération.',
    uncover: 'L’afficher à nouveau',
    action: 'Suivant\u00A0: le vérifier',
  },
  kitCheck: {
    title: 'Vérifiez votre kit de récupération',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Prenez le kit que vous avez enregistré. Les parties de son code sont numérotées de ${number(locale, 1)} à ${number(locale, count)}. Saisissez-les toutes.`
        : `Prenez le kit que vous avez enregistré. Les parties de son code sont numérotées de ${number(locale, 1)} à ${number(locale, count)}. Saisissez les parties ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `Partie ${number(locale, part)}`,
    missing: ({ locale, part }) => `Saisissez la partie ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `C’est la partie ${number(locale, typed)}. Saisissez la partie ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `Aucun code ne contient ${list(locale, characters, 'disjunction')}. Regardez à nouveau la partie ${number(locale, part)}.`,
    length: ({ locale, part, size }) =>
      `La partie ${number(locale, part)} compte ${number(locale, size)} lettres et chiffres. Regardez-la à nouveau.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `La partie ${number(locale, part)} est différente sur votre kit. Comparez signe par signe.`
        : `La partie ${number(locale, part)} est différente sur votre kit. ${lookAlikes
            .map((pair) => `Est-ce ${list(locale, pair, 'disjunction')}\u202F?`)
            .join(' ')}`,
    action: 'Vérifier',
    pending: 'Un instant',
    back: 'Afficher à nouveau le kit',
  },
  kitStatus: {
    done: ({ id }) => `Votre kit de récupération ${id} est prêt. Gardez-le en lieu sûr.`,
    void: ({ id, newId }) =>
      newId
        ? `Un kit de récupération plus ancien, ${id}, ne fonctionne pas. Gardez seulement celui qui porte ${newId}.`
        : `Si vous avez enregistré un kit de récupération qui porte ${id}, il ne fonctionne pas.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Gardez les deux kits de récupération, ${id} et ${newId}, jusqu’à votre prochaine connexion.`
        : `Gardez votre kit de récupération ${id} jusqu’à votre prochaine connexion. Nous ne savons pas encore s’il fonctionne.`,
  },
  doneWithoutPasskey: {
    title: 'Votre compte est prêt',
    body: 'La prochaine fois, connectez-vous avec ce que vous venez de configurer.',
  },
  doneRecovered: {
    title: 'Votre compte est de nouveau ouvert',
    body: 'Désormais, seul ce que vous venez de configurer permet de vous connecter.',
  },
  waiting: {
    soon: 'Pas encore de réponse. Rien n’est perdu\u00A0: nous réessayons dans un instant.',
    online:
      'Vous êtes hors ligne. Rien n’est perdu\u00A0: nous continuerons de nous-mêmes dès qu’il y aura une connexion.',
    slow: 'Cela prend plus de temps que d’habitude. Rien n’est perdu\u00A0: laissez cette page ouverte.',
  },
  signIn: { action: 'Aller à la connexion' },
  unfinished: {
    unsent:
      'La dernière fois, tout n’a pas été terminé. Si une clé d’accès de ce jour-là est sur votre appareil, seule la nouvelle fonctionnera.',
    sent: 'Un essai précédent a peut-être réussi, et votre compte est peut-être prêt. Essayez d’abord de vous connecter.',
    undeletablePasskey: ({ username, site }) =>
      `Une clé d’accès pour ${username} sur ${site} est encore sur votre appareil et n’ouvre rien. Vous pouvez la supprimer là où votre appareil garde les clés d’accès.`,
    replacingPasskey: ({ username, site }) =>
      `Une inscription a-t-elle déjà eu lieu, dans une autre fenêtre ou un autre navigateur\u202F? Alors la clé d’accès pour ${username} sur ${site} que vous venez de créer n’ouvre rien, et elle a peut-être pris la place de votre première. Si vous ne pouvez pas vous connecter, utilisez un autre appareil ou le kit de récupération enregistré en premier, ou contactez l’assistance.`,
  },
  wallets: {
    title: 'Vos portefeuilles',
    pending: 'En cours de création',
    pendingBody: 'Cela prend en général une minute. Vous pouvez continuer.',
    network: ({ network, isTest }) => (isTest ? `${network} (réseau de test)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Impossible de commencer pour l’instant',
      body: 'Quelque chose ne va pas de notre côté. Si rien n’a changé dans quelques minutes, contactez l’assistance.',
    },
    init_refused: {
      title: 'Votre inscription n’a pas pu s’ouvrir',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Revenez à la page d’où vous venez et commencez là. Si cela se reproduit, contactez l’assistance.'
          : canResend
            ? 'Ce lien ou ce code est peut-être trop ancien ou déjà utilisé. Vous pouvez recevoir un nouveau code.'
            : 'Ce lien ou ce code est peut-être trop ancien ou déjà utilisé. Demandez-en un nouveau à la personne qui vous invite.',
    },
    code_expired: {
      title: 'Ce code est trop ancien ou inexact',
      body: ({ canResend }) =>
        canResend
          ? 'Utilisez le dernier e-mail que nous vous avons envoyé, ou recevez un nouveau code.'
          : 'Utilisez le dernier e-mail que nous vous avons envoyé. Si cela n’aide pas, demandez un nouveau code à la personne qui vous invite.',
    },
    user_exists: {
      title: 'Ce compte existe déjà',
      body: ({ hasFields }) =>
        hasFields ? 'Connectez-vous plutôt, ou vérifiez votre saisie.' : 'Connectez-vous plutôt.',
    },
    init_failed: { title: 'Nous n’avons pas pu commencer', body: 'Réessayez dans un instant.' },
    cancelled: { title: 'Cette étape a été arrêtée', body: 'Vous pouvez continuer quand vous voulez.' },
    webauthn_unsupported: {
      title: 'Ce navigateur ne gère pas les clés d’accès',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Ouvrez cette page dans une version récente de Chrome, Safari, Edge ou Firefox, ou choisissez un autre moyen.'
          : 'Ouvrez cette page dans une version récente de Chrome, Safari, Edge ou Firefox.',
    },
    insecure_context: {
      title: 'Cette connexion n’est pas sécurisée',
      body: 'Ne continuez pas ici. Ouvrez à nouveau la page à une adresse qui commence par https.',
    },
    ceremony_forbidden: {
      title: 'Les clés d’accès sont désactivées ici',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Cette page, ou celle qui l’entoure, ne les autorise pas. Ouvrez-la dans son propre onglet, ou choisissez un autre moyen.'
          : 'Cette page, ou celle qui l’entoure, ne les autorise pas. Ouvrez-la dans son propre onglet.',
    },
    relying_party_invalid: {
      title: 'Pas de clés d’accès à cette adresse',
      body: ({ siteName }) =>
        siteName
          ? `Ce n’est pas l’adresse que ${siteName} utilise pour les clés d’accès. Ne continuez pas ici\u00A0: ouvrez le site que vous connaissez.`
          : 'Ce n’est peut-être pas la bonne. Ne continuez pas ici\u00A0: ouvrez le site que vous connaissez.',
    },
    ceremony_timed_out: {
      title: 'Votre appareil n’a pas répondu',
      body: 'Gardez-le déverrouillé à portée de main, puis réessayez. Si une clé d’accès a tout de même été enregistrée, seule la prochaine fonctionnera.',
    },
    page_hidden: {
      title: 'Cette page était en arrière-plan',
      body: 'Restez sur cette page et réessayez.',
    },
    activation_missing: {
      title: 'Votre navigateur demande un appui de plus',
      body: 'Appuyez à nouveau sur le bouton. Si cela n’aide pas, ouvrez cette page dans son propre onglet.',
    },
    ceremony_not_allowed: {
      title: 'Nous n’avons pas reçu de clé d’accès',
      body: 'Le message a été fermé, ou votre appareil n’a pas pu vous reconnaître. Réessayez et suivez le message jusqu’au bout.',
    },
    ceremony_not_asked: {
      title: 'Nous n’avons pas reçu de clé d’accès',
      body: 'Votre navigateur ne vous a rien demandé. Réessayez. Si cette page est dans une autre application, ouvrez-la dans votre navigateur.',
    },
    ceremony_took_long: {
      title: 'Nous n’avons pas reçu de clé d’accès',
      body: 'Cela a peut-être pris trop de temps. Préparez votre appareil, puis réessayez.',
    },
    ceremony_pending: {
      title: 'Une autre demande de clé d’accès est ouverte',
      body: 'Fermez ce message de votre navigateur, peut-être dans un autre onglet. Puis réessayez.',
    },
    already_registered: {
      title: 'Cet appareil a déjà une clé d’accès',
      body: 'Vous pouvez vous connecter avec. Pour en ajouter une, utilisez un autre appareil.',
    },
    same_device_again: {
      title: 'Cet appareil a déjà une clé d’accès',
      body: 'Celle de secours doit être ailleurs\u00A0: sur un téléphone, un ordinateur ou une clé de sécurité USB.',
    },
    authenticator_unsupported: {
      title: 'Cet appareil ne peut pas garder la clé d’accès',
      body: 'S’il n’a pas de verrouillage d’écran, configurez-en un. Ou utilisez un autre appareil ou une clé de sécurité USB.',
    },
    authenticator_failed: {
      title: 'Votre appareil n’a pas pu terminer',
      body: 'Réessayez, ou choisissez un autre endroit pour votre clé d’accès. Si une a tout de même été enregistrée, seule la prochaine fonctionnera.',
    },
    credential_invalid: {
      title: 'Cette clé d’accès n’est pas utilisable',
      body: 'Ce n’est pas ce que nous avons demandé. Réessayez, ou choisissez un autre endroit pour votre clé d’accès.',
    },
    key_store_failed: {
      title: 'Nous n’avons pas pu configurer cela',
      body: 'Réessayez. Si cela n’aide pas, utilisez un autre navigateur.',
    },
    envelope_invalid: {
      title: 'Ce que nous avons gardé pour vous ne s’ouvre pas',
      body: 'Votre mot de passe est peut-être juste malgré tout. Contactez l’assistance.',
    },
    password_wrong: {
      title: 'Ce mot de passe ne convient pas',
      body: 'Vérifiez les majuscules et la langue de votre clavier, puis réessayez.',
    },
    input_invalid: {
      title: 'Vérifiez votre saisie',
      body: 'Quelque chose manque ou n’est pas tout à fait juste.',
    },
    network_failed: {
      title: 'Pas de connexion',
      body: 'Rien n’est perdu. Vérifiez votre connexion Internet, puis réessayez.',
    },
    part_not_loaded: {
      title: 'Une partie de la page ne s’est pas chargée',
      body: 'Vérifiez votre connexion Internet, puis rechargez la page.',
    },
    stopped_waiting: {
      title: 'L’attente a été arrêtée',
      body: 'Cela a peut-être réussi malgré tout. Rien n’est perdu\u00A0: réessayez pour le savoir.',
    },
    request_timed_out: {
      title: 'La réponse n’est pas arrivée à temps',
      body: 'Rien n’est perdu. Vérifiez votre connexion Internet, puis réessayez.',
    },
    rate_limited: { title: 'Il y a eu trop d’essais', body: retry },
    server_failed: { title: 'Notre service n’est pas disponible', body: retry },
    approval_pending: {
      title: 'Quelqu’un doit d’abord approuver',
      body: 'Votre demande est arrivée, et vous n’avez rien d’autre à faire. Revenez plus tard et connectez-vous.',
    },
    request_declined: {
      title: 'C’est impossible pour l’instant',
      body: ({ requestId }) =>
        requestId
          ? `Quelque chose n’est pas prêt de notre côté. Réessayez plus tard. Si cela se reproduit, donnez ce numéro à l’assistance\u00A0: ${requestId}`
          : 'Quelque chose n’est pas prêt de notre côté. Réessayez plus tard. Si cela se reproduit, contactez l’assistance.',
    },
    answer_invalid: {
      title: 'Nous avons reçu une réponse illisible',
      body: 'Rien n’est perdu. Si vous êtes sur un réseau public, connectez-vous d’abord à celui-ci. Puis réessayez.',
    },
    challenge_expired: {
      title: 'Le temps pour cette page est écoulé',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'C’est pour votre sécurité. Rechargez la page pour continuer.'
          : hasKit
            ? 'C’est pour votre sécurité. Refaites cette étape. Le kit de récupération enregistré reste valable.'
            : 'C’est pour votre sécurité. Refaites cette étape.',
    },
    begun_elsewhere: {
      title: 'Ceci a été commencé une autre fois',
      body: ({ canRestart }) =>
        canRestart
          ? 'Peut-être dans une autre fenêtre. Refaites cette étape, et seulement ici.'
          : 'Peut-être dans une autre fenêtre. Continuez là-bas, ou rechargez la page.',
    },
    registration_refused: {
      title: 'Nous n’avons pas pu terminer',
      body: ({ canRestart }) =>
        canRestart
          ? 'Rien n’a été enregistré de notre côté. Recommencez. Si cela se reproduit, contactez l’assistance.'
          : 'Rien n’a été enregistré de notre côté. Rechargez la page. Si cela se reproduit, contactez l’assistance.',
    },
    digits_refused: {
      title: 'Nous n’avons pas pu terminer',
      body: ({ canRestart }) =>
        canRestart
          ? 'Les chiffres de votre application étaient peut-être trop anciens. Recommencez, et saisissez-en de nouveaux.'
          : 'Les chiffres de votre application étaient peut-être trop anciens. Rechargez la page, et saisissez-en de nouveaux.',
    },
    outcome_unknown: {
      title: 'Nous ne savons pas si cela a réussi',
      body: 'Votre compte est peut-être prêt. Essayez de vous connecter. Si cela échoue, contactez l’assistance.',
    },
    account_found: {
      title: 'Nous avons vérifié\u00A0: votre compte existe',
      body: 'Votre essai précédent l’a peut-être créé. Connectez-vous au lieu de recommencer.',
    },
  },
  formNotLoaded: {
    body: 'Cette partie ne s’est pas chargée. Vérifiez votre connexion Internet, puis réessayez.',
    action: 'Charger à nouveau',
  },
  saved: {
    passkey: 'Clé d’accès enregistrée. Votre compte n’est pas encore terminé.',
    other: 'Enregistré. Votre compte n’est pas encore terminé.',
    both: 'Les deux sont enregistrés. Votre compte n’est pas encore terminé.',
  },
}
