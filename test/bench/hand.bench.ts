/**
 * The preview: the first card after the start (each hand in a process of its own, its fonts unread), and
 * each key of a message being typed, whole card. `node test/bench/hand.bench.ts [--json]`
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cardSvg, handChoices } from '../../src/print/greeting-cards.ts';
import { sampleCards } from './card-texts.ts';
import { existing } from '../../src/print/items.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, hand: { type: 'string' } },
});
const [sample] = sampleCards(1);
const message =
  '지난 한 해 동안 따뜻하게 맞아 주셔서 진심으로 감사드립니다. 덕분에 아침마다 걷는 길이 즐거웠습니다. ' +
  'Thank you so much! 새해에도 늘 건강하시고, 봄이 오면 꼭 찾아뵙겠습니다 ♥';

type Measure = { hand: string; firstMs: number; keyMs: number; slowKeyMs: number };

if (values.hand) console.log(JSON.stringify(measure(values.hand)));
else compare();

function measure(hand: string): Measure {
  const spec = { ...existing(sample, 'a card'), hand };
  const first = timed(() => cardSvg({ ...spec, message }));
  const letters = [...message];
  const keys = letters.map((_, i) =>
    timed(() => cardSvg({ ...spec, seed: 'typed', message: letters.slice(0, i + 1).join('') })),
  );
  const sorted = keys.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    existing(sorted[Math.floor(sorted.length * share)], 'a key');
  return { hand, firstMs: round(first), keyMs: round(at(0.5)), slowKeyMs: round(at(0.95)) };
}

function compare(): void {
  const self = fileURLToPath(import.meta.url);
  const rows = handChoices.map(({ id }) => {
    const said = execFileSync(process.execPath, [self, '--hand', id], { encoding: 'utf8' });
    return JSON.parse(said) as Measure;
  });
  if (values.json) console.log(JSON.stringify(rows));
  else console.table(rows);
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
