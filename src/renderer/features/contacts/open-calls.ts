import type { ContactFields, ContactDraft } from '../../../shared/contacts.ts';
import type { Corrections } from '../../../core/contact-line-clauses.ts';
import { secondsBetween } from './duration.ts';

export type DraftSave = 'saved' | 'saving' | 'failed';

/** A call that is being noted, running or ended but not logged yet. */
export type OpenCall = {
  readonly customerId: number;
  readonly customerName: string;
  readonly fields: ContactFields;
  /** When the running time was stopped; null while the call lasts. */
  readonly endedAt: string | null;
  readonly save: DraftSave;
  /** What of the understood notes was corrected by hand. */
  readonly corrections: Corrections;
  /** Brought back from the box after the program was gone. */
  readonly restored: boolean;
};

/** All calls being noted; `activeId` is the one in sight. */
export type OpenCalls = {
  readonly calls: readonly OpenCall[];
  readonly activeId: number | null;
  readonly folded: boolean;
};

export const noCalls: OpenCalls = { calls: [], activeId: null, folded: false };

export function newFields(
  now: string,
  direction: ContactFields['direction'],
  kind: ContactFields['kind'] = 'call',
): ContactFields {
  return {
    kind,
    direction,
    outcome: 'reached',
    note: '',
    startedAt: now,
    durationSeconds: null,
    settled: null,
    nextStep: '',
    nextStepDue: null,
  };
}

export function findCall(state: OpenCalls, customerId: number): OpenCall | null {
  return state.calls.find((call) => call.customerId === customerId) ?? null;
}

/** Opens a call with this customer, or shows the one that is open already. */
export function withStarted(
  state: OpenCalls,
  who: { customerId: number; customerName: string },
  fields: ContactFields,
): OpenCalls {
  const shown = { activeId: who.customerId, folded: false };
  if (findCall(state, who.customerId)) return { ...state, ...shown };
  const call: OpenCall = {
    ...who,
    fields,
    endedAt: null,
    save: 'saving',
    corrections: {},
    restored: false,
  };
  return { ...shown, calls: [...state.calls, call] };
}

export function withChanged(
  state: OpenCalls,
  customerId: number,
  change: Partial<Pick<OpenCall, 'fields' | 'endedAt' | 'save' | 'customerName' | 'corrections'>>,
): OpenCalls {
  const calls = state.calls.map((call) =>
    call.customerId === customerId ? { ...call, ...change } : call,
  );
  return { ...state, calls };
}

/** Takes a call away (logged or discarded) and shows the one beside it. */
export function withoutCall(state: OpenCalls, customerId: number): OpenCalls {
  const at = state.calls.findIndex((call) => call.customerId === customerId);
  const calls = state.calls.filter((call) => call.customerId !== customerId);
  const neighbour = calls[Math.min(Math.max(at, 0), calls.length - 1)];
  const activeId = state.activeId === customerId ? (neighbour?.customerId ?? null) : state.activeId;
  return { ...state, calls, activeId };
}

/** A call whose program was gone for longer has surely ended. */
const longestGapMs = 5 * 60_000;

function endOfDraft({ endedAt, updatedAt }: ContactDraft, now: string): string | null {
  if (endedAt !== null) return endedAt;
  return Date.parse(now) - Date.parse(updatedAt) > longestGapMs ? updatedAt : null;
}

/**
 * Puts drafts of the box beside what is open; what is on screen is newer and stays. Calls come back
 * folded, because whoever starts the program has something else in mind.
 */
export function withDrafts(
  state: OpenCalls,
  drafts: readonly ContactDraft[],
  now: string,
): OpenCalls {
  const missing = drafts.filter((draft) => !findCall(state, draft.customerId));
  if (missing.length === 0) return state;
  const restored = missing.map((draft): OpenCall => ({
    customerId: draft.customerId,
    customerName: draft.customerName,
    fields: draft.fields,
    endedAt: endOfDraft(draft, now),
    save: 'saved',
    corrections: {},
    restored: true,
  }));
  const calls = [...state.calls, ...restored];
  const activeId = state.activeId ?? calls[0]?.customerId ?? null;
  return { calls, activeId, folded: state.calls.length === 0 || state.folded };
}

/** Only what goes on by itself is timed: a message or a letter has no length. */
export const isTimed = ({ kind }: Pick<ContactFields, 'kind'>): boolean => kind === 'call';

/** Seconds that the call has lasted at `now`; a length corrected by hand wins. */
export function lengthOf(call: Pick<OpenCall, 'fields' | 'endedAt'>, now: string): number {
  return call.fields.durationSeconds ?? secondsBetween(call.fields.startedAt, call.endedAt ?? now);
}

/** What goes into the box: nobody reached has no length; a date without words gets `plainStep`. */
export function fieldsToLog(call: OpenCall, now: string, plainStep: string): ContactFields {
  const { fields } = call;
  const length = isTimed(fields) ? lengthOf(call, now) : fields.durationSeconds;
  return withPlainStep(
    {
      ...fields,
      note: fields.note.trim(),
      settled: fields.outcome === 'reached' ? fields.settled : null,
      durationSeconds: fields.outcome === 'missed' ? null : length,
    },
    plainStep,
  );
}

/** A next step that has a day but no words gets the plain ones. */
export function withPlainStep(fields: ContactFields, plainStep: string): ContactFields {
  const words = fields.nextStep.trim();
  return { ...fields, nextStep: words === '' && fields.nextStepDue ? plainStep : words };
}
