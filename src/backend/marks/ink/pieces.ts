import type { Field } from './field.ts';

type Bounds = { left: number; top: number; right: number; bottom: number };
type Piece = Bounds & {
  sum: number;
  touchesEdge: boolean;
  /** Along its edge: how many pixels, and how steeply the darkness falls there in all. */
  edge: number;
  steepness: number;
};
const noPiece = (): Piece => ({
  ...{ left: Infinity, top: Infinity, right: -1, bottom: -1 },
  ...{ sum: 0, touchesEdge: false, edge: 0, steepness: 0 },
});
/** A stroke ends within a few pixels; what fades out more slowly is a shadow. */
const leastSteep = 0.5;

/**
 * Takes out of the ink what is no writing: specks of dust and noise, and what comes in from the edge
 * (the table beside the paper, a thumb, the shadow of the phone) as long as more than that is there.
 * Soft shadows go as well. `ink` is the darkness from which `alpha` was made. Writes into `alpha`;
 * answers whether anything is left.
 */
export function dropSpecks(alpha: Field, ink: Field): boolean {
  const { width, height, values } = alpha;
  const label = new Int32Array(width * height);
  const pieces: Piece[] = [noPiece()];
  const stack: number[] = [];
  for (let start = 0; start < values.length; start++) {
    if (label[start] !== 0 || (values[start] ?? 0) < 0.12) continue;
    const name = pieces.length;
    const piece = noPiece();
    pieces.push(piece);
    label[start] = name;
    stack.push(start);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      const value = values[at] ?? 0;
      piece.left = Math.min(piece.left, x);
      piece.right = Math.max(piece.right, x);
      piece.top = Math.min(piece.top, y);
      piece.bottom = Math.max(piece.bottom, y);
      piece.sum += value;
      if (value > 0.3 && value < 0.7) {
        piece.edge++;
        piece.steepness += fallAt(ink, x, y);
      }
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) piece.touchesEdge = true;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (label[next] !== 0 || (values[next] ?? 0) < 0.12) continue;
          label[next] = name;
          stack.push(next);
        }
      }
    }
  }
  const kept = keptPieces(pieces, Math.max(width, height));
  for (let at = 0; at < values.length; at++) {
    if (!kept.has(label[at] ?? 0)) values[at] = 0;
  }
  return kept.size > 0;
}

/** How far the darkness falls around a pixel, as a share of the darkest there. */
function fallAt({ width, height, values }: Field, x: number, y: number): number {
  let [most, least] = [0, 1];
  for (const [dx, dy] of [
    [-3, 0],
    [3, 0],
    [0, -3],
    [0, 3],
    [0, 0],
  ] as const) {
    const nx = Math.min(width - 1, Math.max(0, x + dx));
    const ny = Math.min(height - 1, Math.max(0, y + dy));
    const value = values[ny * width + nx] ?? 0;
    most = Math.max(most, value);
    least = Math.min(least, value);
  }
  return most === 0 ? 0 : (most - least) / most;
}

/**
 * The pieces that are writing: what stands free, unless it is nothing beside what runs out of the
 * picture; without specks, and without small things far from everything else.
 */
function keptPieces(all: readonly Piece[], side: number): Set<number> {
  const isSoft = ({ edge, steepness }: Piece) => edge > 20 && steepness / edge < leastSteep;
  const sharp = all.map((piece) => (isSoft(piece) ? noPiece() : piece));
  const least = (side / 100) ** 2;
  const inner = sharp.map((piece) => (piece.touchesEdge ? noPiece() : piece));
  const pieces = largestOf(inner) >= least ? inner : sharp;
  const largest = largestOf(pieces);
  if (largest < least) return new Set();
  const body = boundsOf(pieces.filter(({ sum }) => sum > largest * 0.05));
  return new Set(
    pieces.flatMap((piece, name) => {
      const isSpeck = piece.sum < Math.max(5, largest * 0.004);
      const isApart = piece.sum < largest * 0.05 && !isNear(piece, body, side * 0.06);
      return isSpeck || isApart ? [] : [name];
    }),
  );
}

const largestOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { sum }) => Math.max(most, sum), 0);

const boundsOf = (pieces: readonly Piece[]): Bounds => ({
  left: Math.min(...pieces.map(({ left }) => left)),
  top: Math.min(...pieces.map(({ top }) => top)),
  right: Math.max(...pieces.map(({ right }) => right)),
  bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
});

const isNear = (piece: Bounds, body: Bounds, reach: number): boolean =>
  piece.right > body.left - reach &&
  piece.left < body.right + reach &&
  piece.bottom > body.top - reach &&
  piece.top < body.bottom + reach;
