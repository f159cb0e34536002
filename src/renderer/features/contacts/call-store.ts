import { useSyncExternalStore } from 'react';
import type { Corrections } from '../../../core/contact-line-clauses.ts';
import { contactOfNote, readContactNote } from '../../../core/contact-line-note.ts';
import type { ContactFields, ContactYield } from '../../../shared/contacts.ts';
import { invoke } from '../../api.ts';
import { today } from '../../i18n/format.ts';
import { localMoment, type LoggingHelp } from './log-help.ts';
import {
  fieldsToLog,
  findCall,
  newFields,
  noCalls,
  withChanged,
  withDrafts,
  withoutCall,
  withPlainStep,
  withStarted,
  type OpenCall,
  type OpenCalls,
} from './open-calls.ts';

/** A pause in typing after which the draft goes into the box. */
const pauseBeforeSaving = 400;
const pauseBeforeTryingAgain = 5000;

let state: OpenCalls = noCalls;
const listeners = new Set<() => void>();
const timers = new Map<number, number>();
/** Ids whose draft was logged or discarded: a save still under way must not bring it back. */
const closing = new Set<number>();

function set(next: OpenCalls) {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const now = () => new Date().toISOString();

/** All calls being noted. */
export function useOpenCalls(): OpenCalls {
  return useSyncExternalStore(subscribe, () => state);
}

export function openCalls(): OpenCalls {
  return state;
}

/**
 * Opens the call window with a customer and starts the running time. A call that is open with this
 * customer is shown instead.
 */
export function startCall(
  who: { customerId: number; customerName: string },
  direction: ContactFields['direction'],
  kind: ContactFields['kind'] = 'call',
): void {
  const isNew = !findCall(state, who.customerId);
  closing.delete(who.customerId);
  set(withStarted(state, who, newFields(now(), direction, kind)));
  if (isNew) void saveDraft(who.customerId);
}

export function showCall(customerId: number): void {
  set({ ...state, activeId: customerId, folded: false });
}

export function foldCalls(folded: boolean): void {
  set({ ...state, folded });
}

/** Changes what is noted; the draft is saved at the next pause. */
export function changeCall(
  customerId: number,
  change: Partial<ContactFields>,
  endedAt?: string | null,
): void {
  const call = findCall(state, customerId);
  if (!call) return;
  set(
    withChanged(state, customerId, {
      fields: { ...call.fields, ...change },
      ...(endedAt === undefined ? {} : { endedAt }),
      save: 'saving',
    }),
  );
  saveSoon(customerId, pauseBeforeSaving);
}

function saveSoon(customerId: number, delay: number) {
  window.clearTimeout(timers.get(customerId));
  timers.set(
    customerId,
    window.setTimeout(() => void saveDraft(customerId), delay),
  );
}

async function saveDraft(customerId: number): Promise<void> {
  window.clearTimeout(timers.get(customerId));
  timers.delete(customerId);
  const call = findCall(state, customerId);
  if (!call || closing.has(customerId)) return;
  const { fields, endedAt } = call;
  try {
    await invoke('contacts.saveDraft', { customerId, fields, endedAt });
    markSaved(customerId, call, 'saved');
  } catch {
    markSaved(customerId, call, 'failed');
    saveSoon(customerId, pauseBeforeTryingAgain);
  }
}

/** Text typed while the save was under way is not saved yet; its own pause will do that. */
function markSaved(customerId: number, saved: OpenCall, save: OpenCall['save']) {
  const current = findCall(state, customerId);
  if (current && current.fields === saved.fields && current.endedAt === saved.endedAt) {
    set(withChanged(state, customerId, { save }));
  }
}

/** Saves whatever still waits for its pause; for the moment before the window goes. */
export function saveAllDrafts(): void {
  for (const customerId of timers.keys()) void saveDraft(customerId);
}

/** What of the notes was understood otherwise than it was meant. */
export function correctCall(customerId: number, corrections: Corrections): void {
  set(withChanged(state, customerId, { corrections }));
}

export type LoggedCall = { changes: number[]; yields: ContactYield };

/**
 * Logs the call with what its notes tell; answers with the changes that undo it. The window keeps
 * the text on refusal.
 */
export async function logCall(
  customerId: number,
  { plainStep, checkOn, helpers }: LoggingHelp,
): Promise<LoggedCall | null> {
  const call = findCall(state, customerId);
  if (!call) return null;
  window.clearTimeout(timers.get(customerId));
  timers.delete(customerId);
  closing.add(customerId);
  try {
    const at = now();
    const lines = readContactNote(call.fields.note, localMoment(new Date(at)), call.corrections);
    const base = { fields: fieldsToLog(call, at, ''), today: today(), at, checkOn, helpers };
    const { fields, yields } = contactOfNote(lines, base);
    const { changes } = await invoke('contacts.log', {
      customerId,
      fields: withPlainStep(fields, plainStep),
      yields,
    });
    set(withoutCall(state, customerId));
    return { changes, yields };
  } catch (error) {
    closing.delete(customerId);
    saveSoon(customerId, pauseBeforeTryingAgain);
    throw error;
  }
}

/** Drops a call that is not to be logged; answers with what brings it back. */
export async function discardCall(customerId: number): Promise<() => void> {
  const call = findCall(state, customerId);
  if (!call) return () => {};
  window.clearTimeout(timers.get(customerId));
  timers.delete(customerId);
  closing.add(customerId);
  try {
    await invoke('contacts.discardDraft', { customerId });
  } catch (error) {
    closing.delete(customerId);
    throw error;
  }
  set(withoutCall(state, customerId));
  return () => {
    closing.delete(customerId);
    set(withStarted(state, call, call.fields));
    correctCall(customerId, call.corrections);
    changeCall(customerId, {}, call.endedAt);
  };
}

/** Brings back the drafts that the box holds; how many were not open yet. */
export async function restoreDrafts(): Promise<number> {
  const drafts = await invoke('contacts.drafts', {});
  const before = state.calls.length;
  set(withDrafts(state, drafts, now()));
  return state.calls.length - before;
}
