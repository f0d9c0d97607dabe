/**
 * Japanese.
 *
 * Polite throughout (です・ます). Instructions end in 〜してください, the plain way to ask in that language and no
 * "please". Buttons are verbs in their dictionary form, or nouns, as in the systems' own dialogs. 当社 is "we".
 *
 * Passkey is パスキー, as Apple (https://support.apple.com/ja-jp/guide/iphone/iphf538ea8d0/ios), Google
 * (https://web.dev/articles/passkey-registration?hl=ja) and Microsoft
 * (https://learn.microsoft.com/ja-jp/windows/apps/develop/security/use-cases) say. Backup passkey 予備のパスキー, recovery
 * kit 復旧キット, recovery code 復旧コード, setup code セットアップコード, USB security key USBセキュリティキー.
 *
 * A word joiner (U+2060) between もう and 一度 forbids a line break there: browsers that break lines between phrases take
 * them for two. The labels of buttons have one line, so they hold no such invisible character, and a host's tests find
 * the buttons by name.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `ここまでの内容は残っています。${clock(facts, facts.retryAt, facts.retryOnAnotherDay)}からもう\u2060一度試せます。`
    : 'ここまでの内容は残っています。少し待てば、もう\u2060一度試せます。'

/** The table in Japanese. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: '接続できません',
      body: 'ここまでの内容は残っています。インターネット接続を確認してから、もう\u2060一度試してください。',
    },
    already_registered: {
      title: 'このデバイスにはすでにパスキーがあります',
      body: 'そのパスキーでログインできます。追加するには、別のデバイスを使ってください。',
    },
    account_found: {
      title: 'アカウントはすでにあります',
      body: '前回の登録で作成されたのかもしれません。やり直さずに、ログインしてください。',
    },
    server_failed: {
      title: 'サービスを使えません',
      body: retry,
    },
    key_store_failed: {
      title: '設定できませんでした',
      body: 'もう\u2060一度試してください。うまくいかなければ、別のブラウザを使ってください。',
    },
    authenticator_unsupported: {
      title: 'このデバイスにパスキーを保存できません',
      body: '画面ロックがなければ、設定してください。または、別のデバイスかUSBセキュリティキーを使ってください。',
    },
    rate_limited: {
      title: '試した回数が多すぎます',
      body: retry,
    },
    user_exists: {
      title: 'このアカウントはすでにあります',
      body: (facts) => `ログイン${facts.hasFields ? 'するか、入力した内容を確認' : ''}してください。`,
    },
    init_failed: {
      title: '開始できませんでした',
      body: '少し待ってから、もう\u2060一度試してください。',
    },
    webauthn_unsupported: {
      title: 'このブラウザではパスキーを使えません',
      body: (facts) =>
        `このページを最新のChrome、Safari、Edge、Firefoxで${facts.hasOtherWays ? '開くか、別の方法を選んで' : '開いて'}ください。`,
    },
    outcome_unknown: {
      title: '完了したかわかりません',
      body: 'アカウントを使えるかもしれません。先にログインを試してください。うまくいかなければ、サポートに連絡してください。',
    },
    code_expired: {
      title: 'コードが古いか、正しくありません',
      body: (facts) =>
        `当社からの最新のメールを使${facts.canResend ? 'うか、新しいコードを受け取ってください。' : 'ってください。うまくいかなければ、招待してくれた人に新しいものを頼んでください。'}`,
    },
    insecure_context: {
      title: 'この接続は保護されていません',
      body: 'ここで続けず、httpsで始まるアドレスでページを開いてください。',
    },
    ceremony_not_asked: {
      title: 'パスキーを受け取れませんでした',
      body: 'ブラウザに確認の画面が出ませんでした。もう\u2060一度試してください。別のアプリの中なら、ブラウザで開いてください。',
    },
    ceremony_forbidden: {
      title: 'ここではパスキーがオフです',
      body: (facts) =>
        `このページか、それを含むページが許可していません。新しいタブで${facts.hasOtherWays ? '開くか、別の方法を選んで' : '開いて'}ください。`,
    },
    relying_party_invalid: {
      title: 'このアドレスではパスキーを使えません',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName}のパスキー用のアドレスではありません` : '正しいアドレスではないかもしれません'}。ここで続けず、いつものサイトを開いてください。`,
    },
    ceremony_not_allowed: {
      title: 'パスキーを受け取れませんでした',
      body: '確認の画面が閉じられたか、デバイスが本人を確認できませんでした。もう\u2060一度試して、最後まで進めてください。',
    },
    ceremony_took_long: {
      title: 'パスキーを受け取れませんでした',
      body: '時間がかかりすぎたのかもしれません。デバイスを用意してから、もう\u2060一度試してください。',
    },
    ceremony_timed_out: {
      title: 'デバイスの応答がありませんでした',
      body: 'デバイスのロックを解除して、もう\u2060一度試してください。パスキーが保存されていても、使えるのは次に作成するものだけです。',
    },
    ceremony_pending: {
      title: '別のパスキーの確認が開いています',
      body: 'その画面を閉じてください。別のタブかもしれません。それから、もう\u2060一度試してください。',
    },
    credential_invalid: {
      title: 'そのパスキーは使えませんでした',
      body: '必要なものと違います。もう\u2060一度試すか、別の保存先を選んでください。',
    },
    approval_pending: {
      title: '先に承認が必要です',
      body: '申請は届きました。ほかにすることはありません。あとでログインしてください。',
    },
    init_refused: {
      title: '開始できませんでした',
      body: (facts) =>
        facts.hasCode
          ? `リンクまたはコードが古いか、使用済みかもしれません。${facts.canResend ? '新しいコードを受け取れます。' : '招待してくれた人に新しいものを頼んでください。'}`
          : '元のページに戻って、そこから始めてください。また起きたら、サポートに連絡してください。',
    },
    begun_elsewhere: {
      title: 'もう\u2060一度開始されました',
      body: (facts) =>
        `別のウィンドウかもしれません。${facts.canRestart ? 'このステップを、ここだけでもう\u2060一度行ってください。' : 'そこで続けるか、ページを再読み込みしてください。'}`,
    },
    same_device_again: {
      title: 'このデバイスにはすでにパスキーがあります',
      body: '予備には、別のスマートフォンかパソコン、またはUSBセキュリティキーを使ってください。',
    },
    request_timed_out: {
      title: '応答がありませんでした',
      body: 'ここまでの内容は残っています。インターネット接続を確認してから、もう\u2060一度試してください。',
    },
    answer_invalid: {
      title: '応答を読み取れませんでした',
      body: 'ここまでの内容は残っています。公衆Wi-Fiなら、先にそのログインを済ませてから、もう\u2060一度試してください。',
    },
    challenge_expired: {
      title: 'ページの有効期限が切れました',
      body: (facts) =>
        `安全のためです。${facts.canRestart ? `このステップをもう\u2060一度行ってください。${facts.hasKit ? '保存した復旧キットはそのまま使えます。' : ''}` : 'ページを再読み込みしてください。'}`,
    },
    digits_refused: {
      title: '完了できませんでした',
      body: (facts) =>
        `アプリの数字が古かったのかもしれません。${facts.canRestart ? '最初からやり直して' : 'ページを再読み込みして'}、新しい数字を入力してください。`,
    },
    authenticator_failed: {
      title: 'デバイスで完了できませんでした',
      body: 'もう\u2060一度試すか、別の保存先を選んでください。パスキーが保存されていても、使えるのは次に作成するものだけです。',
    },
    invalid_challenge: {
      title: '開始できませんでした',
      body: '当社側に問題があります。あとでもう\u2060一度試してください。また起きたら、サポートに連絡してください。',
    },
    cancelled: {
      title: '中断されました',
      body: 'いつでも続けられます。',
    },
    registration_refused: {
      title: '完了できませんでした',
      body: (facts) =>
        `当社側には何も保存されていません。${facts.canRestart ? '最初からやり直して' : 'ページを再読み込みして'}ください。また起きたら、サポートに連絡してください。`,
    },
    part_not_loaded: {
      title: 'ページの一部を読み込めませんでした',
      body: 'インターネット接続を確認してから、ページを再読み込みしてください。',
    },
    request_declined: {
      title: '今はできません',
      body: (facts) =>
        `当社側の準備ができていません。あとでもう\u2060一度試してください。また起きたら、サポートに${facts.requestId ? `この番号を伝えてください: ${facts.requestId}` : '連絡してください。'}`,
    },
    password_wrong: {
      title: 'パスワードが一致しません',
      body: '大文字と小文字、キーボードの言語を確認してから、もう\u2060一度試してください。',
    },
    activation_missing: {
      title: 'もう\u2060一度タップしてください',
      body: 'うまくいかなければ、ページを新しいタブで開いてください。',
    },
    stopped_waiting: {
      title: '待つのをやめました',
      body: '完了しているかもしれません。ここまでの内容は残っています。もう\u2060一度試して、確認してください。',
    },
    input_invalid: {
      title: '入力した内容を確認してください',
      body: '足りないか、正しくないものがあります。',
    },
    envelope_invalid: {
      title: '保存されたデータを開けません',
      body: 'パスワードは正しいかもしれません。サポートに連絡してください。',
    },
    page_hidden: {
      title: 'ページが隠れていました',
      body: 'このページを開いたまま、もう\u2060一度試してください。',
    },
  },
  key: {
    title: 'このブラウザに保存',
    body: '覚えるものはありません。ただし、このブラウザでしか使えないことや、データを消すと失われることがあります。',
    action: 'ここに保存する',
  },
  dir: 'ltr',
  complete: {
    title: 'もうすぐ完了です',
    body: 'アカウントに保存しています。',
    action: '完了する',
    restart: '最初からやり直す',
    cancel: '待つのをやめる',
  },
  recovery: {
    title: '復旧キットを作成する',
    body: 'デバイスをなくしても、このキットとメールアカウントの両方があれば、またログインできます。キットは秘密のコードが書かれたページで、自分だけが見るものです。',
    pending: '復旧キットを作成しています',
    cancel: 'キャンセル',
    action: '復旧キットを作成',
    skipTitle: 'キットなしで続けますか？',
    skip: 'キットなしで続ける',
    skipAction: 'なしで続ける',
    skipBody:
      'キットなしでデバイスをなくすと、アカウントを永久に失うことがあります。当社でも復旧できないことがあります。',
  },
  firstFactor: {
    title: 'パスキーを作成する',
    pending: 'デバイスの確認待ち',
    body: 'デバイスが指紋、顔、画面ロックのどれかを確認します。そのデータはデバイスの外に出ません。',
    account: (facts) => `${facts.name}のアカウント`,
    cancel: 'キャンセル',
    action: 'パスキーを作成',
    pendingBody: 'デバイスやブラウザの画面で続けてください。',
  },
  formNotLoaded: {
    action: 'もう一度読み込む',
    body: '一部を読み込めませんでした。インターネット接続を確認してから、もう\u2060一度試してください。',
  },
  startForm: {
    edit: '入力した内容を変更する',
    missing: {
      orgId: 'この番号は、招待してくれた人に聞いてください。「or-」で始まります。',
      tenantId: 'この番号は、招待してくれた人に聞いてください。',
      registrationCode: 'メールのコードを入力してください。',
      username: '招待に使われたユーザー名またはメールアドレスを入力してください。',
    },
    label: {
      orgId: '組織番号',
      username: 'ユーザー名またはメールアドレス',
      registrationCode: 'メールのコード',
      tenantId: 'テナント番号',
    },
    example: {
      orgId: 'or-…',
    },
    resend: '新しいコードを受け取る',
    body: {
      code: 'コードは当社からのメールにあります。',
      user: 'ご自分の情報を入力してください。',
      all: 'ご自分の情報を入力してください。コードは当社からのメールにあります。',
    },
    resent: (facts) =>
      `${facts.username ? `${facts.username}宛ての` : ''}コードを待っている場合は、新しいコードが届きます。迷惑メールも確認してください。使えるのは最新のコードだけです。`,
  },
  waiting: {
    soon: 'まだ応答がありません。ここまでの内容は残っています。自動でもう\u2060一度試します。',
    slow: 'いつもより時間がかかっています。ここまでの内容は残っています。このページを開いたままにしてください。',
    online: 'オフラインです。ここまでの内容は残っています。接続できれば、自動で続けます。',
  },
  secondFactor: {
    title: '予備のパスキーを追加する',
    skip: {
      other: '予備なしで続ける',
      passkey: 'パスキーのみで続ける',
    },
    action: '予備のパスキーを追加',
    body: 'デバイスをなくしても、もう一方でログインできます。別のスマートフォンかパソコン、またはUSBセキュリティキーを使ってください。',
  },
  retryAfter: {
    now: 'もう\u2060一度試せます。',
    at: (facts) => `${clock(facts, facts.time, facts.onAnotherDay)}から試せます`,
  },
  start: {
    title: 'アカウントを設定する',
    body: 'パスキーなら、指紋、顔、画面ロックで、パスワードなしでログインできます。',
    pending: 'お待ちください',
    waiting: '準備しています。',
    action: '続ける',
  },
  flow: {
    error: {
      title: 'できませんでした',
      body: '少し待ってから、もう\u2060一度試してください。',
    },
    loading: 'お待ちください',
    notLoaded: 'ここまでの内容は残っています。ページを再読み込みしてください。',
    retry: 'もう一度試す',
    reload: 'ページを再読み込み',
    label: 'アカウント登録',
    broken: 'このページで問題が起きました。作成したものは残っています。',
    recover: '続ける',
  },
  done: {
    title: 'パスキーの準備ができました',
    body: '次回から、パスキーでログインしてください。',
    account: (facts) => facts.name,
    action: '続ける',
  },
  unfinished: {
    sent: '前回の登録が完了していて、アカウントを使えるかもしれません。先にログインを試してください。',
    replacingPasskey: () =>
      '以前に登録していた場合、新しいパスキーが、使えるパスキーと置き換わったかもしれません。ログインできなければ、別のデバイスか、最初の復旧キットを使ってください。',
    undeletablePasskey: (facts) =>
      `${facts.site}の${facts.username}のパスキーがデバイスに残っていますが、使えません。デバイスのパスキー管理画面で削除できます。`,
    unsent: '前回は完了しませんでした。パスキーが保存されていても、使えるのは次に作成するものだけです。',
  },
  whatIsAPasskey: {
    title: 'パスキーとは',
    body: 'パスワードの代わりに、デバイスのロックを解除する方法でログインできます。デバイスやパスワードマネージャーに保存され、指紋や顔のデータはデバイスの外に出ません。推測されることも、別のサイトにだまし取られることもありません。',
  },
  signIn: {
    action: 'ログインへ進む',
  },
  ways: {
    title: '方法を選ぶ',
    body: '次回も使えるものを選んでください。',
    unsupported: 'ここではパスキーを使えませんが、別の方法でアカウントを守れます。',
    action: '別の方法',
    unlikely: 'このブラウザでは使えないかもしれません。',
    pending: 'お待ちください',
    back: '戻る',
    choices: {
      hybrid: {
        title: 'スマートフォンかタブレット',
        body: 'カメラでQRコードを読み取ります。',
      },
      Fido2: {
        title: 'パスキー',
        body: '指紋、顔、画面ロックを使います。',
      },
      'client-device': {
        title: 'このデバイス',
        body: '指紋、顔、画面ロックを使います。',
      },
      'security-key': {
        title: 'USBセキュリティキー',
        body: '差し込むか、近づけます。',
      },
      Totp: {
        title: '認証アプリ',
        body: 'スマートフォンのアプリに出る数字を入力します。',
      },
      Key: {
        title: 'このブラウザに保存',
        body: '覚えるものも、入力するものもありません。',
      },
      PasswordProtectedKey: {
        title: '長いパスワード',
        body: '知っているのは自分だけです。誰も再設定できません。',
      },
      Password: {
        title: '通常のパスワード',
        body: 'ログインのたびに入力します。',
      },
    },
    pendingBody: '設定しています。',
  },
  places: {
    hybrid: {
      body: 'ブラウザにQRコードが表示されます。パスキーを保存するスマートフォンかタブレットで読み取ってください。',
    },
    'security-key': {
      body: 'USBセキュリティキーを用意してください。差し込むときやタッチするときは、ブラウザに表示されます。',
    },
    'client-device': {
      body: 'デバイスが指紋、顔、画面ロックのどれかを確認します。',
    },
  },
  password: {
    tooWeak: '推測されやすいパスワードです。互いに関係のない言葉を追加してください。',
    title: '長いパスワードを決める',
    generated: '次の言葉を保存してから、続けてください:',
    label: '新しいパスワード',
    body: '知っているのは自分だけで、誰も再設定できません。パスワードマネージャーに保存するか、書き留めてください。',
    action: 'このパスワードを使う',
    generate: '自動で作成する',
    show: '表示',
    missing: 'パスワードを決めてください。',
    plainTitle: 'パスワードを決める',
    plainBody: 'ログインのたびに入力します。パスワードマネージャーに保存するか、書き留めてください。',
    hide: '隠す',
    checkFailed:
      '一部を読み込めませんでした。インターネット接続を確認してから、もう\u2060一度試してください。',
  },
  kit: {
    title: '復旧キットを保存する',
    body: 'このキットとメールアカウントの両方があれば、またログインできます。人目につかない場所に、このデバイス以外にも保管してください。',
    ways: {
      download: {
        title: 'ダウンロード',
        body: 'どのブラウザでも開けるファイルです。',
      },
      print: {
        title: '印刷',
        body: '紙はハッキングされません。',
      },
      share: {
        title: '共有または保存',
        body: '自分のファイルや、信頼するアプリに送ります。',
      },
      copy: {
        title: 'コピー',
        body: 'パスワードマネージャーに貼り付けます。',
      },
      write: {
        title: '書き留める',
        body: '確認のため、全体を一度入力します。',
      },
    },
    denied: {
      share: 'このブラウザでは共有できません。別の方法を選んでください。',
      print: 'このブラウザでは印刷できません。別の方法を選んでください。',
      download: 'このブラウザではダウンロードできません。別の方法を選んでください。',
      copy: 'このブラウザではコピーできません。別の方法を選んでください。',
    },
    saved: {
      share: '送った先にあるか、確認してください。',
      write: 'コードを番号と一緒に書き留めてください。次に、コード全体を入力して確認します。',
      print: '印刷できたら、コードを読めるか、確認してください。',
      download: (facts) => `${facts.file}がダウンロードにあるか、確認してください。`,
      copy: 'コピーしました。別のアプリも読めるので、すぐに貼り付けて、別のものをコピーしてください。',
    },
    state: {
      saved: '保存済み',
      copied: 'コピーしました',
      printed: '印刷しましたか？',
      chosen: '選択済み',
      denied: 'ここではできません',
    },
    next: '保存したら、コードの一部を入力して確認します。',
    action: '次へ: 確認する',
    otherWays: 'ほかの保管方法',
    unsaved: 'キットはまだ保存されていません。方法を選んでください。',
    uncover: 'もう一度表示する',
    sheet: {
      title: (facts) => `${facts.appName}の復旧キット`,
      intro:
        'デバイスをなくしても、このキットとメールアカウントの両方があれば、またログインできます。人目につかない場所に保管してください。',
      url: '復旧ページ',
      code: '復旧コード',
      orgId: '組織番号',
      username: 'ユーザー名',
      credentialId: 'キット番号',
      support: 'サポート用',
      fileName: (facts) => `復旧キット-${facts.id}`,
      id: 'キット名',
      date: (facts) => `${day(facts, facts.createdAt)}に作成`,
    },
    covered: 'しばらく操作がなかったので、復旧キットを隠しました。',
  },
  kitCheck: {
    title: '復旧キットを確認する',
    wrong: (facts) =>
      `${number(facts, facts.part)}番の部分がキットと違います。${choices(facts, (pair) => `${pair}のどちらですか？`) || '一文字ずつ確認してください。'}`,
    label: (facts) => `${number(facts, facts.part)}番の部分`,
    missing: (facts) => `${number(facts, facts.part)}番の部分を入力してください。`,
    action: '確認する',
    otherPart: (facts) =>
      `それは${number(facts, facts.typed)}番の部分です。${number(facts, facts.part)}番の部分を入力してください。`,
    unknown: (facts) =>
      `${choice(facts, facts.characters)}はコードに使われません。${number(facts, facts.part)}番の部分をもう\u2060一度確認してください。`,
    length: (facts) =>
      `${number(facts, facts.part)}番の部分は${number(facts, facts.size)}文字です。もう\u2060一度確認してください。`,
    body: (facts) =>
      `保存したキットを見てください。コードには${number(facts, 1)}番から${number(facts, facts.count)}番の部分があります。${facts.parts.length === facts.count ? 'すべて' : `${list(facts, facts.parts)}番の部分を`}入力してください。`,
    pending: 'お待ちください',
    back: 'キットをもう一度表示する',
  },
  totp: {
    title: '認証アプリを使う',
    secret: 'セットアップコード',
    copied: 'コピーしました',
    picture: '認証アプリで読み取るQRコード',
    label: 'アプリに出る数字',
    copy: 'コピー',
    body: 'アプリでQRコードを読み取るか、セットアップコードを貼り付けてください。次に、アプリに出る数字を入力してください。',
    copyLabel: 'セットアップコードをコピー',
    missing: (facts) => `アプリに出る${number(facts, facts.digits)}桁の数字を入力してください。`,
    copyFailed: '手動でコピーしてください',
    settings: (facts) =>
      `アプリの設定: ${list(facts, [
        facts.digits && `${number(facts, facts.digits)}桁`,
        facts.period && `${number(facts, facts.period)}秒ごとに新しい数字`,
        facts.algorithm,
      ])}。`,
    action: '確認する',
  },
  doneWithoutPasskey: {
    title: 'アカウントの準備ができました',
    body: '次回から、いま設定した方法でログインしてください。',
  },
  progress: {
    position: (facts) => `全${number(facts, facts.steps)}ステップの${number(facts, facts.step)}番目`,
  },
  stepNames: {
    start: '開始',
    firstFactor: 'パスキー',
    secondFactor: '予備',
    recovery: '復旧キット',
  },
  doneRecovered: {
    title: 'アカウントに戻れました',
    body: 'これからログインに使えるのは、いま設定した方法だけです。',
  },
  startWithoutPasskey: {
    body: 'ログインする方法を設定します。一分ほどかかります。',
  },
  kitStatus: {
    done: (facts) => `復旧キット${facts.id}の準備ができました。大切に保管してください。`,
    unknown: (facts) =>
      facts.newId
        ? `ログインできるまで、復旧キット${facts.id}と${facts.newId}を両方とも保管してください。`
        : `ログインできるまで、復旧キット${facts.id}を保管してください。使えるかどうかは、まだわかりません。`,
    void: (facts) =>
      facts.newId
        ? `以前の復旧キット${facts.id}は使えません。${facts.newId}だけを保管してください。`
        : `復旧キット${facts.id}を保存していても、使えません。`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network}（テストネットワーク）` : facts.network),
    title: 'ウォレット',
    pending: '作成中',
    pendingBody: '通常は一分ほどかかります。続けられます。',
  },
  saved: {
    passkey: 'パスキーを保存しました。まだ完了していません。',
    both: '両方とも保存しました。まだ完了していません。',
    other: '保存しました。まだ完了していません。',
  },
  lang: 'ja',
}
