import type { SampleCall, SampleStory } from './sample-office-words.ts';

/** Lines of a text as a list, without the empty ones. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lines of cells that are parted by bars, each made into something. */
export function rows<T>(
  text: string,
  make: (first: string, ...others: (string | undefined)[]) => T,
): readonly T[] {
  return lines(text).map((line) => {
    const [first = '', ...others] = line.split('|').map((cell) => cell.trim());
    return make(first, ...others);
  });
}

/**
 * Stories, parted by empty lines: `# about age`, then a line a call, `days by@hour | note | state | next`,
 * the state `open`, `settled` or `-`.
 */
export function stories(text: string): readonly SampleStory[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [head = '', ...calls] = lines(block);
      const [about, age = '0'] = head.slice(2).split(' ');
      return { about: about as SampleStory['about'], age: Number(age), calls: calls.map(callOf) };
    });
}

function callOf(line: string): SampleCall {
  const [when = '', note = '', state = '', next] = line.split('|').map((cell) => cell.trim());
  const [after = '0', who = 'out'] = when.split(' ');
  const [by = 'out', hour] = who.split('@');
  return {
    after: Number(after),
    by: by === 'in' ? 'in' : 'out',
    note,
    settled: state === 'settled' ? true : state === 'open' ? false : null,
    ...(next && { next }),
    ...(hour && { hour: Number(hour) }),
  };
}
