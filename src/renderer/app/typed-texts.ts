import { useSyncExternalStore } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;
/** What somebody had typed into a field that is gone. */
export type TypedText = { id: number; label: string; text: string };

const written: readonly string[] = ['text', 'email', 'tel', 'url', 'number', 'date', 'time'];
const mostKept = 30;

/** Fields that somebody typed into since they are there. In memory alone, like the fields themselves. */
const typedInto = new Set<Field>();
let kept: readonly TypedText[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Notes which fields somebody types into; a search or a passphrase is nothing to keep. */
export function watchTyping(): void {
  document.addEventListener('input', ({ target }) => {
    if (!isWorthKeeping(target) || typedInto.has(target)) return;
    for (const field of typedInto) if (!field.isConnected) typedInto.delete(field);
    typedInto.add(target);
  });
}

function isWorthKeeping(target: EventTarget | null): target is Field {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  const isSearch = target.closest('[role="search"], [role="searchbox"]') !== null;
  return written.includes(target.type) && !isSearch && !target.autocomplete.includes('password');
}

type Snapshot = readonly { field: Field; label: string; text: string }[];

/** What stands in those fields now; asked while a screen that broke is still there. */
export function takeTexts(): Snapshot {
  return [...typedInto]
    .filter((field) => field.isConnected && field.value.trim() !== '')
    .map((field) => ({ field, label: labelOf(field), text: field.value }));
}

/** Keeps what stood in fields that have gone since, until somebody puts it away. */
export function keepLost(snapshot: Snapshot): void {
  const lost = snapshot.filter(({ field }) => !field.isConnected);
  const fresh = lost.map(({ label, text }) => ({ id: nextId++, label, text }));
  const isNew = ({ text }: TypedText) => !kept.some((each) => each.text === text);
  publish([...fresh.filter(isNew), ...kept].slice(0, mostKept));
}

export function forgetTexts(): void {
  publish([]);
}

export function useKeptTexts(): readonly TypedText[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => kept,
  );
}

function publish(next: readonly TypedText[]): void {
  kept = next;
  for (const listener of listeners) listener();
}

function labelOf(field: Field): string {
  const named = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words = [
    field.labels?.[0]?.textContent,
    field.getAttribute('aria-label'),
    ...named.map((id) => document.getElementById(id)?.textContent),
    field.placeholder,
  ];
  return words.find((each) => each?.trim())?.trim() ?? '';
}
