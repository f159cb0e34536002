import type { InkPath } from '../drawing.ts';

/** A drawn ornament: paths in a picture of 100 × 100. */
export type DrawnOrnament = {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
  readonly paths: readonly InkPath[];
};

export const drawnOrnaments: readonly DrawnOrnament[] = [
  {
    id: 'sprig',
    name: { ko: '새순 가지', en: 'Sprig' },
    paths: [{ d: 'M20 80C40 60 60 40 80 20', stroke: '#7d9471', strokeWidth: 2 }],
  },
];
