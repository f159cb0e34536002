import { readFileSync, writeFileSync } from 'node:fs';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  /** Null where the system may choose the place. */
  readonly bounds: Rectangle | null;
  readonly maximized: boolean;
}

const smallest = { width: 940, height: 620 };
const unknown: WindowState = { bounds: null, maximized: false };

/** The window's last place, if it still lies on a screen; a damaged file counts as none. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isWindowState(value) ? fitToScreens(value, screens) : unknown;
  } catch {
    return unknown;
  }
}

/** Losing the window's place is no reason to disturb anybody. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The window opens at its usual place next time.
  }
}

/** Forgets a place of which too little can be seen to take hold of the window. */
export function fitToScreens(state: WindowState, screens: readonly Rectangle[]): WindowState {
  const { bounds } = state;
  const visible =
    bounds !== null &&
    bounds.width >= smallest.width / 2 &&
    bounds.height >= smallest.height / 2 &&
    screens.some((screen) => overlap(bounds, screen) >= 100 * 100);
  return visible ? state : { ...state, bounds: null };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const { bounds, maximized } = value as Partial<WindowState>;
  return typeof maximized === 'boolean' && (bounds === null || isRectangle(bounds));
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Partial<Rectangle>;
  return [x, y, width, height].every((side) => Number.isSafeInteger(side));
}
