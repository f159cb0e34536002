import type { Feedback } from '../../shared/feedback.ts';
import type { Language } from '../../shared/primitives.ts';
import { counted, customerId, oneOf, text, type Command, type CommandContext } from '../command.ts';
import { type Act, type Acts, ofCustomer, pageOf, pageOptions, runAct } from '../acts.ts';
import { dayOf } from '../../backend/local-time.ts';

const kinds = ['feedback', 'idea', 'for-them'] as const;
const shows = ['open', 'untold', 'told', 'all'] as const;
const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;

export const feedbackCommand: Command = {
  name: 'feedback',
  usage: 'list [TEXT] | add ID TEXT | done ID UID TEXT | told|untold ID UID | remove ID UID',
  summary: {
    ko: '고객의 의견과 아이디어, 한 일, 알려 드린 날',
    en: 'what customers said, what was done, and that they were told',
  },
  options: {
    show: help(`무엇을 볼지: ${shows.join(', ')}`, `which: ${shows.join(', ')}`),
    kind: help(`종류: ${kinds.join(', ')}`, `kind: ${kinds.join(', ')}`),
    customer: help('고객 번호', 'number of a customer'),
    on: help('그 날 (기본: 오늘)', 'the day (default: today)'),
    ...pageOptions,
  },
  positionals: [1, 200],
  run: (context) => runAct(feedbackCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }, rest) {
    const found = await invoke('feedback.list', {
      show: oneOf(values, 'show', shows) ?? 'all',
      kind: oneOf(values, 'kind', kinds),
      ...ofCustomer(values),
      text: rest.join(' '),
      ...pageOf(values),
    });
    const head =
      language === 'ko' ? `의견 ${found.total}건` : counted(found.total, 'entry', 'entries');
    const lines = found.feedback.map((row) => `${row.customerName} · ${describe(row, language)}`);
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async add({ invoke, values, language }, [id, ...rest]) {
    const written = await invoke('feedback.add', {
      customerId: customerId(id),
      feedback: {
        kind: oneOf(values, 'kind', kinds) ?? 'feedback',
        on: text(values, 'on') ?? dayOf(new Date()),
        text: rest.join(' '),
      },
    });
    return { json: written, text: describe(written.feedback, language) };
  },
  done: change(({ values }, done) => ({ done, doneOn: text(values, 'on') ?? dayOf(new Date()) })),
  told: change(({ values }) => ({ toldOn: text(values, 'on') ?? dayOf(new Date()) })),
  untold: change(() => ({ toldOn: null })),
  async remove({ invoke }, [id, uid = '']) {
    const removed = await invoke('feedback.remove', { customerId: customerId(id), uid });
    return { json: removed, text: uid };
  },
};

function change(
  patchOf: (context: CommandContext, words: string) => Partial<Omit<Feedback, 'uid'>>,
): Act {
  return async (context, [id, uid = '', ...rest]) => {
    const patch = patchOf(context, rest.join(' '));
    const key = { customerId: customerId(id), uid };
    const written = await context.invoke('feedback.change', { ...key, patch });
    return { json: written, text: describe(written.feedback, context.language) };
  };
}

function describe(
  { uid, kind, on, text: said, done, toldOn }: Feedback,
  language: Language,
): string {
  const told = toldOn && (language === 'ko' ? `${toldOn} 알려 드림` : `told ${toldOn}`);
  return `${[on, kind, said, done && `→ ${done}`, told].filter(Boolean).join(' · ')}  ${uid}`;
}
