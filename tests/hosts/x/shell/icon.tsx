/** Line icons drawn for the stand-in, on a field of 24. */
const paths = {
  home: 'M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-5v-6h-4v6H5a1 1 0 0 1-1-1z',
  search: 'M11 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zm4.4 10.4L20 20',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
  chat: 'M4 6h16v11H9l-4 3v-3H4zM4 7l8 6 8-6',
  person: 'M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM5 20c.4-4 3-6 7-6s6.600 2 7 6z',
  reply: 'M5 5.500h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-6l-4.500 3.500v-3.500H5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1z',
  repost: 'M4 9l3-3 3 3M7 6v10a1 1 0 0 0 1 1h6M20 15l-3 3-3-3M17 18V8a1 1 0 0 0-1-1h-6',
  like: 'M12 19.500C6 15.500 4 12.700 4 9.700A4.200 4.200 0 0 1 12 8a4.200 4.200 0 0 1 8 1.700c0 3-2 5.800-8 9.800z',
  views: 'M5 20v-6M9.700 20V9M14.300 20v-8M19 20V5',
  bookmark: 'M7 4h10v16l-5-4-5 4z',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v6h14v-6',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
  back: 'M20 12H5M11 6l-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01',
  gif: 'M4 6h16v12H4zM10.500 10H8.500a1 1 0 0 0-1 1v2a1 1 0 0 0 1 1h2v-2M13 10v4M16 14v-4h2M16 12h1.500',
  poll: 'M5 7h9M5 12h14M5 17h6',
  emoji: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM8.500 14.500c2 2.300 5 2.300 7 0M9 10h.01M15 10h.01',
  schedule: 'M4 6h16v14H4zM4 10h16M8 4v3M16 4v3M12 13v2.500h2',
  geo: 'M12 21c-4.500-5-6-7.500-6-11a6 6 0 0 1 12 0c0 3.500-1.500 6-6 11zM12 8.200a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600z',
  plus: 'M12 5v14M5 12h14',
  pen: 'M5 19l1-4L16.500 4.500l3 3L9 18zM14 7l3 3',
  mark: 'M12 3l2.600 6.400L21 12l-6.400 2.600L12 21l-2.600-6.400L3 12l6.400-2.600z',
} as const

export type IconName = keyof typeof paths

export const Icon = ({
  name,
  size = 18.75,
  fill = false,
}: {
  name: IconName
  size?: number
  fill?: boolean
}) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    aria-hidden="true"
    style={{ display: 'block', flexShrink: 0 }}
  >
    <g>
      <path
        d={paths[name]}
        fill={fill ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth={name === 'more' ? 3 : 1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  </svg>
)
