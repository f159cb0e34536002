import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCardLine } from '../../../src/core/card-line.ts';
import { contactOfLine, isForCardAlone, isForLog } from '../../../src/core/contact-line-contact.ts';
import { contactOfNote, readContactNote } from '../../../src/core/contact-line-note.ts';
import { readContactLine, type ContactLine } from '../../../src/core/contact-line.ts';
import type { ContactFields } from '../../../src/shared/contacts.ts';
import { contactYield } from '../../../src/shared/contacts.ts';
import { examples, now } from './contact-line-examples.ts';

function factsOf({ facts, settled }: ContactLine): string {
  const { kind, direction, outcome, durationSeconds, when } = facts;
  const time = when && `${when.date}${when.minutes === null ? '' : `/${when.minutes}`}`;
  const answer = settled === null ? null : settled ? 'settled' : 'unsettled';
  return [kind, direction, outcome, durationSeconds, time, answer]
    .filter((fact) => fact !== null)
    .join(' ');
}

const partsOf = ({ clauses }: ContactLine) =>
  clauses.map(({ role, text, due, helperName, isBig }) =>
    [
      `${role}${isBig ? '!' : ''} ${text}`,
      due === null ? '' : ` @${due}`,
      helperName === '' ? '' : ` >${helperName}`,
    ].join(''),
  );

const fields: ContactFields = {
  kind: 'call',
  direction: 'out',
  outcome: 'reached',
  note: '',
  startedAt: '2026-11-22T06:00:00.000Z',
  durationSeconds: null,
  settled: null,
  nextStep: '',
  nextStepDue: null,
};
const base = { fields, today: now.date, at: '2026-11-22T06:00:00.000Z', checkOn: '2026-11-23' };
const logged = (typed: string, helpers: { uid: string; name: string; company: string }[] = []) =>
  contactOfLine(readContactLine(typed, { now }), { ...base, helpers });

describe('a line about a contact', () => {
  it.each(examples)('$typed', ({ typed, contact = '', parts }) => {
    const line = readContactLine(typed, { now });
    expect([factsOf(line), partsOf(line)]).toEqual([contact, parts]);
  });

  it('is the same however its syllables are composed', () => {
    for (const { typed } of examples) {
      expect(readContactLine(typed.normalize('NFD'), { now })).toEqual(
        readContactLine(typed, { now }),
      );
    }
  });

  it('is corrected part by part, and a day can be left in the words', () => {
    const typed = '통화 5분 필터 문의 → 금요일 방문 약속';
    const corrections = {
      roles: new Map([
        ['필터 문의', 'problem' as const],
        ['금요일 방문 약속', 'next-step' as const],
      ]),
    };
    expect(partsOf(readContactLine(typed, { now, corrections }))).toEqual([
      'problem 필터 문의',
      'next-step 방문 약속 @2026-11-27',
    ]);
    const withoutDay = new Set(['금요일 방문 약속']);
    expect(partsOf(readContactLine(typed, { now, corrections: { withoutDay } }))).toEqual([
      'note 필터 문의',
      'promise 금요일 방문',
    ]);
  });

  it('takes a day that stands apart as a part of what it belongs to', () => {
    for (const [typed, raw, part, inWords] of [
      ['통화, 약속: 견적서, 25일', '약속: 견적서, 25일', 'promise 견적서', '견적서, 25일'],
      ['→ 확인 전화 → 25일', '확인 전화 → 25일', 'next-step 확인 전화', '확인 전화 → 25일'],
    ] as const) {
      const [role = ''] = part.split(' ');
      const line = readContactLine(typed, { now });
      expect(partsOf(line)).toEqual([`${part} @2026-11-25`]);
      expect(line.clauses.map((clause) => clause.raw)).toEqual([raw]);
      const withoutDay = new Set([raw]);
      expect(partsOf(readContactLine(typed, { now, corrections: { withoutDay } }))).toEqual([
        `${role} ${inWords}`,
      ]);
      const roles = new Map([[raw, 'note' as const]]);
      expect(partsOf(readContactLine(typed, { now, corrections: { roles } }))).toEqual([
        `note ${raw.replace('약속: ', '')}`,
      ]);
    }
  });

  it('takes a time that has not come for an appointment, one that was for the beginning', () => {
    expect(factsOf(readContactLine('2시 통화', { now }))).toBe('call 2026-11-22/840');
    expect(partsOf(readContactLine('통화, 5시 방문 예정', { now }))).toEqual([
      'note 5시 방문 예정',
    ]);
    expect(factsOf(readContactLine('5시 통화', { now }))).toBe('call');
    expect(factsOf(readContactLine('지난주 금요일 방문', { now }))).toBe('visit out 2026-11-13');
    expect(factsOf(readContactLine('11/20 방문', { now }))).toBe('visit out 2026-11-20');
    expect(factsOf(readContactLine('yesterday at 2pm met', { now }))).toBe(
      'meeting 2026-11-21/840',
    );
  });

  it('knows February 29 in the year that has it', () => {
    const leap = { date: '2028-02-27', minutes: 600 };
    const line = readContactLine('통화 → 29일 방문', { now: leap });
    expect(partsOf(line)).toEqual(['next-step 방문 @2028-02-29']);
    const common = { date: '2027-02-27', minutes: 600 };
    expect(partsOf(readContactLine('통화 → 2월 29일 방문', { now: common }))).toEqual([
      'next-step 방문 @2028-02-29',
    ]);
  });

  it('of a contact being written reads no facts, for they are known', () => {
    const line = readContactLine('방문 5분 늦음, 화요일까지 견적 약속', { now, isNote: true });
    expect([factsOf(line), partsOf(line)]).toEqual([
      '',
      ['note 방문 5분 늦음', 'promise 견적 @2026-11-24'],
    ]);
  });
});

describe('the contact of a line', () => {
  it('has what happened as its note, in the words typed', () => {
    const { fields: found, yields } = logged(
      '전화 옴 12분 필터 소음. 그 자리에서 기사 방문 잡아 드림 → 내일 확인 전화',
    );
    expect(found).toMatchObject({
      kind: 'call',
      direction: 'in',
      durationSeconds: 720,
      note: '필터 소음. 그 자리에서 기사 방문 잡아 드림',
      nextStep: '확인 전화',
      nextStepDue: '2026-11-23',
    });
    expect(yields.problems).toMatchObject([{ what: '필터 소음', openedAt: base.at }]);
  });

  it('has several next steps as one, by the first day', () => {
    expect(logged('통화 → 견적 보내기, 금요일에 확인 전화').fields).toMatchObject({
      nextStep: '견적 보내기, 금요일에 확인 전화',
      nextStepDue: '2026-11-27',
    });
  });

  it('knows the helper to whom a matter was handed, and the matter that was told before', () => {
    const helpers = [{ uid: 'h1', name: '박정호', company: '' }];
    expect(
      logged('통화, 물이 샌다고 하심, 박정호 기사님께 전달', helpers).yields.handoffs,
    ).toMatchObject([
      { helper: 'h1', helperName: '박정호', what: '물이 샌다고 하심', checkOn: base.checkOn },
    ]);
    expect(logged('소음 건 A/S팀에 넘김', helpers).yields.handoffs).toMatchObject([
      { helper: '', helperName: 'A/S팀', what: '소음' },
    ]);
  });

  it('of nobody reached has no length and settles nothing', () => {
    const missed = { ...fields, durationSeconds: 40, settled: true };
    const line = readContactLine('부재중', { now });
    expect(contactOfLine(line, { ...base, fields: missed }).fields).toMatchObject({
      outcome: 'missed',
      durationSeconds: null,
      settled: null,
    });
  });

  it('is none where a promise alone is told, and is one where something happened, too', () => {
    const alone = (typed: string) => isForCardAlone(readContactLine(typed, { now }));
    expect(alone('약속: 견적서, 화요일까지')).toBe(true);
    expect(alone('필터 문의, 화요일까지 견적 약속')).toBe(false);
    expect(alone('통화 → 금요일 방문')).toBe(false);
    expect(alone('')).toBe(false);
  });
});

/** Days that stand apart, and what they may belong to, oftener than chance would have them. */
const apart = fc
  .array(fc.constantFrom('→ ', '통화 ', '25일 ', ', ', '약속: ', '견적서', '5분 ', '화요일까지'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const words = fc.constantFrom(
  ...examples.flatMap(({ typed }) => typed.split(/(?<=[\s,.→])/)),
  ...['39,900원', '2/30', '99시', '5분 5분', '\n', '…', '->', '약속:', '‘', '👍', 'ㅎ', ' '],
);
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' ')),
  apart,
);

describe('any line', () => {
  it('is understood with every part in its place, in order, none over another', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const line = readContactLine(text, { now });
        const places = [...line.pieces, ...line.clauses].toSorted((a, b) => a.from - b.from);
        for (const [index, { from, to }] of places.entries()) {
          expect(from).toBeLessThan(to);
          expect(from).toBeGreaterThanOrEqual(places[index - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(line.typed.length);
        }
        for (const { from, to, raw } of line.clauses) {
          expect(line.typed.slice(from, to)).toBe(raw);
        }
      }),
    );
  });

  it('loses no letter: between the parts stand only signs, and words that join', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const line = readContactLine(text, { now });
        const places = [...line.pieces, ...line.clauses].toSorted((a, b) => a.from - b.from);
        const ends = [...places.map(({ from }) => from), line.typed.length];
        const gaps = ends.map((end, at) => line.typed.slice(places[at - 1]?.to ?? 0, end));
        for (const gap of gaps) {
          expect(gap).toMatch(/^(?:[^\p{L}\p{N}]|\b(?:and|then)\b)*$/iu);
        }
      }),
    );
  });

  it('can be stored', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { fields: found, yields } = logged(text);
        expect(contactYield.safeParse(yields).success).toBe(true);
        expect(found.nextStepDue === null || found.nextStepDue >= now.date).toBe(true);
      }),
    );
  });

  it('can be stored also where somebody pasted a whole page', () => {
    const page = '약속: 견적서. 불편: 소음. A/S팀에 넘김. → 전화 '.repeat(30);
    const long = `약속: ${'가'.repeat(3000)}`;
    for (const text of [page, long, page.repeat(40), '→ '.repeat(500)]) {
      const { fields: found, yields } = logged(text);
      expect(contactYield.safeParse(yields).success).toBe(true);
      expect(found.nextStep.length).toBeLessThanOrEqual(2000);
    }
  });

  it('is read again the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(readContactLine(text, { now })).toEqual(readContactLine(text, { now }));
      }),
    );
  });
});

describe('the one line of the card', () => {
  const isLog = (typed: string) =>
    isForLog(readContactLine(typed, { now }), readCardLine(typed, now.date).kind);

  it.each([
    '통화 5분 필터 문의',
    '부재중',
    '약속: 견적서, 화요일까지',
    '불편: 물맛',
    '의견: 안내문이 어렵다',
    '→ 금요일 방문',
    '통화, 보리차 좋아하심',
    'visited',
    '소음 건 A/S팀에 넘김',
  ])('is for the log: %s', (typed) => expect(isLog(typed)).toBe(true));

  it.each([
    '전화 말고 문자로만 연락',
    '방문 전에 꼭 전화 달라고 하심',
    '통화는 오전에만',
    '전화 싫어하심',
    '따뜻한 보리차 좋아하심',
    '여분 필터 하나 더 드림',
    '필터 문의',
    'call only after ten',
    'likes tea',
    '!회사 이야기는 본인에게만',
  ])('is for the card: %s', (typed) => expect(isLog(typed)).toBe(false));
});

describe('the notes of a contact being written', () => {
  it('are understood line by line; what was typed beside them stays first', () => {
    const lines = readContactNote('필터 소음\n→ 금요일 확인 전화\n견적은 화요일까지 약속', now);
    const given = { ...fields, nextStep: '기사 방문', nextStepDue: '2026-11-24' };
    const { fields: found, yields } = contactOfNote(lines, { ...base, fields: given });
    expect(found).toMatchObject({
      note: '필터 소음',
      nextStep: '기사 방문, 확인 전화',
      nextStepDue: '2026-11-24',
    });
    expect(yields.promises).toMatchObject([{ text: '견적', told: '2026-11-24' }]);
    expect(yields.problems).toMatchObject([{ what: '필터 소음' }]);
  });

  it('are kept letter by letter where nothing more is in them', () => {
    const note = '필터 문의,  사용법 안내.\n\n가격은 39,900원';
    const given = { ...base, fields: { ...fields, note } };
    expect(contactOfNote(readContactNote(note, now), given).fields.note).toBe(note);
  });
});
