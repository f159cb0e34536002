import { useEffect, useState } from 'react';

const pauseWhileTyping = 350;

/** A value once it has not changed for a moment; `null` leaves the last one there. */
export function useSettled<T>(value: T | null): T | null {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    if (text === 'null') return;
    const timer = window.setTimeout(() => setSettled(JSON.parse(text) as T), pauseWhileTyping);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
