import type { SheetFault } from '../../core/label-sheets.ts';
import type { Language } from '../../shared/primitives.ts';

const words: Record<SheetFault['what'], Record<Language, (mm: number) => string>> = {
  'too-narrow': {
    ko: (mm) => `라벨이 너무 좁습니다 (${mm}mm 모자람)`,
    en: (mm) => `the labels are too narrow by ${mm} mm`,
  },
  'too-low': {
    ko: (mm) => `라벨이 너무 낮습니다 (${mm}mm 모자람)`,
    en: (mm) => `the labels are too low by ${mm} mm`,
  },
  columns: {
    ko: (mm) => `옆 칸끼리 ${mm}mm 겹칩니다`,
    en: (mm) => `labels side by side overlap by ${mm} mm`,
  },
  rows: {
    ko: (mm) => `위아래 칸끼리 ${mm}mm 겹칩니다`,
    en: (mm) => `labels one below the other overlap by ${mm} mm`,
  },
  'past-right': {
    ko: (mm) => `마지막 열이 종이 오른쪽 밖으로 ${mm}mm 나갑니다`,
    en: (mm) => `the last column reaches ${mm} mm past the right edge of the paper`,
  },
  'past-bottom': {
    ko: (mm) => `마지막 줄이 종이 아래쪽 밖으로 ${mm}mm 나갑니다`,
    en: (mm) => `the last row reaches ${mm} mm past the lower edge of the paper`,
  },
};

/** What keeps a sheet from being printed, in words. */
export const faultWords = (faults: readonly SheetFault[], language: Language): string =>
  faults.map(({ what, by }) => words[what][language](by)).join(', ');
