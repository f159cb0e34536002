import { useEffect, useRef, useState } from 'react';
import type { GreetingCardSpec, CardLayout } from '../../../shared/greeting-card-spec.ts';
import type { CardDrawing, CardSide } from '../../../shared/greeting-cards.ts';
import { invoke } from '../../api.ts';

type Asked = { spec: GreetingCardSpec; layout: CardLayout; side: CardSide };
type Drawn = { drawing: CardDrawing | undefined; error: unknown };

/** The preview as a call, and from the key to the new drawing on screen; for a PerformanceObserver. */
const measures = { call: 'greeting-card-call', drawn: 'greeting-card-drawn' } as const;

/**
 * The drawing of a card, redrawn at every key without a pause: one request is under way at a time,
 * what was typed meanwhile is asked for next, and the old drawing stays until the new one is there.
 * Null asks for nothing yet.
 */
export function useDrawing(wanted: Asked | null): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ drawing: undefined, error: null });
  const text = wanted ? JSON.stringify(wanted) : '';
  const latest = useRef({ text: '', wanted, since: 0, asked: '', isBusy: false, isGone: false });

  useEffect(() => {
    const state = latest.current;
    if (text === '') return;
    Object.assign(state, { text, wanted, since: performance.now() });
    if (!state.isBusy) void draw();

    async function draw() {
      state.isBusy = true;
      while (state.wanted && state.asked !== state.text && !state.isGone) {
        const { since } = state;
        state.asked = state.text;
        // One after the other is the point: whatever was typed meanwhile is drawn next.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await ask(state.wanted);
        if (state.isGone) break;
        setDrawn((before) => (answer.drawing ? answer : { ...before, error: answer.error }));
        if (answer.drawing) requestAnimationFrame(() => measure('drawn', since));
      }
      state.isBusy = false;
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `text` stands for `wanted`
  }, [text]);

  useEffect(() => {
    const state = latest.current;
    state.isGone = false;
    return () => {
      state.isGone = true;
      state.asked = '';
    };
  }, []);
  return drawn;
}

async function ask(asked: Asked): Promise<Drawn> {
  const since = performance.now();
  try {
    const drawing = await invoke('greetingCards.preview', asked);
    measure('call', since);
    return { drawing, error: null };
  } catch (error) {
    return { drawing: undefined, error };
  }
}

function measure(what: keyof typeof measures, since: number): void {
  performance.measure(measures[what], { start: since, end: performance.now() });
  // Who measures has been told; nothing may pile up while somebody writes all day.
  performance.clearMeasures(measures[what]);
}
