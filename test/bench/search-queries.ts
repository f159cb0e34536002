import { initials, letters } from '../../src/core/hangul.ts';
import { benchCustomer } from './search-data.ts';

/** One way in which people search. */
export interface QueryKind {
  readonly kind: string;
  readonly texts: readonly string[];
}

const chars = (text: string, count: number) => Array.from(text).slice(0, count).join('');

/** Half-typed: all but the last letter of the first two syllables, as the keyboard shows it. */
function halfTyped(name: string): string {
  const two = chars(name, 2);
  const flat = letters(two);
  return chars(name, 1) + (flat[letters(chars(name, 1)).length] ?? '');
}

/** Two hundred searches of ten kinds, taken from customers all over the box. */
export function mixedQueries(count: number): QueryKind[] {
  const people = Array.from({ length: 20 }, (_, nth) =>
    benchCustomer(Math.floor(((nth + 0.5) * count) / 20)),
  );
  const of = (kind: string, make: (person: (typeof people)[number]) => string): QueryKind => ({
    kind,
    texts: people.map(make),
  });
  const digits = (person: (typeof people)[number]) => person.phones[0]?.number ?? '01012345678';
  return [
    of('one initial', ({ name }) => initials(chars(name, 1))),
    of('two initials', ({ name }) => initials(chars(name, 2))),
    of('three initials', ({ name }) => initials(name)),
    of('half a name', ({ name }) => halfTyped(name)),
    of('surname', ({ familyName }) => familyName),
    of('whole name', ({ name }) => name),
    of('given name', ({ givenName }) => givenName),
    of('last four digits', (person) => digits(person).slice(-4)),
    of('tag or words of a note', ({ tags, notes }) => (notes.split(' ')[0] || tags[0]) ?? 'VIP'),
    of('name and place', ({ name, addresses }) => {
      const place = addresses[0]?.line.split(' ')[1] ?? '서울';
      return `${initials(name)} ${place}`;
    }),
  ];
}
