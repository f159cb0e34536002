/** `fit` shows the whole page; a number is the share of the paper's true size. */
export type Zoom = 'fit' | number;

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6] as const;
export const smallestZoom = 0.25;
export const largestZoom = 6;

/** The next step larger (or smaller) than what is shown now. */
export function stepped(now: number, direction: 1 | -1): number {
  const tolerance = 0.01;
  return direction === 1
    ? (steps.find((step) => step > now + tolerance) ?? largestZoom)
    : (steps.findLast((step) => step < now - tolerance) ?? smallestZoom);
}

/** Zoom after a turn of the wheel, bounded; `deltaY` as the browser tells it. */
export function wheeled(now: number, deltaY: number): number {
  const next = now * Math.exp(-deltaY / 400);
  return Math.max(smallestZoom, Math.min(largestZoom, next));
}

/** The zoom at which a page of this size is whole in a space of that size; all in CSS pixels. */
export function fitting(
  page: { width: number; height: number },
  space: { width: number; height: number },
): number {
  if (page.width === 0 || page.height === 0) return 1;
  return Math.max(0.05, Math.min(space.width / page.width, space.height / page.height));
}
