import type { refusals as en } from '../en/refusals.ts'

export const refusals = {
  held: (who) => `${who} 님이 답글을 쓰고 있습니다. 패널에서 함께 쓰거나 지켜볼 수 있습니다.`,
  stale: '그 사이에 바뀌었습니다. 다시 확인한 뒤 결정하세요.',
} satisfies typeof en
