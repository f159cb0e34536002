import type { Card } from '../../../../shared/customer-card.ts';
import type { SaveCard } from '../use-card.ts';

/** What every part of the right column gets. */
export type PartProps = {
  card: Card;
  save: SaveCard;
  isReadOnly: boolean;
  /** Its line or choice for a new entry is shown. */
  isAdding: boolean;
  setAdding: (isAdding: boolean) => void;
};
