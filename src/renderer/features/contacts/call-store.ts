import { useSyncExternalStore } from 'react';
import type { ContactFields } from '../../../shared/contacts.ts';
import { invoke } from '../../api.ts';
import {
  fieldsToLog,
  findCall,
  newFields,
  noCalls,
  withChanged,
  withDrafts,
  withoutCall,
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
): void {
  const isNew = !findCall(state, who.customerId);
  closing.delete(who.customerId);
  set(withStarted(state, who, newFields(now(), direction)));
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

/** Logs the call; answers with the change that undoes it. The window keeps the text on refusal. */
export async function logCall(customerId: number, plainStep: string): Promise<number | null> {
  const call = findCall(state, customerId);
  if (!call) return null;
  window.clearTimeout(timers.get(customerId));
  timers.delete(customerId);
  closing.add(customerId);
  try {
    const fields = fieldsToLog(call, now(), plainStep);
    const { change } = await invoke('contacts.log', { customerId, fields });
    set(withoutCall(state, customerId));
    return change;
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
