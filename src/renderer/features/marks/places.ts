import type { MarkPlace } from '../../../shared/greeting-card-spec.ts';

/** Of a card, in millimetres. */
export type CardSize = { readonly width: number; readonly height: number };

const least = 4;
const most = 100;
const mostTurn = 45;

const between = (value: number, from: number, to: number): number =>
  Math.round(Math.min(to, Math.max(from, value)) * 10) / 10;

/** Moved by millimetres to the right and down; some of it always stays on the card. */
export function shifted(place: MarkPlace, x: number, y: number, card: CardSize): MarkPlace {
  return {
    ...place,
    right: between(place.right - x, -5, Math.min(140, card.width - least)),
    bottom: between(place.bottom - y, -5, Math.min(140, card.height - least)),
  };
}

/** As wide as that, its shape and its middle kept. */
export function sized(place: MarkPlace, width: number): MarkPlace {
  const ratio = place.height / place.width;
  const wide = between(
    Math.min(width, most / Math.max(1, ratio)),
    Math.max(least, least / ratio),
    most,
  );
  const high = between(wide * ratio, least, most);
  return {
    ...place,
    width: wide,
    height: high,
    right: between(place.right - (wide - place.width) / 2, -5, 140),
    bottom: between(place.bottom - (high - place.height) / 2, -5, 140),
  };
}

/** Turned to so many degrees clockwise. */
export const turned = (place: MarkPlace, turn: number): MarkPlace => ({
  ...place,
  turn: between(turn, -mostTurn, mostTurn),
});

/** What a key does to a place: arrows move (with Shift in larger steps), + and − size, , and . turn. */
export function byKey(
  place: MarkPlace,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  card: CardSize,
): MarkPlace | null {
  const step = shiftKey ? 5 : 0.5;
  switch (key) {
    case 'ArrowLeft':
      return shifted(place, -step, 0, card);
    case 'ArrowRight':
      return shifted(place, step, 0, card);
    case 'ArrowUp':
      return shifted(place, 0, -step, card);
    case 'ArrowDown':
      return shifted(place, 0, step, card);
    case '+':
    case '=':
      return sized(place, place.width * 1.05);
    case '-':
    case '_':
      return sized(place, place.width / 1.05);
    case '.':
    case '>':
      return turned(place, place.turn + 1);
    case ',':
    case '<':
      return turned(place, place.turn - 1);
    default:
      return null;
  }
}
