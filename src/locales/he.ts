/**
 * Hebrew.
 *
 * The reader is addressed in the plural (“צרו”, “בחרו”), as Apple and Google do on their Hebrew pages: the singular would
 * have a gender.
 *
 * Passkey is “מפתח גישה”, as Google says (https://developers.google.com/identity/passkeys/supported-environments?hl=he);
 * on Apple's pages it is also “מפתח התחברות” (https://support.apple.com/he-il/102631).
 *
 * What is inserted may be of another direction than the sentence, and is isolated: U+2068 and U+2069.
 */
import { choice, clock, day, list, number, choices } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

const isolated = (text: string) => `\u2068${text}\u2069`
const atTime = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'ב-' : 'בשעה '}${isolated(clock(told, time, onAnotherDay))}`

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `שום דבר לא אבד. אפשר לנסות שוב ${atTime(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'שום דבר לא אבד. אפשר לנסות שוב עוד רגע.'

/** The table in Hebrew. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'אין חיבור',
      body: 'שום דבר לא אבד. בדקו את החיבור לאינטרנט ונסו שוב.',
    },
    already_registered: {
      title: 'במכשיר הזה כבר יש מפתח גישה',
      body: 'אפשר להיכנס איתו. כדי להוסיף עוד אחד, השתמשו במכשיר אחר.',
    },
    account_found: {
      title: 'החשבון שלכם כבר קיים',
      body: 'ייתכן שניסיון קודם הצליח. היכנסו במקום להתחיל מחדש.',
    },
    server_failed: {
      title: 'השירות שלנו לא זמין',
      body: retry,
    },
    key_store_failed: {
      title: 'לא הצלחנו להגדיר את זה',
      body: 'נסו שוב. אם זה לא עוזר, השתמשו בדפדפן אחר.',
    },
    authenticator_unsupported: {
      title: 'המכשיר הזה לא יכול לשמור את מפתח הגישה',
      body: 'אם אין בו נעילת מסך, הגדירו אותה, או השתמשו במכשיר אחר או במפתח אבטחה USB.',
    },
    rate_limited: {
      title: 'היו יותר מדי ניסיונות',
      body: retry,
    },
    user_exists: {
      title: 'החשבון הזה כבר קיים',
      body: (facts) => `במקום זאת היכנסו לחשבון${facts.hasFields ? ', או בדקו מה הקלדתם.' : '.'}`,
    },
    init_failed: {
      title: 'לא הצלחנו להתחיל',
      body: 'נסו שוב עוד רגע.',
    },
    webauthn_unsupported: {
      title: 'מפתחות גישה לא פועלים בדפדפן הזה',
      body: (facts) =>
        `פתחו את הדף הזה בגרסה עדכנית של Chrome,\u200F Safari,\u200F Edge או Firefox${facts.hasOtherWays ? ', או בחרו דרך אחרת.' : '.'}`,
    },
    outcome_unknown: {
      title: 'אנחנו לא בטוחים שזה הצליח',
      body: 'ייתכן שהחשבון שלכם מוכן. נסו להיכנס. אם זה לא מצליח, פנו לתמיכה.',
    },
    code_expired: {
      title: 'הקוד הזה ישן מדי או לא נכון',
      body: (facts) =>
        `השתמשו באימייל האחרון מאיתנו${facts.canResend ? ', או בקשו קוד חדש.' : '. אם זה לא עוזר, בקשו חדש ממי שהזמין אתכם.'}`,
    },
    insecure_context: {
      title: 'החיבור הזה לא מאובטח',
      body: 'אל תמשיכו כאן. פתחו את הדף בכתובת שמתחילה ב-https.',
    },
    ceremony_not_asked: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'הדפדפן לא שאל אתכם. נסו שוב. אם הדף הזה באפליקציה אחרת, פתחו אותו בדפדפן.',
    },
    ceremony_forbidden: {
      title: 'מפתחות גישה כבויים כאן',
      body: (facts) =>
        `הדף הזה, או זה שמסביבו, לא מאפשר אותם. פתחו אותו בכרטיסייה משלו${facts.hasOtherWays ? ', או בחרו דרך אחרת.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'מפתחות גישה לא פועלים בכתובת הזאת',
      body: (facts) =>
        `${facts.siteName ? `זו לא הכתובת של ${isolated(facts.siteName)} למפתחות גישה.` : 'אולי זו לא הכתובת הנכונה.'} אל תמשיכו כאן: פתחו את האתר שאתם מכירים.`,
    },
    ceremony_not_allowed: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'ההודעה נסגרה, או שהמכשיר לא זיהה אתכם. נסו שוב ופעלו לפי ההודעה עד הסוף.',
    },
    ceremony_took_long: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'אולי זה לקח יותר מדי זמן. הכינו את המכשיר ונסו שוב.',
    },
    ceremony_timed_out: {
      title: 'המכשיר שלכם לא ענה',
      body: 'בטלו את הנעילה שלו, השאירו אותו בהישג יד ונסו שוב. אם בכל זאת נשמר מפתח גישה, רק הבא יפעל.',
    },
    ceremony_pending: {
      title: 'בקשה אחרת למפתח גישה פתוחה',
      body: 'סגרו את ההודעה ההיא, אולי בכרטיסייה אחרת. אחר כך נסו שוב.',
    },
    credential_invalid: {
      title: 'לא הצלחנו להשתמש במפתח הגישה הזה',
      body: 'זה לא מה שביקשנו. נסו שוב, או בחרו מקום אחר למפתח הגישה שלכם.',
    },
    approval_pending: {
      title: 'מישהו צריך לאשר את זה קודם',
      body: 'הבקשה שלכם הגיעה, ולא צריך לעשות עוד דבר. חזרו מאוחר יותר והיכנסו.',
    },
    init_refused: {
      title: 'לא הצלחנו להתחיל',
      body: (facts) =>
        facts.hasCode
          ? `ייתכן שהקישור או הקוד ישן מדי או שכבר השתמשו בו. ${facts.canResend ? 'אפשר לבקש קוד חדש.' : 'בקשו חדש ממי שהזמין אתכם.'}`
          : 'חזרו לדף הקודם והתחילו שם. אם זה יקרה שוב, פנו לתמיכה.',
    },
    begun_elsewhere: {
      title: 'זה התחיל שוב',
      body: (facts) =>
        `אולי בחלון אחר. ${facts.canRestart ? 'בצעו את השלב הזה שוב, ורק כאן.' : 'המשיכו שם, או טענו את הדף מחדש.'}`,
    },
    same_device_again: {
      title: 'במכשיר הזה כבר יש מפתח גישה',
      body: 'השתמשו בטלפון או במחשב אחר, או במפתח אבטחה USB.',
    },
    request_timed_out: {
      title: 'לא קיבלנו תשובה',
      body: 'שום דבר לא אבד. בדקו את החיבור לאינטרנט ונסו שוב.',
    },
    answer_invalid: {
      title: 'אי אפשר לקרוא את התשובה',
      body: 'שום דבר לא אבד. אם אתם ברשת ציבורית, הזדהו בה קודם. אחר כך נסו שוב.',
    },
    challenge_expired: {
      title: 'הזמן של הדף הזה נגמר',
      body: (facts) =>
        `זה למען הביטחון שלכם. ${facts.canRestart ? `בצעו את השלב הזה שוב.${facts.hasKit ? ' ערכת השחזור ששמרתם נשארת בתוקף.' : ''}` : 'טענו את הדף מחדש.'}`,
    },
    digits_refused: {
      title: 'לא הצלחנו לסיים',
      body: (facts) =>
        `ייתכן שהספרות מהאפליקציה היו ישנות מדי. ${facts.canRestart ? 'התחילו מחדש' : 'טענו את הדף מחדש'} והקלידו חדשות.`,
    },
    authenticator_failed: {
      title: 'המכשיר שלכם לא הצליח לסיים',
      body: 'נסו שוב, או בחרו מקום אחר למפתח הגישה שלכם. אם בכל זאת נשמר מפתח גישה, רק הבא יפעל.',
    },
    invalid_challenge: {
      title: 'לא הצלחנו להתחיל',
      body: 'משהו לא תקין אצלנו. נסו שוב מאוחר יותר. אם זה יקרה שוב, פנו לתמיכה.',
    },
    cancelled: {
      title: 'השלב הזה הופסק',
      body: 'אפשר להמשיך מתי שתרצו.',
    },
    registration_refused: {
      title: 'לא הצלחנו לסיים',
      body: (facts) =>
        `שום דבר לא נשמר אצלנו. ${facts.canRestart ? 'התחילו מחדש.' : 'טענו את הדף מחדש.'} אם זה יקרה שוב, פנו לתמיכה.`,
    },
    part_not_loaded: {
      title: 'חלק מהדף הזה לא נטען',
      body: 'בדקו את החיבור לאינטרנט וטענו את הדף מחדש.',
    },
    request_declined: {
      title: 'אי אפשר לעשות את זה עכשיו',
      body: (facts) =>
        `משהו לא מוכן אצלנו. נסו שוב מאוחר יותר. אם זה יקרה שוב, ${facts.requestId ? `מסרו לתמיכה את המספר ${isolated(facts.requestId)}` : 'פנו לתמיכה'}.`,
    },
    password_wrong: {
      title: 'הסיסמה הזאת לא מתאימה',
      body: 'בדקו אותיות גדולות ואת שפת המקלדת, ונסו שוב.',
    },
    activation_missing: {
      title: 'הדפדפן צריך עוד הקשה אחת',
      body: 'הקישו שוב. אם זה לא עוזר, פתחו את הדף הזה בכרטיסייה משלו.',
    },
    stopped_waiting: {
      title: 'ההמתנה הופסקה',
      body: 'ייתכן שזה הצליח בכל זאת. שום דבר לא אבד: נסו שוב כדי לגלות.',
    },
    input_invalid: {
      title: 'בדקו מה הקלדתם',
      body: 'משהו חסר או לא נכון.',
    },
    envelope_invalid: {
      title: 'אי אפשר לפתוח את מה ששמרנו עבורכם',
      body: 'ייתכן שהסיסמה נכונה. פנו לתמיכה.',
    },
    page_hidden: {
      title: 'הדף הזה היה ברקע',
      body: 'הישארו בדף הזה ונסו שוב.',
    },
  },
  key: {
    title: 'שמירה בדפדפן הזה',
    body: 'אין מה לזכור. אבל אולי זה יפעל רק בדפדפן הזה, וייעלם כשהנתונים שלו יימחקו.',
    action: 'שמירה כאן',
  },
  dir: 'rtl',
  complete: {
    title: 'מסיימים',
    body: 'אנחנו שומרים את זה בחשבון שלכם.',
    action: 'סיום',
    restart: 'התחלה מחדש',
    cancel: 'הפסקת ההמתנה',
  },
  recovery: {
    title: 'יצירת ערכת שחזור',
    body: 'אם תאבדו את המכשיר, הערכה ותיבת האימייל שלכם יחד יאפשרו להיכנס שוב. זה דף עם קוד סודי, לעיניכם בלבד.',
    pending: 'יוצרים את ערכת השחזור',
    cancel: 'ביטול',
    action: 'יצירת ערכת שחזור',
    skipTitle: 'להמשיך בלי ערכה?',
    skip: 'המשך בלי ערכה',
    skipAction: 'המשך בלעדיה',
    skipBody: 'בלי ערכה, מי שמאבד את המכשיר עלול לאבד את החשבון לתמיד. אולי לא נוכל לעזור.',
  },
  firstFactor: {
    title: 'יצירת מפתח הגישה שלכם',
    pending: 'ממתינים למכשיר שלכם',
    body: 'המכשיר יבקש טביעת אצבע, פנים או נעילת מסך. הם נשארים בו.',
    account: (facts) => `לחשבון ${isolated(facts.name)}`,
    cancel: 'ביטול',
    action: 'יצירת מפתח גישה',
    pendingBody: 'פעלו לפי ההודעה של המכשיר או הדפדפן.',
  },
  formNotLoaded: {
    action: 'טעינה מחדש',
    body: 'החלק הזה לא נטען. בדקו את החיבור לאינטרנט ונסו שוב.',
  },
  startForm: {
    edit: 'שינוי הפרטים',
    missing: {
      orgId: `בקשו את המספר ממי שהזמין אתכם. הוא מתחיל באותיות ${isolated('or-')}.`,
      tenantId: 'בקשו את המספר ממי שהזמין אתכם.',
      registrationCode: 'הקלידו את הקוד מהאימייל.',
      username: 'הקלידו את שם המשתמש או האימייל מההזמנה.',
    },
    label: {
      orgId: 'מספר הארגון',
      username: 'שם משתמש או אימייל',
      registrationCode: 'הקוד מהאימייל',
      tenantId: 'מספר הדייר (Tenant)',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'שליחת קוד חדש',
    body: {
      code: 'הקוד נמצא באימייל מאיתנו.',
      user: 'ספרו לנו מי אתם.',
      all: 'ספרו לנו מי אתם. הקוד נמצא באימייל מאיתנו.',
    },
    resent: (facts) =>
      `${facts.username ? `אם ${isolated(facts.username)} מחכה` : 'אם אתם מחכים'} לקוד, קוד חדש בדרך. בדקו גם בספאם. רק הקוד החדש ביותר פועל.`,
  },
  waiting: {
    soon: 'עוד אין תשובה. שום דבר לא אבד: ננסה שוב עוד רגע.',
    slow: 'זה לוקח יותר זמן מהרגיל. שום דבר לא אבד: השאירו את הדף הזה פתוח.',
    online: 'אין חיבור לאינטרנט. שום דבר לא אבד: נמשיך כשיהיה חיבור.',
  },
  secondFactor: {
    title: 'הוספת מפתח גישה לגיבוי',
    skip: {
      other: 'המשך בלי גיבוי',
      passkey: 'המשך עם מפתח גישה אחד',
    },
    action: 'הוספת מפתח גישה לגיבוי',
    body: 'אם תאבדו מכשיר אחד, תוכלו להיכנס עם השני. השתמשו בטלפון או במחשב אחר, או במפתח אבטחה USB.',
  },
  retryAfter: {
    now: 'עכשיו אפשר לנסות שוב.',
    at: (facts) => `ניסיון נוסף ${atTime(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'הגדרת החשבון שלכם',
    body: 'עם מפתח גישה נכנסים באמצעות טביעת אצבע, פנים או נעילת המסך, בלי סיסמה.',
    pending: 'רק רגע',
    waiting: 'אנחנו מכינים את זה.',
    action: 'המשך',
  },
  flow: {
    error: {
      title: 'זה לא הצליח',
      body: 'נסו שוב עוד רגע.',
    },
    loading: 'רק רגע',
    notLoaded: 'שום דבר לא אבד. טענו את הדף מחדש.',
    retry: 'ניסיון נוסף',
    reload: 'טעינת הדף מחדש',
    label: 'הרשמה',
    broken: 'משהו השתבש בדף הזה. מה שיצרתם נשמר.',
    recover: 'המשך',
  },
  done: {
    title: 'מפתח הגישה שלכם מוכן',
    body: 'בפעם הבאה, היכנסו עם מפתח הגישה שלכם.',
    account: (facts) => facts.name,
    action: 'המשך',
  },
  unfinished: {
    sent: 'ייתכן שניסיון קודם הצליח, והחשבון שלכם מוכן. נסו קודם להיכנס.',
    replacingPasskey: () =>
      'אם כבר נרשמתם, ייתכן שמפתח הגישה החדש החליף את זה שפועל. אם אי אפשר להיכנס, השתמשו במכשיר אחר או בערכת השחזור הראשונה.',
    undeletablePasskey: (facts) =>
      `מפתח גישה לחשבון ${isolated(facts.username)} באתר ${isolated(facts.site)} עדיין נמצא במכשיר ולא פותח דבר. אפשר למחוק אותו במקום שבו המכשיר שומר מפתחות גישה.`,
    unsent: 'בפעם הקודמת זה לא הושלם. אם נשמר מפתח גישה, רק הבא יפעל.',
  },
  whatIsAPasskey: {
    title: 'מה זה מפתח גישה?',
    body: 'הוא מחליף את הסיסמה: נכנסים כמו שפותחים את נעילת המכשיר. הוא נשאר במכשיר או במנהל הסיסמאות, ואנחנו לא רואים טביעת אצבע או פנים. אף אחד לא יכול לנחש אותו, ואתר אחר לא יכול להוציא אותו מכם בתחבולה.',
  },
  signIn: {
    action: 'מעבר לכניסה',
  },
  ways: {
    title: 'בחירת דרך',
    body: 'בחרו דרך שתהיה לכם גם בפעם הבאה.',
    unsupported: 'מפתחות גישה לא פועלים כאן, אבל אפשר להגן על החשבון בדרך אחרת.',
    action: 'דרכים אחרות',
    unlikely: 'אולי לא יפעל בדפדפן הזה.',
    pending: 'רק רגע',
    back: 'חזרה',
    choices: {
      hybrid: {
        title: 'טלפון או טאבלט',
        body: 'סרקו קוד QR עם המצלמה שלו.',
      },
      Fido2: {
        title: 'מפתח גישה',
        body: 'עם טביעת אצבע, פנים או נעילת המסך.',
      },
      'client-device': {
        title: 'המכשיר הזה',
        body: 'עם טביעת אצבע, פנים או נעילת המסך.',
      },
      'security-key': {
        title: 'מפתח אבטחה USB',
        body: 'מחברים אותו או מקרבים אותו.',
      },
      Totp: {
        title: 'אפליקציית אימות',
        body: 'אפליקציה בטלפון מציגה ספרות להקלדה.',
      },
      Key: {
        title: 'שמירה בדפדפן הזה',
        body: 'אין מה לזכור או להקליד.',
      },
      PasswordProtectedKey: {
        title: 'סיסמה ארוכה',
        body: 'רק אתם יודעים אותה. אף אחד לא יכול לאפס אותה.',
      },
      Password: {
        title: 'סיסמה רגילה',
        body: 'מקלידים אותה בכל כניסה.',
      },
    },
    pendingBody: 'אנחנו מגדירים את זה.',
  },
  places: {
    hybrid: {
      body: 'הדפדפן יציג קוד QR. סרקו אותו עם הטלפון או הטאבלט שבו תרצו את מפתח הגישה שלכם.',
    },
    'security-key': {
      body: 'הכינו מפתח אבטחה USB. הדפדפן יודיע מתי לחבר אותו או לגעת בו.',
    },
    'client-device': {
      body: 'המכשיר יבקש טביעת אצבע, פנים או נעילת מסך.',
    },
  },
  password: {
    tooWeak: 'קל מדי לנחש אותה. הוסיפו מילים שלא קשורות זו לזו.',
    title: 'בחירת סיסמה ארוכה',
    generated: 'שמרו את המילים האלה לפני שתמשיכו:',
    label: 'סיסמה חדשה',
    body: 'רק אתם תדעו אותה, ואף אחד לא יכול לאפס אותה. שמרו אותה במנהל סיסמאות או על נייר.',
    action: 'שימוש בסיסמה הזאת',
    generate: 'הצעת סיסמה',
    show: 'הצגה',
    missing: 'בחרו סיסמה.',
    plainTitle: 'בחירת סיסמה',
    plainBody: 'מקלידים אותה בכל כניסה. שמרו אותה במנהל סיסמאות או על נייר.',
    hide: 'הסתרה',
    checkFailed: 'משהו לא נטען. בדקו את החיבור לאינטרנט ונסו שוב.',
  },
  kit: {
    title: 'שמירת ערכת השחזור שלכם',
    body: 'הערכה ותיבת האימייל שלכם יחד פותחות את החשבון. שמרו אותה במקום שאף אחד אחר לא מסתכל בו, ולא רק במכשיר הזה.',
    ways: {
      download: {
        title: 'הורדה',
        body: 'קובץ אחד שנפתח בכל דפדפן.',
      },
      print: {
        title: 'הדפסה',
        body: 'לנייר אי אפשר לפרוץ.',
      },
      share: {
        title: 'שיתוף או שמירה',
        body: 'לקבצים שלכם, או לאפליקציה שאתם סומכים עליה.',
      },
      copy: {
        title: 'העתקה',
        body: 'להדבקה במנהל סיסמאות.',
      },
      write: {
        title: 'כתיבה על נייר',
        body: 'מקלידים את הכול פעם אחת, כדי לוודא.',
      },
    },
    denied: {
      share: 'שיתוף לא פועל בדפדפן הזה. בחרו דרך אחרת.',
      print: 'הדפסה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
      download: 'הורדה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
      copy: 'העתקה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
    },
    saved: {
      share: 'ודאו שאתם מוצאים אותה במקום ששלחתם אליו.',
      write: 'כתבו את הקוד עם מספרי החלקים. אחר כך נבקש מכם את כולו.',
      print: 'אם היא הודפסה, ודאו שאפשר לקרוא את הקוד.',
      download: (facts) => `חפשו את ${isolated(facts.file)} בהורדות.`,
      copy: 'הועתק. אפליקציות אחרות יכולות לקרוא את זה: הדביקו מיד, ואז העתיקו משהו אחר.',
    },
    state: {
      saved: 'נשמר',
      copied: 'הועתק',
      printed: 'הודפס?',
      chosen: 'נבחר',
      denied: 'לא אפשרי כאן',
    },
    next: 'אחרי השמירה, נבקש מכם חלקים מהקוד.',
    action: 'הבא: בדיקה',
    otherWays: 'דרכים אחרות',
    unsaved: 'הערכה עוד לא נשמרה. בחרו באחת הדרכים האלה.',
    uncover: 'הצגה מחדש',
    sheet: {
      title: (facts) => `ערכת שחזור עבור ${isolated(facts.appName)}`,
      intro:
        'אם תאבדו את המכשיר, הערכה ותיבת האימייל שלכם יחד יאפשרו להיכנס שוב. שמרו אותה במקום שאף אחד אחר לא מסתכל בו.',
      url: 'כתובת לשחזור',
      code: 'קוד שחזור',
      orgId: 'מספר הארגון',
      username: 'שם משתמש',
      credentialId: 'מספר הערכה',
      support: 'לתמיכה',
      // After Hebrew words, the digits of an ID would stand on their other side.
      fileName: (facts) => `${facts.id}-ערכת-שחזור`,
      id: 'שם הערכה',
      date: (facts) => `נוצרה ב-${isolated(day(facts, facts.createdAt))}`,
    },
    covered: 'לא קרה כאן דבר זמן מה, ולכן כיסינו את ערכת השחזור.',
  },
  kitCheck: {
    title: 'בדיקת ערכת השחזור שלכם',
    wrong: (facts) =>
      `חלק ${number(facts, facts.part)} שונה בערכה שלכם. ${choices(facts, (pair) => `האם זה ${pair}?`) || 'בדקו אות אחר אות.'}`,
    label: (facts) => `חלק ${number(facts, facts.part)}`,
    missing: (facts) => `הקלידו את חלק ${number(facts, facts.part)}.`,
    action: 'בדיקה',
    otherPart: (facts) => `זה חלק ${number(facts, facts.typed)}. הקלידו את חלק ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `בשום קוד אין ${choice(facts, facts.characters)}. בדקו שוב את חלק ${number(facts, facts.part)}.`,
    length: (facts) =>
      `בחלק ${number(facts, facts.part)} יש ${number(facts, facts.size)} אותיות וספרות. בדקו אותו שוב.`,
    body: (facts) =>
      `קחו את הערכה ששמרתם. בקוד יש חלקים מ-${number(facts, 1)} עד ${number(facts, facts.count)}. הקלידו את ${facts.parts.length === facts.count ? 'כולם' : `חלקים ${list(facts, facts.parts)}`}.`,
    pending: 'רק רגע',
    back: 'הצגת הערכה מחדש',
  },
  totp: {
    title: 'שימוש באפליקציית אימות',
    secret: 'קוד הגדרה',
    copied: 'הועתק',
    picture: 'קוד QR לאפליקציית האימות',
    label: 'הספרות מהאפליקציה',
    copy: 'העתקה',
    body: 'סרקו את קוד ה-QR עם האפליקציה, או העתיקו אליה את קוד ההגדרה. אחר כך הקלידו את הספרות שהיא מציגה.',
    copyLabel: 'העתקה של קוד ההגדרה',
    missing: (facts) => `הקלידו את ${number(facts, facts.digits)} הספרות שהאפליקציה מציגה.`,
    copyFailed: 'העתיקו ידנית',
    settings: (facts) =>
      `באפליקציה, בחרו ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} ספרות`,
        facts.period && `ספרות חדשות כל ${number(facts, facts.period)} שניות`,
        facts.algorithm,
      ])}.`,
    action: 'אישור',
  },
  doneWithoutPasskey: {
    title: 'החשבון שלכם מוכן',
    body: 'בפעם הבאה, היכנסו עם מה שהגדרתם עכשיו.',
  },
  progress: {
    position: (facts) => `שלב ${number(facts, facts.step)} מתוך ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'התחלה',
    firstFactor: 'מפתח גישה',
    secondFactor: 'גיבוי',
    recovery: 'ערכת שחזור',
  },
  doneRecovered: {
    title: 'החשבון שוב פתוח לכם',
    body: 'מעכשיו אפשר להיכנס רק עם מה שהגדרתם.',
  },
  startWithoutPasskey: {
    body: 'נגדיר לכם דרך להיכנס. זה לוקח דקה.',
  },
  kitStatus: {
    done: (facts) => `ערכת השחזור ${isolated(facts.id)} מוכנה. שמרו עליה היטב.`,
    unknown: (facts) =>
      facts.newId
        ? `שמרו את ערכות השחזור ${isolated(facts.id)} וגם ${isolated(facts.newId)} עד שתיכנסו לחשבון.`
        : `שמרו את ערכת השחזור ${isolated(facts.id)} עד שתיכנסו לחשבון. עוד לא ידוע אם היא פועלת.`,
    void: (facts) =>
      facts.newId
        ? `ערכת השחזור הישנה ${isolated(facts.id)} לא פועלת. שמרו רק את ${isolated(facts.newId)}.`
        : `אם שמרתם את ערכת השחזור ${isolated(facts.id)}, היא לא פועלת.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `\u200F${isolated(facts.network)} (רשת בדיקה)` : facts.network),
    title: 'הארנקים שלכם',
    pending: 'בתהליך יצירה',
    pendingBody: 'בדרך כלל זה לוקח דקה. אפשר להמשיך.',
  },
  saved: {
    passkey: 'מפתח הגישה נשמר. עוד לא סיימתם.',
    both: 'שניהם נשמרו. עוד לא סיימתם.',
    other: 'נשמר. עוד לא סיימתם.',
  },
  lang: 'he',
}
