import type { CustomerFields, CustomerPatch } from '../shared/customer-card.ts';
import { mergeableLists, uniteLists, uniteTexts, type MergeableList } from './merge-lists.ts';
import { followUids, unitedUids } from './merge-uids.ts';

/** A card as far as merging looks at it. */
export type MergeableCard = CustomerFields & { readonly uid: string };

/** Whose value the merged card gets, or what both say. */
export type MergeChoice = 'keep' | 'drop' | 'both';

/** Fields that belong together and are chosen together. */
const groups = {
  name: ['name', 'familyName', 'givenName'],
  company: ['company'],
  job: ['job'],
  photo: ['photo'],
  phones: ['phones'],
  emails: ['emails'],
  addresses: ['addresses'],
  birthday: ['birthday', 'birthdayCalendar', 'birthdayLeapMonth'],
  tags: ['tags'],
  notes: ['notes'],
  relations: ['relations'],
  occasions: ['occasions'],
  preferences: ['preferences'],
  expectations: ['expectations'],
  extras: ['extras'],
  signals: ['signals'],
  questions: ['questions'],
  decision: ['decision'],
  promises: ['promises'],
  problems: ['problems'],
  agreements: ['agreements'],
  followUps: ['followUps'],
  handoffs: ['handoffs'],
  feedback: ['feedback'],
  callTimes: ['callTimes'],
  cadence: ['cadenceDays'],
  cadencePause: ['cadencePausedUntil'],
  source: ['source'],
  referral: ['referredBy', 'referredOn', 'referralThankedOn'],
  serviceNote: ['serviceNote'],
  consents: ['consents'],
  retention: ['retainUntil', 'retainReason'],
} as const satisfies Record<string, readonly (keyof CustomerFields)[]>;

export type MergeGroup = keyof typeof groups;
/** A group of fields, or a field of the user's own by its uid. */
export type MergeField = MergeGroup | `custom:${string}`;

export interface MergeRow {
  readonly field: MergeField;
  readonly choices: readonly MergeChoice[];
  /** What is taken where nobody chooses. */
  readonly proposed: MergeChoice;
  /** Both say something, and only one of them can stand: worth a look. */
  readonly conflict: boolean;
}

export type MergeChoices = Partial<Record<MergeField, MergeChoice>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** A card without links between the two: nobody is related to themselves, or introduced themselves. */
function withoutLinksTo(card: MergeableCard, uids: readonly string[]): MergeableCard {
  const relations = card.relations.filter(
    ({ customerUid }) => customerUid === null || !uids.includes(customerUid),
  );
  const isLoop = card.referredBy !== null && uids.includes(card.referredBy);
  const noReferral = { referredBy: null, referredOn: null, referralThankedOn: null };
  return { ...card, relations, ...(isLoop ? noReferral : {}) };
}

function apart(keep: MergeableCard, drop: MergeableCard): [MergeableCard, MergeableCard] {
  const uids = [keep.uid, drop.uid];
  return [withoutLinksTo(keep, uids), withoutLinksTo(drop, uids)];
}

const isList = (group: MergeGroup): group is MergeGroup & MergeableList =>
  (mergeableLists as readonly string[]).includes(group);
const isText = (group: MergeGroup): group is 'notes' | 'serviceNote' =>
  group === 'notes' || group === 'serviceNote';

/** The group's own value; the other fields of a group only add to it. */
function valueOf(card: MergeableCard, group: MergeGroup): unknown {
  return card[groups[group][0]];
}

function bothOf(keep: MergeableCard, drop: MergeableCard, group: MergeGroup): unknown {
  if (isList(group)) return uniteLists(group, keep[group], drop[group]);
  return isText(group) ? uniteTexts(keep[group], drop[group]) : valueOf(keep, group);
}

/** Does `drop` know more of what `keep` says: the year of a birthday, a later decision, the parts of the name? */
function knowsMore(keep: MergeableCard, drop: MergeableCard, group: MergeGroup): boolean {
  if (isEmpty(valueOf(keep, group))) return true;
  if (group === 'birthday') {
    const sameDay =
      keep.birthday?.slice(-5) === drop.birthday?.slice(-5) &&
      keep.birthdayCalendar === drop.birthdayCalendar;
    return sameDay && keep.birthday?.startsWith('--') === true && !drop.birthday?.startsWith('--');
  }
  if (group === 'name') {
    return keep.name === drop.name && keep.familyName + keep.givenName === '';
  }
  if (group === 'decision') return (drop.decision?.on ?? '') > (keep.decision?.on ?? '');
  return false;
}

function rowOf(keep: MergeableCard, drop: MergeableCard, group: MergeGroup): MergeRow[] {
  const differs = groups[group].some((field) => !same(keep[field], drop[field]));
  if (!differs || isEmpty(valueOf(drop, group))) {
    return differs && !isEmpty(valueOf(keep, group))
      ? [{ field: group, choices: ['keep', 'drop'], proposed: 'keep', conflict: false }]
      : [];
  }
  const wasEmpty = isEmpty(valueOf(keep, group));
  const more = knowsMore(keep, drop, group);
  if ((isList(group) || isText(group)) && !wasEmpty) {
    const both = bothOf(keep, drop, group);
    // The one says all that the other does.
    if (same(both, valueOf(keep, group))) {
      return [{ field: group, choices: ['keep', 'drop'], proposed: 'keep', conflict: false }];
    }
    return [{ field: group, choices: ['keep', 'drop', 'both'], proposed: 'both', conflict: false }];
  }
  const isSettled = wasEmpty || (more && group !== 'decision');
  const onlyParts = !same(valueOf(keep, group), valueOf(drop, group));
  return [
    {
      field: group,
      choices: ['keep', 'drop'],
      proposed: more ? 'drop' : 'keep',
      conflict: !isSettled && onlyParts,
    },
  ];
}

function customRows(keep: MergeableCard, drop: MergeableCard): MergeRow[] {
  const uids = new Set([...Object.keys(keep.custom), ...Object.keys(drop.custom)]);
  return [...uids].flatMap((uid) => {
    const [own, other] = [keep.custom[uid] ?? '', drop.custom[uid] ?? ''];
    if (own === other) return [];
    return [
      {
        field: `custom:${uid}`,
        choices: ['keep', 'drop'],
        proposed: own === '' ? 'drop' : 'keep',
        conflict: own !== '' && other !== '',
      } satisfies MergeRow,
    ];
  });
}

/** What of two cards differs, field by field, with what there is to choose and what is proposed. */
export function mergeRows(keepCard: MergeableCard, dropCard: MergeableCard): MergeRow[] {
  const [keep, drop] = apart(keepCard, dropCard);
  return [
    ...(Object.keys(groups) as MergeGroup[]).flatMap((group) => rowOf(keep, drop, group)),
    ...customRows(keep, drop),
  ];
}

/** The fields of the merged card that differ from those of `keep`. */
export function mergePatch(
  keepCard: MergeableCard,
  dropCard: MergeableCard,
  choices: MergeChoices = {},
): CustomerPatch {
  const [keep, drop] = apart(keepCard, dropCard);
  const wanted: Record<string, unknown> = {};
  const custom = new Map(Object.entries(keep.custom));
  for (const { field, choices: offered, proposed } of mergeRows(keepCard, dropCard)) {
    const asked = choices[field];
    const choice = asked !== undefined && offered.includes(asked) ? asked : proposed;
    if (choice === 'keep') continue;
    if (isOwnField(field)) {
      const uid = field.slice('custom:'.length);
      const value = drop.custom[uid] ?? '';
      if (value === '') custom.delete(uid);
      else custom.set(uid, value);
    } else if (choice === 'both') wanted[field] = bothOf(keep, drop, field);
    else for (const each of groups[field]) wanted[each] = drop[each];
  }
  const together: CustomerFields = { ...keep, ...wanted, custom: Object.fromEntries(custom) };
  const merged = { ...together, ...followUids(together, unitedUids(keep, drop, together)) };
  const changed = Object.values(groups)
    .flat()
    .filter((field) => !same(merged[field], keepCard[field]));
  const fields = same(merged.custom, keepCard.custom) ? changed : [...changed, 'custom' as const];
  return Object.fromEntries(fields.map((field) => [field, merged[field]]));
}

function isOwnField(field: MergeField): field is `custom:${string}` {
  return field.startsWith('custom:');
}

/**
 * What merging `drop` into `keep` changes on `keep` where nobody chooses: empty fields are filled,
 * lists united, notes appended; where only one value can stand it is `keep`'s, but the later decision.
 */
export function mergeCards(keep: MergeableCard, drop: MergeableCard): CustomerPatch {
  return mergePatch(keep, drop);
}

/**
 * What has to be said so that the merged card comes out as chosen where all else is as proposed: the
 * fields of which another value was chosen, whether they change on `keep` or stay.
 */
export function chosenPatch(
  keepCard: MergeableCard,
  dropCard: MergeableCard,
  choices: MergeChoices,
): CustomerPatch {
  const [keep] = apart(keepCard, dropCard);
  const merged: Record<string, unknown> = { ...keep, ...mergePatch(keepCard, dropCard, choices) };
  const fields = mergeRows(keepCard, dropCard)
    .filter(({ field, proposed }) => (choices[field] ?? proposed) !== proposed)
    .flatMap(({ field }): readonly string[] => (isOwnField(field) ? ['custom'] : groups[field]));
  return Object.fromEntries(fields.map((field) => [field, merged[field]]));
}
