import type { Random } from './random.ts'

/** Somebody invented. */
export interface Person {
  first: string
  name: string
  address: string
  language: Language
  /** Hours from UTC. */
  zone: number
}

export const LANGUAGES = [
  'en',
  'ko',
  'es',
  'pt',
  'de',
  'fr',
  'ja',
  'vi',
  'hi',
  'tr',
  'ru',
  'zh',
  'it',
  'pl',
  'nl',
  'ar',
] as const
export type Language = (typeof LANGUAGES)[number]

/** Given names and family names as written, with Latin spellings for addresses. */
const NAMES: Record<Language, { first: string[]; last: string[]; zone: number; freemail: string[] }> = {
  en: {
    first: ['Daniel', 'Priscilla', 'Owen', 'Tamsin', 'Marcus', 'Abena', 'Joelle'],
    last: ['Whitcombe', 'Okafor', 'Marsh', 'Delacroix', 'Rennick', 'Boateng'],
    zone: -5,
    freemail: ['gmail.com', 'yahoo.com', 'icloud.com', 'hotmail.com', 'proton.me', 'btinternet.com'],
  },
  ko: {
    first: ['민준/minjun', '서연/seoyeon', '도윤/doyun', '하은/haeun'],
    last: ['김/kim', '박/park', '최/choi', '정/jung'],
    zone: 9,
    freemail: ['naver.com', 'gmail.com', 'daum.net', 'hanmail.net'],
  },
  es: {
    first: ['Lucía/lucia', 'Mateo', 'Ximena', 'Álvaro/alvaro'],
    last: ['Ibáñez/ibanez', 'Quintana', 'Rosales', 'Cordero'],
    zone: -3,
    freemail: ['gmail.com', 'hotmail.com', 'outlook.es', 'yahoo.es'],
  },
  pt: {
    first: ['João/joao', 'Beatriz', 'Thiago', 'Inês/ines'],
    last: ['Sampaio', 'Queiroz', 'Brandão/brandao', 'Teles'],
    zone: -3,
    freemail: ['gmail.com', 'uol.com.br', 'hotmail.com', 'sapo.pt'],
  },
  de: {
    first: ['Jörg/joerg', 'Annika', 'Lukas', 'Friederike'],
    last: ['Hönig/hoenig', 'Brandner', 'Kessler', 'Thalmann'],
    zone: 1,
    freemail: ['gmx.de', 'web.de', 't-online.de', 'posteo.de', 'gmail.com'],
  },
  fr: {
    first: ['Élodie/elodie', 'Bastien', 'Maëlle/maelle', 'Théo/theo'],
    last: ['Garnier', 'Lemaître/lemaitre', 'Vasseur', 'Roussel'],
    zone: 1,
    freemail: ['orange.fr', 'free.fr', 'gmail.com', 'laposte.net', 'wanadoo.fr'],
  },
  ja: {
    first: ['陽菜/hina', '蓮/ren', '美咲/misaki', '大翔/hiroto'],
    last: ['佐々木/sasaki', '小林/kobayashi', '井上/inoue', '斎藤/saito'],
    zone: 9,
    freemail: ['gmail.com', 'yahoo.co.jp', 'docomo.ne.jp', 'ezweb.ne.jp'],
  },
  vi: {
    first: ['Minh Anh/minhanh', 'Quốc Bảo/quocbao', 'Thùy Linh/thuylinh'],
    last: ['Nguyễn/nguyen', 'Trần/tran', 'Phạm/pham'],
    zone: 7,
    freemail: ['gmail.com', 'yahoo.com.vn', 'outlook.com.vn'],
  },
  hi: {
    first: ['अनन्या/ananya', 'रोहन/rohan', 'प्रिया/priya', 'करण/karan'],
    last: ['शर्मा/sharma', 'वर्मा/verma', 'जोशी/joshi'],
    zone: 5,
    freemail: ['gmail.com', 'rediffmail.com', 'yahoo.in'],
  },
  tr: {
    first: ['Gülşen/gulsen', 'Barış/baris', 'Elif', 'Çağlar/caglar'],
    last: ['Özdemir/ozdemir', 'Yıldırım/yildirim', 'Aydın/aydin'],
    zone: 3,
    freemail: ['gmail.com', 'hotmail.com', 'mynet.com'],
  },
  ru: {
    first: ['Алексей/aleksey', 'Марина/marina', 'Кирилл/kirill'],
    last: ['Воронцов/vorontsov', 'Лебедев/lebedev', 'Громов/gromov'],
    zone: 3,
    freemail: ['mail.ru', 'yandex.ru', 'gmail.com', 'bk.ru'],
  },
  zh: {
    first: ['浩然/haoran', '雨桐/yutong', '子轩/zixuan'],
    last: ['陈/chen', '刘/liu', '黄/huang'],
    zone: 8,
    freemail: ['qq.com', '163.com', '126.com', 'gmail.com', 'foxmail.com'],
  },
  it: {
    first: ['Niccolò/niccolo', 'Ginevra', 'Matteo'],
    last: ['Ferrante', 'Colonna', 'Bassi'],
    zone: 1,
    freemail: ['libero.it', 'gmail.com', 'tiscali.it', 'alice.it'],
  },
  pl: {
    first: ['Łukasz/lukasz', 'Zofia', 'Paweł/pawel'],
    last: ['Wójcik/wojcik', 'Zieliński/zielinski', 'Kruk'],
    zone: 1,
    freemail: ['wp.pl', 'o2.pl', 'gmail.com', 'onet.pl'],
  },
  nl: {
    first: ['Sanne', 'Joris', 'Femke', 'Daan'],
    last: ['de Ruiter/deruiter', 'van Dalen/vandalen', 'Kuipers'],
    zone: 1,
    freemail: ['ziggo.nl', 'gmail.com', 'kpnmail.nl', 'hotmail.nl'],
  },
  ar: {
    first: ['ليلى/layla', 'يوسف/youssef', 'سارة/sara'],
    last: ['الحداد/haddad', 'منصور/mansour', 'خليل/khalil'],
    zone: 3,
    freemail: ['gmail.com', 'hotmail.com', 'yahoo.com'],
  },
}

const FAMILY_NAME_FIRST: readonly Language[] = ['ko', 'zh', 'ja', 'vi']

const written = (name: string) => name.split('/')[0] as string
const latin = (name: string) => (name.split('/')[1] ?? name).toLowerCase()

/** Somebody invented, with an address that no real mailbox is meant by: every local part says `example`. */
export function person(random: Random, language: Language = random.pick(LANGUAGES)): Person {
  const names = NAMES[language]
  const first = random.pick(names.first)
  const last = random.pick(names.last)
  const name = FAMILY_NAME_FIRST.includes(language)
    ? `${written(last)}${language === 'vi' ? ' ' : ''}${written(first)}`
    : `${written(first)} ${written(last)}`
  const local = random.pick([
    `${latin(first)}.${latin(last)}.example`,
    `${latin(first)}example${random.int(1, 99)}`,
    `${latin(last)}_${latin(first)}.example${random.int(70, 99)}`,
    `example.${latin(first)[0]}${latin(last)}${random.digits(3)}`,
  ])
  return {
    first: written(first),
    name: random.chance(0.15) ? `${latin(first)} ${latin(last)}` : name,
    address: `${local}@${random.pick(names.freemail)}`,
    language,
    zone: names.zone,
  }
}

/** Somebody at work, at a firm under a reserved name. */
export function colleague(random: Random, domain: string, language: Language = 'en'): Person {
  const someone = person(random, language)
  const names = NAMES[language]
  const local = `${latin(random.pick(names.first))}.${latin(random.pick(names.last))}`
  return { ...someone, address: `${local}@${domain}` }
}
