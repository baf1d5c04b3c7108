import type { toolbar as en } from '../en/toolbar.ts'
import { subject } from './particle.ts'

export const toolbar = {
  live: 'Perch: 연결됨',
  'catching up': 'Perch: 따라잡는 중',
  offline: 'Perch: 서버가 응답하지 않습니다',
  'too old': 'Perch: 확장 프로그램을 업데이트하세요',
  'signed out': 'Perch: 연결되지 않음',
  consent: 'Perch: 동의하기 전에는 꺼져 있습니다',
  replying: (who) => `Perch: ${subject(who)} 답글 쓰는 중`,
  yours: 'Perch: 내가 답글 쓰는 중',
  stopped: 'Perch: 답글을 보내지 않고 멈췄습니다',
  unprotected: 'Perch: 보호 안 됨, 서버가 응답하지 않습니다',
  lost: 'Perch가 이 페이지를 충분히 알아보지 못합니다',
} satisfies typeof en
