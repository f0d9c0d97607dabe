/**
 * Korean.
 *
 * Polite and warm (해요체, -세요 for what to do), as Korean banks and payment apps speak today; 합쇼체 would sound like an
 * office. Buttons and titles are nouns or end in -하기, as on the systems themselves. No particle that depends on a sound
 * follows a name, an ID or a file, since nobody knows how it is read.
 *
 * Passkey is 패스키, as Apple (https://support.apple.com/ko-kr/guide/iphone/iphf538ea8d0/ios) and Google
 * (https://web.dev/articles/passkey-registration?hl=ko,
 * https://developer.android.com/identity/passkeys/sign-in-with-passkeys?hl=ko) say; older Microsoft pages have 암호 키,
 * which reads as a password. Backup passkey 예비 패스키, recovery kit 복구 키트, recovery code 복구 코드, setup code 설정
 * 코드, USB security key USB 보안 키.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `지금까지 한 내용은 그대로 있어요. ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)}부터 다시 시도할 수 있어요.`
    : '지금까지 한 내용은 그대로 있어요. 잠시 후 다시 시도할 수 있어요.'

/** The table in Korean. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: '연결할 수 없어요',
      body: '지금까지 한 내용은 그대로 있어요. 인터넷 연결을 확인한 후 다시 시도하세요.',
    },
    already_registered: {
      title: '이 기기에는 이미 패스키가 있어요',
      body: '그 패스키로 로그인할 수 있어요. 패스키를 추가하려면 다른 기기를 사용하세요.',
    },
    account_found: {
      title: '이미 계정이 있어요',
      body: '지난번 시도가 성공했을 수 있어요. 가입 대신 로그인하세요.',
    },
    server_failed: {
      title: '서비스를 이용할 수 없어요',
      body: retry,
    },
    key_store_failed: {
      title: '설정하지 못했어요',
      body: '다시 시도하세요. 그래도 안 되면 다른 브라우저를 사용하세요.',
    },
    authenticator_unsupported: {
      title: '이 기기에는 패스키를 둘 수 없어요',
      body: '화면 잠금이 없으면 설정하세요. 아니면 다른 기기나 USB 보안 키를 사용하세요.',
    },
    rate_limited: {
      title: '시도 횟수가 너무 많아요',
      body: retry,
    },
    user_exists: {
      title: '이미 있는 계정이에요',
      body: (facts) => `가입 대신 로그인하${facts.hasFields ? '거나, 입력한 내용을 확인하' : ''}세요.`,
    },
    init_failed: {
      title: '시작하지 못했어요',
      body: '잠시 후 다시 시도하세요.',
    },
    webauthn_unsupported: {
      title: '이 브라우저에서는 패스키를 쓸 수 없어요',
      body: (facts) =>
        `이 페이지를 최신 Chrome, Safari, Edge 또는 Firefox에서 ${facts.hasOtherWays ? '열거나 다른 방법을 선택하세요.' : '여세요.'}`,
    },
    outcome_unknown: {
      title: '성공했는지 확실하지 않아요',
      body: '계정이 준비되었을 수 있어요. 로그인해 보세요. 안 되면 고객센터에 문의하세요.',
    },
    code_expired: {
      title: '코드가 오래되었거나 맞지 않아요',
      body: (facts) =>
        `저희가 보낸 가장 최근 이메일을 사용하${facts.canResend ? '거나 새 코드를 받으세요.' : '세요. 그래도 안 되면 초대해 준 사람에게 새로 요청하세요.'}`,
    },
    insecure_context: {
      title: '안전한 연결이 아니에요',
      body: '여기서 계속하지 말고, https로 시작하는 주소로 페이지를 여세요.',
    },
    ceremony_not_asked: {
      title: '패스키를 받지 못했어요',
      body: '브라우저에 확인 창이 뜨지 않았어요. 다시 시도하세요. 이 페이지가 다른 앱 안에 있으면 브라우저에서 여세요.',
    },
    ceremony_forbidden: {
      title: '여기서는 패스키가 꺼져 있어요',
      body: (facts) =>
        `이 페이지나 이 페이지를 담은 페이지가 허용하지 않아요. 새 탭에서 ${facts.hasOtherWays ? '열거나 다른 방법을 선택하세요.' : '여세요.'}`,
    },
    relying_party_invalid: {
      title: '이 주소에서는 패스키를 쓸 수 없어요',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName}의 패스키 주소가 아니에요.` : '맞는 주소가 아닐 수 있어요.'} 여기서 계속하지 말고, 원래 알던 웹사이트를 여세요.`,
    },
    ceremony_not_allowed: {
      title: '패스키를 받지 못했어요',
      body: '확인 창이 닫혔거나, 기기가 본인인지 확인하지 못했어요. 다시 시도하고 안내를 끝까지 따르세요.',
    },
    ceremony_took_long: {
      title: '패스키를 받지 못했어요',
      body: '너무 오래 걸렸을 수 있어요. 기기를 준비한 다음 다시 시도하세요.',
    },
    ceremony_timed_out: {
      title: '기기가 응답하지 않았어요',
      body: '기기 잠금을 풀고 가까이 둔 다음 다시 시도하세요. 패스키가 저장되었더라도, 다음에 만드는 것만 쓸 수 있어요.',
    },
    ceremony_pending: {
      title: '다른 패스키 요청이 열려 있어요',
      body: '그 확인 창을 닫으세요. 다른 탭에 있을 수 있어요. 그런 다음 다시 시도하세요.',
    },
    credential_invalid: {
      title: '그 패스키는 쓸 수 없었어요',
      body: '요청한 것과 달라요. 다시 시도하거나 다른 저장 위치를 선택하세요.',
    },
    approval_pending: {
      title: '먼저 승인이 필요해요',
      body: '요청이 도착했고, 더 할 일은 없어요. 나중에 로그인하세요.',
    },
    init_refused: {
      title: '시작하지 못했어요',
      body: (facts) =>
        facts.hasCode
          ? `링크나 코드가 오래되었거나 이미 사용되었을 수 있어요. ${facts.canResend ? '새 코드를 받을 수 있어요.' : '초대해 준 사람에게 새로 요청하세요.'}`
          : '이전 페이지로 돌아가 거기서 시작하세요. 같은 일이 또 생기면 고객센터에 문의하세요.',
    },
    begun_elsewhere: {
      title: '한 번 더 시작되었어요',
      body: (facts) =>
        `다른 창일 수 있어요. ${facts.canRestart ? '여기서만 이 단계를 다시 하세요.' : '거기서 계속하거나 페이지를 새로고침하세요.'}`,
    },
    same_device_again: {
      title: '이 기기에는 이미 패스키가 있어요',
      body: '예비 패스키는 다른 휴대폰이나 컴퓨터, 또는 USB 보안 키에 만드세요.',
    },
    request_timed_out: {
      title: '응답을 받지 못했어요',
      body: '지금까지 한 내용은 그대로 있어요. 인터넷 연결을 확인한 후 다시 시도하세요.',
    },
    answer_invalid: {
      title: '응답을 읽을 수 없어요',
      body: '지금까지 한 내용은 그대로 있어요. 공용 와이파이라면 먼저 거기에 로그인하세요. 그런 다음 다시 시도하세요.',
    },
    challenge_expired: {
      title: '이 페이지가 만료되었어요',
      body: (facts) =>
        `안전을 위해서예요. ${facts.canRestart ? `이 단계를 다시 하세요.${facts.hasKit ? ' 저장한 복구 키트는 그대로 쓸 수 있어요.' : ''}` : '페이지를 새로고침하세요.'}`,
    },
    digits_refused: {
      title: '완료하지 못했어요',
      body: (facts) =>
        `앱의 숫자가 오래되었을 수 있어요. ${facts.canRestart ? '처음부터 다시 하고' : '페이지를 새로고침하고'}, 새 숫자를 입력하세요.`,
    },
    authenticator_failed: {
      title: '기기에서 완료하지 못했어요',
      body: '다시 시도하거나 다른 저장 위치를 선택하세요. 패스키가 저장되었더라도, 다음에 만드는 것만 쓸 수 있어요.',
    },
    invalid_challenge: {
      title: '시작하지 못했어요',
      body: '저희 쪽에 문제가 있어요. 나중에 다시 시도하세요. 같은 일이 또 생기면 고객센터에 문의하세요.',
    },
    cancelled: {
      title: '이 단계가 중단되었어요',
      body: '언제든지 계속할 수 있어요.',
    },
    registration_refused: {
      title: '완료하지 못했어요',
      body: (facts) =>
        `저희 쪽에는 아무것도 저장되지 않았어요. ${facts.canRestart ? '처음부터 다시 하세요.' : '페이지를 새로고침하세요.'} 같은 일이 또 생기면 고객센터에 문의하세요.`,
    },
    part_not_loaded: {
      title: '페이지 일부를 불러오지 못했어요',
      body: '인터넷 연결을 확인한 후 페이지를 새로고침하세요.',
    },
    request_declined: {
      title: '지금은 할 수 없어요',
      body: (facts) =>
        `저희 쪽 준비가 덜 되었어요. 나중에 다시 시도하세요. 같은 일이 또 생기면 고객센터에 ${facts.requestId ? `이 번호를 알려 주세요: ${facts.requestId}` : '문의하세요.'}`,
    },
    password_wrong: {
      title: '비밀번호가 맞지 않아요',
      body: '대소문자와 키보드 언어를 확인한 후 다시 시도하세요.',
    },
    activation_missing: {
      title: '한 번 더 눌러야 해요',
      body: '다시 누르세요. 그래도 안 되면 이 페이지를 새 탭에서 여세요.',
    },
    stopped_waiting: {
      title: '기다리기를 멈췄어요',
      body: '그래도 성공했을 수 있어요. 지금까지 한 내용은 그대로 있어요. 다시 시도하면 알 수 있어요.',
    },
    input_invalid: {
      title: '입력한 내용을 확인하세요',
      body: '빠졌거나 맞지 않는 것이 있어요.',
    },
    envelope_invalid: {
      title: '저장해 둔 것을 열 수 없어요',
      body: '비밀번호는 맞을 수 있어요. 고객센터에 문의하세요.',
    },
    page_hidden: {
      title: '이 페이지가 가려져 있었어요',
      body: '이 페이지를 열어 두고 다시 시도하세요.',
    },
  },
  key: {
    title: '이 브라우저에 저장',
    body: '외울 것이 없어요. 하지만 다른 브라우저에서는 안 될 수 있고, 브라우저 데이터를 지우면 사라질 수 있어요.',
    action: '여기에 저장하기',
  },
  dir: 'ltr',
  complete: {
    title: '마무리하는 중',
    body: '계정에 저장하고 있어요.',
    action: '완료하기',
    restart: '처음부터 다시 하기',
    cancel: '그만 기다리기',
  },
  recovery: {
    title: '복구 키트 만들기',
    body: '기기를 잃어버려도 이 키트와 이메일 계정이 모두 있으면 다시 로그인할 수 있어요. 키트는 비밀 코드가 적힌 한 페이지이고, 나만 봐야 해요.',
    pending: '복구 키트를 만드는 중',
    cancel: '취소',
    action: '복구 키트 만들기',
    skipTitle: '키트 없이 계속할까요?',
    skip: '키트 없이 계속하기',
    skipAction: '키트 없이 계속',
    skipBody: '키트 없이 기기를 잃어버리면 계정도 영영 잃을 수 있어요. 저희가 도와드리지 못할 수도 있어요.',
  },
  firstFactor: {
    title: '패스키 만들기',
    pending: '기기 확인 대기 중',
    body: '기기에서 지문, 얼굴 또는 화면 잠금을 확인해요. 이 정보는 기기 밖으로 나가지 않아요.',
    account: (facts) => `${facts.name} 계정`,
    cancel: '취소',
    action: '패스키 만들기',
    pendingBody: '기기나 브라우저의 안내를 따르세요.',
  },
  formNotLoaded: {
    action: '다시 불러오기',
    body: '이 부분을 불러오지 못했어요. 인터넷 연결을 확인한 후 다시 시도하세요.',
  },
  startForm: {
    edit: '입력한 내용 바꾸기',
    missing: {
      orgId: '초대해 준 사람에게 이 번호를 물어보세요. ‘or-’로 시작해요.',
      tenantId: '초대해 준 사람에게 이 번호를 물어보세요.',
      registrationCode: '이메일에 있는 코드를 입력하세요.',
      username: '초대받은 사용자 이름이나 이메일 주소를 입력하세요.',
    },
    label: {
      orgId: '조직 번호',
      username: '사용자 이름 또는 이메일',
      registrationCode: '이메일에 있는 코드',
      tenantId: '테넌트 번호',
    },
    example: {
      orgId: 'or-…',
    },
    resend: '새 코드 받기',
    body: {
      code: '코드는 보내 드린 이메일에 있어요.',
      user: '본인 정보를 입력하세요.',
      all: '본인 정보를 입력하세요. 코드는 보내 드린 이메일에 있어요.',
    },
    resent: (facts) =>
      `${facts.username ? `${facts.username} 님이 ` : ''}코드를 기다리고 있다면 새 코드가 곧 도착해요. 스팸함도 확인하세요. 가장 최근 코드만 쓸 수 있어요.`,
  },
  waiting: {
    soon: '아직 응답이 없어요. 지금까지 한 내용은 그대로 있어요. 잠시 후 자동으로 다시 시도해요.',
    slow: '평소보다 오래 걸려요. 지금까지 한 내용은 그대로 있어요. 이 페이지를 열어 두세요.',
    online: '오프라인이에요. 지금까지 한 내용은 그대로 있어요. 연결되면 자동으로 계속해요.',
  },
  secondFactor: {
    title: '예비 패스키 추가하기',
    skip: {
      other: '예비 없이 계속하기',
      passkey: '패스키 하나로 계속하기',
    },
    action: '예비 패스키 추가하기',
    body: '기기를 잃어버려도 다른 기기로 로그인할 수 있어요. 다른 휴대폰이나 컴퓨터, 또는 USB 보안 키를 사용하세요.',
  },
  retryAfter: {
    now: '이제 다시 시도할 수 있어요.',
    at: (facts) => `${clock(facts, facts.time, facts.onAnotherDay)}부터 시도 가능`,
  },
  start: {
    title: '계정 설정하기',
    body: '패스키가 있으면 지문, 얼굴 또는 화면 잠금으로, 비밀번호 없이 로그인할 수 있어요.',
    pending: '잠시만요',
    waiting: '준비하고 있어요.',
    action: '계속',
  },
  flow: {
    error: {
      title: '잘 되지 않았어요',
      body: '잠시 후 다시 시도하세요.',
    },
    loading: '잠시만요',
    notLoaded: '지금까지 한 내용은 그대로 있어요. 페이지를 새로고침하세요.',
    retry: '다시 시도',
    reload: '페이지 새로고침',
    label: '가입',
    broken: '이 페이지에 문제가 생겼어요. 만든 것은 그대로 있어요.',
    recover: '계속하기',
  },
  done: {
    title: '패스키 준비가 끝났어요',
    body: '다음부터는 패스키로 로그인하세요.',
    account: (facts) => facts.name,
    action: '계속',
  },
  unfinished: {
    sent: '지난번 시도가 성공해서 계정이 이미 준비되었을 수 있어요. 먼저 로그인해 보세요.',
    replacingPasskey: () =>
      '이전에 가입했다면, 새 패스키가 쓸 수 있는 패스키를 대체했을 수 있어요. 로그인할 수 없으면 다른 기기나 처음 저장한 복구 키트를 사용하세요.',
    undeletablePasskey: (facts) =>
      `${facts.site}의 ${facts.username} 패스키가 아직 기기에 있지만, 그 패스키는 쓸 수 없어요. 기기의 패스키 관리 화면에서 삭제할 수 있어요.`,
    unsent: '지난번에는 끝나지 않았어요. 그때 만든 패스키가 남아 있어도, 새 패스키만 쓸 수 있어요.',
  },
  whatIsAPasskey: {
    title: '패스키란?',
    body: '비밀번호 대신 기기 잠금을 푸는 방법으로 로그인해요. 패스키는 기기나 비밀번호 관리자에 저장되고, 지문이나 얼굴 정보는 기기 밖으로 나가지 않아요. 아무도 추측할 수 없고, 다른 웹사이트가 속여서 가져갈 수도 없어요.',
  },
  signIn: {
    action: '로그인하러 가기',
  },
  ways: {
    title: '방법 선택하기',
    body: '다음에도 쓸 수 있는 방법을 선택하세요.',
    unsupported: '여기서는 패스키를 쓸 수 없지만, 다른 방법으로 계정을 보호할 수 있어요.',
    action: '다른 방법',
    unlikely: '이 브라우저에서는 안 될 수도 있어요.',
    pending: '잠시만요',
    back: '뒤로',
    choices: {
      hybrid: {
        title: '휴대폰 또는 태블릿',
        body: '카메라로 QR 코드를 스캔해요.',
      },
      Fido2: {
        title: '패스키',
        body: '지문, 얼굴 또는 화면 잠금을 사용해요.',
      },
      'client-device': {
        title: '이 기기',
        body: '지문, 얼굴 또는 화면 잠금을 사용해요.',
      },
      'security-key': {
        title: 'USB 보안 키',
        body: '꽂거나 가까이 대요.',
      },
      Totp: {
        title: '인증 앱',
        body: '휴대폰 앱에 나오는 숫자를 입력해요.',
      },
      Key: {
        title: '이 브라우저에 저장',
        body: '외우거나 입력할 것이 없어요.',
      },
      PasswordProtectedKey: {
        title: '긴 비밀번호',
        body: '나만 알아요. 아무도 재설정할 수 없어요.',
      },
      Password: {
        title: '일반 비밀번호',
        body: '로그인할 때마다 입력해요.',
      },
    },
    pendingBody: '설정하고 있어요.',
  },
  places: {
    hybrid: {
      body: '브라우저에 QR 코드가 나와요. 패스키를 쓸 휴대폰이나 태블릿으로 스캔하세요.',
    },
    'security-key': {
      body: 'USB 보안 키를 준비하세요. 언제 꽂거나 터치할지 브라우저가 알려 줘요.',
    },
    'client-device': {
      body: '기기에서 지문, 얼굴 또는 화면 잠금을 확인해요.',
    },
  },
  password: {
    tooWeak: '너무 쉽게 추측할 수 있어요. 서로 관련 없는 단어를 추가하세요.',
    title: '긴 비밀번호 정하기',
    generated: '계속하기 전에 이 단어들을 저장하세요:',
    label: '새 비밀번호',
    body: '나만 알고, 아무도 재설정할 수 없어요. 비밀번호 관리자에 저장하거나 적어 두세요.',
    action: '이 비밀번호 사용하기',
    generate: '자동으로 만들기',
    show: '표시',
    missing: '비밀번호를 정하세요.',
    plainTitle: '비밀번호 정하기',
    plainBody: '로그인할 때마다 입력해요. 비밀번호 관리자에 저장하거나 적어 두세요.',
    hide: '숨기기',
    checkFailed: '일부를 불러오지 못했어요. 인터넷 연결을 확인한 후 다시 시도하세요.',
  },
  kit: {
    title: '복구 키트 저장하기',
    body: '이 키트와 이메일 계정이 모두 있으면 로그인할 수 있어요. 다른 사람이 보지 않는 곳에, 이 기기 말고 다른 곳에도 보관하세요.',
    ways: {
      download: {
        title: '다운로드',
        body: '어느 브라우저에서나 열리는 파일 하나예요.',
      },
      print: {
        title: '인쇄',
        body: '종이는 해킹할 수 없어요.',
      },
      share: {
        title: '공유 또는 저장',
        body: '내 파일이나 믿을 수 있는 앱으로 보내요.',
      },
      copy: {
        title: '복사',
        body: '비밀번호 관리자에 붙여넣어요.',
      },
      write: {
        title: '적어 두기',
        body: '확인하려고 전체를 한 번 입력해요.',
      },
    },
    denied: {
      share: '이 브라우저에서는 공유할 수 없어요. 다른 방법을 선택하세요.',
      print: '이 브라우저에서는 인쇄할 수 없어요. 다른 방법을 선택하세요.',
      download: '이 브라우저에서는 다운로드할 수 없어요. 다른 방법을 선택하세요.',
      copy: '이 브라우저에서는 복사할 수 없어요. 다른 방법을 선택하세요.',
    },
    saved: {
      share: '보낸 곳에 있는지 확인하세요.',
      write: '번호와 함께 코드를 적으세요. 그런 다음 코드 전체를 물어볼게요.',
      print: '인쇄되었다면 코드를 읽을 수 있는지 확인하세요.',
      download: (facts) => `다운로드 폴더에 ${facts.file} 파일이 있는지 확인하세요.`,
      copy: '복사했어요. 다른 앱도 읽을 수 있으니 바로 붙여넣은 다음 다른 것을 복사하세요.',
    },
    state: {
      saved: '저장됨',
      copied: '복사했어요',
      printed: '인쇄했나요?',
      chosen: '선택함',
      denied: '여기서는 안 돼요',
    },
    next: '저장하고 나면 코드 일부를 물어볼게요.',
    action: '다음: 확인하기',
    otherWays: '다른 보관 방법',
    unsaved: '키트가 아직 저장되지 않았어요. 방법을 하나 선택하세요.',
    uncover: '다시 표시하기',
    sheet: {
      title: (facts) => `${facts.appName} 복구 키트`,
      intro:
        '기기를 잃어버려도 이 키트와 이메일 계정이 모두 있으면 다시 로그인할 수 있어요. 다른 사람이 보지 않는 곳에 보관하세요.',
      url: '복구 페이지',
      code: '복구 코드',
      orgId: '조직 번호',
      username: '사용자 이름',
      credentialId: '키트 번호',
      support: '고객센터용 정보',
      fileName: (facts) => `복구-키트-${facts.id}`,
      id: '키트 이름',
      date: (facts) => `${day(facts, facts.createdAt)} 작성`,
    },
    covered: '한동안 사용하지 않아서 복구 키트를 가렸어요.',
  },
  kitCheck: {
    title: '복구 키트 확인하기',
    wrong: (facts) =>
      `${number(facts, facts.part)}번 부분이 키트와 달라요. ${choices(facts, (pair) => `${pair} 중 무엇인가요?`) || '한 글자씩 확인하세요.'}`,
    label: (facts) => `${number(facts, facts.part)}번 부분`,
    missing: (facts) => `${number(facts, facts.part)}번 부분을 입력하세요.`,
    action: '확인',
    otherPart: (facts) =>
      `그것은 ${number(facts, facts.typed)}번 부분이에요. ${number(facts, facts.part)}번 부분을 입력하세요.`,
    unknown: (facts) =>
      `코드에 쓰이지 않는 글자예요: ${choice(facts, facts.characters)}. ${number(facts, facts.part)}번 부분을 다시 확인하세요.`,
    length: (facts) =>
      `${number(facts, facts.part)}번 부분은 ${number(facts, facts.size)}글자예요. 다시 확인하세요.`,
    body: (facts) =>
      `저장한 키트를 꺼내세요. 코드는 ${number(facts, 1)}번부터 ${number(facts, facts.count)}번 부분까지 있어요. ${facts.parts.length === facts.count ? '모두' : `${list(facts, facts.parts)}번 부분을`} 입력하세요.`,
    pending: '잠시만요',
    back: '키트 다시 보기',
  },
  totp: {
    title: '인증 앱 사용하기',
    secret: '설정 코드',
    copied: '복사했어요',
    picture: '인증 앱으로 스캔할 QR 코드',
    label: '앱에 나오는 숫자',
    copy: '복사',
    body: '앱으로 QR 코드를 스캔하거나 설정 코드를 앱에 붙여넣으세요. 그런 다음 앱에 나오는 숫자를 입력하세요.',
    copyLabel: '설정 코드 복사',
    missing: (facts) => `앱에 나오는 숫자 ${number(facts, facts.digits)}자리를 입력하세요.`,
    copyFailed: '직접 복사하세요',
    settings: (facts) =>
      `앱에서 설정하세요: ${list(facts, [
        facts.digits && `숫자 ${number(facts, facts.digits)}자리`,
        facts.period && `${number(facts, facts.period)}초마다 새 숫자`,
        facts.algorithm,
      ])}.`,
    action: '확인',
  },
  doneWithoutPasskey: {
    title: '계정 준비가 끝났어요',
    body: '다음부터는 방금 설정한 방법으로 로그인하세요.',
  },
  progress: {
    position: (facts) => `${number(facts, facts.steps)}단계 중 ${number(facts, facts.step)}단계`,
  },
  stepNames: {
    start: '시작',
    firstFactor: '패스키',
    secondFactor: '예비',
    recovery: '복구 키트',
  },
  doneRecovered: {
    title: '계정을 되찾았어요',
    body: '이제부터는 방금 설정한 방법으로만 로그인할 수 있어요.',
  },
  startWithoutPasskey: {
    body: '로그인할 방법을 설정해요. 일 분이면 끝나요.',
  },
  kitStatus: {
    done: (facts) => `${facts.id} 복구 키트 준비가 끝났어요. 잘 보관하세요.`,
    unknown: (facts) =>
      facts.newId
        ? `로그인할 때까지 ${facts.id} 복구 키트와 ${facts.newId} 복구 키트를 보관하세요.`
        : `로그인할 때까지 ${facts.id} 복구 키트를 보관하세요. 쓸 수 있는지는 아직 알 수 없어요.`,
    void: (facts) =>
      facts.newId
        ? `이전 ${facts.id} 복구 키트는 쓸 수 없어요. ${facts.newId} 키트만 보관하세요.`
        : `${facts.id} 복구 키트를 저장했더라도, 그 키트는 쓸 수 없어요.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network}(테스트 네트워크)` : facts.network),
    title: '내 지갑',
    pending: '만드는 중',
    pendingBody: '보통 일 분이면 끝나요. 계속해도 돼요.',
  },
  saved: {
    passkey: '패스키를 저장했어요. 아직 끝나지 않았어요.',
    both: '둘 다 저장했어요. 아직 끝나지 않았어요.',
    other: '저장했어요. 아직 끝나지 않았어요.',
  },
  lang: 'ko',
}
