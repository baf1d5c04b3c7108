/** SVG parts on a 16 px grid: tag, attributes. Each state has an outline of its own, so that it reads without colour. */
export type Part = readonly [tag: 'path' | 'circle' | 'rect', attributes: Readonly<Record<string, string>>]

const ring: Part = ['circle', { cx: '8', cy: '8', r: '5.75' }]
const bubble =
  'M3.5 2.75h9A1.75 1.75 0 0 1 14.25 4.5v5a1.75 1.75 0 0 1-1.75 1.75H7L3.75 14v-2.75H3.5A1.75 1.75 0 0 1 1.75 9.5v-5A1.75 1.75 0 0 1 3.5 2.75Z'
const dot = (cx: string): Part => ['circle', { cx, cy: '7', r: '.95' }]

/** Filled parts, parts cut out of them in the ground's colour, and plain strokes. */
export type Shape = {
  fill?: readonly Part[]
  cut?: readonly Part[]
  dots?: readonly Part[]
  line?: readonly Part[]
}

export const shapes = {
  free: { line: [['circle', { cx: '8', cy: '8', r: '5.75', 'stroke-dasharray': '2.4 2.12' }]] },
  bare: { line: [ring] },
  mine: { line: [ring], fill: [['circle', { cx: '8', cy: '8', r: '2.75' }]] },
  replying: { fill: [['path', { d: bubble }]], dots: [dot('5'), dot('8'), dot('11')] },
  paused: {
    line: [
      ['path', { d: bubble }],
      ['path', { d: 'M6.5 5.5v3M9.5 5.5v3' }],
    ],
  },
  answered: { line: [ring, ['path', { d: 'm5.4 8.2 1.8 1.8 3.5-3.8' }]] },
  outside: {
    line: [
      ['path', { d: 'M5.2 13A5.75 5.75 0 1 1 10.8 13' }],
      ['path', { d: 'm5.4 8.2 1.8 1.8 3.5-3.8' }],
    ],
  },
  escalated: {
    fill: [['path', { d: 'M8 2.2 14.6 13.4H1.4Z' }]],
    cut: [['path', { d: 'M8 6.4v3.2M8 11.3v.1' }]],
  },
  done: {
    fill: [['circle', { cx: '8', cy: '8', r: '6.5' }]],
    cut: [['path', { d: 'm5.2 8.2 1.9 1.9 3.7-4' }]],
  },
  unprotected: {
    line: [
      ['path', { d: 'M8 1.9 13.2 4v3.6c0 3-2 5.2-5.2 6.5C4.8 12.8 2.8 10.6 2.8 7.6V4Z' }],
      ['path', { d: 'M2.2 13.8 13.8 2.2' }],
    ],
  },
  stop: {
    fill: [['path', { d: 'M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4Z' }]],
    cut: [['path', { d: 'M5 8h6', 'stroke-width': '1.9' }]],
  },
  bird: {
    fill: [
      [
        'path',
        {
          d: 'M1 10.9 6.6 4.6A3.6 3.6 0 0 1 12.6 4.3L15.2 5.4 12.9 6.6A5.6 5.6 0 0 1 9 11.1V12.6H7.4V11.5H6.4A8 8 0 0 1 1 10.9Z',
        },
      ],
      ['rect', { x: '.5', y: '12.6', width: '15', height: '1.7', rx: '.85' }],
    ],
  },
  users: {
    line: [
      ['circle', { cx: '6', cy: '5.4', r: '2.5' }],
      [
        'path',
        { d: 'M1.4 13.2a4.7 4.7 0 0 1 9.2 0M10.6 3.2a2.5 2.5 0 0 1 0 4.5M12.2 9.6a4.6 4.6 0 0 1 2.4 3.6' },
      ],
    ],
  },
} as const satisfies Record<string, Shape>

export type ShapeName = keyof typeof shapes
