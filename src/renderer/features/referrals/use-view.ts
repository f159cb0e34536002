import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { recall, remember } from '../../app/router.ts';
import type { Picture } from './layout.ts';
import {
  beginning,
  centred,
  fitted,
  moved,
  showing,
  zoomed,
  type Size,
  type View,
} from './view.ts';

function isView(value: unknown): value is View {
  return typeof value === 'object' && value !== null && 'scale' in value;
}

/** How the picture lies under its window, and what moves it. */
export function useView(box: React.RefObject<HTMLElement | null>, picture: Picture) {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [view, setViewNow] = useState<View | null>(() => recall('view', isView, null as never));
  const shown = view ?? beginning(picture, size);

  function setView(next: View) {
    setViewNow(next);
    remember('view', next);
  }
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  function zoom(factor: number, at = { x: size.width / 2, y: size.height / 2 }) {
    setView(zoomed(shown, factor, at, picture, size));
  }
  function pan(x: number, y: number) {
    setView(moved(shown, x, y, picture, size));
  }
  useWheel(box, (event) => {
    const frame = box.current?.getBoundingClientRect();
    if (!frame) return;
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) pan(-(event.deltaX || event.deltaY), 0);
    else {
      const factor = Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) * 0.002);
      zoom(factor, { x: event.clientX - frame.left, y: event.clientY - frame.top });
    }
  });
  return {
    view: shown,
    size,
    zoom,
    pan,
    fit: () => setView(fitted(picture, size)),
    /** Brings somebody into sight; `middle` also where they are in sight already. */
    show: (id: number, how: 'near' | 'middle' = 'near') => {
      const place = picture.byId.get(id);
      if (!place || size.width === 0) return;
      setView(how === 'middle' ? centred(shown, place, size) : showing(shown, place, size));
    },
    /** Keeps somebody where they are on the screen while the picture around them changes. */
    hold: (id: number, next: Picture) => {
      const [before, after] = [picture.byId.get(id), next.byId.get(id)];
      if (!before || !after) return;
      const { scale } = shown;
      setView({
        scale,
        x: shown.x + (before.x - after.x) * scale,
        y: shown.y + (before.y - after.y) * scale,
      });
    },
  };
}

/** React listens to the wheel passively; here the page must not scroll as well. */
function useWheel(box: React.RefObject<HTMLElement | null>, turn: (event: WheelEvent) => void) {
  const latest = useRef(turn);
  useLayoutEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    function onWheel(event: WheelEvent) {
      event.preventDefault();
      latest.current(event);
    }
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [box]);
}
