import { readPromiseLine } from '../../core/promise-line.ts';
import { isPromiseLate, keptOf } from '../../core/promises.ts';
import { AppError } from '../../shared/errors.ts';
import { calendarDate, month, type Language } from '../../shared/primitives.ts';
import {
  promiseFilter,
  promiseOutcome,
  type Promised,
  type PromiseMonth,
  type PromiseRow,
} from '../../shared/promises.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type Values,
} from '../command.ts';
import { type Act, type Acts, ofCustomer, pageOf, pageOptions, runAct } from '../acts.ts';
import { dayOf } from '../../backend/local-time.ts';

const shows = promiseFilter.shape.show.unwrap().options;
const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;

export const promiseCommand: Command = {
  name: 'promise',
  usage:
    'list [TEXT] | add ID TEXT | keep|break|release|reopen|remove ID UID | move ID UID --to DATE --agreed | months',
  summary: {
    ko: '약속을 적고, 지킨 것과 못 지킨 것을 세어 봅니다',
    en: 'writes down promises and counts how they were kept',
  },
  options: {
    show: help(`무엇을 볼지: ${shows.join(', ')}`, `which: ${shows.join(', ')}`),
    customer: help('고객 번호', 'number of a customer'),
    by: help('누구의 약속인지: me | customer', 'whose: me | customer'),
    size: help('크기: small | big', 'how large: small | big'),
    outcome: help(
      `어떻게 끝났는지: ${promiseOutcome.options.join(', ')}`,
      `how it ended: ${promiseOutcome.options.join(', ')}`,
    ),
    told: help('고객에게 말씀드린 날 (YYYY-MM-DD)', 'date told (YYYY-MM-DD)'),
    aim: help('스스로 정한 목표일 (YYYY-MM-DD)', 'earlier date to aim at (YYYY-MM-DD)'),
    on: help('끝난 날 (기본: 오늘)', 'day on which it ended (default: today)'),
    note: help('어떻게 되었는지', 'how it went'),
    to: help('다시 정한 날, 또는 마지막 달 (YYYY-MM)', 'new date, or the last month (YYYY-MM)'),
    from: help('첫 달 (YYYY-MM)', 'the first month (YYYY-MM)'),
    agreed: {
      type: 'boolean',
      help: { ko: '고객이 새 날짜에 동의함', en: 'the customer said yes to the new date' },
    },
    ...pageOptions,
  },
  positionals: [1, 100],
  run: (context) => runAct(promiseCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }, rest) {
    const found = await invoke('promises.list', {
      filter: {
        show: oneOf(values, 'show', shows) ?? 'open',
        by: oneOf(values, 'by', ['me', 'customer']),
        size: oneOf(values, 'size', ['small', 'big']),
        outcome: oneOf(values, 'outcome', promiseOutcome.options),
        ...ofCustomer(values),
        text: rest.join(' '),
      },
      ...pageOf(values),
    });
    const head = language === 'ko' ? `약속 ${found.total}건` : counted(found.total, 'promise');
    const lines = found.promises.map((row) => `${row.customerName} · ${describe(row, language)}`);
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async add({ invoke, values, language }, [id, ...rest]) {
    const line = readPromiseLine(rest.join(' '), dayOf(new Date()));
    const told = day(values, 'told');
    const written = await invoke('promises.add', {
      customerId: customerId(id),
      promise: {
        ...line,
        // A date given by itself leaves the words as they were typed.
        ...(told === undefined ? {} : { told, text: rest.join(' ') }),
        by: oneOf(values, 'by', ['me', 'customer']) ?? line.by,
        size: oneOf(values, 'size', ['small', 'big']) ?? line.size,
        madeOn: dayOf(new Date()),
        note: text(values, 'note') ?? '',
        ...(day(values, 'aim') === undefined ? {} : { aim: day(values, 'aim') }),
      },
    });
    return { json: written, text: describe(written.promise, language) };
  },
  keep: close('kept'),
  break: close('broken'),
  release: close('released'),
  async reopen({ invoke, language }, [id, uid = '']) {
    const written = await invoke('promises.reopen', { customerId: customerId(id), uid });
    return { json: written, text: describe(written.promise, language) };
  },
  async move({ invoke, values, language }, [id, uid = '']) {
    const to = day(values, 'to');
    if (to === undefined || values['agreed'] !== true) throw new UsageError('--to DATE --agreed');
    const written = await invoke('promises.renegotiate', {
      customerId: customerId(id),
      uid,
      to,
      agreed: true,
      note: text(values, 'note') ?? '',
    });
    return { json: written, text: describe(written.promise, language) };
  },
  async remove({ invoke, language }, [id, uid = '']) {
    const removed = await invoke('promises.remove', { customerId: customerId(id), uid });
    return { json: removed, text: language === 'ko' ? '지웠습니다' : 'removed' };
  },
  async months({ invoke, values, language }) {
    const to = monthOf(values, 'to') ?? dayOf(new Date()).slice(0, 7);
    const from = monthOf(values, 'from') ?? `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
    const size = oneOf(values, 'size', ['small', 'big']);
    const months = await invoke('promises.months', { from, to, size });
    const { kept, of } = keptOf(months);
    const lines = months.filter(isFilled).map((each) => monthText(each, language));
    const head = language === 'ko' ? `${of}건 가운데 ${kept}건 지킴` : `kept ${kept} of ${of}`;
    return { json: { kept, of, months }, text: [head, ...lines].join('\n') };
  },
};

function close(state: 'kept' | 'broken' | 'released'): Act {
  return async ({ invoke, values, language }, [id, uid = '']) => {
    const written = await invoke('promises.close', {
      customerId: customerId(id),
      uid,
      state,
      on: day(values, 'on'),
      note: text(values, 'note') ?? '',
    });
    return { json: written, text: describe(written.promise, language) };
  };
}

/** Errors: `date-invalid`. */
function day(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value === undefined || calendarDate.safeParse(value).success) return value;
  throw new AppError('date-invalid', { value });
}

function monthOf(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value === undefined || month.safeParse(value).success) return value;
  throw new UsageError(`--${name}: YYYY-MM`);
}

const isFilled = ({ month: _, ...counts }: PromiseMonth): boolean =>
  Object.values(counts).some((count) => count > 0);

function monthText(counts: PromiseMonth, language: Language): string {
  const { kept, of } = keptOf([counts]);
  const ko = language === 'ko';
  const parts = ko
    ? [`먼저 ${counts.early}`, `제날 ${counts.kept}`, `다시 정함 ${counts.moved}`]
    : [`early ${counts.early}`, `on time ${counts.kept}`, `another date ${counts.moved}`];
  const missed = ko
    ? [`어김 ${counts.broken}`, `지난 채 열림 ${counts.open}`, `놓아드림 ${counts.released}`]
    : [`broken ${counts.broken}`, `late and open ${counts.open}`, `let go ${counts.released}`];
  return `${counts.month}  ${kept}/${of}  ${[...parts, ...missed].join(' · ')}`;
}

const words = {
  ko: {
    ...{ open: '', early: '먼저 지킴', kept: '지킴', moved: '다시 정한 날에 지킴' },
    ...{ broken: '어김', released: '놓아드림' },
  },
  en: {
    ...{ open: '', early: 'kept early', kept: 'kept', moved: 'kept by another date' },
    ...{ broken: 'broken', released: 'let go' },
  },
} as const;

function describe(promise: Promised | PromiseRow, language: Language): string {
  const { text: what, told, aim, by, size, state, uid } = promise;
  const ko = language === 'ko';
  const ended = 'outcome' in promise ? (promise.outcome ?? 'open') : state;
  return [
    what,
    told === null ? (ko ? '날짜 없음' : 'no date') : ko ? `${told}까지` : `by ${told}`,
    aim === null || aim === told ? '' : ko ? `목표 ${aim}` : `aim ${aim}`,
    by === 'customer' ? (ko ? '고객의 약속' : 'theirs') : '',
    size === 'big' ? (ko ? '큰 약속' : 'big') : '',
    isPromiseLate(promise, dayOf(new Date())) ? (ko ? '늦음' : 'late') : '',
    words[language][ended],
    uid,
  ]
    .filter(Boolean)
    .join(' · ');
}
