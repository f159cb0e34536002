import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useRem } from '../../../ui/use-rem.ts';
import './entry-scroller.css';

type EntryScrollerProps = {
  /** What the list holds, for screen readers. */
  label: string;
  count: number;
  /** The same entry has the same key wherever it stands, so that its height is known again. */
  keyOf: (index: number) => string;
  /** How high an entry is taken to be until it is measured, in rem; one that is on its way is as high. */
  estimate: number;
  render: (index: number) => React.ReactNode;
  /** Told which entries are in sight, [first, last). */
  onSight?: (first: number, last: number) => void;
};

/**
 * Entries of unequal height of which only those in sight exist. It scrolls by itself, so that the
 * page beside it stays as high as it is; an entry with the keyboard's attention is never taken away.
 */
export function EntryScroller(props: EntryScrollerProps) {
  const { label, count, keyOf, estimate, render, onSight } = props;
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const [focused, setFocused] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => estimate * rem,
    getItemKey: keyOf,
    overscan: 2,
    rangeExtractor: (range) => withFocused(range, focused),
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = (items.at(-1)?.index ?? -1) + 1;
  useEffect(() => onSight?.(first, last), [first, last, onSight]);
  // Another text size makes every measure wrong.
  useEffect(() => virtualizer.measure(), [rem, virtualizer]);
  // The end stays the end while what stands there arrives and is measured.
  const isHeldAtEnd = useRef(false);
  const total = virtualizer.getTotalSize();
  useLayoutEffect(() => {
    if (isHeldAtEnd.current) virtualizer.scrollToEnd();
  }, [total, virtualizer]);
  const letGo = () => {
    isHeldAtEnd.current = false;
  };
  // By hand, because what is measured on the way would break off the browser's own gliding.
  function onKeyDown(event: React.KeyboardEvent<HTMLDivElement>) {
    const { currentTarget, target, key } = event;
    isHeldAtEnd.current = key === 'End';
    if (target !== currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = currentTarget.clientHeight - 3 * rem;
    if (key === 'End') virtualizer.scrollToEnd();
    else if (key === 'Home') virtualizer.scrollToIndex(0);
    else if (key === 'PageDown') currentTarget.scrollBy({ top: page, behavior: 'instant' });
    else if (key === 'PageUp') currentTarget.scrollBy({ top: -page, behavior: 'instant' });
    else if (key === 'ArrowDown') currentTarget.scrollBy({ top: 3 * rem, behavior: 'instant' });
    else if (key === 'ArrowUp') currentTarget.scrollBy({ top: -3 * rem, behavior: 'instant' });
    else return;
    event.preventDefault();
  }
  return (
    // Focusable, because the keyboard must be able to scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      ref={box}
      className="log-scroller"
      role="group"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onWheel={letGo}
      onPointerDown={letGo}
    >
      <ol className="log-surface" style={{ height: total }}>
        {items.map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className="log-item"
            aria-posinset={index + 1}
            aria-setsize={count}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => setFocused(index)}
            onBlur={() => setFocused(null)}
          >
            {render(index)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function withFocused(range: Range, focused: number | null): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused === null || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((a, b) => a - b);
}
