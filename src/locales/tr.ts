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
import { choice, clock, day, list, number } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Hiçbir şey kaybolmadı. ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)} itibarıyla tekrar deneyebilirsiniz.`
    : 'Hiçbir şey kaybolmadı. Birazdan tekrar deneyebilirsiniz.'

/** The table in Turkish. */
export const messages: Messages = {
  errors: {
    network_failed: {
      title: 'Bağlantı yok',
      body: 'Hiçbir şey kaybolmadı. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
    },
    already_registered: {
      title: 'Bu cihazda zaten bir geçiş anahtarı var',
      body: 'Onunla giriş yapabilirsiniz. Geçiş anahtarı eklemek için başka bir cihaz kullanın.',
    },
    account_found: {
      title: 'Hesabınız zaten var',
      body: 'Önceki bir deneme onu oluşturmuş olabilir. Baştan başlamak yerine giriş yapın.',
    },
    server_failed: {
      title: 'Hizmetimiz şu anda kullanılamıyor',
      body: retry,
    },
    key_store_failed: {
      title: 'Bunu kuramadık',
      body: 'Tekrar deneyin. İşe yaramazsa başka bir tarayıcı kullanın.',
    },
    authenticator_unsupported: {
      title: 'Bu cihaz geçiş anahtarını kabul etmiyor',
      body: 'Ekran kilidi yoksa bir tane kurun. Ya da başka bir cihaz veya USB güvenlik anahtarı kullanın.',
    },
    rate_limited: {
      title: 'Çok fazla deneme oldu',
      body: retry,
    },
    user_exists: {
      title: 'Bu hesap zaten var',
      body: (facts) => `Bunun yerine giriş yapın${facts.hasFields ? ' veya yazdığınızı kontrol edin.' : '.'}`,
    },
    init_failed: {
      title: 'Başlayamadık',
      body: 'Birazdan tekrar deneyin.',
    },
    webauthn_unsupported: {
      title: 'Geçiş anahtarları bu tarayıcıda çalışmıyor',
      body: (facts) =>
        `Bu sayfayı güncel bir Chrome, Safari, Edge veya Firefox ile açın${facts.hasOtherWays ? ' ya da başka bir yöntem seçin.' : '.'}`,
    },
    outcome_unknown: {
      title: 'Tamamlandı\u00A0mı, bilmiyoruz',
      body: 'Hesabınız hazır olabilir. Giriş yapmayı deneyin. Olmazsa destekle iletişime geçin.',
    },
    code_expired: {
      title: 'Bu kod çok eski veya doğru değil',
      body: (facts) =>
        `Bizden gelen en yeni e-postayı kullanın${facts.canResend ? ' veya yeni bir kod isteyin.' : '. İşe yaramazsa sizi davet edenden yenisini isteyin.'}`,
    },
    insecure_context: {
      title: 'Bu bağlantı güvenli değil',
      body: 'Burada devam etmeyin. Sayfayı https ile başlayan bir adreste açın.',
    },
    ceremony_not_asked: {
      title: 'Geçiş anahtarı gelmedi',
      body: 'Tarayıcınız size bir şey sormadı. Tekrar deneyin. Bu sayfa başka bir uygulamanın içindeyse tarayıcınızda açın.',
    },
    ceremony_forbidden: {
      title: 'Geçiş anahtarları burada kapalı',
      body: (facts) =>
        `Bu sayfa veya onu içeren sayfa bunlara izin vermiyor. Ayrı bir sekmede açın${facts.hasOtherWays ? ' ya da başka bir yöntem seçin.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Geçiş anahtarları bu adreste çalışmıyor',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} bunlar için başka bir adres kullanıyor.` : 'Doğru adres olmayabilir.'} Burada devam etmeyin: bildiğiniz siteyi açın.`,
    },
    ceremony_not_allowed: {
      title: 'Geçiş anahtarı gelmedi',
      body: 'Mesaj kapatıldı ya da cihazınız siz olduğunuzu anlayamadı. Tekrar deneyin ve yönergeleri sonuna kadar izleyin.',
    },
    ceremony_took_long: {
      title: 'Geçiş anahtarı gelmedi',
      body: 'Çok uzun sürmüş olabilir. Cihazınızı hazırlayın, sonra tekrar deneyin.',
    },
    ceremony_timed_out: {
      title: 'Cihazınız yanıt vermedi',
      body: 'Kilidi açık ve elinizin altında olsun, sonra tekrar deneyin. Yine de bir geçiş anahtarı kaydedildiyse, yalnızca sonraki çalışacak.',
    },
    ceremony_pending: {
      title: 'Başka bir geçiş anahtarı isteği açık',
      body: 'O mesajı kapatın, belki başka bir sekmededir. Sonra tekrar deneyin.',
    },
    credential_invalid: {
      title: 'O geçiş anahtarını kullanamadık',
      body: 'Bu, istenen anahtar değil. Tekrar deneyin ya da geçiş anahtarınız için başka bir yer seçin.',
    },
    approval_pending: {
      title: 'Önce birinin bunu onaylaması gerekiyor',
      body: 'İsteğiniz ulaştı; yapmanız gereken başka bir şey yok. Daha sonra gelip giriş yapın.',
    },
    init_refused: {
      title: 'Başlayamadık',
      body: (facts) =>
        facts.hasCode
          ? `Bu bağlantı veya kod çok eski ya da zaten kullanılmış olabilir. ${facts.canResend ? 'Yeni bir kod isteyebilirsiniz.' : 'Sizi davet edenden yenisini isteyin.'}`
          : 'Geldiğiniz sayfaya dönün ve oradan başlayın. Tekrar olursa destekle iletişime geçin.',
    },
    begun_elsewhere: {
      title: 'Bu bir kez daha başlatıldı',
      body: (facts) =>
        `Belki başka bir pencerede. ${facts.canRestart ? 'Bu adımı yeniden ve yalnızca burada yapın.' : 'Orada devam edin veya sayfayı yeniden yükleyin.'}`,
    },
    same_device_again: {
      title: 'Bu cihazda zaten bir geçiş anahtarı var',
      body: 'Yedeğiniz başka bir cihazda olmalı: bir telefon, bilgisayar veya USB güvenlik anahtarı.',
    },
    request_timed_out: {
      title: 'Yanıt zamanında gelmedi',
      body: 'Hiçbir şey kaybolmadı. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
    },
    answer_invalid: {
      title: 'Okuyamadığımız bir yanıt aldık',
      body: 'Hiçbir şey kaybolmadı. Herkese açık bir Wi-Fi kullanıyorsanız önce ona giriş yapın. Sonra tekrar deneyin.',
    },
    challenge_expired: {
      title: 'Bu sayfanın süresi doldu',
      body: (facts) =>
        `Bu, güvenliğiniz için. ${facts.canRestart ? `Bu adımı yeniden yapın.${facts.hasKit ? ' Kaydettiğiniz kurtarma kiti geçerli kalır.' : ''}` : 'Sayfayı yeniden yükleyin.'}`,
    },
    digits_refused: {
      title: 'Bunu tamamlayamadık',
      body: (facts) =>
        `Uygulamanızdaki rakamlar çok eski olabilir. ${facts.canRestart ? 'Baştan başlayın' : 'Sayfayı yeniden yükleyin'} ve yenilerini yazın.`,
    },
    authenticator_failed: {
      title: 'Cihazınız işlemi tamamlayamadı',
      body: 'Tekrar deneyin ya da geçiş anahtarınız için başka bir yer seçin. Yine de bir tane kaydedildiyse, yalnızca sonraki çalışacak.',
    },
    invalid_challenge: {
      title: 'Başlayamadık',
      body: 'Bizim tarafımızda bir sorun var. Birkaç dakika sürerse destekle iletişime geçin.',
    },
    cancelled: {
      title: 'Bu adım durduruldu',
      body: 'İstediğiniz zaman devam edebilirsiniz.',
    },
    registration_refused: {
      title: 'Bunu tamamlayamadık',
      body: (facts) =>
        `Bizim tarafımızda hiçbir şey kaydedilmedi. ${facts.canRestart ? 'Baştan başlayın.' : 'Sayfayı yeniden yükleyin.'} Tekrar olursa destekle iletişime geçin.`,
    },
    part_not_loaded: {
      title: 'Bu sayfanın bir bölümü yüklenmedi',
      body: 'İnternet bağlantınızı kontrol edin, sonra sayfayı yeniden yükleyin.',
    },
    request_declined: {
      title: 'Bunu şu anda yapamıyoruz',
      body: (facts) =>
        `Bizim tarafımızda bir şey hazır değil. Daha sonra tekrar deneyin. Tekrar olursa ${facts.requestId ? `desteğe bu numarayı verin: ${facts.requestId}` : 'destekle iletişime geçin.'}`,
    },
    password_wrong: {
      title: 'Bu şifre uymuyor',
      body: 'Büyük harfleri ve klavyenizin dilini kontrol edin, sonra tekrar deneyin.',
    },
    activation_missing: {
      title: 'Tarayıcınız bir dokunuş daha istiyor',
      body: 'Butona dokunun. İşe yaramazsa bu sayfayı ayrı bir sekmede açın.',
    },
    stopped_waiting: {
      title: 'Bekleme durduruldu',
      body: 'Yine de tamamlanmış olabilir. Hiçbir şey kaybolmadı: öğrenmek için tekrar deneyin.',
    },
    input_invalid: {
      title: 'Yazdığınızı kontrol edin',
      body: 'Bir şey eksik veya doğru değil.',
    },
    envelope_invalid: {
      title: 'Sizin için sakladığımız veri açılamıyor',
      body: 'Şifreniz doğru olabilir. Destekle iletişime geçin.',
    },
    page_hidden: {
      title: 'Bu sayfa arka plandaydı',
      body: 'Bu sayfada kalın ve tekrar deneyin.',
    },
  },
  key: {
    title: 'Bu tarayıcıya kaydedin',
    body: 'Hatırlanacak bir şey yok. Ama yalnızca bu tarayıcıda çalışabilir ve verileri silinince kaybolabilir.',
    action: 'Buraya kaydet',
  },
  dir: 'ltr',
  complete: {
    title: 'Son adım',
    body: 'Bunu hesabınıza kaydediyoruz.',
    action: 'Tamamla',
    restart: 'Baştan başla',
    cancel: 'Beklemeyi bırak',
  },
  recovery: {
    title: 'Kurtarma kiti oluşturun',
    body: 'Cihazınızı kaybederseniz, kit ve e-posta kutunuz birlikte yeniden giriş yapmanızı sağlar. Kit, gizli bir kod içeren, yalnızca size özel bir sayfadır.',
    pending: 'Kurtarma kiti oluşturuluyor',
    cancel: 'Vazgeç',
    action: 'Kurtarma kiti oluştur',
    skipTitle: 'Kitsiz devam edilsin mi?',
    skip: 'Kitsiz devam et',
    skipAction: 'Kit olmadan devam et',
    skipBody:
      'Kit olmadan, cihazınızı kaybederseniz hesabınızı da temelli kaybedebilirsiniz. Yardım edemeyebiliriz.',
  },
  firstFactor: {
    title: 'Geçiş anahtarınızı oluşturun',
    pending: 'Cihazınız bekleniyor',
    body: 'Cihazınız parmak izinizi, yüzünüzü veya ekran kilidinizi isteyecek. Bunlar cihazdan çıkmaz.',
    account: (facts) => `${facts.name} için`,
    cancel: 'Vazgeç',
    action: 'Geçiş anahtarı oluştur',
    pendingBody: 'Cihazınızın veya tarayıcınızın yönergelerini izleyin.',
  },
  formNotLoaded: {
    action: 'Yeniden yükle',
    body: 'Bu bölüm yüklenmedi. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
  },
  startForm: {
    edit: 'Bilgileri değiştir',
    missing: {
      orgId: 'Bu numarayı sizi davet edenden isteyin. “or-” ile başlar.',
      tenantId: 'Bu numarayı sizi davet edenden isteyin.',
      registrationCode: 'E-postadaki kodu yazın.',
      username: 'Davetinizdeki kullanıcı adını veya e-posta adresini yazın.',
    },
    label: {
      orgId: 'Kuruluş numarası',
      username: 'Kullanıcı adı veya e-posta',
      registrationCode: 'E-postadaki kod',
      tenantId: 'Kiracı (tenant) numarası',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Yeni kod gönder',
    body: {
      code: 'Kod, bizden gelen e-postada.',
      user: 'Kim olduğunuzu yazın.',
      all: 'Kim olduğunuzu yazın. Kod, bizden gelen e-postada.',
    },
    resent: (facts) =>
      `${facts.username ? `${facts.username} bir kod bekliyorsa` : 'Bir kod bekliyorsanız'}, yenisi yolda. Spam klasörüne de bakın. Yalnızca en yeni kod çalışır.`,
  },
  waiting: {
    soon: 'Henüz yanıt yok. Hiçbir şey kaybolmadı: birazdan tekrar deneyeceğiz.',
    slow: 'Bu, normalden uzun sürüyor. Hiçbir şey kaybolmadı: bu sayfayı açık tutun.',
    online: 'Çevrimdışısınız. Hiçbir şey kaybolmadı: bağlantı gelince devam edeceğiz.',
  },
  secondFactor: {
    title: 'Yedek geçiş anahtarı ekleyin',
    skip: {
      other: 'Yedeksiz devam et',
      passkey: 'Yedeksiz devam et',
    },
    action: 'Yedek geçiş anahtarı ekle',
    body: 'Bir cihazı kaybederseniz, diğeriyle yine giriş yaparsınız. Başka bir telefon veya bilgisayar ya da USB güvenlik anahtarı kullanın.',
  },
  retryAfter: {
    now: 'Artık tekrar deneyebilirsiniz.',
    at: (facts) => `${clock(facts, facts.time, facts.onAnotherDay)} itibarıyla tekrar dene`,
  },
  start: {
    title: 'Hesabınızı kurun',
    body: 'Geçiş anahtarıyla parmak iziniz, yüzünüz veya ekran kilidinizle, şifresiz giriş yaparsınız.',
    pending: 'Bir saniye',
    waiting: 'Her şeyi hazırlıyoruz.',
    action: 'Devam et',
  },
  flow: {
    error: {
      title: 'Bir sorun oluştu',
      body: 'Birazdan tekrar deneyin.',
    },
    loading: 'Bir saniye',
    notLoaded: 'Hiçbir şey kaybolmadı. Sayfayı yeniden yükleyin.',
    retry: 'Tekrar dene',
    reload: 'Sayfayı yeniden yükle',
    label: 'Kayıt',
    broken: 'Bu sayfada bir şey bozuldu. Oluşturduklarınız kaybolmadı.',
    recover: 'Devam et',
  },
  done: {
    title: 'Geçiş anahtarınız hazır',
    body: 'Bir dahaki sefere geçiş anahtarınızla giriş yapın.',
    account: (facts) => facts.name,
    action: 'Devam et',
  },
  unfinished: {
    sent: 'Önceki bir deneme başarılı olmuş ve hesabınız hazır olabilir. Önce giriş yapmayı deneyin.',
    replacingPasskey: () =>
      'Daha önce kaydolduysanız yeni geçiş anahtarı, çalışan anahtarın yerini almış olabilir. Giriş yapamazsanız başka bir cihaz veya ilk kurtarma kitinizi kullanın.',
    undeletablePasskey: (facts) =>
      `Cihazınızda hâlâ ${facts.site} sitesindeki ${facts.username} hesabı için çalışmayan bir geçiş anahtarı var. Onu cihazınızın geçiş anahtarlarını sakladığı yerden silebilirsiniz.`,
    unsent: 'Geçen sefer bu tamamlanmadı. O zamandan bir geçiş anahtarı kaldıysa, yalnızca yenisi çalışacak.',
  },
  whatIsAPasskey: {
    title: 'Geçiş anahtarı nedir?',
    body: 'Şifrenin yerini alır: cihazınızın kilidini açar gibi giriş yaparsınız. Cihazınızda veya şifre yöneticinizde kalır; parmak izinizi veya yüzünüzü biz görmeyiz. Kimse onu tahmin edemez, başka hiçbir site de onu sizden hileyle alamaz.',
  },
  signIn: {
    action: 'Girişe git',
  },
  ways: {
    title: 'Bir yöntem seçin',
    body: 'Bir dahaki sefere de elinizde olacak birini seçin.',
    unsupported: 'Geçiş anahtarları burada çalışmıyor, ama hesabınızı başka bir yöntemle koruyabilirsiniz.',
    action: 'Başka yöntemler',
    unlikely: 'Bu tarayıcıda çalışmayabilir.',
    pending: 'Bir saniye',
    back: 'Geri',
    choices: {
      hybrid: {
        title: 'Telefon veya tablet',
        body: 'Kamerasıyla bir kod tarayın.',
      },
      Fido2: {
        title: 'Geçiş anahtarı',
        body: 'Parmak iziniz, yüzünüz veya ekran kilidinizle.',
      },
      'client-device': {
        title: 'Bu cihaz',
        body: 'Parmak iziniz, yüzünüz veya ekran kilidinizle.',
      },
      'security-key': {
        title: 'USB güvenlik anahtarı',
        body: 'Takarsınız veya yaklaştırırsınız.',
      },
      Totp: {
        title: 'Kimlik doğrulama uygulaması',
        body: 'Telefonunuzdaki bir uygulama rakamlar gösterir.',
      },
      Key: {
        title: 'Bu tarayıcıya kaydet',
        body: 'Hatırlanacak veya yazılacak bir şey yok.',
      },
      PasswordProtectedKey: {
        title: 'Uzun şifre',
        body: 'Yalnızca siz bilirsiniz. Kimse sıfırlayamaz.',
      },
      Password: {
        title: 'Normal şifre',
        body: 'Her girişte yazarsınız.',
      },
    },
    pendingBody: 'Bunu kuruyoruz.',
  },
  places: {
    hybrid: {
      body: 'Tarayıcınız bir kod gösterecek. Geçiş anahtarınızın olmasını istediğiniz telefon veya tabletle tarayın.',
    },
    'security-key': {
      body: 'USB güvenlik anahtarınızı hazırlayın. Tarayıcınız ne zaman takacağınızı veya dokunacağınızı söyleyecek.',
    },
    'client-device': {
      body: 'Cihazınız parmak izinizi, yüzünüzü veya ekran kilidinizi isteyecek.',
    },
  },
  password: {
    tooWeak: 'Tahmin edilmesi çok kolay. Birbiriyle ilgisiz kelimeler ekleyin.',
    title: 'Uzun bir şifre seçin',
    generated: 'Devam etmeden önce bu kelimeleri saklayın:',
    label: 'Yeni şifre',
    body: 'Yalnızca siz bileceksiniz ve kimse sıfırlayamaz. Bir şifre yöneticisinde saklayın veya bir yere yazın.',
    action: 'Bu şifreyi kullan',
    generate: 'Şifre öner',
    show: 'Göster',
    missing: 'Bir şifre seçin.',
    plainTitle: 'Bir şifre seçin',
    plainBody: 'Her girişte yazarsınız. Bir şifre yöneticisinde saklayın veya bir yere yazın.',
    hide: 'Gizle',
    checkFailed: 'Bir şey yüklenmedi. İnternet bağlantınızı kontrol edin, sonra tekrar deneyin.',
  },
  kit: {
    title: 'Kurtarma kitinizi kaydedin',
    body: 'Kit ve e-posta kutunuz birlikte hesabınızı açar. Kiti başka kimsenin bakmadığı bir yerde saklayın, yalnızca bu cihazda değil.',
    ways: {
      download: {
        title: 'İndir',
        body: 'Her tarayıcıda açılan tek bir dosya.',
      },
      print: {
        title: 'Yazdır',
        body: 'Kâğıt hacklenemez.',
      },
      share: {
        title: 'Paylaş veya kaydet',
        body: 'Dosyalarınıza veya güvendiğiniz bir uygulamaya.',
      },
      copy: {
        title: 'Kopyala',
        body: 'Bir şifre yöneticisine yapıştırmak için.',
      },
      write: {
        title: 'Elle yaz',
        body: 'Emin olmak için sonra tamamını buraya da yazarsınız.',
      },
    },
    denied: {
      share: 'Bu tarayıcıda paylaşma çalışmıyor. Başka bir yöntem seçin.',
      print: 'Bu tarayıcıda yazdırma çalışmıyor. Başka bir yöntem seçin.',
      download: 'Bu tarayıcıda indirme çalışmıyor. Başka bir yöntem seçin.',
      copy: 'Bu tarayıcıda kopyalama çalışmıyor. Başka bir yöntem seçin.',
    },
    saved: {
      share: 'Gönderdiğiniz yerde bulabildiğinizi kontrol edin.',
      write: 'Kodu, bölüm numaralarıyla birlikte bir yere yazın. Sonra size tamamını soracağız.',
      print: 'Yazdırıldıysa, kodun okunduğunu kontrol edin.',
      download: (facts) => `İndirilenlerde ${facts.file} dosyasını arayın.`,
      copy: 'Kopyalandı. Başka uygulamalar bunu okuyabilir: hemen yapıştırın, sonra başka bir şey kopyalayın.',
    },
    state: {
      saved: 'Kaydedildi',
      copied: 'Kopyalandı',
      printed: 'Yazdırıldı mı?',
      chosen: 'Seçildi',
      denied: 'Burada olmuyor',
    },
    next: 'Sonra size kodun bazı bölümlerini soracağız.',
    action: 'Sırada: kontrol',
    otherWays: 'Başka yöntemler',
    unsaved: 'Kit henüz kaydedilmedi. Bu yöntemlerden birini seçin.',
    uncover: 'Tekrar göster',
    sheet: {
      title: (facts) => `${facts.appName} için kurtarma kiti`,
      intro:
        'Cihazınızı kaybederseniz, kit ve e-posta kutunuz birlikte yeniden giriş yapmanızı sağlar. Başka kimsenin bakmadığı bir yerde saklayın.',
      url: 'Kurtarma adresi',
      code: 'Kurtarma kodu',
      orgId: 'Kuruluş numarası',
      username: 'Kullanıcı adı',
      credentialId: 'Kit numarası',
      support: 'Destek ekibi için',
      fileName: (facts) => `kurtarma-kiti-${facts.id}`,
      id: 'Kitin adı',
      date: (facts) => `Oluşturulma tarihi: ${day(facts, facts.createdAt)}`,
    },
    covered: 'Bir süredir işlem olmadığı için kurtarma kitinizi gizledik.',
  },
  kitCheck: {
    title: 'Kurtarma kitinizi kontrol edin',
    wrong: (facts) =>
      `${number(facts, facts.part)}. bölüm kitinizde farklı. ${facts.lookAlikes.map((pair) => `${pair.join(' ile ')} karışabilir.`).join(' ') || 'Harf harf karşılaştırın.'}`,
    label: (facts) => `${number(facts, facts.part)}. bölüm`,
    missing: (facts) => `${number(facts, facts.part)}. bölümü yazın.`,
    action: 'Kontrol et',
    otherPart: (facts) =>
      `Bu, ${number(facts, facts.typed)}. bölüm. ${number(facts, facts.part)}. bölümü yazın.`,
    unknown: (facts) =>
      `Hiçbir kodda ${choice(facts, facts.characters)} yoktur. ${number(facts, facts.part)}. bölüme tekrar bakın.`,
    length: (facts) =>
      `${number(facts, facts.part)}. bölümde ${number(facts, facts.size)} karakter var. Tekrar bakın.`,
    body: (facts) =>
      `Kaydettiğiniz kiti alın. Kodun bölümleri ${number(facts, 1)} ile ${number(facts, facts.count)} arasında numaralıdır. ${
        facts.parts.length === facts.count ? 'Hepsini' : `${list(facts, facts.parts)} numaralı bölümleri`
      } yazın.`,
    pending: 'Bir saniye',
    back: 'Kiti tekrar göster',
  },
  totp: {
    title: 'Kimlik doğrulama uygulaması kullanın',
    secret: 'Kurulum kodu',
    copied: 'Kopyalandı',
    picture: 'Kimlik doğrulama uygulamanızla taranacak görsel',
    label: 'Uygulamadaki rakamlar',
    copy: 'Kopyala',
    body: 'Görseli uygulamayla tarayın veya kurulum kodunu uygulamaya kopyalayın. Sonra gösterdiği rakamları yazın.',
    copyLabel: 'Kurulum kodunu kopyala',
    missing: (facts) => `Uygulamanın gösterdiği ${number(facts, facts.digits)} rakamı yazın.`,
    copyFailed: 'Elle kopyalayın',
    settings: (facts) =>
      `Uygulamada seçin: ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} rakam`,
        facts.period && `${number(facts, facts.period)} saniyede bir yeni rakamlar`,
        facts.algorithm,
      ])}.`,
    action: 'Onayla',
  },
  doneWithoutPasskey: {
    title: 'Hesabınız hazır',
    body: 'Bir dahaki sefere az önce ayarladığınız yöntemle giriş yapın.',
  },
  progress: {
    position: (facts) => `${number(facts, facts.steps)} adımın ${number(facts, facts.step)}. adımı`,
  },
  stepNames: {
    start: 'Başlangıç',
    firstFactor: 'Geçiş anahtarı',
    secondFactor: 'Yedek',
    recovery: 'Kurtarma kiti',
  },
  doneRecovered: {
    title: 'Hesabınıza yeniden kavuştunuz',
    body: 'Bundan sonra yalnızca az önce ayarladığınız yöntemle giriş yapabilirsiniz.',
  },
  startWithoutPasskey: {
    body: 'Hesabınıza girişi ayarlayalım. Bir dakika sürer.',
  },
  kitStatus: {
    done: (facts) => `${facts.id} adlı kurtarma kitiniz hazır. İyi saklayın.`,
    unknown: (facts) =>
      facts.newId
        ? `Giriş yapana kadar ${facts.id} ve ${facts.newId} adlı kurtarma kitlerini saklayın.`
        : `Giriş yapana kadar ${facts.id} adlı kurtarma kitinizi saklayın. Çalışıp çalışmadığını henüz bilmiyoruz.`,
    void: (facts) =>
      facts.newId
        ? `Eski kurtarma kiti ${facts.id} çalışmıyor. Yalnızca ${facts.newId} kitini saklayın.`
        : `${facts.id} adlı kurtarma kitini kaydettiyseniz, bu kit çalışmıyor.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (test ağı)` : facts.network),
    title: 'Cüzdanlarınız',
    pending: 'Oluşturuluyor',
    pendingBody: 'Bu genelde bir dakika sürer. Devam edebilirsiniz.',
  },
  saved: {
    passkey: 'Geçiş anahtarı kaydedildi. Henüz bitmedi.',
    both: 'İkisi de kaydedildi. Henüz bitmedi.',
    other: 'Kaydedildi. Henüz bitmedi.',
  },
  lang: 'tr',
}
