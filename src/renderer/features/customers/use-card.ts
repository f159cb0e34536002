import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isEmptyCard } from '../../../core/customer-fields.ts';
import {
  emptyCustomer,
  type Card,
  type CustomerFields,
  type CustomerPatch,
} from '../../../shared/customer-card.ts';
import { describeError, invoke, queryClient } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { cardRequest } from './card-request.ts';

export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';

/** Changes of a card are made from what it says at that moment, so that quick ones never collide. */
export type MakePatch = (now: CustomerFields) => CustomerPatch;
/** `change` is the entry in the history by which the saving is undone; null where nothing changed. */
export type Saved = { ok: true; change: number | null } | { ok: false; message: string };
export type SaveCard = (make: MakePatch) => Promise<Saved>;

export type CardEditing = {
  card: Card | null;
  error: unknown;
  save: SaveCard;
  state: SaveState;
};

/** What was written on a new card that cannot be stored yet, for want of a name or number. */
let unstored: CustomerFields = emptyCustomer;

/** A stored card by its number, or one that is being begun (`id` null) and stored with its first name. */
export function useCard(
  id: number | null,
  given: CustomerPatch,
  onStored: (id: number) => void,
): CardEditing {
  const stored = useStoredCard(id);
  const [draft, setDraft] = useState<CustomerFields>(() => ({ ...unstored, ...given }));
  const [state, setState] = useState<SaveState>('idle');
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const storedId = useRef(id);

  async function create(fields: CustomerFields): Promise<void> {
    const { customer } = await invoke('customers.create', { fields });
    await queryClient.fetchQuery(cardRequest(customer.id));
    storedId.current = customer.id;
    unstored = emptyCustomer;
    onStored(customer.id);
    const isStillHere = location.hash.startsWith(formatRoute(['customers', 'new']));
    if (isStillHere) navigate(formatRoute(['customers', customer.id]), { replace: true });
  }

  async function send(make: MakePatch): Promise<{ state: SaveState; change: number | null }> {
    if (storedId.current !== null) {
      return { state: 'saved', change: await update(storedId.current, make) };
    }
    const next = { ...unstored, ...given, ...make({ ...unstored, ...given }) };
    unstored = next;
    setDraft(next);
    if (isEmptyCard(next)) return { state: 'waiting', change: null };
    await create(next);
    return { state: 'saved', change: null };
  }

  function save(make: MakePatch): Promise<Saved> {
    const run = async (): Promise<Saved> => {
      setState('saving');
      try {
        const sent = await send(make);
        setState(sent.state);
        return { ok: true, change: sent.change };
      } catch (error) {
        setState('failed');
        return { ok: false, message: describeError(error) };
      }
    };
    const result = queue.current.then(run);
    queue.current = result;
    return result;
  }

  useEffect(() => {
    if (state !== 'saved') return;
    const timer = window.setTimeout(() => setState('idle'), 2500);
    return () => window.clearTimeout(timer);
  }, [state]);

  return {
    card: id === null ? blankCard(draft) : (stored.data ?? null),
    error: stored.error,
    save,
    state,
  };
}

const noCustomer = 0;

function useStoredCard(id: number | null) {
  return useQuery({
    ...cardRequest(id ?? noCustomer),
    enabled: id !== null,
  });
}

/** Shows the change at once and sends it; a refusal brings back what is stored. */
async function update(id: number, make: MakePatch): Promise<number | null> {
  const { queryKey } = cardRequest(id);
  const now = queryClient.getQueryData(queryKey);
  const patch = make(now ?? emptyCustomer);
  if (now) queryClient.setQueryData(queryKey, { ...now, ...patch });
  try {
    const { customer, change } = await invoke('customers.update', { id, patch });
    queryClient.setQueryData(queryKey, (card) => (card ? { ...card, ...customer } : card));
    return change;
  } catch (error) {
    if (now) queryClient.setQueryData(queryKey, now);
    throw error;
  }
}

function blankCard(fields: CustomerFields): Card {
  return {
    ...fields,
    id: noCustomer,
    uid: '',
    properties: [],
    createdAt: '',
    updatedAt: '',
    trashedAt: null,
    lastContactAt: null,
    birthdayFacts: null,
    occasionFacts: [],
    links: [],
    inverseRelations: [],
    referrals: [],
    consentsMissing: [],
    contacts: [],
    sendings: [],
    deposits: [],
    payments: {},
    effectiveCadenceDays: null,
    drafts: [],
  };
}
