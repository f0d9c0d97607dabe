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
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: Iterable<string>, type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
/** “Às 14:30”, but “à 1:30”; and “em” before a date. */
const moment = (locale: string, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'em' : time.getHours() < 2 ? 'à' : 'às'} ${new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)}`

const retry: Sentence<ErrorFacts> = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Nada se perdeu. Você pode tentar de novo ${moment(locale, retryAt, retryOnAnotherDay)}.`
    : 'Nada se perdeu. Você pode tentar de novo daqui a pouco.'

/** The table in Portuguese of Brazil. */
export const messages: Messages = {
  lang: 'pt-BR',
  dir: 'ltr',
  flow: {
    label: 'Cadastro',
    retry: 'Tentar de novo',
    reload: 'Recarregar a página',
    loading: 'Um momento',
    error: { title: 'Isso não funcionou', body: 'Espere um momento e tente de novo.' },
    notLoaded: 'Nada se perdeu. Recarregue esta página para continuar.',
    broken: 'Algo falhou nesta página. O que você criou até aqui foi mantido.',
    recover: 'Continuar',
  },
  progress: {
    position: ({ locale, step, steps }) => `Etapa ${number(locale, step)} de ${number(locale, steps)}`,
  },
  start: {
    title: 'Configure sua conta',
    body: 'Com uma chave de acesso, você entra com a impressão digital, o rosto ou o bloqueio de tela. Sem senha para lembrar.',
    action: 'Continuar',
    pending: 'Um momento',
    waiting: 'Estamos preparando tudo.',
  },
  firstFactor: {
    title: 'Crie sua chave de acesso',
    body: 'Seu dispositivo vai pedir sua impressão digital, seu rosto ou o bloqueio de tela. Eles não saem do dispositivo.',
    account: ({ name }) => `Para ${name}`,
    action: 'Criar chave de acesso',
    pending: 'Aguardando o dispositivo',
    pendingBody: 'Siga a mensagem do seu dispositivo ou navegador.',
    cancel: 'Cancelar',
  },
  complete: {
    title: 'Últimos ajustes',
    body: 'Estamos salvando isto na sua conta.',
    action: 'Concluir',
    restart: 'Começar de novo',
    cancel: 'Parar de esperar',
  },
  done: {
    title: 'Sua chave de acesso está pronta',
    body: 'Da próxima vez, entre com sua chave de acesso.',
    account: ({ name }) => name,
    action: 'Continuar',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Tentar de novo ${moment(locale, time, onAnotherDay)}`,
    now: 'Você já pode tentar de novo.',
  },
  startWithoutPasskey: { body: 'Vamos configurar um jeito de você entrar. Leva um minuto.' },
  startForm: {
    body: {
      all: 'Diga quem você é. O código está no e-mail que enviamos.',
      code: 'O código está no e-mail que enviamos.',
      user: 'Diga quem você é.',
    },
    label: {
      orgId: 'Número da organização',
      tenantId: 'Número do locatário',
      username: 'Nome de usuário ou e-mail',
      registrationCode: 'Código do e-mail',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Peça o número da organização a quem convidou você. Ele começa com “or-”.',
      tenantId: 'Peça o número do locatário a quem convidou você.',
      username: 'Digite o nome de usuário ou o e-mail do convite.',
      registrationCode: 'Digite o código do e-mail.',
    },
    edit: 'Mudar o que digitei',
    resend: 'Enviar um novo código',
    resent: ({ username }) =>
      username
        ? `Se ${username} espera um código, um novo está a caminho. Olhe também no spam. Só o código mais novo funciona.`
        : 'Se você espera um código, um novo está a caminho. Olhe também no spam. Só o código mais novo funciona.',
  },
  whatIsAPasskey: {
    title: 'O que é uma chave de acesso?',
    body: 'Ela substitui a senha: você entra com o que desbloqueia seu dispositivo. Ela fica no seu dispositivo ou no seu gerenciador de senhas, e nós nunca vemos sua impressão digital nem seu rosto. Ninguém consegue adivinhá-la, e nenhum outro site consegue tirá-la de você com um truque.',
  },
  secondFactor: {
    title: 'Adicione uma chave de acesso reserva',
    body: 'Se você perder um dispositivo, ainda entra com o outro. Use outro celular ou computador, ou uma chave de segurança USB.',
    action: 'Adicionar chave de acesso reserva',
    skip: { passkey: 'Seguir com uma chave de acesso', other: 'Seguir sem reserva' },
  },
  ways: {
    title: 'Escolha um jeito',
    body: 'Fique com um que você ainda terá da próxima vez.',
    unsupported: 'Chaves de acesso não funcionam aqui, mas você pode proteger sua conta de outro jeito.',
    action: 'Outros jeitos',
    back: 'Voltar',
    unlikely: 'Talvez não funcione neste navegador.',
    pending: 'Um momento',
    pendingBody: 'Estamos configurando isto.',
    choices: {
      Fido2: {
        title: 'Chave de acesso',
        body: 'Com sua impressão digital, seu rosto ou o bloqueio de tela.',
      },
      'client-device': {
        title: 'Este dispositivo',
        body: 'Com sua impressão digital, seu rosto ou o bloqueio de tela.',
      },
      hybrid: { title: 'Celular ou tablet', body: 'Escaneie um código com a câmera dele.' },
      'security-key': { title: 'Chave de segurança USB', body: 'Você a conecta ou aproxima.' },
      PasswordProtectedKey: {
        title: 'Senha longa',
        body: 'Só você a conhece. Ninguém pode redefini-la.',
      },
      Key: { title: 'Salvar neste navegador', body: 'Nada para lembrar nem digitar.' },
      Password: { title: 'Senha comum', body: 'Você a digita sempre que entra.' },
      Totp: { title: 'App autenticador', body: 'Um app no celular mostra dígitos para você digitar.' },
    },
  },
  places: {
    'client-device': {
      body: 'Seu dispositivo vai pedir sua impressão digital, seu rosto ou o bloqueio de tela.',
    },
    hybrid: {
      body: 'Seu navegador vai mostrar um código. Escaneie com o celular ou tablet onde você quer sua chave de acesso.',
    },
    'security-key': {
      body: 'Tenha sua chave de segurança USB à mão. Seu navegador avisa quando conectá-la ou tocar nela.',
    },
  },
  key: {
    title: 'Salvar neste navegador',
    body: 'Não há nada para lembrar. Mas talvez só funcione neste navegador e se perca quando os dados dele forem limpos.',
    action: 'Salvar aqui',
  },
  password: {
    title: 'Escolha uma senha longa',
    body: 'Só você vai conhecê-la, e ninguém pode redefini-la. Guarde em um gerenciador de senhas ou anote.',
    plainBody: 'Você a digita sempre que entra. Guarde em um gerenciador de senhas ou anote.',
    label: 'Nova senha',
    show: 'Mostrar',
    hide: 'Ocultar',
    generate: 'Criar uma para mim',
    generated: 'Guarde estas palavras antes de continuar:',
    missing: 'Escolha uma senha.',
    tooWeak: 'Fácil demais de adivinhar. Acrescente algumas palavras que não combinam entre si.',
    checkFailed: 'Algo não carregou. Verifique sua conexão com a internet e tente de novo.',
    action: 'Usar esta senha',
  },
  totp: {
    title: 'Use um app autenticador',
    body: 'Escaneie a imagem com o app, ou copie o código de configuração para ele. Depois digite os dígitos que ele mostra.',
    picture: 'Imagem para escanear com seu app autenticador',
    secret: 'Código de configuração',
    copy: 'Copiar',
    copyLabel: 'Copiar código de configuração',
    copied: 'Copiado',
    copyFailed: 'Copie à mão',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} dígitos`,
        period && `novos dígitos a cada ${number(locale, period)} segundos`,
        algorithm,
      ]
      return `No app, escolha ${list(
        locale,
        settings.filter((setting) => setting !== undefined && setting !== 0),
      )}.`
    },
    label: 'Dígitos do app',
    missing: ({ locale, digits }) => `Digite os ${number(locale, digits)} dígitos que o app mostra.`,
    action: 'Confirmar',
  },
  recovery: {
    title: 'Crie um kit de recuperação',
    body: 'Se você perder seu dispositivo, o kit e seu e-mail, juntos, permitem que você entre de novo. É uma página com um código secreto, só para seus olhos.',
    action: 'Criar meu kit',
    pending: 'Criando seu kit',
    cancel: 'Cancelar',
    skip: 'Seguir sem kit',
    skipTitle: 'Seguir sem kit?',
    skipBody:
      'Sem um kit, perder seu dispositivo pode significar perder sua conta de vez. Talvez não possamos ajudar.',
    skipAction: 'Seguir sem ele',
  },
  kit: {
    title: 'Guarde seu kit de recuperação',
    body: 'Esta página e seu e-mail, juntos, abrem sua conta. Guarde onde ninguém mais olha, e não só neste dispositivo.',
    sheet: {
      title: ({ appName }) => `Kit de recuperação para ${appName}`,
      intro:
        'Esta página e seu e-mail, juntos, permitem que você entre de novo quando tiver perdido seu dispositivo. Guarde onde ninguém mais olha.',
      code: 'Código de recuperação',
      username: 'Nome de usuário',
      orgId: 'Número da organização',
      credentialId: 'Número do kit',
      url: 'Recupere em',
      id: 'Nome do kit',
      support: 'Para o suporte',
      date: ({ locale, createdAt }) =>
        `Criado em ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `kit-de-recuperação-${id}`,
    },
    ways: {
      share: { title: 'Compartilhar ou salvar', body: 'Nos seus arquivos ou em um app em que você confia.' },
      download: { title: 'Baixar', body: 'Um arquivo que abre em qualquer navegador.' },
      print: { title: 'Imprimir', body: 'Papel não pode ser invadido.' },
      copy: { title: 'Copiar', body: 'Para colar em um gerenciador de senhas.' },
      write: { title: 'Anotar', body: 'Você o digita inteiro uma vez, para ter certeza.' },
    },
    otherWays: 'Outros jeitos de guardar',
    state: { saved: 'Guardado', printed: 'Impresso?', chosen: 'Escolhido', denied: 'Não é possível aqui' },
    next: 'Depois que você o guardar, vamos pedir partes do código.',
    saved: {
      share: 'Veja se você o encontra no lugar para onde enviou.',
      download: ({ file }) => `Procure ${file} nos seus downloads.`,
      print: 'Se foi impresso, veja se dá para ler o código.',
      copy: 'Copiado. Outros apps podem ler o que você copia: cole logo e depois copie outra coisa.',
      write: 'Anote o código com os números. Depois continue: vamos pedir o código inteiro.',
    },
    denied: {
      share: 'Compartilhar não funciona neste navegador. Escolha outro jeito.',
      download: 'Baixar não funciona neste navegador. Escolha outro jeito.',
      print: 'Imprimir não funciona neste navegador. Escolha outro jeito.',
      copy: 'Copiar não funciona neste navegador. Escolha outro jeito.',
    },
    unsaved: 'O kit ainda não foi guardado. Escolha um destes jeitos.',
    covered: 'Você ficou um tempo fora, então cobrimos seu kit de recuperação.',
    uncover: 'Mostrar de novo',
    action: 'Seguir: conferir',
  },
  kitCheck: {
    title: 'Confira seu kit de recuperação',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Pegue o kit que você guardou. As partes do código vão de ${number(locale, 1)} a ${number(locale, count)}. Digite todas.`
        : `Pegue o kit que você guardou. As partes do código vão de ${number(locale, 1)} a ${number(locale, count)}. Digite as partes ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `Parte ${number(locale, part)}`,
    missing: ({ locale, part }) => `Digite a parte ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `Essa é a parte ${number(locale, typed)}. Digite a parte ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `Nenhum código tem ${list(locale, characters, 'disjunction')}. Olhe a parte ${number(locale, part)} de novo.`,
    length: ({ locale, part, size }) =>
      `A parte ${number(locale, part)} tem ${number(locale, size)} letras e dígitos. Olhe de novo.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `A parte ${number(locale, part)} é diferente no seu kit. Compare letra por letra.`
        : `A parte ${number(locale, part)} é diferente no seu kit. ${lookAlikes.map((pair) => `É ${list(locale, pair, 'disjunction')}?`).join(' ')}`,
    action: 'Conferir',
    pending: 'Um momento',
    back: 'Mostrar o kit de novo',
  },
  kitStatus: {
    done: ({ id }) => `Seu kit de recuperação ${id} está pronto. Guarde-o bem.`,
    void: ({ id, newId }) =>
      newId
        ? `Um kit de recuperação mais antigo, ${id}, não funciona. Fique só com o que diz ${newId}.`
        : `Se você guardou um kit de recuperação que diz ${id}, ele não funciona.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Guarde os dois kits de recuperação, ${id} e ${newId}, até ter entrado na conta.`
        : `Guarde seu kit de recuperação ${id} até ter entrado na conta. Ainda não sabemos se ele funciona.`,
  },
  doneWithoutPasskey: {
    title: 'Sua conta está pronta',
    body: 'Da próxima vez, entre com o que você acabou de configurar.',
  },
  doneRecovered: {
    title: 'Sua conta está de volta',
    body: 'De agora em diante, só o que você acabou de configurar permite entrar.',
  },
  waiting: {
    soon: 'Sem resposta até agora. Nada se perdeu: tentaremos de novo daqui a pouco.',
    online: 'Você está sem internet. Nada se perdeu: continuamos assim que houver conexão.',
    slow: 'Está demorando mais que o normal. Nada se perdeu: deixe esta página aberta.',
  },
  signIn: { action: 'Ir para o login' },
  unfinished: {
    unsent:
      'Da última vez, você saiu antes do fim. Se ficou uma chave de acesso no seu dispositivo, só a nova vai funcionar.',
    sent: 'Uma tentativa anterior pode ter dado certo, e sua conta pode estar pronta. Tente entrar primeiro.',
    undeletablePasskey: ({ username, site }) =>
      `Uma chave de acesso de ${username} em ${site} ainda está no seu dispositivo e não abre nada. Você pode apagá-la onde seu dispositivo guarda as chaves de acesso.`,
    replacingPasskey: ({ username, site }) =>
      `Você já se cadastrou antes, em outra janela ou outro navegador? Então a chave de acesso de ${username} em ${site} que você acabou de criar não abre nada e pode ter tomado o lugar da primeira. Se não conseguir entrar, use outro dispositivo ou o kit de recuperação que você guardou primeiro, ou fale com o suporte.`,
  },
  wallets: {
    title: 'Suas carteiras',
    pending: 'Sendo criada',
    pendingBody: 'Isso costuma levar um minuto. Você pode continuar.',
    network: ({ network, isTest }) => (isTest ? `${network} (rede de teste)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Não podemos começar agora',
      body: 'Há algo errado do nosso lado. Se continuar assim em alguns minutos, fale com o suporte.',
    },
    init_refused: {
      title: 'Não conseguimos abrir seu cadastro',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Volte à página que trouxe você até aqui e comece por lá. Se acontecer de novo, fale com o suporte.'
          : canResend
            ? 'Este link ou código pode ser antigo demais ou já ter sido usado. Você pode pedir um novo código.'
            : 'Este link ou código pode ser antigo demais ou já ter sido usado. Peça um novo a quem convidou você.',
    },
    code_expired: {
      title: 'Este código é antigo ou não está certo',
      body: ({ canResend }) =>
        canResend
          ? 'Use o e-mail mais recente que enviamos ou peça um novo código.'
          : 'Use o e-mail mais recente que enviamos. Se não ajudar, peça um novo código a quem convidou você.',
    },
    user_exists: {
      title: 'Esta conta já existe',
      body: ({ hasFields }) =>
        hasFields
          ? 'Em vez disso, entre na conta ou confira o que digitou.'
          : 'Em vez disso, entre na conta.',
    },
    init_failed: {
      title: 'Não conseguimos começar',
      body: 'Tente de novo daqui a pouco.',
    },
    cancelled: {
      title: 'Esta etapa foi interrompida',
      body: 'Você pode continuar quando quiser.',
    },
    webauthn_unsupported: {
      title: 'Este navegador não aceita chaves de acesso',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Abra esta página em uma versão atual do Chrome, Safari, Edge ou Firefox, ou escolha outro jeito.'
          : 'Abra esta página em uma versão atual do Chrome, Safari, Edge ou Firefox.',
    },
    insecure_context: {
      title: 'Esta conexão não é segura',
      body: 'Não continue aqui. Abra a página de novo em um endereço que comece com https.',
    },
    ceremony_forbidden: {
      title: 'Chaves de acesso estão desativadas aqui',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Esta página, ou a que está em volta dela, não as permite. Abra em uma aba própria ou escolha outro jeito.'
          : 'Esta página, ou a que está em volta dela, não as permite. Abra em uma aba própria.',
    },
    relying_party_invalid: {
      title: 'Este endereço não aceita chaves de acesso',
      body: ({ siteName }) =>
        siteName
          ? `Não é o endereço que ${siteName} tem para chaves de acesso. Não continue aqui: abra o site que você conhece.`
          : 'Talvez não seja o endereço certo. Não continue aqui: abra o site que você conhece.',
    },
    ceremony_timed_out: {
      title: 'Seu dispositivo não respondeu',
      body: 'Deixe-o desbloqueado e à mão e tente de novo. Se mesmo assim uma chave de acesso foi salva, só a próxima vai funcionar.',
    },
    page_hidden: {
      title: 'Esta página estava em segundo plano',
      body: 'Fique nesta página e tente de novo.',
    },
    activation_missing: {
      title: 'Seu navegador quer mais um toque',
      body: 'Toque no botão de novo. Se não ajudar, abra esta página em uma aba própria.',
    },
    ceremony_not_allowed: {
      title: 'Não recebemos uma chave de acesso',
      body: 'A mensagem foi fechada, ou o dispositivo não pôde confirmar que é você. Tente de novo e siga a mensagem até o fim.',
    },
    ceremony_not_asked: {
      title: 'Não recebemos uma chave de acesso',
      body: 'Seu navegador não perguntou nada. Tente de novo. Se esta página está dentro de outro app, abra no navegador.',
    },
    ceremony_took_long: {
      title: 'Não recebemos uma chave de acesso',
      body: 'Talvez tenha demorado demais. Tenha seu dispositivo à mão e tente de novo.',
    },
    ceremony_pending: {
      title: 'Há outro pedido de chave de acesso aberto',
      body: 'Feche aquela mensagem do navegador, talvez em outra aba. Depois tente de novo.',
    },
    already_registered: {
      title: 'Este dispositivo já tem chave de acesso',
      body: 'Você pode entrar com ela. Para adicionar uma chave de acesso, use outro dispositivo.',
    },
    same_device_again: {
      title: 'Este dispositivo já tem chave de acesso',
      body: 'A reserva deve ficar em outro: um celular, um computador ou uma chave de segurança USB.',
    },
    authenticator_unsupported: {
      title: 'A chave de acesso não cabe neste dispositivo',
      body: 'Se ele não tem bloqueio de tela, configure um. Ou use outro dispositivo ou uma chave de segurança USB.',
    },
    authenticator_failed: {
      title: 'Seu dispositivo não conseguiu concluir',
      body: 'Tente de novo ou escolha outro lugar para sua chave de acesso. Se mesmo assim uma foi salva, só a próxima vai funcionar.',
    },
    credential_invalid: {
      title: 'Não pudemos usar essa chave de acesso',
      body: 'Não é a que pedimos. Tente de novo ou escolha outro lugar para sua chave de acesso.',
    },
    key_store_failed: {
      title: 'Não conseguimos configurar isto',
      body: 'Tente de novo. Se não ajudar, use outro navegador.',
    },
    envelope_invalid: {
      title: 'O que guardamos para você não abre',
      body: 'Sua senha pode estar certa mesmo assim. Fale com o suporte.',
    },
    password_wrong: {
      title: 'Essa senha não confere',
      body: 'Veja as maiúsculas e o idioma do seu teclado e tente de novo.',
    },
    input_invalid: {
      title: 'Confira o que você digitou',
      body: 'Algo está faltando ou não está certo.',
    },
    network_failed: {
      title: 'Sem conexão',
      body: 'Nada se perdeu. Verifique sua conexão com a internet e tente de novo.',
    },
    part_not_loaded: {
      title: 'Uma parte desta página não carregou',
      body: 'Verifique sua conexão com a internet e recarregue a página.',
    },
    stopped_waiting: {
      title: 'Você parou de esperar',
      body: 'Pode ter dado certo mesmo assim. Nada se perdeu: tente de novo para saber.',
    },
    request_timed_out: {
      title: 'A resposta não chegou a tempo',
      body: 'Nada se perdeu. Verifique sua conexão com a internet e tente de novo.',
    },
    rate_limited: {
      title: 'Houve tentativas demais',
      body: retry,
    },
    server_failed: {
      title: 'Nosso serviço não está disponível',
      body: retry,
    },
    approval_pending: {
      title: 'Alguém precisa aprovar isto antes',
      body: 'Seu pedido chegou, e você não precisa fazer mais nada. Volte mais tarde e entre na conta.',
    },
    request_declined: {
      title: 'Não podemos fazer isto agora',
      body: ({ requestId }) =>
        requestId
          ? `Algo não está pronto do nosso lado. Tente de novo mais tarde. Se acontecer outra vez, passe este número ao suporte: ${requestId}`
          : 'Algo não está pronto do nosso lado. Tente de novo mais tarde. Se acontecer outra vez, fale com o suporte.',
    },
    answer_invalid: {
      title: 'Não conseguimos ler a resposta',
      body: 'Nada se perdeu. Se você está em uma rede pública, faça login nela primeiro. Depois tente de novo.',
    },
    challenge_expired: {
      title: 'O tempo desta página acabou',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'Isso é para sua segurança. Recarregue a página para continuar.'
          : hasKit
            ? 'Isso é para sua segurança. Faça esta etapa mais uma vez. O kit de recuperação que você guardou continua valendo.'
            : 'Isso é para sua segurança. Faça esta etapa mais uma vez.',
    },
    begun_elsewhere: {
      title: 'Isto foi começado outra vez',
      body: ({ canRestart }) =>
        canRestart
          ? 'Talvez em outra janela. Faça esta etapa de novo, e só aqui.'
          : 'Talvez em outra janela. Continue lá ou recarregue esta página.',
    },
    registration_refused: {
      title: 'Não conseguimos concluir',
      body: ({ canRestart }) =>
        canRestart
          ? 'Nada foi salvo do nosso lado. Comece de novo. Se acontecer outra vez, fale com o suporte.'
          : 'Nada foi salvo do nosso lado. Recarregue a página. Se acontecer outra vez, fale com o suporte.',
    },
    digits_refused: {
      title: 'Não conseguimos concluir',
      body: ({ canRestart }) =>
        canRestart
          ? 'Os dígitos do seu app podem ter ficado antigos. Comece de novo e digite outros.'
          : 'Os dígitos do seu app podem ter ficado antigos. Recarregue a página e digite outros.',
    },
    outcome_unknown: {
      title: 'Não temos certeza de que deu certo',
      body: 'Sua conta pode estar pronta. Tente entrar. Se não der, fale com o suporte.',
    },
    account_found: {
      title: 'Verificamos: sua conta existe',
      body: 'Sua tentativa anterior pode tê-la criado. Entre na conta em vez de começar de novo.',
    },
  },
  formNotLoaded: {
    body: 'Esta parte não carregou. Verifique sua conexão com a internet e tente de novo.',
    action: 'Carregar de novo',
  },
  stepNames: {
    start: 'Início',
    firstFactor: 'Chave de acesso',
    secondFactor: 'Reserva',
    recovery: 'Kit de recuperação',
  },
  saved: {
    passkey: 'Chave de acesso salva. Sua conta ainda não está concluída.',
    other: 'Salvo. Sua conta ainda não está concluída.',
    both: 'As duas coisas estão salvas. Sua conta ainda não está concluída.',
  },
}
