/**
 * Polish.
 *
 * The reader is addressed in the second person singular, as on Polish phones and in most banking apps; “Pan” and “Pani”
 * would need to know who reads. For the same reason no verb of what the reader did is in the past tense: it would have a
 * gender.
 *
 * Passkey is “klucz dostępu”: Microsoft's word in Windows (https://www.chip.pl/2025/11/windows-11-klucz-dostepu-passkey),
 * Google's (https://chip.pl/2022/10/silne-hasla-klucz-dostepu-google), and Apple's
 * (https://antyweb.pl/facebook-wprowadza-rewolucyjna-opcje-nie-czekaj-korzystaj-juz-dzis).
 */
import type { ErrorFacts, Messages, Sentence } from '../components/messages/messages.js'

const number = (locale: string, value: number) => new Intl.NumberFormat(locale).format(value)
const list = (locale: string, items: Iterable<string>, type: Intl.ListFormatType = 'conjunction') =>
  new Intl.ListFormat(locale, { type }).format(items)
/** The words are Polish whatever the locale of the numbers is. */
const counted = (locale: string, value: number, one: string, few: string, many: string) => {
  const form = new Intl.PluralRules('pl').select(value)
  return `${number(locale, value)} ${form === 'one' ? one : form === 'many' ? many : few}`
}
const moment = (locale: string, time: Date, onAnotherDay?: boolean) =>
  onAnotherDay
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time)
    : `o ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time)}`

const retry: Sentence<ErrorFacts> = ({ locale, retryAt, retrySoon, retryOnAnotherDay }) =>
  retryAt && !retrySoon
    ? `Nic nie przepadło. Możesz spróbować ponownie ${moment(locale, retryAt, retryOnAnotherDay)}.`
    : 'Nic nie przepadło. Za chwilę możesz spróbować ponownie.'

/** The table in Polish. */
export const messages: Messages = {
  lang: 'pl',
  dir: 'ltr',
  flow: {
    label: 'Rejestracja',
    retry: 'Spróbuj ponownie',
    reload: 'Wczytaj stronę ponownie',
    loading: 'Chwileczkę',
    error: { title: 'To się nie udało', body: 'Odczekaj chwilę i spróbuj ponownie.' },
    notLoaded: 'Nic nie przepadło. Aby przejść dalej, wczytaj tę stronę ponownie.',
    broken: 'Coś na tej stronie się zepsuło. To, co już powstało, jest zachowane.',
    recover: 'Dalej',
  },
  progress: {
    position: ({ locale, step, steps }) => `Krok ${number(locale, step)} z ${number(locale, steps)}`,
  },
  start: {
    title: 'Skonfiguruj swoje konto',
    body: 'Z kluczem dostępu logujesz się odciskiem palca, twarzą lub blokadą ekranu. Bez hasła do zapamiętania.',
    action: 'Dalej',
    pending: 'Chwileczkę',
    waiting: 'Przygotowujemy wszystko.',
  },
  firstFactor: {
    title: 'Utwórz klucz dostępu',
    body: 'Urządzenie poprosi o odcisk palca, twarz lub blokadę ekranu. Te dane nie opuszczają urządzenia.',
    account: ({ name }) => `Dla: ${name}`,
    action: 'Utwórz klucz dostępu',
    pending: 'Czekamy na urządzenie',
    pendingBody: 'Postępuj zgodnie z komunikatem urządzenia lub przeglądarki.',
    cancel: 'Anuluj',
  },
  complete: {
    title: 'Kończymy',
    body: 'Zapisujemy to na Twoim koncie.',
    action: 'Zakończ',
    restart: 'Zacznij od nowa',
    cancel: 'Nie czekaj dłużej',
  },
  done: {
    title: 'Twój klucz dostępu jest gotowy',
    body: 'Następnym razem zaloguj się kluczem dostępu.',
    account: ({ name }) => name,
    action: 'Dalej',
  },
  retryAfter: {
    at: ({ locale, time, onAnotherDay }) => `Spróbuj ponownie ${moment(locale, time, onAnotherDay)}`,
    now: 'Możesz już spróbować ponownie.',
  },
  startWithoutPasskey: { body: 'Skonfigurujemy sposób logowania dla Ciebie. Zajmie to minutę.' },
  startForm: {
    body: {
      all: 'Podaj, kim jesteś. Kod jest w e-mailu od nas.',
      code: 'Kod jest w e-mailu od nas.',
      user: 'Podaj, kim jesteś.',
    },
    label: {
      orgId: 'Numer organizacji',
      tenantId: 'Numer dzierżawy',
      username: 'Nazwa użytkownika lub e-mail',
      registrationCode: 'Kod z e-maila',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'O numer organizacji zapytaj osobę, od której masz zaproszenie. Zaczyna się od „or-”.',
      tenantId: 'O numer dzierżawy zapytaj osobę, od której masz zaproszenie.',
      username: 'Wpisz nazwę użytkownika lub adres e-mail z zaproszenia.',
      registrationCode: 'Wpisz kod z e-maila.',
    },
    edit: 'Zmień wpisane dane',
    resend: 'Wyślij nowy kod',
    resent: ({ username }) =>
      username
        ? `Jeśli ${username} czeka na kod, nowy jest już w drodze. Sprawdź też spam. Działa tylko najnowszy kod.`
        : 'Jeśli czekasz na kod, nowy jest już w drodze. Sprawdź też spam. Działa tylko najnowszy kod.',
  },
  whatIsAPasskey: {
    title: 'Co to jest klucz dostępu?',
    body: 'Zastępuje hasło: logujesz się tym, czym odblokowujesz urządzenie. Zostaje w Twoim urządzeniu lub menedżerze haseł, a my nigdy nie widzimy Twojego odcisku palca ani twarzy. Nikt nie może go odgadnąć i żadna inna witryna nie wyłudzi go od Ciebie.',
  },
  secondFactor: {
    title: 'Dodaj zapasowy klucz dostępu',
    body: 'Jeśli stracisz jedno urządzenie, zalogujesz się drugim. Użyj innego telefonu lub komputera albo klucza bezpieczeństwa USB.',
    action: 'Dodaj zapasowy klucz dostępu',
    skip: { passkey: 'Dalej z jednym kluczem dostępu', other: 'Dalej bez zapasowego' },
  },
  ways: {
    title: 'Wybierz sposób',
    body: 'Taki, który będziesz mieć także następnym razem.',
    unsupported: 'Klucze dostępu tu nie działają, ale możesz chronić konto w inny sposób.',
    action: 'Inne sposoby',
    back: 'Wstecz',
    unlikely: 'Może nie działać w tej przeglądarce.',
    pending: 'Chwileczkę',
    pendingBody: 'Konfigurujemy to.',
    choices: {
      Fido2: { title: 'Klucz dostępu', body: 'Odciskiem palca, twarzą lub blokadą ekranu.' },
      'client-device': { title: 'To urządzenie', body: 'Odciskiem palca, twarzą lub blokadą ekranu.' },
      hybrid: { title: 'Telefon lub tablet', body: 'Zeskanuj kod jego aparatem.' },
      'security-key': { title: 'Klucz bezpieczeństwa USB', body: 'Podłączasz go lub zbliżasz.' },
      PasswordProtectedKey: {
        title: 'Długie hasło',
        body: 'Znasz je tylko Ty. Nikt nie może go zresetować.',
      },
      Key: { title: 'Zapis w tej przeglądarce', body: 'Nic do zapamiętania ani wpisywania.' },
      Password: { title: 'Zwykłe hasło', body: 'Wpisujesz je przy każdym logowaniu.' },
      Totp: {
        title: 'Aplikacja uwierzytelniająca',
        body: 'Aplikacja w telefonie pokazuje cyfry do wpisania.',
      },
    },
  },
  places: {
    'client-device': { body: 'Urządzenie poprosi o odcisk palca, twarz lub blokadę ekranu.' },
    hybrid: {
      body: 'Przeglądarka pokaże kod. Zeskanuj go telefonem lub tabletem, na którym chcesz mieć klucz dostępu.',
    },
    'security-key': {
      body: 'Przygotuj klucz bezpieczeństwa USB. Przeglądarka powie, kiedy go podłączyć lub dotknąć.',
    },
  },
  key: {
    title: 'Zapis w tej przeglądarce',
    body: 'Nie musisz niczego pamiętać. Ale może to działać tylko w tej przeglądarce i zniknąć po wyczyszczeniu jej danych.',
    action: 'Zapisz tutaj',
  },
  password: {
    title: 'Wybierz długie hasło',
    body: 'Będziesz je znać tylko Ty i nikt nie może go zresetować. Przechowuj je w menedżerze haseł lub zapisz na kartce.',
    plainBody: 'Wpisujesz je przy każdym logowaniu. Przechowuj je w menedżerze haseł lub zapisz na kartce.',
    label: 'Nowe hasło',
    show: 'Pokaż',
    hide: 'Ukryj',
    generate: 'Utwórz je za mnie',
    generated: 'Zapisz te słowa, zanim przejdziesz dalej:',
    missing: 'Wybierz hasło.',
    tooWeak: 'Zbyt łatwe do odgadnięcia. Dodaj kilka słów, które do siebie nie pasują.',
    checkFailed: 'Coś się nie wczytało. Sprawdź połączenie z internetem i spróbuj ponownie.',
    action: 'Użyj tego hasła',
  },
  totp: {
    title: 'Użyj aplikacji uwierzytelniającej',
    body: 'Zeskanuj obraz aplikacją lub skopiuj do niej kod konfiguracyjny. Potem wpisz cyfry, które pokaże.',
    picture: 'Obraz do zeskanowania aplikacją uwierzytelniającą',
    secret: 'Kod konfiguracyjny',
    copy: 'Kopiuj',
    copyLabel: 'Kopiuj kod konfiguracyjny',
    copied: 'Skopiowano',
    copyFailed: 'Skopiuj ręcznie',
    settings: ({ locale, digits, period, algorithm }) => {
      const settings = [
        digits && counted(locale, digits, 'cyfrę', 'cyfry', 'cyfr'),
        period && `nowe cyfry co ${counted(locale, period, 'sekundę', 'sekundy', 'sekund')}`,
        algorithm,
      ]
      return `W aplikacji wybierz ${list(
        locale,
        settings.filter((setting) => setting !== undefined && setting !== 0),
      )}.`
    },
    label: 'Cyfry z aplikacji',
    missing: ({ locale, digits }) =>
      `Wpisz ${counted(locale, digits, 'cyfrę', 'cyfry', 'cyfr')} z aplikacji.`,
    action: 'Potwierdź',
  },
  recovery: {
    title: 'Utwórz zestaw odzyskiwania',
    body: 'Jeśli stracisz urządzenie, zestaw razem z Twoim e-mailem pozwoli znów się zalogować. To jedna strona z tajnym kodem, tylko dla Twoich oczu.',
    action: 'Utwórz zestaw',
    pending: 'Tworzymy Twój zestaw',
    cancel: 'Anuluj',
    skip: 'Dalej bez zestawu',
    skipTitle: 'Przejść dalej bez zestawu?',
    skipBody:
      'Bez zestawu utrata urządzenia może oznaczać utratę konta na zawsze. Być może nie będziemy mogli pomóc.',
    skipAction: 'Dalej bez niego',
  },
  kit: {
    title: 'Zapisz zestaw odzyskiwania',
    body: 'Ta strona razem z Twoim e-mailem otwiera konto. Trzymaj ją tam, gdzie nikt inny nie zagląda, i nie tylko na tym urządzeniu.',
    sheet: {
      title: ({ appName }) => `Zestaw odzyskiwania: ${appName}`,
      intro:
        'Gdy stracisz urządzenie, ta strona razem z Twoim e-mailem pozwoli znów się zalogować. Trzymaj ją tam, gdzie nikt inny nie zagląda.',
      code: 'Kod odzyskiwania',
      username: 'Nazwa użytkownika',
      orgId: 'Numer organizacji',
      credentialId: 'Numer zestawu',
      url: 'Odzyskaj konto na stronie',
      id: 'Nazwa zestawu',
      support: 'Dla pomocy technicznej',
      date: ({ locale, createdAt }) =>
        `Utworzono ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(createdAt)}`,
      fileName: ({ id }) => `zestaw-odzyskiwania-${id}`,
    },
    ways: {
      share: { title: 'Udostępnij lub zapisz', body: 'W plikach lub w aplikacji, której ufasz.' },
      download: { title: 'Pobierz', body: 'Jeden plik, który otworzy każda przeglądarka.' },
      print: { title: 'Wydrukuj', body: 'Papieru nie da się zhakować.' },
      copy: { title: 'Kopiuj', body: 'Aby wkleić do menedżera haseł.' },
      write: { title: 'Przepisz na kartkę', body: 'Dla pewności wpiszesz raz całość.' },
    },
    otherWays: 'Inne sposoby zapisania',
    state: { saved: 'Zapisano', printed: 'Wydrukowano?', chosen: 'Wybrano', denied: 'Tutaj niemożliwe' },
    next: 'Gdy będzie zapisany, zapytamy o części jego kodu.',
    saved: {
      share: 'Sprawdź, czy da się go znaleźć tam, dokąd trafił.',
      download: ({ file }) => `Poszukaj ${file} w pobranych plikach.`,
      print: 'Jeśli się wydrukował, sprawdź, czy kod da się odczytać.',
      copy: 'Skopiowano. Inne aplikacje mogą odczytać to, co kopiujesz: wklej zaraz, a potem skopiuj coś innego.',
      write: 'Przepisz kod razem z numerami. Potem przejdź dalej: zapytamy o całość.',
    },
    denied: {
      share: 'Udostępnianie nie działa w tej przeglądarce. Wybierz inny sposób.',
      download: 'Pobieranie nie działa w tej przeglądarce. Wybierz inny sposób.',
      print: 'Drukowanie nie działa w tej przeglądarce. Wybierz inny sposób.',
      copy: 'Kopiowanie nie działa w tej przeglądarce. Wybierz inny sposób.',
    },
    unsaved: 'Zestaw nie jest jeszcze zapisany. Wybierz jeden z tych sposobów.',
    covered: 'Przez chwilę nie było Cię na tej stronie, więc zakryliśmy zestaw odzyskiwania.',
    uncover: 'Pokaż znowu',
    action: 'Dalej: sprawdź',
  },
  kitCheck: {
    title: 'Sprawdź zestaw odzyskiwania',
    body: ({ locale, parts, count }) =>
      parts.length === count
        ? `Weź zapisany zestaw. Części kodu mają numery od ${number(locale, 1)} do ${number(locale, count)}. Wpisz wszystkie.`
        : `Weź zapisany zestaw. Części kodu mają numery od ${number(locale, 1)} do ${number(locale, count)}. Wpisz części ${list(
            locale,
            parts.map((part) => number(locale, part)),
          )}.`,
    label: ({ locale, part }) => `Część ${number(locale, part)}`,
    missing: ({ locale, part }) => `Wpisz część ${number(locale, part)}.`,
    otherPart: ({ locale, part, typed }) =>
      `To jest część ${number(locale, typed)}. Wpisz część ${number(locale, part)}.`,
    unknown: ({ locale, part, characters }) =>
      `Żaden kod nie zawiera ${list(locale, characters, 'disjunction')}. Spójrz jeszcze raz na część ${number(locale, part)}.`,
    length: ({ locale, part, size }) =>
      `Część ${number(locale, part)} ma ${counted(locale, size, 'znak', 'znaki', 'znaków')}. Spójrz na nią jeszcze raz.`,
    wrong: ({ locale, part, lookAlikes }) =>
      lookAlikes.length === 0
        ? `Część ${number(locale, part)} jest inna w Twoim zestawie. Porównaj litera po literze.`
        : `Część ${number(locale, part)} jest inna w Twoim zestawie. ${lookAlikes.map((pair) => `Czy to ${list(locale, pair, 'disjunction')}?`).join(' ')}`,
    action: 'Sprawdź',
    pending: 'Chwileczkę',
    back: 'Pokaż zestaw znowu',
  },
  kitStatus: {
    done: ({ id }) => `Twój zestaw odzyskiwania ${id} jest gotowy. Przechowuj go w bezpiecznym miejscu.`,
    void: ({ id, newId }) =>
      newId
        ? `Starszy zestaw odzyskiwania, ${id}, nie działa. Zachowaj tylko ten z napisem ${newId}.`
        : `Jeśli masz zapisany zestaw odzyskiwania z napisem ${id}, to on nie działa.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Zachowaj oba zestawy odzyskiwania, ${id} i ${newId}, aż uda się zalogować.`
        : `Zachowaj zestaw odzyskiwania ${id}, aż uda się zalogować. Nie wiemy jeszcze, czy działa.`,
  },
  doneWithoutPasskey: {
    title: 'Twoje konto jest gotowe',
    body: 'Następnym razem zaloguj się nowo skonfigurowanym sposobem.',
  },
  doneRecovered: {
    title: 'Znów masz dostęp do konta',
    body: 'Od teraz zalogujesz się tylko nowo skonfigurowanym sposobem.',
  },
  waiting: {
    soon: 'Na razie brak odpowiedzi. Nic nie przepadło: za chwilę spróbujemy ponownie.',
    online: 'Nie masz internetu. Nic nie przepadło: gdy tylko wróci połączenie, sami przejdziemy dalej.',
    slow: 'To trwa dłużej niż zwykle. Nic nie przepadło: nie zamykaj tej strony.',
  },
  signIn: { action: 'Przejdź do logowania' },
  unfinished: {
    unsent:
      'Poprzednim razem rejestracja skończyła się przed czasem. Jeśli na urządzeniu jest klucz dostępu z tamtej chwili, będzie działać tylko nowy.',
    sent: 'Wcześniejsza próba mogła się udać i konto może być gotowe. Najpierw spróbuj się zalogować.',
    undeletablePasskey: ({ username, site }) =>
      `Na urządzeniu jest jeszcze klucz dostępu dla ${username} na ${site}, który niczego nie otwiera. Możesz go usunąć tam, gdzie urządzenie przechowuje klucze dostępu.`,
    replacingPasskey: ({ username, site }) =>
      `Czy ta rejestracja odbyła się już wcześniej, w innym oknie lub innej przeglądarce? Wtedy nowy klucz dostępu dla ${username} na ${site} niczego nie otwiera i mógł zająć miejsce pierwszego. Jeśli nie możesz się zalogować, użyj innego urządzenia lub zestawu odzyskiwania zapisanego najpierw albo skontaktuj się z pomocą techniczną.`,
  },
  wallets: {
    title: 'Twoje portfele',
    pending: 'W trakcie tworzenia',
    pendingBody: 'Zwykle trwa to minutę. Możesz przejść dalej.',
    network: ({ network, isTest }) => (isTest ? `${network} (sieć testowa)` : network),
  },
  errors: {
    invalid_challenge: {
      title: 'Nie możemy teraz zacząć',
      body: 'Coś jest nie tak po naszej stronie. Jeśli za kilka minut nic się nie zmieni, skontaktuj się z pomocą techniczną.',
    },
    init_refused: {
      title: 'Nie udało się otworzyć rejestracji',
      body: ({ hasCode, canResend }) =>
        !hasCode
          ? 'Wróć na stronę, z której tu przychodzisz, i zacznij tam. Jeśli to się powtórzy, skontaktuj się z pomocą techniczną.'
          : canResend
            ? 'Ten link lub kod może być za stary albo już użyty. Możesz poprosić o nowy kod.'
            : 'Ten link lub kod może być za stary albo już użyty. Poproś o nowy osobę, od której masz zaproszenie.',
    },
    code_expired: {
      title: 'Ten kod jest za stary lub błędny',
      body: ({ canResend }) =>
        canResend
          ? 'Użyj najnowszego e-maila od nas lub poproś o nowy kod.'
          : 'Użyj najnowszego e-maila od nas. Jeśli to nie pomoże, poproś o nowy kod osobę, od której masz zaproszenie.',
    },
    user_exists: {
      title: 'To konto już istnieje',
      body: ({ hasFields }) => (hasFields ? 'Zaloguj się lub sprawdź wpisane dane.' : 'Zaloguj się.'),
    },
    init_failed: {
      title: 'Nie udało się zacząć',
      body: 'Za chwilę spróbuj ponownie.',
    },
    cancelled: {
      title: 'Ten krok został przerwany',
      body: 'Możesz przejść dalej, kiedy zechcesz.',
    },
    webauthn_unsupported: {
      title: 'Klucze dostępu nie działają w tej przeglądarce',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Otwórz tę stronę w aktualnej wersji Chrome, Safari, Edge lub Firefox albo wybierz inny sposób.'
          : 'Otwórz tę stronę w aktualnej wersji Chrome, Safari, Edge lub Firefox.',
    },
    insecure_context: {
      title: 'To połączenie nie jest bezpieczne',
      body: 'Nie kontynuuj tutaj. Otwórz stronę ponownie pod adresem, który zaczyna się od https.',
    },
    ceremony_forbidden: {
      title: 'Klucze dostępu są tu wyłączone',
      body: ({ hasOtherWays }) =>
        hasOtherWays
          ? 'Ta strona lub ta wokół niej na nie nie pozwala. Otwórz ją w osobnej karcie albo wybierz inny sposób.'
          : 'Ta strona lub ta wokół niej na nie nie pozwala. Otwórz ją w osobnej karcie.',
    },
    relying_party_invalid: {
      title: 'Klucze dostępu nie działają pod tym adresem',
      body: ({ siteName }) =>
        siteName
          ? `To nie jest adres, który ${siteName} ma dla kluczy dostępu. Nie kontynuuj tutaj: otwórz witrynę, którą znasz.`
          : 'To może nie być właściwy adres. Nie kontynuuj tutaj: otwórz witrynę, którą znasz.',
    },
    ceremony_timed_out: {
      title: 'Urządzenie nie odpowiedziało',
      body: 'Miej je pod ręką, odblokowane, i spróbuj ponownie. Jeśli mimo to klucz dostępu się zapisał, będzie działać tylko następny.',
    },
    page_hidden: {
      title: 'Ta strona była w tle',
      body: 'Zostań na tej stronie i spróbuj ponownie.',
    },
    activation_missing: {
      title: 'Przeglądarka chce jeszcze jednego dotknięcia',
      body: 'Dotknij przycisku jeszcze raz. Jeśli to nie pomoże, otwórz tę stronę w osobnej karcie.',
    },
    ceremony_not_allowed: {
      title: 'Nie dostaliśmy klucza dostępu',
      body: 'Komunikat został zamknięty lub urządzenie nie mogło rozpoznać, że to Ty. Spróbuj ponownie i przejdź przez komunikat do końca.',
    },
    ceremony_not_asked: {
      title: 'Nie dostaliśmy klucza dostępu',
      body: 'Przeglądarka o nic nie zapytała. Spróbuj ponownie. Jeśli ta strona jest w innej aplikacji, otwórz ją w przeglądarce.',
    },
    ceremony_took_long: {
      title: 'Nie dostaliśmy klucza dostępu',
      body: 'Mogło to trwać za długo. Przygotuj urządzenie i spróbuj ponownie.',
    },
    ceremony_pending: {
      title: 'Inna prośba o klucz dostępu jest otwarta',
      body: 'Zamknij tamten komunikat przeglądarki, być może w innej karcie. Potem spróbuj ponownie.',
    },
    already_registered: {
      title: 'To urządzenie ma już klucz dostępu',
      body: 'Możesz się nim zalogować. Aby dodać klucz dostępu, użyj innego urządzenia.',
    },
    same_device_again: {
      title: 'To urządzenie ma już klucz dostępu',
      body: 'Zapasowy powinien być na innym: telefonie, komputerze lub kluczu bezpieczeństwa USB.',
    },
    authenticator_unsupported: {
      title: 'To urządzenie nie może przechować klucza dostępu',
      body: 'Jeśli nie ma blokady ekranu, ustaw ją. Możesz też użyć innego urządzenia lub klucza bezpieczeństwa USB.',
    },
    authenticator_failed: {
      title: 'Urządzenie nie mogło skończyć',
      body: 'Spróbuj ponownie lub wybierz inne miejsce dla klucza dostępu. Jeśli mimo to jakiś się zapisał, będzie działać tylko następny.',
    },
    credential_invalid: {
      title: 'Nie mogliśmy użyć tego klucza dostępu',
      body: 'To nie ten, o który prosiliśmy. Spróbuj ponownie lub wybierz inne miejsce dla klucza dostępu.',
    },
    key_store_failed: {
      title: 'Nie udało się tego skonfigurować',
      body: 'Spróbuj ponownie. Jeśli to nie pomoże, użyj innej przeglądarki.',
    },
    envelope_invalid: {
      title: 'Nie da się otworzyć tego, co zapisaliśmy',
      body: 'Hasło może mimo to być poprawne. Skontaktuj się z pomocą techniczną.',
    },
    password_wrong: {
      title: 'To hasło nie pasuje',
      body: 'Sprawdź wielkie litery i język klawiatury, a potem spróbuj ponownie.',
    },
    input_invalid: {
      title: 'Sprawdź wpisane dane',
      body: 'Czegoś brakuje lub coś się nie zgadza.',
    },
    network_failed: {
      title: 'Brak połączenia',
      body: 'Nic nie przepadło. Sprawdź połączenie z internetem i spróbuj ponownie.',
    },
    part_not_loaded: {
      title: 'Część tej strony się nie wczytała',
      body: 'Sprawdź połączenie z internetem i wczytaj stronę ponownie.',
    },
    stopped_waiting: {
      title: 'Czekanie zostało przerwane',
      body: 'Mimo to mogło się udać. Nic nie przepadło: spróbuj ponownie, aby się dowiedzieć.',
    },
    request_timed_out: {
      title: 'Odpowiedź nie przyszła na czas',
      body: 'Nic nie przepadło. Sprawdź połączenie z internetem i spróbuj ponownie.',
    },
    rate_limited: {
      title: 'Było za dużo prób',
      body: retry,
    },
    server_failed: {
      title: 'Nasza usługa jest niedostępna',
      body: retry,
    },
    approval_pending: {
      title: 'Ktoś musi to najpierw zatwierdzić',
      body: 'Twoja prośba dotarła i nie musisz robić nic więcej. Wróć później i zaloguj się.',
    },
    request_declined: {
      title: 'Nie możemy teraz tego zrobić',
      body: ({ requestId }) =>
        requestId
          ? `Coś nie jest gotowe po naszej stronie. Spróbuj ponownie później. Jeśli to się powtórzy, podaj pomocy technicznej ten numer: ${requestId}`
          : 'Coś nie jest gotowe po naszej stronie. Spróbuj ponownie później. Jeśli to się powtórzy, skontaktuj się z pomocą techniczną.',
    },
    answer_invalid: {
      title: 'Nie możemy odczytać odpowiedzi',
      body: 'Nic nie przepadło. Jeśli korzystasz z sieci publicznej, najpierw się do niej zaloguj. Potem spróbuj ponownie.',
    },
    challenge_expired: {
      title: 'Czas tej strony minął',
      body: ({ canRestart, hasKit }) =>
        !canRestart
          ? 'To dla Twojego bezpieczeństwa. Aby przejść dalej, wczytaj stronę ponownie.'
          : hasKit
            ? 'To dla Twojego bezpieczeństwa. Wykonaj ten krok jeszcze raz. Zapisany zestaw odzyskiwania pozostaje ważny.'
            : 'To dla Twojego bezpieczeństwa. Wykonaj ten krok jeszcze raz.',
    },
    begun_elsewhere: {
      title: 'Rozpoczęto to jeszcze raz',
      body: ({ canRestart }) =>
        canRestart
          ? 'Być może w innym oknie. Wykonaj ten krok ponownie, i tylko tutaj.'
          : 'Być może w innym oknie. Przejdź dalej tam lub wczytaj tę stronę ponownie.',
    },
    registration_refused: {
      title: 'Nie udało się zakończyć',
      body: ({ canRestart }) =>
        canRestart
          ? 'Po naszej stronie nic nie zostało zapisane. Zacznij od nowa. Jeśli to się powtórzy, skontaktuj się z pomocą techniczną.'
          : 'Po naszej stronie nic nie zostało zapisane. Wczytaj stronę ponownie. Jeśli to się powtórzy, skontaktuj się z pomocą techniczną.',
    },
    digits_refused: {
      title: 'Nie udało się zakończyć',
      body: ({ canRestart }) =>
        canRestart
          ? 'Cyfry z aplikacji mogły być za stare. Zacznij od nowa i wpisz nowe.'
          : 'Cyfry z aplikacji mogły być za stare. Wczytaj stronę ponownie i wpisz nowe.',
    },
    outcome_unknown: {
      title: 'Nie mamy pewności, czy się udało',
      body: 'Twoje konto może być gotowe. Spróbuj się zalogować. Jeśli się nie uda, skontaktuj się z pomocą techniczną.',
    },
    account_found: {
      title: 'Sprawdziliśmy: Twoje konto istnieje',
      body: 'Mogło powstać przy wcześniejszej próbie. Zaloguj się, zamiast zaczynać od nowa.',
    },
  },
  formNotLoaded: {
    body: 'Ta część się nie wczytała. Sprawdź połączenie z internetem i spróbuj ponownie.',
    action: 'Wczytaj ponownie',
  },
  stepNames: {
    start: 'Start',
    firstFactor: 'Klucz dostępu',
    secondFactor: 'Zapasowy',
    recovery: 'Zestaw odzyskiwania',
  },
  saved: {
    passkey: 'Klucz dostępu zapisany. Konto nie jest jeszcze gotowe.',
    other: 'Zapisano. Konto nie jest jeszcze gotowe.',
    both: 'Oba są zapisane. Konto nie jest jeszcze gotowe.',
  },
}
