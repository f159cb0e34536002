import type { Language } from '../shared/primitives.ts';
import type { DestructionReason } from '../shared/privacy.ts';

type Words = readonly [ko: string, en: string];

const reasons: Readonly<Record<DestructionReason, Words>> = {
  retention: ['보유 기한 지남', 'Retention ended'],
  asked: ['본인 요청', 'Asked for by the person'],
  withdrawn: ['동의 철회', 'Consent withdrawn'],
  'no-purpose': ['처리 목적 달성', 'No longer needed'],
  other: ['그 밖', 'Other'],
};

/** Why something was destroyed, in a few words. */
export const destructionReasonWord = (reason: DestructionReason, language: Language): string =>
  reasons[reason][language === 'ko' ? 0 : 1];

/** What was removed, in the order in which it is said. */
const kinds: Readonly<Record<string, Words>> = {
  customers: ['고객카드', 'cards'],
  contacts: ['연락 기록', 'contacts'],
  promises: ['약속', 'promises'],
  problems: ['불편', 'problems'],
  agreements: ['계약', 'agreements'],
  deposits: ['입금', 'deposits'],
  followUps: ['사후관리', 'follow-ups'],
  handoffs: ['넘긴 일', 'handed on'],
  feedback: ['의견', 'feedback'],
  consents: ['동의', 'consents'],
  sendings: ['발송 기록', 'sendings'],
  changes: ['변경 기록', 'changes'],
  importRows: ['가져온 줄', 'imported rows'],
  links: ['다른 카드에 적힌 관계', 'links on other cards'],
  photos: ['사진', 'photos'],
  backups: ['백업', 'backups'],
};

/** What a destruction removed: 고객카드 3, 연락 기록 12 … */
export function removedWords(
  removed: Readonly<Record<string, number>>,
  language: Language,
): string[] {
  return Object.entries(kinds).flatMap(([what, [ko, en]]) => {
    const count = removed[what] ?? 0;
    if (count === 0) return [];
    return language === 'ko' ? `${ko} ${count}` : `${en}: ${count}`;
  });
}
