import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { GreetingCardSpec } from '../../../shared/greeting-cards.ts';
import { request } from '../../api.ts';

const pauseBeforeDrawing = 120;

/** The drawing of a card, redrawn shortly after the typing; the old one stays until the new is there. */
export function useDrawing(spec: GreetingCardSpec, signed: boolean) {
  const settled = useSettled(spec, pauseBeforeDrawing);
  return useQuery({
    ...request('greetingCards.preview', { spec: settled, signed }),
    placeholderData: keepPreviousData,
    // A drawing is made at nearly every key; those of a moment ago need not stay.
    gcTime: 10_000,
  });
}

function useSettled<T>(value: T, pause: number): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(value);
  const isSettled = JSON.stringify(settled) === text;
  useEffect(() => {
    if (isSettled) return;
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- `text` stands for `value`
  }, [text, isSettled, pause]);
  return settled;
}
