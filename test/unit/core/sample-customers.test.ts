import { describe, expect, it } from 'vitest';
import { sampleCustomer } from '../../../src/core/sample-customers.ts';
import { isPartialDate } from '../../../src/core/dates.ts';
import { contactFields } from '../../../src/shared/contacts.ts';
import { customerFields } from '../../../src/shared/customer-card.ts';

const today = '2026-11-22';

describe('sample customers', () => {
  it.each(['ko', 'en'] as const)('fit the contract and lie in the past (%s)', (language) => {
    for (let index = 0; index < 300; index++) {
      const { fields, calls } = sampleCustomer(index, 1, today, language);
      customerFields.parse(fields);
      if (fields.birthday && fields.birthdayCalendar === 'solar') {
        expect(isPartialDate(fields.birthday)).toBe(true);
      }
      for (const call of calls) {
        contactFields.parse(call);
        expect(call.startedAt < `${today}T23:59:59Z`).toBe(true);
        expect(call.nextStep === '').toBe(call.nextStepDue === null);
      }
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(sampleCustomer(7, 1, today, 'ko')).toEqual(sampleCustomer(7, 1, today, 'ko'));
    expect(sampleCustomer(7, 2, today, 'ko')).not.toEqual(sampleCustomer(7, 1, today, 'ko'));
  });
});
