import type { CardDrawing } from '../../../shared/greeting-cards.ts';

type Shape = CardDrawing['shapes'][number];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

function element(shape: Shape): string {
  if (shape.kind === 'image') {
    const { x, y, width, height, turn = 0, dataUrl } = shape;
    const transform = turn === 0 ? undefined : `rotate(${turn} ${x + width / 2} ${y + height / 2})`;
    return `<image${attributes({ x, y, width, height, href: dataUrl, transform })}/>`;
  }
  const { d, fill, stroke, strokeWidth, dash, transform } = shape;
  return `<path${attributes({
    d,
    fill,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.join(' '),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    transform,
  })}/>`;
}

/** A drawing as one picture: far lighter in a list than hundreds of shapes. */
export function pictureOf({ widthMm, heightMm, shapes }: CardDrawing): Blob {
  const size = attributes({
    width: widthMm * 4,
    height: heightMm * 4,
    viewBox: `0 0 ${widthMm} ${heightMm}`,
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"${size}>${shapes.map(element).join('')}</svg>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}
