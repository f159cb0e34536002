import type { MarkKind } from '../../../shared/marks.ts';
import { emptyField, quantile, type Field } from './field.ts';
import { dropRuledLines } from './lines.ts';
import { paperBehind } from './paper.ts';
import { dropSpecks } from './pieces.ts';

/** A picture in three channels of 8 bits. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8Array };
export type Ink = {
  /** How much of every pixel is ink, 0 to 1. */
  readonly alpha: Field;
  /** What it is written with, as on white paper. */
  readonly colour: readonly [number, number, number];
};
type Kind = { readonly kind: MarkKind; readonly strength: number };

/** As dark as this, paper being 0 and black 1, at least the darkest of a picture must be to be ink. */
const leastInk = 0.09;

/** The ink of a picture; null where there is none. */
export function findInk(pixels: Pixels, { kind, strength }: Kind): Ink | null {
  const light = [0, 1, 2].map((channel) => lightOf(pixels, channel, kind));
  const [red, green, blue] = light;
  if (!red || !green || !blue) return null;
  const ink = darkness(red, green, blue, kind);
  const noise = noiseOf(ink.values);
  const full = quantile(ink.values, 0.9985);
  if (full < Math.max(leastInk, noise * 6)) return null;
  const middle = Math.max(split(ink.values, noise * 2, full), noise * 3, 0.05);
  const share = strength / 100;
  const low = Math.min(full * 0.55, Math.max(noise * 2.4, middle * (1.5 - 1.25 * share)));
  const high = Math.max(low + 0.02, Math.min(full, low + (full - low) * (0.75 - 0.35 * share)));
  dropRuledLines(ink, Math.max(noise * 2, 0.035), low);
  const alpha = emptyField(pixels.width, pixels.height);
  for (let at = 0; at < alpha.values.length; at++)
    alpha.values[at] = step(ink.values[at] ?? 0, low, high);
  if (!dropSpecks(alpha, ink)) return null;
  return { alpha, colour: colourOf(alpha, [red, green, blue]) };
}

/** How much light of a channel the paper throws back at each pixel, 1 for bare paper. */
function lightOf({ width, height, data }: Pixels, channel: number, kind: MarkKind): Field {
  const field = emptyField(width, height);
  for (let at = 0; at < field.values.length; at++)
    field.values[at] = ((data[at * 3 + channel] ?? 0) + 1) / 256;
  // A seal may be a solid square, a stroke never is.
  const paper = paperBehind(field, kind === 'seal' ? 0.6 : 0.16);
  for (let at = 0; at < field.values.length; at++)
    field.values[at] = Math.min(1, (field.values[at] ?? 0) / Math.max(0.02, paper.values[at] ?? 1));
  return field;
}

/** How dark each pixel is in the channel that its ink swallows most; of a red seal only what is red. */
function darkness(red: Field, green: Field, blue: Field, kind: MarkKind): Field {
  const ink = emptyField(red.width, red.height);
  const redness = emptyField(red.width, red.height);
  for (let at = 0; at < ink.values.length; at++) {
    const [r, g, b] = [red.values[at] ?? 1, green.values[at] ?? 1, blue.values[at] ?? 1];
    const lightness = 0.3 * r + 0.4 * g + 0.3 * b;
    ink.values[at] = Math.max(
      0,
      Math.max(1 - lightness, 0.5 * (1 - Math.min(r, g, b)) + 0.5 * (1 - lightness)),
    );
    redness.values[at] = Math.max(0, r - (g + b) / 2) * 1.2;
  }
  if (kind !== 'seal') return ink;
  const isRed = quantile(redness.values, 0.995) > 0.16;
  return isRed ? redness : ink;
}

/** How far bare paper is from even, by its middle deviation. */
function noiseOf(values: Float32Array): number {
  return quantile(values, 0.5) * 1.5 + 0.004;
}

/** The darkness that best parts paper from ink (Otsu), among what is darker than noise. */
function split(values: Float32Array, from: number, full: number): number {
  const bins = new Float64Array(128);
  for (const value of values) {
    if (value < from) continue;
    const bin = Math.min(127, Math.floor((value / full) * 127));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const total = bins.reduce((sum, n) => sum + n, 0);
  const weighted = bins.reduce((sum, n, bin) => sum + n * bin, 0);
  let [below, sumBelow, best, at] = [0, 0, -1, 64];
  bins.forEach((n, bin) => {
    below += n;
    sumBelow += n * bin;
    const above = total - below;
    if (below === 0 || above === 0) return;
    const between = below * above * (sumBelow / below - (weighted - sumBelow) / above) ** 2;
    if (between > best) [best, at] = [between, bin];
  });
  return (at / 127) * full * 0.75;
}

function step(value: number, low: number, high: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

/** The middle colour of what is ink for certain. */
function colourOf(alpha: Field, light: readonly Field[]): Ink['colour'] {
  const middle = (field: Field): number => {
    const found = field.values.filter((_, at) => (alpha.values[at] ?? 0) > 0.85);
    return Math.round(255 * quantile(found.length > 0 ? found : new Float32Array([0]), 0.4));
  };
  const [red, green, blue] = light.map(middle);
  return [red ?? 0, green ?? 0, blue ?? 0];
}
