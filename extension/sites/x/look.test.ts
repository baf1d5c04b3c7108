import { describe, expect, it } from 'vitest'
import { luminance, themeOf } from './look.ts'

describe('the theme of the ground', () => {
  it.each([
    ['rgb(255, 255, 255)', 'x-light'],
    ['rgb(21, 32, 43)', 'x-dim'],
    ['rgb(0, 0, 0)', 'x-lights'],
    ['rgb(5, 5, 5)', 'x-lights'],
  ])('%s is %s', (colour, theme) => {
    expect(themeOf(luminance(colour)!)).toBe(theme)
  })

  it.each(['rgba(0, 0, 0, 0)', 'transparent', ''])('a ground that lets through (%s) is none', (colour) => {
    expect(luminance(colour)).toBeNull()
  })
})
