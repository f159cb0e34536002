import { AppError } from '../../shared/errors.ts';
import type { Ornament } from '../../shared/greeting-cards.ts';
import type { Art } from './drawing.ts';
import { drawnOrnaments } from './ornaments/all.ts';
import { OrnamentPen } from './ornaments/pen.ts';

const arts = new Map<string, Art>();

/** An ornament's drawing, made at its first use. Throws `ornament-unknown`. */
export function ornamentArt(id: string): Art {
  let art = arts.get(id);
  if (!art) {
    const found = drawnOrnaments.find((each) => each.id === id);
    if (!found) {
      const known = drawnOrnaments.map((each) => each.id);
      throw new AppError('ornament-unknown', { name: id, known });
    }
    const pen = new OrnamentPen(id);
    found.draw(pen);
    art = { id: `ornament/${id}`, paths: pen.paths };
    arts.set(id, art);
  }
  return art;
}

/** The ornaments to choose from. */
export const ornaments = (): Ornament[] =>
  drawnOrnaments.map(({ id, name }) => ({
    id,
    name,
    shapes: ornamentArt(id).paths.map(({ d, fill }) => ({ kind: 'path', d, fill: fill ?? 'none' })),
  }));
