import { dayOf } from '../../backend/local-time.ts';
import { sendingState, type SendingRow } from '../../shared/greeting-cards.ts';
import { calendarDate, type Language } from '../../shared/primitives.ts';
import { pageOf, pageOptions, runAct, type Acts } from '../acts.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type CommandAnswer,
  type CommandContext,
  type Values,
} from '../command.ts';

const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;
const states = sendingState.options.join(' | ');

export const sendingsCommand: Command = {
  name: 'sendings',
  usage:
    '[ID] | mark ID… --state STATE [--on DATE] | reprint ID --out FILE.pdf [--whole] | unrecord BATCH | days',
  summary: {
    ko: '보낸 카드를 보고, 부쳤는지 돌아왔는지 적고, 같은 카드를 다시 만듭니다',
    en: 'cards that were put out: list them, mark them sent or returned, make them again',
  },
  options: {
    state: help(states, states),
    template: help('서식', 'the template'),
    batch: help('한 번에 만든 카드들', 'the cards of one run'),
    from: help('이날부터 (YYYY-MM-DD)', 'from this day on (YYYY-MM-DD)'),
    to: help('이날까지 (YYYY-MM-DD)', 'to this day (YYYY-MM-DD)'),
    on: help('부친 날, 돌아온 날 (기본: 오늘)', 'the day of sending or return (default: today)'),
    out: help('쓸 PDF 파일', 'the PDF file to write'),
    whole: {
      type: 'boolean',
      help: { ko: '그때 함께 만든 카드 모두', en: 'all cards of its run' },
    },
    ...pageOptions,
  },
  positionals: [0, 10_000],
  run: (context) => {
    const [first] = context.positionals;
    const isList = first === undefined || /^\d+$/.test(first);
    return isList ? list(context) : runAct(sendingsCommand, acts, context);
  },
};

async function list({
  invoke,
  positionals,
  values,
  language,
}: CommandContext): Promise<CommandAnswer> {
  const [id, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`dangol sendings ${sendingsCommand.usage}`);
  const found = await invoke('greetingCards.sendings', {
    ...(id === undefined ? {} : { customerId: customerId(id) }),
    state: oneOf(values, 'state', sendingState.options),
    template: text(values, 'template'),
    batch: text(values, 'batch'),
    from: day(values, 'from'),
    to: day(values, 'to'),
    ...pageOf(values),
  });
  const head = language === 'ko' ? `카드 ${found.total}장` : counted(found.total, 'card');
  const lines = found.sendings.map((row) => describe(row, language));
  return { json: found, text: [head, ...lines].join('\n') };
}

const acts: Acts = {
  async mark({ invoke, values, language }, words) {
    const state = oneOf(values, 'state', sendingState.options);
    if (state === undefined || words.length === 0)
      throw new UsageError(`mark ID… --state ${states}`);
    const on = day(values, 'on') ?? dayOf(new Date());
    const marks = words.map((word) => ({ id: customerId(word), state, on }));
    const { before } = await invoke('greetingCards.mark', { marks });
    const said = `${stateWords[state][language]}, ${on}`;
    const count = language === 'ko' ? `${marks.length}장` : counted(marks.length, 'card');
    return { json: { marks, before }, text: `${count}: ${said}` };
  },
  async reprint({ invoke, values }, [id]) {
    const file = text(values, 'out');
    if (file === undefined) throw new UsageError('reprint ID --out FILE.pdf');
    const whole = values['whole'] === true;
    const { flip } = await invoke('settings.get', {});
    const made = await invoke('greetingCards.reprint', {
      ...{ sending: customerId(id), whole, flip, file, mode: 'save' },
    });
    return { json: made, text: made.file ?? '' };
  },
  async unrecord({ invoke, language }, [batch = '']) {
    if (batch === '') throw new UsageError('unrecord BATCH');
    const { removed } = await invoke('greetingCards.unrecord', { batch });
    const said =
      language === 'ko'
        ? `기록 ${removed}건을 지웠습니다`
        : `${counted(removed, 'record')} removed`;
    return { json: { removed }, text: said };
  },
  async days({ invoke, values, language }) {
    const to = day(values, 'to') ?? dayOf(new Date());
    const from = day(values, 'from') ?? `${to.slice(0, 4)}-01-01`;
    const days = await invoke('greetingCards.calendar', { from, to });
    const lines = days.map(({ date, cards, templates }) => {
      const names = templates.map((each) => `${each.template} ${each.cards}`).join(', ');
      return `${date} · ${language === 'ko' ? `${cards}장` : counted(cards, 'card')} · ${names}`;
    });
    return { json: { days }, text: lines.join('\n') };
  },
};

const stateWords = {
  printed: { ko: '인쇄함', en: 'printed' },
  sent: { ko: '부침', en: 'sent' },
  returned: { ko: '돌아옴', en: 'returned' },
} as const;

function describe(row: SendingRow, language: Language): string {
  const { id, sentAt, customerName, template, state, stateOn } = row;
  const said = `${stateWords[state][language]} ${stateOn}`;
  return [`${id}`, dayOf(sentAt), customerName, template, said].join(' · ');
}

/** Errors: `UsageError` where it is no day. */
function day(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  if (!calendarDate.safeParse(value).success) throw new UsageError(`--${name}: ${value}`);
  return value;
}
