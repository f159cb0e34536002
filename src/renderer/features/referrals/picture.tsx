import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/class-names.ts';
import { letterOf } from '../../ui/key-letter.ts';
import { useRem } from '../../ui/use-rem.ts';
import { FarLabels } from './far-labels.tsx';
import { layoutVine, type Measures } from './layout.ts';
import { Legend } from './legend.tsx';
import { nameWidth } from './name-width.ts';
import { Surface, useActs } from './surface.tsx';
import { useDrag } from './use-drag.ts';
import { useView } from './use-view.ts';
import { centred, held, partInSight, readable, serves, showing } from './view.ts';
import { ancestorsOf, stepFrom, toggled, type Direction, type Vine } from './vine.ts';
import './picture.css';

export type PictureHandle = {
  focus: () => void;
  /** Brings somebody into the middle, with these branches open. */
  show: (id: number, branches: ReadonlySet<number>) => void;
  zoom: (factor: number) => void;
  fit: () => void;
};

const steps: Readonly<Record<string, Direction>> = {
  ArrowRight: 'out',
  ArrowLeft: 'in',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  j: 'next',
  k: 'previous',
  Home: 'first',
  End: 'last',
};
const pans: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [-1, 0],
  ArrowLeft: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

const measuresOf = (rem: number): Measures => ({
  row: 2.2 * rem,
  column: 13 * rem,
  widest: 11 * rem,
  height: 1.75 * rem,
  aspect: 1.4,
});

/**
 * The grapevine as a picture: drag or Shift and arrows move it, the wheel, + and − enlarge it, arrows
 * walk from person to person, Space opens and closes a branch, Enter opens the card.
 */
export function VinePicture({
  vine,
  open,
  onOpenChange,
  chosen,
  onChoose,
  onOpenCard,
  ref,
}: {
  vine: Vine;
  open: ReadonlySet<number>;
  onOpenChange: (open: ReadonlySet<number>) => void;
  chosen: number | null;
  onChoose: (id: number) => void;
  onOpenCard: (id: number) => void;
  ref: React.Ref<PictureHandle>;
}) {
  const { t } = useTranslation('referrals');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const layout = useMemo(() => {
    const widthOf = (person: number) => nodeWidth(vine, person) * rem;
    return (branches: ReadonlySet<number>) => layoutVine(vine, branches, measuresOf(rem), widthOf);
  }, [vine, rem]);
  const picture = useMemo(() => layout(open), [layout, open]);
  const { view, setView, size, zoom, pan, fit } = useView(box, picture, rem, chosen);
  useEffect(() => {
    // A window that became smaller still shows who is chosen.
    const place = picture.byId.get(chosen ?? -1);
    if (place && size.width > 0) setView(showing(view, place, size));
    // oxlint-disable-next-line react/exhaustive-deps -- only when the room changes
  }, [size.width, size.height, rem]);
  const drag = useDrag(pan);
  useImperativeHandle(ref, () => ({
    focus: () => box.current?.focus(),
    show: (person, branches) => {
      const place = layout(branches).byId.get(person);
      if (place && size.width > 0) setView(centred(view, place, size));
    },
    zoom,
    fit,
  }));

  /** The branch stays where it is on the screen; then `next` comes into sight. */
  function toggle(person: number, next = person) {
    const branches = toggled(open, person);
    const after = layout(branches);
    const still = held(view, picture.byId.get(person), after.byId.get(person));
    const place = after.byId.get(next);
    setView(place ? showing(still, place, size) : still);
    onOpenChange(branches);
  }
  function walk(direction: Direction) {
    // Who is hidden in a closed branch stands where it begins.
    const way = chosen === null ? [] : [chosen, ...ancestorsOf(vine, chosen)];
    const from = way.find((each) => picture.byId.has(each)) ?? vine.roots[0];
    if (from === undefined) return;
    const to = from === chosen ? stepFrom(vine, open, from, direction) : from;
    const place = picture.byId.get(to);
    if (!place) toggle(from, to);
    else setView(showing(view, place, size));
    onChoose(to);
  }
  function onKeyDown(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = letterOf(event.nativeEvent) ?? event.key;
    const way = event.shiftKey ? pans[event.key] : undefined;
    const direction = steps[key];
    if (way) pan(way[0] * 6 * rem, way[1] * 6 * rem);
    else if (direction && !event.shiftKey) walk(direction);
    else if (key === '+' || key === '=') zoom(1.25);
    else if (key === '-' || key === '_') zoom(0.8);
    else if (key === '0') fit();
    else if (key === 'Enter' && chosen !== null) onOpenCard(chosen);
    else if (key === ' ' && chosen !== null && hasBranch(vine, chosen)) toggle(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function personAt(clientX: number, clientY: number): number | undefined {
    const frame = box.current?.getBoundingClientRect();
    if (!frame) return undefined;
    const x = (clientX - frame.left - view.x) / view.scale;
    const y = (clientY - frame.top - view.y) / view.scale;
    return picture.places.find(
      (place) => x >= place.x && x <= place.x + place.width && Math.abs(y - place.y) <= rem,
    )?.id;
  }

  const isFar = view.scale < readable;
  const inSight = partInSight(view, size);
  const [part, setPart] = useState(inSight);
  // More is drawn than is in sight, so that moving a little draws nothing anew.
  if (!serves(part, inSight)) setPart(partInSight(view, size, 0.5));
  const acts = useActs({
    choose: (person) => {
      if (!drag.wasDragged()) onChoose(person);
    },
    toggle: (person) => toggle(person),
    openCard: onOpenCard,
  });
  return (
    <div className="vine">
      <div
        ref={box}
        className={classes('vine-window', isFar && 'vine-far')}
        role="tree"
        aria-label={t('picture')}
        aria-describedby={`${id}-about`}
        tabIndex={0}
        aria-activedescendant={
          chosen !== null && picture.byId.has(chosen) ? `${id}-${chosen}` : undefined
        }
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if (!isFar || drag.wasDragged()) return;
          const hit = personAt(event.clientX, event.clientY);
          if (hit !== undefined) onChoose(hit);
        }}
        {...drag.handlers}
      >
        <div
          className="vine-surface"
          role="presentation"
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <Surface
            id={id}
            vine={vine}
            picture={picture}
            part={part}
            open={open}
            chosen={chosen}
            isFar={isFar}
            height={measuresOf(rem).height}
            acts={acts}
          />
        </div>
        {isFar && (
          <FarLabels vine={vine} picture={picture} view={view} part={part} chosen={chosen} />
        )}
      </div>
      <p id={`${id}-about`} className="visually-hidden">
        {t('pictureAbout', { count: vine.people.size })}
      </p>
      <div className="vine-foot">
        <Legend />
        <div className="vine-tools" role="group" aria-label={t('tools')}>
          <IconButton icon="add" label={t('zoomIn')} onPress={() => zoom(1.25)} />
          <IconButton icon="less" label={t('zoomOut')} onPress={() => zoom(0.8)} />
          <IconButton icon="fit" label={t('fit')} onPress={fit} />
        </div>
      </div>
    </div>
  );
}

function hasBranch(vine: Vine, id: number): boolean {
  return (vine.people.get(id)?.children.length ?? 0) > 0;
}

/** In rem: the name in its font's size, room at the ends, and the number of a branch. */
function nodeWidth(vine: Vine, id: number): number {
  const person = vine.people.get(id);
  const branch = person?.children.length ? 1.5 + 0.5 * String(person.introduced).length : 0;
  const sign = person?.unsettledSince ? 0.9 : 0;
  return nameWidth(person?.shownName ?? '') * 0.8125 + 1.5 + sign + branch;
}
