/** What a piece of a pasted text may be taken for. */
export const blockMeanings = [
  'name',
  'company',
  'job',
  'mobile',
  'work',
  'home',
  'fax',
  'email',
  'address',
  'birthday',
  'website',
  'notes',
  'nothing',
] as const;
export type BlockMeaning = (typeof blockMeanings)[number];

/** A piece before the whole text was seen: `spare` has no sign of its own, `score` weighs a name. */
export interface Piece {
  readonly text: string;
  readonly as: BlockMeaning | 'spare' | 'detail' | 'postcode';
  readonly score?: number;
  readonly line?: number;
}

export type Found = Piece & { readonly start: number; readonly end: number };
