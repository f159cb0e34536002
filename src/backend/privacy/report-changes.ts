import { cardWord, type CardWordGroup } from '../../core/card-words.ts';
import { entryWords, isEveryDayList } from '../../core/entry-words.ts';
import type { ReportRow, ReportSection } from '../../print/person-report.ts';
import type { Change } from '../../shared/customer-history.ts';
import type { Language } from '../../shared/primitives.ts';
import { dayOf } from '../local-time.ts';
import { inLanguage, kindWord } from '../paper-words.ts';
import type { HeldData } from './held-data.ts';
import { fieldWord } from './field-words.ts';
import { joined, lines, row, section, type ReportWords } from './report-language.ts';

/** The history in short: what was said before stands in the box as long as it can be undone. */
export function changeSection({ changes }: HeldData, words: ReportWords): ReportSection {
  const { say } = words;
  const isElsewhere = ({ action }: Change) =>
    action.startsWith('contact-') || action.startsWith('deposit-');
  const calls = changes.filter(isElsewhere);
  return section(
    say('변경 기록', 'History of changes'),
    ...changes.filter((change) => !isElsewhere(change)).map((change) => changeRow(change, words)),
    calls.length === 0
      ? []
      : row(
          '',
          say(
            `그 밖에 연락이나 입금을 적거나 고친 것 ${calls.length}번`,
            `and contacts or deposits noted or corrected: ${calls.length}`,
          ),
        ),
  );
}

function changeRow(
  { at, action, through, fields, undone }: Change,
  words: ReportWords,
): ReportRow[] {
  const { say, language } = words;
  const actions: Readonly<Partial<Record<Change['action'], string>>> = {
    create: say('카드를 만듦', 'card made'),
    update: say('고침', 'changed'),
    trash: say('휴지통에 넣음', 'put in the trash'),
    restore: say('되살림', 'restored'),
    merge: say('다른 카드와 합침', 'merged with another card'),
  };
  const ways: Readonly<Record<Change['through'], string>> = {
    typed: say('직접 적음', 'typed'),
    import: say('가져오기', 'import'),
    undo: say('되돌리기', 'undo'),
    sample: say('예시', 'sample'),
    merge: say('합치기', 'merge'),
  };
  const texts = Object.entries(fields).map(
    ([field, { before, after }]) =>
      `${fieldWord(field, language)}: ${difference(field, before, after, language)}`,
  );
  const head = joined(
    actions[action],
    ways[through],
    undone && say('나중에 되돌림', 'undone later'),
  );
  return row(words.moment(at), lines(...texts), head);
}

/** Values longer than this are cut: what is valid now stands above in full. */
const longest = 160;
/** What says nothing to a reader: only whether there is one. */
const opaque = new Set(['photo', 'referredBy']);

function difference(field: string, before: unknown, after: unknown, language: Language): string {
  const text = (value: unknown): string => cut(valueText(field, value, language)) || '–';
  const both = Array.isArray(before) && Array.isArray(after);
  if (!both) return `${text(before)} → ${text(after)}`;
  const [was, is] = [before.map(text), after.map(text)];
  const gone = was.filter((entry) => !is.includes(entry)).map((entry) => `− ${entry}`);
  const come = is.filter((entry) => !was.includes(entry)).map((entry) => `+ ${entry}`);
  return joined(...gone, ...come) || onlyOrder(language);
}

/** Only what is not shown here has changed: the order, or a mark. */
const onlyOrder = (language: Language): string =>
  inLanguage(language, '순서나 표시', 'order or marks');

function valueText(field: string, value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  if (opaque.has(field) || typeof value === 'boolean') return value ? '●' : '';
  if (typeof value !== 'object') return String(value);
  if (isEveryDayList(field)) return entryWords(field, value, { language, localDate: dayOf });
  return Object.entries(value)
    .map(([key, part]) => partText(field, key, part, language))
    .filter(Boolean)
    .join(' · ');
}

/** A part of an entry; the numbers by which the program knows it, and its marks, say nothing. */
function partText(field: string, key: string, part: unknown, language: Language): string {
  if (typeof part !== 'string' || ['uid', 'customerUid', 'calendar'].includes(key)) return '';
  const group = wordGroups[field]?.[key];
  if (group) return cardWord(group, part, language);
  return key === 'kind' ? kindWord(part, language) : part;
}

const wordGroups: Readonly<Record<string, Readonly<Record<string, CardWordGroup>>>> = {
  relations: { relation: 'relation' },
  occasions: { kind: 'occasion' },
  preferences: { kind: 'preference' },
  signals: { kind: 'signal', tone: 'tone' },
  questions: { needsIt: 'answer', feelsRight: 'answer', addsUp: 'answer' },
  decision: { decision: 'decision' },
  consents: { purpose: 'purpose', method: 'method' },
};

const cut = (text: string): string =>
  text.length > longest ? `${[...text].slice(0, longest).join('')}…` : text;
