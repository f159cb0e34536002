import type { Invoke } from '../../backend/client.ts';
import type { OutputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { calendarDate, type Language } from '../../shared/primitives.ts';
import { reasonKind, type PersonToReach, type TodaySection } from '../../shared/today.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type CommandAnswer,
  type Values,
} from '../command.ts';

export const todayCommand: Command = {
  name: 'today',
  usage:
    '[--date YYYY-MM-DD] [--week | --print FILE | --done ID | --reopen ID | --move ID --to YYYY-MM-DD | --back ID] [--kind KIND]',
  summary: { ko: '오늘 연락할 분과 그 까닭', en: 'whom to reach today, and why' },
  options: {
    date: { type: 'string', help: { ko: '다른 날의 목록', en: 'the list of another day' } },
    week: { type: 'boolean', help: { ko: '그 날이 든 한 주', en: 'the week of the day' } },
    print: { type: 'string', help: { ko: '목록을 PDF로 저장', en: 'write the list as PDF' } },
    done: { type: 'string', help: { ko: '고객의 남은 일을 마침', en: 'mark a customer done' } },
    reopen: { type: 'string', help: { ko: '마친 일을 다시 엶', en: 'take the marks back' } },
    move: { type: 'string', help: { ko: '고객을 다른 날로 미룸', en: 'put a customer off' } },
    to: { type: 'string', help: { ko: '미룰 날', en: 'the day to which' } },
    back: { type: 'string', help: { ko: '미룬 것을 되돌림', en: 'take a putting off back' } },
    kind: {
      type: 'string',
      help: { ko: '이 까닭만 (promise, birthday…)', en: 'this reason only (promise, birthday…)' },
    },
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const day = dayOption(values, 'date');
    const date = day === undefined ? {} : { date: day };
    const file = text(values, 'print');
    if (file !== undefined) {
      const printed = await invoke('today.print', { ...date, mode: 'save', file });
      return { json: printed, text: printed.file ?? '' };
    }
    if (values['week'] === true) return weekAnswer(await invoke('today.week', date), language);
    await act(invoke, values);
    return listAnswer(await invoke('today.get', date), language);
  },
};

function dayOption(values: Values, name: string): string | undefined {
  const day = text(values, name);
  if (day !== undefined && !calendarDate.safeParse(day).success) {
    throw new AppError('date-invalid', { value: day });
  }
  return day;
}

/** Marks or moves somebody of today's list, where one of the options asks for it. */
async function act(invoke: Invoke, values: Values): Promise<void> {
  const acts = (['done', 'reopen', 'move', 'back'] as const).filter((each) => each in values);
  const [name, ...others] = acts;
  if (name === undefined) return;
  if (others.length > 0) throw new UsageError(acts.map((each) => `--${each}`).join(' '));
  const customer = customerId(text(values, name));
  const kind = oneOf(values, 'kind', reasonKind.options);
  const { people } = await invoke('today.get', {});
  const person = people.find((each) => each.customer === customer);
  if (!person) throw new AppError('not-found', { what: 'customer', id: customer });
  const reasons = person.reasons.filter((each) => kind === undefined || each.kind === kind);
  if (name === 'done' || name === 'reopen') {
    const done = name === 'done';
    for (const { done: isDone, kind: of, due, contactId, about } of reasons) {
      if (isDone === done) continue;
      await invoke('today.mark', { customer, kind: of, due, contactId, about, done });
    }
    return;
  }
  const to = name === 'move' ? dayOption(values, 'to') : null;
  if (to === undefined) throw new UsageError('--to YYYY-MM-DD');
  const keys = reasons.map(({ kind: of, due, contactId, about }) => ({
    ...{ kind: of, due, contactId, about },
  }));
  await invoke('today.move', { customer, to, reasons: keys });
}

const sections: Record<TodaySection, { ko: string; en: string }> = {
  first: { ko: '먼저 챙길 일', en: 'First things first' },
  deposits: { ko: '입금 감사 전화', en: 'Thanks for payments' },
  days: { ko: '날과 계약', en: 'Days and agreements' },
  'in-touch': { ko: '안부와 답', en: 'Keeping in touch' },
};

function listAnswer(today: OutputOf<'today.get'>, language: Language): CommandAnswer {
  const ko = language === 'ko';
  const here = today.people.filter(({ movedTo }) => movedTo === null);
  const done = here.filter((person) => person.done).length;
  const head = [
    ko
      ? `${today.date} 연락할 분 ${here.length}명`
      : `${today.date}: ${counted(here.length, 'person', 'people')} to reach`,
    today.holiday,
    done === 0 ? '' : ko ? `${done}명 마침` : `${done} done`,
  ];
  const lines = [head.filter(Boolean).join(' · ')];
  let heading = '';
  for (const person of today.people) {
    const own = headingOf(person, language);
    if (own !== heading) lines.push(own);
    heading = own;
    lines.push(...personLines(person, language));
  }
  if (today.moreSilent > 0) {
    const { moreSilent: more } = today;
    lines.push(
      ko
        ? `  연락 주기가 지난 분이 ${more}명 더 있습니다`
        : `  ${counted(more, 'more person', 'more people')} past their call cadence`,
    );
  }
  return { json: today, text: lines.join('\n') };
}

function headingOf({ done, movedTo, section }: PersonToReach, language: Language): string {
  if (movedTo !== null) return language === 'ko' ? '다른 날로 미룬 분' : 'Put off';
  if (done) return language === 'ko' ? '마친 분' : 'Done';
  return sections[section][language];
}

function personLines(person: PersonToReach, language: Language): string[] {
  const { customer, name, phone, reasons, mind, done, carried, movedTo } = person;
  const marks = [
    !done && carried ? (language === 'ko' ? '이월' : 'carried over') : '',
    movedTo === null ? '' : `→ ${movedTo}`,
  ];
  const words = reasons.map((reason) => reason.text).join('; ');
  const line = [`${done ? '✓' : ' '} ${customer}`, name, phone ?? '', words, ...marks];
  const toMind = mind.map((each) => (each.kind === 'deal-breaker' ? `! ${each.text}` : each.text));
  return [`  ${line.filter(Boolean).join('  ')}`, ...toMind.map((each) => `      ${each}`)];
}

function weekAnswer(week: OutputOf<'today.week'>, language: Language): CommandAnswer {
  const lines = week.days.map(({ date, people, done, free, names }) => {
    const count = language === 'ko' ? `${people}명` : counted(people, 'person', 'people');
    const finished = done === 0 ? '' : language === 'ko' ? `${done}명 마침` : `${done} done`;
    const who = names.map((each) => each.name).join(', ');
    return [date, count, finished, free, who].filter(Boolean).join('  ');
  });
  return { json: week, text: lines.join('\n') };
}
