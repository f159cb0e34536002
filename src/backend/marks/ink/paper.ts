import { emptyField, type Field } from './field.ts';

/**
 * How bright the paper is behind every pixel: bright parts of the neighbourhood, wider than any ink,
 * so that light that falls off and shadows are followed and strokes are not. `reach` is the widest
 * ink that is still bridged, as a share of the longer side.
 */
export function paperBehind(channel: Field, reach: number): Field {
  const cell = Math.max(2, Math.round(Math.max(channel.width, channel.height) / 160));
  const small = shrunkByBright(channel, cell);
  const radius = Math.max(1, Math.round((Math.max(small.width, small.height) * reach) / 2));
  const closed = extreme(extreme(small, radius, Math.max), radius, Math.min);
  return enlarged(smooth(smooth(closed, 2), 2), channel, cell);
}

/** Each cell as its brighter pixels are on average: noise goes, strokes do not count. */
function shrunkByBright({ width, height, values }: Field, cell: number): Field {
  const small = emptyField(Math.ceil(width / cell), Math.ceil(height / cell));
  const mean = (column: number, row: number, least: number): number => {
    const bottom = Math.min(height, (row + 1) * cell);
    const right = Math.min(width, (column + 1) * cell);
    let [sum, count] = [0, 0];
    for (let y = row * cell; y < bottom; y++) {
      for (let at = y * width + column * cell; at < y * width + right; at++) {
        const value = values[at] ?? 0;
        if (value < least) continue;
        sum += value;
        count++;
      }
    }
    return count === 0 ? least : sum / count;
  };
  for (let row = 0; row < small.height; row++) {
    for (let column = 0; column < small.width; column++)
      small.values[row * small.width + column] = mean(column, row, mean(column, row, 0));
  }
  return small;
}

/** The largest or smallest value within a square, edges repeated. */
function extreme(field: Field, radius: number, pick: (a: number, b: number) => number): Field {
  return along(along(field, radius, pick, true), radius, pick, false);
}

function along(
  { width, height, values }: Field,
  radius: number,
  pick: (a: number, b: number) => number,
  isRow: boolean,
): Field {
  const made = emptyField(width, height);
  const [lines, length] = isRow ? [height, width] : [width, height];
  const at = (line: number, n: number) => (isRow ? line * width + n : n * width + line);
  for (let line = 0; line < lines; line++) {
    for (let n = 0; n < length; n++) {
      let best = values[at(line, n)] ?? 0;
      const last = Math.min(length - 1, n + radius);
      for (let m = Math.max(0, n - radius); m <= last; m++)
        best = pick(best, values[at(line, m)] ?? 0);
      made.values[at(line, n)] = best;
    }
  }
  return made;
}

function smooth(field: Field, radius: number): Field {
  const mean = (isRow: boolean, from: Field): Field => {
    const { width, height, values } = from;
    const made = emptyField(width, height);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let d = -radius; d <= radius; d++) {
          const [nx, ny] = isRow ? [x + d, y] : [x, y + d];
          const cx = Math.min(width - 1, Math.max(0, nx));
          const cy = Math.min(height - 1, Math.max(0, ny));
          sum += values[cy * width + cx] ?? 0;
        }
        made.values[y * width + x] = sum / (2 * radius + 1);
      }
    }
    return made;
  };
  return mean(false, mean(true, field));
}

/** Back to the size of the picture, in straight lines between the cells' middles. */
function enlarged(small: Field, { width, height }: Field, cell: number): Field {
  const made = emptyField(width, height);
  const value = (x: number, y: number) => small.values[y * small.width + x] ?? 0;
  for (let y = 0; y < height; y++) {
    const fy = Math.min(small.height - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    const [y0, y1] = [Math.floor(fy), Math.min(small.height - 1, Math.floor(fy) + 1)];
    for (let x = 0; x < width; x++) {
      const fx = Math.min(small.width - 1, Math.max(0, (x + 0.5) / cell - 0.5));
      const [x0, x1] = [Math.floor(fx), Math.min(small.width - 1, Math.floor(fx) + 1)];
      const top = value(x0, y0) + (value(x1, y0) - value(x0, y0)) * (fx - x0);
      const bottom = value(x0, y1) + (value(x1, y1) - value(x0, y1)) * (fx - x0);
      made.values[y * width + x] = top + (bottom - top) * (fy - y0);
    }
  }
  return made;
}
