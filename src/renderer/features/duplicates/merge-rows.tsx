import { useTranslation } from 'react-i18next';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { MergeChoice, MergeRow } from '../../../core/merge-cards.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { useRequest } from '../../api.ts';
import { Chip } from '../../ui/chip.tsx';
import { fieldLabel, useValueWords } from './field-labels.ts';
import { valuesOf, type ValueWords } from './merge-values.ts';

export type Side = 'left' | 'right';
/** A choice by where it stands: which of the two is kept may be swapped meanwhile. */
export type SideChoice = Side | 'both';

/** So many lines of one value are shown; the rest is counted. */
const mostLines = 5;

/** Every field in which two cards differ, to be chosen from: Tab from field to field, arrows within. */
export function MergeRows({
  left,
  right,
  rows,
  chosenOf,
  onChoose,
  sideOf,
}: {
  left: Card;
  right: Card;
  rows: readonly MergeRow[];
  chosenOf: (row: MergeRow) => SideChoice;
  onChoose: (row: MergeRow, choice: SideChoice) => void;
  sideOf: (choice: MergeChoice) => SideChoice;
}) {
  const { t } = useTranslation('duplicates');
  const { data: ownFields = [] } = useRequest('customFields.list', { trashed: true });
  const words = useValueWords([...left.links, ...right.links]);
  return rows.map((row) => {
    const label = fieldLabel(t, row.field, ownFields);
    const offered = row.choices.map(sideOf);
    return (
      <RadioGroup
        key={row.field}
        className="merge-row"
        orientation="horizontal"
        value={chosenOf(row)}
        onChange={(value) => {
          const choice = offered.find((each) => each === value);
          if (choice) onChoose(row, choice);
        }}
      >
        <Label className="merge-label">
          <span>{label}</span>
          {row.conflict && <Chip tint="gold">{t('differs')}</Chip>}
        </Label>
        <Cell side="left" card={left} row={row} words={words} />
        <Cell side="right" card={right} row={row} words={words} />
        {offered.includes('both') && (
          <Radio value="both" className="merge-cell merge-both">
            {t('both')}
          </Radio>
        )}
      </RadioGroup>
    );
  });
}

function Cell({
  side,
  card,
  row,
  words,
}: {
  side: Side;
  card: Card;
  row: MergeRow;
  words: ValueWords;
}) {
  const { t } = useTranslation('duplicates');
  const lines = valuesOf(row.field, card, words);
  return (
    <Radio value={side} className="merge-cell">
      <span className="visually-hidden">{t(`sides.${side}`)}: </span>
      {row.field === 'photo' && <Photo card={card} />}
      {lines.slice(0, mostLines).map((line, nth) => (
        <span key={nth} className="merge-line">
          {line}
        </span>
      ))}
      {lines.length > mostLines && (
        <span className="muted">{t('moreLines', { count: lines.length - mostLines })}</span>
      )}
      {lines.length === 0 && (row.field !== 'photo' || card.photo === null) && (
        <span className="muted">{t('nothing')}</span>
      )}
    </Radio>
  );
}

export function Photo({ card }: { card: Card }) {
  const { t } = useTranslation('duplicates');
  const { data } = useRequest('customers.photo', { id: card.id });
  return data?.dataUrl ? <img className="merge-photo" src={data.dataUrl} alt={t('photo')} /> : null;
}
