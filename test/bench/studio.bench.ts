import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { TestApp } from '../support/app.ts';

/**
 * The card studio in the built program: how soon the first card is drawn after a start, and at each
 * key how long the preview takes as a call and until the new drawing is on screen, with many
 * recipients in the list. `node test/bench/studio.bench.ts [--recipients 10000] [--keys 80]`
 */
const { values } = parseArgs({
  options: {
    recipients: { type: 'string', default: '10000' },
    keys: { type: 'string', default: '80' },
  },
});
const recipients = Number(values.recipients);
const keys = Number(values.keys);
const sentence = '정수기를 믿고 맡겨 주셔서 고맙습니다. 늘 곁에 있겠습니다. ';

const app = new TestApp('ko-KR');
try {
  await fill();
  await app.restart();
  const ids = await idsOf(app);
  // As somebody who has looked at Today first: its own reading is measured elsewhere.
  await app.page.getByRole('option').first().waitFor();
  await app.page.waitForTimeout(2000);
  await app.page.evaluate(observe);
  const opened = performance.now();
  await app.page.evaluate("location.hash = '#/greeting-cards'");
  await app.page.locator('.cards-paper svg path').first().waitFor();
  say('first card on screen after opening the place', [performance.now() - opened]);
  say('  of this the preview call', await taken(app.page, 'call'));

  await app.page.evaluate(`location.hash = '#/greeting-cards?ids=${ids.join(',')}'`);
  await app.page.getByRole('textbox', { name: '글', exact: true }).click();
  await app.page.keyboard.press('Control+End');
  await taken(app.page, 'call');
  await taken(app.page, 'drawn');
  const text = sentence.repeat(Math.ceil(keys / sentence.length)).slice(0, keys);
  await app.page.keyboard.type(text, { delay: 80 });
  await app.page.waitForTimeout(500);
  console.log(`typing ${keys} letters with ${ids.length} recipients`);
  say('  preview call', await taken(app.page, 'call'));
  say('  key to new drawing on screen', await taken(app.page, 'drawn'));
} finally {
  await app.dispose();
}

async function fill(): Promise<void> {
  await app.open();
  const { job } = await createInvoke(app.backend.dispatch)('customers.addSamples', {
    count: recipients,
    seed: 1,
  });
  await app.backend.jobResult(job);
}

async function idsOf({ backend }: TestApp): Promise<number[]> {
  const { customerIds } = await createInvoke(backend.dispatch)('greetingCards.recipients', {
    source: { kind: 'search', text: '' },
  });
  return customerIds;
}

/** In the page: times of the calls for a preview, and of the drawings. */
function observe(): void {
  const page = window as unknown as { taken: Record<string, number[]> };
  page.taken = { call: [], drawn: [] };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      page.taken[name.replace('greeting-card-', '')]?.push(duration);
    }
  }).observe({ type: 'measure' });
}

async function taken(page: Page, what: 'call' | 'drawn'): Promise<number[]> {
  return page.evaluate((name) => {
    const all = (window as unknown as { taken: Record<string, number[]> }).taken;
    return all[name]?.splice(0) ?? [];
  }, what);
}

function say(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(
      1,
    );
  console.log(`${what.padEnd(48)} median ${at(0.5)} ms, 95 % ${at(0.95)} ms (${sorted.length})`);
}
