import { cardWord } from '../../core/card-words.ts';
import { relativeDay } from '../../core/date-format.ts';
import { daysBetween } from '../../core/dates.ts';
import { formatWon } from '../../core/money.ts';
import type { LapseEvent, SaidOf } from '../../core/today/said.ts';
import type { ProblemStage } from '../../shared/problems.ts';
import { agreementName, dayText, inLine, joined, nearDay, paidDays } from './say.ts';
import type { ReasonTexts, WhyTexts } from './words.ts';

const late = (due: string, day: string): string => {
  const days = daysBetween(due, day);
  return days > 0 ? `${days}일 지남` : '';
};

const stages: Record<ProblemStage, string> = {
  told: '해결 제안 전',
  proposed: '동의 기다림',
  agreed: '해결 전',
  settled: '만족 확인 전',
  closed: '만족하셨습니다',
};

function openSince(openedOn: string, day: string): string {
  const days = daysBetween(openedOn, day);
  if (days <= 0) return '오늘 말씀하심';
  return days === 1 ? '어제 말씀하심' : `열린 지 ${days}일`;
}

const lapses: Record<LapseEvent, (until: string) => string> = {
  notice: (until) => `실효 예고${until && ` · ${until} 실효`}`,
  'lapses-soon': (until) => `곧 실효 · ${until}`,
  lapsed: (until) => `실효됨${until && ` · 부활은 ${until}까지`}`,
  'last-chance': (until) => `부활 기한이 다가옴 · ${until}까지`,
  lost: () => '부활 기한이 지남',
};

const told = { feedback: '의견', idea: '아이디어', 'for-them': '도움될 생각' } as const;

/** How Korean counts the years of a day. */
function yearsWord(kind: string): string {
  if (kind === 'memorial') return '주기';
  return kind === 'child-birthday' || kind === 'spouse-birthday' ? '번째' : '주년';
}

function promised({ text, told: to }: SaidOf<'promise'>, due: string, day: string): string {
  if (to === null || to < day) return joined(inLine(text), late(to ?? due, day));
  if (to === day) return joined(inLine(text), '오늘까지 약속');
  const aimed = due === day ? '목표일 오늘' : `목표일 ${late(due, day)}`;
  return `${inLine(text)} · ${aimed} (고객에게는 ${nearDay(to, day, 'ko')}로 약속)`;
}

/** Why somebody is on the list, in Korean. */
export const koreanReasons: ReasonTexts = {
  problem: ({ what, openedOn, stage }, _, day) =>
    `${inLine(what)} · ${openSince(openedOn, day)}, ${stages[stage]}`,
  promise: promised,
  'their-promise': ({ text }, due, day) =>
    joined(`${inLine(text)} (고객의 약속)`, late(due, day) || '오늘까지'),
  lapse: ({ event, until, missed, ...agreement }, _, day) =>
    joined(
      agreementName(agreement, 'ko'),
      lapses[event](until === null ? '' : dayText(until, day, 'ko')),
      missed > 0 ? `미납 ${missed}회` : '',
    ),
  handoff: ({ what, helper, handedOn }, _, day) =>
    joined(
      inLine(what),
      `${helper === '' ? '' : `${helper}에게 `}${nearDay(handedOn, day, 'ko')} 넘김, 전해졌는지 확인`,
    ),
  'next-step': ({ text }, due, day) => joined(inLine(text), late(due, day)),
  'deposit-thanks': ({ payments, amount, product, paidFrom, paidTo, streak, every }, _, day) =>
    joined(
      `${product === '' ? '입금' : product} ${payments > 1 ? `${payments}건 ` : ''}${formatWon(amount, 'ko')}`,
      `${paidDays(paidFrom, paidTo, day, 'ko')} 입금`,
      streak > 1 ? `${streak}${every === 'month' ? '개월' : '회'}째 빠짐없이` : '',
    ),
  'deposit-missing': ({ missed, since, amount, ...agreement }, _, day) =>
    joined(
      `${agreementName(agreement, 'ko')}${amount === null ? '' : ` ${formatWon(amount, 'ko')}`}`,
      `${dayText(since, day, 'ko')}분 입금 없음`,
      missed > 1 ? `${missed}회 밀림` : '',
    ),
  maturity: ({ endsOn, ...agreement }, _, day) => {
    const left = daysBetween(day, endsOn);
    const name = agreementName(agreement, 'ko');
    if (left < 0) return joined(`${name} 만기 ${-left}일 지남`, dayText(endsOn, day, 'ko'));
    if (left === 0) return `${name} 오늘 만기`;
    return joined(`${name} 만기 ${left}일 전`, dayText(endsOn, day, 'ko'));
  },
  'follow-up': ({ title, plan, subject, toldLate }, due, day) => {
    const days = daysBetween(due, day);
    const words = toldLate ? '늦는다고 알려 드림' : '늦었다고 먼저 알려 드리기';
    return joined(
      inLine(title),
      inLine(subject, 40) || plan,
      days > 0 ? `${days}일 늦음, ${words}` : '',
    );
  },
  feedback: ({ feedback, text, answer, saidOn }, _, day) =>
    joined(
      `${told[feedback]}: ${inLine(text, 60)}`,
      answer !== '' ? `처리한 일 알려 드리기: ${inLine(answer, 60)}` : '',
      answer === '' ? `${dayText(saidOn, day, 'ko')} 말씀하심, 답 드리기` : '',
    ),
  'referral-thanks': ({ name, on }, _, day) => {
    const days = daysBetween(on, day);
    const who = name === '' ? '이름 없는 분을' : `${name} 님을`;
    return joined(`${who} 소개해 주신 데 감사`, days === 1 ? '어제 소개' : `${days}일 전 소개`);
  },
  birthday: ({ years }, due, day) =>
    joined(
      `생일 ${relativeDay(due, day, 'ko')}`,
      dayText(due, day, 'ko'),
      years === null ? '' : `만 ${years}세`,
    ),
  occasion: ({ occasion, years }, due, day) =>
    joined(
      `${cardWord('occasion', occasion, 'ko')} ${relativeDay(due, day, 'ko')}`,
      years === null || years < 1 ? '' : `${years}${yearsWord(occasion)}`,
    ),
  'insurance-age': ({ rises, age }, _, day) =>
    joined(
      `보험 나이 ${age}세 ${relativeDay(rises, day, 'ko')}`,
      `상령일 ${dayText(rises, day, 'ko')}`,
    ),
  silence: ({ since, contacted, cadenceDays }, _, day) => {
    const days = daysBetween(since, day);
    return joined(
      contacted ? `마지막 연락 뒤 ${days}일` : `카드를 만든 지 ${days}일, 아직 연락 없음`,
      cadenceDays === null ? '' : `연락 주기 ${cadenceDays}일`,
    );
  },
};

/** Why somebody stands where they stand, in Korean. */
export const koreanWhy: WhyTexts = {
  problem: '풀리지 않은 불편은 무엇보다 먼저입니다.',
  'promise-late': '고객에게 말한 날이 되었거나 지난 약속입니다.',
  promise: '약속한 날보다 일찍 지키려고 잡은 목표일입니다.',
  'their-promise': '고객이 하기로 한 날이 되었습니다.',
  lapse: '계약이 실효되기 전에 움직여야 합니다.',
  handoff: '넘긴 일이 전해졌는지 아직 모릅니다.',
  'next-step': '하기로 한 일의 날이 되었습니다.',
  'deposit-thanks': '입금해 주신 분께는 그 주기가 끝나는 대로 감사드립니다.',
  'deposit-missing': '들어와야 할 입금이 보이지 않습니다.',
  maturity: '만기가 되기 전에 먼저 연락드립니다.',
  'follow-up': '사후관리 계획의 날이 되었습니다.',
  'follow-up-late': '늦은 일은 고객이 묻기 전에 먼저 알려 드립니다.',
  feedback: '들려주신 말씀에 아직 답을 드리지 않았습니다.',
  'referral-thanks': '소개해 주신 분께 아직 감사드리지 않았습니다.',
  birthday: '그날이 지나기 전에 축하드립니다.',
  occasion: '그날이 지나기 전에 챙깁니다.',
  belated: '그날은 지났지만 늦게라도 챙깁니다.',
  'insurance-age': '보험 나이가 오르기 전에 알려 드립니다.',
  silence: '오래 소식이 없던 순서입니다.',
  done: '오늘 할 일을 마쳤습니다.',
  moved: (to, day) => `${nearDay(to, day, 'ko')}로 미뤘습니다.`,
  more: (count) => `이 밖에도 까닭이 ${count}가지 더 있습니다.`,
};
