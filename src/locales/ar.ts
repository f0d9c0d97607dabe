/**
 * Arabic (Modern Standard).
 *
 * Buttons are verbal nouns (“متابعة”), and what to do is in the plain imperative, as on Arabic phones: its masculine form
 * is the one that software uses for everyone.
 *
 * Passkey is “مفتاح مرور”, as Apple (https://support.apple.com/ar-eg/guide/personal-safety/ips3ce9f6e15/web) and Google
 * (https://developers.google.com/identity/passkeys/faq?hl=ar) say, and the press of Microsoft's
 * (https://www.elbalad.news/6819959).
 *
 * What is inserted may be of another direction than the sentence, and is isolated: U+2068 and U+2069.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

const isolated = (text: string) => `\u2068${text}\u2069`
const atTime = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'في' : 'الساعة'} ${isolated(clock(told, time, onAnotherDay))}`

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `لم يُفقد شيء. يمكنك إعادة المحاولة ${atTime(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'لم يُفقد شيء. يمكنك إعادة المحاولة بعد لحظات.'

/** The table in Arabic. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'لا يوجد اتصال',
      body: 'لم يُفقد شيء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
    },
    already_registered: {
      title: 'على هذا الجهاز مفتاح مرور بالفعل',
      body: 'يمكنك تسجيل الدخول به. لإضافة آخر، استخدم جهازًا آخر.',
    },
    account_found: {
      title: 'حسابك موجود بالفعل',
      body: 'ربما نجحت محاولة سابقة. سجل الدخول بدلًا من البدء من جديد.',
    },
    server_failed: {
      title: 'خدمتنا غير متاحة',
      body: retry,
    },
    key_store_failed: {
      title: 'لم نتمكن من الإعداد',
      body: 'أعد المحاولة. إذا لم يفد ذلك، فاستخدم متصفحًا آخر.',
    },
    authenticator_unsupported: {
      title: 'لا يحفظ هذا الجهاز مفتاح المرور',
      body: 'إذا لم يكن له قفل شاشة، فقم بإعداده. أو استخدم جهازًا آخر أو مفتاح أمان USB.',
    },
    rate_limited: {
      title: 'محاولات كثيرة جدًا',
      body: retry,
    },
    user_exists: {
      title: 'هذا الحساب موجود بالفعل',
      body: (facts) => `سجل الدخول بدلًا من ذلك${facts.hasFields ? '، أو تحقق مما كتبته.' : '.'}`,
    },
    init_failed: {
      title: 'لم نتمكن من البدء',
      body: 'أعد المحاولة بعد لحظات.',
    },
    webauthn_unsupported: {
      title: 'لا تعمل مفاتيح المرور في هذا المتصفح',
      body: (facts) =>
        `افتح هذه الصفحة في إصدار حديث من Chrome أو Safari أو Edge أو Firefox${facts.hasOtherWays ? '، أو اختر طريقة أخرى.' : '.'}`,
    },
    outcome_unknown: {
      title: 'لا نعرف هل نجح هذا',
      body: 'قد يكون حسابك جاهزًا. حاول تسجيل الدخول. إذا لم ينجح ذلك، فتواصل مع الدعم.',
    },
    code_expired: {
      title: 'هذا الرمز قديم أو غير صحيح',
      body: (facts) =>
        `استخدم أحدث رسالة منا${facts.canResend ? '، أو اطلب رمزًا جديدًا.' : '. إذا لم يفد ذلك، فاطلب رمزًا جديدًا ممن دعاك.'}`,
    },
    insecure_context: {
      title: 'هذا الاتصال غير آمن',
      body: 'لا تتابع هنا: افتح الصفحة بعنوان يبدأ بـ https.',
    },
    ceremony_not_asked: {
      title: 'لم نتلق مفتاح مرور',
      body: 'لم يسألك متصفحك. أعد المحاولة. إذا كانت هذه الصفحة في تطبيق آخر، فافتحها في متصفحك.',
    },
    ceremony_forbidden: {
      title: 'مفاتيح المرور معطلة هنا',
      body: (facts) =>
        `هذه الصفحة، أو التي تحيط بها، لا تسمح بها. افتحها في علامة تبويب خاصة بها${facts.hasOtherWays ? '، أو اختر طريقة أخرى.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'لا تعمل مفاتيح المرور في هذا العنوان',
      body: (facts) =>
        `${facts.siteName ? `ليس هذا عنوان ${isolated(facts.siteName)} لمفاتيح المرور.` : 'قد لا يكون العنوان الصحيح.'} لا تتابع هنا: افتح الموقع الذي تعرفه.`,
    },
    ceremony_not_allowed: {
      title: 'لم نتلق مفتاح مرور',
      body: 'أُغلقت الرسالة، أو لم يتعرف عليك جهازك. أعد المحاولة واتبع الرسالة حتى نهايتها.',
    },
    ceremony_took_long: {
      title: 'لم نتلق مفتاح مرور',
      body: 'ربما استغرق هذا وقتًا طويلًا. جهز جهازك، ثم أعد المحاولة.',
    },
    ceremony_timed_out: {
      title: 'لم يرد جهازك',
      body: 'افتح قفله، ثم أعد المحاولة. إذا حُفظ مفتاح مرور، فلن يعمل إلا التالي.',
    },
    ceremony_pending: {
      title: 'هناك طلب مفتاح مرور آخر مفتوح',
      body: 'أغلق تلك الرسالة، ربما في علامة تبويب أخرى. ثم أعد المحاولة.',
    },
    credential_invalid: {
      title: 'لا يعمل مفتاح المرور هذا',
      body: 'ليس ما طلبناه. أعد المحاولة، أو اختر مكانًا آخر لمفتاح مرورك.',
    },
    approval_pending: {
      title: 'تلزم موافقة أولًا',
      body: 'وصل طلبك، ولا يلزمك شيء آخر. عُد لاحقًا وسجل الدخول.',
    },
    init_refused: {
      title: 'لم نتمكن من البدء',
      body: (facts) =>
        facts.hasCode
          ? `ربما صار هذا الرابط أو الرمز قديمًا أو استُخدم من قبل. ${facts.canResend ? 'يمكنك طلب رمز جديد.' : 'اطلب جديدًا ممن دعاك.'}`
          : 'عُد إلى الصفحة السابقة وابدأ هناك. إذا تكرر ذلك، فتواصل مع الدعم.',
    },
    begun_elsewhere: {
      title: 'بدأ الإعداد مرة أخرى',
      body: (facts) =>
        `ربما في نافذة أخرى. ${facts.canRestart ? 'نفذ هذه الخطوة من جديد، وهنا فقط.' : 'تابع هناك، أو أعد تحميل الصفحة.'}`,
    },
    same_device_again: {
      title: 'على هذا الجهاز مفتاح مرور بالفعل',
      body: 'استخدم هاتفًا أو كمبيوترًا آخر، أو مفتاح أمان USB.',
    },
    request_timed_out: {
      title: 'لم يصل رد',
      body: 'لم يُفقد شيء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
    },
    answer_invalid: {
      title: 'لا يمكننا قراءة الرد',
      body: 'لم يُفقد شيء. إذا كنت على شبكة عامة، فسجل الدخول إليها أولًا. ثم أعد المحاولة.',
    },
    challenge_expired: {
      title: 'انتهى وقت هذه الصفحة',
      body: (facts) =>
        `هذا لسلامتك. ${facts.canRestart ? `نفذ هذه الخطوة من جديد.${facts.hasKit ? ' تبقى حزمة الاسترداد التي حفظتها صالحة.' : ''}` : 'أعد تحميل الصفحة.'}`,
    },
    digits_refused: {
      title: 'لم نتمكن من الإنهاء',
      body: (facts) =>
        `ربما كانت الأرقام من التطبيق قديمة. ${facts.canRestart ? 'ابدأ من جديد' : 'أعد تحميل الصفحة'}، واكتب أرقامًا جديدة.`,
    },
    authenticator_failed: {
      title: 'لم يتمكن جهازك من الإنهاء',
      body: 'أعد المحاولة، أو اختر مكانًا آخر لمفتاح مرورك. إذا حُفظ مفتاح مرور، فلن يعمل إلا التالي.',
    },
    invalid_challenge: {
      title: 'لم نتمكن من البدء',
      body: 'هناك خطأ من جانبنا. أعد المحاولة لاحقًا. إذا تكرر ذلك، فتواصل مع الدعم.',
    },
    cancelled: {
      title: 'توقفت هذه الخطوة',
      body: 'يمكنك المتابعة متى شئت.',
    },
    registration_refused: {
      title: 'لم نتمكن من الإنهاء',
      body: (facts) =>
        `لم يُحفظ شيء لدينا. ${facts.canRestart ? 'ابدأ من جديد.' : 'أعد تحميل الصفحة.'} إذا تكرر ذلك، فتواصل مع الدعم.`,
    },
    part_not_loaded: {
      title: 'لم يتم تحميل جزء من هذه الصفحة',
      body: 'تحقق من اتصالك بالإنترنت، ثم أعد تحميل الصفحة.',
    },
    request_declined: {
      title: 'لا يمكننا فعل هذا الآن',
      body: (facts) =>
        `هناك شيء غير جاهز من جانبنا. أعد المحاولة لاحقًا. إذا تكرر ذلك، ${facts.requestId ? `فأعط الدعم الرقم ${isolated(facts.requestId)}` : 'فتواصل مع الدعم'}.`,
    },
    password_wrong: {
      title: 'كلمة المرور هذه غير صحيحة',
      body: 'تحقق من الأحرف الكبيرة ولغة لوحة المفاتيح، ثم أعد المحاولة.',
    },
    activation_missing: {
      title: 'انقر مرة أخرى',
      body: 'إذا لم يفد ذلك، فافتح هذه الصفحة في علامة تبويب خاصة بها.',
    },
    stopped_waiting: {
      title: 'توقف الانتظار',
      body: 'ربما نجح هذا. لم يُفقد شيء: أعد المحاولة لتعرف.',
    },
    input_invalid: {
      title: 'تحقق مما كتبته',
      body: 'هناك شيء ناقص أو غير صحيح.',
    },
    envelope_invalid: {
      title: 'لا يمكن فتح ما حفظناه لك',
      body: 'قد تكون كلمة مرورك صحيحة. تواصل مع الدعم.',
    },
    page_hidden: {
      title: 'كانت هذه الصفحة في الخلفية',
      body: 'ابق في هذه الصفحة وأعد المحاولة.',
    },
  },
  key: {
    title: 'الحفظ في هذا المتصفح',
    body: 'لا شيء لتتذكره. قد يعمل هذا في هذا المتصفح فقط، ويُفقد عند محو بياناته.',
    action: 'الحفظ هنا',
  },
  dir: 'rtl',
  complete: {
    title: 'إنهاء الإعداد',
    body: 'نحفظ هذا في حسابك.',
    action: 'إنهاء',
    restart: 'البدء من جديد',
    cancel: 'إيقاف الانتظار',
  },
  recovery: {
    title: 'إنشاء حزمة استرداد',
    body: 'إذا فقدت جهازك، فهذه الحزمة وصندوق بريدك الإلكتروني معًا يفتحان حسابك. هي صفحة فيها رمز سري، لك وحدك.',
    pending: 'ننشئ حزمة الاسترداد',
    cancel: 'إلغاء',
    action: 'إنشاء حزمة الاسترداد',
    skipTitle: 'المتابعة دون حزمة؟',
    skip: 'المتابعة دون حزمة',
    skipAction: 'المتابعة دون حزمة',
    skipBody: 'دون حزمة، قد تفقد مع جهازك حسابك نهائيًا. وقد لا يمكننا المساعدة.',
  },
  firstFactor: {
    title: 'إنشاء مفتاح مرورك',
    pending: 'في انتظار جهازك',
    body: 'سيطلب جهازك بصمة إصبعك أو وجهك أو قفل الشاشة، وتبقى فيه.',
    account: (facts) => `لحساب ${isolated(facts.name)}`,
    cancel: 'إلغاء',
    action: 'إنشاء مفتاح مرور',
    pendingBody: 'اتبع رسالة جهازك أو متصفحك.',
  },
  formNotLoaded: {
    action: 'إعادة التحميل',
    body: 'لم يتم تحميل هذا الجزء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
  },
  startForm: {
    edit: 'تعديل ما كتبته',
    missing: {
      orgId: `اطلب هذا الرقم ممن دعاك. يبدأ بـ ${isolated('or-')}.`,
      tenantId: 'اطلب هذا الرقم ممن دعاك.',
      registrationCode: 'اكتب الرمز من البريد الإلكتروني.',
      username: 'اكتب اسم المستخدم أو البريد الإلكتروني من الدعوة.',
    },
    label: {
      orgId: 'رقم المؤسسة',
      username: 'اسم المستخدم أو البريد الإلكتروني',
      registrationCode: 'الرمز من البريد الإلكتروني',
      tenantId: 'رقم المستأجر (Tenant)',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'إرسال رمز جديد',
    body: {
      code: 'الرمز في رسالتنا بالبريد الإلكتروني.',
      user: 'أخبرنا من أنت.',
      all: 'أخبرنا من أنت. الرمز في رسالتنا بالبريد الإلكتروني.',
    },
    resent: (facts) =>
      `${facts.username ? `إذا كان حساب ${isolated(facts.username)} ينتظر رمزًا` : 'إذا كنت تنتظر رمزًا'}، فهناك رمز جديد في الطريق. تحقق من البريد غير المرغوب فيه أيضًا. لا يعمل إلا أحدث رمز.`,
  },
  waiting: {
    soon: 'لم يصل رد بعد. لم يُفقد شيء: سنعيد المحاولة بعد لحظات.',
    slow: 'يستغرق هذا وقتًا طويلًا. لم يُفقد شيء: أبق هذه الصفحة مفتوحة.',
    online: 'لا يوجد اتصال بالإنترنت. لم يُفقد شيء: سنتابع فور عودته.',
  },
  secondFactor: {
    title: 'إضافة مفتاح مرور احتياطي',
    skip: {
      other: 'المتابعة دون احتياطي',
      passkey: 'المتابعة بمفتاح مرور واحد',
    },
    action: 'إضافة مفتاح مرور احتياطي',
    body: 'إذا فقدت جهازًا، يمكنك الدخول بالآخر. استخدم هاتفًا أو كمبيوترًا آخر، أو مفتاح أمان USB.',
  },
  retryAfter: {
    now: 'يمكنك إعادة المحاولة الآن.',
    at: (facts) => `إعادة المحاولة ${atTime(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'إعداد حسابك',
    body: 'بمفتاح المرور، تسجل الدخول ببصمة إصبعك أو وجهك أو قفل الشاشة، دون كلمة مرور.',
    pending: 'لحظة واحدة',
    waiting: 'لحظة واحدة.',
    action: 'متابعة',
  },
  flow: {
    error: {
      title: 'لم ينجح ذلك',
      body: 'أعد المحاولة بعد لحظات.',
    },
    loading: 'لحظة واحدة',
    notLoaded: 'لم يُفقد شيء. أعد تحميل الصفحة.',
    retry: 'إعادة المحاولة',
    reload: 'إعادة تحميل الصفحة',
    label: 'إنشاء الحساب',
    broken: 'هناك خطأ في هذه الصفحة. ما أنشأته محفوظ.',
    recover: 'متابعة',
  },
  done: {
    title: 'مفتاح مرورك جاهز',
    body: 'في المرة القادمة، سجل الدخول بمفتاح مرورك.',
    account: (facts) => facts.name,
    action: 'متابعة',
  },
  unfinished: {
    sent: 'ربما نجحت محاولة سابقة، وقد يكون حسابك جاهزًا. حاول تسجيل الدخول أولًا.',
    replacingPasskey: () =>
      'إذا أنشأت الحساب من قبل، فربما حل مفتاح المرور الجديد محل المفتاح الذي يعمل. إذا لم ينجح تسجيل الدخول، فاستخدم جهازًا آخر أو حزمة الاسترداد الأولى.',
    undeletablePasskey: (facts) =>
      `على جهازك مفتاح مرور لحساب ${isolated(facts.username)} في ${isolated(facts.site)}، وهو لا يعمل. يمكنك حذفه من مفاتيح المرور في جهازك.`,
    unsent: 'لم يكتمل الإعداد في المرة السابقة. إذا حُفظ مفتاح مرور، فلن يعمل إلا التالي.',
  },
  whatIsAPasskey: {
    title: 'ما مفتاح المرور؟',
    body: 'يحل محل كلمة المرور: تسجل الدخول كما تفتح قفل جهازك. يبقى في جهازك أو مدير كلمات المرور، ولا نرى بصمة إصبعك أو وجهك. لا يستطيع أحد تخمينه، ولا موقع آخر أخذه منك بالحيلة.',
  },
  signIn: {
    action: 'تسجيل الدخول',
  },
  ways: {
    title: 'اختيار طريقة',
    body: 'اختر طريقة ستبقى لديك في المرة القادمة.',
    unsupported: 'لا تعمل مفاتيح المرور هنا، لكن يمكنك حماية حسابك بطريقة أخرى.',
    action: 'طرق أخرى',
    unlikely: 'قد لا يعمل في هذا المتصفح.',
    pending: 'لحظة واحدة',
    back: 'رجوع',
    choices: {
      hybrid: {
        title: 'هاتف أو جهاز لوحي',
        body: 'امسح رمز QR بكاميرته.',
      },
      Fido2: {
        title: 'مفتاح مرور',
        body: 'ببصمة إصبعك أو وجهك أو قفل الشاشة.',
      },
      'client-device': {
        title: 'هذا الجهاز',
        body: 'ببصمة إصبعك أو وجهك أو قفل الشاشة.',
      },
      'security-key': {
        title: 'مفتاح أمان USB',
        body: 'توصله أو تقربه.',
      },
      Totp: {
        title: 'تطبيق مصادقة',
        body: 'تكتب الأرقام التي يعرضها على هاتفك.',
      },
      Key: {
        title: 'الحفظ في هذا المتصفح',
        body: 'لا شيء لتتذكره أو تكتبه.',
      },
      PasswordProtectedKey: {
        title: 'كلمة مرور طويلة',
        body: 'أنت وحدك تعرفها. لا يستطيع أحد إعادة تعيينها.',
      },
      Password: {
        title: 'كلمة مرور عادية',
        body: 'تكتبها كلما سجلت الدخول.',
      },
    },
    pendingBody: 'نُعد هذا.',
  },
  places: {
    hybrid: {
      body: 'سيعرض متصفحك رمز QR. امسحه بالهاتف أو الجهاز اللوحي الذي تريد مفتاح مرورك عليه.',
    },
    'security-key': {
      body: 'جهز مفتاح أمان USB. سيخبرك متصفحك متى توصله أو تلمسه.',
    },
    'client-device': {
      body: 'سيطلب جهازك بصمة إصبعك أو وجهك أو قفل الشاشة.',
    },
  },
  password: {
    tooWeak: 'تخمينها سهل. أضف كلمات لا صلة بينها.',
    title: 'اختيار كلمة مرور طويلة',
    generated: 'احفظ هذه الكلمات قبل المتابعة:',
    label: 'كلمة مرور جديدة',
    body: 'أنت وحدك تعرفها، ولا يستطيع أحد إعادة تعيينها. احفظها في مدير كلمات مرور أو على ورق.',
    action: 'استخدام كلمة المرور هذه',
    generate: 'اقتراح كلمة مرور',
    show: 'إظهار',
    missing: 'اختر كلمة مرور.',
    plainTitle: 'اختيار كلمة مرور',
    plainBody: 'تكتبها كلما سجلت الدخول. احفظها في مدير كلمات مرور أو على ورق.',
    hide: 'إخفاء',
    checkFailed: 'لم يتم تحميل هذا الجزء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
  },
  kit: {
    title: 'حفظ حزمة الاسترداد',
    body: 'هذه الحزمة وصندوق بريدك الإلكتروني معًا يفتحان حسابك. احفظها حيث لا يراها غيرك، وليس على هذا الجهاز فقط.',
    ways: {
      download: {
        title: 'تنزيل',
        body: 'ملف يُفتح في أي متصفح.',
      },
      print: {
        title: 'طباعة',
        body: 'لا يمكن اختراق الورق.',
      },
      share: {
        title: 'مشاركة أو حفظ',
        body: 'إلى ملفاتك أو تطبيق تثق به.',
      },
      copy: {
        title: 'نسخ',
        body: 'إلى مدير كلمات مرور.',
      },
      write: {
        title: 'كتابة على ورق',
        body: 'ثم تكتبه كله هنا، للتأكد.',
      },
    },
    denied: {
      share: 'لا تعمل المشاركة في هذا المتصفح. اختر طريقة أخرى.',
      print: 'لا تعمل الطباعة في هذا المتصفح. اختر طريقة أخرى.',
      download: 'لا يعمل التنزيل في هذا المتصفح. اختر طريقة أخرى.',
      copy: 'لا يعمل النسخ في هذا المتصفح. اختر طريقة أخرى.',
    },
    saved: {
      share: 'ابحث عنها حيث أرسلتها.',
      write: 'اكتب الرمز على ورق مع أرقام أجزائه. ثم تابع: سنسألك عنه كله.',
      print: 'إذا طُبعت، فتأكد من أن الرمز مقروء.',
      download: (facts) => `ابحث عن ${isolated(facts.file)} في تنزيلاتك.`,
      copy: 'تم النسخ. تستطيع تطبيقات أخرى قراءته: الصقه الآن، ثم انسخ شيئًا آخر.',
    },
    state: {
      saved: 'تم الحفظ',
      copied: 'تم النسخ',
      printed: 'تمت الطباعة؟',
      chosen: 'تم الاختيار',
      denied: 'غير ممكن هنا',
    },
    next: 'بعد حفظها، سنسألك عن أجزاء من رمزها.',
    action: 'التالي: التحقق',
    otherWays: 'طرق أخرى',
    unsaved: 'لم تُحفظ الحزمة بعد. اختر طريقة.',
    uncover: 'إظهار',
    sheet: {
      title: (facts) => `حزمة الاسترداد لـ ${isolated(facts.appName)}`,
      intro:
        'إذا فقدت جهازك، فهذه الحزمة وصندوق بريدك الإلكتروني معًا يفتحان حسابك. احفظها حيث لا يراها غيرك.',
      url: 'عنوان الاسترداد',
      code: 'رمز الاسترداد',
      orgId: 'رقم المؤسسة',
      username: 'اسم المستخدم',
      credentialId: 'رقم الحزمة',
      support: 'للدعم',
      // After Arabic words, the digits of an ID would stand on their other side.
      fileName: (facts) => `${facts.id}-حزمة-الاسترداد`,
      id: 'اسم الحزمة',
      date: (facts) => `أُنشئت في ${isolated(day(facts, facts.createdAt))}`,
    },
    covered: 'أخفينا حزمة الاسترداد لعدم النشاط.',
  },
  kitCheck: {
    title: 'التحقق من حزمة الاسترداد',
    wrong: (facts) =>
      `الجزء ${number(facts, facts.part)} مختلف في حزمتك. ${choices(facts, (pair) => `أيهما: ${pair}؟`) || 'قارنه حرفًا حرفًا.'}`,
    label: (facts) => `الجزء ${number(facts, facts.part)}`,
    missing: (facts) => `اكتب الجزء ${number(facts, facts.part)}.`,
    action: 'تحقق',
    otherPart: (facts) =>
      `هذا هو الجزء ${number(facts, facts.typed)}. اكتب الجزء ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `لا يوجد في أي رمز ${choice(facts, facts.characters)}. تحقق من الجزء ${number(facts, facts.part)}.`,
    length: (facts) => `الجزء ${number(facts, facts.part)} فيه ${number(facts, facts.size)} خانات. تحقق منه.`,
    body: (facts) =>
      `خذ الحزمة التي حفظتها. رمزها من الجزء ${number(facts, 1)} إلى الجزء ${number(facts, facts.count)}. ${facts.parts.length === facts.count ? 'اكتبها كلها' : `اكتب الجزأين ${list(facts, facts.parts)}`}.`,
    pending: 'لحظة واحدة',
    back: 'إظهار الحزمة من جديد',
  },
  totp: {
    title: 'استخدام تطبيق مصادقة',
    secret: 'رمز الإعداد',
    copied: 'تم النسخ',
    picture: 'رمز QR لتطبيق المصادقة',
    label: 'الأرقام من التطبيق',
    copy: 'نسخ',
    body: 'امسح رمز QR بالتطبيق، أو انسخ رمز الإعداد إليه. ثم اكتب الأرقام التي يعرضها.',
    copyLabel: 'نسخ رمز الإعداد',
    missing: (facts) => `اكتب ما يعرضه التطبيق: ${number(facts, facts.digits)} أرقام.`,
    copyFailed: 'انسخه يدويًا',
    settings: (facts) =>
      `في التطبيق، اختر ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} أرقام`,
        facts.period && `أرقامًا جديدة كل ${number(facts, facts.period)} ثانية`,
        facts.algorithm,
      ])}.`,
    action: 'تأكيد',
  },
  doneWithoutPasskey: {
    title: 'حسابك جاهز',
    body: 'في المرة القادمة، سجل الدخول بما أعددته.',
  },
  progress: {
    position: (facts) => `الخطوة ${number(facts, facts.step)} من ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'البداية',
    firstFactor: 'مفتاح المرور',
    secondFactor: 'الاحتياطي',
    recovery: 'حزمة الاسترداد',
  },
  doneRecovered: {
    title: 'حسابك جاهز من جديد',
    body: 'لا يمكنك تسجيل الدخول الآن إلا بما أعددته.',
  },
  startWithoutPasskey: {
    body: 'نُعد لك طريقة تسجيل الدخول. يستغرق هذا دقيقة.',
  },
  kitStatus: {
    done: (facts) => `حزمة الاسترداد ${isolated(facts.id)} جاهزة. احفظها حيث لا يراها غيرك.`,
    unknown: (facts) =>
      facts.newId
        ? `احتفظ بحزمتي الاسترداد ${isolated(facts.id)} و${isolated(facts.newId)} إلى أن تسجل الدخول.`
        : `احتفظ بحزمة الاسترداد ${isolated(facts.id)} إلى أن تسجل الدخول. لا نعرف بعد هل تعمل.`,
    void: (facts) =>
      facts.newId
        ? `حزمة الاسترداد القديمة ${isolated(facts.id)} لا تعمل. احتفظ فقط بـ ${isolated(facts.newId)}.`
        : `إذا حفظت حزمة الاسترداد ${isolated(facts.id)}، فهي لا تعمل.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `\u200F${isolated(facts.network)} (شبكة اختبار)` : facts.network),
    title: 'محافظك',
    pending: 'قيد الإنشاء',
    pendingBody: 'يستغرق هذا دقيقة عادةً. يمكنك المتابعة.',
  },
  saved: {
    passkey: 'حُفظ مفتاح المرور. لم يكتمل الإعداد بعد.',
    both: 'حُفظ الاثنان. لم يكتمل الإعداد بعد.',
    other: 'تم الحفظ. لم يكتمل الإعداد بعد.',
  },
  lang: 'ar',
}
