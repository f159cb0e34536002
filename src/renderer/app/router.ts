import { useMemo, useSyncExternalStore } from 'react';
import { parseRoute, type Route } from './route.ts';

/**
 * The browser's own history carries the places, so back and forward work with mouse, keyboard and
 * menu. What a screen wants to find again (scroll, active row) is kept by history entry.
 */
const listeners = new Set<() => void>();
const memory = new Map<string, unknown>();
let lastPlace = placeId();

function placeId(): string {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'place' in state) return String(state.place);
  const place = crypto.randomUUID();
  history.replaceState({ place }, '');
  return place;
}

function notify() {
  lastPlace = placeId();
  for (const listener of listeners) listener();
}
window.addEventListener('popstate', notify);
window.addEventListener('hashchange', notify);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to an address made by `formatRoute`. `replace` leaves no step to come back to. */
export function navigate(address: string, options: { replace?: boolean } = {}): void {
  if (address === (location.hash || '#/')) return;
  if (options.replace) history.replaceState({ place: lastPlace }, '', address);
  else history.pushState({ place: crypto.randomUUID() }, '', address);
  notify();
}

export function goBack(): void {
  history.back();
}

export function goForward(): void {
  history.forward();
}

/** The side buttons of a mouse, which not every host turns into back and forward by itself. */
window.addEventListener('mouseup', (event) => {
  if (event.button !== 3 && event.button !== 4) return;
  event.preventDefault();
  if (event.button === 3) goBack();
  else goForward();
});

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

export function currentRoute(): Route {
  return parseRoute(location.hash);
}

/** Keeps a value with this history entry: there again after going back, fresh on a new visit. */
export function remember(name: string, value: unknown): void {
  memory.set(`${lastPlace} ${name}`, value);
}

/** What `remember` kept here under this name, if it is of the wanted type. */
export function recall<T>(name: string, isWanted: (value: unknown) => value is T, otherwise: T): T {
  const value = memory.get(`${lastPlace} ${name}`);
  return isWanted(value) ? value : otherwise;
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
