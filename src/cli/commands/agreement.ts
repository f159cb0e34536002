import { cardKey, cardWord } from '../../core/card-words.ts';
import { formatWon, readWon } from '../../core/money.ts';
import {
  agreement as agreementSchema,
  agreementStatus,
  type Agreement,
  type AgreementRow,
} from '../../shared/agreements.ts';
import type { Language } from '../../shared/primitives.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  whole,
  type Command,
  type Values,
} from '../command.ts';
import { type Acts, pageOf, pageOptions, runAct } from '../acts.ts';
import { statusesOf } from '../list-filter.ts';

const words = {
  product: ['상품', 'product'],
  number: ['계약 번호', 'agreement number'],
  bank: ['은행', 'bank'],
  account: ['계좌: 끝 네 자리만 저장', 'account: only its last four digits are kept'],
  prepaid: ['선납·보증금', 'prepaid share'],
  scope: ['약정 범위', 'scope'],
  exceptions: ['예외', 'exceptions'],
  note: ['메모', 'note'],
} as const;
const days = {
  signed: ['계약일', 'day of signing', 'signedOn'],
  starts: ['시작일', 'first day', 'startsOn'],
  ends: ['만기일', 'last day', 'endsOn'],
  'watch-from': ['이날부터 입금을 지켜봄', 'payments are expected from this day', 'watchFrom'],
  notice: ['미납 안내를 받은 날', 'day of the notice of missed payments', 'noticeOn'],
} as const;
const help = ([ko, en]: readonly [string, string, ...string[]]) =>
  ({ type: 'string', help: { ko, en } }) as const;

export const agreementCommand: Command = {
  name: 'agreement',
  usage: 'list [TEXT] | add ID | change ID UID | status ID UID | remove ID UID',
  summary: {
    ko: '계약을 보고, 적고, 고치고, 상태를 바꿉니다',
    en: 'lists, adds, changes agreements and sets their status',
  },
  options: {
    kind: help(['종류: insurance, 렌탈, …', 'kind: insurance, rental, … or own words']),
    ...Object.fromEntries(Object.entries(words).map(([name, said]) => [name, help(said)])),
    ...Object.fromEntries(Object.entries(days).map(([name, said]) => [name, help(said)])),
    amount: help(['한 번 내는 금액', 'one payment, in won']),
    every: help([
      `주기: ${agreementSchema.shape.every.unwrap().options.join(', ')}`,
      `how often: ${agreementSchema.shape.every.unwrap().options.join(', ')}`,
    ]),
    payment: help([
      `방법: ${agreementSchema.shape.payment.unwrap().options.join(', ')}`,
      `how: ${agreementSchema.shape.payment.unwrap().options.join(', ')}`,
    ]),
    'debit-day': help(['이체일 (31은 말일)', 'day of the month (31: its last)']),
    status: help([
      `상태: ${agreementStatus.options.join(', ')}`,
      `status: ${agreementStatus.options.join(', ')}`,
    ]),
    on: help(['상태가 바뀐 날', 'day of the new status']),
    reason: help(['상태가 바뀐 까닭', 'reason of the new status']),
    'ends-within': help(['이 날수 안에 만기', 'ends within so many days']),
    payer: {
      type: 'string',
      multiple: true,
      help: {
        ko: '고객 이름과 다른 입금자 (여러 번 쓸 수 있음)',
        en: 'payer beside the customer (repeatable)',
      },
    },
    missed: {
      type: 'boolean',
      help: { ko: '입금이 빠진 계약만', en: 'only with a payment missing' },
    },
    ...pageOptions,
  },
  positionals: [1, 100],
  run: (context) => runAct(agreementCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }, rest) {
    const kind = text(values, 'kind');
    const found = await invoke('agreements.list', {
      filter: {
        text: rest.join(' '),
        ...(kind === undefined ? {} : { kind: cardKey('agreementKind', kind) }),
        status: statusesOf(values, 'status'),
        endsWithin: whole(values, 'ends-within'),
        ...(values['missed'] === true ? { missed: true } : {}),
      },
      ...pageOf(values),
    });
    const head = language === 'ko' ? `계약 ${found.total}건` : counted(found.total, 'agreement');
    const lines = found.agreements.map((row) => `${row.customerName} · ${describe(row, language)}`);
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async add({ invoke, values, language }, [id]) {
    const fields = fieldsOf(values);
    if (!fields.kind) throw new UsageError('--kind');
    const written = await invoke('agreements.add', {
      customerId: customerId(id),
      agreement: { ...fields, kind: fields.kind, ...statusOf(values) },
    });
    return { json: written, text: describe(written.agreement, language) };
  },
  async change({ invoke, values, language }, [id, uid = '']) {
    const patch = { ...fieldsOf(values), ...statusOf(values) };
    const written = await invoke('agreements.change', { customerId: customerId(id), uid, patch });
    return { json: written, text: describe(written.agreement, language) };
  },
  async status({ invoke, values, language }, [id, uid = '']) {
    const patch = statusOf(values);
    if (patch.status === undefined) throw new UsageError('--status');
    const written = await invoke('agreements.change', { customerId: customerId(id), uid, patch });
    return { json: written, text: describe(written.agreement, language) };
  },
  async remove({ invoke, language }, [id, uid = '']) {
    const removed = await invoke('agreements.remove', { customerId: customerId(id), uid });
    return { json: removed, text: language === 'ko' ? '지웠습니다' : 'removed' };
  },
};

/** A day of the command line; empty takes it away. Errors: `UsageError`. */
function dayOf(values: Values, name: string): string | null | undefined {
  const day = text(values, name);
  if (day === undefined || /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  if (day === '') return null;
  throw new UsageError(`--${name}: YYYY-MM-DD`);
}

function amountOf(values: Values): number | null | undefined {
  const written = text(values, 'amount');
  if (written === undefined) return undefined;
  if (written === '') return null;
  const won = readWon(written);
  if (won === null) throw new UsageError(`--amount: ${written}`);
  return won;
}

function fieldsOf(values: Values): Partial<Agreement> {
  const kind = text(values, 'kind');
  const said: [string, unknown][] = [
    ['kind', kind === undefined ? undefined : cardKey('agreementKind', kind)],
    ...Object.keys(words).map((name): [string, unknown] => [name, text(values, name)]),
    ...Object.entries(days).map(([name, [, , key]]): [string, unknown] => [
      key,
      dayOf(values, name),
    ]),
    ['amount', amountOf(values)],
    ['every', oneOf(values, 'every', agreementSchema.shape.every.unwrap().options)],
    ['payment', oneOf(values, 'payment', agreementSchema.shape.payment.unwrap().options)],
    ['debitDay', whole(values, 'debit-day')],
    ['payers', values['payer']],
  ];
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

function statusOf(values: Values): Partial<Pick<Agreement, 'status' | 'statusOn' | 'statusNote'>> {
  const [status] = statusesOf(values, 'status') ?? [];
  const on = dayOf(values, 'on');
  const reason = text(values, 'reason');
  return {
    ...(status === undefined ? {} : { status }),
    ...(on === undefined ? {} : { statusOn: on }),
    ...(reason === undefined ? {} : { statusNote: reason }),
  };
}

function describe(agreement: Agreement | AgreementRow, language: Language): string {
  const { kind, product, number, amount, endsOn, status, uid } = agreement;
  const lapse = 'lapse' in agreement ? agreement.lapse : null;
  const ko = language === 'ko';
  return [
    product || cardWord('agreementKind', kind, language),
    number,
    amount === null ? '' : formatWon(amount, language),
    endsOn === null ? '' : ko ? `만기 ${endsOn}` : `ends ${endsOn}`,
    status === 'active' ? '' : cardWord('agreementStatus', status, language),
    lapse && lapse.missed > 0 ? (ko ? `미납 ${lapse.missed}회` : `${lapse.missed} missed`) : '',
    uid,
  ]
    .filter(Boolean)
    .join(' · ');
}
