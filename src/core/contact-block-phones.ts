import type { BlockMeaning, Found } from './contact-block-pieces.ts';
import { isNumber, parsePhone, phoneKind, tidyPhone } from './phones.ts';

const DIGITS = /(?:\(?\+\s?)?\(?\d[\d\s\-.()·‐‑‒–—−]{5,40}\d/gu;
const EXTENSION =
  /^\s*\(?\s*(?:내선|구내|교환|ext\.?|x)\s*(?:번호)?\s*[:.]?\s*\d{1,7}\s*번?\s*\)?/iu;

const MOBILE =
  '휴대폰|휴대전화|핸드폰|핸폰|모바일|이동전화|mobile|cell(?:ular)?(?:\\s?phone)?|h\\.?\\s?p|c\\.?\\s?p|m|c';
const FAX = '팩스|전송|facsimile|fax|f';
const HOME = '자택|집전화|집|home';
const WORK =
  '대표\\s?전화|대표\\s?번호|직통|사무실|회사|직장|전화\\s?번호|전화|연락처|문의|tel(?:ephone)?|phone|office|direct|dir|main|ph|t|o|d|p';
const LABEL = new RegExp(
  `(?:^|[\\s,;/(|\\[])(?:(${MOBILE})|(${FAX})|(${HOME})|(${WORK}))\\s*(?:번호|no)?\\s*[.:)\\]\\-]*\\s*$`,
  'iu',
);
const LABEL_AFTER = new RegExp(
  `^\\s*[(\\[](?:(${MOBILE})|(${FAX})|(${HOME})|(${WORK}))[)\\]]`,
  'iu',
);
/** (650) 253-0000 without its country is kept as it is written. */
const AMERICAN = /^\(?[2-9]\d\d\)?[\s.-]\d{3}[\s.-]\d{4}$/;

/** The kind that a label gives, by its place among `LABEL`'s groups. */
function kindOfLabel(match: RegExpExecArray): BlockMeaning {
  if (match[1]) return 'mobile';
  if (match[2]) return 'fax';
  return match[3] ? 'home' : 'work';
}

/** The part of a run of digits that is a number; other digits may stand before or behind it. */
function numberIn(run: string, isLabelled: boolean): { at: number; text: string } | null {
  const words = [...run.matchAll(/\S+/g)].slice(0, 12);
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const at = words[from]?.index ?? 0;
      const last = words[to - 1];
      const text = run.slice(at, (last?.index ?? 0) + (last?.[0].length ?? 0));
      const digits = text.replace(/\D/g, '');
      const begins =
        AMERICAN.test(text) || /^(?:0|82|1[4-689]\d\d\D?\d{4}$)/.test(digits) || text.includes('+');
      if (!begins && !isLabelled) continue;
      if (/^\d{3}-\d{2}-\d{5}$/.test(text)) continue;
      if (isNumber(parsePhone(text)) || AMERICAN.test(text)) return { at, text };
    }
  }
  return null;
}

/** The phone and fax numbers in a text, each with the label that stands before or behind it. */
export function readPhones(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const before = text.slice(found.at(-1)?.end ?? 0, match.index);
    const label = LABEL.exec(before);
    const number = numberIn(match[0], label !== null);
    if (!number) continue;
    const numberAt = match.index + number.at;
    let end = numberAt + number.text.length;
    const extension = EXTENSION.exec(text.slice(end))?.[0] ?? '';
    const after = LABEL_AFTER.exec(text.slice(end + extension.length));
    const isOwnLabel = label !== null && number.at === 0;
    const start = isOwnLabel ? match.index - before.length + label.index : numberAt;
    const written = number.text + extension;
    end += extension.length + (after ? after[0].length : 0);
    const named = isOwnLabel ? kindOfLabel(label) : after ? kindOfLabel(after) : null;
    const isMobile = phoneKind(written) === 'mobile' && named !== 'fax' && named !== 'home';
    const as = isMobile ? 'mobile' : named && named !== 'mobile' ? named : 'work';
    found.push({ text: tidyPhone(written), as, start, end });
  }
  return found;
}
