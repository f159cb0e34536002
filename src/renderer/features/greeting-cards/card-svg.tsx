import { memo } from 'react';
import type { CardDrawing } from '../../../shared/greeting-cards.ts';

type Shape = CardDrawing['shapes'][number];

/** A card as it will be printed; the same shapes as in the PDF, in millimetres. */
export const CardSvg = memo(function CardSvg({
  drawing,
  label,
}: {
  drawing: CardDrawing;
  label: string;
}) {
  return (
    <svg
      className="cards-svg"
      viewBox={`0 0 ${drawing.widthMm} ${drawing.heightMm}`}
      role="img"
      aria-label={label}
    >
      {drawing.shapes.map((shape, index) => (
        // Shapes have no identity of their own; the whole drawing is replaced at once.
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeOf key={index} shape={shape} />
      ))}
    </svg>
  );
});

export function ShapeOf({ shape }: { shape: Shape }) {
  if (shape.kind === 'image') {
    const { x, y, width, height, dataUrl } = shape;
    return <image x={x} y={y} width={width} height={height} href={dataUrl} />;
  }
  const { d, fill, stroke, strokeWidth, dash, transform } = shape;
  return (
    <path
      d={d}
      fill={fill}
      stroke={stroke}
      strokeWidth={strokeWidth}
      strokeDasharray={dash?.join(' ')}
      strokeLinecap="round"
      strokeLinejoin="round"
      transform={transform}
    />
  );
}
