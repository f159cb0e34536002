import type { InputOf } from '../../../shared/contract.ts';
import type { AddressChoice } from '../../../shared/mailing.ts';
import type { EnvelopeSize } from '../../../shared/paper.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { Asks } from '../../app/asks.ts';

/** What of the dialog is chosen. */
export type Choice = {
  kind: 'envelope' | 'labels';
  size: EnvelopeSize;
  sheet: string;
  /** As typed. */
  first: string;
  address: AddressChoice;
  households: boolean;
  /** Post that is owed: also to those who withdrew the consent to marketing. */
  evenWithdrawn: boolean;
};

/** Kept for the next time: people print the same way again and again. The free label is another one then. */
let last: Partial<Choice> = {};

export const firstChoice = ({ envelope, labelSheet }: Settings): Choice => ({
  kind: 'labels',
  size: envelope,
  sheet: labelSheet,
  address: 'best',
  households: false,
  ...last,
  first: '1',
  // Asked anew each time: it is the exception.
  evenWithdrawn: false,
});

export function keepChoice(choice: Choice): void {
  last = choice;
}

export type Asked = InputOf<'mailing.preview'>;

/** The same as the backend is asked; null while no free label is chosen. */
export function askedOf(
  wanted: Asks['open-mailing'],
  choice: Choice,
  first: number | null,
): Asked | null {
  if (choice.kind === 'labels' && first === null) return null;
  return {
    to: wanted.ids ? { ids: wanted.ids } : { query: wanted.query ?? {} },
    paper:
      choice.kind === 'envelope'
        ? { kind: 'envelope', size: choice.size }
        : { kind: 'labels', sheet: choice.sheet, first: first ?? 1 },
    address: choice.address,
    households: choice.households,
    evenWithdrawn: choice.evenWithdrawn,
  };
}
