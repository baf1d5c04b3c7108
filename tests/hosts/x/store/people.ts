/** Everybody here is invented. `hue` colours the drawn avatar. */
export type Person = { handle: string; name: string; hue: number; bio: string; brand?: true }

const list: Person[] = [
  {
    handle: 'hallacoffee',
    name: 'Halla Coffee',
    hue: 24,
    bio: 'Roasted on Jeju, poured everywhere.',
    brand: true,
  },
  { handle: 'jo_almeida', name: 'Jo Almeida', hue: 268, bio: 'Coffee at work, tea at home. Opinions mine.' },
  { handle: 'lena_r', name: 'Lena Ruiz', hue: 340, bio: 'Gives presents that sometimes arrive.' },
  { handle: 'theo_b', name: 'Theo Brandt', hue: 205, bio: 'Slow mornings, fast bikes.' },
  { handle: 'minseo_mornings', name: '한민서', hue: 160, bio: '아침마다 드립 한 잔' },
  { handle: 'layla_qahwa', name: 'ليلى حداد', hue: 48, bio: 'قهوة وكتب ومطر' },
  { handle: 'martan', name: 'Marta Nowak', hue: 12, bio: 'Baker. Up before you.' },
  { handle: 'junpark', name: '박준', hue: 190, bio: '커피 없이는 월요일도 없다' },
  { handle: 'olaf_h', name: 'Olaf Hansen', hue: 220, bio: 'Reviews kettles, nothing else.' },
  { handle: 'sunny_min', name: 'Sunny Min', hue: 52, bio: 'Latte art, mostly hearts' },
  { handle: 'consumerwatch_', name: 'Consumer Watch', hue: 0, bio: 'We read the small print.' },
  { handle: 'ana_prieto', name: 'Ana Prieto', hue: 300, bio: 'Design, plants, espresso.' },
  { handle: 'kwonlee', name: '이권', hue: 130, bio: '디카페인 예찬론자' },
  { handle: 'ferndale_cups', name: 'Ferndale Cups', hue: 95, bio: 'Handmade mugs, sent in too much paper.' },
]

export const people: ReadonlyMap<string, Person> = new Map(list.map((person) => [person.handle, person]))

/** The two accounts one can act as: the team's brand, and the private one that must never answer for it. */
export const accounts = ['hallacoffee', 'jo_almeida'] as const

export const personOf = (handle: string): Person =>
  people.get(handle) ?? { handle, name: handle, hue: 0, bio: '' }
