import { expect, test } from 'vitest';
import type { z } from 'zod';
import { refuseResidentNumbers } from '../../../src/backend/resident-door.ts';
import { contract, type OperationName } from '../../../src/shared/contract.ts';
import { AppError } from '../../../src/shared/errors.ts';

const number = '850307-1234567';
type Def = {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  in?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
};

/** Every place of a schema that takes a text, as a value that holds `number` there and nothing else. */
function textsOf(schema: z.core.$ZodType, depth = 0): [path: string, value: unknown][] {
  const def = schema._zod.def as Def;
  if (depth > 14) return [];
  const within = (inner: z.core.$ZodType | undefined) => (inner ? textsOf(inner, depth + 1) : []);
  if (def.type === 'string') return schema._zod.def.type === 'string' ? [['', number]] : [];
  if (def.type === 'array') {
    return within(def.element).map(([path, value]) => [`[]${path}`, [value]]);
  }
  if (def.type === 'record') {
    return within(def.valueType).map(([path, value]) => [`{}${path}`, { key: value }]);
  }
  if (def.type === 'union') return (def.options ?? []).flatMap((option) => within(option));
  if (def.type === 'object') {
    return Object.entries(def.shape ?? {}).flatMap(([key, part]) =>
      within(part).map(([path, value]): [string, unknown] => [`.${key}${path}`, { [key]: value }]),
    );
  }
  return within(def.innerType ?? def.in);
}

function passes(name: OperationName, value: unknown): boolean {
  try {
    return JSON.stringify(refuseResidentNumbers(name, value)).includes(number);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'resident-number') return false;
    throw thrown;
  }
}

/** Operations that store nothing of what they are asked with. */
const asking = new Set([
  ...['customers.search', 'duplicates.similar', 'contacts.list', 'feedback.list', 'promises.list'],
  ...['problems.list', 'agreements.list', 'deposits.list', 'deposits.inspect'],
  ...['deposits.reinspect', 'deposits.import', 'exchange.inspect', 'exchange.reinspect'],
  ...['exchange.import', 'templates.fill', 'templates.import', 'stickers.preview'],
  ...['greetingCards.recipients', 'greetingCards.preview', 'greetingCards.proof'],
  ...['mailing.pieces', 'mailing.preview', 'mailing.print', 'backup.inspect', 'backup.restore'],
  ...['settings.reveal', 'settings.openLink'],
]);
/** Fields that are names, secrets or paths. */
const noWords =
  /\.(uid|aboutUid|customerUid|referredBy|photo|batch|seed|picture|id|passphrase|recoveryKey|file|path|folder)$/;

test('no text field of any operation that stores lets a resident number in', () => {
  let asked = 0;
  const open = Object.entries(contract).flatMap(([name, { input }]) =>
    asking.has(name)
      ? []
      : textsOf(input)
          .filter(([path]) => !noWords.test(path.replaceAll(/\[\]|\{\}/g, '')))
          .filter(([, value]) => {
            asked++;
            return passes(name as OperationName, value);
          })
          .map(([path]) => name + path),
  );
  expect(open).toEqual([]);
  expect(asked).toBeGreaterThan(300);
});

test.each([
  ['850307-1234567'],
  ['8503071234567'],
  ['８５０３０７－１２３４５６７'],
  ['850３07-1234567'],
  ['850307\u200b-\u200b5234567'],
  ['외국인 850307 - 5234567 입니다'],
])('refuses %s and says in which field', (text) => {
  const input = { id: 1, patch: { notes: '좋음', promises: [{ uid: 'a', text }] } };
  expect(() => refuseResidentNumbers('customers.update', input)).toThrow(
    expect.objectContaining({ code: 'resident-number', details: { where: 'text' } }),
  );
});

test('a draft keeps what was typed, the number covered', () => {
  const input = { customerId: 1, fields: { note: `번호 ${number}`, nextStep: '' } };
  expect(refuseResidentNumbers('contacts.saveDraft', input)).toEqual({
    customerId: 1,
    fields: { note: '번호 850307-*******', nextStep: '' },
  });
});

test('phones, accounts and uids pass', () => {
  const input = {
    phones: [{ kind: 'mobile', number: '+82 10 8503 1234' }],
    uid: '018f7a10-8503-7000-8503-071234567000',
    notes: '계좌 110-234-567890, 010-1234-5678',
  };
  expect(refuseResidentNumbers('customers.create', input)).toBe(input);
});
