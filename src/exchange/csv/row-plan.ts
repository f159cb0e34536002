import type { ColumnMapping, ColumnTarget, ReadingPlan } from '../../shared/exchange.ts';
import type { TravellingField } from '../../shared/custom-fields.ts';
import type { Language } from '../../shared/primitives.ts';
import { columnLabel, noteLabel } from '../note-labels.ts';
import { headerKey } from './header-words.ts';

/** A column whose value goes to one place. */
export type PlainColumn = {
  index: number;
  target: ColumnTarget;
  /** The header, as it is compared. */
  key: string;
  label: string;
  kind: string;
};
/** Columns of one phone or e-mail; `kindAt` is -1 where no column names its kind. */
export type ValueGroup = { values: number[]; kindAt: number; kind: string };
export type AddressGroup = {
  kindAt: number;
  kind: string;
  lines: number[];
  postcodes: number[];
  parts: { target: ColumnTarget; index: number }[];
};
/** A value and the columns that say what it is: Google's `Relation 1 - Label` and `- Value`. */
export type NotePair = { values: number[]; labels: number[]; key: string; label: string };
export type NoteColumn = { index: number; key: string; label: string };

export type CustomColumn = { index: number; field: TravellingField };

/** A reading plan's columns sorted by what is done with them, worked out once for a file. */
export type RowPlan = {
  width: number;
  names: PlainColumn[];
  /** The parts of a name stand beside the whole name on purpose. */
  keepsParts: boolean;
  /** Google joins several values in any cell and marks groups with a star. */
  isGoogle: boolean;
  texts: PlainColumn[];
  jobs: { departments: number[]; titles: number[] };
  phones: ValueGroup[];
  emails: ValueGroup[];
  addresses: AddressGroup[];
  birthdays: PlainColumn[];
  birthdayParts: { year: number; month: number; day: number } | null;
  calendarAt: number;
  tags: number[];
  notes: PlainColumn[];
  noteColumns: NoteColumn[];
  notePairs: NotePair[];
  /** Family, occasions, preferences, consents: what the card has beside its first fields. */
  entries: PlainColumn[];
  customs: CustomColumn[];
  uidAt: number;
};

const entryTargets = [
  'relations',
  'occasions',
  'dealBreakers',
  'requests',
  'preferences',
  'expectations',
  'extras',
  'signals',
  'questions',
  'decision',
  'consents',
  'retainUntil',
  'retainReason',
  'callTimes',
  'cadenceDays',
  'referredBy',
  'referredOn',
  'referralThankedOn',
  'serviceNote',
] as const satisfies ColumnTarget[];

/**
 * The fields of the user's own that a plan's columns fill. One that the import is to make has a uid
 * for the time of the import only.
 */
export function customColumns(columns: readonly ColumnMapping[]): CustomColumn[] {
  return columns.flatMap(({ target, header, field }, index) => {
    if (target !== 'custom') return [];
    const name = field?.name || header.trim().slice(0, 60);
    if (name === '') return [];
    const { uid = '', type = 'text', options = [] } = field ?? {};
    return [{ index, field: { uid: uid || `${newFieldUid}${index}`, name, type, options } }];
  });
}

/** How the uid of a field begins that is not there yet. */
export const newFieldUid = 'new:';

type Grouped = ColumnMapping & { index: number };

const kindOfTarget: Partial<Record<ColumnTarget, string>> = {
  phoneMobile: 'mobile',
  phoneHome: 'home',
  phoneWork: 'work',
  phoneFax: 'fax',
  emailHome: 'home',
  emailWork: 'work',
  addressHome: 'home',
  addressWork: 'work',
  addressBilling: 'billing',
};

const kindFor = (column: ColumnMapping): string => kindOfTarget[column.target] ?? column.kind;

/** Columns with a group belong together, those without stand alone; file order stays. */
function groupsOf(columns: readonly Grouped[], standAlone: boolean): Grouped[][] {
  const groups = new Map<string, Grouped[]>();
  for (const column of columns) {
    const alone = standAlone && column.group === '';
    const key = alone ? `#${column.index}` : column.group;
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}

function valueGroups(columns: readonly Grouped[], word: 'phone' | 'email'): ValueGroup[] {
  const mine = columns.filter(({ target }) => target.startsWith(word));
  return groupsOf(mine, true).map((group) => {
    const values = group.filter(({ target }) => target !== `${word}Kind`);
    return {
      values: values.map(({ index }) => index),
      kindAt: group.find(({ target }) => target === `${word}Kind`)?.index ?? -1,
      kind: values.map(kindFor).find((kind) => kind !== '') ?? '',
    };
  });
}

const wholeAddress = new Set<ColumnTarget>([
  'address',
  'addressHome',
  'addressWork',
  'addressBilling',
]);

/** Parts without a group make one address; so do a lone whole line and the postcode beside it. */
function addressGroups(columns: readonly Grouped[]): AddressGroup[] {
  const mine = columns.filter(({ target }) => target.startsWith('address'));
  const lines = mine.filter(({ target, group }) => wholeAddress.has(target) && group === '');
  const others = lines.slice(1);
  const kept = mine.filter((column) => !others.includes(column));
  const groups = groupsOf(kept, false);
  const all = [...groups, ...others.map((column) => [column])];
  const order = (group: Grouped[]) => group[0]?.index ?? 0;
  all.sort((a, b) => order(a) - order(b));
  return all.map((group) => ({
    kindAt: group.find(({ target }) => target === 'addressKind')?.index ?? -1,
    kind: group.map(kindFor).find((kind) => kind !== '') ?? '',
    lines: group.filter(({ target }) => wholeAddress.has(target)).map(({ index }) => index),
    postcodes: group.filter(({ target }) => target === 'addressPostcode').map(({ index }) => index),
    parts: group.filter(
      ({ target }) =>
        !wholeAddress.has(target) && target !== 'addressKind' && target !== 'addressPostcode',
    ),
  }));
}

function notePairs(columns: readonly Grouped[], language: Language): NotePair[] {
  const mine = columns.filter(({ target, group }) => target === 'note' && group !== '');
  return groupsOf(mine, false).map((group) => {
    const base = (group[0]?.group ?? '').replace(/\d+$/, '');
    const own = (group[0]?.header ?? '').slice(0, 200).replace(/\s*\d*\s*-\s*[^-]*$/, '');
    return {
      values: group.filter(({ kind }) => kind === 'value').map(({ index }) => index),
      labels: group.filter(({ kind }) => kind !== 'value').map(({ index }) => index),
      key: base,
      label: noteLabel(base, own, language),
    };
  });
}

const nameTargets = new Set<ColumnTarget>([
  'familyName',
  'middleName',
  'givenName',
  'namePrefix',
  'nameSuffix',
]);

/** Sorts a plan's columns by what is done with them. */
export function planRows(
  { columns, flavour }: Pick<ReadingPlan, 'columns' | 'flavour'>,
  language: Language,
): RowPlan {
  const all: Grouped[] = columns.map((column, index) => ({ ...column, index }));
  const labelOf = ({ header, index }: Grouped) =>
    header.trim() === ''
      ? columnLabel(index, language)
      : noteLabel(headerKey(header), header.trim(), language);
  const plain = (...targets: ColumnTarget[]): PlainColumn[] =>
    all
      .filter(({ target }) => targets.includes(target))
      .map((column) => ({
        index: column.index,
        target: column.target,
        key: headerKey(column.header),
        label: labelOf(column),
        kind: column.kind,
      }));
  const at = (target: ColumnTarget, kind?: string) =>
    all.find((column) => column.target === target && (!kind || column.kind === kind))?.index ?? -1;
  const parts = { year: at('birthday', 'year'), month: at('birthday', 'month') };
  const isPart = ({ kind }: PlainColumn) => ['year', 'month', 'day'].includes(kind);
  return {
    width: columns.length,
    names: plain('name').concat(
      all
        .filter(({ target }) => nameTargets.has(target))
        .map((column) => ({
          index: column.index,
          target: column.target,
          key: headerKey(column.header),
          label: labelOf(column),
          kind: '',
        })),
    ),
    isGoogle: flavour === 'google' || flavour === 'google-old',
    keepsParts: flavour === 'own' && at('name') !== -1,
    texts: plain('company', 'source'),
    jobs: {
      departments: plain('department').map(({ index }) => index),
      titles: plain('job').map(({ index }) => index),
    },
    phones: valueGroups(all, 'phone'),
    emails: valueGroups(all, 'email'),
    addresses: addressGroups(all),
    birthdays: plain('birthday').filter((column) => !isPart(column)),
    birthdayParts: parts.month === -1 ? null : { ...parts, day: at('birthday', 'day') },
    calendarAt: at('birthdayCalendar'),
    tags: plain('tags').map(({ index }) => index),
    notes: plain('notes'),
    noteColumns: all
      .filter(({ target, group }) => target === 'note' && group === '')
      .map((column) => ({
        index: column.index,
        key: headerKey(column.header),
        label: labelOf(column),
      })),
    notePairs: notePairs(all, language),
    entries: plain(...entryTargets),
    customs: customColumns(columns),
    uidAt: at('uid'),
  };
}
