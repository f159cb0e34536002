import type { DueReason } from '../../core/today/reasons.ts';
import type { DuePerson } from '../../core/today/people.ts';
import type { SaidOf } from '../../core/today/said.ts';
import type { Language } from '../../shared/primitives.ts';
import type { ReasonKind } from '../../shared/today.ts';
import { englishReasons, englishWhy } from './words-en.ts';
import { koreanReasons, koreanWhy } from './words-ko.ts';

export type ReasonTexts = {
  readonly [K in ReasonKind]: (said: SaidOf<K>, due: string, day: string) => string;
};

/** Why a kind of reason stands where it stands, and what is said of people who wait or are done. */
export type WhyTexts = Readonly<
  Record<ReasonKind | 'promise-late' | 'follow-up-late' | 'belated' | 'done', string>
> & {
  readonly moved: (to: string, day: string) => string;
  readonly more: (count: number) => string;
};

/** Why somebody is on the list, as a sentence. */
export function reasonText(
  { kind, said, due }: Pick<DueReason, 'kind' | 'said' | 'due'>,
  day: string,
  language: Language,
): string {
  const texts = language === 'ko' ? koreanReasons : englishReasons;
  // What is said is of the kind that names the text.
  const text = texts[kind] as (said: DueReason['said'], due: string, day: string) => string;
  return text(said, due, day);
}

/** Why somebody stands at this place of the list. */
export function whyText(person: DuePerson, day: string, language: Language): string {
  const texts = language === 'ko' ? koreanWhy : englishWhy;
  if (person.done) return texts.done;
  if (person.movedTo !== null) return texts.moved(person.movedTo, day);
  const [first] = person.reasons;
  if (!first) return '';
  const more = person.reasons.filter(({ done, movedTo }) => !done && movedTo === null).length - 1;
  return [texts[whyOf(first, day)], more > 0 ? texts.more(more) : ''].filter(Boolean).join(' ');
}

function whyOf({ said, due }: DueReason, day: string) {
  if (said.kind === 'promise' && (said.told ?? due) <= day) return 'promise-late';
  if (said.kind === 'follow-up' && due < day && !said.toldLate) return 'follow-up-late';
  const isKept = said.kind === 'birthday' || said.kind === 'occasion';
  return isKept && due < day ? 'belated' : said.kind;
}
