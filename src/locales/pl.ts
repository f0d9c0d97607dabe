/**
 * Polish.
 *
 * The reader is addressed in the second person singular, as on Polish phones and in most banking apps; “Pan” and “Pani”
 * would need to know who reads. For the same reason no verb of what the reader did is in the past tense: it would have a
 * gender.
 *
 * Passkey is “klucz dostępu”: Microsoft's word in Windows (https://www.chip.pl/2025/11/windows-11-klucz-dostepu-passkey),
 * Google's (https://developer.android.com/identity/passkeys/create-passkeys?hl=pl), and Apple's
 * (https://antyweb.pl/facebook-wprowadza-rewolucyjna-opcje-nie-czekaj-korzystaj-juz-dzis).
 */
import { choice, clock, day, list, number, choices, tied } from '../components/messages/format.js'
import type { ErrorFacts, Messages, Sentence, Told } from '../components/messages/messages.js'

const atTime = (told: Told, time: Date, onAnotherDay?: boolean) =>
  (onAnotherDay ? '' : 'o ') + clock(told, time, onAnotherDay)

const retry: Sentence<ErrorFacts> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Nic nie przepadło. Możesz spróbować ponownie ${atTime(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'Nic nie przepadło. Za chwilę możesz spróbować ponownie.'

/** The table in Polish. */
export const messages: Messages = tied({
  errors: {
    network_failed: {
      title: 'Brak połączenia',
      body: 'Nic nie przepadło. Sprawdź połączenie z internetem i spróbuj ponownie.',
    },
    already_registered: {
      title: 'To urządzenie ma już klucz dostępu',
      body: 'Możesz się nim zalogować. Aby dodać drugi, użyj innego urządzenia.',
    },
    account_found: {
      title: 'Sprawdziliśmy: Twoje konto już istnieje',
      body: 'Mogło powstać przy wcześniejszej próbie. Zaloguj się, zamiast zaczynać od nowa.',
    },
    server_failed: {
      title: 'Nasza usługa nie działa',
      body: retry,
    },
    key_store_failed: {
      title: 'Nie udało się tego skonfigurować',
      body: 'Spróbuj ponownie. Jeśli to nie pomoże, użyj innej przeglądarki.',
    },
    authenticator_unsupported: {
      title: 'To urządzenie nie przyjmie klucza dostępu',
      body: 'Jeśli nie ma blokady ekranu, ustaw ją. Albo użyj innego urządzenia lub klucza bezpieczeństwa USB.',
    },
    rate_limited: {
      title: 'Za dużo prób',
      body: retry,
    },
    user_exists: {
      title: 'To konto już istnieje',
      body: (facts) => `Zaloguj się${facts.hasFields ? ' lub sprawdź wpisane dane.' : '.'}`,
    },
    init_failed: {
      title: 'Nie udało się zacząć',
      body: 'Za chwilę spróbuj ponownie.',
    },
    webauthn_unsupported: {
      title: 'Klucze dostępu nie działają w tej przeglądarce',
      body: (facts) =>
        `Otwórz tę stronę w aktualnej wersji Chrome, Safari, Edge lub Firefox${facts.hasOtherWays ? ' albo wybierz inny sposób.' : '.'}`,
    },
    outcome_unknown: {
      title: 'Nie wiemy, czy się udało',
      body: 'Konto może być gotowe. Spróbuj się zalogować. Jeśli się nie uda, skontaktuj się z pomocą techniczną.',
    },
    code_expired: {
      title: 'Ten kod jest za stary lub błędny',
      body: (facts) =>
        `Użyj najnowszego e-maila od nas${facts.canResend ? ' lub poproś o nowy kod.' : '. Jeśli to nie pomoże, poproś o nowy kod osobę, od której masz zaproszenie.'}`,
    },
    insecure_context: {
      title: 'To połączenie nie jest bezpieczne',
      body: 'Nie przechodź dalej. Otwórz stronę pod adresem, który zaczyna się od https.',
    },
    ceremony_not_asked: {
      title: 'Nie dostaliśmy klucza dostępu',
      body: 'Przeglądarka o nic nie zapytała. Spróbuj ponownie. Jeśli ta strona jest w innej aplikacji, otwórz ją w przeglądarce.',
    },
    ceremony_forbidden: {
      title: 'Klucze dostępu są tu wyłączone',
      body: (facts) =>
        `Ta strona lub ta wokół niej je blokuje. Otwórz ją w osobnej karcie${facts.hasOtherWays ? ' albo wybierz inny sposób.' : '.'}`,
    },
    relying_party_invalid: {
      title: 'Klucze dostępu nie działają pod tym adresem',
      body: (facts) =>
        `${facts.siteName ? `${facts.siteName} ma klucze dostępu pod innym.` : 'Może być błędny.'} Nie przechodź dalej: otwórz witrynę, którą znasz.`,
    },
    ceremony_not_allowed: {
      title: 'Nie dostaliśmy klucza dostępu',
      body: 'Komunikat został zamknięty lub urządzenie Cię nie rozpoznało. Spróbuj ponownie i postępuj zgodnie z komunikatem do końca.',
    },
    ceremony_took_long: {
      title: 'Nie dostaliśmy klucza dostępu',
      body: 'Mogło to trwać za długo. Przygotuj urządzenie i spróbuj ponownie.',
    },
    ceremony_timed_out: {
      title: 'Urządzenie nie odpowiedziało',
      body: 'Odblokuj je, miej pod ręką i spróbuj ponownie. Jeśli mimo to klucz dostępu się zapisał, będzie działać tylko następny.',
    },
    ceremony_pending: {
      title: 'Inna prośba o klucz dostępu jest otwarta',
      body: 'Zamknij tamten komunikat, być może w innej karcie. Potem spróbuj ponownie.',
    },
    credential_invalid: {
      title: 'Nie mogliśmy użyć tego klucza dostępu',
      body: 'To nie ten, o który prosiliśmy. Spróbuj ponownie lub wybierz inne miejsce dla klucza dostępu.',
    },
    approval_pending: {
      title: 'Ktoś musi to najpierw zatwierdzić',
      body: 'Twoja prośba dotarła, nic więcej nie trzeba. Wróć później i zaloguj się.',
    },
    init_refused: {
      title: 'Nie udało się zacząć',
      body: (facts) =>
        facts.hasCode
          ? `Ten link lub kod może być za stary albo już użyty. ${facts.canResend ? 'Poproś o nowy kod.' : 'Poproś o nowy osobę, od której masz zaproszenie.'}`
          : 'Wróć na poprzednią stronę i zacznij tam. Jeśli to się powtórzy, skontaktuj się z pomocą techniczną.',
    },
    begun_elsewhere: {
      title: 'Rejestrację zaczęto jeszcze raz',
      body: (facts) =>
        `Być może w innym oknie. ${facts.canRestart ? 'Wykonaj ten krok jeszcze raz, tylko tutaj.' : 'Kontynuuj tam lub wczytaj stronę ponownie.'}`,
    },
    same_device_again: {
      title: 'To urządzenie ma już klucz dostępu',
      body: 'Zapasowy powinien być na innym: telefonie, komputerze lub kluczu bezpieczeństwa USB.',
    },
    request_timed_out: {
      title: 'Odpowiedź nie przyszła na czas',
      body: 'Nic nie przepadło. Sprawdź połączenie z internetem i spróbuj ponownie.',
    },
    answer_invalid: {
      title: 'Nie możemy odczytać odpowiedzi',
      body: 'Nic nie przepadło. W publicznej sieci najpierw się do niej zaloguj. Potem spróbuj ponownie.',
    },
    challenge_expired: {
      title: 'Ta strona wygasła',
      body: (facts) =>
        `To dla Twojego bezpieczeństwa. ${facts.canRestart ? `Wykonaj ten krok jeszcze raz.${facts.hasKit ? ' Zapisany zestaw odzyskiwania nadal działa.' : ''}` : 'Wczytaj stronę ponownie.'}`,
    },
    digits_refused: {
      title: 'Nie udało się zakończyć',
      body: (facts) =>
        `Cyfry z aplikacji mogły być za stare. ${facts.canRestart ? 'Zacznij od nowa' : 'Wczytaj stronę ponownie'} i wpisz nowe.`,
    },
    authenticator_failed: {
      title: 'Urządzeniu nie udało się zakończyć',
      body: 'Spróbuj ponownie lub wybierz inne miejsce dla klucza dostępu. Jeśli mimo to jakiś się zapisał, będzie działać tylko następny.',
    },
    invalid_challenge: {
      title: 'Nie udało się zacząć',
      body: 'Coś jest nie tak po naszej stronie. Jeśli za kilka minut to się powtórzy, skontaktuj się z pomocą techniczną.',
    },
    cancelled: {
      title: 'Ten krok został przerwany',
      body: 'Możesz przejść dalej, kiedy zechcesz.',
    },
    registration_refused: {
      title: 'Nie udało się zakończyć',
      body: (facts) =>
        `Po naszej stronie nic nie zostało zapisane. ${facts.canRestart ? 'Zacznij od nowa.' : 'Wczytaj stronę ponownie.'} Jeśli to się powtórzy, skontaktuj się z pomocą techniczną.`,
    },
    part_not_loaded: {
      title: 'Część tej strony się nie wczytała',
      body: 'Sprawdź połączenie z internetem i wczytaj stronę ponownie.',
    },
    request_declined: {
      title: 'Nie możemy teraz tego zrobić',
      body: (facts) =>
        `Coś nie jest gotowe po naszej stronie. Spróbuj ponownie później. Jeśli to się powtórzy, ${facts.requestId ? `podaj pomocy technicznej ten numer: ${facts.requestId}` : 'skontaktuj się z pomocą techniczną.'}`,
    },
    password_wrong: {
      title: 'To hasło nie pasuje',
      body: 'Sprawdź wielkie litery oraz język klawiatury i spróbuj ponownie.',
    },
    activation_missing: {
      title: 'Dotknij jeszcze raz',
      body: 'Przeglądarka tego wymaga. Jeśli to nie pomoże, otwórz tę stronę w osobnej karcie.',
    },
    stopped_waiting: {
      title: 'Nie czekamy dłużej',
      body: 'Mimo to mogło się udać. Nic nie przepadło: spróbuj ponownie, aby to sprawdzić.',
    },
    input_invalid: {
      title: 'Sprawdź wpisane dane',
      body: 'Czegoś brakuje lub coś jest nie tak.',
    },
    envelope_invalid: {
      title: 'Tego, co zapisaliśmy, nie da się otworzyć',
      body: 'Hasło mimo to może być poprawne. Skontaktuj się z pomocą techniczną.',
    },
    page_hidden: {
      title: 'Ta strona była w tle',
      body: 'Zostań na tej stronie i spróbuj ponownie.',
    },
  },
  key: {
    title: 'Zapis w tej przeglądarce',
    body: 'Nic do zapamiętania. Ale może to działać tylko w tej przeglądarce i zniknąć razem z jej danymi.',
    action: 'Zapisz tutaj',
  },
  dir: 'ltr',
  complete: {
    title: 'Kończymy',
    body: 'Zapisujemy wszystko na Twoim koncie.',
    action: 'Zakończ',
    restart: 'Zacznij od nowa',
    cancel: 'Nie czekaj dłużej',
  },
  recovery: {
    title: 'Utwórz zestaw odzyskiwania',
    body: 'Jeśli stracisz urządzenie, ten zestaw i dostęp do skrzynki e-mail pozwolą się zalogować. To strona z tajnym kodem, tylko dla Ciebie.',
    pending: 'Tworzymy Twój zestaw',
    cancel: 'Anuluj',
    action: 'Utwórz zestaw',
    skipTitle: 'Dalej bez zestawu?',
    skip: 'Dalej bez zestawu',
    skipAction: 'Dalej bez niego',
    skipBody:
      'Jeśli stracisz urządzenie, bez zestawu możesz stracić konto na zawsze. Być może nie będziemy mogli pomóc.',
  },
  firstFactor: {
    title: 'Utwórz klucz dostępu',
    pending: 'Czekamy na urządzenie',
    body: 'Urządzenie poprosi o odcisk palca, twarz lub blokadę ekranu. Zostaną w urządzeniu.',
    account: (facts) => `Dla: ${facts.name}`,
    cancel: 'Anuluj',
    action: 'Utwórz klucz dostępu',
    pendingBody: 'Postępuj zgodnie z komunikatem urządzenia lub przeglądarki.',
  },
  formNotLoaded: {
    action: 'Wczytaj ponownie',
    body: 'Ta część się nie wczytała. Sprawdź połączenie z internetem i spróbuj ponownie.',
  },
  startForm: {
    edit: 'Zmień wpisane dane',
    missing: {
      orgId: 'Zapytaj o ten numer osobę, od której masz zaproszenie. Zaczyna się od „or-”.',
      tenantId: 'Zapytaj o ten numer osobę, od której masz zaproszenie.',
      registrationCode: 'Wpisz kod z e-maila.',
      username: 'Wpisz nazwę użytkownika lub e-mail z zaproszenia.',
    },
    label: {
      orgId: 'Numer organizacji',
      username: 'Nazwa użytkownika lub e-mail',
      registrationCode: 'Kod z e-maila',
      tenantId: 'Numer dzierżawy (tenant)',
    },
    example: {
      orgId: 'or-…',
    },
    resend: 'Wyślij nowy kod',
    body: {
      code: 'Kod jest w e-mailu od nas.',
      user: 'Podaj, kim jesteś.',
      all: 'Podaj, kim jesteś. Kod jest w e-mailu od nas.',
    },
    resent: (facts) =>
      `${facts.username ? `Jeśli ${facts.username} czeka` : 'Jeśli czekasz'} na kod, nowy jest w drodze. Sprawdź też spam. Działa tylko najnowszy kod.`,
  },
  waiting: {
    soon: 'Jeszcze brak odpowiedzi. Nic nie przepadło: za chwilę spróbujemy ponownie.',
    slow: 'To trwa dłużej niż zwykle. Nic nie przepadło: nie zamykaj tej strony.',
    online: 'Brak połączenia. Nic nie przepadło: gdy wróci, przejdziemy dalej.',
  },
  secondFactor: {
    title: 'Dodaj zapasowy klucz dostępu',
    skip: {
      other: 'Dalej bez zapasowego klucza',
      passkey: 'Dalej z jednym kluczem',
    },
    action: 'Dodaj zapasowy klucz',
    body: 'Jeśli stracisz jedno urządzenie, zalogujesz się drugim. Użyj innego telefonu lub komputera albo klucza bezpieczeństwa USB.',
  },
  retryAfter: {
    now: 'Możesz już spróbować ponownie.',
    at: (facts) => `Spróbuj ponownie ${atTime(facts, facts.time, facts.onAnotherDay)}`,
  },
  start: {
    title: 'Skonfiguruj swoje konto',
    body: 'Z kluczem dostępu logujesz się odciskiem palca, twarzą lub blokadą ekranu, bez hasła.',
    pending: 'Chwileczkę',
    waiting: 'Przygotowujemy wszystko.',
    action: 'Dalej',
  },
  flow: {
    error: {
      title: 'To się nie udało',
      body: 'Za chwilę spróbuj ponownie.',
    },
    loading: 'Chwileczkę',
    notLoaded: 'Nic nie przepadło. Wczytaj stronę ponownie.',
    retry: 'Spróbuj ponownie',
    reload: 'Wczytaj stronę ponownie',
    label: 'Rejestracja',
    broken: 'Coś jest nie tak. To, co już powstało, nie przepadło.',
    recover: 'Dalej',
  },
  done: {
    title: 'Twój klucz dostępu jest gotowy',
    body: 'Następnym razem zaloguj się kluczem dostępu.',
    account: (facts) => facts.name,
    action: 'Dalej',
  },
  unfinished: {
    sent: 'Wcześniejsza próba mogła się udać i konto może być gotowe. Najpierw spróbuj się zalogować.',
    replacingPasskey: () =>
      'Jeśli to konto już istniało, nowy klucz dostępu mógł zastąpić ten, który działa. Jeśli nie możesz się zalogować, użyj innego urządzenia lub pierwszego zestawu odzyskiwania.',
    undeletablePasskey: (facts) =>
      `Na urządzeniu jest jeszcze klucz dostępu użytkownika ${facts.username} w witrynie ${facts.site}, ale nie działa. Możesz go usunąć tam, gdzie są klucze dostępu.`,
    unsent:
      'Poprzednim razem nie udało się zakończyć. Jeśli klucz dostępu się zapisał, będzie działać tylko następny.',
  },
  whatIsAPasskey: {
    title: 'Co to jest klucz dostępu?',
    body: 'Zastępuje hasło: logujesz się tak, jak odblokowujesz urządzenie. Zostaje w urządzeniu lub menedżerze haseł, a my nie widzimy odcisku palca ani twarzy. Nikt go nie odgadnie i żadna inna witryna go nie wyłudzi.',
  },
  signIn: {
    action: 'Przejdź do logowania',
  },
  ways: {
    title: 'Wybierz sposób',
    body: 'Taki, który będziesz mieć też następnym razem.',
    unsupported: 'Klucze dostępu tu nie działają, ale możesz chronić konto inaczej.',
    action: 'Inne sposoby',
    unlikely: 'Może nie działać w tej przeglądarce.',
    pending: 'Chwileczkę',
    back: 'Wstecz',
    choices: {
      hybrid: {
        title: 'Telefon lub tablet',
        body: 'Zeskanuj kod jego aparatem.',
      },
      Fido2: {
        title: 'Klucz dostępu',
        body: 'Odciskiem palca, twarzą lub blokadą ekranu.',
      },
      'client-device': {
        title: 'To urządzenie',
        body: 'Odciskiem palca, twarzą lub blokadą ekranu.',
      },
      'security-key': {
        title: 'Klucz bezpieczeństwa USB',
        body: 'Podłącz go lub przyłóż do urządzenia.',
      },
      Totp: {
        title: 'Aplikacja uwierzytelniająca',
        body: 'Aplikacja w telefonie pokazuje cyfry.',
      },
      Key: {
        title: 'Zapis w tej przeglądarce',
        body: 'Nic do zapamiętania ani wpisywania.',
      },
      PasswordProtectedKey: {
        title: 'Długie hasło',
        body: 'Znasz je tylko Ty. Nikt nie może go zresetować.',
      },
      Password: {
        title: 'Zwykłe hasło',
        body: 'Wpisujesz je przy każdym logowaniu.',
      },
    },
    pendingBody: 'Przygotowujemy wszystko.',
  },
  places: {
    hybrid: {
      body: 'Przeglądarka pokaże kod. Zeskanuj go telefonem lub tabletem, na którym ma być klucz dostępu.',
    },
    'security-key': {
      body: 'Przygotuj klucz bezpieczeństwa USB. Przeglądarka powie, kiedy go podłączyć lub dotknąć.',
    },
    'client-device': {
      body: 'Urządzenie poprosi o odcisk palca, twarz lub blokadę ekranu.',
    },
  },
  password: {
    tooWeak: 'Zbyt łatwe do odgadnięcia. Dodaj słowa, które do siebie nie pasują.',
    title: 'Wybierz długie hasło',
    generated: 'Najpierw zapisz te słowa:',
    label: 'Nowe hasło',
    body: 'Będziesz je znać tylko Ty i nikt nie może go zresetować. Zapisz je w menedżerze haseł lub na kartce.',
    action: 'Użyj tego hasła',
    generate: 'Zaproponuj hasło',
    show: 'Pokaż',
    missing: 'Wybierz hasło.',
    plainTitle: 'Wybierz hasło',
    plainBody: 'Wpisujesz je przy każdym logowaniu. Zapisz je w menedżerze haseł lub na kartce.',
    hide: 'Ukryj',
    checkFailed: 'Coś się nie wczytało. Sprawdź połączenie z internetem i spróbuj ponownie.',
  },
  kit: {
    title: 'Zapisz zestaw odzyskiwania',
    body: 'Ten zestaw i dostęp do skrzynki e-mail pozwolą się zalogować. Trzymaj go tam, gdzie nikt inny nie zagląda, i nie tylko na tym urządzeniu.',
    ways: {
      download: {
        title: 'Pobierz',
        body: 'Plik, który otworzy każda przeglądarka.',
      },
      print: {
        title: 'Wydrukuj',
        body: 'Papieru nie da się zhakować.',
      },
      share: {
        title: 'Udostępnij lub zapisz',
        body: 'W plikach lub w aplikacji, której ufasz.',
      },
      copy: {
        title: 'Kopiuj',
        body: 'Aby wkleić do menedżera haseł.',
      },
      write: {
        title: 'Przepisz na kartkę',
        body: 'Dla pewności wpiszesz raz całość.',
      },
    },
    denied: {
      share: 'Udostępnianie nie działa w tej przeglądarce. Wybierz inny sposób.',
      print: 'Drukowanie nie działa w tej przeglądarce. Wybierz inny sposób.',
      download: 'Pobieranie nie działa w tej przeglądarce. Wybierz inny sposób.',
      copy: 'Kopiowanie nie działa w tej przeglądarce. Wybierz inny sposób.',
    },
    saved: {
      share: 'Sprawdź, czy jest tam, gdzie miał trafić.',
      write: 'Przepisz kod razem z numerami. Potem zapytamy o całość.',
      print: 'Jeśli się wydrukował, sprawdź, czy kod jest czytelny.',
      download: (facts) => `Poszukaj ${facts.file} w pobranych plikach.`,
      copy: 'Skopiowano. Inne aplikacje mogą to odczytać: wklej zaraz, potem skopiuj coś innego.',
    },
    state: {
      saved: 'Zapisano',
      copied: 'Skopiowano',
      printed: 'Wydrukowano?',
      chosen: 'Wybrano',
      denied: 'Tutaj niemożliwe',
    },
    next: 'Gdy będzie zapisany, zapytamy o części kodu.',
    action: 'Dalej: sprawdź',
    otherWays: 'Inne sposoby',
    unsaved: 'Zestaw nie jest jeszcze zapisany. Wybierz sposób.',
    uncover: 'Pokaż znowu',
    sheet: {
      title: (facts) => `Zestaw odzyskiwania: ${facts.appName}`,
      intro:
        'Jeśli stracisz urządzenie, ten zestaw i dostęp do skrzynki e-mail pozwolą się zalogować. Trzymaj go tam, gdzie nikt inny nie zagląda.',
      url: 'Adres odzyskiwania',
      code: 'Kod odzyskiwania',
      orgId: 'Numer organizacji',
      username: 'Nazwa użytkownika',
      credentialId: 'Numer zestawu',
      support: 'Dla pomocy technicznej',
      fileName: (facts) => `zestaw-odzyskiwania-${facts.id}`,
      id: 'Nazwa zestawu',
      date: (facts) => `Utworzono ${day(facts, facts.createdAt)}`,
    },
    covered: 'Przez chwilę nic się tu nie działo, więc zestaw jest zakryty.',
  },
  kitCheck: {
    title: 'Sprawdź zestaw odzyskiwania',
    wrong: (facts) =>
      `Część ${number(facts, facts.part)} jest inna w zestawie. ${choices(facts, (pair) => `Może to ${pair}?`) || 'Porównaj znak po znaku.'}`,
    label: (facts) => `Część ${number(facts, facts.part)}`,
    missing: (facts) => `Wpisz część ${number(facts, facts.part)}.`,
    action: 'Sprawdź',
    otherPart: (facts) =>
      `To jest część ${number(facts, facts.typed)}. Wpisz część ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `Żaden kod nie zawiera ${choice(facts, facts.characters)}. Sprawdź część ${number(facts, facts.part)}.`,
    length: (facts) =>
      `Część ${number(facts, facts.part)} ma ${number(facts, facts.size)} znaków. Sprawdź ją.`,
    body: (facts) =>
      `Weź zapisany zestaw. Kod ma części od ${number(facts, 1)} do ${number(facts, facts.count)}. Wpisz ${facts.parts.length === facts.count ? 'wszystkie' : `części ${list(facts, facts.parts)}`}.`,
    pending: 'Chwileczkę',
    back: 'Pokaż zestaw znowu',
  },
  totp: {
    title: 'Użyj aplikacji uwierzytelniającej',
    secret: 'Kod konfiguracyjny',
    copied: 'Skopiowano',
    picture: 'Obraz dla aplikacji uwierzytelniającej',
    label: 'Cyfry z aplikacji',
    copy: 'Kopiuj',
    body: 'Zeskanuj obraz aplikacją lub skopiuj do niej kod konfiguracyjny. Potem wpisz cyfry, które pokaże.',
    copyLabel: 'Kopiuj kod konfiguracyjny',
    missing: (facts) => `Wpisz ${number(facts, facts.digits)} cyfr z aplikacji.`,
    copyFailed: 'Skopiuj ręcznie',
    settings: (facts) =>
      `W aplikacji wybierz ${list(facts, [
        facts.digits && `${number(facts, facts.digits)} cyfr`,
        facts.period && `nowe cyfry co ${number(facts, facts.period)} sekund`,
        facts.algorithm,
      ])}.`,
    action: 'Potwierdź',
  },
  doneWithoutPasskey: {
    title: 'Twoje konto jest gotowe',
    body: 'Następnym razem zaloguj się wybranym sposobem.',
  },
  progress: {
    position: (facts) => `Krok ${number(facts, facts.step)} z ${number(facts, facts.steps)}`,
  },
  stepNames: {
    start: 'Start',
    firstFactor: 'Klucz dostępu',
    secondFactor: 'Zapasowy klucz',
    recovery: 'Zestaw odzyskiwania',
  },
  doneRecovered: {
    title: 'Znów masz dostęp do konta',
    body: 'Od teraz zalogujesz się tylko nowym sposobem.',
  },
  startWithoutPasskey: {
    body: 'Skonfigurujemy logowanie. Zwykle trwa to minutę.',
  },
  kitStatus: {
    done: (facts) =>
      `Zestaw odzyskiwania ${facts.id} jest gotowy. Trzymaj go tam, gdzie nikt inny nie zagląda.`,
    unknown: (facts) =>
      facts.newId
        ? `Zachowaj zestawy odzyskiwania ${facts.id} i ${facts.newId}, aż uda się zalogować.`
        : `Zachowaj zestaw odzyskiwania ${facts.id}, aż uda się zalogować. Nie wiemy jeszcze, czy działa.`,
    void: (facts) =>
      facts.newId
        ? `Starszy zestaw odzyskiwania ${facts.id} nie działa. Zachowaj tylko ${facts.newId}.`
        : `Jeśli masz zestaw odzyskiwania ${facts.id}, on nie działa.`,
  },
  wallets: {
    network: (facts) => (facts.isTest ? `${facts.network} (sieć testowa)` : facts.network),
    title: 'Twoje portfele',
    pending: 'Powstaje',
    pendingBody: 'Zwykle trwa to minutę. Możesz przejść dalej.',
  },
  saved: {
    passkey: 'Klucz dostępu zapisany. To jeszcze nie koniec.',
    both: 'Oba są zapisane. To jeszcze nie koniec.',
    other: 'Zapisano. To jeszcze nie koniec.',
  },
  lang: 'pl',
})
