/*
 * French. Speaks to the reader as "vous", as banks and all three platforms do.
 *
 * Passkey: "clé d’accès", as Google and Microsoft say it (https://support.google.com/accounts/answer/13548313?hl=fr,
 * https://support.microsoft.com/fr-fr/account-billing/09a49a86-ca47-406c-8acc-ed0e3c852c6d). Apple says "clé
 * d’identification" (https://support.apple.com/fr-be/guide/iphone/iph82d6721b2/16.0/ios/16.0), which stands in the
 * disclosure beside it.
 *
 * No word tells whether the reader is a man or a woman. A backup is "de secours"; what recovers is "de récupération".
 * Spaces before : and within quotes never break.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorWords, Messages, Told } from '../components/messages/messages.js'

/** With its preposition: "à 14:30", "le 28 nov. 2026, 14:30". */
const atTime = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'le' : 'à'} ${clock(told, time, onAnotherDay)}`

const retry: ErrorWords['body'] = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Rien n’est perdu. Vous pourrez réessayer ${atTime(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'Rien n’est perdu. Vous pourrez réessayer dans un instant.'

export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Pas de connexion',
      body: 'Rien n’est perdu. Vérifiez votre connexion Internet, puis réessayez.',
    },
    already_registered: {
      title: 'Cet appareil a déjà une clé d’accès',
      body: 'Utilisez-la pour vous connecter. Pour en ajouter une, utilisez un autre appareil.',
    },
    account_found: {
      title: 'Nous avons vérifié : votre compte existe déjà',
      body: 'Une tentative précédente l’a peut-être créé. Connectez-vous au lieu de recommencer.',
    },
    server_failed: {
      title: 'Notre service n’est pas disponible',
      body: retry,
    },
    key_store_failed: {
      title: 'Nous n’avons pas pu configurer cela',
      body: 'Réessayez. Si cela ne suffit pas, utilisez un autre navigateur.',
    },
    authenticator_unsupported: {
      title: 'Cet appareil ne peut pas garder la clé d’accès',
      body: 'S’il n’a pas de verrouillage d’écran, configurez-en un. Ou utilisez un autre appareil ou une clé de sécurité USB.',
    },
    rate_limited: {
      title: 'Trop de tentatives',
      body: retry,
    },
    user_exists: {
      title: 'Ce compte existe déjà',
      body: (facts) => `Connectez-vous${facts.hasFields ? ', ou vérifiez votre saisie.' : '.'}`,
    },
    init_failed: {
      title: 'Nous n’avons pas pu commencer',
      body: 'Réessayez dans un instant.',
    },
    webauthn_unsupported: {
      title: 'Les clés d’accès ne fonctionnent pas dans ce navigateur',
      body: (facts) =>
        `Ouvrez cette page dans Chrome, Safari, Edge ou Firefox à jour${facts.hasOtherWays ? ', ou choisissez une autre méthode.' : '.'}`,
    },
    outcome_unknown: {
      title: 'Nous ne savons pas si cela a fonctionné',
      body: 'Votre compte est peut-être prêt. Essayez de vous connecter. Si vous n’y arrivez pas, contactez l’assistance.',
    },
    code_expired: {
      title: 'Ce code est trop ancien ou inexact',
      body: (facts) =>
        `Utilisez notre dernier e-mail${facts.canResend ? ', ou demandez un nouveau code.' : '. Si cela ne suffit pas, demandez un nouveau code à la personne qui vous a envoyé l’invitation.'}`,
    },
    insecure_context: {
      title: 'Cette connexion n’est pas sécurisée',
      body: 'Ne continuez pas ici. Ouvrez la page à une adresse qui commence par https.',
    },
    ceremony_not_asked: {
      title: 'Nous n’avons pas reçu de clé d’accès',
      body: 'Votre navigateur n’a rien demandé. Réessayez. Si cette page est dans une autre appli, ouvrez-la dans votre navigateur.',
    },
    ceremony_forbidden: {
      title: 'Les clés d’accès sont désactivées ici',
      body: (facts) =>
        `Cette page, ou celle qui l’entoure, ne les autorise pas. Ouvrez-la dans son propre onglet${facts.hasOtherWays ? ', ou choisissez une autre méthode.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Pas de clés d’accès à cette adresse',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} a une autre adresse pour cela.` : 'Ce n’est peut-être pas la bonne.'} Ne continuez pas ici\xA0: ouvrez le site que vous connaissez.`,
    },
    ceremony_not_allowed: {
      title: 'Nous n’avons pas reçu de clé d’accès',
      body: 'Le message a été fermé, ou votre appareil n’a pas pu vous reconnaître. Réessayez et suivez le message jusqu’au bout.',
    },
    ceremony_took_long: {
      title: 'Nous n’avons pas reçu de clé d’accès',
      body: 'Cela a peut-être pris trop de temps. Préparez votre appareil, puis réessayez.',
    },
    ceremony_timed_out: {
      title: 'Votre appareil n’a pas répondu',
      body: 'Gardez-le déverrouillé, puis réessayez. Si une clé d’accès a tout de même été enregistrée, seule la prochaine fonctionnera.',
    },
    ceremony_pending: {
      title: 'Une autre demande de clé d’accès est ouverte',
      body: 'Fermez-la, peut-être dans un autre onglet, puis réessayez.',
    },
    credential_invalid: {
      title: 'Cette clé d’accès n’est pas utilisable',
      body: 'Ce n’est pas ce que nous avons demandé. Réessayez, ou choisissez un autre endroit pour votre clé d’accès.',
    },
    approval_pending: {
      title: 'Quelqu’un doit d’abord approuver',
      body: 'Votre demande est arrivée, rien d’autre à faire. Revenez plus tard et connectez-vous.',
    },
    init_refused: {
      title: 'Nous n’avons pas pu commencer',
      body: (facts) =>
        facts.hasCode
          ? `Ce lien ou ce code est peut-être trop ancien ou déjà utilisé. ${facts.canResend ? 'Demandez un nouveau code.' : 'Demandez-en un nouveau à la personne qui vous a envoyé l’invitation.'}`
          : 'Commencez sur la page d’où vous venez. Si cela se reproduit, contactez l’assistance.',
    },
    begun_elsewhere: {
      title: 'L’inscription a été recommencée',
      body: (facts) =>
        `Peut-être dans une autre fenêtre. ${facts.canRestart ? 'Refaites cette étape, et seulement ici.' : 'Continuez-y, ou rechargez la page.'}`,
    },
    same_device_again: {
      title: 'Cet appareil a déjà une clé d’accès',
      body: 'Celle de secours va sur un autre\xA0: un téléphone, un ordinateur ou une clé de sécurité USB.',
    },
    request_timed_out: {
      title: 'La réponse n’est pas arrivée à temps',
      body: 'Rien n’est perdu. Vérifiez votre connexion Internet, puis réessayez.',
    },
    answer_invalid: {
      title: 'La réponse est illisible',
      body: 'Rien n’est perdu. Sur un Wi-Fi public, connectez-vous-y d’abord, puis réessayez.',
    },
    challenge_expired: {
      title: 'Cette page a expiré',
      body: (facts) =>
        `C’est pour votre sécurité. ${facts.canRestart ? `Refaites cette étape.${facts.hasKit ? ' Le kit de récupération enregistré reste valable.' : ''}` : 'Rechargez la page.'}`,
    },
    digits_refused: {
      title: 'Nous n’avons pas pu terminer',
      body: (facts) =>
        `Les chiffres de l’appli étaient peut-être trop anciens. ${facts.canRestart ? 'Recommencez' : 'Rechargez la page'}, et saisissez-en de nouveaux.`,
    },
    authenticator_failed: {
      title: 'Votre appareil n’a pas pu terminer',
      body: 'Réessayez, ou choisissez un autre endroit pour votre clé d’accès. Si une clé d’accès a tout de même été enregistrée, seule la prochaine fonctionnera.',
    },
    invalid_challenge: {
      title: 'Nous n’avons pas pu commencer',
      body: 'Quelque chose ne va pas de notre côté. Si cela dure quelques minutes, contactez l’assistance.',
    },
    cancelled: {
      title: 'Cette étape a été arrêtée',
      body: 'Vous pouvez continuer quand vous voulez.',
    },
    registration_refused: {
      title: 'Nous n’avons pas pu terminer',
      body: (facts) =>
        `Rien n’a été enregistré de notre côté. ${facts.canRestart ? 'Recommencez.' : 'Rechargez la page.'} Si cela se reproduit, contactez l’assistance.`,
    },
    part_not_loaded: {
      title: 'Une partie de la page ne s’est pas chargée',
      body: 'Vérifiez votre connexion Internet, puis rechargez la page.',
    },
    request_declined: {
      title: 'Impossible pour le moment',
      body: (facts) =>
        `Quelque chose n’est pas prêt de notre côté. Réessayez plus tard. Si cela se reproduit, ${facts.requestId ? `donnez ce numéro à l’assistance\xA0: ${facts.requestId}` : 'contactez l’assistance.'}`,
    },
    password_wrong: {
      title: 'Ce mot de passe n’est pas le bon',
      body: 'Vérifiez les majuscules et la langue de votre clavier, puis réessayez.',
    },
    activation_missing: {
      title: 'Appuyez à nouveau',
      body: 'Votre navigateur le demande. Si cela ne suffit pas, ouvrez cette page dans son propre onglet.',
    },
    stopped_waiting: {
      title: 'Nous n’attendons plus',
      body: 'Cela a peut-être fonctionné. Rien n’est perdu\xA0: réessayez pour le savoir.',
    },
    input_invalid: {
      title: 'Vérifiez votre saisie',
      body: 'Quelque chose manque ou ne va pas.',
    },
    envelope_invalid: {
      title: 'Ce que nous gardons pour vous ne s’ouvre pas',
      body: 'Votre mot de passe est peut-être le bon. Contactez l’assistance.',
    },
    page_hidden: {
      title: 'Cette page était en arrière-plan',
      body: 'Restez sur cette page et réessayez.',
    },
  },
  key: {
    title: 'Enregistrer dans ce navigateur',
    body: 'Rien à retenir. Mais cela peut ne fonctionner que dans ce navigateur, et s’effacer avec ses données.',
    action: 'Enregistrer ici',
  },
  dir: 'ltr',
  complete: {
    title: 'Dernière étape',
    body: 'Nous enregistrons tout dans votre compte.',
    action: 'Terminer',
    restart: 'Recommencer',
    cancel: 'Ne plus attendre',
  },
  recovery: {
    title: 'Créez un kit de récupération',
    body: 'Si vous perdez votre appareil, ce kit, avec votre boîte e-mail, donne accès à votre compte. C’est une page avec un code secret, pour vous seulement.',
    pending: 'Création du kit de récupération',
    cancel: 'Annuler',
    action: 'Créer le kit de récupération',
    skipTitle: 'Continuer sans kit\u202F?',
    skip: 'Continuer sans kit',
    skipAction: 'Continuer sans',
    skipBody:
      'Si vous perdez votre appareil sans kit, vous pouvez perdre votre compte pour toujours. Nous ne pourrons peut-être pas vous aider.',
  },
  firstFactor: {
    title: 'Créez votre clé d’accès',
    pending: 'En attente de votre appareil',
    body: 'Votre appareil va demander votre empreinte, votre visage ou votre verrouillage d’écran. Il les garde pour lui.',
    account: (facts) => `Pour ${facts.name}`,
    cancel: 'Annuler',
    action: 'Créer la clé d’accès',
    pendingBody: 'Suivez le message de votre appareil ou de votre navigateur.',
  },
  formNotLoaded: {
    action: 'Charger à nouveau',
    body: 'Cette partie ne s’est pas chargée. Vérifiez votre connexion Internet, puis réessayez.',
  },
  startForm: {
    edit: 'Modifier votre saisie',
    missing: {
      orgId:
        'Demandez ce numéro à la personne qui vous a envoyé l’invitation. Il commence par «\xA0or-\xA0».',
      tenantId: 'Demandez ce numéro à la personne qui vous a envoyé l’invitation.',
      registrationCode: 'Saisissez le code reçu par e-mail.',
      username: 'Saisissez le nom d’utilisateur ou l’e-mail de votre invitation.',
    },
    label: {
      orgId: 'Numéro de l’organisation',
      username: 'Nom d’utilisateur ou e-mail',
      registrationCode: 'Code reçu par e-mail',
      tenantId: 'Numéro de locataire (tenant)',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Envoyer un nouveau code',
    body: {
      code: 'Le code est dans notre e-mail.',
      user: 'Dites-nous qui vous êtes.',
      all: 'Dites-nous qui vous êtes. Le code est dans notre e-mail.',
    },
    resent: (facts) =>
      `${facts.username ? `Si ${facts.username} attend` : 'Si vous attendez'} un code, un nouveau est en route. Regardez aussi vos spams. Seul le dernier est valable.`,
  },
  waiting: {
    soon: 'Pas encore de réponse. Rien n’est perdu\xA0: nous réessayons dans un instant.',
    slow: 'C’est plus long que d’habitude. Rien n’est perdu\xA0: laissez cette page ouverte.',
    online: 'Pas de connexion. Rien n’est perdu\xA0: nous continuerons dès son retour.',
  },
  secondFactor: {
    title: 'Ajoutez une clé d’accès de secours',
    skip: {
      other: 'Continuer sans secours',
      passkey: 'Continuer avec une seule clé',
    },
    action: 'Ajouter une clé de secours',
    body: 'Si vous perdez un appareil, l’autre donne encore accès à votre compte. Utilisez un autre téléphone ou ordinateur, ou une clé de sécurité USB.',
  },
  retryAfter: {
    now: 'Vous pouvez réessayer maintenant.',
    at: (facts) => `Réessayer ${atTime(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'Configurez votre compte',
    body: 'Avec une clé d’accès, vous vous connectez par empreinte, visage ou verrouillage d’écran, sans mot de passe.',
    pending: 'Un instant',
    waiting: 'Nous préparons tout.',
    action: 'Continuer',
  },
  flow: {
    error: {
      title: 'Cela n’a pas fonctionné',
      body: 'Réessayez dans un instant.',
    },
    loading: 'Un instant',
    notLoaded: 'Rien n’est perdu. Rechargez la page.',
    retry: 'Réessayer',
    reload: 'Recharger la page',
    label: 'Inscription',
    broken: 'Quelque chose ne va pas sur cette page. Ce que vous avez fait est conservé.',
    recover: 'Continuer',
  },
  done: {
    title: 'Votre clé d’accès est prête',
    body: 'La prochaine fois, connectez-vous avec votre clé d’accès.',
    account: (facts) => facts.name,
    action: 'Continuer',
  },
  unfinished: {
    sent: 'Une tentative précédente a peut-être fonctionné, et votre compte est peut-être prêt. Essayez d’abord de vous connecter.',
    replacingPasskey: () =>
      'Si ce compte existait déjà, la nouvelle clé d’accès a peut-être remplacé celle qui fonctionne. Si vous ne pouvez pas vous connecter, utilisez un autre appareil ou votre premier kit de récupération.',
    undeletablePasskey: (facts) =>
      `Une clé d’accès pour ${facts.username} sur ${facts.site} est encore sur votre appareil et n’ouvre rien. Vous pouvez la supprimer là où il garde les clés d’accès.`,
    unsent:
      'La dernière fois, cela n’a pas été terminé. Si une clé d’accès a été enregistrée, seule la prochaine fonctionnera.',
  },
  whatIsAPasskey: {
    title: 'Qu’est-ce qu’une clé d’accès\u202F?',
    body: 'Elle remplace le mot de passe\xA0: vous vous connectez comme vous déverrouillez votre appareil. Elle reste dans votre appareil ou votre gestionnaire de mots de passe, et nous ne voyons ni empreinte ni visage. Personne ne peut la deviner, et aucun autre site ne peut vous la soutirer. Apple l’appelle clé d’identification.',
  },
  signIn: {
    action: 'Aller à la connexion',
  },
  ways: {
    title: 'Choisissez une méthode',
    body: 'Choisissez-en une que vous aurez encore la prochaine fois.',
    unsupported:
      'Les clés d’accès ne fonctionnent pas ici, mais vous pouvez protéger votre compte autrement.',
    action: 'Autres méthodes',
    unlikely: 'Peut ne pas fonctionner dans ce navigateur.',
    pending: 'Un instant',
    back: 'Retour',
    choices: {
      hybrid: {
        title: 'Téléphone ou tablette',
        body: 'Scannez un code avec son appareil photo.',
      },
      Fido2: {
        title: 'Clé d’accès',
        body: 'Par empreinte, visage ou verrouillage d’écran.',
      },
      'client-device': {
        title: 'Cet appareil',
        body: 'Par empreinte, visage ou verrouillage d’écran.',
      },
      'security-key': {
        title: 'Clé de sécurité USB',
        body: 'À brancher ou à approcher.',
      },
      Totp: {
        title: 'Appli d’authentification',
        body: 'Une appli affiche des chiffres à saisir.',
      },
      Key: {
        title: 'Enregistrer dans ce navigateur',
        body: 'Rien à retenir ni à saisir.',
      },
      PasswordProtectedKey: {
        title: 'Mot de passe long',
        body: 'Personne d’autre ne le connaîtra, et personne ne peut le réinitialiser.',
      },
      Password: {
        title: 'Mot de passe ordinaire',
        body: 'Vous le saisissez à chaque connexion.',
      },
    },
    pendingBody: 'Nous préparons tout.',
  },
  places: {
    hybrid: {
      body: 'Votre navigateur va afficher un code. Scannez-le avec le téléphone ou la tablette où vous voulez votre clé d’accès.',
    },
    'security-key': {
      body: 'Préparez votre clé de sécurité USB. Votre navigateur dira quand la brancher ou la toucher.',
    },
    'client-device': {
      body: 'Votre appareil va demander votre empreinte, votre visage ou votre verrouillage d’écran.',
    },
  },
  password: {
    tooWeak: 'Trop facile à deviner. Ajoutez des mots sans lien entre eux.',
    title: 'Choisissez un mot de passe long',
    generated: 'Notez d’abord ces mots\xA0:',
    label: 'Nouveau mot de passe',
    body: 'Personne d’autre ne le connaîtra, et personne ne peut le réinitialiser. Gardez-le dans un gestionnaire de mots de passe, ou notez-le.',
    action: 'Utiliser ce mot de passe',
    generate: 'Proposer un mot de passe',
    show: 'Afficher',
    missing: 'Choisissez un mot de passe.',
    plainTitle: 'Choisissez un mot de passe',
    plainBody:
      'Vous le saisissez à chaque connexion. Gardez-le dans un gestionnaire de mots de passe, ou notez-le.',
    hide: 'Masquer',
    checkFailed: 'Cette partie ne s’est pas chargée. Vérifiez votre connexion Internet, puis réessayez.',
  },
  kit: {
    title: 'Enregistrez votre kit de récupération',
    body: 'Ce kit, avec votre boîte e-mail, donne accès à votre compte. Gardez-le là où personne d’autre ne regarde, et pas seulement sur cet appareil.',
    ways: {
      download: {
        title: 'Télécharger',
        body: 'Un fichier qui s’ouvre dans tout navigateur.',
      },
      print: {
        title: 'Imprimer',
        body: 'Le papier ne se pirate pas.',
      },
      share: {
        title: 'Partager ou enregistrer',
        body: 'Dans vos fichiers, ou une appli de confiance.',
      },
      copy: {
        title: 'Copier',
        body: 'Pour un gestionnaire de mots de passe.',
      },
      write: {
        title: 'Noter à la main',
        body: 'Vous saisissez tout une fois, par sécurité.',
      },
    },
    denied: {
      share: 'Le partage ne fonctionne pas dans ce navigateur. Choisissez une autre méthode.',
      print: 'L’impression ne fonctionne pas dans ce navigateur. Choisissez une autre méthode.',
      download: 'Le téléchargement ne fonctionne pas dans ce navigateur. Choisissez une autre méthode.',
      copy: 'La copie ne fonctionne pas dans ce navigateur. Choisissez une autre méthode.',
    },
    saved: {
      share: 'Vérifiez qu’il est bien arrivé.',
      write: 'Notez le code avec ses numéros. Ensuite, nous vous le demanderons en entier.',
      print: 'S’il est imprimé, vérifiez que le code est lisible.',
      download: (facts) => `Cherchez ${facts.file} dans vos téléchargements.`,
      copy: 'Copié. D’autres applis peuvent le lire\xA0: collez-le vite, puis copiez autre chose.',
    },
    state: {
      saved: 'Enregistré',
      copied: 'Copié',
      printed: 'Imprimé ?',
      chosen: 'Choisi',
      denied: 'Impossible ici',
    },
    next: 'Ensuite, nous vous demanderons des parties de son code.',
    action: 'Suivant\xA0: le vérifier',
    otherWays: 'Autres méthodes',
    unsaved: 'Le kit n’est pas encore enregistré. Choisissez une de ces méthodes.',
    uncover: 'L’afficher à nouveau',
    sheet: {
      title: (facts) => `Kit de récupération pour ${facts.appName}`,
      intro:
        'Si vous perdez votre appareil, ce kit, avec votre boîte e-mail, donne accès à votre compte. Gardez-le là où personne d’autre ne regarde.',
      url: 'Récupération sur',
      code: 'Code de récupération',
      orgId: 'Numéro de l’organisation',
      username: 'Nom d’utilisateur',
      credentialId: 'Numéro du kit',
      support: 'Pour l’assistance',
      fileName: (facts) => `kit-de-recuperation-${facts.id}`,
      id: 'Nom du kit',
      date: (facts) => `Créé le ${day(facts, facts.createdAt)}`,
    },
    covered: 'Faute d’activité, votre kit de récupération est masqué.',
  },
  kitCheck: {
    title: 'Vérifiez votre kit de récupération',
    wrong: (facts) =>
      `La partie ${number(facts, facts.part)} est différente sur votre kit. ${choices(facts, (pair) => `Est-ce ${pair}\u202F?`) || 'Comparez caractère par caractère.'}`,
    label: (facts) => `Partie ${number(facts, facts.part)}`,
    missing: (facts) => `Saisissez la partie ${number(facts, facts.part)}.`,
    action: 'Vérifier',
    otherPart: (facts) =>
      `C’est la partie ${number(facts, facts.typed)}. Saisissez la partie ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `Aucun code ne contient ${choice(facts, facts.characters)}. Vérifiez la partie ${number(facts, facts.part)}.`,
    length: (facts) =>
      `La partie ${number(facts, facts.part)} a ${number(facts, facts.size)} caractères. Vérifiez-la.`,
    body: (facts) =>
      `Prenez le kit enregistré. Les parties de son code vont de ${number(facts, 1)} à ${number(facts, facts.count)}. Saisissez ${facts.parts.length === facts.count ? 'toutes les parties' : `les parties ${list(facts, facts.parts)}`}.`,
    pending: 'Un instant',
    back: 'Afficher à nouveau le kit',
  },
  totp: {
    title: 'Utilisez une appli d’authentification',
    secret: 'Code de configuration',
    copied: 'Copié',
    picture: 'Image pour l’appli d’authentification',
    label: 'Chiffres de l’appli',
    copy: 'Copier',
    body: 'Scannez l’image avec l’appli, ou copiez-y le code de configuration. Puis saisissez les chiffres affichés.',
    copyLabel: 'Copier le code de configuration',
    missing: (facts) => `Saisissez les ${number(facts, facts.digits)} chiffres de l’appli.`,
    copyFailed: 'Recopiez-le',
    settings: (facts) =>
      `Dans l’appli, choisissez ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} chiffres`,
        facts.period && `de nouveaux chiffres toutes les ${number(facts, facts.period)} secondes`,
        facts.algorithm,
      ])}.`,
    action: 'Confirmer',
  },
  doneWithoutPasskey: {
    title: 'Votre compte est prêt',
    body: 'La prochaine fois, connectez-vous avec ce que vous venez de configurer.',
  },
  progress: {
    position: (facts) => `Étape ${number(facts, facts.step)} sur ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Début',
    firstFactor: 'Clé d’accès',
    secondFactor: 'Secours',
    recovery: 'Kit de récupération',
  },
  doneRecovered: {
    title: 'Votre accès est rétabli',
    body: 'Désormais, seul ce que vous venez de configurer permet de se connecter.',
  },
  startWithoutPasskey: {
    body: 'Nous allons configurer votre connexion. Cela prend une minute.',
  },
  kitStatus: {
    done: (facts) => `Votre kit de récupération ${facts.id} est prêt. Gardez-le bien.`,
    unknown: (facts) =>
      facts.newId
        ? `Gardez les kits de récupération ${facts.id} et ${facts.newId} jusqu’à votre prochaine connexion.`
        : `Gardez le kit de récupération ${facts.id} jusqu’à votre prochaine connexion. Nous ne savons pas encore s’il fonctionne.`,
    void: (facts) =>
      facts.newId
        ? `L’ancien kit de récupération ${facts.id} ne fonctionne pas. Gardez seulement ${facts.newId}.`
        : `Si vous avez enregistré le kit de récupération ${facts.id}, il ne fonctionne pas.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (réseau de test)` : facts.network),
    title: 'Vos portefeuilles',
    pending: 'En création',
    pendingBody: 'Cela prend en général une minute. Vous pouvez continuer.',
  },
  saved: {
    passkey: 'Clé d’accès enregistrée. Vous n’avez pas encore terminé.',
    both: 'Deux accès enregistrés. Vous n’avez pas encore terminé.',
    other: 'Enregistré. Vous n’avez pas encore terminé.',
  },
  lang: 'fr',
}
