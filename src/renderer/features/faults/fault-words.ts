import type { Fault } from '../../../shared/faults.ts';
import { texts } from '../../i18n/index.ts';

/** Codes of the system and of the box's file, by what they mean to a person. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|SQLITE_FULL|disk-full)$/, 'full'],
  [/^(EROFS|EACCES|EPERM|SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|disk-read-only)$/, 'denied'],
  [/^(SQLITE_CORRUPT\w*|SQLITE_NOTADB|box-damaged|backup-damaged)$/, 'damaged'],
  [/^(SQLITE_BUSY\w*|SQLITE_LOCKED\w*|EBUSY)$/, 'busy'],
  [/^(SQLITE_IOERR\w*|EIO|file-not-written)$/, 'disk'],
  [/^(box-wrong-key|box-key-missing)$/, 'key'],
  [/^(job-crashed|ERR_WORKER\w*)$/, 'worker'],
];

/** A fault in words: what it was, as far as its code tells, and in which part of the program. */
export function faultWords({ code, where }: Fault): { what: string; place: string } {
  const meaning = meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'own';
  return { what: texts.t(`faults:meaning.${meaning}`), place: placeWords(where) };
}

function placeWords(where: string): string {
  const [kind = '', name = ''] = where.split(':');
  if (kind === 'page') {
    const key = `app:places.${name}`;
    return texts.exists(key) ? texts.t(key) : texts.t('faults:where.page');
  }
  if (kind === 'job') {
    const key = `app:jobs.${name}`;
    return texts.exists(key) ? texts.t(key) : texts.t('faults:where.job');
  }
  return texts.t(kind === 'program' ? 'faults:where.program' : 'faults:where.operation');
}
