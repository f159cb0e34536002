import { lazy, type ComponentType } from 'react';
import type { Route } from './route.ts';

type ScreenModule = { Screen: ComponentType<{ route: Route }> };
type OverlaysModule = { Overlays: ComponentType };

const screenFiles = import.meta.glob<ScreenModule>('../features/*/screen.tsx');
const overlayFiles = import.meta.glob<OverlaysModule>('../features/*/overlays.tsx');

/** The first part of an address and the feature whose screen answers it. */
const featureOfPlace = {
  today: 'today',
  customers: 'customers',
  calls: 'contacts',
  'greeting-cards': 'greeting-cards',
  import: 'exchange',
  settings: 'settings',
} as const;

export type Place = keyof typeof featureOfPlace;
export const places = Object.keys(featureOfPlace).filter(isPlace);

export function isPlace(name: string): name is Place {
  return Object.hasOwn(featureOfPlace, name);
}

const screens = new Map<Place, ComponentType<{ route: Route }>>();
for (const place of places) {
  const load = screenFiles[`../features/${featureOfPlace[place]}/screen.tsx`];
  if (load)
    screens.set(
      place,
      lazy(() => load().then(({ Screen }) => ({ default: Screen }))),
    );
}

export function screenOf(place: Place): ComponentType<{ route: Route }> | null {
  return screens.get(place) ?? null;
}

/** Loads every screen while nobody waits, so that the first visit shows no gap. */
export function preloadScreens(): void {
  for (const load of Object.values(screenFiles)) void load();
}

/** What features keep in the window whichever screen shows: the call window, dialogs. */
export const overlays = Object.entries(overlayFiles).map(([path, load]) => ({
  path,
  Overlays: lazy(() => load().then(({ Overlays }) => ({ default: Overlays }))),
}));
