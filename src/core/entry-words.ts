import type { CustomerFields } from '../shared/customer-card.ts';
import type { Language } from '../shared/primitives.ts';
import { cardWord, type CardWordGroup } from './card-words.ts';
import { formatDate } from './date-format.ts';
import { isStepClosed } from './follow-up-days.ts';
import { formatWon } from './money.ts';

type EveryDay = Pick<
  CustomerFields,
  'promises' | 'problems' | 'agreements' | 'followUps' | 'handoffs' | 'feedback'
>;
export type EveryDayList = keyof EveryDay;

/** What entries are said with. `localDate` is the day of a moment where the reader is. */
export type EntryWords = {
  readonly language: Language;
  readonly localDate: (moment: string) => string;
};

type Parts = readonly (string | false | null | undefined)[];

/** Texts that say something, one behind the other. */
const joined = (parts: Parts): string => parts.filter(Boolean).join(' · ');

class Writer {
  readonly language: Language;
  readonly #localDate: EntryWords['localDate'];

  constructor({ language, localDate }: EntryWords) {
    this.language = language;
    this.#localDate = localDate;
  }

  say(ko: string, en: string): string {
    return this.language === 'ko' ? ko : en;
  }

  word(group: CardWordGroup, key: string | undefined): string {
    return key === undefined || key === '' ? '' : cardWord(group, key, this.language);
  }

  day(date: string | null | undefined): string {
    return date ? formatDate(date, this.language, { length: 'short' }) : '';
  }

  dayOf(moment: string | null | undefined): string {
    return moment ? this.day(this.#localDate(moment)) : '';
  }

  /** `2026. 3. 4. 지킴`; nothing without the day. */
  on(date: string, ko: string, en: string): string {
    return date === '' ? '' : this.say(`${date} ${ko}`, `${en} ${date}`);
  }
}

const writers: {
  [N in EveryDayList]: (entry: Partial<EveryDay[N][number]>, words: Writer) => Parts;
} = {
  promises: ({ text, by, size, told, aim, state, closedOn, moves, note }, words) => [
    text,
    words.word('promisedBy', by),
    size === 'big' && words.word('size', size),
    words.on(words.day(told), '까지', 'by'),
    aim !== told && words.on(words.day(aim), '목표', 'aiming at'),
    moves !== undefined &&
      moves.length > 0 &&
      words.say(`날짜 다시 잡음 ${moves.length}번`, `date renegotiated: ${moves.length}`),
    state !== 'open' && [words.day(closedOn), words.word('promise', state)].join(' ').trim(),
    note,
  ],
  problems: (problem, words) => {
    const { what, openedAt, wish, proposal, consent, settlement, satisfied, closedAt } = problem;
    const { settledAt, lesson, rounds } = problem;
    return [
      what,
      words.dayOf(openedAt),
      wish && `${words.say('바람', 'Wish')}: ${wish}`,
      proposal && `${words.say('제안', 'Proposal')}: ${proposal}`,
      consent &&
        consent !== 'open' &&
        `${words.say('동의', 'Agreed')}: ${words.word('answer', consent)}`,
      settlement && `${words.say('해결', 'Settlement')}: ${settlement}`,
      words.on(words.dayOf(settledAt), '해결', 'settled'),
      satisfied &&
        satisfied !== 'open' &&
        `${words.say('만족', 'Fully satisfied')}: ${words.word('answer', satisfied)}`,
      words.on(words.dayOf(closedAt), '마침', 'closed'),
      lesson && `${words.say('배운 것', 'Lesson')}: ${lesson}`,
      rounds !== undefined &&
        rounds.length > 0 &&
        words.say(`다시 열림 ${rounds.length}번`, `reopened: ${rounds.length}`),
    ];
  },
  agreements: (agreement, words) => {
    const { kind, product, number, status, statusOn, startsOn, endsOn, amount, every } = agreement;
    const { payment, debitDay, bank, account, prepaid, scope, exceptions } = agreement;
    const { statusNote, noticeOn, note } = agreement;
    const span = [words.day(startsOn), words.day(endsOn)].join('–');
    const paid = amount === null || amount === undefined ? '' : formatWon(amount, words.language);
    return [
      words.word('agreementKind', kind),
      product,
      number,
      [words.word('agreementStatus', status), words.day(statusOn)].join(' ').trim(),
      statusNote,
      span === '–' ? '' : span,
      paid && [words.word('every', every), paid].join(' ').trim(),
      [
        words.word('payment', payment),
        debitDay ? words.say(`${debitDay}일`, `day ${debitDay}`) : '',
        bank,
        account,
      ]
        .filter(Boolean)
        .join(' '),
      words.on(words.day(noticeOn), '미납 알림', 'notice'),
      prepaid && `${words.say('선납', 'Prepaid')}: ${prepaid}`,
      scope && `${words.say('범위', 'Scope')}: ${scope}`,
      exceptions && `${words.say('예외', 'Exceptions')}: ${exceptions}`,
      note,
    ];
  },
  followUps: ({ name, about, event, state, stateOn, steps = [] }, words) => {
    const closed = steps.filter(isStepClosed).length;
    const next = steps
      .filter((step) => !isStepClosed(step))
      .reduce<(typeof steps)[number] | null>(
        (first, step) => (first && first.due <= step.due ? first : step),
        null,
      );
    return [
      name,
      about,
      words.day(event),
      state !== 'running' && [words.day(stateOn), words.word('followUp', state)].join(' ').trim(),
      steps.length > 0 && `${closed}/${steps.length}`,
      next && `${words.say('다음', 'Next')}: ${next.title} ${words.day(next.due)}`,
    ];
  },
  handoffs: ({ what, helperName, handedAt, checkOn, arrivedOn, note }, words) => [
    what,
    helperName && `→ ${helperName}`,
    words.dayOf(handedAt),
    arrivedOn
      ? words.on(words.day(arrivedOn), '전달 확인', 'arrived')
      : words.on(words.day(checkOn), '확인할 것', 'to check on'),
    note,
  ],
  feedback: ({ kind, on, text, done, doneOn, toldOn }, words) => [
    words.word('feedback', kind),
    words.day(on),
    text,
    done && `${words.say('한 일', 'Done')}: ${done}`,
    words.day(doneOn),
    words.on(words.day(toldOn), '알려 드림', 'told'),
  ],
};

export const everyDayLists = Object.keys(writers) as readonly EveryDayList[];

export const isEveryDayList = (field: string): field is EveryDayList =>
  Object.hasOwn(writers, field);

/** An entry of these lists in one line of words; also one of a history of which not all is known. */
export function entryWords<N extends EveryDayList>(
  list: N,
  entry: Partial<EveryDay[N][number]>,
  words: EntryWords,
): string {
  return joined(writers[list](entry, new Writer(words)));
}
