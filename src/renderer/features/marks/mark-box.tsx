import { useRef } from 'react';
import type { MarkPlace } from '../../../shared/greeting-card-spec.ts';
import { byKey, shifted, sized, turned, type CardSize } from './places.ts';

type Grip = 'move' | 'size' | 'turn';
type Drag = { grip: Grip; x: number; y: number; place: MarkPlace; pointer: number };

/** The box of a mark over the card: dragged, sized at its corner, turned at its top, or by keys. */
export function MarkBox({
  label,
  place,
  card,
  onMove,
}: {
  label: string;
  place: MarkPlace;
  card: CardSize;
  onMove: (place: MarkPlace) => void;
}) {
  const box = useRef<HTMLButtonElement>(null);
  const drag = useRef<Drag | null>(null);
  const percent = (length: number, of: number) => `${(length / of) * 100}%`;
  const mmPerPixel = () => {
    const paper = box.current?.parentElement;
    return paper ? card.width / paper.getBoundingClientRect().width : 0;
  };

  function onPointerDown(event: React.PointerEvent<HTMLButtonElement>) {
    if (event.button !== 0) return;
    const asked = (event.target as HTMLElement).dataset['grip'];
    const grip: Grip = asked === 'size' || asked === 'turn' ? asked : 'move';
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    drag.current = { grip, x, y, place, pointer };
    event.currentTarget.setPointerCapture(pointer);
  }
  function onPointerMove(event: React.PointerEvent<HTMLButtonElement>) {
    const { current } = drag;
    if (!current || current.pointer !== event.pointerId) return;
    const scale = mmPerPixel();
    const x = (event.clientX - current.x) * scale;
    const y = (event.clientY - current.y) * scale;
    if (current.grip === 'move') return onMove(shifted(current.place, x, y, card));
    // The corner goes with the hand; the middle stays.
    if (current.grip === 'size') return onMove(sized(current.place, current.place.width + 2 * x));
    const radius = current.place.height / 2 + 4;
    onMove(turned(current.place, current.place.turn + (Math.atan2(x, radius) * 180) / Math.PI));
  }
  return (
    <button
      ref={box}
      type="button"
      className="marks-box"
      aria-label={label}
      aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown"
      style={{
        left: percent(card.width - place.right - place.width, card.width),
        top: percent(card.height - place.bottom - place.height, card.height),
        width: percent(place.width, card.width),
        height: percent(place.height, card.height),
        rotate: `${place.turn}deg`,
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = byKey(place, event, card);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(next);
      }}
    >
      <span className="marks-grip-turn" data-grip="turn" />
      <span className="marks-grip-size" data-grip="size" />
    </button>
  );
}
