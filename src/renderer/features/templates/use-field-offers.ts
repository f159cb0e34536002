import { useState } from 'react';
import type { Language } from '../../../shared/primitives.ts';
import type { MergeFieldInfo } from '../../../shared/templates.ts';
import {
  fieldEdit,
  offeredFields,
  openFieldAt,
  particleEdit,
  particleOffers,
  type TextEdit,
} from './field-completion.ts';

/** One line of the list that opens while typing. */
export type Offer = { key: string; label: string; hint: string; edit: TextEdit };

export type Offers = {
  kind: 'field' | 'particle';
  /** Where in the text the list belongs. */
  at: number;
  query: string;
  offers: readonly Offer[];
  /** What Tab takes although nothing is chosen: a particle that was typed already. */
  likely: Offer | null;
};

/** What can be offered at the caret. */
export function offersAt(
  text: string,
  caret: number,
  fields: readonly MergeFieldInfo[],
  language: Language,
): Offers | null {
  const open = openFieldAt(text, caret);
  if (open) {
    const offers = offeredFields(open.query, fields).map(({ field, label, sample }) => ({
      key: field,
      label,
      hint: sample,
      edit: fieldEdit(text, caret, open, field),
    }));
    return { kind: 'field', at: open.start, query: open.query, offers, likely: null };
  }
  const found = particleOffers(text, caret, fields, language);
  if (!found) return null;
  const offers = found.offers.map(({ pair, sample }) => ({
    key: pair,
    label: pair,
    hint: sample,
    edit: particleEdit(text, found, pair),
  }));
  const likely = found.typed === '' ? null : (offers[0] ?? null);
  return { kind: 'particle', at: found.start, query: found.typed, offers, likely };
}

/**
 * The list beside the caret: which line is active, and whether it was put away. A list of particles
 * waits without an active line, so that Enter and Tab keep what they mean in a text.
 */
export function useFieldOffers(input: {
  text: string;
  /** Null while the keyboard is elsewhere. */
  caret: number | null;
  fields: readonly MergeFieldInfo[];
  language: Language;
}) {
  const { text, caret, fields, language } = input;
  const found = caret === null ? null : offersAt(text, caret, fields, language);
  const place = found ? `${found.kind} ${found.at}` : '';
  const [away, setAway] = useState('');
  const [chosen, setChosen] = useState({ place: '', query: '', index: -1 });
  const shown = found && away !== place ? found : null;
  const first = shown?.kind === 'field' && shown.offers.length > 0 ? 0 : -1;
  const isKept = chosen.place === place && chosen.query === (found?.query ?? '');
  const active = isKept ? Math.min(chosen.index, (shown?.offers.length ?? 0) - 1) : first;
  return {
    shown,
    active,
    /** The next or the one before, round and round. */
    step(by: 1 | -1) {
      const count = shown?.offers.length ?? 0;
      if (!shown || count === 0) return;
      const from = active < 0 && by < 0 ? 0 : active;
      setChosen({ place, query: shown.query, index: (from + by + count) % count });
    },
    point(index: number) {
      if (shown) setChosen({ place, query: shown.query, index });
    },
    putAway: () => setAway(place),
    /** A list that was put away opens again when its place is left. */
    forget: () => setAway(''),
  };
}
