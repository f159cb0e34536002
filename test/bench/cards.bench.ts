/**
 * 1,000 A6 greeting cards: in handwriting, against pdfmake setting the same text plainly, against bare
 * pdfkit, and against Chromium and LibreOffice where they are installed. Each way runs in a process of its own, ways in turn, so that memory and warm-up do not
 * mix. `node test/bench/cards.bench.ts [--cards 1000] [--rounds 3] [--json]`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { GreetingCardSpec } from '../../src/shared/greeting-card-spec.ts';
import { cardSvg, cardsPdf } from '../../src/print/greeting-cards.ts';
import { fontPath } from '../../src/print/resources.ts';
import { points } from '../../src/print/units.ts';
import { chromiumTime, libreOfficeTime } from './card-programs.ts';
import { sampleCards } from './card-texts.ts';
import { existing } from '../../src/print/items.ts';

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    way: { type: 'string' },
    out: { type: 'string' },
  },
});
const require = createRequire(import.meta.url);
const cards = Number(values.cards);
const width = points(105);
const height = points(148);

type Way = (specs: readonly GreetingCardSpec[]) => Promise<Uint8Array>;
/** `threadMs`: processor time of the thread that prints, without those that compile and collect garbage. */
type Measure = { ms: number; cpuMs: number; threadMs: number; peakMb: number; bytes: number };

const ways: Record<string, Way> = {
  hand: writeByHand,
  pdfmake: setWithPdfmake,
  pdfkit: setWithPdfkit,
};

if (values.way) await measure(values.way);
else compare();

async function writeByHand(specs: readonly GreetingCardSpec[]): Promise<Uint8Array> {
  return (await cardsPdf(specs, { layout: 'a6', createdAt: new Date(0) })).pdf;
}

async function setWithPdfmake(specs: readonly GreetingCardSpec[]): Promise<Uint8Array> {
  const pdfmake = require('pdfmake');
  pdfmake.setFonts({ Hand: { normal: fontPath('DangolPen.ttf') } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const content = specs.map((spec, i) => ({
    stack: [
      { text: spec.greeting, margin: [0, 0, 0, 18] },
      { text: spec.message, lineHeight: 1.3 },
      { text: spec.closing, alignment: 'right', margin: [0, 18, 0, 0] },
    ],
    ...(i && { pageBreak: 'before' }),
  }));
  const document = pdfmake.createPdf({
    pageSize: { width, height },
    pageMargins: [40, 45, 40, 30],
    defaultStyle: { font: 'Hand', fontSize: 18 },
    content,
  });
  return document.getBuffer();
}

function setWithPdfkit(specs: readonly GreetingCardSpec[]): Promise<Uint8Array> {
  const PdfKit = require('pdfkit');
  const document = new PdfKit({ autoFirstPage: false, font: null });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<Uint8Array>((resolve) =>
    document.on('end', () => resolve(Buffer.concat(chunks))),
  );
  document.font(fontPath('DangolPen.ttf')).fontSize(18);
  for (const spec of specs) {
    document.addPage({
      size: [width, height],
      margins: { top: 45, left: 40, right: 40, bottom: 30 },
    });
    document.text(spec.greeting).moveDown().text(spec.message, { lineGap: 4 });
    document.moveDown().text(spec.closing, { align: 'right' });
  }
  document.end();
  return ended;
}

async function measure(name: string): Promise<void> {
  const specs = sampleCards(cards);
  const cpu = process.cpuUsage();
  const thread = process.threadCpuUsage();
  const started = performance.now();
  const pdf = await existing(ways[name], name)(specs);
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const own = process.threadCpuUsage(thread);
  const threadMs = (own.user + own.system) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  if (values.out) writeFileSync(values.out, pdf);
  console.log(JSON.stringify({ ms, cpuMs, threadMs, peakMb, bytes: pdf.length } satisfies Measure));
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-cards-'));
  try {
    const out = join(folder, 'cards.pdf');
    const rounds = Array.from({ length: Number(values.rounds) }, () =>
      Object.fromEntries(
        Object.keys(ways).map((name) => [name, runApart(name, name === 'hand' ? out : undefined)]),
      ),
    );
    const median = (name: string, key: keyof Measure): number =>
      middle(rounds.map((round) => existing(round[name], name)[key]));
    const ratio = (other: string, key: 'ms' | 'cpuMs' | 'threadMs'): number =>
      middle(
        rounds.map(
          (round) => existing(round['hand'], 'hand')[key] / existing(round[other], other)[key],
        ),
      );
    report({
      cards,
      rounds: rounds.length,
      ms: Object.fromEntries(
        Object.keys(ways).map((name) => [name, Math.round(median(name, 'ms'))]),
      ),
      peakMb: Object.fromEntries(
        Object.keys(ways).map((name) => [name, Math.round(median(name, 'peakMb'))]),
      ),
      kbPerCard: round2(median('hand', 'bytes') / 1024 / cards),
      handToPdfmake: round2(ratio('pdfmake', 'ms')),
      handToPdfkit: round2(ratio('pdfkit', 'ms')),
      handToPdfkitCpu: round2(ratio('pdfkit', 'cpuMs')),
      handToPdfkitThread: round2(ratio('pdfkit', 'threadMs')),
      extracted: countExact(out),
      previewMs: previewTime(),
      chromium: chromiumTime(sampleCards(cards)),
      libreOffice: libreOfficeTime(sampleCards(cards)),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runApart(name: string, out?: string): Measure {
  const self = fileURLToPath(import.meta.url);
  const args = [self, '--way', name, '--cards', String(cards), ...(out ? ['--out', out] : [])];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Measure;
}

/** Cards whose text comes out of the page exactly as it went in; null where pdftotext is not installed. */
function countExact(file: string): number | null {
  const text = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (text.error || text.status !== 0) return null;
  const pages = text.stdout.split('\f');
  const flat = (value: string): string => value.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return sampleCards(cards).filter(
    (spec, i) => flat(pages[i] ?? '') === flat(`${spec.greeting} ${spec.message} ${spec.closing}`),
  ).length;
}

/** Median of warm previews, each with another seed, milliseconds. */
function previewTime(): number {
  const specs = sampleCards(40);
  const times = specs.map((spec) => {
    const started = performance.now();
    cardSvg(spec);
    return performance.now() - started;
  });
  return round2(middle(times.slice(10)));
}

function report(figures: Record<string, unknown>): void {
  console.log(JSON.stringify(figures, null, values.json ? 0 : 2));
}

function middle(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
