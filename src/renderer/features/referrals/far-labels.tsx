import { useRem } from '../../ui/use-rem.ts';
import { farLabels } from './labels.ts';
import type { Picture } from './layout.ts';
import { nameWidth } from './name-width.ts';
import { isIn, type Part, type View } from './view.ts';
import type { Vine } from './vine.ts';

/** Names over a picture that is too small for them, where there is room. */
export function FarLabels({
  vine,
  picture,
  view,
  part,
  chosen,
}: {
  vine: Vine;
  picture: Picture;
  view: View;
  part: Part;
  chosen: number | null;
}) {
  const rem = useRem();
  const places = picture.places.filter((place) => isIn(part, place));
  const widthOf = (id: number) => (nameWidth(vine.people.get(id)?.shownName ?? '') + 1) * 0.8 * rem;
  const labels = farLabels(places, view, (id) => weightOf(vine, id, chosen), widthOf, 1.3 * rem);
  return (
    <div className="vine-labels" aria-hidden="true">
      {labels.map(({ id, x, y }) => (
        <span
          key={id}
          className="vine-label"
          data-matter={vine.people.get(id)?.unsettledSince ? '' : undefined}
          data-chosen={id === chosen ? '' : undefined}
          style={{ transform: `translate(${x}px, ${y}px) translateY(-50%)` }}
        >
          {vine.people.get(id)?.shownName}
        </span>
      ))}
    </div>
  );
}

/** Whose name is worth room in a small picture. */
function weightOf(vine: Vine, id: number, chosen: number | null): number {
  const person = vine.people.get(id);
  if (id === chosen) return Number.POSITIVE_INFINITY;
  return person ? (person.unsettledSince === null ? 0 : 1000) + person.introduced : 0;
}
