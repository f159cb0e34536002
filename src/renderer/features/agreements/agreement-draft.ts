import { agreementFault } from '../../../core/agreements.ts';
import { readWon } from '../../../core/money.ts';
import { agreement as agreementSchema, type Agreement } from '../../../shared/agreements.ts';
import type { TypedDay } from './day-field.tsx';

export const draftDays = ['signedOn', 'startsOn', 'endsOn', 'watchFrom', 'noticeOn'] as const;
export type DraftDay = (typeof draftDays)[number];

/** An agreement while it is being written: amounts and lists are still text. */
export type AgreementDraft = Omit<Agreement, 'uid' | 'amount' | 'payers' | DraftDay> & {
  amount: string;
  payers: string;
  days: Record<DraftDay, TypedDay>;
};

export function draftOf(agreement: Agreement | null): AgreementDraft {
  const {
    uid: _,
    amount,
    payers,
    ...rest
  } = agreement ?? agreementSchema.parse({ kind: 'insurance' });
  const { signedOn, startsOn, endsOn, watchFrom, noticeOn, ...fields } = rest;
  return {
    ...fields,
    amount: amount === null ? '' : amount.toLocaleString('ko-KR'),
    payers: payers.join(', '),
    days: { signedOn, startsOn, endsOn, watchFrom, noticeOn },
  };
}

export type DraftFault = 'kind' | 'day' | 'amount' | 'negative' | 'ends-early';

/** The first thing that keeps it from being saved, or null. */
export function draftFault(draft: AgreementDraft): DraftFault | null {
  if (draft.kind.trim() === '') return 'kind';
  if (draftDays.some((name) => draft.days[name] === 'unclear')) return 'day';
  const amount = amountOf(draft);
  if (amount === 'unclear') return 'amount';
  const fault = agreementFault({ ...daysOf(draft), amount });
  if (fault === null) return null;
  return fault.kind === 'negative-amount' ? 'negative' : 'ends-early';
}

function amountOf({ amount }: AgreementDraft): number | null | 'unclear' {
  return amount.trim() === '' ? null : (readWon(amount) ?? 'unclear');
}

const dayOf = (day: TypedDay): string | null => (day === 'unclear' ? null : day);

function daysOf({ days }: AgreementDraft): Record<DraftDay, string | null> {
  return {
    signedOn: dayOf(days.signedOn),
    startsOn: dayOf(days.startsOn),
    endsOn: dayOf(days.endsOn),
    watchFrom: dayOf(days.watchFrom),
    noticeOn: dayOf(days.noticeOn),
  };
}

/** What the draft says, for a draft without fault. */
export function writtenOf(draft: AgreementDraft): Omit<Agreement, 'uid'> {
  const { days: _, payers, ...fields } = draft;
  const amount = amountOf(draft);
  return {
    ...fields,
    ...daysOf(draft),
    kind: draft.kind.trim(),
    amount: amount === 'unclear' ? null : amount,
    payers: payers
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  };
}

/** What differs from the agreement as it was. */
export function changesOf(
  before: Agreement,
  written: Omit<Agreement, 'uid'>,
): Partial<Omit<Agreement, 'uid'>> {
  const old: Record<string, unknown> = before;
  return Object.fromEntries(
    Object.entries(written).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
    ),
  );
}
