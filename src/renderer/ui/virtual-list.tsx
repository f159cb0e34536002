import { useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { classes } from './class-names.ts';
import { isFocusLoose } from './loose-focus.ts';
import { useListKeys } from './use-list-keys.ts';
import { useRem } from './use-rem.ts';
import {
  offsetToShow,
  rowTop,
  rowsInSight,
  scrollTopFor,
  surfaceHeight,
} from './virtual-window.ts';
import './virtual-list.css';

export type VirtualListHandle = { focus: () => void; show: (index: number) => void };

export type RowState = { active: boolean; selected: boolean };

export type VirtualListProps = {
  /** What the list holds, for screen readers. */
  label: string;
  count: number;
  /** Height of one row in rem. */
  rowHeight?: number;
  /** Draws a row; for a row that is still on its way draw a placeholder of the same height. */
  renderRow: (index: number, state: RowState) => React.ReactNode;
  /** What a screen reader says of a row. */
  rowLabel: (index: number) => string;
  /** The row with the keyboard's attention; -1 for none yet. */
  active: number;
  onActiveChange: (index: number) => void;
  /** Enter, and a click with `openOnClick`. */
  onOpen?: (index: number) => void;
  openOnClick?: boolean;
  /** X, Shift+X, Shift+↓/↑ and a click on an element with `data-select`. */
  onToggle?: (index: number, toHere: boolean) => void;
  isSelected?: (index: number) => boolean;
  /** Space. */
  onSpace?: (index: number) => void;
  /** Told which rows are in sight, [first, last). */
  onSight?: (first: number, last: number) => void;
  /** Remembered scroll position: given at the start, told when it changes. */
  initialScrollTop?: number;
  onScrolled?: (scrollTop: number) => void;
  /** J, K and the arrows act here also while nothing has the focus. */
  takesLooseKeys?: boolean;
  className?: string;
  ref?: React.Ref<VirtualListHandle>;
};

/**
 * A list of equally high rows of which only those in sight exist; made for a million.
 * Keys: J/↓ K/↑, PageUp/PageDown, Home/End, Enter opens, X selects, Space does.
 */
export function VirtualList(props: VirtualListProps) {
  const { label, count, renderRow, rowLabel, active, isSelected, className, onSight } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const [scrollTop, setScrollTop] = useState(props.initialScrollTop ?? 0);
  const view = useHeight(box);
  const geometry = { count, row: (props.rowHeight ?? 2.75) * rem, view };
  const { first, last } = rowsInSight(geometry, scrollTop, 6);

  useLayoutEffect(() => {
    if (box.current && view > 0) box.current.scrollTop = scrollTop;
    // Only when the height becomes known: afterwards the element leads and the state follows.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [view > 0]);
  useEffect(() => onSight?.(first, last), [first, last, onSight]);

  function show(index: number) {
    if (!box.current) return;
    const now = box.current.scrollTop;
    const wanted = scrollTopFor(geometry, offsetToShow(geometry, now, index));
    if (Math.abs(wanted - now) >= 1) box.current.scrollTop = wanted;
  }
  useImperativeHandle(props.ref, () => ({ focus: () => box.current?.focus(), show }));

  const pageRows = Math.max(1, Math.floor(view / geometry.row) - 1);
  const { onKeyDown, move } = useListKeys({ ...props, pageRows, show });
  useLooseKeys(Boolean(props.takesLooseKeys), box, move);

  const rows = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const activeIsDrawn = active >= first && active < last;
  return (
    <div
      ref={box}
      className={classes('virtual-list', className)}
      role="listbox"
      aria-label={label}
      aria-multiselectable={props.onToggle ? true : undefined}
      aria-activedescendant={activeIsDrawn ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (active < 0 && count > 0) props.onActiveChange(0);
      }}
      onScroll={(event) => {
        const top = event.currentTarget.scrollTop;
        // Drawn before the browser paints, so that fast scrolling shows no blank.
        flushSync(() => setScrollTop(top));
        props.onScrolled?.(top);
      }}
    >
      <div
        className="virtual-list-surface"
        role="presentation"
        style={{ height: surfaceHeight(geometry) }}
      >
        {rows.map((index) => {
          const selected = isSelected?.(index) ?? false;
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={selected}
              aria-posinset={index + 1}
              aria-setsize={count}
              className={classes('virtual-row', index === active && 'virtual-row-active')}
              data-selected={selected || undefined}
              style={{
                transform: `translateY(${rowTop(geometry, scrollTop, index)}px)`,
                height: geometry.row,
              }}
              onMouseDown={() => props.onActiveChange(index)}
              onClick={(event) => {
                const target = event.target instanceof Element ? event.target : null;
                if (target?.closest('[data-select]')) props.onToggle?.(index, event.shiftKey);
                else if (target?.closest('[data-space]')) props.onSpace?.(index);
                else if (event.ctrlKey || event.metaKey) props.onToggle?.(index, false);
                else if (event.shiftKey) props.onToggle?.(index, true);
                else if (props.openOnClick) props.onOpen?.(index);
              }}
              onDoubleClick={() => {
                if (!props.openOnClick) props.onOpen?.(index);
              }}
            >
              <span className="visually-hidden">{rowLabel(index)}</span>
              <div className="virtual-row-content" aria-hidden="true">
                {renderRow(index, { active: index === active, selected })}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function useHeight(box: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    setHeight(element.clientHeight);
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return height;
}

/** J and K start the list although nothing has the focus, as right after a screen has opened. */
function useLooseKeys(
  isOn: boolean,
  box: React.RefObject<HTMLElement | null>,
  move: (event: KeyboardEvent) => boolean,
) {
  const latest = useRef(move);
  useLayoutEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    if (!isOn) return;
    function onKeyDown(event: KeyboardEvent) {
      if (!isFocusLoose()) return;
      if (latest.current(event)) {
        event.preventDefault();
        box.current?.focus();
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn, box]);
}
