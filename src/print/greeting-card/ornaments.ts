import { AppError } from '../../shared/errors.ts';
import type { Ornament } from '../../shared/greeting-cards.ts';
import type { Art } from './drawing.ts';
import { drawnOrnaments } from './ornaments/all.ts';

/** The ornaments to choose from. */
export const ornaments: readonly Ornament[] = drawnOrnaments.map(({ id, name, paths }) => ({
  id,
  name,
  shapes: paths.map(({ d, fill, stroke, strokeWidth }) => ({
    kind: 'path',
    d,
    fill: fill ?? 'none',
    ...(stroke && { stroke, strokeWidth }),
  })),
}));

const arts = new Map<string, Art>(
  drawnOrnaments.map(({ id, paths }) => [id, { id: `ornament/${id}`, paths }]),
);

/** An ornament's drawing. Throws `ornament-unknown`. */
export function ornamentArt(id: string): Art {
  const art = arts.get(id);
  if (!art) throw new AppError('ornament-unknown', { name: id, known: [...arts.keys()] });
  return art;
}
