/** Chromium lays nothing out beyond 2^25 px; taller lists are scrolled in proportion. */
const tallest = 30_000_000;

export type Geometry = {
  count: number;
  /** Height of one row in px; all rows are equally high. */
  row: number;
  /** Height of what is in sight in px. */
  view: number;
};

/** Height of the scrolled surface in px. */
export function surfaceHeight({ count, row }: Geometry): number {
  return Math.min(count * row, tallest);
}

/** Where the list itself stands (px from its true top) when the surface is scrolled to `scrollTop`. */
export function listOffset(geometry: Geometry, scrollTop: number): number {
  const { count, row, view } = geometry;
  const whole = count * row;
  const surface = surfaceHeight(geometry);
  if (whole <= surface) return scrollTop;
  return (scrollTop * (whole - view)) / (surface - view);
}

/** The scroll position at which the list stands at `offset`; the inverse of `listOffset`. */
export function scrollTopFor(geometry: Geometry, offset: number): number {
  const { count, row, view } = geometry;
  const whole = count * row;
  const surface = surfaceHeight(geometry);
  const bounded = Math.max(0, Math.min(offset, whole - view));
  if (whole <= surface) return bounded;
  return (bounded * (surface - view)) / (whole - view);
}

/** The rows to draw, [first, last), with `extra` on either side. */
export function rowsInSight(
  geometry: Geometry,
  scrollTop: number,
  extra: number,
): { first: number; last: number } {
  const offset = listOffset(geometry, scrollTop);
  const first = Math.floor(offset / geometry.row) - extra;
  const last = Math.ceil((offset + geometry.view) / geometry.row) + extra;
  return { first: Math.max(0, first), last: Math.max(0, Math.min(geometry.count, last)) };
}

/** Where a row is drawn on the surface, px from its top. */
export function rowTop(geometry: Geometry, scrollTop: number, index: number): number {
  return index * geometry.row - listOffset(geometry, scrollTop) + scrollTop;
}

/** The list offset that brings a row into sight with as little movement as possible. */
export function offsetToShow(geometry: Geometry, scrollTop: number, index: number): number {
  const offset = listOffset(geometry, scrollTop);
  const top = index * geometry.row;
  if (top < offset) return top;
  return Math.max(offset, top + geometry.row - geometry.view);
}
