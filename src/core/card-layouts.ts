import type { CardLayout } from '../shared/greeting-card-spec.ts';

const single: Partial<Record<CardLayout, CardLayout>> = { a6x4: 'a6', usx4: 'us' };

/** The layout of one card by itself: of four on a sheet each has its own paper. */
export const singleLayout = (layout: CardLayout): CardLayout => single[layout] ?? layout;

const papers = {
  a6: 'a6',
  a6x4: 'a4',
  'a6-fold': 'a5',
  us: 'us',
  usx4: 'letter',
  'us-fold': 'half-letter',
} as const satisfies Record<CardLayout, string>;

/** The paper that a layout is printed on, as the settings' shifts name it. */
export const paperOf = (layout: CardLayout): (typeof papers)[CardLayout] => papers[layout];
