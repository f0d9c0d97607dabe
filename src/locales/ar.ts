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
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const isolated = (text: string) => `\u2068${text}\u2069`
const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
/** The words are Arabic whatever the locale of the numbers is. */
const counted = (locale: string, value: number, one: string, few: string, many: string) => {
  const form = new Intl.PluralRules('ar').select(value)
  return `${number(locale, value)} ${form === 'few' ? few : form === 'many' ? many : one}`
}
const list = (locale: string, items: Iterable<string>, type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
const moment = (locale: string, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'في' : 'الساعة'} ${isolated(
    new Intl.DateTimeFormat(locale, {
      timeStyle: 'short',
      ...(onAnotherDay && { dateStyle: 'medium' }),
    }).format(time),
  )}`

const retry: Sentence<ErrorFacts> = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `لم يُفقد شيء. يمكنك إعادة المحاولة ${moment(locale, retryAt, retryOnAnotherDay)}.`
    : 'لم يُفقد شيء. يمكنك إعادة المحاولة بعد لحظات.'

/** The table in Arabic. */
export const messages: Messages = {
  lang: 'ar',
  dir: 'rtl',
  flow: {
    label: 'إنشاء الحساب',
    retry: 'إعادة المحاولة',
    reload: 'إعادة تحميل الصفحة',
    loading: 'لحظة واحدة',
    error: { title: 'لم ينجح ذلك', body: 'أعد المحاولة بعد لحظات.' },
    notLoaded: 'لم يُفقد شيء. للمتابعة، أعد تحميل هذه الصفحة.',
    broken: 'تعطّل شيء في هذه الصفحة. ما أنشأته حتى الآن محفوظ.',
    recover: 'متابعة',
  },
  progress: {
    position: ({ locale, step, steps }) => `الخطوة ${number(locale, step)} من ${number(locale, steps)}`,
  },
  start: {
    title: 'إعداد حسابك',
    body: 'باستخدام مفتاح مرور، تسجّل الدخول ببصمة إصبعك أو وجهك أو قفل الشاشة. لا كلمة مرور لتتذكرها.',
    action: 'متابعة',
    pending: 'لحظة واحدة',
    waiting: 'نجهّز كل شيء.',
  },
  firstFactor: {
    title: 'إنشاء مفتاح مرورك',
    body: 'سيطلب جهازك بصمة إصبعك أو وجهك أو قفل الشاشة. وهي تبقى على جهازك.',
    account: ({ name }) => `من أجل ${isolated(name)}`,
    action: 'إنشاء مفتاح مرور',
    pending: 'في انتظار جهازك',
    pendingBody: 'اتبع رسالة جهازك أو متصفحك.',
    cancel: 'إلغاء',
  },
  complete: {
    title: 'إنهاء الإعداد',
    body: 'نحفظ هذا في حسابك.',
    action: 'إنهاء',
    restart: 'البدء من جديد',
    cancel: 'إيقاف الانتظار',
  },
  done: {
    title: 'مفتاح مرورك جاهز',
    body: 'في المرة القادمة، سجّل الدخول بمفتاح مرورك.',
    account: ({ name }) => name,
    action: 'متابعة',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `إعادة المحاولة ${moment(locale, time, onAnotherDay)}`,
    now: 'يمكنك إعادة المحاولة الآن.',
  },
  startWithoutPasskey: { body: 'نُعدّ لك طريقة لتسجيل الدخول. يستغرق هذا دقيقة.' },
  startForm: {
    body: {
      all: 'أخبرنا من أنت. الرمز في البريد الإلكتروني الذي أرسلناه إليك.',
      code: 'الرمز في البريد الإلكتروني الذي أرسلناه إليك.',
      user: 'أخبرنا من أنت.',
    },
    label: {
      orgId: 'رقم المؤسسة',
      tenantId: 'رقم المستأجر',
      username: 'اسم المستخدم أو البريد الإلكتروني',
      registrationCode: 'الرمز من البريد الإلكتروني',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: `اطلب رقم المؤسسة ممّن دعاك. يبدأ الرقم بـ ${isolated('or-')}.`,
      tenantId: 'اطلب رقم المستأجر ممّن دعاك.',
      username: 'اكتب اسم المستخدم أو البريد الإلكتروني الذي دُعيت به.',
      registrationCode: 'اكتب الرمز من البريد الإلكتروني.',
    },
    edit: 'تعديل ما كتبته',
    resend: 'إرسال رمز جديد',
    resent: ({ username }) =>
      username
        ? `إذا كان ${isolated(username)} ينتظر رمزًا، فهناك رمز جديد في الطريق. انظر أيضًا في البريد غير المرغوب فيه. لا يعمل إلا أحدث رمز.`
        : 'إذا كنت تنتظر رمزًا، فهناك رمز جديد في الطريق. انظر أيضًا في البريد غير المرغوب فيه. لا يعمل إلا أحدث رمز.',
  },
  whatIsAPasskey: {
    title: 'ما هو مفتاح المرور؟',
    body: 'يحلّ محل كلمة المرور: تسجّل الدخول بما تفتح به قفل جهازك. يبقى في جهازك أو في مدير كلمات المرور لديك، ولا نرى بصمة إصبعك أو وجهك أبدًا. لا يستطيع أحد تخمينه، ولا يستطيع موقع آخر أخذه منك بالحيلة.',
  },
  secondFactor: {
    title: 'إضافة مفتاح مرور احتياطي',
    body: 'إذا فقدت جهازًا، يمكنك الدخول بالآخر. استخدم هاتفًا أو كمبيوتر آخر، أو مفتاح أمان USB.',
    action: 'إضافة مفتاح مرور احتياطي',
    skip: { passkey: 'المتابعة بمفتاح مرور واحد', other: 'المتابعة دون احتياطي' },
  },
  ways: {
    title: 'اختيار طريقة',
    body: 'اختر طريقة ستبقى متاحة لك في المرة القادمة.',
    unsupported: 'لا تعمل مفاتيح المرور هنا، لكن يمكنك حماية حسابك بطريقة أخرى.',
    action: 'طرق أخرى',
    back: 'رجوع',
    unlikely: 'قد لا تعمل في هذا المتصفح.',
    pending: 'لحظة واحدة',
    pendingBody: 'نُعدّ هذا.',
    choices: {
      Fido2: { title: 'مفتاح مرور', body: 'ببصمة إصبعك أو وجهك أو قفل الشاشة.' },
      'client-device': { title: 'هذا الجهاز', body: 'ببصمة إصبعك أو وجهك أو قفل الشاشة.' },
      hybrid: { title: 'هاتف أو جهاز لوحي', body: 'امسح رمزًا بكاميرته.' },
      'security-key': { title: 'مفتاح أمان USB', body: 'توصله أو تقرّبه.' },
      PasswordProtectedKey: {
        title: 'كلمة مرور طويلة',
        body: 'أنت وحدك تعرفها. لا يستطيع أحد إعادة تعيينها.',
      },
      Key: { title: 'الحفظ في هذا المتصفح', body: 'لا شيء لتتذكره أو تكتبه.' },
      Password: { title: 'كلمة مرور عادية', body: 'تكتبها كلما سجّلت الدخول.' },
      Totp: { title: 'تطبيق مصادقة', body: 'تطبيق على هاتفك يعرض أرقامًا لتكتبها.' },
    },
  },
  places: {
    'client-device': { body: 'سيطلب جهازك بصمة إصبعك أو وجهك أو قفل الشاشة.' },
    hybrid: {
      body: 'سيعرض متصفحك رمزًا. امسحه بالهاتف أو الجهاز اللوحي الذي تريد مفتاح مرورك عليه.',
    },
    'security-key': {
      body: 'جهّز مفتاح أمان USB. سيخبرك متصفحك متى توصله أو تلمسه.',
    },
  },
  key: {
    title: 'الحفظ في هذا المتصفح',
    body: 'لا شيء لتتذكره. لكنه قد يعمل في هذا المتصفح فقط، ويُفقد عند محو بياناته.',
    action: 'الحفظ هنا',
  },
  password: {
    title: 'اختيار كلمة مرور طويلة',
    body: 'أنت وحدك تعرفها، ولا يستطيع أحد إعادة تعيينها. احفظها في مدير كلمات مرور، أو دوّنها.',
    plainBody: 'تكتبها كلما سجّلت الدخول. احفظها في مدير كلمات مرور، أو دوّنها.',
    label: 'كلمة مرور جديدة',
    show: 'إظهار',
    hide: 'إخفاء',
    generate: 'إنشاء واحدة لي',
    generated: 'احفظ هذه الكلمات قبل المتابعة:',
    missing: 'اختر كلمة مرور.',
    tooWeak: 'تخمينها سهل جدًا. أضف كلمات لا صلة بينها.',
    checkFailed: 'لم يتم تحميل شيء ما. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
    action: 'استخدام كلمة المرور هذه',
  },
  totp: {
    title: 'استخدام تطبيق مصادقة',
    body: 'امسح الصورة بالتطبيق، أو انسخ رمز الإعداد إليه. ثم اكتب الأرقام التي يعرضها.',
    picture: 'صورة لمسحها بتطبيق المصادقة',
    secret: 'رمز الإعداد',
    copy: 'نسخ',
    copyLabel: 'نسخ رمز الإعداد',
    copied: 'تم النسخ',
    copyFailed: 'انسخه يدويًا',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && counted(locale, digits, 'رقم', 'أرقام', 'رقمًا'),
        period && `أرقامًا جديدة كل ${counted(locale, period, 'ثانية', 'ثوانٍ', 'ثانية')}`,
        algorithm,
      ]
      return `في التطبيق، اختر ${list(
        locale,
        settings.filter((setting) => setting !== undefined && setting !== 0),
      )}.`
    },
    label: 'الأرقام من التطبيق',
    missing: ({ locale, digits }) =>
      `اكتب ما يعرضه التطبيق: ${counted(locale, digits, 'رقم', 'أرقام', 'رقمًا')}.`,
    action: 'تأكيد',
  },
  recovery: {
    title: 'إنشاء حزمة استرداد',
    body: 'إذا فقدت جهازك، تتيح لك الحزمة وبريدك الإلكتروني معًا الدخول من جديد. هي صفحة واحدة فيها رمز سري، لك وحدك.',
    action: 'إنشاء حزمة الاسترداد',
    pending: 'ننشئ حزمة الاسترداد',
    cancel: 'إلغاء',
    skip: 'المتابعة دون حزمة',
    skipTitle: 'هل تريد المتابعة دون حزمة؟',
    skipBody: 'دون حزمة، قد تفقد مع جهازك حسابك نهائيًا. وقد لا نستطيع المساعدة.',
    skipAction: 'المتابعة دونها',
  },
  kit: {
    title: 'حفظ حزمة الاسترداد',
    body: 'هذه الصفحة وبريدك الإلكتروني معًا يفتحان حسابك. احفظها حيث لا ينظر أحد غيرك، وليس على هذا الجهاز فقط.',
    sheet: {
      title: ({ appName }) => `حزمة الاسترداد الخاصة بـ ${isolated(appName)}`,
      intro:
        'هذه الصفحة وبريدك الإلكتروني معًا يتيحان لك الدخول من جديد إذا فقدت جهازك. احفظها حيث لا ينظر أحد غيرك.',
      code: 'رمز الاسترداد',
      username: 'اسم المستخدم',
      orgId: 'رقم المؤسسة',
      credentialId: 'رقم الحزمة',
      url: 'عنوان الاسترداد',
      id: 'اسم الحزمة',
      support: 'للدعم',
      date: ({ locale, createdAt }) =>
        `أُنشئت في ${isolated(new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt))}`,
      // The Latin letters before the ID keep its digits with it where the name is shown from left to right.
      fileName: ({ id }) => `حزمة-الاسترداد-ID-${id}`,
    },
    ways: {
      share: { title: 'مشاركة أو حفظ', body: 'إلى ملفاتك، أو إلى تطبيق تثق به.' },
      download: { title: 'تنزيل', body: 'ملف واحد يُفتح في أي متصفح.' },
      print: { title: 'طباعة', body: 'لا يمكن اختراق الورق.' },
      copy: { title: 'نسخ', body: 'للصق في مدير كلمات مرور.' },
      write: { title: 'تدوين', body: 'تكتب الرمز كله مرة واحدة، للتأكد.' },
    },
    otherWays: 'طرق أخرى لحفظها',
    state: { saved: 'تم الحفظ', printed: 'هل طُبع؟', chosen: 'تم الاختيار', denied: 'غير ممكن هنا' },
    next: 'بعد حفظها، سنسألك عن أجزاء من رمزها.',
    saved: {
      share: 'تأكد من أنك تجدها حيث أرسلتها.',
      download: ({ file }) => `ابحث عن ${isolated(file)} في تنزيلاتك.`,
      print: 'إذا طُبعت، فتأكد من أنك تستطيع قراءة الرمز.',
      copy: 'تم النسخ. تستطيع تطبيقات أخرى قراءة ما تنسخه: الصقه سريعًا، ثم انسخ شيئًا آخر.',
      write: 'دوّن الرمز مع أرقامه. ثم تابع: سنسألك عنه كله.',
    },
    denied: {
      share: 'لا تعمل المشاركة في هذا المتصفح. اختر طريقة أخرى.',
      download: 'لا يعمل التنزيل في هذا المتصفح. اختر طريقة أخرى.',
      print: 'لا تعمل الطباعة في هذا المتصفح. اختر طريقة أخرى.',
      copy: 'لا يعمل النسخ في هذا المتصفح. اختر طريقة أخرى.',
    },
    unsaved: 'لم تُحفظ الحزمة بعد. اختر إحدى هذه الطرق.',
    covered: 'غبت عن الصفحة مدة، لذلك أخفينا حزمة الاسترداد.',
    uncover: 'إظهارها من جديد',
    action: 'التالي: التحقق',
  },
  kitCheck: {
    title: 'التحقق من حزمة الاسترداد',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `خذ الحزمة التي حفظتها. أجزاء رمزها مرقّمة من ${number(locale, 1)} إلى ${number(locale, count)}. اكتبها كلها.`
        : `خذ الحزمة التي حفظتها. أجزاء رمزها مرقّمة من ${number(locale, 1)} إلى ${number(locale, count)}. اكتب الأجزاء ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `الجزء ${number(locale, part)}`,
    missing: ({ locale, part }) => `اكتب الجزء ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `هذا هو الجزء ${number(locale, typed)}. اكتب الجزء ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `لا يوجد في أي رمز ${list(locale, characters, 'disjunction')}. انظر إلى الجزء ${number(locale, part)} من جديد.`,
    length: ({ locale, part, size }) =>
      `الجزء ${number(locale, part)} مكوّن من ${counted(locale, size, 'خانة', 'خانات', 'خانة')}. انظر إليه من جديد.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `الجزء ${number(locale, part)} مختلف في حزمتك. قارنه حرفًا حرفًا.`
        : `الجزء ${number(locale, part)} مختلف في حزمتك. ${lookAlikes.map((pair) => `هل هو ${list(locale, pair, 'disjunction')}؟`).join(' ')}`,
    action: 'تحقق',
    pending: 'لحظة واحدة',
    back: 'إظهار الحزمة من جديد',
  },
  kitStatus: {
    done: ({ id }) => `حزمة الاسترداد ${isolated(id)} جاهزة. احفظها في مكان آمن.`,
    void: ({ id, newId }) =>
      newId
        ? `حزمة استرداد أقدم، ${isolated(id)}، لا تعمل. احتفظ فقط بالتي كُتب عليها ${isolated(newId)}.`
        : `إذا حفظت حزمة استرداد كُتب عليها ${isolated(id)}، فهي لا تعمل.`,
    unknown: ({ id, newId }) =>
      newId
        ? `احتفظ بحزمتي الاسترداد كلتيهما، ${isolated(id)} و${isolated(newId)}، إلى أن تسجّل الدخول.`
        : `احتفظ بحزمة الاسترداد ${isolated(id)} إلى أن تسجّل الدخول. لا نعرف بعد هل تعمل.`,
  },
  doneWithoutPasskey: {
    title: 'حسابك جاهز',
    body: 'في المرة القادمة، سجّل الدخول بما أعددته الآن.',
  },
  doneRecovered: {
    title: 'عدت إلى حسابك',
    body: 'من الآن فصاعدًا، لا يمكنك تسجيل الدخول إلا بما أعددته الآن.',
  },
  waiting: {
    soon: 'لا رد حتى الآن. لم يُفقد شيء: سنعيد المحاولة بعد لحظات.',
    online: 'أنت غير متصل بالإنترنت. لم يُفقد شيء: سنتابع فور عودة الاتصال.',
    slow: 'يستغرق هذا أطول من المعتاد. لم يُفقد شيء: أبقِ هذه الصفحة مفتوحة.',
  },
  signIn: { action: 'الانتقال إلى تسجيل الدخول' },
  unfinished: {
    unsent:
      'في المرة السابقة غادرت قبل النهاية. إذا بقي على جهازك مفتاح مرور منها، فلن يعمل إلا المفتاح الجديد.',
    sent: 'ربما نجحت محاولة سابقة، وقد يكون حسابك جاهزًا. حاول تسجيل الدخول أولًا.',
    undeletablePasskey: ({ username, site }) =>
      `لا يزال على جهازك مفتاح مرور لـ ${isolated(username)} في ${isolated(site)}، وهو لا يفتح شيئًا. يمكنك حذفه حيث يحفظ جهازك مفاتيح المرور.`,
    replacingPasskey: ({ username, site }) =>
      `هل أنشأت الحساب من قبل، في نافذة أخرى أو متصفح آخر؟ عندئذ لا يفتح مفتاح المرور لـ ${isolated(username)} في ${isolated(site)} الذي أنشأته الآن شيئًا، وربما حلّ محل مفتاحك الأول. إذا لم ينجح تسجيل الدخول، فاستخدم جهازًا آخر أو حزمة الاسترداد التي حفظتها أولًا، أو تواصل مع الدعم.`,
  },
  wallets: {
    title: 'محافظك',
    pending: 'قيد الإنشاء',
    pendingBody: 'يستغرق هذا دقيقة عادةً. يمكنك المتابعة.',
    network: ({ network, isTest }) => (isTest ? `${isolated(network)} (شبكة اختبار)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'لا يمكننا البدء الآن',
      body: 'هناك خطأ من جانبنا. إذا بقي بعد بضع دقائق، فتواصل مع الدعم.',
    },
    init_refused: {
      title: 'لم نتمكن من بدء إنشاء حسابك',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'عُد إلى الصفحة التي أتيت منها وابدأ هناك. إذا تكرر ذلك، فتواصل مع الدعم.'
          : canResend
            ? 'ربما صار هذا الرابط أو الرمز قديمًا أو استُخدم من قبل. يمكنك طلب إرسال رمز جديد.'
            : 'ربما صار هذا الرابط أو الرمز قديمًا أو استُخدم من قبل. اطلب جديدًا ممّن دعاك.',
    },
    code_expired: {
      title: 'هذا الرمز قديم أو غير صحيح',
      body: ({ canResend }) =>
        canResend
          ? 'استخدم أحدث بريد إلكتروني أرسلناه إليك، أو اطلب إرسال رمز جديد.'
          : 'استخدم أحدث بريد إلكتروني أرسلناه إليك. إذا لم يفد ذلك، فاطلب رمزًا جديدًا ممّن دعاك.',
    },
    user_exists: {
      title: 'هذا الحساب موجود بالفعل',
      body: ({ hasFields }) =>
        hasFields ? 'سجّل الدخول بدلًا من ذلك، أو تحقق مما كتبته.' : 'سجّل الدخول بدلًا من ذلك.',
    },
    init_failed: {
      title: 'لم نتمكن من البدء',
      body: 'أعد المحاولة بعد لحظات.',
    },
    cancelled: {
      title: 'توقفت هذه الخطوة',
      body: 'يمكنك المتابعة متى شئت.',
    },
    webauthn_unsupported: {
      title: 'لا تعمل مفاتيح المرور في هذا المتصفح',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'افتح هذه الصفحة في إصدار حديث من Chrome أو Safari أو Edge أو Firefox، أو اختر طريقة أخرى.'
          : 'افتح هذه الصفحة في إصدار حديث من Chrome أو Safari أو Edge أو Firefox.',
    },
    insecure_context: {
      title: 'هذا الاتصال غير آمن',
      body: 'لا تتابع هنا. افتح الصفحة من جديد بعنوان يبدأ بـ https.',
    },
    ceremony_forbidden: {
      title: 'مفاتيح المرور معطّلة هنا',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'هذه الصفحة، أو التي تحيط بها، لا تسمح بها. افتحها في علامة تبويب خاصة بها، أو اختر طريقة أخرى.'
          : 'هذه الصفحة، أو التي تحيط بها، لا تسمح بها. افتحها في علامة تبويب خاصة بها.',
    },
    relying_party_invalid: {
      title: 'لا تعمل مفاتيح المرور في هذا العنوان',
      body: ({ siteName }) =>
        siteName
          ? `ليس هذا العنوان الذي لدى ${isolated(siteName)} لمفاتيح المرور. لا تتابع هنا: افتح الموقع الذي تعرفه.`
          : 'قد لا يكون العنوان الصحيح. لا تتابع هنا: افتح الموقع الذي تعرفه.',
    },
    ceremony_timed_out: {
      title: 'لم يرد جهازك',
      body: 'افتح قفله وجهّزه، ثم أعد المحاولة. إذا حُفظ مفتاح مرور مع ذلك، فلن يعمل إلا التالي.',
    },
    page_hidden: {
      title: 'كانت هذه الصفحة في الخلفية',
      body: 'ابقَ في هذه الصفحة وأعد المحاولة.',
    },
    activation_missing: {
      title: 'يريد متصفحك نقرة أخرى',
      body: 'انقر على الزر من جديد. إذا لم يفد ذلك، فافتح هذه الصفحة في علامة تبويب خاصة بها.',
    },
    ceremony_not_allowed: {
      title: 'لم نتلقَّ مفتاح مرور',
      body: 'أُغلقت الرسالة، أو لم يعرف جهازك أنه أنت. أعد المحاولة واتبع الرسالة حتى نهايتها.',
    },
    ceremony_not_asked: {
      title: 'لم نتلقَّ مفتاح مرور',
      body: 'لم يسألك متصفحك. أعد المحاولة. إذا كانت هذه الصفحة داخل تطبيق آخر، فافتحها في متصفحك.',
    },
    ceremony_took_long: {
      title: 'لم نتلقَّ مفتاح مرور',
      body: 'ربما استغرق هذا وقتًا طويلًا. جهّز جهازك، ثم أعد المحاولة.',
    },
    ceremony_pending: {
      title: 'هناك طلب مفتاح مرور آخر مفتوح',
      body: 'أغلق تلك الرسالة من متصفحك، ربما في علامة تبويب أخرى. ثم أعد المحاولة.',
    },
    already_registered: {
      title: 'على هذا الجهاز مفتاح مرور بالفعل',
      body: 'يمكنك تسجيل الدخول به. لإضافة مفتاح مرور، استخدم جهازًا آخر.',
    },
    same_device_again: {
      title: 'على هذا الجهاز مفتاح مرور بالفعل',
      body: 'مكان الاحتياطي جهاز آخر: هاتف أو كمبيوتر أو مفتاح أمان USB.',
    },
    authenticator_unsupported: {
      title: 'لا يتسع هذا الجهاز لمفتاح المرور',
      body: 'إذا لم يكن له قفل شاشة، فقم بإعداده. أو استخدم جهازًا آخر أو مفتاح أمان USB.',
    },
    authenticator_failed: {
      title: 'لم يتمكن جهازك من الإكمال',
      body: 'أعد المحاولة، أو اختر مكانًا آخر لمفتاح مرورك. إذا حُفظ مفتاح مع ذلك، فلن يعمل إلا التالي.',
    },
    credential_invalid: {
      title: 'لم نتمكن من استخدام مفتاح المرور هذا',
      body: 'ليس ما طلبناه. أعد المحاولة، أو اختر مكانًا آخر لمفتاح مرورك.',
    },
    key_store_failed: {
      title: 'لم نتمكن من إعداد هذا',
      body: 'أعد المحاولة. إذا لم يفد ذلك، فاستخدم متصفحًا آخر.',
    },
    envelope_invalid: {
      title: 'لا يمكن فتح ما حفظناه لك',
      body: 'قد تكون كلمة مرورك صحيحة مع ذلك. تواصل مع الدعم.',
    },
    password_wrong: {
      title: 'كلمة المرور هذه لا تطابق',
      body: 'تحقق من الأحرف الكبيرة ولغة لوحة المفاتيح، ثم أعد المحاولة.',
    },
    input_invalid: {
      title: 'تحقق مما كتبته',
      body: 'هناك شيء ناقص أو غير صحيح.',
    },
    network_failed: {
      title: 'لا يوجد اتصال',
      body: 'لم يُفقد شيء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
    },
    part_not_loaded: {
      title: 'لم يتم تحميل جزء من هذه الصفحة',
      body: 'تحقق من اتصالك بالإنترنت، ثم أعد تحميل الصفحة.',
    },
    stopped_waiting: {
      title: 'أوقفت الانتظار',
      body: 'ربما نجح هذا مع ذلك. لم يُفقد شيء: أعد المحاولة لتعرف.',
    },
    request_timed_out: {
      title: 'لم يصل رد في الوقت المحدد',
      body: 'لم يُفقد شيء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
    },
    rate_limited: {
      title: 'المحاولات كثيرة جدًا',
      body: retry,
    },
    server_failed: {
      title: 'خدمتنا غير متاحة',
      body: retry,
    },
    approval_pending: {
      title: 'يجب أن يوافق أحد على هذا أولًا',
      body: 'وصل طلبك، وليس عليك شيء آخر. عُد لاحقًا وسجّل الدخول.',
    },
    request_declined: {
      title: 'لا يمكننا فعل هذا الآن',
      body: ({ requestId }) =>
        requestId
          ? `هناك شيء غير جاهز من جانبنا. أعد المحاولة لاحقًا. إذا تكرر ذلك، فأعطِ الدعم الرقم ${isolated(requestId)}.`
          : 'هناك شيء غير جاهز من جانبنا. أعد المحاولة لاحقًا. إذا تكرر ذلك، فتواصل مع الدعم.',
    },
    answer_invalid: {
      title: 'لا يمكننا قراءة الرد',
      body: 'لم يُفقد شيء. إذا كنت على شبكة عامة، فسجّل الدخول إليها أولًا. ثم أعد المحاولة.',
    },
    challenge_expired: {
      title: 'انتهى وقت هذه الصفحة',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'هذا لسلامتك. للمتابعة، أعد تحميل الصفحة.'
          : hasKit
            ? 'هذا لسلامتك. نفّذ هذه الخطوة مرة أخرى. تبقى حزمة الاسترداد التي حفظتها صالحة.'
            : 'هذا لسلامتك. نفّذ هذه الخطوة مرة أخرى.',
    },
    begun_elsewhere: {
      title: 'بدأ هذا مرة أخرى',
      body: ({ canRestart }) =>
        canRestart
          ? 'ربما في نافذة أخرى. نفّذ هذه الخطوة من جديد، وهنا فقط.'
          : 'ربما في نافذة أخرى. تابع هناك، أو أعد تحميل هذه الصفحة.',
    },
    registration_refused: {
      title: 'لم نتمكن من الإنهاء',
      body: ({ canRestart }) =>
        canRestart
          ? 'لم يُحفظ شيء من جانبنا. ابدأ من جديد. إذا تكرر ذلك، فتواصل مع الدعم.'
          : 'لم يُحفظ شيء من جانبنا. أعد تحميل الصفحة. إذا تكرر ذلك، فتواصل مع الدعم.',
    },
    digits_refused: {
      title: 'لم نتمكن من الإنهاء',
      body: ({ canRestart }) =>
        canRestart
          ? 'ربما كانت الأرقام من تطبيقك قديمة. ابدأ من جديد، واكتب أرقامًا جديدة.'
          : 'ربما كانت الأرقام من تطبيقك قديمة. أعد تحميل الصفحة، واكتب أرقامًا جديدة.',
    },
    outcome_unknown: {
      title: 'لسنا متأكدين من نجاح هذا',
      body: 'قد يكون حسابك جاهزًا. حاول تسجيل الدخول. إذا لم ينجح ذلك، فتواصل مع الدعم.',
    },
    account_found: {
      title: 'تحققنا: حسابك موجود',
      body: 'ربما أنشأته محاولتك السابقة. سجّل الدخول بدلًا من البدء من جديد.',
    },
  },
  formNotLoaded: {
    body: 'لم يتم تحميل هذا الجزء. تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
    action: 'إعادة التحميل',
  },
  stepNames: {
    start: 'البداية',
    firstFactor: 'مفتاح المرور',
    secondFactor: 'الاحتياطي',
    recovery: 'حزمة الاسترداد',
  },
  saved: {
    passkey: 'حُفظ مفتاح المرور. لم يكتمل حسابك بعد.',
    other: 'تم الحفظ. لم يكتمل حسابك بعد.',
    both: 'حُفظ الاثنان. لم يكتمل حسابك بعد.',
  },
}
