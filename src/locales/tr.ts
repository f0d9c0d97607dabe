/**
 * Turkish.
 *
 * The reader is addressed as “siz”, as Turkish banks and phones do; “sen” would be too close where money is concerned.
 * What is inserted never takes a suffix, since its vowels would have to agree with it: a noun after it does.
 *
 * Passkey is “geçiş anahtarı”: Google's word
 * (https://web.dev/articles/passkey-form-autofill?hl=tr, https://developers.google.com/identity/passkeys/faq?hl=tr), and
 * that of the Turkish press for Apple's and Microsoft's
 * (http://forum.donanimhaber.com/microsoft-butun-hesaplarda-sifresiz-giris-ozelligini-kullanima-sundu--158601194).
 */
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const clock = (locale: string, time: Date, onAnotherDay?: boolean) =>
  new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    ...(onAnotherDay && { dateStyle: 'medium' }),
  }).format(time)
const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: Iterable<string>, type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)

const retry: Sentence<ErrorFacts> = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Hiçbir şey kaybolmadı. ${clock(locale, retryAt, retryOnAnotherDay)} itibarıyla tekrar deneyebilirsiniz.`
    : 'Hiçbir şey kaybolmadı. Birazdan tekrar deneyebilirsiniz.'

/** The table in Turkish. */
export const messages: Messages = {
  lang: 'tr',
  dir: 'ltr',
  flow: {
    label: 'Kayıt',
    retry: 'Tekrar dene',
    reload: 'Sayfayı yeniden yükle',
    loading: 'Bir saniye',
    error: { title: 'Bu olmadı', body: 'Biraz bekleyin, sonra tekrar deneyin.' },
    notLoaded: 'Hiçbir şey kaybolmadı. Devam etmek için bu sayfayı yeniden yükleyin.',
    broken: 'Bu sayfada bir şey bozuldu. Şimdiye kadar oluşturduklarınız duruyor.',
    recover: 'Devam et',
  },
  progress: {
    position: ({ locale, step, steps }) => `${number(locale, steps)} adımın ${number(locale, step)}. adımı`,
  },
  start: {
    title: 'Hesabınızı kurun',
    body: 'Geçiş anahtarıyla parmak iziniz, yüzünüz veya ekran kilidinizle giriş yaparsınız. Hatırlanacak şifre yok.',
    action: 'Devam et',
    pending: 'Bir saniye',
    waiting: 'Her şeyi hazırlıyoruz.',
  },
  firstFactor: {
    title: 'Geçiş anahtarınızı oluşturun',
    body: 'Cihazınız parmak izinizi, yüzünüzü veya ekran kilidinizi isteyecek. Bunlar cihazınızda kalır.',
    account: ({ name }) => `${name} için`,
    action: 'Geçiş anahtarı oluştur',
    pending: 'Cihazınız bekleniyor',
    pendingBody: 'Cihazınızın veya tarayıcınızın mesajını izleyin.',
    cancel: 'Vazgeç',
  },
  complete: {
    title: 'Tamamlanıyor',
    body: 'Bunu hesabınıza kaydediyoruz.',
    action: 'Tamamla',
    restart: 'Baştan başla',
    cancel: 'Beklemeyi bırak',
  },
  done: {
    title: 'Geçiş anahtarınız hazır',
    body: 'Bir dahaki sefere geçiş anahtarınızla giriş yapın.',
    account: ({ name }) => name,
    action: 'Devam et',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `${clock(locale, time, onAnotherDay)} itibarıyla tekrar dene`,
    now: 'Artık tekrar deneyebilirsiniz.',
  },
  startWithoutPasskey: { body: 'Giriş yapmanız için bir yol kuruyoruz. Bir dakika sürer.' },
  startForm: {
    body: {
      all: 'Kim olduğunuzu yazın. Kod, size gönderdiğimiz e-postada.',
      code: 'Kod, size gönderdiğimiz e-postada.',
      user: 'Kim olduğunuzu yazın.',
    },
    label: {
      orgId: 'Kuruluş numarası',
      tenantId: 'Kiracı numarası',
      username: 'Kullanıcı adı veya e-posta',
      registrationCode: 'E-postadaki kod',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Kuruluş numarasını sizi davet edenden isteyin. “or-” ile başlar.',
      tenantId: 'Kiracı numarasını sizi davet edenden isteyin.',
      username: 'Davet edildiğiniz kullanıcı adını veya e-posta adresini yazın.',
      registrationCode: 'E-postadaki kodu yazın.',
    },
    edit: 'Yazdığımı değiştir',
    resend: 'Yeni kod gönder',
    resent: ({ username }) =>
      username
        ? `${username} bir kod bekliyorsa, yenisi yolda. Spam klasörüne de bakın. Yalnızca en yeni kod çalışır.`
        : 'Bir kod bekliyorsanız, yenisi yolda. Spam klasörüne de bakın. Yalnızca en yeni kod çalışır.',
  },
  whatIsAPasskey: {
    title: 'Geçiş anahtarı nedir?',
    body: 'Şifrenin yerini alır: cihazınızın kilidini açan şeyle giriş yaparsınız. Cihazınızda veya şifre yöneticinizde kalır; parmak izinizi veya yüzünüzü biz hiç görmeyiz. Kimse onu tahmin edemez, başka hiçbir site de onu sizden hileyle alamaz.',
  },
  secondFactor: {
    title: 'Yedek geçiş anahtarı ekleyin',
    body: 'Bir cihazı kaybederseniz, diğeriyle yine giriş yaparsınız. Başka bir telefon veya bilgisayar ya da USB güvenlik anahtarı kullanın.',
    action: 'Yedek geçiş anahtarı ekle',
    skip: { passkey: 'Tek geçiş anahtarıyla devam et', other: 'Yedeksiz devam et' },
  },
  ways: {
    title: 'Bir yol seçin',
    body: 'Bir dahaki sefere de elinizde olacak birini seçin.',
    unsupported: 'Geçiş anahtarları burada çalışmıyor, ama hesabınızı başka bir yolla koruyabilirsiniz.',
    action: 'Başka yollar',
    back: 'Geri',
    unlikely: 'Bu tarayıcıda çalışmayabilir.',
    pending: 'Bir saniye',
    pendingBody: 'Bunu kuruyoruz.',
    choices: {
      Fido2: { title: 'Geçiş anahtarı', body: 'Parmak iziniz, yüzünüz veya ekran kilidinizle.' },
      'client-device': { title: 'Bu cihaz', body: 'Parmak iziniz, yüzünüz veya ekran kilidinizle.' },
      hybrid: { title: 'Telefon veya tablet', body: 'Kamerasıyla bir kod tarayın.' },
      'security-key': { title: 'USB güvenlik anahtarı', body: 'Takar veya yakın tutarsınız.' },
      PasswordProtectedKey: { title: 'Uzun şifre', body: 'Yalnızca siz bilirsiniz. Kimse sıfırlayamaz.' },
      Key: { title: 'Bu tarayıcıya kaydet', body: 'Hatırlanacak veya yazılacak bir şey yok.' },
      Password: { title: 'Sıradan şifre', body: 'Her girişte yazarsınız.' },
      Totp: {
        title: 'Kimlik doğrulama uygulaması',
        body: 'Telefonunuzdaki bir uygulama yazılacak rakamları gösterir.',
      },
    },
  },
  places: {
    'client-device': { body: 'Cihazınız parmak izinizi, yüzünüzü veya ekran kilidinizi isteyecek.' },
    hybrid: {
      body: 'Tarayıcınız bir kod gösterecek. Geçiş anahtarınızın olmasını istediğiniz telefon veya tabletle tarayın.',
    },
    'security-key': {
      body: 'USB güvenlik anahtarınızı hazırlayın. Tarayıcınız ne zaman takacağınızı veya dokunacağınızı söyleyecek.',
    },
  },
  key: {
    title: 'Bu tarayıcıya kaydedin',
    body: 'Hatırlanacak bir şey yok. Ama yalnızca bu tarayıcıda çalışabilir ve verileri silinince kaybolabilir.',
    action: 'Buraya kaydet',
  },
  password: {
    title: 'Uzun bir şifre seçin',
    body: 'Yalnızca siz bileceksiniz ve kimse sıfırlayamaz. Bir şifre yöneticisinde saklayın veya bir yere yazın.',
    plainBody: 'Her girişte yazarsınız. Bir şifre yöneticisinde saklayın veya bir yere yazın.',
    label: 'Yeni şifre',
    show: 'Göster',
    hide: 'Gizle',
    generate: 'Benim için oluştur',
    generated: 'Devam etmeden önce bu kelimeleri saklayın:',
    missing: 'Bir şifre seçin.',
    tooWeak: 'Tahmin edilmesi çok kolay. Birbiriyle ilgisi olmayan birkaç kelime ekleyin.',
    checkFailed: 'Bir şey yüklenmedi. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
    action: 'Bu şifreyi kullan',
  },
  totp: {
    title: 'Kimlik doğrulama uygulaması kullanın',
    body: 'Resmi uygulamayla tarayın veya kurulum kodunu uygulamaya kopyalayın. Sonra gösterdiği rakamları yazın.',
    picture: 'Kimlik doğrulama uygulamanızla taranacak resim',
    secret: 'Kurulum kodu',
    copy: 'Kopyala',
    copyLabel: 'Kurulum kodunu kopyala',
    copied: 'Kopyalandı',
    copyFailed: 'Elle kopyalayın',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && `${number(locale, digits)} rakam`,
        period && `${number(locale, period)} saniyede bir yeni rakamlar`,
        algorithm,
      ]
      return `Uygulamada şunu seçin: ${list(
        locale,
        settings.filter((setting) => setting !== undefined && setting !== 0),
      )}.`
    },
    label: 'Uygulamadaki rakamlar',
    missing: ({ locale, digits }) => `Uygulamanın gösterdiği ${number(locale, digits)} rakamı yazın.`,
    action: 'Onayla',
  },
  recovery: {
    title: 'Kurtarma kiti oluşturun',
    body: 'Cihazınızı kaybederseniz, kit ve e-postanız birlikte yeniden giriş yapmanızı sağlar. Yalnızca sizin göreceğiniz, gizli bir kod olan tek bir sayfadır.',
    action: 'Kurtarma kitimi oluştur',
    pending: 'Kurtarma kitiniz oluşturuluyor',
    cancel: 'Vazgeç',
    skip: 'Kitsiz devam et',
    skipTitle: 'Kitsiz devam edilsin mi?',
    skipBody:
      'Kit olmadan, cihazınızı kaybetmek hesabınızı temelli kaybetmek olabilir. Yardım edemeyebiliriz.',
    skipAction: 'Kit olmadan devam et',
  },
  kit: {
    title: 'Kurtarma kitinizi kaydedin',
    body: 'Bu sayfa ve e-postanız birlikte hesabınızı açar. Başka kimsenin bakmadığı bir yerde saklayın, yalnızca bu cihazda değil.',
    sheet: {
      title: ({ appName }) => `${appName} için kurtarma kiti`,
      intro:
        'Cihazınızı kaybettiğinizde bu sayfa ve e-postanız birlikte yeniden giriş yapmanızı sağlar. Başka kimsenin bakmadığı bir yerde saklayın.',
      code: 'Kurtarma kodu',
      username: 'Kullanıcı adı',
      orgId: 'Kuruluş numarası',
      credentialId: 'Kit numarası',
      url: 'Kurtarma adresi',
      id: 'Kitin adı',
      support: 'Destek için',
      date: ({ locale, createdAt }) =>
        `${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)} tarihinde oluşturuldu`,
      fileName: ({ id }) => `kurtarma-kiti-${id}`,
    },
    ways: {
      share: { title: 'Paylaş veya kaydet', body: 'Dosyalarınıza veya güvendiğiniz bir uygulamaya.' },
      download: { title: 'İndir', body: 'Her tarayıcıda açılan tek bir dosya.' },
      print: { title: 'Yazdır', body: 'Kâğıt hacklenemez.' },
      copy: { title: 'Kopyala', body: 'Bir şifre yöneticisine yapıştırmak için.' },
      write: { title: 'Elle yaz', body: 'Emin olmak için bir kez tamamını yazarsınız.' },
    },
    otherWays: 'Saklamanın başka yolları',
    state: { saved: 'Kaydedildi', printed: 'Yazdırıldı mı?', chosen: 'Seçildi', denied: 'Burada olmuyor' },
    next: 'Kaydedildikten sonra size kodun bölümlerini soracağız.',
    saved: {
      share: 'Gönderdiğiniz yerde bulabildiğinizi kontrol edin.',
      download: ({ file }) => `İndirilenlerde ${file} dosyasını arayın.`,
      print: 'Yazdırıldıysa, kodun okunduğunu kontrol edin.',
      copy: 'Kopyalandı. Kopyaladığınızı başka uygulamalar okuyabilir: hemen yapıştırın, sonra başka bir şey kopyalayın.',
      write: 'Kodu numaralarıyla birlikte yazın. Sonra devam edin: size tamamını soracağız.',
    },
    denied: {
      share: 'Bu tarayıcıda paylaşma çalışmıyor. Başka bir yol seçin.',
      download: 'Bu tarayıcıda indirme çalışmıyor. Başka bir yol seçin.',
      print: 'Bu tarayıcıda yazdırma çalışmıyor. Başka bir yol seçin.',
      copy: 'Bu tarayıcıda kopyalama çalışmıyor. Başka bir yol seçin.',
    },
    unsaved: 'Kit henüz kaydedilmedi. Bu yollardan birini seçin.',
    covered: 'Bir süre burada değildiniz, bu yüzden kurtarma kitinizi gizledik.',
    uncover: 'Tekrar göster',
    action: 'Sırada: kontrol',
  },
  kitCheck: {
    title: 'Kurtarma kitinizi kontrol edin',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Kaydettiğiniz kiti alın. Kodun bölümleri ${number(locale, 1)} ile ${number(locale, count)} arasında numaralıdır. Hepsini yazın.`
        : `Kaydettiğiniz kiti alın. Kodun bölümleri ${number(locale, 1)} ile ${number(locale, count)} arasında numaralıdır. ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )} numaralı bölümleri yazın.`,
    label: ({ locale, part }) => `${number(locale, part)}. bölüm`,
    missing: ({ locale, part }) => `${number(locale, part)}. bölümü yazın.`,
    otherPart: ({ locale, part, typed }) =>
      `Bu, ${number(locale, typed)}. bölüm. ${number(locale, part)}. bölümü yazın.`,
    unknown: ({ locale, part, characters }) =>
      `Hiçbir kodda ${list(locale, characters, 'disjunction')} yoktur. ${number(locale, part)}. bölüme tekrar bakın.`,
    length: ({ locale, part, size }) =>
      `${number(locale, part)}. bölümde ${number(locale, size)} harf ve rakam var. Tekrar bakın.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `${number(locale, part)}. bölüm kitinizde farklı. Harf harf karşılaştırın.`
        : `${number(locale, part)}. bölüm kitinizde farklı. ${lookAlikes.map((pair) => `Hangisi: ${list(locale, pair, 'disjunction')}?`).join(' ')}`,
    action: 'Kontrol et',
    pending: 'Bir saniye',
    back: 'Kiti tekrar göster',
  },
  kitStatus: {
    done: ({ id }) => `${id} adlı kurtarma kitiniz hazır. İyi saklayın.`,
    void: ({ id, newId }) =>
      newId
        ? `Daha eski bir kurtarma kiti, ${id}, çalışmıyor. Yalnızca üzerinde ${newId} yazanı saklayın.`
        : `Üzerinde ${id} yazan bir kurtarma kiti kaydettiyseniz, o çalışmıyor.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Giriş yapana kadar iki kurtarma kitini de saklayın: ${id} ve ${newId}.`
        : `Giriş yapana kadar ${id} adlı kurtarma kitinizi saklayın. Çalışıp çalışmadığını henüz bilmiyoruz.`,
  },
  doneWithoutPasskey: {
    title: 'Hesabınız hazır',
    body: 'Bir dahaki sefere az önce kurduğunuzla giriş yapın.',
  },
  doneRecovered: {
    title: 'Hesabınıza geri döndünüz',
    body: 'Bundan sonra yalnızca az önce kurduğunuzla giriş yapabilirsiniz.',
  },
  waiting: {
    soon: 'Henüz yanıt yok. Hiçbir şey kaybolmadı: birazdan tekrar deneyeceğiz.',
    online: 'Çevrimdışısınız. Hiçbir şey kaybolmadı: bağlantı gelince kendiliğinden devam edeceğiz.',
    slow: 'Bu, normalden uzun sürüyor. Hiçbir şey kaybolmadı: bu sayfayı açık tutun.',
  },
  signIn: { action: 'Girişe git' },
  unfinished: {
    unsent:
      'Geçen sefer bitmeden ayrıldınız. O zamandan cihazınızda bir geçiş anahtarı varsa, yalnızca yenisi çalışacak.',
    sent: 'Önceki bir deneme başarılı olmuş ve hesabınız hazır olabilir. Önce giriş yapmayı deneyin.',
    undeletablePasskey: ({ username, site }) =>
      `Cihazınızda hâlâ ${site} sitesinde ${username} için, hiçbir şey açmayan bir geçiş anahtarı var. Onu cihazınızın geçiş anahtarlarını sakladığı yerden silebilirsiniz.`,
    replacingPasskey: ({ username, site }) =>
      `Daha önce başka bir pencerede veya tarayıcıda kaydoldunuz mu? O zaman ${site} sitesinde ${username} için az önce oluşturduğunuz geçiş anahtarı hiçbir şey açmaz ve ilkinin yerini almış olabilir. Giriş yapamazsanız başka bir cihaz veya ilk kaydettiğiniz kurtarma kitini kullanın ya da destekle iletişime geçin.`,
  },
  wallets: {
    title: 'Cüzdanlarınız',
    pending: 'Oluşturuluyor',
    pendingBody: 'Bu genelde bir dakika sürer. Devam edebilirsiniz.',
    network: ({ network, isTest }) => (isTest ? `${network} (test ağı)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Şu anda başlayamıyoruz',
      body: 'Bizim tarafımızda bir sorun var. Birkaç dakika sonra da aynıysa destekle iletişime geçin.',
    },
    init_refused: {
      title: 'Kaydınızı açamadık',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Sizi buraya getiren sayfaya dönün ve oradan başlayın. Tekrar olursa destekle iletişime geçin.'
          : canResend
            ? 'Bu bağlantı veya kod çok eski ya da zaten kullanılmış olabilir. Yeni bir kod gönderilmesini isteyebilirsiniz.'
            : 'Bu bağlantı veya kod çok eski ya da zaten kullanılmış olabilir. Sizi davet edenden yenisini isteyin.',
    },
    code_expired: {
      title: 'Bu kod çok eski veya doğru değil',
      body: ({ canResend }) =>
        canResend
          ? 'Size gönderdiğimiz en yeni e-postayı kullanın veya yeni bir kod isteyin.'
          : 'Size gönderdiğimiz en yeni e-postayı kullanın. İşe yaramazsa sizi davet edenden yenisini isteyin.',
    },
    user_exists: {
      title: 'Bu hesap zaten var',
      body: ({ hasFields }) =>
        hasFields ? 'Bunun yerine giriş yapın veya yazdığınızı kontrol edin.' : 'Bunun yerine giriş yapın.',
    },
    init_failed: {
      title: 'Başlayamadık',
      body: 'Birazdan tekrar deneyin.',
    },
    cancelled: {
      title: 'Bu adım durduruldu',
      body: 'İstediğiniz zaman devam edebilirsiniz.',
    },
    webauthn_unsupported: {
      title: 'Geçiş anahtarları bu tarayıcıda çalışmıyor',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Bu sayfayı güncel bir Chrome, Safari, Edge veya Firefox ile açın ya da başka bir yol seçin.'
          : 'Bu sayfayı güncel bir Chrome, Safari, Edge veya Firefox ile açın.',
    },
    insecure_context: {
      title: 'Bu bağlantı güvenli değil',
      body: 'Burada devam etmeyin. Sayfayı https ile başlayan bir adreste yeniden açın.',
    },
    ceremony_forbidden: {
      title: 'Geçiş anahtarları burada kapalı',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Bu sayfa veya onu içeren sayfa bunlara izin vermiyor. Ayrı bir sekmede açın ya da başka bir yol seçin.'
          : 'Bu sayfa veya onu içeren sayfa bunlara izin vermiyor. Ayrı bir sekmede açın.',
    },
    relying_party_invalid: {
      title: 'Geçiş anahtarları bu adreste çalışmıyor',
      body: ({ siteName }) =>
        siteName
          ? `Bu, ${siteName} için geçiş anahtarlarının adresi değil. Burada devam etmeyin: bildiğiniz siteyi açın.`
          : 'Doğru adres olmayabilir. Burada devam etmeyin: bildiğiniz siteyi açın.',
    },
    ceremony_timed_out: {
      title: 'Cihazınız yanıt vermedi',
      body: 'Kilidi açık ve elinizin altında olsun, sonra tekrar deneyin. Yine de bir geçiş anahtarı kaydedildiyse, yalnızca sonraki çalışacak.',
    },
    page_hidden: {
      title: 'Bu sayfa arka plandaydı',
      body: 'Bu sayfada kalın ve tekrar deneyin.',
    },
    activation_missing: {
      title: 'Tarayıcınız bir dokunuş daha istiyor',
      body: 'Düğmeye tekrar dokunun. İşe yaramazsa bu sayfayı ayrı bir sekmede açın.',
    },
    ceremony_not_allowed: {
      title: 'Geçiş anahtarı gelmedi',
      body: 'Mesaj kapatıldı ya da cihazınız siz olduğunuzu anlayamadı. Tekrar deneyin ve mesajı sonuna kadar izleyin.',
    },
    ceremony_not_asked: {
      title: 'Geçiş anahtarı gelmedi',
      body: 'Tarayıcınız size bir şey sormadı. Tekrar deneyin. Bu sayfa başka bir uygulamanın içindeyse tarayıcınızda açın.',
    },
    ceremony_took_long: {
      title: 'Geçiş anahtarı gelmedi',
      body: 'Çok uzun sürmüş olabilir. Cihazınızı hazırlayın, sonra tekrar deneyin.',
    },
    ceremony_pending: {
      title: 'Başka bir geçiş anahtarı isteği açık',
      body: 'Tarayıcınızın o mesajını kapatın, belki başka bir sekmededir. Sonra tekrar deneyin.',
    },
    already_registered: {
      title: 'Bu cihazda zaten bir geçiş anahtarı var',
      body: 'Onunla giriş yapabilirsiniz. Geçiş anahtarı eklemek için başka bir cihaz kullanın.',
    },
    same_device_again: {
      title: 'Bu cihazda zaten bir geçiş anahtarı var',
      body: 'Yedeğiniz başka bir yerde olmalı: bir telefon, bir bilgisayar veya USB güvenlik anahtarı.',
    },
    authenticator_unsupported: {
      title: 'Bu cihaz geçiş anahtarını saklayamıyor',
      body: 'Ekran kilidi yoksa bir tane kurun. Ya da başka bir cihaz veya USB güvenlik anahtarı kullanın.',
    },
    authenticator_failed: {
      title: 'Cihazınız tamamlayamadı',
      body: 'Tekrar deneyin ya da geçiş anahtarınız için başka bir yer seçin. Yine de bir tane kaydedildiyse, yalnızca sonraki çalışacak.',
    },
    credential_invalid: {
      title: 'O geçiş anahtarını kullanamadık',
      body: 'İstediğimiz bu değil. Tekrar deneyin ya da geçiş anahtarınız için başka bir yer seçin.',
    },
    key_store_failed: {
      title: 'Bunu kuramadık',
      body: 'Tekrar deneyin. İşe yaramazsa başka bir tarayıcı kullanın.',
    },
    envelope_invalid: {
      title: 'Sizin için sakladığımız açılamıyor',
      body: 'Şifreniz yine de doğru olabilir. Destekle iletişime geçin.',
    },
    password_wrong: {
      title: 'Bu şifre uymuyor',
      body: 'Büyük harfleri ve klavyenizin dilini kontrol edin, sonra tekrar deneyin.',
    },
    input_invalid: {
      title: 'Yazdığınızı kontrol edin',
      body: 'Bir şey eksik veya tam doğru değil.',
    },
    network_failed: {
      title: 'Bağlantı yok',
      body: 'Hiçbir şey kaybolmadı. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
    },
    part_not_loaded: {
      title: 'Bu sayfanın bir bölümü yüklenmedi',
      body: 'İnternet bağlantınızı kontrol edin, sonra sayfayı yeniden yükleyin.',
    },
    stopped_waiting: {
      title: 'Beklemeyi bıraktınız',
      body: 'Yine de olmuş olabilir. Hiçbir şey kaybolmadı: öğrenmek için tekrar deneyin.',
    },
    request_timed_out: {
      title: 'Yanıt zamanında gelmedi',
      body: 'Hiçbir şey kaybolmadı. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
    },
    rate_limited: {
      title: 'Çok fazla deneme oldu',
      body: retry,
    },
    server_failed: {
      title: 'Hizmetimiz şu anda kullanılamıyor',
      body: retry,
    },
    approval_pending: {
      title: 'Önce birinin bunu onaylaması gerekiyor',
      body: 'İsteğiniz ulaştı; yapmanız gereken başka bir şey yok. Daha sonra gelip giriş yapın.',
    },
    request_declined: {
      title: 'Bunu şu anda yapamıyoruz',
      body: ({ requestId }) =>
        requestId
          ? `Bizim tarafımızda bir şey hazır değil. Daha sonra tekrar deneyin. Tekrar olursa desteğe bu numarayı verin: ${requestId}`
          : 'Bizim tarafımızda bir şey hazır değil. Daha sonra tekrar deneyin. Tekrar olursa destekle iletişime geçin.',
    },
    answer_invalid: {
      title: 'Okuyamadığımız bir yanıt aldık',
      body: 'Hiçbir şey kaybolmadı. Herkese açık bir ağdaysanız önce ona giriş yapın. Sonra tekrar deneyin.',
    },
    challenge_expired: {
      title: 'Bu sayfanın süresi doldu',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'Bu, güvenliğiniz için. Devam etmek için sayfayı yeniden yükleyin.'
          : hasKit
            ? 'Bu, güvenliğiniz için. Bu adımı bir kez daha yapın. Kaydettiğiniz kurtarma kiti geçerli kalır.'
            : 'Bu, güvenliğiniz için. Bu adımı bir kez daha yapın.',
    },
    begun_elsewhere: {
      title: 'Bu, bir kez daha başlatıldı',
      body: ({ canRestart }) =>
        canRestart
          ? 'Belki başka bir pencerede. Bu adımı yeniden ve yalnızca burada yapın.'
          : 'Belki başka bir pencerede. Orada devam edin veya bu sayfayı yeniden yükleyin.',
    },
    registration_refused: {
      title: 'Tamamlayamadık',
      body: ({ canRestart }) =>
        canRestart
          ? 'Bizim tarafımızda hiçbir şey kaydedilmedi. Baştan başlayın. Tekrar olursa destekle iletişime geçin.'
          : 'Bizim tarafımızda hiçbir şey kaydedilmedi. Sayfayı yeniden yükleyin. Tekrar olursa destekle iletişime geçin.',
    },
    digits_refused: {
      title: 'Tamamlayamadık',
      body: ({ canRestart }) =>
        canRestart
          ? 'Uygulamanızdaki rakamlar çok eski olabilir. Baştan başlayın ve yenilerini yazın.'
          : 'Uygulamanızdaki rakamlar çok eski olabilir. Sayfayı yeniden yükleyin ve yenilerini yazın.',
    },
    outcome_unknown: {
      title: 'Bunun olduğundan emin değiliz',
      body: 'Hesabınız hazır olabilir. Giriş yapmayı deneyin. Olmazsa destekle iletişime geçin.',
    },
    account_found: {
      title: 'Baktık: hesabınız var',
      body: 'Önceki denemeniz onu oluşturmuş olabilir. Baştan başlamak yerine giriş yapın.',
    },
  },
  formNotLoaded: {
    body: 'Bu bölüm yüklenmedi. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
    action: 'Yeniden yükle',
  },
  stepNames: {
    start: 'Başlangıç',
    firstFactor: 'Geçiş anahtarı',
    secondFactor: 'Yedek',
    recovery: 'Kurtarma kiti',
  },
  saved: {
    passkey: 'Geçiş anahtarı kaydedildi. Hesabınız henüz tamamlanmadı.',
    other: 'Kaydedildi. Hesabınız henüz tamamlanmadı.',
    both: 'İkisi de kaydedildi. Hesabınız henüz tamamlanmadı.',
  },
}
