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
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const isolated = (text: string) => `\u2068${text}\u2069`
const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: Iterable<string>, type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
const moment = (locale: string, time: Date, onAnotherDay?: boolean) =>
  `${onAnotherDay ? 'ב-' : 'בשעה '}${isolated(
    new Intl.DateTimeFormat(locale, {
      timeStyle: 'short',
      ...(onAnotherDay && { dateStyle: 'medium' }),
    }).format(time),
  )}`

const retry: Sentence<ErrorFacts> = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `שום דבר לא אבד. אפשר לנסות שוב ${moment(locale, retryAt, retryOnAnotherDay)}.`
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
    error: { title: 'זה לא הצליח', body: 'חכו רגע ונסו שוב.' },
    notLoaded: 'שום דבר לא אבד. כדי להמשיך, טענו את הדף הזה מחדש.',
    broken: 'משהו השתבש בדף הזה. מה שיצרתם עד עכשיו נשמר.',
    recover: 'המשך',
  },
  progress: {
    position: ({ locale, step, steps }) => `שלב ${number(locale, step)} מתוך ${number(locale, steps)}`,
  },
  start: {
    title: 'הגדרת החשבון שלכם',
    body: 'עם מפתח גישה נכנסים באמצעות טביעת אצבע, פנים או נעילת המסך. בלי סיסמה לזכור.',
    action: 'המשך',
    pending: 'רק רגע',
    waiting: 'אנחנו מכינים הכול.',
  },
  firstFactor: {
    title: 'יצירת מפתח הגישה שלכם',
    body: 'המכשיר יבקש טביעת אצבע, פנים או את נעילת המסך. הם נשארים במכשיר שלכם.',
    account: ({ name }) => `עבור ${isolated(name)}`,
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
    account: ({ name }) => name,
    action: 'המשך',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `ניסיון נוסף ${moment(locale, time, onAnotherDay)}`,
    now: 'עכשיו אפשר לנסות שוב.',
  },
  startWithoutPasskey: { body: 'נגדיר לכם דרך להיכנס. זה לוקח דקה.' },
  startForm: {
    body: {
      all: 'ספרו לנו מי אתם. הקוד נמצא באימייל ששלחנו לכם.',
      code: 'הקוד נמצא באימייל ששלחנו לכם.',
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
      orgId: `בקשו את מספר הארגון ממי שהזמין אתכם. הוא מתחיל ב-${isolated('or-')}.`,
      tenantId: 'בקשו את מספר הדייר ממי שהזמין אתכם.',
      username: 'הקלידו את שם המשתמש או כתובת האימייל שאליהם הוזמנתם.',
      registrationCode: 'הקלידו את הקוד מהאימייל.',
    },
    edit: 'שינוי מה שהקלדתי',
    resend: 'שליחת קוד חדש',
    resent: ({ username }) =>
      username
        ? `אם ${isolated(username)} מחכה לקוד, קוד חדש בדרך. בדקו גם בספאם. רק הקוד החדש ביותר פועל.`
        : 'אם אתם מחכים לקוד, קוד חדש בדרך. בדקו גם בספאם. רק הקוד החדש ביותר פועל.',
  },
  whatIsAPasskey: {
    title: 'מה זה מפתח גישה?',
    body: 'הוא מחליף את הסיסמה: נכנסים עם מה שפותח את המכשיר שלכם. הוא נשאר במכשיר או במנהל הסיסמאות שלכם, ואנחנו אף פעם לא רואים את טביעת האצבע או הפנים שלכם. אף אחד לא יכול לנחש אותו, ושום אתר אחר לא יכול להוציא אותו מכם בתחבולה.',
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
      body: 'הכינו את מפתח האבטחה USB. הדפדפן יגיד לכם מתי לחבר אותו או לגעת בו.',
    },
  },
  key: {
    title: 'שמירה בדפדפן הזה',
    body: 'אין מה לזכור. אבל ייתכן שזה יפעל רק בדפדפן הזה, וייעלם כשהנתונים שלו יימחקו.',
    action: 'שמירה כאן',
  },
  password: {
    title: 'בחירת סיסמה ארוכה',
    body: 'רק אתם תדעו אותה, ואף אחד לא יכול לאפס אותה. שמרו אותה במנהל סיסמאות או כתבו אותה על נייר.',
    plainBody: 'מקלידים אותה בכל כניסה. שמרו אותה במנהל סיסמאות או כתבו אותה על נייר.',
    label: 'סיסמה חדשה',
    show: 'הצגה',
    hide: 'הסתרה',
    generate: 'צרו סיסמה בשבילי',
    generated: 'שמרו את המילים האלה לפני שתמשיכו:',
    missing: 'בחרו סיסמה.',
    tooWeak: 'קל מדי לנחש. הוסיפו כמה מילים שלא קשורות זו לזו.',
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
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} ספרות`,
        period && `ספרות חדשות כל ${number(locale, period)} שניות`,
        algorithm,
      ]
      return `באפליקציה, בחרו ${list(
        locale,
        settings.filter((setting) => setting !== undefined && setting !== 0),
      )}.`
    },
    label: 'הספרות מהאפליקציה',
    missing: ({ locale, digits }) => `הקלידו את ${number(locale, digits)} הספרות שהאפליקציה מציגה.`,
    action: 'אישור',
  },
  recovery: {
    title: 'יצירת ערכת שחזור',
    body: 'אם תאבדו את המכשיר, הערכה והאימייל שלכם יחד יאפשרו לכם להיכנס שוב. זה דף אחד עם קוד סודי, לעיניכם בלבד.',
    action: 'יצירת ערכת השחזור שלי',
    pending: 'יוצרים את ערכת השחזור',
    cancel: 'ביטול',
    skip: 'המשך בלי ערכה',
    skipTitle: 'להמשיך בלי ערכה?',
    skipBody: 'בלי ערכה, מי שמאבד את המכשיר עלול לאבד את החשבון לתמיד. אולי לא נוכל לעזור.',
    skipAction: 'המשך בלעדיה',
  },
  kit: {
    title: 'שמירת ערכת השחזור שלכם',
    body: 'הדף הזה והאימייל שלכם יחד פותחים את החשבון. שמרו אותו במקום שאף אחד אחר לא מסתכל בו, ולא רק במכשיר הזה.',
    sheet: {
      title: ({ appName }) => `ערכת שחזור עבור ${isolated(appName)}`,
      intro:
        'הדף הזה והאימייל שלכם יחד מאפשרים לכם להיכנס שוב אחרי שאיבדתם את המכשיר. שמרו אותו במקום שאף אחד אחר לא מסתכל בו.',
      code: 'קוד שחזור',
      username: 'שם משתמש',
      orgId: 'מספר הארגון',
      credentialId: 'מספר הערכה',
      url: 'כתובת לשחזור',
      id: 'שם הערכה',
      support: 'לתמיכה',
      date: ({ locale, createdAt }) =>
        `נוצרה ב-${isolated(new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt))}`,
      // The Latin letters before the ID keep its digits with it where the name is shown from left to right.
      fileName: ({ id }) => `ערכת-שחזור-ID-${id}`,
    },
    ways: {
      share: { title: 'שיתוף או שמירה', body: 'לקבצים שלכם, או לאפליקציה שאתם סומכים עליה.' },
      download: { title: 'הורדה', body: 'קובץ אחד שנפתח בכל דפדפן.' },
      print: { title: 'הדפסה', body: 'לנייר אי אפשר לפרוץ.' },
      copy: { title: 'העתקה', body: 'להדבקה במנהל סיסמאות.' },
      write: { title: 'כתיבה על נייר', body: 'מקלידים את הכול פעם אחת, כדי לוודא.' },
    },
    otherWays: 'דרכים אחרות לשמור אותה',
    state: { saved: 'נשמר', printed: 'הודפס?', chosen: 'נבחר', denied: 'לא אפשרי כאן' },
    next: 'אחרי שתישמר, נבקש מכם חלקים מהקוד שלה.',
    saved: {
      share: 'ודאו שאתם מוצאים אותה במקום ששלחתם אליו.',
      download: ({ file }) => `חפשו את ${isolated(file)} בהורדות שלכם.`,
      print: 'אם היא הודפסה, ודאו שאפשר לקרוא את הקוד.',
      copy: 'הועתק. אפליקציות אחרות יכולות לקרוא מה שמעתיקים: הדביקו מיד, ואז העתיקו משהו אחר.',
      write: 'כתבו את הקוד עם המספרים שלו. אחר כך המשיכו: נבקש מכם את כולו.',
    },
    denied: {
      share: 'שיתוף לא פועל בדפדפן הזה. בחרו דרך אחרת.',
      download: 'הורדה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
      print: 'הדפסה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
      copy: 'העתקה לא פועלת בדפדפן הזה. בחרו דרך אחרת.',
    },
    unsaved: 'הערכה עוד לא נשמרה. בחרו באחת הדרכים האלה.',
    covered: 'לא הייתם כאן זמן מה, ולכן כיסינו את ערכת השחזור שלכם.',
    uncover: 'הצגה מחדש',
    action: 'הבא: בדיקה',
  },
  kitCheck: {
    title: 'בדיקת ערכת השחזור שלכם',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `קחו את הערכה ששמרתם. חלקי הקוד ממוספרים מ-${number(locale, 1)} עד ${number(locale, count)}. הקלידו את כולם.`
        : `קחו את הערכה ששמרתם. חלקי הקוד ממוספרים מ-${number(locale, 1)} עד ${number(locale, count)}. הקלידו את חלקים ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `חלק ${number(locale, part)}`,
    missing: ({ locale, part }) => `הקלידו את חלק ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `זה חלק ${number(locale, typed)}. הקלידו את חלק ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `בשום קוד אין ${list(locale, characters, 'disjunction')}. הסתכלו שוב על חלק ${number(locale, part)}.`,
    length: ({ locale, part, size }) =>
      `בחלק ${number(locale, part)} יש ${number(locale, size)} אותיות וספרות. הסתכלו עליו שוב.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `חלק ${number(locale, part)} שונה בערכה שלכם. השוו אות אחר אות.`
        : `חלק ${number(locale, part)} שונה בערכה שלכם. ${lookAlikes.map((pair) => `האם זה ${list(locale, pair, 'disjunction')}?`).join(' ')}`,
    action: 'בדיקה',
    pending: 'רק רגע',
    back: 'הצגת הערכה מחדש',
  },
  kitStatus: {
    done: ({ id }) => `ערכת השחזור שלכם ${isolated(id)} מוכנה. שמרו עליה היטב.`,
    void: ({ id, newId }) =>
      newId
        ? `ערכת שחזור ישנה יותר, ${isolated(id)}, לא פועלת. שמרו רק את זו שכתוב עליה ${isolated(newId)}.`
        : `אם שמרתם ערכת שחזור שכתוב עליה ${isolated(id)}, היא לא פועלת.`,
    unknown: ({ id, newId }) =>
      newId
        ? `שמרו את שתי ערכות השחזור, ${isolated(id)} וגם ${isolated(newId)}, עד שתיכנסו לחשבון.`
        : `שמרו את ערכת השחזור ${isolated(id)} עד שתיכנסו לחשבון. אנחנו עוד לא יודעים אם היא פועלת.`,
  },
  doneWithoutPasskey: {
    title: 'החשבון שלכם מוכן',
    body: 'בפעם הבאה, היכנסו עם מה שהגדרתם עכשיו.',
  },
  doneRecovered: {
    title: 'חזרתם לחשבון',
    body: 'מעכשיו, אפשר להיכנס רק עם מה שהגדרתם עכשיו.',
  },
  waiting: {
    soon: 'אין תשובה עד עכשיו. שום דבר לא אבד: ננסה שוב עוד רגע.',
    online: 'אין לכם חיבור לאינטרנט. שום דבר לא אבד: נמשיך לבד ברגע שיהיה חיבור.',
    slow: 'זה לוקח יותר זמן מהרגיל. שום דבר לא אבד: השאירו את הדף הזה פתוח.',
  },
  signIn: { action: 'מעבר לכניסה' },
  unfinished: {
    unsent: 'בפעם הקודמת יצאתם לפני הסוף. אם יש במכשיר שלכם מפתח גישה מאז, רק החדש יפעל.',
    sent: 'ייתכן שניסיון קודם הצליח, והחשבון שלכם מוכן. נסו קודם להיכנס.',
    undeletablePasskey: ({ username, site }) =>
      `מפתח גישה עבור ${isolated(username)} באתר ${isolated(site)} עדיין נמצא במכשיר שלכם ולא פותח דבר. אפשר למחוק אותו במקום שבו המכשיר שומר מפתחות גישה.`,
    replacingPasskey: ({ username, site }) =>
      `האם כבר נרשמתם, בחלון אחר או בדפדפן אחר? אם כן, מפתח הגישה עבור ${isolated(username)} באתר ${isolated(site)} שיצרתם עכשיו לא פותח דבר, וייתכן שתפס את מקומו של הראשון. אם אי אפשר להיכנס, השתמשו במכשיר אחר או בערכת השחזור ששמרתם ראשונה, או פנו לתמיכה.`,
  },
  wallets: {
    title: 'הארנקים שלכם',
    pending: 'בתהליך יצירה',
    pendingBody: 'זה לוקח בדרך כלל דקה. אפשר להמשיך.',
    network: ({ network, isTest }) => (isTest ? `${isolated(network)} (רשת בדיקה)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'אי אפשר להתחיל כרגע',
      body: 'משהו לא תקין אצלנו. אם זה לא ישתנה בעוד כמה דקות, פנו לתמיכה.',
    },
    init_refused: {
      title: 'לא הצלחנו לפתוח את ההרשמה שלכם',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'חזרו לדף שהביא אתכם לכאן והתחילו שם. אם זה יקרה שוב, פנו לתמיכה.'
          : canResend
            ? 'ייתכן שהקישור או הקוד ישן מדי או שכבר השתמשו בו. אפשר לבקש שיישלח קוד חדש.'
            : 'ייתכן שהקישור או הקוד ישן מדי או שכבר השתמשו בו. בקשו חדש ממי שהזמין אתכם.',
    },
    code_expired: {
      title: 'הקוד הזה ישן מדי או לא נכון',
      body: ({ canResend }) =>
        canResend
          ? 'השתמשו באימייל האחרון ששלחנו לכם, או בקשו שיישלח קוד חדש.'
          : 'השתמשו באימייל האחרון ששלחנו לכם. אם זה לא עוזר, בקשו חדש ממי שהזמין אתכם.',
    },
    user_exists: {
      title: 'החשבון הזה כבר קיים',
      body: ({ hasFields }) =>
        hasFields ? 'במקום זאת היכנסו לחשבון, או בדקו מה הקלדתם.' : 'במקום זאת היכנסו לחשבון.',
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
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'פתחו את הדף הזה בגרסה עדכנית של Chrome,\u200F Safari,\u200F Edge או Firefox, או בחרו דרך אחרת.'
          : 'פתחו את הדף הזה בגרסה עדכנית של Chrome,\u200F Safari,\u200F Edge או Firefox.',
    },
    insecure_context: {
      title: 'החיבור הזה לא מאובטח',
      body: 'אל תמשיכו כאן. פתחו את הדף מחדש בכתובת שמתחילה ב-https.',
    },
    ceremony_forbidden: {
      title: 'מפתחות גישה כבויים כאן',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'הדף הזה, או זה שמסביבו, לא מאפשר אותם. פתחו אותו בכרטיסייה משלו, או בחרו דרך אחרת.'
          : 'הדף הזה, או זה שמסביבו, לא מאפשר אותם. פתחו אותו בכרטיסייה משלו.',
    },
    relying_party_invalid: {
      title: 'מפתחות גישה לא פועלים בכתובת הזאת',
      body: ({ siteName }) =>
        siteName
          ? `זו לא הכתובת שיש ל-${isolated(siteName)} עבור מפתחות גישה. אל תמשיכו כאן: פתחו את האתר שאתם מכירים.`
          : 'אולי זו לא הכתובת הנכונה. אל תמשיכו כאן: פתחו את האתר שאתם מכירים.',
    },
    ceremony_timed_out: {
      title: 'המכשיר שלכם לא ענה',
      body: 'החזיקו אותו פתוח ובהישג יד, ונסו שוב. אם בכל זאת נשמר מפתח גישה, רק הבא יפעל.',
    },
    page_hidden: {
      title: 'הדף הזה היה ברקע',
      body: 'הישארו בדף הזה ונסו שוב.',
    },
    activation_missing: {
      title: 'הדפדפן צריך עוד הקשה אחת',
      body: 'הקישו על הכפתור שוב. אם זה לא עוזר, פתחו את הדף הזה בכרטיסייה משלו.',
    },
    ceremony_not_allowed: {
      title: 'לא קיבלנו מפתח גישה',
      body: 'ההודעה נסגרה, או שהמכשיר לא הצליח לזהות שזה אתם. נסו שוב ופעלו לפי ההודעה עד הסוף.',
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
      body: 'סגרו את ההודעה ההיא של הדפדפן, אולי בכרטיסייה אחרת. אחר כך נסו שוב.',
    },
    already_registered: {
      title: 'במכשיר הזה כבר יש מפתח גישה',
      body: 'אפשר להיכנס איתו. כדי להוסיף מפתח גישה, השתמשו במכשיר אחר.',
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
      body: 'ייתכן שהסיסמה שלכם נכונה בכל זאת. פנו לתמיכה.',
    },
    password_wrong: {
      title: 'הסיסמה הזאת לא מתאימה',
      body: 'בדקו אותיות גדולות ואת שפת המקלדת, ונסו שוב.',
    },
    input_invalid: {
      title: 'בדקו מה הקלדתם',
      body: 'משהו חסר או לא לגמרי נכון.',
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
      title: 'הפסקתם לחכות',
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
      title: 'אי אפשר לעשות את זה כרגע',
      body: ({ requestId }) =>
        requestId
          ? `משהו לא מוכן אצלנו. נסו שוב מאוחר יותר. אם זה יקרה שוב, מסרו לתמיכה את המספר ${isolated(requestId)}.`
          : 'משהו לא מוכן אצלנו. נסו שוב מאוחר יותר. אם זה יקרה שוב, פנו לתמיכה.',
    },
    answer_invalid: {
      title: 'קיבלנו תשובה שאי אפשר לקרוא',
      body: 'שום דבר לא אבד. אם אתם ברשת ציבורית, היכנסו אליה קודם. אחר כך נסו שוב.',
    },
    challenge_expired: {
      title: 'הזמן של הדף הזה נגמר',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'זה למען הביטחון שלכם. כדי להמשיך, טענו את הדף מחדש.'
          : hasKit
            ? 'זה למען הביטחון שלכם. בצעו את השלב הזה פעם נוספת. ערכת השחזור ששמרתם נשארת בתוקף.'
            : 'זה למען הביטחון שלכם. בצעו את השלב הזה פעם נוספת.',
    },
    begun_elsewhere: {
      title: 'זה התחיל עוד פעם',
      body: ({ canRestart }) =>
        canRestart
          ? 'אולי בחלון אחר. בצעו את השלב הזה שוב, ורק כאן.'
          : 'אולי בחלון אחר. המשיכו שם, או טענו את הדף הזה מחדש.',
    },
    registration_refused: {
      title: 'לא הצלחנו לסיים',
      body: ({ canRestart }) =>
        canRestart
          ? 'שום דבר לא נשמר אצלנו. התחילו מחדש. אם זה יקרה שוב, פנו לתמיכה.'
          : 'שום דבר לא נשמר אצלנו. טענו את הדף מחדש. אם זה יקרה שוב, פנו לתמיכה.',
    },
    digits_refused: {
      title: 'לא הצלחנו לסיים',
      body: ({ canRestart }) =>
        canRestart
          ? 'ייתכן שהספרות מהאפליקציה היו ישנות מדי. התחילו מחדש והקלידו חדשות.'
          : 'ייתכן שהספרות מהאפליקציה היו ישנות מדי. טענו את הדף מחדש והקלידו חדשות.',
    },
    outcome_unknown: {
      title: 'אנחנו לא בטוחים שזה הצליח',
      body: 'ייתכן שהחשבון שלכם מוכן. נסו להיכנס. אם זה לא מצליח, פנו לתמיכה.',
    },
    account_found: {
      title: 'בדקנו: החשבון שלכם קיים',
      body: 'ייתכן שהניסיון הקודם שלכם יצר אותו. היכנסו במקום להתחיל מחדש.',
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
