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
  const { widthMm, heightMm, foldAt } = drawing;
  return (
    <svg className="cards-svg" viewBox={`0 0 ${widthMm} ${heightMm}`} role="img" aria-label={label}>
      {drawing.shapes.map((shape, index) => (
        // Shapes have no identity of their own; the whole drawing is replaced at once.
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeOf key={index} shape={shape} />
      ))}
      {foldAt !== null && (
        <line className="cards-fold" x1={foldAt} x2={foldAt} y1="0" y2={heightMm} />
      )}
    </svg>
  );
});

export function ShapeOf({ shape }: { shape: Shape }) {
  if (shape.kind === 'image') {
    const { x, y, width, height, turn = 0, dataUrl } = shape;
    const around = `rotate(${turn} ${x + width / 2} ${y + height / 2})`;
    return (
      <image
        x={x}
        y={y}
        width={width}
        height={height}
        href={dataUrl}
        {...(turn === 0 ? {} : { transform: around })}
      />
    );
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
