import type { ParsedInputOf } from '../../shared/contract.ts';
import type { NewAccess } from '../../data/access-log.ts';
import type { CardToMake } from '../../shared/greeting-cards.ts';

export type ProduceInput = ParsedInputOf<'greetingCards.produce'>;

export type NamedCard = CardToMake & { readonly name: string };

/** What a print run's worker is told; the rest it reads from the box. */
export type PrintRunInput = Omit<ProduceInput, 'cards' | 'mode' | 'file'> & {
  readonly cards: readonly NamedCard[];
  /** The moment of the run: it goes into the files, so that they can be made again. */
  readonly sentAt: string;
  /** The cards' file, or their folder; null for the printer. */
  readonly file: string | null;
  readonly access: NewAccess;
};
