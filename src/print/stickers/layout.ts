import type { Colour } from '../sheet/colours.ts';
import { colours } from '../sheet/colours.ts';
import type { SheetType, Weight } from '../sheet/pens.ts';
import { onOneLine, setText, cutOff } from '../sheet/set-text.ts';

/** What a sticker says; every text as it shall read, any but the phone may be empty. */
export type StickerTexts = {
  readonly company: string;
  readonly name: string;
  /** What the number is for. */
  readonly lead: string;
  readonly phone: string;
  readonly line: string;
};

/** A line within a sticker: its foot, from the sticker's upper edge; points. */
export type StickerLine = {
  readonly text: string;
  readonly base: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: Colour;
};

export type StickerLayout = {
  readonly lines: readonly StickerLine[];
  /** The room around the text on each side. */
  readonly padding: number;
};

type Part = Omit<StickerLine, 'base'> & { readonly above: number };

/** Nobody reads anything smaller at arm's length. */
const smallest = 6.5;
/** Of a line's size: its height above its foot, and below. */
const [rise, fall] = [0.82, 0.24];

/** Sets a sticker of a size (points): number largest, what has no room left out, the least important first. */
export function layoutSticker(
  texts: StickerTexts,
  { width, height }: { readonly width: number; readonly height: number },
  type: SheetType,
): StickerLayout {
  const padding = Math.max(7, Math.min(13, height * 0.09));
  const room = { width: width - 2 * padding, height: height - 2 * padding };
  const tries: StickerTexts[] = [
    texts,
    { ...texts, company: '' },
    { ...texts, company: '', line: '' },
    { ...texts, company: '', line: '', lead: '' },
  ];
  for (const [at, said] of tries.entries()) {
    const parts = partsOf(said, room, type);
    const used = parts.reduce((sum, part) => sum + part.above + part.size * (rise + fall), 0);
    if (used > room.height && at < tries.length - 1) continue;
    return { lines: placed(parts, padding + Math.max(0, room.height - used) / 2), padding };
  }
  return { lines: [], padding };
}

/** Lines from the top, with the gap above each. */
function partsOf(
  { company, name, lead, phone, line }: StickerTexts,
  { width, height }: { readonly width: number; readonly height: number },
  type: SheetType,
): Part[] {
  const small = Math.min(Math.max(height * 0.075, smallest), 13);
  const quiet = { size: small, weight: 'regular', colour: colours.quiet } as const;
  const gap = small * 0.3;
  const companyLine = onOneLine(company, width, small, type.regular);
  const nameSize = largest(name, width, Math.min(height * 0.2, 34), small, type);
  const phoneSize = largest(phone, width, Math.min(height * 0.36, 44), smallest, type);
  const parts: Part[] = [
    { ...quiet, text: companyLine, above: 0 },
    {
      text: onOneLine(name, width, nameSize, type.bold),
      size: nameSize,
      weight: 'bold',
      colour: colours.ink,
      above: gap * 0.6,
    },
    {
      text: onOneLine(lead, width, small, type.bold),
      size: small,
      weight: 'bold',
      colour: colours.seal,
      above: gap * 2,
    },
    {
      text: onOneLine(phone, width, phoneSize, type.bold),
      size: phoneSize,
      weight: 'bold',
      colour: colours.ink,
      above: gap * 0.4,
    },
    ...twoLines(line, width, small, type).map((text, at) => ({
      ...quiet,
      text,
      above: at === 0 ? gap * 1.2 : 0,
    })),
  ];
  return parts
    .filter(({ text }) => text !== '')
    .map((part, at) => (at === 0 ? { ...part, above: 0 } : part));
}

/** The largest size up to `most` at which a bold text stands on one line, down to `least`. */
function largest(
  text: string,
  width: number,
  most: number,
  least: number,
  type: SheetType,
): number {
  const em = type.bold.width(text);
  return Math.max(Math.min(most, em > 0 ? (0.999 * width) / em : most), Math.min(least, most));
}

function twoLines(text: string, width: number, size: number, type: SheetType): string[] {
  const lines = setText(text, width, size, type.regular);
  const [first, second] = lines;
  if (first === undefined || second === undefined || lines.length <= 2) return lines;
  return [first, cutOff(second, width, size, type.regular)];
}

function placed(parts: readonly Part[], top: number): StickerLine[] {
  let at = top;
  return parts.map(({ above, ...part }) => {
    at += above + part.size * rise;
    const base = at;
    at += part.size * fall;
    return { ...part, base };
  });
}
