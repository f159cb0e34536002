import { letterOf } from './key-letter.ts';

type ListKeys = {
  count: number;
  active: number;
  pageRows: number;
  show: (index: number) => void;
  onActiveChange: (index: number) => void;
  onOpen?: (index: number) => void;
  onToggle?: (index: number, toHere: boolean) => void;
  onSpace?: (index: number) => void;
};

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'
>;

/** Where a key moves to in a list, or null when it does not move. */
export function movedTo(
  press: Pick<KeyPress, 'key' | 'code'>,
  active: number,
  count: number,
  pageRows: number,
): number | null {
  if (count === 0) return null;
  const bounded = (index: number) => Math.max(0, Math.min(count - 1, index));
  const letter = letterOf(press);
  if (press.key === 'ArrowDown' || letter === 'j') return bounded(active + 1);
  if (press.key === 'ArrowUp' || letter === 'k') return bounded(active - 1);
  if (press.key === 'PageDown') return bounded(active + pageRows);
  if (press.key === 'PageUp') return bounded(active - pageRows);
  if (press.key === 'Home') return 0;
  if (press.key === 'End') return count - 1;
  return null;
}

/** The keyboard of a list; `move` answers whether the key was one that moves. */
export function useListKeys(keys: ListKeys) {
  const { count, active, pageRows, show, onActiveChange, onOpen, onToggle, onSpace } = keys;

  function move(press: KeyPress): boolean {
    if (press.ctrlKey || press.metaKey || press.altKey) return false;
    const to = movedTo(press, active, count, pageRows);
    if (to === null) return false;
    onActiveChange(to);
    show(to);
    if (press.shiftKey && press.key.startsWith('Arrow')) onToggle?.(to, true);
    return true;
  }

  function act(press: KeyPress): boolean {
    if (press.ctrlKey || press.metaKey || press.altKey || active < 0 || active >= count)
      return false;
    if (press.key === 'Enter' && onOpen) onOpen(active);
    else if (press.key === ' ' && onSpace) onSpace(active);
    else if (letterOf(press) === 'x' && onToggle) onToggle(active, press.shiftKey);
    else return false;
    return true;
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    if (move(event.nativeEvent) || act(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return { onKeyDown, move };
}
