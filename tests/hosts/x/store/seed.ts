import type { Post } from './post.ts'
import { snowflake } from './snowflake.ts'

/**
 * The instant the story is told at. It is fixed, so that two people in two browsers read the same ids; times on the
 * page are drawn as if it were opened then.
 */
export const TOLD_AT = Date.UTC(2026, 10, 20, 14, 2)

const minutes = (count: number, low: number) => snowflake(TOLD_AT - count * 60_000, low)

/** Posts that tests and the demo name. */
export const known = {
  lenaBrokenMug: minutes(6, 1_517),
  theoJeju: minutes(21, 822),
  minseoTaste: minutes(34, 4_011),
  laylaThanks: minutes(47, 95),
  hallaWinter: minutes(75, 3_302),
  sunnyQuote: minutes(58, 611),
  martaPoland: minutes(92, 2_740),
  lenaOrder: minutes(14, 77),
} as const

type Told = Partial<Post> & { ago: number; author: string; text: string }

const told: Told[] = [
  {
    id: known.lenaBrokenMug,
    ago: 6,
    author: 'lena_r',
    text: '@hallacoffee the parcel came today, box ripped open and the mug in four pieces. It was my mother’s birthday present. Your form says “5 to 7 working days”. 😡 What now?',
    photo: true,
    parent: known.lenaOrder,
  },
  {
    id: known.lenaOrder,
    ago: 14,
    author: 'lena_r',
    text: 'Tracking says my @hallacoffee gift box is at the door. Perfect timing for once!',
  },
  {
    id: known.theoJeju,
    ago: 21,
    author: 'theo_b',
    text: '@hallacoffee is the Jeju single origin coming back before Christmas? Asking for a whole office. #jejucoffee',
  },
  {
    id: known.minseoTaste,
    ago: 34,
    author: 'minseo_mornings',
    lang: 'ko',
    text: '@hallacoffee 혹시 원두 바뀌었나요? 지난달이랑 맛이 완전히 달라요. 저만 그런가요… ☕️',
  },
  {
    id: known.laylaThanks,
    ago: 47,
    author: 'layla_qahwa',
    lang: 'ar',
    text: 'شكرا @hallacoffee على الرد السريع! القهوة وصلت اليوم ورائحتها رائعة. #قهوة',
  },
  {
    id: known.sunnyQuote,
    ago: 58,
    author: 'sunny_min',
    text: 'Bought three. No regrets 🙂',
    quote: known.hallaWinter,
  },
  {
    id: known.hallaWinter,
    ago: 75,
    author: 'hallacoffee',
    text: 'The winter menu is here:\n\nTangerine cold brew\nBlack sesame latte\nBurnt honey cortado\n\nIn all shops from Monday. hallacoffee.example/winter #wintermenu',
    card: { title: 'The winter menu', host: 'hallacoffee.example' },
  },
  {
    id: known.martaPoland,
    ago: 92,
    author: 'martan',
    text: '@hallacoffee do you deliver to Poland yet? You said “soon” in May.',
  },
]

/** More voices for a long feed: one of each, over and over, with a number so that no two texts are alike. */
const voices: [string, string, string?][] = [
  ['junpark', '@hallacoffee 3일에 주문했는데 아직 배송 준비 중이래요. 확인 부탁드려요', 'ko'],
  ['olaf_h', 'Kettle test: gooseneck, 1 litre, no beep. Four stars for the missing beep.'],
  ['ana_prieto', 'Answered within the hour by @hallacoffee. More of this, please.'],
  ['kwonlee', '디카페인도 다시 나오나요? @hallacoffee', 'ko'],
  ['ferndale_cups', 'New glaze day. The green ones are spoken for, the blue ones are not. #pottery'],
  [
    'consumerwatch_',
    'We are collecting reports about late coffee subscriptions. Would @hallacoffee comment by tonight?',
  ],
  ['layla_qahwa', 'صباح الخير. فنجان أول، كتاب جديد، ومطر على النافذة.', 'ar'],
  ['jo_almeida', 'Somebody at work labelled the sugar “salt”. It was a long Tuesday.'],
  ['theo_b', 'Rode 40 km for a flat white. Would ride 41.'],
  ['hallacoffee', 'Roasting day: the small drum, the loud radio, and a queue of tins. #behindtheroast'],
]

const quiet = (seed: number) => ({
  replies: seed % 7,
  reposts: (seed * 3) % 11,
  likes: (seed * 17) % 240,
  views: 300 + ((seed * 911) % 9000),
})

const full = ({ ago, id, lang, counts, ...rest }: Told, index: number): Post => ({
  ...rest,
  id: id ?? minutes(ago, index),
  lang: lang ?? 'en',
  counts: counts ?? quiet(index + 3),
})

const long = (count: number): Told[] =>
  Array.from({ length: count }, (_, index) => {
    const [author, text, lang] = voices[index % voices.length]!
    const round = Math.floor(index / voices.length)
    return {
      ago: 110 + index * 7,
      author,
      lang,
      text: round === 0 ? text : `${text} (${round + 1})`,
      ...(index % 9 === 4 ? { photo: true } : {}),
      ...(index % 13 === 6 ? { repostedBy: 'ana_prieto' } : {}),
    }
  })

/** Answers under the named posts, so that a conversation is more than its first post. */
const answers: Told[] = [
  {
    ago: 4,
    author: 'ana_prieto',
    parent: known.lenaBrokenMug,
    text: '@lena_r same here last month, they did put it right in the end.',
  },
  {
    ago: 3,
    author: 'ferndale_cups',
    parent: known.lenaBrokenMug,
    text: '@lena_r Four pieces is a record. We are so sorry for your mug.',
  },
  { ago: 19, author: 'olaf_h', parent: known.theoJeju, text: '@theo_b Following. My kettle is ready.' },
  {
    ago: 30,
    author: 'kwonlee',
    parent: known.minseoTaste,
    lang: 'ko',
    text: '@minseo_mornings 저도 느꼈어요',
  },
  {
    ago: 50,
    author: 'hallacoffee',
    parent: known.hallaWinter,
    text: 'And yes, the black sesame one is vegan.',
  },
]

/** 200 posts of the home timeline, newest first, and the posts that only conversations show. */
export const seed = () => {
  const feed = [...told.filter((post) => post.id !== known.lenaOrder), ...long(193)].map(full)
  const rest = [...told.filter((post) => post.id === known.lenaOrder), ...answers].map((post, index) =>
    full(post, 3000 + index),
  )
  return { feed, rest }
}
