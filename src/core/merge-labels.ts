import type { Language } from '../shared/primitives.ts';
import { ownFieldPrefix } from './template-parts.ts';

/** Fields that a template may name, written `{name}`, in the order in which they are offered. */
export const mergeFields = [
  'name',
  'honorific',
  'company',
  'job',
  'bought',
  'since',
  'years',
  'occasion',
  'birthday',
  'promise',
  'lastTalk',
  'referrer',
  'referred',
  'date',
  'season',
  'agent',
  'agentCompany',
  'agentPhone',
] as const;
export type MergeField = (typeof mergeFields)[number];

const labels: Readonly<Record<MergeField, readonly [ko: string, en: string]>> = {
  name: ['이름', 'Name'],
  honorific: ['호칭', 'Form of address'],
  company: ['회사', 'Company'],
  job: ['직업', 'Job'],
  bought: ['계약한 상품', 'What they bought'],
  since: ['고객이 된 때', 'Customer since'],
  years: ['함께한 햇수', 'Years together'],
  occasion: ['다가오는 기념일', 'Coming occasion'],
  birthday: ['생일', 'Birthday'],
  promise: ['지킨 약속', 'Promise kept'],
  lastTalk: ['지난 연락 날짜', 'Day of the last contact'],
  referrer: ['소개해 주신 분', 'Who referred them'],
  referred: ['소개받은 분', 'Whom they referred'],
  date: ['오늘 날짜', 'Today’s date'],
  season: ['계절', 'Season'],
  agent: ['내 이름', 'My name'],
  agentCompany: ['내 회사', 'My company'],
  agentPhone: ['내 전화', 'My phone'],
};

/** A field in words; one of the user's own by its label. */
export function fieldLabel(field: string, language: Language): string {
  if (field.startsWith(ownFieldPrefix)) return field.slice(ownFieldPrefix.length);
  const known: Readonly<Record<string, readonly [string, string]>> = labels;
  const words = Object.hasOwn(known, field) ? known[field] : undefined;
  return words?.[language === 'ko' ? 0 : 1] ?? field;
}

const others: Readonly<Record<string, MergeField>> = {
  성함: 'name',
  고객명: 'name',
  고객: 'name',
  고객님: 'honorific',
  직함: 'honorific',
  직책: 'job',
  상품: 'bought',
  계약: 'bought',
  제품: 'bought',
  product: 'bought',
  기념일: 'occasion',
  생신: 'birthday',
  약속: 'promise',
  소개: 'referrer',
  소개자: 'referrer',
  날짜: 'date',
  오늘: 'date',
  today: 'date',
  담당자: 'agent',
  담당: 'agent',
  전화: 'agentPhone',
  phone: 'agentPhone',
};

const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, '');

/** The known fields that may have been meant by an unknown one, the likeliest first; at most three. */
export function nearFields(field: string, known: Iterable<string>): string[] {
  const asked = fold(field.replace(/^field:/iu, '')).slice(0, 40);
  const meant = Object.hasOwn(others, asked) ? others[asked] : undefined;
  const near = [...known].flatMap((name) => {
    const words = [name.replace(/^field:/u, ''), fieldLabel(name, 'ko'), fieldLabel(name, 'en')];
    const distance = Math.min(...words.map((word) => distanceOf(asked, fold(word).slice(0, 40))));
    return name === meant ? [{ name, distance: -1 }] : distance < 1 ? [{ name, distance }] : [];
  });
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** How far two words are from being the same: 0 the same, 1 and more nothing alike. */
function distanceOf(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return 1;
  if (a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a))) return 0.5;
  const allowed = Math.max(a.length, b.length) <= 4 ? 1 : 2;
  const steps = editSteps(a, b);
  // A short word of other letters is another word.
  return steps > allowed || steps >= Math.min(a.length, b.length) ? 1 : steps / 3;
}

/** Letters to be put in, taken out, changed or swapped with their neighbour. */
function editSteps(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      next.push(steps);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
