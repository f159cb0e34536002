import { hasHangul } from '../../core/hangul.ts';
import type { SheetType, Weight } from '../sheet/pens.ts';
import { cutOff, setText } from '../sheet/set-text.ts';

/** What is written on one envelope or label. */
export type WrittenPiece = {
  readonly name: string;
  readonly postcode: string;
  readonly lines: readonly string[];
};

/** A line of a block: its foot, from the block's upper edge; points. */
export type BlockLine = {
  readonly text: string;
  readonly base: number;
  readonly size: number;
  readonly weight: Weight;
};

export type Block = {
  readonly lines: readonly BlockLine[];
  readonly height: number;
  /** Not all of it had room: what ends in "…" cannot be delivered. */
  readonly isCut: boolean;
};

type Room = { readonly width: number; readonly height: number };
type Part = { readonly text: string; readonly size: number; readonly weight: Weight };

/** Machines and postmen read nothing smaller, and need nothing larger. */
export const textSizes = { least: 9, most: 14 } as const;
/** Of a line's size: its height above its foot, below, and to the next line. */
const [rise, fall, lead] = [0.82, 0.24, 1.32];

/** Sets an address in as large a size as has room, between 9 and `most` points; never wider or higher than the room. */
export function layoutPiece(
  piece: WrittenPiece,
  room: Room,
  type: SheetType,
  most: number = textSizes.most,
): Block {
  for (const mayWrap of [false, true]) {
    for (let size = Math.min(most, textSizes.most); size >= textSizes.least; size -= 0.5) {
      for (const lines of [piece.lines, beforeBrackets(piece.lines)]) {
        const parts = partsOf({ ...piece, lines }, size, room.width, type);
        const isWhole = mayWrap || parts.length === lines.length + namedLines(piece);
        if (isWhole && placed(parts).height <= room.height)
          return { ...placed(parts), isCut: false };
      }
    }
  }
  return squeezed(piece, room, type);
}

/** The dong and the building on a line of their own. */
const beforeBrackets = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => line.split(/ (?=\()/));

const namedLines = ({ name, postcode }: WrittenPiece): number =>
  [name, postcode].filter((text) => text.trim() !== '').length;

/** From large to small in Korea, the name under the address; elsewhere the name first. */
function partsOf(
  { name, postcode, lines }: WrittenPiece,
  size: number,
  width: number,
  type: SheetType,
): Part[] {
  const large = Math.min(textSizes.most, size * 1.2);
  const set = (text: string, at: number, weight: Weight): Part[] =>
    setText(text, width, at, type[weight]).map((line) => ({ text: line, size: at, weight }));
  const address = lines.flatMap((line) => set(line, size, 'regular'));
  const [who, where] = [set(name, large, 'bold'), set(postcode, large, 'bold')];
  return lines.some(hasHangul) ? [...address, ...who, ...where] : [...who, ...address, ...where];
}

/** Where the smallest size has no room either: the lines run on, then the address is cut, name and postcode never. */
function squeezed(piece: WrittenPiece, room: Room, type: SheetType): Block {
  const size = textSizes.least;
  const set = (text: string, weight: Weight): Part[] =>
    setText(text, room.width, size, type[weight]).map((line) => ({ text: line, size, weight }));
  const address = set(piece.lines.join(' '), 'regular');
  const who = shortened(set(piece.name, 'bold'), 2, room.width, type);
  const where = set(piece.postcode, 'bold');
  const rows = Math.max(1, Math.floor((room.height / size - rise - fall) / lead + 1));
  const named = rows > 1 ? [...who.parts].slice(0, Math.max(1, rows - where.length - 1)) : [];
  const left = rows - named.length - (rows > 2 ? where.length : 0);
  const kept = shortened(address, left, room.width, type);
  const isKorean = piece.lines.some(hasHangul);
  const body = isKorean ? [...kept.parts, ...named] : [...named, ...kept.parts];
  const parts = rows > 2 ? [...body, ...where] : body;
  const isCut = kept.isCut || who.isCut || named.length < who.parts.length || rows <= 2;
  return { ...placed(parts, 0), isCut };
}

function shortened(
  parts: readonly Part[],
  most: number,
  width: number,
  type: SheetType,
): { parts: readonly Part[]; isCut: boolean } {
  const last = parts[most - 1];
  if (parts.length <= most || !last)
    return { parts: parts.slice(0, most), isCut: parts.length > most };
  const text = cutOff(last.text, width, last.size, type[last.weight]);
  return { parts: [...parts.slice(0, most - 1), { ...last, text }], isCut: true };
}

/** Between address and name, of the size of what comes after. */
const gap = 0.18;

function placed(parts: readonly Part[], gapOf = gap): Omit<Block, 'isCut'> {
  let foot = 0;
  const lines = parts.map((part, index) => {
    const before = parts[index - 1];
    const isApart = before && before.weight !== part.weight;
    foot += part.size * ((before ? lead : rise) + (isApart ? gapOf : 0));
    return { ...part, base: foot };
  });
  const last = parts.at(-1);
  return { lines, height: last ? foot + last.size * fall : 0 };
}
