import type { Place } from './layout.ts';

/** How the picture lies under the window: moved by x and y px, enlarged by `scale`. */
export type View = { readonly x: number; readonly y: number; readonly scale: number };
export type Size = { readonly width: number; readonly height: number };

const largest = 2;
const margin = 24;
/** Below this names cannot be read and only the chosen ones are written, larger. */
export const readable = 0.62;

/** The smallest scale that makes sense: all of the picture in sight. */
function smallest(picture: Size, window: Size): number {
  const wide = (window.width - 2 * margin) / Math.max(1, picture.width);
  const high = (window.height - 2 * margin) / Math.max(1, picture.height);
  return Math.max(0.01, Math.min(1, wide, high));
}

/** All of the picture, in the middle, never larger than life. */
export function fitted(picture: Size, window: Size): View {
  const scale = smallest(picture, window);
  return {
    scale,
    x: (window.width - picture.width * scale) / 2,
    y: Math.max(margin, (window.height - picture.height * scale) / 2),
  };
}

/** The beginning of the picture at a size that can be read; all of it where that fits. */
export function beginning(picture: Size, window: Size): View {
  const all = fitted(picture, window);
  return all.scale >= 0.8 ? all : { x: margin, y: margin, scale: 1 };
}

/** Enlarges by a factor so that what lies at a point of the window stays there. */
export function zoomed(
  view: View,
  factor: number,
  at: { readonly x: number; readonly y: number },
  picture: Size,
  window: Size,
): View {
  const least = Math.min(readable, smallest(picture, window));
  const scale = Math.min(largest, Math.max(least, view.scale * factor));
  const grown = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

/** Moved by px, but never so far that nothing is left in sight. */
export function moved(view: View, x: number, y: number, picture: Size, window: Size): View {
  const keep = 80;
  const within = (at: number, length: number, room: number) =>
    Math.min(room - keep, Math.max(keep - length * view.scale, at));
  return {
    ...view,
    x: within(view.x + x, picture.width, window.width),
    y: within(view.y + y, picture.height, window.height),
  };
}

/** Moved as little as needed to have a place in sight, with room around it. */
export function showing(view: View, place: Place, window: Size): View {
  const near = Math.min(64, window.width / 4, window.height / 4);
  const left = place.x * view.scale + view.x;
  const right = left + place.width * view.scale;
  const middle = place.y * view.scale + view.y;
  const push = (low: number, high: number, room: number) => {
    if (low < near) return near - low;
    return high > room - near ? Math.max(near - low, room - near - high) : 0;
  };
  return {
    ...view,
    x: view.x + push(left, right, window.width),
    y: view.y + push(middle, middle, window.height),
  };
}

/** A place in the middle of the window, large enough to be read. */
export function centred(view: View, place: Place, window: Size): View {
  const scale = view.scale < readable ? 1 : view.scale;
  return {
    scale,
    x: window.width / 2 - (place.x + place.width / 2) * scale,
    y: window.height / 2 - place.y * scale,
  };
}

/** Moved so that a place stays where it was while the picture around it changed. */
export function held(view: View, before: Place | undefined, after: Place | undefined): View {
  if (!before || !after) return view;
  return {
    ...view,
    x: view.x + (before.x - after.x) * view.scale,
    y: view.y + (before.y - after.y) * view.scale,
  };
}

/** A part of the picture, in its own lengths. */
export type Part = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What of the picture is in sight, with `around` times the window's size on every side. */
export function partInSight(view: View, window: Size, around = 0): Part {
  const [wide, high] = [window.width * around, window.height * around];
  return {
    left: (-view.x - wide) / view.scale,
    right: (-view.x + window.width + wide) / view.scale,
    top: (-view.y - high) / view.scale,
    bottom: (-view.y + window.height + high) / view.scale,
  };
}

/** Does a part that was drawn still serve: does it hold what is in sight, and not far too much? */
export function serves(drawn: Part, inSight: Part): boolean {
  const holds =
    drawn.left <= inSight.left &&
    drawn.right >= inSight.right &&
    drawn.top <= inSight.top &&
    drawn.bottom >= inSight.bottom;
  return holds && drawn.right - drawn.left <= 4 * (inSight.right - inSight.left);
}

export function isIn({ left, right, top, bottom }: Part, { x, y, width }: Place): boolean {
  return x + width >= left && x <= right && y >= top && y <= bottom;
}
