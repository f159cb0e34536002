import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from './layout.ts';
import { spokenText } from './person-texts.ts';
import { isIn, type Part } from './view.ts';
import type { Vine } from './vine.ts';
import { FarPeople, VineLinks } from './vine-lines.tsx';
import { VineNode } from './vine-node.tsx';

/** What a press on somebody in the picture does. */
export type Acts = {
  choose: (id: number) => void;
  toggle: (id: number) => void;
  openCard: (id: number) => void;
};

/** The same object for as long as the component is there, doing what it does now. */
export function useActs(acts: Acts): Acts {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [stable] = useState<Acts>(() => ({
    choose: (id) => latest.current.choose(id),
    toggle: (id) => latest.current.toggle(id),
    openCard: (id) => latest.current.openCard(id),
  }));
  return stable;
}

/** People and lines of a part of the picture; drawn anew only when they change, not when it moves. */
export const Surface = memo(function Surface({
  id,
  vine,
  picture,
  part,
  open,
  chosen,
  isFar,
  height,
  acts,
}: {
  id: string;
  vine: Vine;
  picture: Picture;
  part: Part;
  open: ReadonlySet<number>;
  chosen: number | null;
  isFar: boolean;
  height: number;
  acts: Acts;
}) {
  const { t } = useTranslation('referrals');
  const shown = picture.places.filter((place) => isIn(part, place));
  // Who has the keyboard's attention is always there, and somebody always is.
  const attended = picture.byId.get(chosen ?? -1) ?? picture.places[0];
  const drawn = isFar ? [] : shown.filter((place) => place.id !== attended?.id);
  if (attended) drawn.push(attended);
  return (
    <>
      <VineLinks vine={vine} picture={picture} part={part} chosen={chosen} />
      {isFar && <FarPeople vine={vine} places={shown} height={height} />}
      {drawn.map((place) => (
        <VineNode
          key={place.id}
          id={`${id}-${place.id}`}
          vine={vine}
          place={place}
          isOpen={open.has(place.id)}
          isChosen={place.id === chosen}
          label={(person) => spokenText(t, vine, person)}
          onPress={() => acts.choose(place.id)}
          onToggle={() => acts.toggle(place.id)}
          onOpenCard={() => acts.openCard(place.id)}
        />
      ))}
    </>
  );
});
