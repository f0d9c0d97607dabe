import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { estimateGuesses, MIN_GUESSES } from './passwordStrength.js'

/** Plain words, none of which belongs with another. */
const WORDS = {
  Cyrillic:
    'стол окно книга лампа река гора собака дерево чашка ключ берег туман молоток зонт перо камень овраг свеча мост якорь сахар вишня труба лодка пчела ведро ковёр маяк облако зеркало',
  Greek:
    'τραπέζι παράθυρο βιβλίο λάμπα ποτάμι βουνό σκύλος δέντρο φλιτζάνι κλειδί ακτή ομίχλη σφυρί ομπρέλα φτερό πέτρα κερί γέφυρα άγκυρα ζάχαρη κεράσι σωλήνας βάρκα μέλισσα κουβάς χαλί φάρος σύννεφο καθρέφτης ψωμί',
  Arabic:
    'طاولة نافذة كتاب مصباح نهر جبل كلب شجرة فنجان مفتاح شاطئ ضباب مطرقة مظلة ريشة حجر شمعة جسر مرساة سكر كرز أنبوب قارب نحلة دلو سجادة منارة غيمة مرآة خبز',
  Chinese:
    '桌子 窗户 书本 台灯 河流 高山 小狗 树木 茶杯 钥匙 海岸 大雾 铁锤 雨伞 羽毛 石头 蜡烛 桥梁 船锚 白糖 樱桃 水管 木船 蜜蜂 水桶 地毯 灯塔 云朵 镜子 面包',
  Hebrew:
    'שולחן חלון ספר מנורה נהר הר כלב עץ ספל מפתח חוף ערפל פטיש מטריה נוצה אבן נר גשר עוגן סוכר דובדבן צינור סירה דבורה דלי שטיח מגדלור ענן מראה לחם',
  Korean:
    '책상 창문 도서 등불 강물 산맥 강아지 나무 찻잔 열쇠 해안 안개 망치 우산 깃털 돌멩이 촛불 다리 닻줄 설탕 앵두 수도관 나룻배 꿀벌 양동이 양탄자 등대 구름 거울 식빵',
  Japanese:
    'つくえ まど ほん ランプ 小川 やま 子犬 木かげ ゆのみ かぎ 海岸 きり かなづち 日傘 はね 石ころ ろうそく 石橋 いかり さとう さくらんぼ パイプ 小舟 みつばち バケツ じゅうたん 灯台 くも 手鏡 パン',
  Devanagari:
    'मेज खिड़की किताब दीपक नदी पहाड़ कुत्ता पेड़ प्याला चाबी किनारा कोहरा हथौड़ा छाता पंख पत्थर मोमबत्ती पुल लंगर चीनी चेरी नली नाव मधुमक्खी बाल्टी कालीन प्रकाशस्तंभ बादल दर्पण रोटी',
  Thai: 'โต๊ะ หน้าต่าง หนังสือ โคมไฟ แม่น้ำ ภูเขา สุนัข ต้นไม้ ถ้วย กุญแจ ชายหาด หมอก ค้อน ร่ม ขนนก ก้อนหิน เทียนไข สะพาน สมอ น้ำตาล เชอร์รี่ ท่อ เรือ ผึ้ง ถัง พรม ประภาคาร เมฆ กระจก ขนมปัง',
}

/** Rows, alphabets and lines, as people type them. */
const KNOWN = [
  'йцукенгшщзхъ',
  'фывапролджэячсмитьбю',
  'йцукенгшщзхїфівапролджє',
  'йфяцычувскамепи',
  'явертъуиопшщ',
  'абвгдеёжзийклмнопрст',
  'ςερτυθιοπασδφγηξκλ',
  'αβγδεζηθικλμνξοπρστ',
  'ضصثقفغعهخحجدشسيبل',
  'ضصثقفغعهخحجچشسیبل',
  'ابتثجحخدذرزسشصض',
  'أبجد هوز حطي كلمن سعفص',
  'קראטוןםפשדגכעיחלך',
  'אבגדהוזחטיכלמנסעפצ',
  'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹ',
  'ㅁㄴㅇㄹ호ㅓㅏㅣ',
  '가나다라마바사아자차카타파하',
  'たていすかんなにらせちとしは',
  'アイウエオカキクケコサシスセソ',
  'ๆไำพะัีรนยบลฟหกดเ้่าสวง',
  'กขฃคฅฆงจฉชซฌญฎฏ',
  'ौैाीूबहगदजोे्िुपरकतच',
  'कखगघङचछजझञटठडढण',
  'ქწერტყუიოპასდფგჰ',
  '一二三四五六七八九十百千万',
  'мороз и солнце день чудесный',
  'У лукоморья дуб зелёный, златая цепь на дубе том',
  'Тише едешь — дальше будешь!',
  'Ще не вмерла України і слава, і воля',
  'Σε γνωρίζω από την κόψη',
  'σε γνωριζω απο την κοψη του σπαθιου',
  'Πάτερ ημών ο εν τοις ουρανοίς',
  'بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ',
  'بسم الله الرحمن الرحيم',
  'بلادي بلادي بلادي لك حبي وفؤادي',
  'כל עוד בלבב פנימה נפש יהודי הומיה',
  '床前明月光，疑是地上霜。举头望明月，低头思故乡。',
  '舉頭望明月低頭思故鄉',
  '两个黄鹂鸣翠柳，一行白鹭上青天',
  '起来！不愿做奴隶的人们！',
  'いろはにほへとちりぬるを',
  '君が代は千代に八千代に',
  '동해물과 백두산이 마르고 닳도록',
  'जन गण मन अधिनायक जय हे',
  'ประเทศไทยรวมเลือดเนื้อชาติเชื้อไทย',
]

/** A generator whose draws are the same in every run. */
function drawing(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const reversed = (text: string) => Array.from(text).reduceRight((back, letter) => back + letter, '')

afterEach(() => vi.unstubAllGlobals())

describe('a password in another script than Latin (fault 137)', () => {
  test.each(Object.entries(WORDS))('of six random words is taken: %s', async (script, list) => {
    const all = list.split(' ')
    const draw = drawing(script.length)
    for (const between of [' ', '-', '']) {
      for (let phrase = 0; phrase < 15; phrase++) {
        // Each once: of the thousands of words that people know, six are hardly ever two.
        const left = [...all]
        const drawn = Array.from({ length: 6 }, () => left.splice(draw(left.length), 1).join('')).join(
          between,
        )
        // oxlint-disable-next-line no-await-in-loop -- one at a time, as they are typed
        expect(await estimateGuesses(drawn, ['jdoe@example.co']), drawn).toBeGreaterThanOrEqual(MIN_GUESSES)
      }
    }
  })

  test.each(KNOWN)('that everybody knows is not: %s', async (text) => {
    const typed = [
      text,
      text.toUpperCase(),
      text.normalize('NFD'),
      `${text}1`,
      `${text}2026!`,
      `${text}${text}`,
      Array.from(text).slice(2).join(''),
      text.replaceAll(/[\s，。！]/g, ''),
    ]
    for (const each of typed) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, as they are typed
      expect(await estimateGuesses(each), each).toBeLessThan(MIN_GUESSES)
    }
  })

  test.each(KNOWN.slice(0, 12))('that everybody knows is not, from its end: %s', async (text) => {
    expect(await estimateGuesses(reversed(text))).toBeLessThan(MIN_GUESSES)
  })

  test.each([
    ['rows one after the other', 'йцукен фывапр ячсмит'],
    ['a word and a row', 'пароль йцукенгшщзхъ'],
    ['a word, twice', 'парольпароль'],
    ['a sentence of few words', 'я люблю тебя'],
    ['a greeting', 'مرحبا بالعالم'],
    ['a vow of seven characters', '我爱你一生一世'],
    ['ten characters that may be a line', '海上生明月天涯共此时'],
    ['twelve letters, which are ten guesses each and may be two words', 'подсолнечник'],
  ])('is not taken on the count of its letters alone: %s', async (_, text) => {
    expect(await estimateGuesses(text)).toBeLessThan(MIN_GUESSES)
  })

  test('a Latin password is worth what it was', async () => {
    expect(await estimateGuesses('xn7k2v9qpl4m8')).toBeCloseTo(1e13, -1)
  })
})

describe('characters are counted as their reader does (fault 137)', () => {
  test.each([
    ['an emoji of two units', '🦊'],
    ['a couple of emoji', '👩‍🚀'],
    ['a flag', '🇮🇹'],
    ['a tone of skin', '👍🏽'],
    ['letters on top of each other', 'x\u0323\u0307\u0301'],
    ['a letter beyond the first plane', '𐐷'],
  ])('%s is one', async (_, character) => {
    const [one, plain] = await Promise.all([`kq${character}7w`, 'kq€7w'].map((text) => estimateGuesses(text)))
    // A letter of a script without a list is worth a little less.
    expect(one).toBeGreaterThan((plain ?? 0) / 5)
    expect(one).toBeLessThanOrEqual(plain ?? 0)
  })

  test('emoji again and again are a repetition, whatever they are made of', async () => {
    for (const emoji of ['🦊', '👩‍🚀', '🇮🇹']) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time, as they are typed
      expect(await estimateGuesses(emoji.repeat(12))).toBeLessThan(1000)
    }
  })

  test('different ones are no sequence', async () => {
    expect(await estimateGuesses('🦊🐢👩‍🚀🇮🇹👍🏽🌵🧊🪁')).toBeCloseTo(1e8, -1)
  })

  test('48 of them are judged', async () => {
    const start = '🦊🐢'.repeat(24)
    expect(await estimateGuesses(`${start}xn7k2v9qpl4m8`)).toBe(await estimateGuesses(start))
  })

  test('a known word with emoji in it is found', async () => {
    expect(await estimateGuesses('fox🦊den1', ['fox🦊den'])).toBeLessThan(20_000)
  })

  test('the same without Intl.Segmenter', async () => {
    const texts = [...KNOWN, '🦊🐢👩‍🚀🇮🇹👍🏽é', 'x\u0323\u0307kq', 'стол окно книга лампа', '\u0301x']
    const judgedWith = await Promise.all(texts.map((text) => estimateGuesses(text)))
    vi.stubGlobal('Intl', Object.create(Intl, { Segmenter: { value: undefined } }))
    expect('Segmenter' in Intl && Intl.Segmenter).toBeUndefined()
    const without = await Promise.all(texts.map((text) => estimateGuesses(text)))
    for (const [at, text] of texts.entries()) {
      const [a = 0, b = 0] = [judgedWith[at], without[at]]
      expect(a >= MIN_GUESSES, text).toBe(b >= MIN_GUESSES)
    }
  })
})

describe('whatever is typed (fault 137)', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(
        'ё',
        'ъ',
        'Й',
        '가',
        'ㅂ',
        '漢',
        '\u200D',
        '\uD83E',
        '\uE000',
        '\uFFFF',
        '́',
        ' ',
        '1',
      ),
    }),
    fc
      .array(fc.constantFrom(...KNOWN, 'пароль', 'a', '1', '🦊'), { maxLength: 6 })
      .map((parts) => parts.join('')),
  )

  test('there is a number of guesses, one at least', async () => {
    await fc.assert(
      fc.asyncProperty(anything, fc.array(anything, { maxLength: 2 }), async (password, known) => {
        const guesses = await estimateGuesses(password, known)
        expect(guesses).toBeGreaterThanOrEqual(1)
        expect(Number.isFinite(guesses)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    'абвгдежзиклмнопрстуфхцчшщъыьэюя',
    '的一是不了人我在有他这中大来上国',
    'かきくけこさしすせそたちつてとなに',
  ])('one more random letter never makes it much worse: %s', async (alphabet) => {
    const [letters, draw] = [Array.from(alphabet), drawing(alphabet.length)]
    for (let text = 0; text < 5; text++) {
      let [typed, before] = ['', 1]
      while (typed.length < 30) {
        typed += letters[draw(letters.length)] ?? ''
        // oxlint-disable-next-line no-await-in-loop -- each is compared with the one before
        const guesses = await estimateGuesses(typed)
        expect(guesses, typed).toBeGreaterThanOrEqual(before / 10)
        before = guesses
      }
    }
  })
})
