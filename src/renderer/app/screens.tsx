import type { ComponentType } from 'react';
import type { Route } from './route.ts';

type ScreenModule = { Screen: ComponentType<{ route: Route }> };
type OverlaysModule = { Overlays: ComponentType };

/**
 * All screens are in the first file: it comes from the disk, and one larger file is there sooner than
 * many small ones. What few need and is large (the PDF viewer) is loaded by its own feature.
 */
const screenFiles = import.meta.glob<ScreenModule>('../features/*/screen.tsx', { eager: true });
const overlayFiles = import.meta.glob<OverlaysModule>('../features/*/overlays.tsx', {
  eager: true,
});

/** The first part of an address and the feature whose screen answers it. */
const featureOfPlace = {
  today: 'today',
  customers: 'customers',
  calls: 'contacts',
  promises: 'promises',
  agreements: 'agreements',
  'greeting-cards': 'greeting-cards',
  referrals: 'referrals',
  insights: 'insights',
  duplicates: 'duplicates',
  privacy: 'privacy',
  import: 'exchange',
  settings: 'settings',
} as const;

export type Place = keyof typeof featureOfPlace;

export function isPlace(name: string): name is Place {
  return Object.hasOwn(featureOfPlace, name);
}

export function screenOf(place: Place): ComponentType<{ route: Route }> | null {
  return screenFiles[`../features/${featureOfPlace[place]}/screen.tsx`]?.Screen ?? null;
}

/** What features keep in the window whichever screen shows: the call window, dialogs. */
export const overlays = Object.entries(overlayFiles).map(([path, { Overlays }]) => ({
  path,
  Overlays,
}));
