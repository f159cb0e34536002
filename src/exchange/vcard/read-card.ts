import type { ImportedCustomer, SkippedRow, TextEncoding } from '../../shared/exchange.ts';
import { CardBuilder, type ReadingContext } from '../card-builder.ts';
import { indentOf } from '../plain-text.ts';
import { headOf, labelWord } from '../note-labels.ts';
import { readAndroidCustom } from './android-custom.ts';
import type { RawCard } from './cards.ts';
import { parameterValue, typesOf, valueEncoding, type ContentLine } from './content-line.ts';
import { keptProperty } from './kept-property.ts';
import { readLunarBirthday } from './lunar-birthday.ts';
import {
  aboutTheFile,
  dateLabels,
  keptAside,
  labelled,
  occasionKeys,
  relationKeys,
} from './property-names.ts';
import {
  explaining,
  explanation,
  explanations,
  readAgent,
  readOccasion,
  readRelation,
} from './read-around.ts';
import { isGroup, skipped } from './skipped.ts';
import { isPreferred, kindByTypes } from './types.ts';
import { BrokenValue, splitEscaped, splitText, unescapeText, valueText } from './value-text.ts';

type Gathered = {
  card: CardBuilder;
  context: ReadingContext;
  fallback: TextEncoding;
  explained: ReadonlyMap<string, string>;
  names: string[];
  structuredName: string[] | null;
  departments: string;
  titles: string[];
  roles: string[];
  addressLabels: { label: string; text: string }[];
  lunar: { date: string; leapMonth: boolean } | null;
  solar: string[];
  usedGroups: Set<string>;
};

const text = (from: Gathered, line: ContentLine): string =>
  from.card.clean(unescapeText(valueText(line, from.fallback)));

function parts(from: Gathered, line: ContentLine): string[] {
  return splitText(valueText(line, from.fallback), ';').map((part) => from.card.clean(part));
}

const labelOf = (from: Gathered, line: ContentLine): string => explanation(from, line, 'X-ABLABEL');

function readAddress(from: Gathered, line: ContentLine): void {
  const [
    poBox = '',
    extended = '',
    street = '',
    city = '',
    region = '',
    postcode = '',
    country = '',
  ] = parts(from, line);
  const kind = kindByTypes(line, labelOf(from, line), from.context.language);
  const label = parameterValue(line.parameters, 'LABEL');
  if ([poBox, extended, street, city, region, postcode, country].every((part) => part === '')) {
    return from.card.addAddressLine(kind, from.card.clean(unescapeText(label)));
  }
  from.card.addAddressParts(kind, { poBox, extended, street, city, region, postcode, country });
}

function readBirthday(from: Gathered, line: ContentLine): void {
  const written = text(from, line).replace(/^(\d{8})T.*$/, '$1');
  if (/chinese|lunar/i.test(parameterValue(line.parameters, 'CALSCALE'))) {
    return readAlternative(from, line);
  }
  const omitted = parameterValue(line.parameters, 'X-APPLE-OMIT-YEAR');
  const yearless = omitted !== '' && written.startsWith(omitted);
  const date = yearless ? `-${written.slice(omitted.length).replace(/^-?/, '-')}` : written;
  if (date !== '') from.solar.push(date);
}

function readAlternative(from: Gathered, line: ContentLine): void {
  const written = text(from, line);
  const date = readLunarBirthday(written);
  const leapMonth = parameterValue(line.parameters, 'X-DANGOL-LEAP-MONTH') === '1';
  if (date !== null && from.lunar === null) from.lunar = { date, leapMonth };
  else from.card.addLabelled(from.card.label('birthday'), written);
}

function readCategories(from: Gathered, line: ContentLine): void {
  const value = valueText(line, from.fallback);
  for (const tag of splitText(value, ',')) {
    const clean = from.card.clean(tag);
    if (!/^mycontacts$/i.test(clean)) from.card.addTag(clean);
  }
}

function readNote(from: Gathered, line: ContentLine): void {
  const written = unescapeText(valueText(line, from.fallback));
  const clean = from.card.clean(written);
  if (clean !== '') from.card.addNotes(indentOf(written) + clean);
}

/** The label under which a value goes to the notes, and what kind of it: `관계 (배우자)`. */
function noteHead(from: Gathered, line: ContentLine, key: string): string {
  const base = from.card.label(key);
  const own = labelOf(from, line);
  const types = typesOf(line.parameters).filter(
    (type) => !/^(pref|voice|internet|home|work|date|text|uri)$/i.test(type),
  );
  const words = own === '' ? types : [own];
  const kind = words.map((word) => labelWord(word, from.context.language)).join(', ');
  return headOf(key, base, kind);
}

function readLabelled(from: Gathered, line: ContentLine, key: string): void {
  const raw = text(from, line);
  const value = dateLabels.has(key)
    ? raw.replace(/^1604-/, '--').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    : raw.replace(/^x-apple:/i, '');
  from.card.addLabelled(noteHead(from, line, key), value);
}

function keep(from: Gathered, line: ContentLine): void {
  const property = keptProperty(line, (other) => from.card.clean(valueText(other, from.fallback)));
  if (property.value === '') return;
  if (property.name.length > 200) {
    if (valueEncoding(line.parameters) !== 'b') from.card.addLabelled(line.name, property.value);
    return;
  }
  if (line.name === 'PHOTO') from.card.remark('photo-kept-aside');
  const label = labelOf(from, line);
  from.card.addProperty(property);
  if (label === '' || from.usedGroups.has(line.group)) return;
  from.usedGroups.add(line.group);
  from.card.addProperty({ name: `${line.group}.X-ABLabel`, value: label });
}

function readAndroid(from: Gathered, line: ContentLine): void {
  const found = readAndroidCustom(valueText(line, from.fallback), from.context.language);
  if (!found) return keep(from, line);
  const value = from.card.clean(found.value);
  const { entries } = from.card;
  if (found.kind === 'birthday') from.solar.push(value);
  else if (found.kind === 'occasion') entries.occasion(found.label, value, found.label);
  else if (found.kind === 'relation') entries.relation(found.label, value, found.label);
  else from.card.addLabelled(found.label, value);
}

type Reader = (from: Gathered, line: ContentLine) => void;

const readers: Readonly<Record<string, Reader>> = {
  FN: (from, line) => from.names.push(text(from, line)),
  N: (from, line) => {
    // Each part may be a list: Philip,Paul.
    const lists = splitEscaped(valueText(line, from.fallback), ';');
    from.structuredName ??= lists.map((list) => from.card.clean(splitText(list, ',').join(' ')));
  },
  ORG: (from, line) => {
    const [company = '', ...departments] = parts(from, line);
    from.card.setText('company', company);
    if (from.departments === '') from.departments = departments.filter(Boolean).join(' ');
  },
  TITLE: (from, line) => from.titles.push(text(from, line)),
  ROLE: (from, line) => from.roles.push(text(from, line)),
  TEL: (from, line) => {
    const kind = kindByTypes(line, labelOf(from, line), from.context.language);
    from.card.addPhone(from.card.clean(kind), text(from, line));
  },
  EMAIL: (from, line) => {
    const kind = kindByTypes(line, labelOf(from, line), from.context.language);
    from.card.addEmail(from.card.clean(kind), text(from, line));
  },
  ADR: readAddress,
  LABEL: (from, line) => {
    const label = kindByTypes(line, labelOf(from, line), from.context.language);
    from.addressLabels.push({ label, text: text(from, line) });
  },
  BDAY: readBirthday,
  'X-ALTBDAY': readAlternative,
  CATEGORIES: readCategories,
  NOTE: readNote,
  UID: (from, line) => {
    from.card.uid ??= text(from, line) || null;
  },
  'X-DANGOL-SOURCE': (from, line) => from.card.setText('source', text(from, line)),
  'X-DANGOL-OCCASION': (from, line) => readOccasion(from, line, 'event'),
  'X-ANDROID-CUSTOM': readAndroid,
};

function readLine(from: Gathered, line: ContentLine): void {
  if (aboutTheFile.has(line.name) || (explaining.has(line.name) && line.group !== '')) return;
  if (line.name === 'X-ABLABEL') return;
  const reader = Object.hasOwn(readers, line.name) ? readers[line.name] : undefined;
  if (reader && valueEncoding(line.parameters) !== 'b') return reader(from, line);
  const key = Object.hasOwn(labelled, line.name) ? labelled[line.name] : undefined;
  if (key !== undefined && !keptAside.has(line.name)) {
    if (relationKeys.has(key)) return readRelation(from, line, key);
    if (occasionKeys.has(key)) return readOccasion(from, line, key);
    return readLabelled(from, line, key);
  }
  keep(from, line);
}

/** FN where N is empty may only repeat the company or a number: then nobody has named the card. */
function isOnlyRepeated(from: Gathered, shown: string, lines: readonly ContentLine[]): boolean {
  if (from.structuredName?.some((part) => part !== '') ?? true) return false;
  return lines.some((line) => {
    if (line.name !== 'ORG' && line.name !== 'TEL' && line.name !== 'EMAIL') return false;
    return (parts(from, line)[0] ?? '') === shown;
  });
}

function finishNames(from: Gathered, lines: readonly ContentLine[]): void {
  const { card, names, structuredName } = from;
  const [shown = '', ...others] = names;
  if (shown !== '' && !isOnlyRepeated(from, shown, lines)) card.setText('name', shown);
  for (const other of others) card.addLabelled(card.label('name'), other);
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = structuredName ?? [];
  card.setNameParts({ family, given, middle, prefix, suffix });
}

function finishWork({ card, departments, titles, roles }: Gathered): void {
  const [first = '', ...others] = [...titles, ...roles].filter(Boolean);
  card.setJob(departments, first);
  for (const other of others) card.addLabelled(card.label('role'), other);
}

/** A lunar birthday was entered on purpose, so it is the card's; the solar one goes to the notes. */
function finishBirthday({ card, lunar, solar }: Gathered): void {
  if (lunar) card.setBirthdayDate(lunar.date, 'lunar', lunar.leapMonth);
  for (const date of solar) card.setBirthday(date);
}

function finishAddressLabels({ card, addressLabels }: Gathered): void {
  for (const { label, text: written } of addressLabels) {
    if (!card.hasAddressLike(written)) card.addAddressLine(label, written);
  }
}

/** One card as a customer, or why it is none. */
export function readCard(
  raw: RawCard,
  fallback: TextEncoding,
  context: ReadingContext,
): ImportedCustomer | SkippedRow {
  if (raw.broken !== null) {
    return skipped(raw, { code: 'broken-card', detail: raw.broken }, fallback);
  }
  if (isGroup(raw.lines)) return skipped(raw, { code: 'empty', detail: 'KIND:group' }, fallback);
  let at: ContentLine | undefined;
  try {
    const from: Gathered = {
      card: new CardBuilder(context),
      context,
      fallback,
      explained: explanations(raw.lines, fallback),
      names: [],
      structuredName: null,
      departments: '',
      titles: [],
      roles: [],
      addressLabels: [],
      lunar: null,
      solar: [],
      usedGroups: new Set(),
    };
    const first = raw.lines.filter((line) => line.name === 'TEL' && isPreferred(line));
    const rest = raw.lines.filter((line) => !first.includes(line));
    for (at of [...first, ...rest]) readLine(from, at);
    finishNames(from, raw.lines);
    finishWork(from);
    finishBirthday(from);
    finishAddressLabels(from);
    for (at of raw.lines.filter(({ name }) => name === 'AGENT')) readAgent(from, at);
    return from.card.finish(raw.row);
  } catch (error) {
    if (!(error instanceof BrokenValue)) throw error;
    const detail = `${at?.name ?? ''} (${error.message})`;
    return skipped(raw, { code: 'broken-card', detail }, fallback);
  }
}
