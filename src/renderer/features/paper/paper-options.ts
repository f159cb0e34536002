import type { TFunction } from 'i18next';
import { labelsOn, paperKind, type LabelSheet } from '../../../shared/paper.ts';
import type { Option } from '../../ui/select.tsx';

/** The sheets to choose from, each with how many labels of what size it has. */
export const sheetOptions = (
  t: TFunction<'paper'>,
  sheets: readonly LabelSheet[],
): Option<string>[] =>
  sheets.map((sheet) => ({
    value: sheet.id,
    label: sheet.name,
    hint: t('sheetFacts', {
      count: labelsOn(sheet),
      width: Number(sheet.width.toFixed(1)),
      height: Number(sheet.height.toFixed(1)),
    }),
  }));

/** Everything that a printer may be off on: cards and envelopes, then label sheets. */
export const paperOptions = (
  t: TFunction<'paper'>,
  sheets: readonly LabelSheet[],
): Option<string>[] => [
  ...paperKind.options.map((value) => ({ value, label: t(`kinds.${value}`) })),
  ...sheets.map(({ id, name }) => ({ value: id, label: name })),
];
