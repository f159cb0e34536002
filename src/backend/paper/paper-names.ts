import type { PaperKind } from '../../shared/paper.ts';
import type { Language } from '../../shared/primitives.ts';
import { inLanguage } from '../paper-words.ts';

const names: Readonly<Record<PaperKind, readonly [ko: string, en: string]>> = {
  a6: ['A6 카드', 'A6 card'],
  a5: ['A5 접는 카드', 'A5 folded card'],
  a4: ['A4', 'A4'],
  us: ['4.25×5.5인치 카드', '4.25 × 5.5 in card'],
  'half-letter': ['하프 레터', 'Half letter'],
  letter: ['레터', 'Letter'],
  post: ['규격 봉투', 'Post envelope'],
  c6: ['C6 봉투', 'C6 envelope'],
  dl: ['DL 봉투', 'DL envelope'],
  a2: ['A2 봉투', 'A2 envelope'],
};

/** What a paper is called. */
export const paperName = (kind: PaperKind, language: Language): string =>
  inLanguage(language, ...names[kind]);
