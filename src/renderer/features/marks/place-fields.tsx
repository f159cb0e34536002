import { useTranslation } from 'react-i18next';
import type { MarkPlace } from '../../../shared/greeting-card-spec.ts';
import type { MarkKind } from '../../../shared/marks.ts';
import { sized, turned } from './places.ts';

/** Size and tilt of a mark as two sliders. */
export function PlaceFields({
  kind,
  place,
  onMove,
}: {
  kind: MarkKind;
  place: MarkPlace;
  onMove: (place: MarkPlace) => void;
}) {
  const { t } = useTranslation('marks');
  return (
    <fieldset className="marks-fields">
      <legend>{t(`kinds.${kind}`)}</legend>
      <label className="marks-range">
        <span>{t('place.size')}</span>
        <input
          type="range"
          min={6}
          max={kind === 'seal' ? 30 : 80}
          step={0.5}
          value={place.width}
          aria-valuetext={t('place.mm', { value: Math.round(place.width) })}
          onChange={(event) => onMove(sized(place, Number(event.target.value)))}
        />
      </label>
      <label className="marks-range">
        <span>{t('place.turn')}</span>
        <input
          type="range"
          min={-45}
          max={45}
          step={1}
          value={place.turn}
          aria-valuetext={t('place.degrees', { value: Math.round(place.turn) })}
          onChange={(event) => onMove(turned(place, Number(event.target.value)))}
        />
      </label>
    </fieldset>
  );
}
