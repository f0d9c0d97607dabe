/**
 * Portuguese of Brazil.
 *
 * The reader is addressed as “você”, with the imperative: as Brazilian banks and phones do; “o senhor” would be stiff and
 * “tu” is of some regions only.
 *
 * Passkey is “chave de acesso”, as Google (https://developers.google.com/identity/passkeys/faq?hl=pt-br) and Microsoft
 * (https://learn.microsoft.com/pt-br/windows/security/identity-protection/passkeys/) say; Apple says “chave-senha”
 * (https://developer.apple.com/br/videos/play/wwdc2025/279/).
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

/** “Às 14:30”, but “à 1:30”; and “em” before a date. */
const atTime = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'em' : time.getHours() < 2 ? 'à' : 'às'} ${clock(told, time, onAnotherDay)}`

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Nada se perdeu. Você pode tentar de novo ${atTime(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'Nada se perdeu. Você pode tentar de novo daqui a pouco.'

/** The table in Portuguese of Brazil. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Sem conexão',
      body: 'Nada se perdeu. Verifique sua conexão com a internet e tente de novo.',
    },
    already_registered: {
      title: 'Este dispositivo já tem chave de acesso',
      body: 'Você pode entrar com ela. Para adicionar outra, use outro dispositivo.',
    },
    account_found: {
      title: 'Verificamos: sua conta já existe',
      body: 'Uma tentativa anterior pode tê-la criado. Entre na conta em vez de começar de novo.',
    },
    server_failed: {
      title: 'Nosso serviço não está disponível',
      body: retry,
    },
    key_store_failed: {
      title: 'Não conseguimos configurar isto',
      body: 'Tente de novo. Se não ajudar, use outro navegador.',
    },
    authenticator_unsupported: {
      title: 'Este dispositivo não aceita a chave de acesso',
      body: 'Se ele não tem bloqueio de tela, configure um. Ou use outro dispositivo ou uma chave de segurança USB.',
    },
    rate_limited: {
      title: 'Houve tentativas demais',
      body: retry,
    },
    user_exists: {
      title: 'Esta conta já existe',
      body: (facts) => `Entre na conta${facts.hasFields ? ' ou confira o que você digitou.' : '.'}`,
    },
    init_failed: {
      title: 'Não conseguimos começar',
      body: 'Tente de novo daqui a pouco.',
    },
    webauthn_unsupported: {
      title: 'Chaves de acesso não funcionam neste navegador',
      body: (facts) =>
        `Abra esta página em um Chrome, Safari, Edge ou Firefox atual${facts.hasOtherWays ? ' ou escolha outro jeito.' : '.'}`,
    },
    outcome_unknown: {
      title: 'Não sabemos se deu certo',
      body: 'Sua conta pode estar pronta. Tente entrar. Se não der, fale com o suporte.',
    },
    code_expired: {
      title: 'Este código é antigo ou não está certo',
      body: (facts) =>
        `Use nosso e-mail mais recente${facts.canResend ? ' ou peça um novo código.' : '. Se não ajudar, peça um novo código a quem convidou você.'}`,
    },
    insecure_context: {
      title: 'Esta conexão não é segura',
      body: 'Não continue aqui. Abra a página em um endereço que comece com https.',
    },
    ceremony_not_asked: {
      title: 'Não recebemos uma chave de acesso',
      body: 'Seu navegador não perguntou nada. Tente de novo. Se esta página está em outro app, abra no navegador.',
    },
    ceremony_forbidden: {
      title: 'Chaves de acesso estão desativadas aqui',
      body: (facts) =>
        `Esta página, ou a que está em volta dela, não as permite. Abra em uma aba própria${facts.hasOtherWays ? ' ou escolha outro jeito.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Chaves de acesso não funcionam neste endereço',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} usa outro endereço para elas.` : 'Talvez não seja o certo.'} Não continue aqui: abra o site que você conhece.`,
    },
    ceremony_not_allowed: {
      title: 'Não recebemos uma chave de acesso',
      body: 'A mensagem foi fechada, ou o dispositivo não reconheceu você. Tente de novo e siga as instruções até o fim.',
    },
    ceremony_took_long: {
      title: 'Não recebemos uma chave de acesso',
      body: 'Talvez tenha demorado demais. Tenha seu dispositivo à mão e tente de novo.',
    },
    ceremony_timed_out: {
      title: 'Seu dispositivo não respondeu',
      body: 'Deixe-o desbloqueado e à mão e tente de novo. Se uma chave de acesso chegou a ser salva, só a próxima vai funcionar.',
    },
    ceremony_pending: {
      title: 'Há outro pedido de chave de acesso aberto',
      body: 'Feche-o. Talvez esteja em outra aba. Depois tente de novo.',
    },
    credential_invalid: {
      title: 'Não conseguimos usar essa chave de acesso',
      body: 'Não é a que pedimos. Tente de novo ou escolha outro lugar para sua chave de acesso.',
    },
    approval_pending: {
      title: 'Alguém precisa aprovar isto antes',
      body: 'Seu pedido chegou, e você não precisa fazer mais nada. Volte mais tarde e entre na conta.',
    },
    init_refused: {
      title: 'Não conseguimos começar',
      body: (facts) =>
        facts.hasCode
          ? `Este link ou código pode ser antigo demais ou já ter sido usado. ${facts.canResend ? 'Você pode pedir um novo código.' : 'Peça um novo a quem convidou você.'}`
          : 'Volte à página de onde você veio e comece por lá. Se acontecer de novo, fale com o suporte.',
    },
    begun_elsewhere: {
      title: 'O cadastro foi iniciado de novo',
      body: (facts) =>
        `Talvez em outra janela. ${facts.canRestart ? 'Faça esta etapa de novo, e só aqui.' : 'Continue lá ou recarregue a página.'}`,
    },
    same_device_again: {
      title: 'Este dispositivo já tem chave de acesso',
      body: 'A chave reserva deve ficar em outro: um celular, um computador ou uma chave de segurança USB.',
    },
    request_timed_out: {
      title: 'A resposta não chegou a tempo',
      body: 'Nada se perdeu. Verifique sua conexão com a internet e tente de novo.',
    },
    answer_invalid: {
      title: 'Não conseguimos ler a resposta',
      body: 'Nada se perdeu. Se você está em um Wi-Fi público, faça login nele primeiro. Depois tente de novo.',
    },
    challenge_expired: {
      title: 'O tempo desta página acabou',
      body: (facts) =>
        `Isso é para sua segurança. ${facts.canRestart ? `Faça esta etapa de novo.${facts.hasKit ? ' O kit de recuperação que você guardou continua valendo.' : ''}` : 'Recarregue a página.'}`,
    },
    digits_refused: {
      title: 'Não conseguimos concluir',
      body: (facts) =>
        `Os dígitos do seu app podem ter ficado antigos. ${facts.canRestart ? 'Comece de novo' : 'Recarregue a página'} e digite outros.`,
    },
    authenticator_failed: {
      title: 'Seu dispositivo não conseguiu concluir',
      body: 'Tente de novo ou escolha outro lugar para sua chave de acesso. Se uma chegou a ser salva, só a próxima vai funcionar.',
    },
    invalid_challenge: {
      title: 'Não conseguimos começar',
      body: 'Há algo errado do nosso lado. Se durar alguns minutos, fale com o suporte.',
    },
    cancelled: {
      title: 'Esta etapa foi interrompida',
      body: 'Você pode continuar quando quiser.',
    },
    registration_refused: {
      title: 'Não conseguimos concluir',
      body: (facts) =>
        `Nada foi salvo do nosso lado. ${facts.canRestart ? 'Comece de novo.' : 'Recarregue a página.'} Se acontecer de novo, fale com o suporte.`,
    },
    part_not_loaded: {
      title: 'Uma parte desta página não carregou',
      body: 'Verifique sua conexão com a internet e recarregue a página.',
    },
    request_declined: {
      title: 'Não podemos fazer isto agora',
      body: (facts) =>
        `Algo não está pronto do nosso lado. Tente de novo mais tarde. Se acontecer de novo, ${facts.requestId ? `passe este número ao suporte: ${facts.requestId}` : 'fale com o suporte.'}`,
    },
    password_wrong: {
      title: 'Essa senha não confere',
      body: 'Confira as maiúsculas e o idioma do teclado e tente de novo.',
    },
    activation_missing: {
      title: 'Seu navegador quer mais um toque',
      body: 'Toque de novo no botão. Se não ajudar, abra esta página em uma aba própria.',
    },
    stopped_waiting: {
      title: 'Paramos de esperar',
      body: 'Pode ter dado certo mesmo assim. Nada se perdeu: tente de novo para saber.',
    },
    input_invalid: {
      title: 'Confira o que você digitou',
      body: 'Algo está faltando ou não está certo.',
    },
    envelope_invalid: {
      title: 'O que guardamos para você não abre',
      body: 'Sua senha pode estar certa mesmo assim. Fale com o suporte.',
    },
    page_hidden: {
      title: 'Esta página estava em segundo plano',
      body: 'Fique nesta página e tente de novo.',
    },
  },
  key: {
    title: 'Salvar neste navegador',
    body: 'Não há nada para lembrar. Mas talvez só funcione neste navegador e se perca quando os dados dele forem limpos.',
    action: 'Salvar aqui',
  },
  dir: 'ltr',
  complete: {
    title: 'Últimos ajustes',
    body: 'Estamos salvando isto na sua conta.',
    action: 'Concluir',
    restart: 'Começar de novo',
    cancel: 'Parar de esperar',
  },
  recovery: {
    title: 'Crie um kit de recuperação',
    body: 'Se você perder seu dispositivo, o kit e o acesso ao seu e-mail, juntos, permitem entrar de novo. O kit é uma página com um código secreto, só para você.',
    pending: 'Criando o kit de recuperação',
    cancel: 'Cancelar',
    action: 'Criar kit de recuperação',
    skipTitle: 'Seguir sem kit?',
    skip: 'Seguir sem kit',
    skipAction: 'Seguir sem ele',
    skipBody:
      'Sem kit, se você perder seu dispositivo, pode perder sua conta de vez. Talvez não possamos ajudar.',
  },
  firstFactor: {
    title: 'Crie sua chave de acesso',
    pending: 'Aguardando o dispositivo',
    body: 'Seu dispositivo vai pedir sua impressão digital, seu rosto ou o bloqueio de tela. Esses dados não saem do dispositivo.',
    account: (facts) => `Para ${facts.name}`,
    cancel: 'Cancelar',
    action: 'Criar chave de acesso',
    pendingBody: 'Siga as instruções do seu dispositivo ou navegador.',
  },
  formNotLoaded: {
    action: 'Carregar de novo',
    body: 'Esta parte não carregou. Verifique sua conexão com a internet e tente de novo.',
  },
  startForm: {
    edit: 'Mudar o que você digitou',
    missing: {
      orgId: 'Peça este número a quem convidou você. Ele começa com “or-”.',
      tenantId: 'Peça este número a quem convidou você.',
      registrationCode: 'Digite o código do e-mail.',
      username: 'Digite o nome de usuário ou o e-mail que recebeu o convite.',
    },
    label: {
      orgId: 'Número da organização',
      username: 'Nome de usuário ou e-mail',
      registrationCode: 'Código recebido por e-mail',
      tenantId: 'Número do locatário (tenant)',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Enviar um novo código',
    body: {
      code: 'O código está no e-mail que enviamos.',
      user: 'Diga quem você é.',
      all: 'Diga quem você é. O código está no e-mail que enviamos.',
    },
    resent: (facts) =>
      `${facts.username ? `Se ${facts.username}` : 'Se você'} espera um código, um novo está a caminho. Olhe também no spam. Só o código mais novo funciona.`,
  },
  waiting: {
    soon: 'Sem resposta até agora. Nada se perdeu: tentaremos de novo daqui a pouco.',
    slow: 'Está demorando mais que o normal. Nada se perdeu: deixe esta página aberta.',
    online: 'Você está sem internet. Nada se perdeu: continuamos assim que houver conexão.',
  },
  secondFactor: {
    title: 'Adicione uma chave de acesso reserva',
    skip: {
      other: 'Seguir sem acesso reserva',
      passkey: 'Seguir com uma só chave',
    },
    action: 'Adicionar chave reserva',
    body: 'Se você perder um dispositivo, ainda entra com o outro. Use outro celular ou computador, ou uma chave de segurança USB.',
  },
  retryAfter: {
    now: 'Você já pode tentar de novo.',
    at: (facts) => `Tentar de novo ${atTime(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'Configure sua conta',
    body: 'Com uma chave de acesso, você entra com a impressão digital, o rosto ou o bloqueio de tela, sem senha.',
    pending: 'Um momento',
    waiting: 'Estamos preparando tudo.',
    action: 'Continuar',
  },
  flow: {
    error: {
      title: 'Isso não funcionou',
      body: 'Tente de novo daqui a pouco.',
    },
    loading: 'Um momento',
    notLoaded: 'Nada se perdeu. Recarregue a página.',
    retry: 'Tentar de novo',
    reload: 'Recarregar a página',
    label: 'Cadastro',
    broken: 'Algo falhou nesta página. O que você criou foi mantido.',
    recover: 'Continuar',
  },
  done: {
    title: 'Sua chave de acesso está pronta',
    body: 'Da próxima vez, entre com sua chave de acesso.',
    account: (facts) => facts.name,
    action: 'Continuar',
  },
  unfinished: {
    sent: 'Uma tentativa anterior pode ter dado certo, e sua conta pode estar pronta. Tente entrar primeiro.',
    replacingPasskey: () =>
      'Se você já tinha se cadastrado, a nova chave de acesso pode ter substituído a que funciona. Se não conseguir entrar, use outro dispositivo ou seu primeiro kit de recuperação.',
    undeletablePasskey: (facts) =>
      `Ainda há no seu dispositivo uma chave de acesso de ${facts.username} em ${facts.site} que não abre nada. Você pode apagá-la onde ele guarda as chaves de acesso.`,
    unsent: 'Da última vez, isto não foi concluído. Se sobrou uma chave de acesso, só a nova vai funcionar.',
  },
  whatIsAPasskey: {
    title: 'O que é uma chave de acesso?',
    body: 'Ela substitui a senha: você entra do jeito que desbloqueia o dispositivo. Ela fica no dispositivo ou no gerenciador de senhas, e nós nunca vemos sua impressão digital nem seu rosto. Ninguém consegue adivinhá-la, e nenhum outro site consegue enganar você para obtê-la. A Apple a chama de chave-senha.',
  },
  signIn: {
    action: 'Ir para o login',
  },
  ways: {
    title: 'Escolha um jeito de proteger sua conta',
    body: 'Fique com um que você ainda terá da próxima vez.',
    unsupported: 'Chaves de acesso não funcionam aqui, mas você pode proteger sua conta de outro jeito.',
    action: 'Outros jeitos',
    unlikely: 'Talvez não funcione neste navegador.',
    pending: 'Um momento',
    back: 'Voltar',
    choices: {
      hybrid: {
        title: 'Celular ou tablet',
        body: 'Escaneie um código com a câmera dele.',
      },
      Fido2: {
        title: 'Chave de acesso',
        body: 'Com sua impressão digital, seu rosto ou o bloqueio de tela.',
      },
      'client-device': {
        title: 'Este dispositivo',
        body: 'Com sua impressão digital, seu rosto ou o bloqueio de tela.',
      },
      'security-key': {
        title: 'Chave de segurança USB',
        body: 'Você a conecta ou aproxima.',
      },
      Totp: {
        title: 'App autenticador',
        body: 'Um app no celular mostra dígitos.',
      },
      Key: {
        title: 'Salvar neste navegador',
        body: 'Nada para lembrar nem digitar.',
      },
      PasswordProtectedKey: {
        title: 'Senha longa',
        body: 'Só você a conhece. Ninguém pode redefini-la.',
      },
      Password: {
        title: 'Senha comum',
        body: 'Você a digita sempre que entra.',
      },
    },
    pendingBody: 'Estamos configurando isto.',
  },
  places: {
    hybrid: {
      body: 'Seu navegador vai mostrar um código. Escaneie com o celular ou tablet onde você quer sua chave de acesso.',
    },
    'security-key': {
      body: 'Tenha sua chave de segurança USB à mão. Seu navegador avisa quando conectá-la ou tocar nela.',
    },
    'client-device': {
      body: 'Seu dispositivo vai pedir sua impressão digital, seu rosto ou o bloqueio de tela.',
    },
  },
  password: {
    tooWeak: 'Fácil demais de adivinhar. Acrescente palavras sem relação entre si.',
    title: 'Escolha uma senha longa',
    generated: 'Guarde estas palavras antes de continuar:',
    label: 'Nova senha',
    body: 'Só você vai conhecê-la, e ninguém pode redefini-la. Guarde em um gerenciador de senhas ou anote.',
    action: 'Usar esta senha',
    generate: 'Gerar uma',
    show: 'Mostrar',
    missing: 'Escolha uma senha.',
    plainTitle: 'Escolha uma senha',
    plainBody: 'Você a digita sempre que entra. Guarde em um gerenciador de senhas ou anote.',
    hide: 'Ocultar',
    checkFailed: 'Algo não carregou. Verifique sua conexão com a internet e tente de novo.',
  },
  kit: {
    title: 'Guarde seu kit de recuperação',
    body: 'O kit e o acesso ao seu e-mail, juntos, abrem sua conta. Guarde o kit onde ninguém mais olha, e não só neste dispositivo.',
    ways: {
      download: {
        title: 'Baixar',
        body: 'Um arquivo que abre em qualquer navegador.',
      },
      print: {
        title: 'Imprimir',
        body: 'Papel não pode ser hackeado.',
      },
      share: {
        title: 'Compartilhar ou salvar',
        body: 'Nos seus arquivos ou em um app em que você confia.',
      },
      copy: {
        title: 'Copiar',
        body: 'Para colar em um gerenciador de senhas.',
      },
      write: {
        title: 'Anotar',
        body: 'Você digita tudo uma vez, para ter certeza.',
      },
    },
    denied: {
      share: 'Compartilhar não funciona neste navegador. Escolha outro jeito.',
      print: 'Imprimir não funciona neste navegador. Escolha outro jeito.',
      download: 'Baixar não funciona neste navegador. Escolha outro jeito.',
      copy: 'Copiar não funciona neste navegador. Escolha outro jeito.',
    },
    saved: {
      share: 'Veja se você o encontra no lugar para onde o enviou.',
      write: 'Anote o código e o número de cada parte. Depois vamos pedir o código inteiro.',
      print: 'Se foi impresso, veja se dá para ler o código.',
      download: (facts) => `Procure ${facts.file} nos seus downloads.`,
      copy: 'Copiado. Outros apps podem ler isso: cole logo e depois copie outra coisa.',
    },
    state: {
      saved: 'Guardado',
      copied: 'Copiado',
      printed: 'Impresso?',
      chosen: 'Escolhido',
      denied: 'Não é possível aqui',
    },
    next: 'Depois vamos pedir partes do código.',
    action: 'Próximo: conferir',
    otherWays: 'Outros jeitos de guardar',
    unsaved: 'O kit ainda não foi guardado. Escolha um destes jeitos.',
    uncover: 'Mostrar de novo',
    sheet: {
      title: (facts) => `Kit de recuperação para ${facts.appName}`,
      intro:
        'Se você perder seu dispositivo, o kit e o acesso ao seu e-mail, juntos, permitem entrar de novo. Guarde o kit onde ninguém mais olha.',
      url: 'Recupere em',
      code: 'Código de recuperação',
      orgId: 'Número da organização',
      username: 'Nome de usuário',
      credentialId: 'Número do kit',
      support: 'Para o suporte',
      fileName: (facts) => `kit-de-recuperacao-${facts.id}`,
      id: 'Nome do kit',
      date: (facts) => `Criado em ${day(facts, facts.createdAt)}`,
    },
    covered: 'Ocultamos seu kit de recuperação após um tempo sem atividade.',
  },
  kitCheck: {
    title: 'Confira seu kit de recuperação',
    wrong: (facts) =>
      `A parte ${number(facts, facts.part)} é diferente no seu kit. ${choices(facts, (pair) => `É ${pair}?`) || 'Compare letra por letra.'}`,
    label: (facts) => `Parte ${number(facts, facts.part)}`,
    missing: (facts) => `Digite a parte ${number(facts, facts.part)}.`,
    action: 'Conferir',
    otherPart: (facts) =>
      `Essa é a parte ${number(facts, facts.typed)}. Digite a parte ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `Nenhum código tem ${choice(facts, facts.characters)}. Olhe a parte ${number(facts, facts.part)} de novo.`,
    length: (facts) =>
      `A parte ${number(facts, facts.part)} tem ${number(facts, facts.size)} caracteres. Olhe de novo.`,
    body: (facts) =>
      `Pegue o kit que você guardou. As partes do código vão de ${number(facts, 1)} a ${number(facts, facts.count)}. Digite ${
        facts.parts.length === facts.count ? 'todas' : `as partes ${list(facts, facts.parts)}`
      }.`,
    pending: 'Um momento',
    back: 'Mostrar o kit de novo',
  },
  totp: {
    title: 'Use um app autenticador',
    secret: 'Código de configuração',
    copied: 'Copiado',
    picture: 'Imagem para escanear com seu app autenticador',
    label: 'Dígitos do app',
    copy: 'Copiar',
    body: 'Escaneie a imagem com o app, ou copie o código de configuração para ele. Depois digite os dígitos que ele mostra.',
    copyLabel: 'Copiar código de configuração',
    missing: (facts) => `Digite os ${number(facts, facts.digits)} dígitos que o app mostra.`,
    copyFailed: 'Copie à mão',
    settings: (facts) =>
      `No app, escolha ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} dígitos`,
        facts.period && `novos dígitos a cada ${number(facts, facts.period)} segundos`,
        facts.algorithm,
      ])}.`,
    action: 'Confirmar',
  },
  doneWithoutPasskey: {
    title: 'Sua conta está pronta',
    body: 'Da próxima vez, entre com o que você acabou de configurar.',
  },
  progress: {
    position: (facts) => `Etapa ${number(facts, facts.step)} de ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Início',
    firstFactor: 'Chave de acesso',
    secondFactor: 'Acesso reserva',
    recovery: 'Kit de recuperação',
  },
  doneRecovered: {
    title: 'Sua conta está de volta',
    body: 'A partir de agora, só o que você acabou de configurar permite entrar.',
  },
  startWithoutPasskey: {
    body: 'Vamos configurar seu acesso. Leva um minuto.',
  },
  kitStatus: {
    done: (facts) => `Seu kit de recuperação ${facts.id} está pronto. Guarde-o bem.`,
    unknown: (facts) =>
      facts.newId
        ? `Guarde os kits de recuperação ${facts.id} e ${facts.newId} até entrar na conta.`
        : `Guarde o kit de recuperação ${facts.id} até entrar na conta. Ainda não sabemos se ele funciona.`,
    void: (facts) =>
      facts.newId
        ? `O kit de recuperação anterior ${facts.id} não funciona. Guarde só ${facts.newId}.`
        : `Se você guardou o kit de recuperação ${facts.id}, ele não funciona.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (rede de teste)` : facts.network),
    title: 'Suas carteiras',
    pending: 'Sendo criada',
    pendingBody: 'Isso costuma levar um minuto. Você pode continuar.',
  },
  saved: {
    passkey: 'Chave de acesso salva. Você ainda não terminou.',
    both: 'Tudo salvo até aqui. Você ainda não terminou.',
    other: 'Salvo. Você ainda não terminou.',
  },
  lang: 'pt-BR',
}
