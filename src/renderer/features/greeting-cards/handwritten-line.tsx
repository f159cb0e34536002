import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import type { GreetingCardSpec } from '../../../shared/greeting-card-spec.ts';
import { request } from '../../api.ts';
import { ShapeOf } from './card-svg.tsx';

const bare: Omit<GreetingCardSpec, 'message' | 'hand' | 'seed'> = {
  greeting: '',
  closing: '',
  ink: 'blueblack',
  lines: 'plain',
  frame: false,
  ornament: '',
  cover: { kind: 'none' },
  signature: null,
  seal: null,
};

/** A few words in a hand, without a card around them; decoration beside the same words in print. */
export function HandwrittenLine({ text, hand }: { text: string; hand: string }) {
  const { data } = useQuery(
    request('greetingCards.preview', {
      spec: { ...bare, message: text, hand, seed: text },
    }),
  );
  const group = useRef<SVGGElement>(null);
  const [box, setBox] = useState('0 0 60 8');
  useLayoutEffect(() => {
    if (!group.current || !data) return;
    const { x, y, width, height } = group.current.getBBox();
    if (width > 0) setBox(`${x - 0.4} ${y - 0.4} ${width + 0.8} ${height + 0.8}`);
  }, [data]);
  return (
    <svg
      className="cards-line"
      viewBox={box}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <g ref={group}>
        {data?.shapes.map((shape, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <ShapeOf key={index} shape={shape} />
        ))}
      </g>
    </svg>
  );
}
