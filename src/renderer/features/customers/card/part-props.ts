import type { Card } from '../../../../shared/customer-card.ts';
import type { SaveCard } from '../use-card.ts';

/** What every part of the left column gets. */
export type FactsProps = { card: Card; save: SaveCard; isReadOnly: boolean };
