import { agreementStatus, type AgreementFilter } from '../../../shared/agreements.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { formatRoute, type Route } from '../../app/route.ts';

export type AgreementOrder = NonNullable<InputOf<'agreements.list'>['order']>;
export const agreementOrders = ['ends', 'customer', 'newest', 'unpaid'] as const;

/** Which agreements by how they stand: those in force, one status, or all. */
export const standings = [
  'running',
  'offered',
  'lapsed',
  'ended',
  'cancelled',
  'lost',
  'all',
] as const;
export type Standing = (typeof standings)[number];

/** What narrows and orders the list; it lives in the address, so that going back finds it again. */
export type AgreementsView = {
  standing: Standing;
  kind: string | undefined;
  endsWithin: number | undefined;
  missed: boolean;
  text: string;
  order: AgreementOrder;
};

export function viewOf({ query }: Route): AgreementsView {
  const days = Number(query['ends']);
  return {
    standing: standings.find((each) => each === query['show']) ?? 'running',
    kind: query['kind'] || undefined,
    endsWithin: query['ends'] && Number.isInteger(days) && days >= 0 ? days : undefined,
    missed: query['missed'] === '1',
    text: query['text']?.slice(0, 200) ?? '',
    order: agreementOrders.find((each) => each === query['order']) ?? 'ends',
  };
}

export function addressOf(view: AgreementsView): string {
  return formatRoute(['agreements'], {
    show: view.standing === 'running' ? undefined : view.standing,
    kind: view.kind,
    ends: view.endsWithin,
    missed: view.missed ? 1 : undefined,
    text: view.text,
    order: view.order === 'ends' ? undefined : view.order,
  });
}

export function filterOf({
  standing,
  kind,
  endsWithin,
  missed,
  text,
}: AgreementsView): AgreementFilter {
  return {
    status: statusesOf(standing),
    kind,
    endsWithin,
    ...(missed ? { missed } : {}),
    ...(text.trim() === '' ? {} : { text }),
  };
}

function statusesOf(standing: Standing): AgreementFilter['status'] {
  if (standing === 'all') return undefined;
  if (standing === 'running') return ['active', 'paused'];
  const status = agreementStatus.safeParse(standing).data;
  return status ? [status] : undefined;
}

export const wholeView: AgreementsView = {
  standing: 'running',
  kind: undefined,
  endsWithin: undefined,
  missed: false,
  text: '',
  order: 'ends',
};

/** Is anything left out beyond what is no longer in force? Order leaves nothing out. */
export function isNarrowed(view: AgreementsView): boolean {
  return addressOf({ ...view, order: 'ends' }) !== addressOf(wholeView);
}
