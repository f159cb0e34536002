import { useTranslation } from 'react-i18next';
import { greetingCardSpec, type DrawnSeal } from '../../../shared/greeting-card-spec.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ShapeOf } from '../greeting-cards/card-svg.tsx';
import { useDrawing } from '../greeting-cards/use-drawing.ts';

/** So large on a bare card that its drawing shows nothing else. */
const place = { right: 20, bottom: 20, width: 60, height: 60, turn: 0 };

function bareCard(seal: DrawnSeal) {
  const { text, shape, engraved } = seal;
  return greetingCardSpec.parse({
    greeting: '',
    message: '',
    closing: '',
    hand: 'nanum-pen',
    ink: 'black',
    lines: 'plain',
    frame: false,
    seal: { kind: 'drawn', text, shape, engraved, place },
    seed: '1',
  });
}

/** A seal cut from a name, by the very shapes that are printed. */
export function SealPicture({ seal }: { seal: DrawnSeal }) {
  const { t } = useTranslation('marks');
  const { drawing, error } = useDrawing(
    seal.text.trim() === '' ? null : { spec: bareCard(seal), layout: 'a6', side: 'inside' },
  );
  if (error !== null) return <ErrorNotice error={error} />;
  if (!drawing) return null;
  const left = drawing.widthMm - place.right - place.width;
  const top = drawing.heightMm - place.bottom - place.height;
  return (
    <svg
      className="marks-seal"
      viewBox={`${left} ${top} ${place.width} ${place.height}`}
      role="img"
      aria-label={t('mine.seal')}
    >
      {drawing.shapes.map((shape, index) => (
        // Shapes have no identity of their own; the whole drawing is replaced at once.
        // oxlint-disable-next-line react/no-array-index-key
        <ShapeOf key={index} shape={shape} />
      ))}
    </svg>
  );
}
