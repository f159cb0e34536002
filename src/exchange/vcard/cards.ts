import { propertyLimit } from '../limits.ts';
import {
  beginsProperty,
  parseContentLine,
  valueEncoding,
  type ContentLine,
} from './content-line.ts';
import { physicalLines } from './physical-lines.ts';

/** One card of a file: its properties, or in `broken` what is wrong with it. */
export type RawCard = { row: number; lines: ContentLine[]; broken: string | null };

const begin = /^\s*BEGIN\s*:\s*VCARD\s*$/i;
const end = /^\s*END\s*:\s*VCARD\s*$/i;
const folded = /^[ \t]/;
const maxLines = 20_000;

type Open = {
  lines: ContentLine[];
  last: ContentLine | null;
  lastEncoding: 'q' | 'b' | '';
  /** Soft line break: the next line goes on, whatever it is. */
  soft: boolean;
  isOld: boolean;
  broken: string | null;
  /** The nested card of an AGENT property. */
  agent: { line: ContentLine; depth: number } | null;
};

const newCard = (): Open => ({
  lines: [],
  last: null,
  lastEncoding: '',
  soft: false,
  isOld: false,
  broken: null,
  agent: null,
});

function append(card: Open, text: string): void {
  const { last } = card;
  if (!last) return;
  if (last.value.length + text.length > propertyLimit) card.broken ??= `${last.name}: > 12 MB`;
  else last.value += text;
}

/** Takes a soft line break's `=` away and remembers that the value goes on. */
function softBreak(card: Open): void {
  const { last } = card;
  card.soft = card.lastEncoding === 'q' && last?.value.endsWith('=') === true;
  if (card.soft && last) last.value = last.value.slice(0, -1);
}

function addLine(card: Open, text: string): void {
  if (card.soft) {
    append(card, text);
    return softBreak(card);
  }
  if (text.trim() === '') {
    if (card.lastEncoding === 'b') card.last = null;
    return;
  }
  if (folded.test(text) && card.last) {
    // vCard 2.1 keeps the space at which it folds.
    append(card, card.isOld && card.lastEncoding === '' ? text : text.slice(1));
    return softBreak(card);
  }
  const line = beginsProperty(text) ? parseContentLine(text) : null;
  if (!line) return goOn(card, text);
  if (card.lines.length >= maxLines) card.broken ??= `> ${maxLines}`;
  else card.lines.push(line);
  card.last = line;
  card.lastEncoding = valueEncoding(line.parameters);
  if (line.name === 'VERSION') card.isOld = line.value.trim() === '2.1';
  softBreak(card);
}

/** A line that is no property goes on with the one before: unfolded base64, a raw line break in a note. */
function goOn(card: Open, text: string): void {
  if (!card.last) return;
  if (card.lastEncoding === 'b') append(card, text.trim());
  else if (card.lastEncoding === 'q') append(card, `=0A${text}`);
  else append(card, `\\n${text}`);
  softBreak(card);
}

/** A card within a card: kept in the one line that vCard 3.0 writes for it. */
function addAgentLine(card: Open, text: string): void {
  const { agent } = card;
  if (!agent) return;
  if (begin.test(text)) agent.depth++;
  if (end.test(text)) agent.depth--;
  const escaped = text.replace(/[\\,;]/g, '\\$&');
  append(card, agent.line.value === '' ? escaped : `\\n${escaped}`);
  if (agent.depth === 0) card.agent = null;
}

function opensAgent(card: Open): boolean {
  return card.last?.name === 'AGENT' && card.last.value.trim() === '';
}

/** The cards of a file. One without an end is told of, and the next is read. */
export function* readCards(bytes: Uint8Array, onBytes: (done: number) => void): Generator<RawCard> {
  let card: Open | null = null;
  let row = 0;
  let told = 0;
  for (const { text, end: done } of physicalLines(bytes)) {
    if (done - told > 128 * 1024) onBytes((told = done));
    if (card?.agent) {
      addAgentLine(card, text);
    } else if (begin.test(text)) {
      if (card && opensAgent(card) && card.last) {
        card.agent = { line: card.last, depth: 0 };
        card.last.value = '';
        addAgentLine(card, text);
        continue;
      }
      if (card) yield { row, lines: card.lines, broken: 'END:VCARD' };
      row++;
      card = newCard();
    } else if (end.test(text)) {
      if (!card) yield { row: ++row, lines: [], broken: 'BEGIN:VCARD' };
      else if (card.soft) yield { row, lines: card.lines, broken: card.last?.name ?? '' };
      else yield { row, lines: card.lines, broken: card.broken };
      card = null;
    } else if (card) {
      addLine(card, text);
    }
  }
  if (card) yield { row, lines: card.lines, broken: 'END:VCARD' };
  onBytes(bytes.length);
}
