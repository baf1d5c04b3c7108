import { describe, expect, it } from 'vitest'
import { languageOf } from './pages.ts'

describe('the language of a page', () => {
  it.each([
    ['what the browser asks for first', { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' }, 'ko'],
    ['by weight, not by place', { 'accept-language': 'ko;q=0.3,en-GB;q=0.8' }, 'en'],
    ['the first that we speak', { 'accept-language': 'fr-FR,fr;q=0.9,ko;q=0.5' }, 'ko'],
    ['English for all others', { 'accept-language': 'fr-FR' }, 'en'],
    ['English without a word', {}, 'en'],
    ['what the person chose', { 'accept-language': 'en', cookie: 'a=b; perch_language=ko' }, 'ko'],
    ['not what nobody speaks', { 'accept-language': 'ko', cookie: 'perch_language=<script>' }, 'ko'],
  ])('is %s', (_rule, headers, language) => {
    expect(languageOf(new Headers(headers as Record<string, string>))).toBe(language)
  })
})
