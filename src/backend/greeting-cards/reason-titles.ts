import type { ReasonKind } from '../../shared/today.ts';

/** Whom a reason of Today makes one write to: Korean, English. */
export const reasonTitles: Readonly<Record<ReasonKind, readonly [ko: string, en: string]>> = {
  problem: ['문제가 있는 분', 'With a problem'],
  promise: ['약속을 지킬 분', 'A promise is due'],
  'their-promise': ['약속을 기다리는 분', 'Their promise is due'],
  lapse: ['실효를 막을 분', 'An agreement may lapse'],
  handoff: ['전달을 확인할 분', 'Something was handed on'],
  'next-step': ['다음 할 일이 있는 분', 'A next step is due'],
  'deposit-thanks': ['입금에 감사할 분', 'Thanks for a deposit'],
  'deposit-missing': ['입금이 빠진 분', 'A deposit is missing'],
  maturity: ['만기가 다가오는 분', 'An agreement ends soon'],
  'follow-up': ['후속 관리할 분', 'A follow-up is due'],
  feedback: ['의견에 답할 분', 'Feedback to answer'],
  'referral-thanks': ['소개에 감사할 분', 'Thanks for a referral'],
  birthday: ['생일인 분', 'Birthdays'],
  occasion: ['기념일인 분', 'Occasions'],
  'insurance-age': ['보험 나이가 오르는 분', 'Insurance age rises'],
  silence: ['오래 연락이 없던 분', 'Not reached for long'],
};
