import { cardKey } from '../core/card-words.ts';
import { sameLabel } from '../core/custom-values.ts';
import { agreementStatus, type AgreementStatus } from '../shared/agreements.ts';
import { decisionKind } from '../shared/card-parts.ts';
import type { CustomCondition, CustomerFilter } from '../shared/customer-list.ts';
import {
  oneOf,
  text,
  UsageError,
  whole,
  type Command,
  type CommandContext,
  type Values,
} from './command.ts';

/** The conditions of the customer list as options; they combine. */
export const filterOptions: Command['options'] = {
  tag: {
    type: 'string',
    multiple: true,
    help: {
      ko: '이 태그가 있는 고객만 (여러 번 쓸 수 있음)',
      en: 'only with this tag (repeatable)',
    },
  },
  area: {
    type: 'string',
    help: {
      ko: '이 지역에 사는 고객만: 서울, "서울 강남구"',
      en: 'only in this area, as the column "area" writes it',
    },
  },
  cadence: {
    type: 'string',
    help: { ko: '연락 주기: set, none 또는 날수', en: 'cadence: set, none or a number of days' },
  },
  contacted: {
    type: 'string',
    help: { ko: '마지막 연락이 이 날수 안', en: 'a contact within so many days' },
  },
  silent: {
    type: 'string',
    help: { ko: '이 날수 넘게 연락 없음', en: 'no contact for so many days' },
  },
  'birthday-month': {
    type: 'string',
    help: { ko: '이 달에 생일인 고객만 (1–12)', en: 'born in this month (1–12)' },
  },
  decision: {
    type: 'string',
    help: {
      ko: '결정: keep, win-over, let-go, none',
      en: 'decision: keep, win-over, let-go, none',
    },
  },
  'consent-missing': {
    type: 'boolean',
    help: { ko: '필요한 동의가 빠진 고객만', en: 'only without a needed consent' },
  },
  retention: {
    type: 'string',
    help: { ko: '이 날수 안에 보관 기한이 끝남', en: 'retention ends within so many days' },
  },
  'referred-by': {
    type: 'string',
    help: {
      ko: '이 번호의 고객이 소개한 고객만',
      en: 'introduced by the customer with this number',
    },
  },
  agreement: {
    type: 'string',
    help: {
      ko: '이 종류의 계약이 있는 고객만: insurance, 렌탈, any',
      en: 'only with an agreement of this kind: insurance, rental, any',
    },
  },
  'agreement-status': {
    type: 'string',
    help: {
      ko: `계약 상태 (쉼표로 여럿, 기본 active): ${agreementStatus.options.join(', ')}`,
      en: `of this status (several with commas, default active): ${agreementStatus.options.join(', ')}`,
    },
  },
  'ends-within': {
    type: 'string',
    help: { ko: '이 날수 안에 계약 만기', en: 'an agreement ends within so many days' },
  },
  open: {
    type: 'string',
    help: {
      ko: '열린 일: promise, problem, payment, follow-up',
      en: 'something open: promise, problem, payment, follow-up',
    },
  },
  field: {
    type: 'string',
    multiple: true,
    help: {
      ko: '나만의 항목: 이름=값, 이름=시작..끝, 이름= (비어 있음)',
      en: 'own field: NAME=VALUE, NAME=FROM..TO, NAME= (empty)',
    },
  },
};

function many(values: Values, name: string): string[] {
  const given = values[name];
  return (Array.isArray(given) ? given : [given]).filter((each) => typeof each === 'string');
}

function cadenceOf(values: Values): CustomerFilter['cadence'] {
  const given = text(values, 'cadence');
  return given === 'set' || given === 'none' ? given : whole(values, 'cadence');
}

/** Any of the three options asks for an agreement. Errors: `UsageError`. */
function agreementOf(values: Values): CustomerFilter['agreement'] {
  const kind = text(values, 'agreement');
  const endsWithin = whole(values, 'ends-within');
  const status = statusesOf(values, 'agreement-status');
  if (kind === undefined && endsWithin === undefined && status === undefined) return undefined;
  return {
    kind: kind === undefined || kind === 'any' ? '' : cardKey('agreementKind', kind),
    status: status ?? ['active'],
    ...(endsWithin === undefined ? {} : { endsWithin }),
  };
}

/** `active,paused`. Errors: `UsageError`. */
export function statusesOf(values: Values, name: string): AgreementStatus[] | undefined {
  const written = text(values, name);
  return written?.split(',').map((word) => {
    const status = agreementStatus.safeParse(cardKey('agreementStatus', word)).data;
    if (status) return status;
    throw new UsageError(`--${name}: ${agreementStatus.options.join(' | ')}`);
  });
}

/** `차종=소나타`, `보험료=10000..50000`, `등급=`. Errors: `UsageError`. */
async function conditionsOf({ invoke, values }: CommandContext): Promise<CustomCondition[]> {
  const written = many(values, 'field');
  if (written.length === 0) return [];
  const fields = await invoke('customFields.list');
  return written.map((each) => {
    const at = each.indexOf('=');
    const [name, value] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    const field = fields.find((known) => known.uid === name || sameLabel(known.name, name));
    if (at < 1 || !field) {
      throw new UsageError(`--field ${each}: ${fields.map((known) => known.name).join(' | ')}`);
    }
    if (value === '') return { field: field.uid, empty: true };
    const range = /^(.*?)\.\.(.*)$/.exec(value);
    if (!range || field.type === 'text' || field.type === 'choice') {
      return { field: field.uid, is: value };
    }
    const [, from = '', to = ''] = range;
    return { field: field.uid, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  });
}

/** The filter that the options ask for. Errors: `UsageError`. */
export async function filterOf(context: CommandContext): Promise<CustomerFilter> {
  const { values } = context;
  const tags = many(values, 'tag');
  const custom = await conditionsOf(context);
  return {
    trash: values['trash'] === true,
    ...(tags.length > 0 ? { tags } : {}),
    area: text(values, 'area'),
    cadence: cadenceOf(values),
    contactedDays: whole(values, 'contacted'),
    silentDays: whole(values, 'silent'),
    birthdayMonth: whole(values, 'birthday-month'),
    decision: oneOf(values, 'decision', [...decisionKind.options, 'none'] as const),
    ...(values['consent-missing'] === true ? { consentMissing: true } : {}),
    retentionDays: whole(values, 'retention'),
    referredBy: whole(values, 'referred-by'),
    agreement: agreementOf(values),
    open: oneOf(values, 'open', ['promise', 'problem', 'payment', 'follow-up'] as const),
    ...(custom.length > 0 ? { custom } : {}),
  };
}
