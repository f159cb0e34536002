import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CardLayout, GreetingCardSpec } from '../../../shared/greeting-card-spec.ts';
import type { CardSide } from '../../../shared/greeting-cards.ts';
import { invoke } from '../../api.ts';
import { pictureOf } from './drawing-picture.ts';

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Takes its turn; who came last goes first, because that is what is in sight. */
async function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    signal.throwIfAborted();
    return await work();
  } finally {
    running -= 1;
    waiting.pop()?.();
  }
}

export type PictureOf = { spec: GreetingCardSpec; layout: CardLayout; side?: CardSide };

/** A small picture of a card, drawn once it is asked for; null until it is there. */
export function useCardPicture({ spec, layout, side = 'inside' }: PictureOf) {
  const { data: picture, error } = useQuery({
    // All that the picture depends on is in the spec, so nothing makes it old.
    queryKey: ['card-picture', spec, layout, side],
    queryFn: ({ signal }) =>
      inTurn(signal, async () => {
        const drawing = await invoke('greetingCards.preview', { spec, layout, side });
        return { blob: pictureOf(drawing), ratio: drawing.widthMm / drawing.heightMm };
      }),
    gcTime: 120_000,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(picture.blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [picture]);
  return { url: picture ? url : null, ratio: picture?.ratio ?? null, error };
}
