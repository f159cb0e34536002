import type { Place } from './layout.ts';
import type { View } from './view.ts';

export type Label = { readonly id: number; readonly x: number; readonly y: number };

/**
 * Whose names are written when the picture is too small for all: the weightiest first, each only
 * where it covers none already written. In px of the window.
 */
export function farLabels(
  places: readonly Place[],
  view: View,
  weightOf: (id: number) => number,
  widthOf: (id: number) => number,
  lineHeight: number,
): Label[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const labels: Label[] = [];
  const byWeight = places
    .filter(({ id }) => weightOf(id) > 0)
    .toSorted((a, b) => weightOf(b.id) - weightOf(a.id))
    .slice(0, 400);
  for (const { id, x, y } of byWeight) {
    const left = x * view.scale + view.x;
    const middle = y * view.scale + view.y;
    const box = {
      left,
      right: left + widthOf(id),
      top: middle - lineHeight / 2,
      bottom: middle + lineHeight / 2,
    };
    const isFree = taken.every(
      (other) =>
        box.right < other.left ||
        box.left > other.right ||
        box.bottom < other.top ||
        box.top > other.bottom,
    );
    if (!isFree) continue;
    taken.push(box);
    labels.push({ id, x: left, y: middle });
    if (labels.length >= 60) break;
  }
  return labels;
}
