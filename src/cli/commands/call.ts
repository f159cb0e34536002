import { AppError } from '../../shared/errors.ts';
import { calendarDate } from '../../shared/primitives.ts';
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
    'ID [--note TEXT] [--direction in|out] [--outcome reached|missed|left-message] [--minutes N] [--next TEXT --due DATE]',
  summary: { ko: '통화 한 건을 기록합니다', en: 'log a call' },
  options: {
    note: { type: 'string', help: { ko: '무슨 이야기였는지', en: 'what it was about' } },
    direction: {
      type: 'string',
      help: { ko: 'in(받은 전화) | out(건 전화, 기본)', en: 'in | out (default)' },
    },
    outcome: {
      type: 'string',
      help: {
        ko: 'reached(통화, 기본) | missed(부재) | left-message(메시지 남김)',
        en: 'reached (default) | missed | left-message',
      },
    },
    minutes: { type: 'string', help: { ko: '통화 시간(분)', en: 'length in minutes' } },
    at: {
      type: 'string',
      help: { ko: '시작 시각 (ISO 8601, 기본: 지금)', en: 'start (ISO 8601, default: now)' },
    },
    settled: { type: 'boolean', help: { ko: '이 통화로 해결됨', en: 'settled in this call' } },
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
        direction: oneOf(values, 'direction', ['in', 'out']) ?? 'out',
        outcome: oneOf(values, 'outcome', ['reached', 'missed', 'left-message']) ?? 'reached',
        note: text(values, 'note') ?? '',
        startedAt: startedAt(values),
        durationSeconds: minutes === undefined ? null : minutes * 60,
        settled: values['settled'] === true ? true : null,
        nextStep: text(values, 'next') ?? '',
        nextStepDue: dueDate(values),
      },
    });
    const said =
      language === 'ko' ? `통화를 기록했습니다 (${contact.id})` : `Call logged (${contact.id})`;
    return { json: { contact }, text: said };
  },
};

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
