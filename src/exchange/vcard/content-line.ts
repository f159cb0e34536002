/** One parameter: `TYPE=HOME,VOICE` or, in vCard 2.1, a bare `HOME` (then `name` is empty). */
export type Parameter = { name: string; value: string };

/** One property of a card, its value still in latin1: one character a byte. */
export type ContentLine = {
  group: string;
  /** In upper case, to be compared. */
  name: string;
  /** As the file writes it. */
  written: string;
  parameters: Parameter[];
  value: string;
};

const propertyStart = /^[ \t]*(?:([A-Za-z0-9_-]+)\.)?([A-Za-z][A-Za-z0-9-]*)(?=[;:])/;

/** Does this line begin a property, or only go on with the one before? */
export function beginsProperty(line: string): boolean {
  return propertyStart.test(line) && line.includes(':');
}

/** The ends of the parts between `;` up to the `:` that begins the value; quotes protect both. */
function parameterEnds(line: string, from: number): number[] {
  const ends: number[] = [];
  let quoted = false;
  for (let at = from; at < line.length; at++) {
    const char = line[at];
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === ';') ends.push(at);
    if (char === ':') return [...ends, at];
  }
  return quoted ? unquotedEnds(line, from) : [];
}

/** A lone quote protects nothing. */
function unquotedEnds(line: string, from: number): number[] {
  const colon = line.indexOf(':', from);
  if (colon === -1) return [];
  const ends: number[] = [];
  for (let at = from; at < colon; at++) if (line[at] === ';') ends.push(at);
  return [...ends, colon];
}

function toParameter(text: string): Parameter {
  const equals = text.indexOf('=');
  // X-CUSTOM(CHARSET=UTF-8,…) is one bare value of old Android phones.
  if (equals === -1 || /^X-CUSTOM\(/i.test(text)) return { name: '', value: text.trim() };
  return { name: text.slice(0, equals).trim().toUpperCase(), value: text.slice(equals + 1).trim() };
}

/** Takes a whole (unfolded) line apart; null where it is no property. */
export function parseContentLine(line: string): ContentLine | null {
  const match = propertyStart.exec(line);
  if (!match) return null;
  const [begin, group = '', name = ''] = match;
  const ends = parameterEnds(line, begin.length);
  const colon = ends.at(-1);
  if (colon === undefined) return null;
  const parameters = ends
    .slice(0, -1)
    .map((start, index) => toParameter(line.slice(start + 1, ends[index + 1])))
    .filter(({ name: key, value }) => key !== '' || value !== '');
  return {
    group,
    name: name.toUpperCase(),
    written: name,
    parameters,
    value: line.slice(colon + 1),
  };
}

const encodings = /^(quoted-printable|q|base64|b|7bit|8bit)$/i;

/** The encoding of a value: `q` quoted-printable, `b` base64, or none. */
export function valueEncoding(parameters: readonly Parameter[]): 'q' | 'b' | '' {
  for (const { name, value } of parameters) {
    if (name !== 'ENCODING' && !(name === '' && encodings.test(value))) continue;
    if (/^q/i.test(value)) return 'q';
    if (/^b(ase64)?$/i.test(value)) return 'b';
  }
  return '';
}

export function parameterValue(parameters: readonly Parameter[], name: string): string {
  return unquote(parameters.find((parameter) => parameter.name === name)?.value ?? '');
}

function unquote(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1');
}

/** The types of a property as written, in order: `TYPE=HOME,VOICE`, `TYPE="home,voice"`, bare `HOME`. */
export function typesOf(parameters: readonly Parameter[]): string[] {
  return parameters.flatMap(({ name, value }) => {
    if (name === 'TYPE') return unquote(value).split(',').map(unquote);
    if (name !== '' || encodings.test(value)) return [];
    return /^X-CUSTOM\(/i.test(value) ? [value] : value.split(',');
  });
}
