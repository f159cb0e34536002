import { dayOf } from '../../backend/local-time.ts';
import { readAddress } from '../../core/addresses.ts';
import { readContactBlock } from '../../core/contact-block.ts';
import { parsePhone, phoneKind } from '../../core/phones.ts';
import { readDate } from '../../core/written-dates.ts';
import type { PreferenceKind } from '../../shared/card-parts.ts';
import type { CustomerPatch } from '../../shared/customer-card.ts';
import type { DuplicateReason, SimilarCustomer } from '../../shared/duplicates.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/primitives.ts';
import { readCardJson } from '../card-json.ts';
import { cardText } from '../card-text.ts';
import { text, UsageError, type Command, type Values } from '../command.ts';
import { readText } from '../files.ts';

type Help = { ko: string; en: string };
const one = (ko: string, en: string): { type: 'string'; help: Help } => ({
  type: 'string',
  help: { ko, en },
});
const several = (ko: string, en: string) => ({ ...one(ko, en), multiple: true });

export const addCommand: Command = {
  name: 'add',
  usage: '--name TEXT [--phone NUMBER…] [--paste FILE|-] …',
  summary: { ko: '고객카드를 새로 만듭니다', en: 'make a new customer card' },
  options: {
    name: one('이름', 'name'),
    phone: several('전화 (여러 번 쓸 수 있음)', 'phone (repeatable)'),
    email: several('이메일 (여러 번 쓸 수 있음)', 'e-mail (repeatable)'),
    address: several('주소 (여러 번 쓸 수 있음)', 'address (repeatable)'),
    company: one('회사', 'company'),
    job: one('직업·직함', 'job'),
    birthday: one(
      '생일: 1985-03-07, --03-07, "음 3.7"',
      'birthday: 1985-03-07, --03-07, "lunar 3.7"',
    ),
    tag: several('태그 (여러 번 쓸 수 있음)', 'tag (repeatable)'),
    source: one('알게 된 경로', 'where from'),
    note: one('메모', 'note'),
    'deal-breaker': several('금기 (여러 번 쓸 수 있음)', 'deal-breaker (repeatable)'),
    request: several('요청 (여러 번 쓸 수 있음)', 'request (repeatable)'),
    preference: several('선호 (여러 번 쓸 수 있음)', 'preference (repeatable)'),
    'call-times': one('통화하기 좋은 때', 'when to call'),
    paste: one(
      '명함이나 서명이 든 글 파일, -는 표준 입력',
      'a text file with a business card or signature, - for stdin',
    ),
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const fields = await fieldsFrom(values);
    if (Object.keys(fields).length === 0) throw new UsageError(`dangol add ${this.usage}`);
    const similar = await invoke('duplicates.similar', { fields });
    const { customer } = await invoke('customers.create', { fields });
    const card = await readCardJson(invoke, customer.id);
    return {
      json: {
        customer: card,
        similar: similar.map(({ customer: other, reasons }) => ({
          id: other.id,
          name: other.name,
          reasons,
        })),
      },
      text: [cardText(card, language), ...similar.map((each) => warning(each, language))].join(
        '\n',
      ),
    };
  },
};

async function fieldsFrom(values: Values): Promise<CustomerPatch> {
  const file = text(values, 'paste');
  const today = dayOf(new Date());
  const pasted = file === undefined ? {} : readContactBlock(await readText(file), { today }).fields;
  const said: CustomerPatch = {};
  for (const [option, field] of [
    ['name', 'name'],
    ['company', 'company'],
    ['job', 'job'],
    ['source', 'source'],
    ['call-times', 'callTimes'],
  ] as const) {
    const value = text(values, option);
    if (value !== undefined) said[field] = value;
  }
  const note = text(values, 'note');
  return {
    ...pasted,
    // Parts belong to the name that was pasted, not to another.
    ...(said.name === undefined ? {} : { familyName: '', givenName: '' }),
    ...said,
    ...(note === undefined ? {} : { notes: [pasted.notes, note].filter(Boolean).join('\n') }),
    ...lists(values, pasted),
    ...birthday(values, today),
  };
}

function lists(values: Values, pasted: CustomerPatch): CustomerPatch {
  const all = (option: string): string[] => {
    const given = values[option];
    return Array.isArray(given) ? given.map(String) : [];
  };
  const patch: CustomerPatch = {};
  const phones = all('phone').map((number) => ({ kind: kindOfNumber(number), number }));
  if (phones.length > 0) patch.phones = [...phones, ...(pasted.phones ?? [])];
  const emails = all('email').map((address) => ({ kind: 'other', address }));
  if (emails.length > 0) patch.emails = [...emails, ...(pasted.emails ?? [])];
  const addresses = all('address').map((line) => ({ kind: 'home', ...readAddress(line) }));
  if (addresses.length > 0) patch.addresses = [...addresses, ...(pasted.addresses ?? [])];
  if (all('tag').length > 0) patch.tags = [...all('tag'), ...(pasted.tags ?? [])];
  const minded = (['deal-breaker', 'request', 'preference'] satisfies PreferenceKind[]).flatMap(
    (kind) => all(kind).map((said) => ({ uid: '', kind, text: said, forService: false, on: null })),
  );
  if (minded.length > 0) patch.preferences = minded;
  return patch;
}

const kindOfNumber = (number: string): string =>
  phoneKind(parsePhone(number)) === 'mobile' ? 'mobile' : 'other';

/** Errors: `date-invalid`. */
function birthday(values: Values, today: string): CustomerPatch {
  const written = text(values, 'birthday');
  if (written === undefined) return {};
  const read = readDate(written, { today, monthFirst: true });
  if (read.kind !== 'date') throw new AppError('date-invalid', { value: written });
  return {
    birthday: read.date,
    birthdayCalendar: read.calendar,
    birthdayLeapMonth: read.leapMonth,
  };
}

const reasonWords: Record<DuplicateReason, Help> = {
  phone: { ko: '같은 번호', en: 'same number' },
  email: { ko: '같은 이메일', en: 'same e-mail' },
  'name-birthday': { ko: '비슷한 이름과 생일', en: 'alike name and birthday' },
  'name-address': { ko: '비슷한 이름과 주소', en: 'alike name and address' },
};

function warning({ customer, reasons }: SimilarCustomer, language: Language): string {
  const why = reasons.map((reason) => reasonWords[reason][language]).join(', ');
  const who = `${customer.name || customer.company} (${customer.id})`;
  return language === 'ko'
    ? `같은 사람일 수 있습니다: ${who} – ${why}`
    : `may be the same person: ${who} – ${why}`;
}
