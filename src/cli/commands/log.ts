import { cardWord } from '../../core/card-words.ts';
import { isForCardAlone, contactOfLine } from '../../core/contact-line-contact.ts';
import { readContactLine } from '../../core/contact-line.ts';
import { nextWorkingDay } from '../../core/working-days.ts';
import type { ContactFields, ContactYield } from '../../shared/contacts.ts';
import type { Language } from '../../shared/primitives.ts';
import { customerId, type Command, type CommandContext } from '../command.ts';
import { dayOf } from '../../backend/local-time.ts';
import { loggedText } from './call.ts';

export const logCommand: Command = {
  name: 'log',
  usage: 'ID TEXT [--look]',
  summary: {
    ko: '한 줄로 적은 연락을 알아듣고 기록합니다 ("통화 5분 필터 문의 → 금요일 방문 약속")',
    en: 'understand and log one line ("visited, gave an extra filter, promise: quote by Tuesday")',
  },
  options: {
    look: {
      type: 'boolean',
      help: { ko: '알아들은 것만 보이고 적지 않습니다', en: 'only show what was understood' },
    },
  },
  positionals: [2, 200],
  async run(context) {
    const { invoke, positionals, values, language } = context;
    const id = customerId(positionals[0]);
    const { fields, yields, isAlone } = await understood(context, positionals.slice(1).join(' '));
    const told = describe(fields, yields, isAlone, language);
    if (values['look'] === true) return { json: { fields, yields, contact: null }, text: told };
    if (isAlone) {
      await invoke('customers.get', { id });
      await addAlone(context, id, yields);
      return { json: { fields: null, yields, contact: null }, text: told };
    }
    const { contact } = await invoke('contacts.log', { customerId: id, fields, yields });
    return {
      json: { fields, yields, contact },
      text: [loggedText(contact, language), told].join('\n'),
    };
  },
};

async function understood({ invoke }: CommandContext, typed: string) {
  const now = new Date();
  const today = dayOf(new Date());
  const minutes = now.getHours() * 60 + now.getMinutes();
  const line = readContactLine(typed, { now: { date: today, minutes } });
  const [settings, helpers] = await Promise.all([invoke('settings.get'), invoke('helpers.list')]);
  const fields: ContactFields = {
    kind: 'call',
    direction: 'out',
    outcome: 'reached',
    note: '',
    startedAt: startOf(line.facts.when, now, today),
    durationSeconds: null,
    settled: null,
    nextStep: '',
    nextStepDue: null,
  };
  const checkOn = nextWorkingDay(today, settings);
  const base = { fields, today, at: now.toISOString(), checkOn, helpers };
  return { ...contactOfLine(line, base), isAlone: isForCardAlone(line) };
}

/** A day alone is meant at noon; nothing begins after now. */
function startOf(
  when: { date: string; minutes: number | null } | null,
  now: Date,
  today: string,
): string {
  if (when === null || (when.minutes === null && when.date === today)) return now.toISOString();
  const [year = 0, month = 1, day = 1] = when.date.split('-').map(Number);
  const at = new Date(year, month - 1, day, 0, when.minutes ?? 12 * 60);
  return (at < now ? at : now).toISOString();
}

/** What names no contact goes on the card without one. */
async function addAlone(
  { invoke }: CommandContext,
  id: number,
  { promises, problems, handoffs, feedback }: ContactYield,
): Promise<void> {
  for (const { aim: _, ...promise } of promises) {
    await invoke('promises.add', { customerId: id, promise });
  }
  for (const problem of problems) await invoke('problems.add', { customerId: id, problem });
  for (const handoff of handoffs) await invoke('helpers.handOn', { customerId: id, handoff });
  for (const each of feedback) await invoke('feedback.add', { customerId: id, feedback: each });
}

const words = {
  ko: {
    next: '다음 할 일',
    mine: '내 약속',
    theirs: '고객 약속',
    problem: '불편',
    handoff: '넘긴 일',
    feedback: '의견',
    idea: '아이디어',
    extra: '덤',
    note: '내용',
    minutes: '분',
    in: '고객에게서',
    out: '고객에게',
    reached: '닿음',
    missed: '부재중',
    'left-message': '메시지 남김',
  },
  en: {
    next: 'next step',
    mine: 'my promise',
    theirs: 'their promise',
    problem: 'problem',
    handoff: 'handed on',
    feedback: 'feedback',
    idea: 'idea',
    extra: 'extra',
    note: 'note',
    minutes: ' min',
    in: 'incoming',
    out: 'outgoing',
    reached: 'reached',
    missed: 'missed',
    'left-message': 'message left',
  },
} as const;

function describe(
  fields: ContactFields,
  yields: ContactYield,
  isAlone: boolean,
  language: Language,
): string {
  const said = words[language];
  const { kind, direction, outcome, durationSeconds, note, nextStep, nextStepDue } = fields;
  const length =
    durationSeconds === null ? [] : [`${Math.round(durationSeconds / 60)}${said.minutes}`];
  const lines = isAlone
    ? []
    : [
        [cardWord('contact', kind, language), said[direction], said[outcome], ...length].join(
          ' · ',
        ),
      ];
  const add = (name: string, ...parts: (string | null)[]) => {
    lines.push(`  ${name}: ${parts.filter(Boolean).join(' · ')}`);
  };
  if (!isAlone && note !== '') add(said.note, note);
  if (nextStep !== '' || nextStepDue !== null) add(said.next, nextStep, nextStepDue);
  for (const { by, text, told } of yields.promises) {
    add(by === 'me' ? said.mine : said.theirs, text, told);
  }
  for (const { what } of yields.problems) add(said.problem, what);
  for (const { helperName, what } of yields.handoffs) add(said.handoff, helperName, what);
  for (const each of yields.feedback) {
    add(each.kind === 'idea' ? said.idea : said.feedback, each.text);
  }
  for (const { what } of yields.extras) add(said.extra, what);
  return lines.join('\n');
}
