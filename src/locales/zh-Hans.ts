/**
 * Chinese, simplified.
 *
 * The reader is 你, as on Apple's and Microsoft's systems and in payment apps, and is seldom named at all; 您 would keep
 * a distance. What to do stands without 请 (please) but where a bare verb would sound like an order: 请稍候 (one
 * moment), 请联系客服 (contact support). 我们 is the company. A space stands between Chinese and Latin words, and none
 * around digits.
 *
 * Passkey is 通行密钥, as Apple (https://support.apple.com/zh-cn/guide/iphone/iphf538ea8d0/ios), Google
 * (https://web.dev/articles/passkey-registration?hl=zh-cn) and Microsoft
 * (https://learn.microsoft.com/zh-cn/windows/apps/develop/security/implement) say. Backup passkey 备用通行密钥, recovery kit
 * 恢复卡 (a card with a secret code, as the 密保卡 of banks; 套件 would be a set of things), recovery code 恢复代码, setup code
 * 设置代码, USB security key USB 安全密钥; 验证码 is the code in the email.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `之前的内容都还在。${clock(facts, facts.retryAt, facts.retryOnAnotherDay)} 后可以重试。`
    : '之前的内容都还在。过一会儿就可以再试一次。'

/** The table in simplified Chinese. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: '没有网络连接',
      body: '之前的内容都还在。检查网络连接，然后再试一次。',
    },
    already_registered: {
      title: '这台设备已有通行密钥',
      body: '可以用它登录。要添加通行密钥，使用另一台设备。',
    },
    account_found: {
      title: '你的账户已存在',
      body: '可能是上次尝试创建的。直接登录，不用重新开始。',
    },
    server_failed: {
      title: '我们的服务无法使用',
      body: retry,
    },
    key_store_failed: {
      title: '没能设置好',
      body: '再试一次。如果还不行，就使用其他浏览器。',
    },
    authenticator_unsupported: {
      title: '这台设备无法保存通行密钥',
      body: '如果没有屏幕锁定，先设好。也可用另一台设备或 USB 安全密钥。',
    },
    rate_limited: {
      title: '尝试次数太多',
      body: retry,
    },
    user_exists: {
      title: '此账户已存在',
      body: (facts) => `直接登录${facts.hasFields ? '，或检查输入的内容。' : '。'}`,
    },
    init_failed: {
      title: '没能开始',
      body: '过一会儿再试一次。',
    },
    webauthn_unsupported: {
      title: '此浏览器不支持通行密钥',
      body: (facts) =>
        `用新版 Chrome、Safari、Edge 或 Firefox 打开此页面${facts.hasOtherWays ? '，或选择其他方式。' : '。'}`,
    },
    outcome_unknown: {
      title: '不确定是否成功',
      body: '你的账户可能已就绪。试试登录。如果不行，请联系客服。',
    },
    code_expired: {
      title: '验证码太旧或不正确',
      body: (facts) =>
        `使用我们最新的邮件${facts.canResend ? '，或获取新的验证码。' : '。如果还不行，就向邀请你的人索取新的。'}`,
    },
    insecure_context: {
      title: '此连接不安全',
      body: '不要在这里继续。用 https 开头的网址打开页面。',
    },
    ceremony_not_asked: {
      title: '没有收到通行密钥',
      body: '浏览器没有显示提示。再试一次。如果此页面在其他应用里，用浏览器打开。',
    },
    ceremony_forbidden: {
      title: '通行密钥在这里已停用',
      body: (facts) =>
        `此页面或包含它的页面不允许使用。在新标签页中打开${facts.hasOtherWays ? '，或选择其他方式。' : '。'}`,
    },
    relying_party_invalid: {
      title: '此网址不能使用通行密钥',
      body: (facts) =>
        `${facts.siteName ? `它不是 ${facts.siteName} 用于通行密钥的` : '它可能不是正确的'}网址。不要在这里继续，打开你熟悉的网站。`,
    },
    ceremony_not_allowed: {
      title: '没有收到通行密钥',
      body: '提示被关闭，或设备没能确认是你本人。再试一次，按提示操作到最后。',
    },
    ceremony_took_long: {
      title: '没有收到通行密钥',
      body: '可能太久了。准备好设备，然后再试一次。',
    },
    ceremony_timed_out: {
      title: '设备没有回应',
      body: '解锁设备并放在手边，然后再试一次。即使已保存通行密钥，也只有下一个有效。',
    },
    ceremony_pending: {
      title: '另一个通行密钥提示开着',
      body: '关闭那个提示，可能在其他标签页里。然后再试一次。',
    },
    credential_invalid: {
      title: '无法使用那个通行密钥',
      body: '它与请求的不符。再试一次，或另选一个保存的地方。',
    },
    approval_pending: {
      title: '需要先有人批准',
      body: '请求已收到，不用再做什么。稍后回来登录。',
    },
    init_refused: {
      title: '没能开始',
      body: (facts) =>
        facts.hasCode
          ? `此链接或验证码可能太旧或已用过。${facts.canResend ? '你可以获取新的验证码。' : '向邀请你的人索取新的。'}`
          : '回到之前的页面，从那里开始。如果再次发生，请联系客服。',
    },
    begun_elsewhere: {
      title: '流程又开始了一次',
      body: (facts) =>
        `可能是在其他窗口里。${facts.canRestart ? '再做一次这一步，只在这里做。' : '在那里继续，或重新加载页面。'}`,
    },
    same_device_again: {
      title: '这台设备已有通行密钥',
      body: '备用的应在另一台设备上：手机、电脑或 USB 安全密钥。',
    },
    request_timed_out: {
      title: '没有及时收到回应',
      body: '之前的内容都还在。检查网络连接，然后再试一次。',
    },
    answer_invalid: {
      title: '收到的回应无法读取',
      body: '之前的内容都还在。如果用的是公共网络，先登录那个网络，然后再试一次。',
    },
    challenge_expired: {
      title: '此页面已超时',
      body: (facts) =>
        `这是为了你的安全。${facts.canRestart ? `再做一次这一步。${facts.hasKit ? '已保存的恢复卡仍然有效。' : ''}` : '重新加载页面即可继续。'}`,
    },
    digits_refused: {
      title: '没能完成',
      body: (facts) =>
        `应用里的数字可能已过时。${facts.canRestart ? '重新开始' : '重新加载页面'}，并输入新的数字。`,
    },
    authenticator_failed: {
      title: '设备没能完成',
      body: '再试一次，或另选一个保存的地方。即使已保存通行密钥，也只有下一个有效。',
    },
    invalid_challenge: {
      title: '没能开始',
      body: '问题在我们这边。如果几分钟后还是这样，请联系客服。',
    },
    cancelled: {
      title: '这一步已停止',
      body: '你随时可以继续。',
    },
    registration_refused: {
      title: '没能完成',
      body: (facts) =>
        `我们这边什么都没有保存。${facts.canRestart ? '重新开始。' : '重新加载页面。'}如果再次发生，请联系客服。`,
    },
    part_not_loaded: {
      title: '页面有一部分没有加载',
      body: '检查网络连接，然后重新加载页面。',
    },
    request_declined: {
      title: '现在无法完成',
      body: (facts) =>
        `我们这边还没准备好。稍后再试。如果再次发生，请${facts.requestId ? `把这个编号告诉客服：${facts.requestId}` : '联系客服。'}`,
    },
    password_wrong: {
      title: '密码不匹配',
      body: '检查大小写和键盘语言，然后再试一次。',
    },
    activation_missing: {
      title: '浏览器需要你再点一次',
      body: '再点一次按钮。如果还不行，就在新标签页中打开此页面。',
    },
    stopped_waiting: {
      title: '已停止等待',
      body: '可能已经成功。之前的内容都还在，再试一次就知道。',
    },
    input_invalid: {
      title: '检查输入的内容',
      body: '有内容缺失或不太对。',
    },
    envelope_invalid: {
      title: '无法打开为你保存的内容',
      body: '你的密码可能是对的。请联系客服。',
    },
    page_hidden: {
      title: '此页面当时在后台',
      body: '留在此页面，然后再试一次。',
    },
  },
  key: {
    title: '保存在此浏览器',
    body: '不用记。但可能只在此浏览器有效，清除数据后也可能消失。',
    action: '保存在这里',
  },
  dir: 'ltr',
  complete: {
    title: '即将完成',
    body: '正在保存到你的账户。',
    action: '完成',
    restart: '重新开始',
    cancel: '不再等待',
  },
  recovery: {
    title: '制作恢复卡',
    body: '丢了设备，凭恢复卡和你的邮箱就能再次登录。它写着秘密代码，只给你自己看。',
    pending: '正在制作恢复卡',
    cancel: '取消',
    action: '制作恢复卡',
    skipTitle: '要跳过恢复卡吗？',
    skip: '跳过恢复卡',
    skipAction: '仍要跳过',
    skipBody: '没有恢复卡，丢了设备就可能永远失去账户，我们也可能帮不了。',
  },
  firstFactor: {
    title: '创建通行密钥',
    pending: '正在等待设备',
    body: '设备会要求使用指纹、面容或屏幕锁定。这些信息不会离开你的设备。',
    account: (facts) => `用于 ${facts.name}`,
    cancel: '取消',
    action: '创建通行密钥',
    pendingBody: '按照设备或浏览器的提示操作。',
  },
  formNotLoaded: {
    action: '重新加载',
    body: '这部分没有加载。检查网络连接，然后再试一次。',
  },
  startForm: {
    edit: '修改输入的内容',
    missing: {
      orgId: '向邀请你的人索取此编号。它以“or-”开头。',
      tenantId: '向邀请你的人索取此编号。',
      registrationCode: '输入邮件里的验证码。',
      username: '输入受邀时的用户名或邮箱。',
    },
    label: {
      orgId: '组织编号',
      username: '用户名或邮箱',
      registrationCode: '邮件里的验证码',
      tenantId: '租户编号',
    },
    example: {
      orgId: 'or-…',
    },
    resend: '发送新的验证码',
    body: {
      code: '验证码在我们的邮件里。',
      user: '填写你的信息。',
      all: '填写你的信息。验证码在我们的邮件里。',
    },
    resent: (facts) =>
      `如果${facts.username ? ` ${facts.username} ` : '你'}在等验证码，新的验证码很快就到。也看看垃圾邮件。只有最新的验证码有效。`,
  },
  waiting: {
    soon: '还没有回应。之前的内容都还在，稍后会自动再试一次。',
    slow: '比平时要久。之前的内容都还在，不要关闭此页面。',
    online: '你已离线。之前的内容都还在，一有网络就会自动继续。',
  },
  secondFactor: {
    title: '添加备用通行密钥',
    skip: {
      other: '跳过备用',
      passkey: '只用一个通行密钥继续',
    },
    action: '添加备用通行密钥',
    body: '丢了一台设备，还能用另一台登录。使用另一部手机或电脑，或 USB 安全密钥。',
  },
  retryAfter: {
    now: '现在可以重试了。',
    at: (facts) => `${clock(facts, facts.time, facts.onAnotherDay)} 后可重试`,
  },
  start: {
    title: '设置你的账户',
    body: '有了通行密钥，就能用指纹、面容或屏幕锁定登录，不用记密码。',
    pending: '请稍候',
    waiting: '正在准备。',
    action: '继续',
  },
  flow: {
    error: {
      title: '没有成功',
      body: '稍等片刻，然后再试一次。',
    },
    loading: '请稍候',
    notLoaded: '之前的内容都还在。重新加载页面即可继续。',
    retry: '重试',
    reload: '重新加载页面',
    label: '注册',
    broken: '此页面出了问题。你已创建的内容都还在。',
    recover: '继续',
  },
  done: {
    title: '通行密钥已就绪',
    body: '下次用通行密钥登录。',
    account: (facts) => facts.name,
    action: '继续',
  },
  unfinished: {
    sent: '上次尝试可能已经成功，账户可能已就绪。先试试登录。',
    replacingPasskey: () =>
      '如果以前注册过，新的通行密钥可能取代了有效的那个。如果无法登录，使用另一台设备或第一张恢复卡。',
    undeletablePasskey: (facts) =>
      `${facts.username} 在 ${facts.site} 的一个通行密钥还在设备上，但它无效。可以在设备保存通行密钥的地方删除它。`,
    unsent: '上次没有完成。即使还有那时的通行密钥，也只有新的有效。',
  },
  whatIsAPasskey: {
    title: '什么是通行密钥？',
    body: '它取代密码：像解锁设备一样登录。它保存在设备或密码管理器里，我们看不到你的指纹或面容。没有人能猜到，其他网站也骗不走。',
  },
  signIn: {
    action: '前往登录',
  },
  ways: {
    title: '选择一种方式',
    body: '选一种你下次还能用的。',
    unsupported: '这里不能用通行密钥，但可以用其他方式保护账户。',
    action: '其他方式',
    unlikely: '在此浏览器中可能无法使用。',
    pending: '请稍候',
    back: '返回',
    choices: {
      hybrid: {
        title: '手机或平板电脑',
        body: '用它的相机扫描二维码。',
      },
      Fido2: {
        title: '通行密钥',
        body: '使用指纹、面容或屏幕锁定。',
      },
      'client-device': {
        title: '这台设备',
        body: '使用指纹、面容或屏幕锁定。',
      },
      'security-key': {
        title: 'USB 安全密钥',
        body: '插入或靠近设备即可。',
      },
      Totp: {
        title: '身份验证器应用',
        body: '手机应用会显示要输入的数字。',
      },
      Key: {
        title: '保存在此浏览器',
        body: '不用记，也不用输入。',
      },
      PasswordProtectedKey: {
        title: '长密码',
        body: '只有你知道，没有人能重置。',
      },
      Password: {
        title: '普通密码',
        body: '每次登录都要输入。',
      },
    },
    pendingBody: '正在设置。',
  },
  places: {
    hybrid: {
      body: '浏览器会显示二维码。用要保存通行密钥的手机或平板电脑扫描。',
    },
    'security-key': {
      body: '准备好 USB 安全密钥。浏览器会提示何时插入或触摸。',
    },
    'client-device': {
      body: '设备会要求使用指纹、面容或屏幕锁定。',
    },
  },
  password: {
    tooWeak: '太容易猜到。再加几个不相关的词。',
    title: '设置一个长密码',
    generated: '继续之前，保存这些词：',
    label: '新密码',
    body: '只有你知道，没有人能重置。保存在密码管理器里，或者写下来。',
    action: '使用此密码',
    generate: '帮我生成一个',
    show: '显示',
    missing: '设置密码。',
    plainTitle: '设置密码',
    plainBody: '每次登录都要输入。保存在密码管理器里，或者写下来。',
    hide: '隐藏',
    checkFailed: '有内容没有加载。检查网络连接，然后再试一次。',
  },
  kit: {
    title: '保存恢复卡',
    body: '凭恢复卡和你的邮箱就能进入账户。放在别人不会看的地方，不要只存在这台设备上。',
    ways: {
      download: {
        title: '下载',
        body: '任何浏览器都能打开的文件。',
      },
      print: {
        title: '打印',
        body: '纸不会被黑客入侵。',
      },
      share: {
        title: '共享或存储',
        body: '存到文件，或发到你信任的应用。',
      },
      copy: {
        title: '复制',
        body: '粘贴到密码管理器里。',
      },
      write: {
        title: '手写',
        body: '要完整输入一次，以便确认。',
      },
    },
    denied: {
      share: '在此浏览器中无法共享。选择其他方式。',
      print: '在此浏览器中无法打印。选择其他方式。',
      download: '在此浏览器中无法下载。选择其他方式。',
      copy: '在此浏览器中无法复制。选择其他方式。',
    },
    saved: {
      share: '确认能在发送到的地方找到它。',
      write: '把代码连同编号写下来。然后要输入完整的代码。',
      print: '如果已打印，确认能看清代码。',
      download: (facts) => `在下载内容里找到 ${facts.file}。`,
      copy: '已复制。其他应用也能读取：尽快粘贴，然后复制别的内容。',
    },
    state: {
      saved: '已保存',
      copied: '已复制',
      printed: '已打印？',
      chosen: '已选择',
      denied: '这里不可用',
    },
    next: '保存后，要输入代码的几个部分。',
    action: '下一步：检查',
    otherWays: '其他保存方式',
    unsaved: '恢复卡还没有保存。选择一种方式。',
    uncover: '重新显示',
    sheet: {
      title: (facts) => `${facts.appName} 恢复卡`,
      intro: '丢了设备，凭恢复卡和你的邮箱就能再次登录。放在别人不会看的地方。',
      url: '恢复网址',
      code: '恢复代码',
      orgId: '组织编号',
      username: '用户名',
      credentialId: '恢复卡编号',
      support: '供客服使用',
      fileName: (facts) => `恢复卡-${facts.id}`,
      id: '恢复卡名称',
      date: (facts) => `制作于${day(facts, facts.createdAt)}`,
    },
    covered: '这里有一段时间没有操作，恢复卡已遮住。',
  },
  kitCheck: {
    title: '检查恢复卡',
    wrong: (facts) =>
      `第${number(facts, facts.part)}部分与恢复卡不同。${choices(facts, (pair) => `${pair}，是哪个？`) || '逐个字符对照。'}`,
    label: (facts) => `第${number(facts, facts.part)}部分`,
    missing: (facts) => `输入第${number(facts, facts.part)}部分。`,
    action: '检查',
    otherPart: (facts) => `那是第${number(facts, facts.typed)}部分。输入第${number(facts, facts.part)}部分。`,
    unknown: (facts) =>
      `代码里没有 ${choice(facts, facts.characters)}。再看看第${number(facts, facts.part)}部分。`,
    length: (facts) => `第${number(facts, facts.part)}部分有${number(facts, facts.size)}个字符。再看一遍。`,
    body: (facts) =>
      `拿出保存的恢复卡。代码有第${number(facts, 1)}到第${number(facts, facts.count)}部分。${facts.parts.length === facts.count ? '全部输入' : `输入第${list(facts, facts.parts)}部分`}。`,
    pending: '请稍候',
    back: '再次显示恢复卡',
  },
  totp: {
    title: '使用身份验证器应用',
    secret: '设置代码',
    copied: '已复制',
    picture: '用身份验证器应用扫描的二维码',
    label: '应用显示的数字',
    copy: '复制',
    body: '用应用扫描二维码，或把设置代码复制到应用里。然后输入应用显示的数字。',
    copyLabel: '复制设置代码',
    missing: (facts) => `输入应用显示的${number(facts, facts.digits)}位数字。`,
    copyFailed: '手动复制',
    settings: (facts) =>
      `在应用里选择：${list(facts, [
        facts.digits && `${number(facts, facts.digits)}位数字`,
        facts.period && `每${number(facts, facts.period)}秒更新`,
        facts.algorithm,
      ])}。`,
    action: '确认',
  },
  doneWithoutPasskey: {
    title: '账户已就绪',
    body: '下次用刚设置的方式登录。',
  },
  progress: {
    position: (facts) => `第${number(facts, facts.step)}步，共${number(facts, facts.steps)}步`,
  },
  stepNames: {
    start: '开始',
    firstFactor: '通行密钥',
    secondFactor: '备用',
    recovery: '恢复卡',
  },
  doneRecovered: {
    title: '你已找回账户',
    body: '从现在起，只能用刚设置的方式登录。',
  },
  startWithoutPasskey: {
    body: '我们来设置登录方式，只需一分钟。',
  },
  kitStatus: {
    done: (facts) => `恢复卡 ${facts.id} 已就绪。妥善保管。`,
    unknown: (facts) =>
      facts.newId
        ? `登录成功之前，保留恢复卡 ${facts.id} 和 ${facts.newId}。`
        : `登录成功之前，保留恢复卡 ${facts.id}。还不知道它是否有效。`,
    void: (facts) =>
      facts.newId
        ? `较早的恢复卡 ${facts.id} 无效。只保留 ${facts.newId}。`
        : `如果你保存过恢复卡 ${facts.id}，它无效。`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network}（测试网络）` : facts.network),
    title: '你的钱包',
    pending: '正在创建',
    pendingBody: '通常需要一分钟。你可以继续。',
  },
  saved: {
    passkey: '通行密钥已保存。还没有完成。',
    both: '两个都已保存。还没有完成。',
    other: '已保存。还没有完成。',
  },
  lang: 'zh-Hans',
}
