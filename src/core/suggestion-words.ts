import { isSyllable } from './hangul.ts';

/** Nouns that end like a verb made a noun. */
const nounsInMieum =
  /(?:마음|처음|다음|이름|도움|그림|모임|웃음|아침|점심|책임|사람|바람|가슴|구름|여름|기쁨|얼음|물음|걸음|믿음|힘|김|봄|몸|밤|감|금|곰|매듭|음|프로그램|시스템|팀|크림)$/u;

const finalMieum = 16;
const finalRieulMieum = 10;
const finalNieun = 4;
const firstSyllable = 0xac00;

/**
 * A note in which a verb was made a noun, before a noun: 도와드림 → 도와드린, 보냄 → 보낸, 만듦 → 만든,
 * 도와드렸음 → 도와드렸던. Null for what is no such note.
 */
export function beforeNoun(note: string): string | null {
  const text = note.trim().replace(/[.。!]+$/u, '');
  const past = /^(.*[가-힣])음$/u.exec(text)?.[1];
  if (past !== undefined) return /[았었했렸였냈갔왔됐]$/u.test(past) ? `${past}던` : null;
  const last = text.charCodeAt(text.length - 1);
  if (!isSyllable(last) || nounsInMieum.test(text)) return null;
  const final = (last - firstSyllable) % 28;
  if (final !== finalMieum && final !== finalRieulMieum) return null;
  return text.slice(0, -1) + String.fromCharCode(last - final + finalNieun);
}

/** `손주 보러 다니신다고 하심` → `손주 보러 다니신다`: what they said, before -는 말씀. Null where nothing is told. */
export function toldThat(clause: string): string | null {
  const told =
    /^(.{4,40}[가-힣]다)고(?:\s?(?:하심|함|하셨음|하시네요|합니다|하셨다|하셨습니다|하시며.*))?$/u;
  return told.exec(clause.trim())?.[1] ?? null;
}

/** Clauses of a note, without numbers of lists. */
export function clausesOf(note: string): string[] {
  return note
    .split(/[.!?\n;·]+/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** A fact on one line, cut at a word where it is long. */
export function shortened(text: string, most = 60): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (Array.from(line).length <= most) return line;
  const cut = Array.from(line)
    .slice(0, most - 1)
    .join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** `Helped to carry the table` → `helped to carry the table`, where a note begins with what was done. */
export function didInEnglish(note: string): string | null {
  const text = note.trim().replace(/[.!]+$/u, '');
  const done =
    /^(?:I )?((?:[A-Z]?[a-z]+ed|[Mm]ade|[Bb]rought|[Ss]ent|[Dd]rove|[Tt]ook|[Gg]ave|[Ww]rote|[Ff]ound|[Bb]uilt|[Ww]ent|[Gg]ot|[Cc]ame|[Ss]pent|[Bb]ought|[Ll]ent|[Kk]ept|[Ss]at|[Pp]ut|[Rr]an|[Ss]tayed|[Ss]howed)\b.*)$/u.exec(
      text,
    )?.[1];
  return done === undefined ? null : done.charAt(0).toLowerCase() + done.slice(1);
}

/** A noun phrase within an English sentence: its first letter small unless it is a name. */
export function withinEnglish(text: string): string {
  const bare = text.trim().replace(/[.!]+$/u, '');
  return /^(?:A|An|The|To|That|Not|People|Plain|Somebody|Someone|My|Our|One|Being|Having|No)\b/u.test(
    bare,
  )
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : bare;
}

const ownStep =
  /확인|여쭙|묻기|물어|여부|결정|결재|결과|전화$|연락$|\b(?:check|ask|confirm|call|hear|find out|see whether)\b/iu;

/** Steps of the agent's own work stand among the promises of a card, but are nothing to write about. */
export const isOwnStep = (promise: string): boolean => ownStep.test(promise.trim());
