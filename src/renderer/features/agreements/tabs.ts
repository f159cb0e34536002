import { formatRoute, type Route } from '../../app/route.ts';

/** The rooms of the place: what was agreed, and the money that comes for it. */
export const tabs = ['agreements', 'thanks', 'unsure', 'missing', 'lists'] as const;
export type Tab = (typeof tabs)[number];

export function tabOf({ path }: Route): Tab {
  return tabs.find((tab) => tab === path[1]) ?? 'agreements';
}

export function addressOfTab(tab: Tab): string {
  return formatRoute(tab === 'agreements' ? ['agreements'] : ['agreements', tab]);
}
