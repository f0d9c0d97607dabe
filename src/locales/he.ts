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
import { choice, clock, day, list, number, pairs } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

const isolated = (text: string) => `\u2068${text}\u2069`
const moment = (told: Told, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'ב-' : 'בשעה '}${isolated(clock(told, time, onAnotherDay))}`

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `שום דבר לא אבד. אפשר לנסות שוב ${moment(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'שום דבר לא אבד. אפשר לנסות שוב עוד רגע.'

/** The table in Hebrew. */
export const messages: Messages = {
  lang: 'he',
  dir: 'rtl',
  flow: {
    label: 'הרשמה',
    retry: 'ניסיון נוסף',
    reload: 'טעינת הדף מחדש',
    loading: 'רק רגע',
    error: { title: 'זה לא הצליח', body: 'נסו שוב עוד רגע.' },
    notLoaded: 'שום דבר לא אבד. טענו את הדף מחדש.',
    broken: 'משהו השתבש בדף הזה. מה שיצרתם נשמר.',
    recover: 'המשך',
  },
  progress: {
    position: (facts) => `שלב ${number(facts, facts.step)} מתוך ${number(facts, facts.steps)}`,
  },
  start: {
    title: 'הגדרת החשבון שלכם',
    body: 'עם מפתח גישה נכנסים באמצעות טביעת אצבע, פנים או נעילת המסך, בלי סיסמה.',
    action: 'המשך',
    pending: 'רק רגע',
    waiting: 'אנחנו מכינים את זה.',
  },
  firstFactor: {
    title: 'יצירת מפתח הגישה שלכם',
    body: 'המכשיר יבקש טביעת אצבע, פנים או את נעילת המסך. הם נשארים בו.',
    account: (facts) => `לחשבון ${isolated(facts.name)}`,
    action: 'יצירת מפתח גישה',
    pending: 'ממתינים למכשיר שלכם',
    pendingBody: 'פעלו לפי ההודעה של המכשיר או הדפדפן.',
    cancel: 'ביטול',
  },
  complete: {
    title: 'מסיימים',
    body: 'אנחנו שומרים את זה בחשבון שלכם.',
    action: 'סיום',
    restart: 'התחלה מחדש',
    cancel: 'הפסקת ההמתנה',
  },
  done: {
    title: 'מפתח הגישה שלכם מוכן',
    body: 'בפעם הבאה, היכנסו עם מפתח הגישה שלכם.',
    account: (facts) => facts.name,
    action: 'המשך',
  },
  retryAfter: {
    at: (facts) => `ניסיון נוסף ${moment(facts, facts.time, facts.onAnotherDay)}`,
    now: 'עכשיו אפשר לנסות שוב.',
  },
  startWithoutPasskey: { body: 'נגדיר לכם דרך להיכנס. זה לוקח דקה.' },
  startForm: {
    body: {
      all: 'ספרו לנו מי אתם. הקוד נמצא באימייל מאיתנו.',
      code: 'הקוד נמצא באימייל מאיתנו.',
      user: 'ספרו לנו מי אתם.',
    },
    label: {
      orgId: 'מספר הארגון',
      tenantId: 'מספר הדייר',
      username: 'שם משתמש או אימייל',
      registrationCode: 'הקוד מהאימייל',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: `בקשו את המספר ממי שהזמין אתכם. הוא מתחיל ב-${isolated('or-')}.`,
      tenantId: 'בקשו את המספר ממי שהזמין אתכם.',
      username: 'הקלידו את שם המשתמש או כתובת האימייל מההזמנה.',
      registrationCode: 'הקלידו את הקוד מהאימייל.',
    },
    edit: 'שינוי הפרטים שהוקלדו',
    resend: 'שליחת קוד חדש',
    resent: (facts) =>
      `${facts.username ? `אם ${isolated(facts.username)} מחכה` : 'אם אתם מחכים'} לקוד, קוד חדש בדרך. בדקו גם בספאם. רק הקוד החדש ביותר פועל.`,
  },
  whatIsAPasskey: {
    title: 'מה זה מפתח גישה?',
    body: 'הוא מחליף את הסיסמה: נכנסים כמו שפותחים את נעילת המכשיר. הוא נשאר במכשיר או במנהל הסיסמאות, ואנחנו לא רואים טביעת אצבע או פנים. אף אחד לא יכול לנחש אותו, ושום אתר אחר לא יכול להוציא אותו מכם בתחבולה.',
  },
  secondFactor: {
    title: 'הוספת מפתח גישה לגיבוי',
    body: 'אם תאבדו מכשיר אחד, תוכלו להיכנס עם השני. השתמשו בטלפון או במחשב אחר, או במפתח אבטחה USB.',
    action: 'הוספת מפתח גישה לגיבוי',
    skip: { passkey: 'המשך עם מפתח גישה אחד', other: 'המשך בלי גיבוי' },
  },
  ways: {
    title: 'בחירת דרך',
    body: 'בחרו דרך שתהיה לכם גם בפעם הבאה.',
    unsupported: 'מפתחות גישה לא פועלים כאן, אבל אפשר להגן על החשבון בדרך אחרת.',
    action: 'דרכים אחרות',
    back: 'חזרה',
    unlikely: 'אולי לא יפעל בדפדפן הזה.',
    pending: 'רק רגע',
    pendingBody: 'אנחנו מגדירים את זה.',
    choices: {
      Fido2: { title: 'מפתח גישה', body: 'עם טביעת אצבע, פנים או נעילת המסך.' },
      'client-device': { title: 'המכשיר הזה', body: 'עם טביעת אצבע, פנים או נעילת המסך.' },
      hybrid: { title: 'טלפון או טאבלט', body: 'סרקו קוד עם המצלמה שלו.' },
      'security-key': { title: 'מפתח אבטחה USB', body: 'מחברים אותו או מקרבים אותו.' },
      PasswordProtectedKey: { title: 'סיסמה ארוכה', body: 'רק אתם יודעים אותה. אף אחד לא יכול לאפס אותה.' },
      Key: { title: 'שמירה בדפדפן הזה', body: 'אין מה לזכור או להקליד.' },
      Password: { title: 'סיסמה רגילה', body: 'מקלידים אותה בכל כניסה.' },
      Totp: { title: 'אפליקציית אימות', body: 'אפליקציה בטלפון מציגה ספרות להקלדה.' },
    },
  },
  places: {
    'client-device': { body: 'המכשיר יבקש טביעת אצבע, פנים או את נעילת המסך.' },
    hybrid: {
      body: 'הדפדפן יציג קוד. סרקו אותו עם הטלפון או הטאבלט שבו תרצו את מפתח הגישה שלכם.',
    },
    'security-key': {
      body: 'הכינו מפתח אבטחה USB. הדפדפן יגיד מתי לחבר אותו או לגעת בו.',
    },
  },
  key: {
    title: 'שמירה בדפדפן הזה',
    body: 'אין מה לזכור. אבל אולי זה יפעל רק בדפדפן הזה, וייעלם כשהנתונים שלו יימחקו.',
    action: 'שמירה כאן',
  },
  password: {
    title: 'בחירת סיסמה ארוכה',
    body: 'רק אתם תדעו אותה, ואף אחד לא יכול לאפס אותה. שמרו אותה במנהל סיסמאות או על נייר.',
    plainBody: 'מקלידים אותה בכל כניסה. שמרו אותה במנהל סיסמאות או על נייר.',
    label: 'סיסמה חדשה',
    show: 'הצגה',
    hide: 'הסתרה',
    generate: 'הצעת סיסמה',
    generated: 'שמרו את המילים האלה לפני שתמשיכו:',
    missing: 'בחרו סיסמה.',
    tooWeak: 'קל מדי לנחש. הוסיפו מילים שלא קשורות זו לזו.',
    checkFailed: 'משהו לא נטען. בדקו את החיבור לאינטרנט ונסו שוב.',
    action: 'שימוש בסיסמה הזאת',
  },
  totp: {
    title: 'שימוש באפליקציית אימות',
    body: 'סרקו את התמונה עם האפליקציה, או העתיקו אליה את קוד ההגדרה. אחר כך הקלידו את הספרות שהיא מציגה.',
    picture: 'תמונה לסריקה עם אפליקציית האימות',
    secret: 'קוד הגדרה',
    copy: 'העתקה',
    copyLabel: 'העתקה של קוד ההגדרה',
    copied: 'הועתק',
    copyFailed: 'העתיקו ידנית',
    settings: (facts) =>
      `באפליקציה, בחרו ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} ספרות`,
        facts.period && `ספרות חדשות כל ${number(facts, facts.period)} שניות`,
        facts.algorithm,
      ])}.`,
    label: 'הספרות מהאפליקציה',
    missing: (facts) => `הקלידו את ${number(facts, facts.digits)} הספרות שהאפליקציה מציגה.`,
    action: 'אישור',
  },
  recovery: {
    title: 'יצירת ערכת שחזור',
    body: 'אם תאבדו את המכשיר, הערכה ותיבת האימייל שלכם יחד יאפשרו להיכנס שוב. זה דף אחד עם קוד סודי, לעיניכם בלבד.',
    action: 'יצירת ערכת שחזור',
    pending: 'יוצרים את ערכת השחזור',
    cancel: 'ביטול',
    skip: 'המשך בלי ערכה',
    skipTitle: 'להמשיך בלי ערכה?',
    skipBody: 'בלי ערכה, מי שמאבד את המכשיר עלול לאבד את החשבון לתמיד. אולי לא נוכל לעזור.',
    skipAction: 'המשך בלעדיה',
  },
  kit: {
    title: 'שמירת ערכת השחזור שלכם',
    body: 'הדף הזה ותיבת האימייל שלכם יחד פותחים את החשבון. שמרו אותו במקום שאף אחד אחר לא מסתכל בו, ולא רק במכשיר הזה.',
    sheet: {
      title: (facts) => `ערכת שחזור עבור ${isolated(facts.appName)}`,
      intro:
        'הדף הזה ותיבת האימייל שלכם יחד מאפשרים להיכנס שוב אם איבדתם את המכשיר. שמרו אותו במקום שאף אחד אחר לא מסתכל בו.',
      code: 'קוד שחזור',
      username: 'שם משתמש',
      orgId: 'מספר הארגון',
      credentialId: 'מספר הערכה',
      url: 'כתובת לשחזור',
      id: 'שם הערכה',
      support: 'לתמיכה',
      date: (facts) => `נוצרה ב-${isolated(day(facts, facts.createdAt))}`,
      // The Latin letters before the ID keep its digits with it where the name is shown from left to right.
      fileName: (facts) => `ערכת-שחזור-ID-${facts.id}`,
    },
    ways: {
      share: { title: 'שיתוף או שמירה', body: 'לקבצים שלכם, או לאפליקציה שאתם סומכים עליה.' },
      download: { title: 'הורדה', body: 'קובץ אחד שנפתח בכל דפדפן.' },
      print: { title: 'הדפסה', body: 'לנייר אי אפשר לפרוץ.' },
      copy: { title: 'העתקה', body: 'להדבקה במנהל סיסמאות.' },
      write: { title: 'כתיבה על נייר', body: 'מקלידים את הכול פעם אחת, כדי לוודא.' },
    },
    otherWays: 'דרכים אחרות',
    state: { saved: 'נשמר', copied: 'הועתק', printed: 'הודפס?', chosen: 'נבחר', denied: 'לא אפשרי כאן' },
    next: 'אחרי השמירה, נבקש מכם חלקים מהקוד שלה.',
    saved: {
      share: 'ודאו שאתם מוצאים אותה שם.',
      download: (facts) => `חפשו את ${isolated(facts.file)} בהורדות שלכם.`,
      print: 'אם היא הודפסה, ודאו שאפשר לקרוא את הקוד.',
      copy: 'הועתק. אפליקציות אחרות יכולות לקרוא את זה: הדביקו מיד, ואז העתיקו משהו אחר.',
      write: 'כתבו את הקוד עם המספרים שלו. אחר כך נבקש מכם את כולו.',
    },
    denied: {
      share: 'שיתוף לא פועל בדפדפן הזה. בחרו דרך אחרת.',
      download: 'הורדה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
      print: 'הדפסה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
      copy: 'העתקה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
    },
    unsaved: 'הערכה עוד לא נשמרה. בחרו באחת הדרכים האלה.',
    covered: 'לא קרה כאן דבר זמן מה, ולכן כיסינו את ערכת השחזור.',
    uncover: 'הצגה מחדש',
    action: 'הבא: בדיקה',
  },
  kitCheck: {
    title: 'בדיקת ערכת השחזור שלכם',
    body: (facts) =>
      `קחו את הערכה ששמרתם. בקוד יש חלקים מ-${number(facts, 1)} עד ${number(facts, facts.count)}. הקלידו את ${facts.parts.length === facts.count ? 'כולם' : `חלקים ${list(facts, facts.parts)}`}.`,
    label: (facts) => `חלק ${number(facts, facts.part)}`,
    missing: (facts) => `הקלידו את חלק ${number(facts, facts.part)}.`,
    otherPart: (facts) => `זה חלק ${number(facts, facts.typed)}. הקלידו את חלק ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `בשום קוד אין ${choice(facts, facts.characters)}. בדקו שוב את חלק ${number(facts, facts.part)}.`,
    length: (facts) =>
      `בחלק ${number(facts, facts.part)} יש ${number(facts, facts.size)} אותיות וספרות. בדקו אותו שוב.`,
    wrong: (facts) =>
      `חלק ${number(facts, facts.part)} שונה בערכה שלכם. ${pairs(facts, (pair) => `האם זה ${pair}?`) || 'השוו אות אחר אות.'}`,
    action: 'בדיקה',
    pending: 'רק רגע',
    back: 'הצגת הערכה מחדש',
  },
  kitStatus: {
    done: (facts) => `ערכת השחזור ${isolated(facts.id)} מוכנה. שמרו עליה היטב.`,
    void: (facts) =>
      facts.newId
        ? `ערכת השחזור הישנה ${isolated(facts.id)} לא פועלת. שמרו רק את ${isolated(facts.newId)}.`
        : `אם שמרתם את ערכת השחזור ${isolated(facts.id)}, היא לא פועלת.`,
    unknown: (facts) =>
      facts.newId
        ? `שמרו את ערכות השחזור ${isolated(facts.id)} וגם ${isolated(facts.newId)} עד שתיכנסו לחשבון.`
        : `שמרו את ערכת השחזור ${isolated(facts.id)} עד שתיכנסו לחשבון. אנחנו עוד לא יודעים אם היא פועלת.`,
  },
  doneWithoutPasskey: {
    title: 'החשבון שלכם מוכן',
    body: 'בפעם הבאה, היכנסו עם מה שהגדרתם עכשיו.',
  },
  doneRecovered: {
    title: 'החשבון שוב פתוח לכם',
    body: 'מעכשיו אפשר להיכנס רק עם מה שהגדרתם.',
  },
  waiting: {
    soon: 'אין תשובה עד עכשיו. שום דבר לא אבד: ננסה שוב עוד רגע.',
    online: 'אין לכם חיבור לאינטרנט. שום דבר לא אבד: נמשיך אוטומטית ברגע שיהיה חיבור.',
    slow: 'זה לוקח יותר זמן מהרגיל. שום דבר לא אבד: השאירו את הדף הזה פתוח.',
  },
  signIn: { action: 'מעבר לכניסה' },
  unfinished: {
    unsent: 'ההרשמה הקודמת לא הושלמה. אם נשאר ממנה מפתח גישה, רק החדש יפעל.',
    sent: 'ייתכן שניסיון קודם הצליח, והחשבון שלכם מוכן. נסו קודם להיכנס.',
    undeletablePasskey: (facts) =>
      `מפתח גישה לחשבון ${isolated(facts.username)} באתר ${isolated(facts.site)} עדיין נמצא במכשיר ולא פותח דבר. אפשר למחוק אותו במקום שבו המכשיר שומר מפתחות גישה.`,
    replacingPasskey: (facts) =>
      `האם כבר נרשמתם, בחלון אחר או בדפדפן אחר? אם כן, מפתח הגישה החדש לחשבון ${isolated(facts.username)} באתר ${isolated(facts.site)} לא פותח דבר, וייתכן שתפס את מקומו של הראשון. אם אי אפשר להיכנס, השתמשו במכשיר אחר או בערכת השחזור הראשונה ששמרתם, או פנו לתמיכה.`,
  },
  wallets: {
    title: 'הארנקים שלכם',
    pending: 'בתהליך יצירה',
    pendingBody: 'זה לוקח בדרך כלל דקה. אפשר להמשיך.',
    network: (facts) => (facts.isTest ? `${isolated(facts.network)} (רשת בדיקה)` : facts.network),
  },
  errors: {
    invalid_challenge: {
      title: 'לא הצלחנו להתחיל',
      body: 'משהו לא תקין אצלנו. אם זה נמשך כמה דקות, פנו לתמיכה.',
    },
    init_refused: {
      title: 'לא הצלחנו להתחיל',
      body: (facts) =>
        facts.hasCode
          ? `ייתכן שהקישור או הקוד ישן מדי או שכבר השתמשו בו. ${facts.canResend ? 'אפשר לבקש קוד חדש.' : 'בקשו חדש ממי שהזמין אתכם.'}`
          : 'חזרו לדף שממנו באתם והתחילו שם. אם זה יקרה שוב, פנו לתמיכה.',
    },
    code_expired: {
      title: 'הקוד הזה ישן מדי או לא נכון',
      body: (facts) =>
        `השתמשו באימייל האחרון מאיתנו${facts.canResend ? ', או בקשו קוד חדש.' : '. אם זה לא עוזר, בקשו חדש ממי שהזמין אתכם.'}`,
    },
    user_exists: {
      title: 'החשבון הזה כבר קיים',
      body: (facts) => `במקום זאת היכנסו לחשבון${facts.hasFields ? ', או בדקו מה הקלדתם.' : '.'}`,
    },
    init_failed: {
      title: 'לא הצלחנו להתחיל',
      body: 'נסו שוב עוד רגע.',
    },
    cancelled: {
      title: 'השלב הזה הופסק',
      body: 'אפשר להמשיך מתי שתרצו.',
    },
    webauthn_unsupported: {
      title: 'מפתחות גישה לא פועלים בדפדפן הזה',
      body: (facts) =>
        `פתחו את הדף הזה בגרסה עדכנית של Chrome,\u200F Safari,\u200F Edge או Firefox${facts.hasOtherWays ? ', או בחרו דרך אחרת.' : '.'}`,
    },
    insecure_context: {
      title: 'החיבור הזה לא מאובטח',
      body: 'אל תמשיכו כאן. פתחו את הדף בכתובת שמתחילה ב-https.',
    },
    ceremony_forbidden: {
      title: 'מפתחות גישה כבויים כאן',
      body: (facts) =>
        `הדף הזה, או זה שמסביבו, לא מאפשר אותם. פתחו אותו בכרטיסייה משלו${facts.hasOtherWays ? ', או בחרו דרך אחרת.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'מפתחות גישה לא פועלים בכתובת הזאת',
      body: (facts) =>
        `${facts.siteName ? `ל-${isolated(facts.siteName)} יש כתובת אחרת עבורם.` : 'אולי זו לא הכתובת הנכונה.'} אל תמשיכו כאן: פתחו את האתר שאתם מכירים.`,
    },
    ceremony_timed_out: {
      title: 'המכשיר שלכם לא ענה',
      body: 'בטלו את הנעילה שלו, השאירו אותו בהישג יד ונסו שוב. אם בכל זאת נשמר מפתח גישה, רק הבא יפעל.',
    },
    page_hidden: {
      title: 'הדף הזה היה ברקע',
      body: 'הישארו בדף הזה ונסו שוב.',
    },
    activation_missing: {
      title: 'הדפדפן צריך עוד הקשה אחת',
      body: 'הקישו שוב. אם זה לא עוזר, פתחו את הדף הזה בכרטיסייה משלו.',
    },
    ceremony_not_allowed: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'ההודעה נסגרה, או שהמכשיר לא זיהה אתכם. נסו שוב ופעלו לפי ההודעה עד הסוף.',
    },
    ceremony_not_asked: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'הדפדפן לא שאל אתכם. נסו שוב. אם הדף הזה נמצא בתוך אפליקציה אחרת, פתחו אותו בדפדפן.',
    },
    ceremony_took_long: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'אולי זה לקח יותר מדי זמן. הכינו את המכשיר ונסו שוב.',
    },
    ceremony_pending: {
      title: 'בקשה אחרת למפתח גישה פתוחה',
      body: 'סגרו את ההודעה ההיא, אולי בכרטיסייה אחרת. אחר כך נסו שוב.',
    },
    already_registered: {
      title: 'במכשיר הזה כבר יש מפתח גישה',
      body: 'אפשר להיכנס איתו. כדי להוסיף עוד אחד, השתמשו במכשיר אחר.',
    },
    same_device_again: {
      title: 'במכשיר הזה כבר יש מפתח גישה',
      body: 'מקומו של הגיבוי במכשיר אחר: טלפון, מחשב או מפתח אבטחה USB.',
    },
    authenticator_unsupported: {
      title: 'המכשיר הזה לא יכול לשמור את מפתח הגישה',
      body: 'אם אין בו נעילת מסך, הגדירו אותה. או השתמשו במכשיר אחר או במפתח אבטחה USB.',
    },
    authenticator_failed: {
      title: 'המכשיר שלכם לא הצליח לסיים',
      body: 'נסו שוב, או בחרו מקום אחר למפתח הגישה שלכם. אם בכל זאת נשמר מפתח גישה, רק הבא יפעל.',
    },
    credential_invalid: {
      title: 'לא יכולנו להשתמש במפתח הגישה הזה',
      body: 'זה לא מה שביקשנו. נסו שוב, או בחרו מקום אחר למפתח הגישה שלכם.',
    },
    key_store_failed: {
      title: 'לא הצלחנו להגדיר את זה',
      body: 'נסו שוב. אם זה לא עוזר, השתמשו בדפדפן אחר.',
    },
    envelope_invalid: {
      title: 'אי אפשר לפתוח את מה ששמרנו עבורכם',
      body: 'ייתכן שהסיסמה נכונה. פנו לתמיכה.',
    },
    password_wrong: {
      title: 'הסיסמה הזאת לא מתאימה',
      body: 'בדקו אותיות גדולות ואת שפת המקלדת, ונסו שוב.',
    },
    input_invalid: {
      title: 'בדקו מה הקלדתם',
      body: 'משהו חסר או לא נכון.',
    },
    network_failed: {
      title: 'אין חיבור',
      body: 'שום דבר לא אבד. בדקו את החיבור לאינטרנט ונסו שוב.',
    },
    part_not_loaded: {
      title: 'חלק מהדף הזה לא נטען',
      body: 'בדקו את החיבור לאינטרנט וטענו את הדף מחדש.',
    },
    stopped_waiting: {
      title: 'ההמתנה הופסקה',
      body: 'ייתכן שזה הצליח בכל זאת. שום דבר לא אבד: נסו שוב כדי לגלות.',
    },
    request_timed_out: {
      title: 'לא קיבלנו תשובה בזמן',
      body: 'שום דבר לא אבד. בדקו את החיבור לאינטרנט ונסו שוב.',
    },
    rate_limited: {
      title: 'היו יותר מדי ניסיונות',
      body: retry,
    },
    server_failed: {
      title: 'השירות שלנו לא זמין',
      body: retry,
    },
    approval_pending: {
      title: 'מישהו צריך לאשר את זה קודם',
      body: 'הבקשה שלכם הגיעה, ואין לכם עוד מה לעשות. חזרו מאוחר יותר והיכנסו.',
    },
    request_declined: {
      title: 'אי אפשר לעשות את זה עכשיו',
      body: (facts) =>
        `משהו לא מוכן אצלנו. נסו שוב מאוחר יותר. אם זה יקרה שוב, ${facts.requestId ? `מסרו לתמיכה את המספר ${isolated(facts.requestId)}` : 'פנו לתמיכה'}.`,
    },
    answer_invalid: {
      title: 'קיבלנו תשובה שאי אפשר לקרוא',
      body: 'שום דבר לא אבד. אם אתם ברשת Wi-Fi ציבורית, התחברו אליה קודם. אחר כך נסו שוב.',
    },
    challenge_expired: {
      title: 'הזמן של הדף הזה נגמר',
      body: (facts) =>
        `זה למען הביטחון שלכם. ${facts.canRestart ? `בצעו את השלב הזה שוב.${facts.hasKit ? ' ערכת השחזור ששמרתם נשארת בתוקף.' : ''}` : 'טענו את הדף מחדש.'}`,
    },
    begun_elsewhere: {
      title: 'זה התחיל עוד פעם',
      body: (facts) =>
        `אולי בחלון אחר. ${facts.canRestart ? 'בצעו את השלב הזה שוב, ורק כאן.' : 'המשיכו שם, או טענו את הדף מחדש.'}`,
    },
    registration_refused: {
      title: 'לא הצלחנו לסיים',
      body: (facts) =>
        `שום דבר לא נשמר אצלנו. ${facts.canRestart ? 'התחילו מחדש.' : 'טענו את הדף מחדש.'} אם זה יקרה שוב, פנו לתמיכה.`,
    },
    digits_refused: {
      title: 'לא הצלחנו לסיים',
      body: (facts) =>
        `ייתכן שהספרות מהאפליקציה היו ישנות מדי. ${facts.canRestart ? 'התחילו מחדש' : 'טענו את הדף מחדש'} והקלידו חדשות.`,
    },
    outcome_unknown: {
      title: 'אנחנו לא בטוחים שזה הצליח',
      body: 'ייתכן שהחשבון שלכם מוכן. נסו להיכנס. אם זה לא מצליח, פנו לתמיכה.',
    },
    account_found: {
      title: 'החשבון שלכם כבר קיים',
      body: 'ייתכן שניסיון קודם יצר אותו. היכנסו במקום להתחיל מחדש.',
    },
  },
  formNotLoaded: {
    body: 'החלק הזה לא נטען. בדקו את החיבור לאינטרנט ונסו שוב.',
    action: 'טעינה מחדש',
  },
  stepNames: { start: 'התחלה', firstFactor: 'מפתח גישה', secondFactor: 'גיבוי', recovery: 'ערכת שחזור' },
  saved: {
    passkey: 'מפתח הגישה נשמר. החשבון שלכם עוד לא מוכן.',
    other: 'נשמר. החשבון שלכם עוד לא מוכן.',
    both: 'שניהם נשמרו. החשבון שלכם עוד לא מוכן.',
  },
}
