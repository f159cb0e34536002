import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  conditionEdit,
  fieldEdit,
  offeredFields,
  openFieldAt,
  particleEdit,
  particleOffers,
} from '../../../../src/renderer/features/templates/field-completion.ts';
import { fieldMarks } from '../../../../src/renderer/features/templates/field-marks.ts';

const fields = [
  { field: 'name', label: '이름', sample: '김민서' },
  { field: 'honorific', label: '호칭', sample: '고객님' },
  { field: 'referrer', label: '소개해 주신 분', sample: '박도현' },
  { field: 'agent', label: '보내는 사람', sample: '이자준' },
  { field: 'agentPhone', label: '내 전화', sample: '010-1234-5678' },
  { field: 'field:별명', label: '별명', sample: '별명' },
];
const named = (query: string) => offeredFields(query, fields).map(({ field }) => field);
const known = new Set(fields.map(({ field }) => field));

/** A text with `|` where the caret stands. */
function at(marked: string): [text: string, caret: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

describe('the field that is being typed', () => {
  it.each([
    ['{|', { start: 0, sign: '', query: '' }],
    ['안녕 {na|me}', { start: 3, sign: '', query: 'na' }],
    ['{?ref|', { start: 0, sign: '?', query: 'ref' }],
    ['{!|', { start: 0, sign: '!', query: '' }],
    ['{field:별|', { start: 0, sign: '', query: 'field:별' }],
    ['{소개 해|', { start: 0, sign: '', query: '소개 해' }],
  ] as const)('in %s', (marked, open) => {
    expect(openFieldAt(...at(marked))).toEqual(open);
  });

  it.each([['이름|'], ['{name}|'], ['{name:이|'], ['{\n|'], ['{/|']])('is none in %s', (marked) => {
    expect(openFieldAt(...at(marked))).toBeNull();
  });
});

describe('the fields that are offered', () => {
  it('are all at first, in their order', () => {
    expect(named('')).toEqual(fields.map(({ field }) => field));
  });

  it('are found by label, half a syllable, initial consonants, key and inner words', () => {
    expect(named('이르')).toEqual(['name']);
    expect(named('ㅎㅊ')).toEqual(['honorific']);
    expect(named('ㅅㄱ')).toEqual(['referrer']);
    expect(named('주신')).toEqual(['referrer']);
    expect(named('agent')).toEqual(['agent', 'agentPhone']);
    expect(named('field:별')).toEqual(['field:별명']);
    expect(named('별')).toEqual(['field:별명']);
    expect(named('없는것')).toEqual([]);
  });
});

describe('choosing a field', () => {
  function chosen(marked: string, field: string): string {
    const [text, caret] = at(marked);
    const edit = fieldEdit(text, caret, openFieldAt(text, caret), field);
    const after = applyEdit(text, edit);
    return `${after.slice(0, edit.selectFrom)}|${after.slice(edit.selectTo)}`;
  }

  it('puts it in the place of what was typed', () => {
    expect(chosen('안녕 {ㅇㄹ| 님', 'name')).toBe('안녕 {name}| 님');
    expect(chosen('안녕 |님', 'name')).toBe('안녕 {name}|님');
  });

  it('closes no brace twice', () => {
    expect(chosen('{|}', 'name')).toBe('{name}|');
    expect(chosen('{na|me} 님', 'agent')).toBe('{agent}| 님');
  });

  it('gives a condition its end, unless it has one', () => {
    expect(chosen('{?|', 'referrer')).toBe('{?referrer}|{/}');
    expect(chosen('{?| 덕분에{/}', 'referrer')).toBe('{?referrer}| 덕분에{/}');
    expect(chosen('{?| 덕분에 {?name}{/}', 'referrer')).toBe('{?referrer}|{/} 덕분에 {?name}{/}');
  });

  it('leaves everything else alone, and what it writes is known', () => {
    const piece = fc.constantFrom('안녕', ' ', '\n', '{name}', '{?agent}', '{/}', '님', '😀', '}');
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.array(piece),
        fc.constantFrom('', '{', '{이', '{?', '{!ㅇ'),
        fc.constantFrom(...fields),
        (before, after, typed, { field }) => {
          const head = before.join('');
          const tail = after.join('');
          const caret = head.length + typed.length;
          const text = head + typed + tail;
          const edit = fieldEdit(text, caret, openFieldAt(text, caret), field);
          const done = applyEdit(text, edit);
          expect(done.startsWith(head)).toBe(true);
          expect(done.slice(0, edit.selectFrom).endsWith(`${field}}`)).toBe(true);
          const mark = fieldMarks(done, known).find(({ end }) => end === edit.selectFrom);
          expect(mark?.field).toBe(field);
          expect(mark?.fault).not.toBe('unknown');
        },
      ),
    );
  });
});

describe('a condition around chosen words', () => {
  it('keeps them and chooses them again', () => {
    const text = '소개 덕분에 만났습니다.';
    const edit = conditionEdit(text, 0, 6, 'referrer');
    const after = applyEdit(text, edit);
    expect(after).toBe('{?referrer}소개 덕분에{/} 만났습니다.');
    expect(after.slice(edit.selectFrom, edit.selectTo)).toBe('소개 덕분에');
  });
});

describe('particles', () => {
  const offers = (marked: string, language: 'ko' | 'en' = 'ko') =>
    particleOffers(...at(marked), fields, language);

  it('are offered with the sample, right for its last sound', () => {
    const samples = offers('{name}|')?.offers.map(({ sample }) => sample);
    expect(samples?.slice(0, 4)).toEqual(['김민서가', '김민서는', '김민서를', '김민서와']);
    expect(offers('{referrer}|')?.offers[0]).toEqual({ pair: '이/가', sample: '박도현이' });
  });

  it('that were typed are found by either form', () => {
    expect(offers('{name}가|')?.offers.map(({ pair }) => pair)).toEqual(['이/가']);
    expect(offers('{name}으|')?.offers.map(({ pair }) => pair)).toEqual(['으로/로']);
  });

  it('are none in English, within a word, behind a word that is none, or twice', () => {
    expect(offers('{name}|', 'en')).toBeNull();
    expect(offers('{name}|님')).toBeNull();
    expect(offers('{name}님|')).toBeNull();
    expect(offers('{name:이/가}|')).toBeNull();
    expect(offers('{?name}|')).toBeNull();
    expect(offers('{/}|')).toBeNull();
    expect(offers('{unknown}|')).toBeNull();
  });

  it.each([
    ['{name}가|', '{name:이/가}'],
    ['{name|고객님}이|', '{name:이/가|고객님}'],
    ['{field:별명}|', '{field:별명:이/가}'],
  ])('are written into the braces of %s', (marked, wanted) => {
    const caret = marked.lastIndexOf('|');
    const text = marked.slice(0, caret);
    const found = particleOffers(text, caret, fields, 'ko');
    expect(found && applyEdit(text, particleEdit(text, found, '이/가'))).toBe(wanted);
  });
});
