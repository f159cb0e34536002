import { AppError } from '../../shared/errors.ts';
import { contactKind, type ContactFields } from '../../shared/contacts.ts';
import { calendarDate, type Language } from '../../shared/primitives.ts';
import {
  customerId,
  oneOf,
  text,
  UsageError,
  whole,
  type Command,
  type Values,
} from '../command.ts';

export const callCommand: Command = {
  name: 'call',
  usage:
    'ID [--kind call|visit|message|meeting|letter] [--note TEXT] [--direction in|out] [--outcome reached|missed|left-message] [--minutes N] [--next TEXT --due DATE]',
  summary: {
    ko: '통화·방문·메시지·만남·편지 한 건을 기록합니다',
    en: 'log a call, visit, message, meeting or letter',
  },
  options: {
    kind: {
      type: 'string',
      help: {
        ko: 'call(통화, 기본) | visit(방문) | message(메시지) | meeting(만남) | letter(편지)',
        en: 'call (default) | visit | message | meeting | letter',
      },
    },
    note: { type: 'string', help: { ko: '무슨 이야기였는지', en: 'what it was about' } },
    direction: {
      type: 'string',
      help: { ko: 'in(고객이 먼저) | out(내가 먼저, 기본)', en: 'in | out (default)' },
    },
    outcome: {
      type: 'string',
      help: {
        ko: 'reached(닿음, 기본) | missed(부재) | left-message(메시지 남김)',
        en: 'reached (default) | missed | left-message',
      },
    },
    minutes: { type: 'string', help: { ko: '걸린 시간(분)', en: 'length in minutes' } },
    at: {
      type: 'string',
      help: { ko: '시작 시각 (ISO 8601, 기본: 지금)', en: 'start (ISO 8601, default: now)' },
    },
    settled: { type: 'boolean', help: { ko: '이 한 번으로 해결됨', en: 'settled in this one' } },
    unsettled: {
      type: 'boolean',
      help: { ko: '아직 해결되지 않음', en: 'not settled yet' },
    },
    next: { type: 'string', help: { ko: '다음 할 일', en: 'next step' } },
    due: {
      type: 'string',
      help: { ko: '다음 할 일의 날짜 (YYYY-MM-DD)', en: 'its date (YYYY-MM-DD)' },
    },
  },
  positionals: [1, 1],
  async run({ invoke, positionals, values, language }) {
    const minutes = whole(values, 'minutes');
    const { contact } = await invoke('contacts.log', {
      customerId: customerId(positionals[0]),
      fields: {
        kind: oneOf(values, 'kind', contactKind.options) ?? 'call',
        direction: oneOf(values, 'direction', ['in', 'out']) ?? 'out',
        outcome: oneOf(values, 'outcome', ['reached', 'missed', 'left-message']) ?? 'reached',
        note: text(values, 'note') ?? '',
        startedAt: startedAt(values),
        durationSeconds: minutes === undefined ? null : minutes * 60,
        settled: settled(values),
        nextStep: text(values, 'next') ?? '',
        nextStepDue: dueDate(values),
      },
    });
    return { json: { contact }, text: loggedText(contact, language) };
  },
};

const names: Record<ContactFields['kind'], Record<Language, string>> = {
  call: { ko: '통화를', en: 'Call' },
  visit: { ko: '방문을', en: 'Visit' },
  message: { ko: '메시지를', en: 'Message' },
  meeting: { ko: '만남을', en: 'Meeting' },
  letter: { ko: '편지를', en: 'Letter' },
};

/** What was logged, and the number under which it stands. */
export function loggedText(
  { kind, id }: Pick<ContactFields, 'kind'> & { id: number },
  language: Language,
): string {
  const name = names[kind][language];
  return language === 'ko' ? `${name} 기록했습니다 (${id})` : `${name} logged (${id})`;
}

function settled(values: Values): boolean | null {
  if (values['settled'] === true && values['unsettled'] === true) {
    throw new UsageError('--settled | --unsettled');
  }
  return values['settled'] === true ? true : values['unsettled'] === true ? false : null;
}

function startedAt(values: Values): string {
  const at = text(values, 'at');
  const moment = at === undefined ? new Date() : new Date(at);
  if (Number.isNaN(moment.getTime())) throw new AppError('date-invalid', { value: at });
  return moment.toISOString();
}

function dueDate(values: Values): string | null {
  const due = text(values, 'due');
  if (due === undefined) return null;
  if (text(values, 'next') === undefined) throw new UsageError('--due needs --next');
  if (!calendarDate.safeParse(due).success) throw new AppError('date-invalid', { value: due });
  return due;
}
