import { basename } from 'node:path';
import { readWon } from '../../core/money.ts';
import { depositImportResult, depositPlan } from '../../shared/deposits.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type CommandAnswer,
  type CommandContext,
} from '../command.ts';
import { type Act, pageOf } from '../acts.ts';
import { readInput } from '../files.ts';
import {
  depositLine,
  importLine,
  missingLine,
  resultText,
  thankLine,
  unsureLines,
} from './deposit-words.ts';

const option = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;
const flag = (ko: string, en: string) => ({ type: 'boolean', help: { ko, en } }) as const;

const encodings = depositPlan.shape.encoding.options;
const ways = ['called', 'not-reached', 'card', 'skipped'] as const;

export const depositsCommand: Command = {
  name: 'deposits',
  usage:
    'FILE [--dry-run] | --unsure | --thanks | --missing | --lists | --print --out FILE.pdf | assign ID CUSTOMER [AGREEMENT] | ignore ID | unassign ID | thank ID… | add CUSTOMER [AGREEMENT] --amount WON | remove ID | undo [LIST]',
  summary: {
    ko: '입금 내역을 읽어 계약에 잇고, 감사 전화와 빠진 입금을 봅니다',
    en: 'read deposit lists, match them, thank for them, see what is missing',
  },
  options: {
    'dry-run': flag('읽어 보기만 하고 저장하지 않습니다', 'only look at the file'),
    encoding: option(`글자 부호: ${encodings.join(', ')}`, encodings.join(', ')),
    sheet: option('시트 이름', 'sheet of the workbook'),
    unsure: flag('누구의 입금인지 모르는 것', 'deposits of which nobody knows whose they are'),
    thanks: flag('입금 감사 전화 목록', 'the thank-you call list'),
    missing: flag('빠진 입금', 'agreements whose payment is missing'),
    lists: flag('읽은 내역', 'the lists that were read'),
    print: flag('입금 감사 전화 목록을 PDF로', 'the thank-you call list as PDF'),
    cycle: option('이날이 든 묶음 (YYYY-MM-DD)', 'the cycle of this day (YYYY-MM-DD)'),
    out: option('쓸 PDF 파일', 'the PDF file to write'),
    all: flag('assign: 같은 입금자의 다른 입금도', 'assign: all unsure ones of this payer'),
    forget: flag('assign: 입금자 이름을 기억하지 않음', 'assign: do not remember the payer'),
    how: option(
      `thank: ${ways.join(', ')} (기본 called)`,
      `thank: ${ways.join(', ')} (default called)`,
    ),
    note: option('thank: 통화 메모', 'thank: what was said'),
    amount: option('add: 금액', 'add: won'),
    on: option('add: 입금일 (기본 오늘)', 'add: day of payment (default today)'),
    payer: option('add: 입금자', 'add: payer'),
    limit: option('몇 건까지 (기본 50)', 'at most so many (default 50)'),
    offset: option('앞에서 몇 건을 건너뛸지', 'skip so many'),
  },
  positionals: [0, 100],
  async run(context) {
    const { positionals, values } = context;
    const shown = Object.entries(lists).find(([name]) => values[name] === true);
    if (shown) return shown[1](context);
    const [act = '', ...rest] = positionals;
    const run = Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (run) return run(context, rest);
    if (positionals.length !== 1) throw new UsageError(`dangol deposits ${depositsCommand.usage}`);
    return importList(context, act);
  },
};

async function importList(
  { invoke, values, language, finish }: CommandContext,
  path: string,
): Promise<CommandAnswer> {
  const bytes = await readInput(path);
  const encoding = oneOf(values, 'encoding', encodings);
  const sheet = text(values, 'sheet');
  const looked = await invoke('deposits.inspect', {
    name: basename(path),
    bytes,
    plan: { ...(encoding ? { encoding } : {}), ...(sheet === undefined ? {} : { sheet }) },
  });
  const { file, ...inspection } = looked;
  if (values['dry-run'] === true) {
    const columns = inspection.plan.columns
      .filter(({ target }) => target !== 'ignore')
      .map(({ header, target }) => `  ${target}: ${header}`);
    const head =
      language === 'ko'
        ? `입금 ${inspection.rows}건 (저장하지 않음)`
        : `${counted(inspection.rows, 'deposit')} (nothing was stored)`;
    return { json: inspection, text: [head, ...columns].join('\n') };
  }
  const { job } = await invoke('deposits.import', { file, plan: inspection.plan });
  const result = depositImportResult.parse(await finish(job));
  return { json: result, text: resultText(result, language) };
}

const lists: Readonly<Record<string, (context: CommandContext) => Promise<CommandAnswer>>> = {
  async unsure({ invoke, values, language }) {
    const found = await invoke('deposits.unsure', pageOf(values));
    const head =
      language === 'ko'
        ? `확인할 입금 ${found.total}건`
        : `${counted(found.total, 'deposit')} unsure`;
    const lines = found.deposits.flatMap((deposit) => unsureLines(deposit, language));
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async thanks({ invoke, values, language }) {
    const cycle = text(values, 'cycle');
    const found = await invoke('deposits.thanks', {
      ...(cycle ? { cycle } : {}),
      ...pageOf(values),
    });
    if (found.cycle === null) {
      return {
        json: found,
        text: language === 'ko' ? '감사할 입금이 없습니다' : 'nothing to thank for',
      };
    }
    const { from, to, total, left } = found.cycle;
    const head =
      language === 'ko'
        ? `${from} – ${to}: ${total}건 가운데 ${left}건 남음`
        : `${from} – ${to}: ${left} of ${total} left`;
    const lines = found.rows.map((row) => thankLine(row, language));
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async missing({ invoke, values, language }) {
    const found = await invoke('deposits.missing', pageOf(values));
    const to = found.knownTo ?? '-';
    const head =
      language === 'ko'
        ? `빠진 입금 ${found.total}건 (${to}까지 읽음)`
        : `${counted(found.total, 'payment')} missing (lists read up to ${to})`;
    const lines = found.missing.map((row) => missingLine(row, language));
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async lists({ invoke, language }) {
    const found = await invoke('deposits.imports');
    return { json: found, text: found.map((list) => importLine(list, language)).join('\n') };
  },
  async print({ invoke, values, language }) {
    const file = text(values, 'out');
    if (file === undefined)
      throw new UsageError('dangol deposits --print --out FILE.pdf [--cycle DAY]');
    const wanted = text(values, 'cycle');
    const first = wanted ?? (await invoke('deposits.thanks', { limit: 0 })).cycle?.from;
    if (first === undefined) throw new UsageError('--cycle YYYY-MM-DD');
    const written = await invoke('deposits.print', { cycle: first, mode: 'save', file });
    const said =
      language === 'ko'
        ? `감사 전화 목록을 만들었습니다 (${written.pages}쪽): ${file}`
        : `the thank-you call list is written (${counted(written.pages, 'page')}): ${file}`;
    return { json: written, text: said };
  },
};

const acts: Readonly<Record<string, Act>> = {
  async assign({ invoke, values, language }, [id, customer, agreement = '']) {
    const written = await invoke('deposits.assign', {
      id: numberOf(id),
      customerId: customerId(customer),
      agreement,
      remember: values['forget'] !== true,
      allOfPayer: values['all'] === true,
    });
    const also = { ko: ` (그 밖에 ${written.also}건)`, en: ` (and ${written.also} more)` }[
      language
    ];
    return {
      json: written,
      text: depositLine(written.deposit, language) + (written.also > 0 ? also : ''),
    };
  },
  async ignore({ invoke, language }, [id]) {
    const written = await invoke('deposits.ignore', { id: numberOf(id) });
    return { json: written, text: depositLine(written.deposit, language) };
  },
  async unassign({ invoke, language }, [id]) {
    const written = await invoke('deposits.unassign', { id: numberOf(id) });
    return { json: written, text: depositLine(written.deposit, language) };
  },
  async thank({ invoke, values, language }, ids) {
    const written = await invoke('deposits.thank', {
      ids: ids.map(numberOf),
      how: oneOf(values, 'how', ways) ?? 'called',
      note: text(values, 'note') ?? '',
    });
    return { json: written, text: language === 'ko' ? '적었습니다' : 'noted' };
  },
  async add({ invoke, values, language }, [customer, agreement = '']) {
    const amount = readWon(text(values, 'amount') ?? '');
    if (amount === null) throw new UsageError(`--amount: ${text(values, 'amount') ?? ''}`);
    const paidOn = text(values, 'on') ?? (await invoke('today.get', {})).date;
    const written = await invoke('deposits.add', {
      customerId: customerId(customer),
      agreement,
      paidOn,
      amount,
      payer: text(values, 'payer') ?? '',
    });
    return { json: written, text: depositLine(written.deposit, language) };
  },
  async remove({ invoke, language }, [id]) {
    const removed = await invoke('deposits.remove', { id: numberOf(id) });
    return { json: removed, text: language === 'ko' ? '지웠습니다' : 'removed' };
  },
  async undo({ invoke, language, finish }, [given]) {
    const done = (await invoke('deposits.imports')).find(({ status }) => status === 'done');
    const id = given === undefined ? done?.id : numberOf(given);
    if (id === undefined) throw new UsageError('dangol deposits undo LIST');
    const { job } = await invoke('deposits.undoImport', { id });
    const result = await finish(job);
    const said = { ko: `입금 내역 ${id}번을 되돌렸습니다`, en: `list ${id} is undone` };
    return { json: result, text: said[language] };
  },
};

/** A deposit's or list's number. Errors: `UsageError`. */
function numberOf(word: string | undefined): number {
  const id = Number(word);
  if (!Number.isSafeInteger(id) || id < 1) throw new UsageError(`ID: ${word ?? ''}`);
  return id;
}
