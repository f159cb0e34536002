import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classes } from '../../../ui/class-names.ts';
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

/** How high the list was when it was last drawn, in pixels; the next one will be as high. */
let lastHeight = 600;

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
    // The first entries are drawn together with what stands around them, not in a second pass.
    initialRect: { width: 0, height: lastHeight },
    measureElement: measured,
    rangeExtractor: (range) => withFocused(range, focused),
  });
  const items = virtualizer.getVirtualItems();
  const outlier = outlierOf(items, focused);
  const start = items.find(({ index }) => index !== outlier)?.start ?? 0;
  useEffect(() => {
    lastHeight = box.current?.clientHeight || lastHeight;
  });
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
      <ol className="log-surface" style={{ height: total, paddingTop: start }}>
        {items.map(({ index, key, start: top }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={classes('log-item', index === outlier && 'log-item-apart')}
            aria-posinset={index + 1}
            aria-setsize={count}
            style={index === outlier ? { top } : undefined}
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

/**
 * Entries lie one under the other by themselves, so a height is only needed for the scroll bar: it is
 * taken from the observer, which has it without a layout of its own.
 */
function measured(
  element: Element,
  entry: ResizeObserverEntry | undefined,
  { indexFromElement, itemSizeCache, options }: Virtualizer<HTMLDivElement, Element>,
): number {
  const box = entry?.borderBoxSize[0];
  if (box) return Math.round(box.blockSize);
  const index = indexFromElement(element);
  return itemSizeCache.get(options.getItemKey(index)) ?? options.estimateSize(index);
}

/** The entry with the keyboard's attention where it is drawn apart from those in sight. */
function outlierOf(items: readonly VirtualItem[], focused: number | null): number | null {
  const at = items.findIndex(({ index }) => index === focused);
  if (at < 0 || focused === null || items.length < 2) return null;
  const before = items[at - 1]?.index;
  const after = items[at + 1]?.index;
  return before === focused - 1 || after === focused + 1 ? null : focused;
}

function withFocused(range: Range, focused: number | null): number[] {
  const drawn = defaultRangeExtractor(range);
  if (focused === null || focused >= range.count || drawn.includes(focused)) return drawn;
  return [...drawn, focused].sort((a, b) => a - b);
}
