import { describe, expect, it } from 'vitest';
import { cardAsOf } from '../../../src/core/as-of.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { type Change } from '../../../src/shared/customer-history.ts';

const base = {
  customerId: 1,
  importId: null,
  contactId: null,
  depositId: null,
  batch: null,
  undone: false,
};
const change = (id: number, at: string, rest: Partial<Change>): Change => ({
  ...base,
  id,
  at: `${at}T10:00:00.000Z`,
  through: 'typed',
  action: 'update',
  fields: {},
  ...rest,
});

const fields = { ...emptyCustomer, name: '한지우', company: '세 번째', tags: ['VIP'] };
const history: Change[] = [
  change(6, '2026-06-01', { action: 'restore' }),
  change(5, '2026-05-01', { action: 'trash' }),
  change(4, '2026-04-01', { fields: { company: { before: '두 번째', after: '세 번째' } } }),
  change(3, '2026-03-01', {
    action: 'contact-update',
    contactId: 9,
    fields: { note: { before: '', after: 'x' }, notes: { before: 'nonsense', after: '' } },
  }),
  change(2, '2026-02-01', {
    fields: {
      company: { before: '첫 번째', after: '두 번째' },
      tags: { before: [], after: ['VIP'] },
    },
  }),
  change(1, '2026-01-01', { action: 'create' }),
];
const asOf = (day: string) => cardAsOf({ fields, trashed: false }, history, `${day}T00:00:00.000Z`);

describe('the card as it was', () => {
  it('is today what it says', () => {
    expect(asOf('2026-12-31')).toEqual({ fields, trashed: false });
  });
  it('takes back what came later, field by field', () => {
    expect(asOf('2026-03-15').fields).toEqual({ ...fields, company: '두 번째' });
    expect(asOf('2026-01-15').fields).toEqual({ ...fields, company: '첫 번째', tags: [] });
  });
  it('lay in the trash meanwhile', () => {
    expect(asOf('2026-05-15').trashed).toBe(true);
    expect(asOf('2026-04-15').trashed).toBe(false);
  });
  it('was not there before it was made', () => {
    expect(asOf('2025-12-31')).toEqual({ fields: null, trashed: false });
  });
  it('leaves out what changed on a contact', () => {
    expect(asOf('2026-02-15').fields?.notes).toBe('');
  });
});
