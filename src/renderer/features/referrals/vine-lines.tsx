import { linkPath, type Picture, type Place } from './layout.ts';
import { isIn, type Part } from './view.ts';
import { ancestorsOf, type Vine } from './vine.ts';

type LinkState = 'open' | 'thanked' | 'way';

/** The lines between people; the way from the chosen one to the root stands out. */
export function VineLinks({
  vine,
  picture,
  part,
  chosen,
}: {
  vine: Vine;
  picture: Picture;
  part: Part;
  chosen: number | null;
}) {
  const way = new Set(chosen === null ? [] : [chosen, ...ancestorsOf(vine, chosen)]);
  const paths: Record<LinkState, string[]> = { open: [], thanked: [], way: [] };
  for (const place of picture.places) {
    const person = vine.people.get(place.id);
    const host = picture.byId.get(person?.parent ?? -1);
    if (!person || !host || !(isIn(part, place) || isIn(part, host))) continue;
    const path = linkPath(host, place);
    paths[person.thankedOn === null ? 'open' : 'thanked'].push(path);
    if (way.has(place.id)) paths.way.push(path);
  }
  return (
    <svg className="vine-lines" aria-hidden="true" width="1" height="1">
      <path className="vine-way" d={paths.way.join('')} />
      <path className="vine-link" d={paths.open.join('')} />
      <path className="vine-link" data-thanked="" d={paths.thanked.join('')} />
    </svg>
  );
}

/** People too small to be read, as strokes. */
export function FarPeople({
  vine,
  places,
  height,
}: {
  vine: Vine;
  places: readonly Place[];
  height: number;
}) {
  const strokes = { plain: '', near: '', matter: '' };
  for (const { id, x, y, width } of places) {
    const person = vine.people.get(id);
    if (!person) continue;
    const state =
      person.unsettledSince !== null ? 'matter' : person.nearProblem !== null ? 'near' : 'plain';
    strokes[state] += `M${x + height / 2},${y}H${x + Math.max(height, width) - height / 2}`;
  }
  return (
    <svg className="vine-lines" aria-hidden="true" width="1" height="1">
      <path className="vine-stroke" d={strokes.plain} strokeWidth={height} />
      <path className="vine-stroke vine-stroke-near" d={strokes.near} strokeWidth={height} />
      <path className="vine-stroke vine-stroke-matter" d={strokes.matter} strokeWidth={height} />
    </svg>
  );
}
