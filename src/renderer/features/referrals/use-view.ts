import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { recall, remember } from '../../app/router.ts';
import type { Picture } from './layout.ts';
import { beginning, centred, fitted, moved, zoomed, type Size, type View } from './view.ts';

function isViewOrNull(value: unknown): value is View | null {
  return typeof value === 'object' && value !== null && 'scale' in value;
}

/** How the picture lies under its window, and what moves it; it begins with `first` in the middle. */
export function useView(
  box: React.RefObject<HTMLElement | null>,
  picture: Picture,
  rem: number,
  first: number | null,
) {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [kept, setKept] = useState<View | null>(() => recall('view', isViewOrNull, null));
  const [start] = useState(first);
  const place = picture.byId.get(start ?? -1);
  const atFirst = beginning(picture, size);
  const view = kept
    ? { ...kept, x: kept.x * rem, y: kept.y * rem }
    : place
      ? centred(atFirst, place, size)
      : atFirst;

  /** Kept in rem: a larger text size enlarges the picture as well. */
  function setView(next: View) {
    const inRem = { ...next, x: next.x / rem, y: next.y / rem };
    setKept(inRem);
    remember('view', inRem);
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
    setView(zoomed(view, factor, at, picture, size));
  }
  function pan(x: number, y: number) {
    setView(moved(view, x, y, picture, size));
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
  return { view, setView, size, zoom, pan, fit: () => setView(fitted(picture, size)) };
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
