/*
 * Weak passwords in scripts other than Latin: rows of keyboards, alphabets, and lines that everybody knows. An attacker
 * tries them early. The spaces only make this file easier to read.
 */

/**
 * Rows, from top to bottom, of the keyboard layouts that operating systems come with; the Russian one with its columns.
 */
const ROWS = [
  // Russian, Ukrainian, Bulgarian (phonetic), Serbian
  'йцукенгшщзхъ фывапролджэ ячсмитьбю йфя цыч увс кам епи нрт гоь шлб щдю зж',
  'йцукенгшщзхї фівапролджє ячсмитьбю',
  'явертъуиопшщ асдфгхйкл зьцжбнм',
  'љњертзуиопшђ асдфгхјклчћ џцвбнм',
  // Greek, Hebrew, Georgian
  'ςερτυθιοπ ασδφγηξκλ ζχψωβνμ',
  'קראטוןםפ שדגכעיחלךף זסבהנמצתץ',
  'ქწერტყუიოპ ასდფგჰჯკლ ზხცვბნმ',
  // Arabic, Persian
  'ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرلاىةوزظ',
  'ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو',
  // Korean (dubeolsik), Japanese (JIS kana)
  'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ',
  'たていすかんなにらせ ちとしはきくまのりれけむ つさそひこみもねるめ',
  // Thai (Kedmanee), Devanagari (InScript)
  'ๅภถุึคตจขช ๆไำพะัีรนยบลฃ ฟหกดเ้่าสวง ผปแอิืทมใฝ',
  'ौैाीूबहगदजडढ ोे्िुपरकतचट ॆंमनवलसय',
]

/** Alphabets in their order. */
const ALPHABETS = [
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя абвгдђежзијклљмнњопрстћуфхцчџш',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي ابجدهوزحطيكلمنسعفصقرشت',
  'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی',
  '가나다라마바사아자차카타파하 ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
  'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
  'अआइईउऊऋएऐओऔ कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह',
  '零一二三四五六七八九十百千万亿 甲乙丙丁戊己庚辛壬癸 子丑寅卯辰巳午未申酉戌亥',
  'ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ',
]

/** Anthems, prayers, proverbs, and first lines of poems that people learn at school. */
const LINES = [
  'я помню чудное мгновенье передо мной явилась ты',
  'у лукоморья дуб зеленый златая цепь на дубе том',
  'мороз и солнце день чудесный еще ты дремлешь друг прелестный',
  'мой дядя самых честных правил когда не в шутку занемог',
  'буря мглою небо кроет вихри снежные крутя',
  'белеет парус одинокий в тумане моря голубом',
  'россия священная наша держава россия любимая наша страна',
  'союз нерушимый республик свободных сплотила навеки великая русь',
  'в лесу родилась елочка в лесу она росла',
  'пусть всегда будет солнце пусть всегда будет небо',
  'без труда не выловишь и рыбку из пруда',
  'тише едешь дальше будешь',
  'не имей сто рублей а имей сто друзей',
  'семь раз отмерь один раз отрежь',
  'век живи век учись',
  'каждый охотник желает знать где сидит фазан',
  'съешь еще этих мягких французских булок да выпей чаю',
  'быть или не быть вот в чем вопрос',
  'мама мыла раму',
  'отче наш иже еси на небесех да святится имя твое',
  'отче наш сущий на небесах',
  'ще не вмерла україна і слава і воля',
  'ще не вмерла україни і слава і воля',
  'реве та стогне дніпр широкий',
  'як умру то поховайте мене на могилі',
  'садок вишневий коло хати хрущі над вишнями гудуть',
  'слава україні героям слава',
  'мила родино ти си земен рай',
  'боже правде ти што спасе од пропасти досад нас',
  'σε γνωρίζω από την κόψη του σπαθιού την τρομερή',
  'πάτερ ημών ο εν τοις ουρανοίς αγιασθήτω το όνομά σου',
  'εν αρχή ην ο λόγος',
  'μήνιν άειδε θεά πηληιάδεω αχιλήος',
  'άνδρα μοι έννεπε μούσα πολύτροπον',
  'φεγγαράκι μου λαμπρό φέγγε μου να περπατώ',
  'ξεσκεπάζω την ψυχοφθόρα βδελυγμία',
  'παν μέτρον άριστον',
  'γηράσκω αεί διδασκόμενος',
  'κάλλιο αργά παρά ποτέ',
  'ελευθερία ή θάνατος',
  'χριστός ανέστη εκ νεκρών',
  'بسم الله الرحمن الرحيم الحمد لله رب العالمين',
  'أشهد أن لا إله إلا الله محمد رسول الله',
  'قل هو الله أحد الله الصمد لم يلد ولم يولد',
  'قل أعوذ برب الفلق',
  'السلام عليكم ورحمة الله وبركاته',
  'سبحان الله وبحمده سبحان الله العظيم',
  'إنا لله وإنا إليه راجعون',
  'لا حول ولا قوة إلا بالله',
  'بلادي بلادي بلادي لك حبي وفؤادي',
  'موطني موطني الجلال والجمال والسناء والبهاء',
  'حماة الحمى يا حماة الحمى هلموا هلموا لمجد الزمن',
  'سارعي للمجد والعلياء مجدي لخالق السماء',
  'قفا نبك من ذكرى حبيب ومنزل',
  'الخيل والليل والبيداء تعرفني والسيف والرمح والقرطاس والقلم',
  'من جد وجد ومن زرع حصد',
  'العلم نور والجهل ظلام',
  'بنی آدم اعضای یک پیکرند که در آفرینش ز یک گوهرند',
  'به نام خداوند جان و خرد',
  'כל עוד בלבב פנימה נפש יהודי הומיה',
  'שמע ישראל יהוה אלוהינו יהוה אחד',
  'בראשית ברא אלהים את השמים ואת הארץ',
  'הבה נגילה הבה נגילה ונשמחה',
  'יונתן הקטן רץ בבוקר אל הגן',
  'דג סקרן שט בים מאוכזב ולפתע מצא חברה',
  '床前明月光疑是地上霜举头望明月低头思故乡',
  '床前明月光疑是地上霜舉頭望明月低頭思故鄉',
  '白日依山尽黄河入海流欲穷千里目更上一层楼',
  '白日依山盡黃河入海流欲窮千里目更上一層樓',
  '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少',
  '锄禾日当午汗滴禾下土谁知盘中餐粒粒皆辛苦',
  '鹅鹅鹅曲项向天歌白毛浮绿水红掌拨清波',
  '朝辞白帝彩云间千里江陵一日还两岸猿声啼不住轻舟已过万重山',
  '两个黄鹂鸣翠柳一行白鹭上青天',
  '日照香炉生紫烟遥看瀑布挂前川飞流直下三千尺疑是银河落九天',
  '月落乌啼霜满天江枫渔火对愁眠姑苏城外寒山寺夜半钟声到客船',
  '清明时节雨纷纷路上行人欲断魂借问酒家何处有牧童遥指杏花村',
  '明月几时有把酒问青天不知天上宫阙今夕是何年',
  '但愿人长久千里共婵娟',
  '大江东去浪淘尽千古风流人物',
  '问君能有几多愁恰似一江春水向东流',
  '人生自古谁无死留取丹心照汗青',
  '不识庐山真面目只缘身在此山中',
  '劝君更尽一杯酒西出阳关无故人',
  '在天愿作比翼鸟在地愿为连理枝',
  '人之初性本善性相近习相远',
  '人之初性本善性相近習相遠',
  '天地玄黄宇宙洪荒日月盈昃辰宿列张',
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨',
  '学而时习之不亦说乎有朋自远方来不亦乐乎',
  '道可道非常道名可名非常名',
  '起来不愿做奴隶的人们把我们的血肉筑成我们新的长城',
  '起來不願做奴隸的人們把我們的血肉築成我們新的長城',
  '三民主义吾党所宗以建民国以进大同',
  '三民主義吾黨所宗以建民國以進大同',
  '好好学习天天向上',
  '世上无难事只怕有心人',
  'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
  '君が代は千代に八千代に細石の巌となりて苔のむすまで',
  'きみがよはちよにやちよにさざれいしのいわおとなりてこけのむすまで',
  '古池や蛙飛び込む水の音',
  'ふるいけやかわずとびこむみずのおと',
  '春はあけぼのやうやう白くなりゆく山ぎは',
  '祇園精舎の鐘の声諸行無常の響きあり',
  '吾輩は猫である名前はまだ無い',
  '柿食えば鐘が鳴るなり法隆寺',
  'さくらさくらやよいのそらは',
  '동해물과 백두산이 마르고 닳도록 하느님이 보우하사 우리나라 만세',
  '무궁화 삼천리 화려강산 대한사람 대한으로 길이 보전하세',
  '아리랑 아리랑 아라리요 아리랑 고개로 넘어간다',
  '나 보기가 역겨워 가실 때에는 말없이 고이 보내 드리오리다',
  '죽는 날까지 하늘을 우러러 한 점 부끄럼이 없기를',
  '나의 살던 고향은 꽃피는 산골',
  '학교종이 땡땡땡 어서 모이자',
  '곰 세 마리가 한 집에 있어',
  '무궁화 꽃이 피었습니다',
  '가는 말이 고와야 오는 말이 곱다',
  'जन गण मन अधिनायक जय हे भारत भाग्य विधाता',
  'वन्दे मातरम् सुजलां सुफलां मलयजशीतलाम्',
  'सारे जहाँ से अच्छा हिन्दोस्ताँ हमारा',
  'ॐ भूर्भुवः स्वः तत्सवितुर्वरेण्यं',
  'कर्मण्येवाधिकारस्ते मा फलेषु कदाचन',
  'रघुपति राघव राजा राम पतित पावन सीता राम',
  'हरे कृष्ण हरे कृष्ण कृष्ण कृष्ण हरे हरे',
  'ประเทศไทยรวมเลือดเนื้อชาติเชื้อไทย',
  'ในน้ำมีปลาในนามีข้าว',
]

/** Letters that people interchange when they type, each with the letter that it is compared as. */
const ALIKE: Record<string, string> = { ς: 'σ', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ـ: '' }

/** Minimum length of a run, in letters. */
const LEAST = 4

/**
 * How many ways of typing a run an attacker tries: forward or reversed, each with or without capitals and characters
 * between the letters.
 */
const WAYS = 4

/** What `knownTexts` returned at its first call. */
let known: { forwardAndBack: string; letters: number; texts: number } | undefined

/**
 * A part of a password that consists of one run, or of several without a gap. A run is a part of a row, an alphabet or
 * a line.
 */
export interface KnownRun {
  /** Index of the first character. */
  i: number
  /** Index of the last character. */
  j: number
  /**
   * How many guesses find it. A run at the beginning of a row, alphabet or line takes few guesses, any other run many;
   * the guesses of several runs are multiplied.
   */
  guesses: number
}

/**
 * Finds parts of rows, alphabets and lines in a password, forward or reversed. Accents, capitals, and characters
 * between the letters that are neither letters nor digits make no difference.
 *
 * @param characters The characters of the password, as users count them.
 */
export function knownRuns(characters: readonly string[]): KnownRun[] {
  const letters = characters.flatMap((character, at) =>
    Array.from(folded(character), (letter) => ({ letter, at })),
  )
  const { forwardAndBack, letters: all, texts } = knownTexts()
  const longestFrom = (from: number) => {
    let [to, part] = [from, '']
    for (; to < letters.length; to++) {
      const longer = part + (letters[to]?.letter ?? '')
      if (!forwardAndBack.includes(longer)) break
      part = longer
    }
    return { to, guesses: WAYS * (forwardAndBack.includes(`\n${part}`) ? texts : all) }
  }

  const runs: KnownRun[] = []
  /** The index in `letters` after the last run; a run that begins there continues it. */
  let end = -1
  for (let from = 0; from + LEAST <= letters.length;) {
    const { to, guesses } = longestFrom(from)
    const [first, last] = [letters[from], letters[to - 1]]
    if (to - from < LEAST || !first || !last) {
      from++
      continue
    }
    const before = from === end ? runs.pop() : undefined
    runs.push({ i: before?.i ?? first.at, j: last.at, guesses: guesses * (before?.guesses ?? 1) })
    from = end = to
  }
  return runs
}

/**
 * Returns all rows, alphabets and lines as one string, each after a line feed: first forward, then reversed. The number
 * of letters and of texts is for one direction, because `WAYS` counts both.
 */
function knownTexts() {
  if (known) return known
  const texts = [...ROWS, ...ROWS.flatMap((rows) => rows.split(' ')), ...ALPHABETS, ...LINES]
  // Reversed before `folded` decomposes letters, because somebody who types a word in reverse still types whole
  // letters.
  const reversed = texts.map((text) => Array.from(text).reduceRight((back, letter) => back + letter, ''))
  const forwardAndBack = [...texts, ...reversed].map((text) => `\n${folded(text)}`).join('')
  known = { forwardAndBack, letters: Array.from(forwardAndBack).length / 2, texts: texts.length }
  return known
}

/**
 * Returns only the letters and digits of a text, in the form in which texts are compared: lower case, without accents,
 * hiragana for katakana, and one letter for those that people interchange.
 */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]|[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/[ςةىیکـ]/g, (letter) => ALIKE[letter] ?? letter)
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
}
