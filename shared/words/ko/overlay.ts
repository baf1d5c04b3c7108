import type { overlay as en } from '../en/overlay.ts'
import { list } from './list.ts'
import { subject } from './particle.ts'

export const overlay = {
  chip: {
    free: '담당 없음',
    take: '맡기',
    you: '나',
    youReply: '내가 답글 쓰는 중',
    replying: (who) => `${subject(who)} 답글 쓰는 중`,
    paused: (who) => `${who} 멈춤`,
    answered: (who) => `${subject(who)} 답변함`,
    answeredOutside: 'Perch 밖에서 답변함',
    escalated: (to) => `${to}에 넘김`,
    done: '끝남',
    unprotected: '보호 안 됨',
    notHandled: '팀이 다루지 않는 게시물',
    looking: (who) => `${list(who, subject)} 보는 중`,
  },
  stopped: 'Perch가 이 답글을 멈췄습니다. 보내지 않았습니다. 이유를 보려면 다시 누르세요.',
  time: {
    seconds: (n) => `${n}초`,
    minutes: (n) => `${n}분`,
    hours: (hours, minutes) => (minutes ? `${hours}시간 ${minutes}분` : `${hours}시간`),
    ago: (span) => `${span} 전`,
    now: '방금 전',
  },
} satisfies typeof en
