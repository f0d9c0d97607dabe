import type { Words } from './words.js'

/** Polite throughout, as on the widget's card: 復旧キット is the recovery kit, 復旧コード its code. */
export const words: Words = {
  lang: 'ja',
  dir: 'ltr',
  shell: {
    about: 'デモ用の会社です。お使いのパソコンの中だけで動きます。',
    language: '言語',
    wholePage: 'ページ全体',
    cardOnly: 'カードのみ',
    brands: 'デモの会社',
    simulate: '問題を再現する',
    noAnswer: 'デモサーバーから応答がありません。動作中か確認してください。',
  },
  front: {
    title: 'あなただけが開けられるウォレット。',
    lead: '指紋、顔、またはスマートフォンのパスコードで開きます。',
    promises: [
      '覚えるパスワードも、書き写す秘密の言葉もありません。',
      'ほかの誰にも開けられません。当社にもできません。',
      'スマートフォンをなくしても、戻る方法があります。',
    ],
    heading: 'アカウントを作る',
    email: 'メールアドレス',
    send: 'リンクを受け取る',
    haveAccount: 'アカウントを持っている',
    haveCode: 'コードを持っている',
    lostDevice: 'デバイスをなくした',
    mail: 'メール',
    from: '差出人：{company}　宛先：{email}',
    subject: 'アカウントまであと一歩です',
    open: 'ログインに使うデバイスで、このリンクを開いてください。1時間以内に一度だけ使えます。',
    setUp: 'アカウントを設定する',
    orCode: 'または{link}：{code}',
    typeCode: 'コードを入力する',
    noMail: 'デモではメールを送らないため、ここに表示しています。',
  },
  registration: {
    welcome: (company) => `${company}へようこそ。`,
    welcomeLead: 'まもなくウォレットが使えます。1分もかかりません。',
    toWallet: 'ウォレットへ進む',
    pitches: {
      firstFactor: {
        title: '鍵は、あなたのデバイスに。',
        lead: 'スマートフォンやパソコンのロックを解除するのと同じ方法で、ウォレットを開きます。',
      },
      secondFactor: {
        title: '念のため、もう一つの鍵を。',
        lead: '一台をなくしたり壊したりしても、もう一台でウォレットを開けられます。',
      },
      recovery: {
        title: '紙に残す、戻る方法。',
        lead: 'スマートフォンとは別の場所に保管してください。すべてのデバイスをなくした日のためのものです。',
      },
      complete: {
        title: 'もうすぐです。',
        lead: 'アカウントを設定しています。このページを開いたままにしてください。',
      },
      done: {
        title: 'これで完了です。',
        lead: 'ウォレットの準備ができました。開けられるのはあなただけです。',
      },
    },
    code: {
      title: 'コードをお持ちですか？',
      lead: 'コードは当社からのメールにあります。ログインに使うデバイスで、ここに入力してください。',
    },
    mailbox: {
      summary: 'このデモはメールを送りません。コードをここで見る',
      whose: '誰のメールボックスですか？',
      show: 'コードを表示する',
      empty: '届いているコードはありません。',
    },
    delegated: {
      title: 'アカウントにウォレットを。',
      lead: '{name}としてログインしています。入力は不要です。',
    },
    social: {
      title: '今あるアカウントで登録。',
      knows: (company) => `${company} IDがあなたを知っています。メールを待つ必要はありません。`,
      says: (company) => `${company} IDによると、あなたは{name}です。`,
      about: 'このデモの中だけのもので、どんな名前でも信じます。',
      proceed: (company) => `${company} IDで続ける`,
    },
    handed: {
      title: 'あとはパスキーだけです。',
      lead: '{name}のほかの情報はそろっています。',
      failed: '開始できませんでした。',
      again: 'もう一度試す',
    },
    twoWallets: {
      title: '二つのウォレットを一度に。',
      lead: '一つはEthereum、もう一つはSolana。どちらも最初からあなたのものです。',
      savings: '貯金',
    },
    welcomed: {
      title: 'ようこそ。',
      lead: '{name}として登録しました。次回からは、今設定した方法でログインしてください。',
      next: '次にできること',
      receive: '受け取る：アドレスを相手に伝えます。このアドレスは架空のものなので、何も送らないでください。',
      comeBack: 'また来る：パスキーなら入力は要りません。',
      signIn: 'もう一度ログインする',
    },
  },
  wallets: {
    heading: () => 'あなたのウォレット',
    none: (company) =>
      `アカウントの準備ができました。ウォレットはまだありません。必要になったときに${company}が作ります。`,
    testNetwork: (network) => `${network}（テストネットワーク）`,
    making: 'アドレスを作成しています。先に進めます。',
    copy: 'アドレスをコピー',
    copied: 'コピーしました。',
    startOver: '最初からやり直す',
    end: 'デモはここまでです。',
  },
  signIn: {
    title: 'お帰りなさい。',
    lead: 'ウォレットは、設定した方法だけで開きます。',
    headings: {
      who: 'ログイン',
      code: 'メールを確認してください',
      first: 'どの方法でログインしますか？',
      second: 'もう一つの確認',
      in: 'ログインしました。',
    },
    without: 'このデバイスにパスキーがない場合は、メールのコードから始めてください。',
    email: 'メールアドレス',
    send: 'コードを受け取る',
    sent: '{email}のアカウントがあれば、そこにコードが届きます。',
    noMail: 'このデモはメールを送りません。コードは{code}です。',
    code: 'メールのコード',
    sendAgain: '新しいコードを受け取る',
    sentAgain: '新しいコードです。前のコードは使えません。',
    proceed: '続ける',
    lostDevice: 'デバイスをなくしましたか？',
    createAccount: 'アカウントを作る',
    withoutIt: '使わずにログインする',
    hello: '{name}さん、こんにちは。',
    ways: {
      Fido2: { action: 'パスキーを使う', field: '' },
      Key: { action: 'このデバイスの鍵を使う', field: '' },
      PasswordProtectedKey: { action: '鍵のロックを解除する', field: '鍵のパスワード' },
      Password: { action: 'パスワードを使う', field: 'パスワード' },
      Totp: { action: 'このコードを使う', field: '6桁のコード' },
    },
    refused: {
      passkey:
        'このパスキーは受け付けられませんでした。復旧したあとは、いちばん新しいパスキーだけが使えます。メールのコードから始めることもできます。',
      code: 'このコードは受け付けられませんでした。メールアドレスとコードを確認してください。初めての方はアカウントを作ってください。',
      proof: '受け付けられませんでした。入力内容を確認するか、別の方法を試してください。',
      noKey: 'その鍵はこのデバイスにありません。',
      password: 'このパスワードでは鍵を開けられません。',
      noPasskey:
        'パスキーを受け取れませんでした。このデバイスにあなたのパスキーがあるかを確認して、もう一度試すか、別の方法を選んでください。',
      other: 'うまくいきませんでした。もう一度試すか、別の方法を選んでください。',
    },
  },
  recover: {
    title: 'デバイスをなくしましたか？',
    lead: '復旧キットがあれば、またログインできます。そのあと、古いパスキーと古いキットは使えなくなり、新しいものに替わります。',
    pitches: {
      firstFactor: {
        title: 'キットを確認できました。',
        lead: 'このデバイスのパスキーを作ります。古いパスキーは最後に使えなくなります。',
      },
      recovery: { title: '次に備える、新しいキット。', lead: '最後に、古いキットと入れ替わります。' },
      done: {
        title: 'すべて元どおりです。',
        lead: 'ウォレットは以前のままです。古いパスキーと古いキットは、もう使えません。',
      },
    },
    who: 'どなたですか？',
    username: 'キットのユーザー名',
    send: 'コードを受け取る',
    kit: 'キットには何と書いてありますか？',
    noMail: 'このデモはメールを送りません。コードは{code}です。',
    code: '復旧コード',
    credentialId: 'キット番号',
    verificationCode: 'メールのコード',
    open: 'キットを開く',
    sendAgain: '新しいコードを受け取る',
    sentAgain: '新しいコードです。前のコードは使えません。',
    back: '戻る',
    signIn: 'ログイン',
    reader: {
      file: 'キットのファイル、またはQRコードの写真',
      paste: '全体を貼り付ける',
      pasted: 'キットからコピーした内容',
      noCode: '復旧コード全体が含まれていません。',
      noPicture:
        'この画像からQRコードを読み取れません。明るい場所で近づいて撮り直すか、キットの内容を入力してください。',
      noKit: 'このファイルは復旧キットではありません。キットのファイル名は「復旧キット」で始まります。',
      unreadable: 'このファイルを開けませんでした。別のファイルを選ぶか、キットの内容を入力してください。',
    },
    read: {
      kit: (id, username) => `${username ? `${username}の` : ''}キット${id}を読み取りました。`,
      noCode: (username) =>
        `復旧コードがありません。${username ? `${username}の` : ''}キットから入力してください。`,
      otherUser: (ofKit, of) =>
        `このキットは${ofKit}のもので、コードは${of}に送られました。変更するには戻ってください。`,
    },
    problem: {
      tooShort: (missing) => `復旧コードが${missing}文字足りません。何も送信していません。`,
      tooLong: (extra) => `復旧コードが${extra}文字多すぎます。何も送信していません。`,
      lookAlikes: (symbols) =>
        `復旧コードに0、1、I、Oは使われません。キットで確認してください：${symbols}。何も送信していません。`,
      symbols: (symbols) =>
        `復旧コードに使われない文字です：${symbols}。キットをもう一度見てください。何も送信していません。`,
      credentialId: 'この番号のキットはもうありません。',
    },
    refused: {
      code: '復旧コードとユーザー名が合いません。復旧コードを確認して、もう一度試してください。メールの新しいコードは不要です。',
      notFound:
        '見つかりませんでした。メールのコードとキット番号を確認するか、新しいコードを受け取ってください。',
      other: 'うまくいきませんでした。もう一度試してください。',
    },
  },
  simulation: {
    label: '送信したときに',
    about: '次の登録、復旧、ログインの送信で一度だけ起こります。',
    nothing: '何も起こらない',
    faults: {
      'drop-before': '途中で接続が切れる',
      'drop-after': '届くが、応答が失われる',
      delay: '応答に3秒かかる',
      'status-401': 'セッションが切れている',
      'status-429': '試した回数が多すぎる',
      'status-503': 'サービスが停止している',
      html: 'Wi-Fiのログインページが応答する',
      truncated: '応答が半分だけ届く',
    },
  },
}
