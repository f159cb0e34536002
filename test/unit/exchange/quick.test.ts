import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitEmails, tidyEmail } from '../../../src/core/emails.ts';
import { phoneKind, splitPhones, tidyPhone } from '../../../src/core/phones.ts';
import { maskResidentNumbers } from '../../../src/core/resident-numbers.ts';
import { readDate } from '../../../src/core/written-dates.ts';
import {
  isPlainEmail,
  isShownLandline,
  quickDate,
  quickMask,
  quickMobile,
} from '../../../src/exchange/quick.ts';
import { today } from './support.ts';

const chars = (text: string, max: number) =>
  fc.array(fc.constantFrom(...text), { maxLength: max }).map((parts) => parts.join(''));
const runs = { numRuns: 2000 };

test('a quick mobile number is the one that the rules find', () => {
  const written = fc.oneof(
    fc.stringMatching(/^010-?\d{4}-?\d{4}$/),
    fc.stringMatching(/^01[016]-?\d{3,4}-?\d{4}$/),
    chars('0123456789-', 14),
  );
  fc.assert(
    fc.property(written, (text) => {
      const quick = quickMobile(text);
      if (quick === null) return;
      expect(splitPhones(text)).toEqual([text]);
      expect(quick).toBe(tidyPhone(text));
      expect(phoneKind(text)).toBe('mobile');
    }),
    runs,
  );
});

test('a shown landline number stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0[2-6][1-5]?-\d{3,4}-\d{4}$/), (text) => {
      if (isShownLandline(text)) expect(tidyPhone(text)).toBe(text);
    }),
    runs,
  );
});

test('a plain e-mail address stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), chars('ab@.-_ ,;', 12)), (text) => {
      if (!isPlainEmail(text)) return;
      expect(splitEmails(text)).toEqual([text]);
      expect(tidyEmail(text)).toBe(text);
    }),
    runs,
  );
});

test('a quick date is the one that the rules read', () => {
  const written = fc.stringMatching(/^(19|20)\d\d[-.] ?\d{1,2}[-.] ?\d{1,2}$/);
  fc.assert(
    fc.property(written, (text) => {
      const quick = quickDate(text);
      if (quick === null) return;
      expect(readDate(text, { today })).toEqual({
        kind: 'date',
        date: quick,
        calendar: 'solar',
        leapMonth: false,
      });
    }),
    runs,
  );
});

test('nothing is masked less for asking quickly', () => {
  const written = fc.oneof(
    chars('0123456789- １２８가a', 24),
    fc
      .tuple(
        chars('가 ', 3),
        fc.constantFrom('8503071234567', '850307-1234567', '850307 ~ 2234567'),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(written, (text) => {
      expect(quickMask(text)).toEqual(maskResidentNumbers(text));
    }),
    runs,
  );
});
