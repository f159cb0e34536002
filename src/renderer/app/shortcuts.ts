import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { letterOf } from '../ui/key-letter.ts';

export type Shortcut = {
  /** `mod+k`, `n`, `?`, `space`; `mod` is Ctrl, ⌘ on a Mac. */
  keys: string;
  /** What it does, for the list under `?`. */
  label: string;
  /** Under which heading it is listed. */
  group: 'anywhere' | 'here' | 'lists';
  /** Left out for keys that a control handles itself and that are only listed here. */
  run?: () => void;
  /** Also while the focus is in a text field; only sensible with `mod`. */
  whileTyping?: boolean;
};

type Entry = { current: Shortcut };
let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();

function publish(next: readonly Entry[]) {
  entries = next;
  for (const listener of listeners) listener();
}

/** Makes shortcuts act and be listed as long as the component is there. The latest registered wins. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const own = useRef<Entry[]>([]);
  const signature = shortcuts
    .map(({ keys, label, group }) => `${keys}|${label}|${group}`)
    .join('\n');
  useLayoutEffect(() => {
    for (const [index, shortcut] of shortcuts.entries()) {
      const entry = own.current[index];
      if (entry) entry.current = shortcut;
    }
  });
  // Before the first paint: whoever sees the key beside a button may press it at once.
  useLayoutEffect(() => {
    const mine = shortcuts.map((shortcut) => ({ current: shortcut }));
    own.current = mine;
    publish([...entries, ...mine]);
    return () => publish(entries.filter((entry) => !mine.includes(entry)));
    // oxlint-disable-next-line react/exhaustive-deps -- only what is listed; `run` is kept fresh above
  }, [signature]);
}

/** Everything that acts now, in the order of registration, the same keys once. */
export function useShortcutList(): readonly Shortcut[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
  const seen = new Map<string, Shortcut>();
  for (const { current } of all) seen.set(`${current.group} ${current.keys}`, current);
  return [...seen.values()];
}

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** The name of a key press as shortcuts write it, or null for none (`mod+shift+z`, `?`, `n`). */
export function keysOf(press: KeyPress): string | null {
  if (press.isComposing) return null;
  if (press.altKey) return press.key.startsWith('Arrow') ? `alt+${press.key.toLowerCase()}` : null;
  const mod = press.ctrlKey || press.metaKey;
  const letter = letterOf(press);
  if (letter) return `${mod ? 'mod+' : ''}${press.shiftKey ? 'shift+' : ''}${letter}`;
  const named =
    press.key === ' ' ? 'space' : press.key.length === 1 ? press.key : press.key.toLowerCase();
  return `${mod ? 'mod+' : ''}${named}`;
}

/** Is the user writing there, so that plain letters are text? */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return !isReadOnly(target);
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(target.type);
}

/** Does Space or Enter already do something where the focus is? */
function actsItself(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, select, [role]') !== null;
}

function isReadOnly(target: HTMLElement): boolean {
  return target instanceof HTMLTextAreaElement && target.readOnly;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented) return;
  const keys = keysOf(event);
  if (!keys) return;
  // The browser would print the window as it looks, with the few rows that happen to be in sight.
  if (keys === 'mod+p') event.preventDefault();
  const entry = entries.findLast(({ current }) => current.keys === keys && current.run);
  if (!entry) return;
  const { run, whileTyping } = entry.current;
  if (isTypingIn(event.target) && !whileTyping) return;
  if ((keys === 'space' || keys === 'enter') && actsItself(event.target)) return;
  // A dialog is a place of its own: what lies behind it does not act.
  const inDialog = document.querySelector('.dialog-shade') !== null;
  if (inDialog && !/^(mod|alt)\+/.test(keys)) return;
  event.preventDefault();
  run?.();
}

/** Starts listening; called once. */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
