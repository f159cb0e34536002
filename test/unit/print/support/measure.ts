import type { ReadPage } from './read-pdf.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** Millimetres from the page's upper left corner. */
export type Measured = {
  /** A painted path, or what `Do` draws: a picture (`I…`) or an ornament or seal (`A…`). */
  readonly kind: 'stroke' | 'fill' | 'picture' | 'art';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
};

const unit: Matrix = [1, 0, 0, 1, 0, 0];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

/** Follows a page's operators and tells where everything but text lies on the paper. */
export function measure(page: ReadPage): Measured[] {
  const found: Measured[] = [];
  const stack: Matrix[] = [];
  let matrix = unit;
  let operands: string[] = [];
  let path: [number, number][] = [];
  const at = (x: number, y: number): [number, number] => [
    ((x * matrix[0] + y * matrix[2] + matrix[4]) * 25.4) / 72,
    ((page.height - (x * matrix[1] + y * matrix[3] + matrix[5])) * 25.4) / 72,
  ];
  const add = (kind: Measured['kind'], spots: [number, number][], name = ''): void => {
    if (!spots.length) return;
    const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    found.push({ kind, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, name });
  };
  const numbers = (): number[] => operands.map(Number);
  const content = page.content.replaceAll(/\bBT\b[^]*?\bET\b/g, ' ');
  for (const token of content.split(/\s+/)) {
    if (/^[-+.\d/[\]]/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'q') stack.push(matrix);
    else if (token === 'Q') matrix = stack.pop() ?? unit;
    else if (token === 'cm') {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers();
      matrix = times([a, b, c, d, e, f], matrix);
    } else if (token === 'm' || token === 'l' || token === 'c') {
      const values = numbers();
      for (let i = 0; i < values.length; i += 2) path.push(at(values[i] ?? 0, values[i + 1] ?? 0));
    } else if (token === 'S' || token === 'f' || token === 'B') {
      add(token === 'S' ? 'stroke' : 'fill', path);
      path = [];
    } else if (token === 'n') path = [];
    else if (token === 'Do') {
      const name = (operands.at(-1) ?? '').slice(1);
      const side = name.startsWith('A') ? 100 : 1;
      const corners = [at(0, 0), at(side, 0), at(0, side), at(side, side)];
      add(name.startsWith('A') ? 'art' : 'picture', corners, name);
    }
    operands = [];
  }
  return found;
}
