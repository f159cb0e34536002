import { useTranslation } from 'react-i18next';
import type { LabelSheet } from '../../../shared/paper.ts';
import { labelsOn } from '../../../shared/paper.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

const paperSize = { a4: [210, 297], letter: [215.9, 279.4] } as const;

/** A sheet of labels in small: pressed on a label, printing begins there; the number does the same. */
export function SheetPicture({
  sheet,
  first,
  onFirst,
}: {
  sheet: LabelSheet;
  first: number;
  onFirst: (first: number) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const [width, height] = paperSize[sheet.paper];
  const count = labelsOn(sheet);
  const bounded = (value: number) => Math.max(1, Math.min(count, Math.round(value) || 1));
  return (
    <div className="cards-sheet">
      <svg viewBox={`0 0 ${width} ${height}`} className="cards-sheet-picture" aria-hidden="true">
        <rect width={width} height={height} className="cards-sheet-paper" />
        {Array.from({ length: count }, (_, at) => {
          const column = at % sheet.columns;
          const row = Math.floor(at / sheet.columns);
          return (
            // The number field below is the same for the keyboard.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <rect
              key={at}
              x={sheet.x + column * sheet.pitchX + 0.6}
              y={sheet.y + row * sheet.pitchY + 0.6}
              width={sheet.width - 1.2}
              height={sheet.height - 1.2}
              rx={2}
              className={at + 1 < first ? 'cards-label-used' : 'cards-label-free'}
              onClick={() => onFirst(at + 1)}
            />
          );
        })}
      </svg>
      <div className="cards-sheet-first">
        <TextField
          label={t('labels.first')}
          type="number"
          min={1}
          max={count}
          value={String(first)}
          onChange={(value) => onFirst(bounded(Number(value)))}
        />
        <p className="cards-look-note">{t('labels.firstHint')}</p>
        {first > 1 && (
          <Button small onPress={() => onFirst(1)}>
            {t('labels.whole')}
          </Button>
        )}
      </div>
    </div>
  );
}
