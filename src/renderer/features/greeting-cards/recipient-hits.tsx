import { useLayoutEffect, useRef } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { classes } from '../../ui/class-names.ts';

export type Hit = { id: number; name: string; hint: string; isThere: boolean };

const gap = 4;

/** The hits below the search field, over whatever lies there; the keyboard stays in the field. */
export function RecipientHits({
  id,
  label,
  hits,
  active,
  below,
  nothing,
  onChoose,
  all,
  onAll,
}: {
  id: string;
  label: string;
  hits: readonly Hit[];
  active: number;
  below: React.RefObject<HTMLElement | null>;
  nothing: string | null;
  onChoose: (hit: Hit) => void;
  /** The words for taking everybody found, where there are several. */
  all: string | null;
  onAll: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const field = below.current;
    if (!element || !field) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const { left, top, bottom, width } = field.getBoundingClientRect();
    const height = element.offsetHeight;
    const hasRoom = bottom + gap + height <= window.innerHeight || top < height;
    element.style.left = `${left}px`;
    element.style.minWidth = `${width}px`;
    element.style.top = `${hasRoom ? bottom + gap : top - gap - height}px`;
  });
  return (
    <div ref={box} popover="manual" className="cards-hits">
      {nothing && (
        <p className="cards-add-none" role="status">
          {nothing}
        </p>
      )}
      <div id={id} role="listbox" aria-label={label}>
        {hits.map((hit, index) => (
          // The keys act in the field; this is for the pointer.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={hit.id}
            id={`${id}-${hit.id}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={hit.isThere}
            className={classes('cards-hit', index === active && 'cards-hit-active')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit)}
          >
            <span className="grow">{hit.name}</span>
            <span className="muted">{hit.hint}</span>
          </div>
        ))}
      </div>
      {all && (
        <button
          type="button"
          className="cards-hits-all"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onAll}
        >
          <span className="grow">{all}</span>
          <Kbd keys="shift+enter" />
        </button>
      )}
    </div>
  );
}
