import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { formatNumber } from '../../i18n/format.ts';
import type { Place } from './layout.ts';
import type { Vine, VinePerson } from './vine.ts';

/** Somebody in the picture. */
export function VineNode({
  id,
  vine,
  place,
  isOpen,
  isChosen,
  label,
  onPress,
  onToggle,
  onOpenCard,
}: {
  id: string;
  vine: Vine;
  place: Place;
  isOpen: boolean;
  isChosen: boolean;
  label: (person: VinePerson) => string;
  onPress: () => void;
  onToggle: () => void;
  onOpenCard: () => void;
}) {
  const person = vine.people.get(place.id);
  if (!person) return null;
  const beside = person.parent === null ? vine.roots : vine.people.get(person.parent)?.children;
  const hasBranch = person.children.length > 0;
  const hidesMatter = hasBranch && !isOpen && person.mattersBelow > 0;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree has the keys
    <div
      id={id}
      role="treeitem"
      aria-level={person.depth + 1}
      aria-posinset={(beside?.indexOf(place.id) ?? 0) + 1}
      aria-setsize={beside?.length}
      aria-expanded={hasBranch ? isOpen : undefined}
      aria-selected={isChosen}
      className={classes('vine-node', isChosen && 'vine-node-chosen')}
      data-matter={person.unsettledSince === null ? undefined : ''}
      data-near={person.nearProblem === null ? undefined : person.nearProblem}
      data-thanks={
        person.parent === null ? undefined : person.thankedOn === null ? 'open' : 'given'
      }
      style={{ left: place.x, top: place.y, width: place.width }}
      onClick={(event) => {
        onPress();
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest('[data-branch]')) onToggle();
      }}
      onDoubleClick={(event) => {
        const target = event.target instanceof Element ? event.target : null;
        if (!target?.closest('[data-branch]')) onOpenCard();
      }}
    >
      <span className="visually-hidden">{label(person)}</span>
      <span className="vine-node-name" aria-hidden="true">
        {person.shownName}
      </span>
      {hasBranch && (
        <span
          className="vine-node-branch"
          aria-hidden="true"
          data-branch=""
          data-matter={hidesMatter || undefined}
        >
          {formatNumber(person.introduced)}
          <Icon name={isOpen ? 'left' : 'right'} size="0.7rem" />
        </span>
      )}
    </div>
  );
}
