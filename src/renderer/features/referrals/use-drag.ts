import { useRef } from 'react';

/** Below this a press that slips is still a click. */
const slip = 4;

/** Drags by pressing and moving; `wasDragged` tells the click afterwards that it is none. */
export function useDrag(onDrag: (x: number, y: number) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  return {
    wasDragged: () => dragged.current,
    handlers: {
      onPointerDown: (event: React.PointerEvent) => {
        if (event.button > 1) return;
        from.current = { x: event.clientX, y: event.clientY };
        dragged.current = false;
      },
      onPointerMove: (event: React.PointerEvent<HTMLElement>) => {
        if (!from.current || event.buttons === 0) return;
        const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y];
        if (!dragged.current && Math.hypot(x, y) < slip) return;
        if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        from.current = { x: event.clientX, y: event.clientY };
        onDrag(x, y);
      },
      onPointerUp: () => {
        from.current = null;
      },
      onPointerCancel: () => {
        from.current = null;
      },
    },
  };
}
