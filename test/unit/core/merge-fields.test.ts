import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCard } from '../../../src/core/fill-card.ts';
import {
  checkTemplate,
  fieldsIn,
  fillTemplate,
  greetingName,
  honorific,
  mergeFields,
  type MergeValues,
} from '../../../src/core/merge-fields.ts';
import { nearFields } from '../../../src/core/merge-labels.ts';
import { AppError } from '../../../src/shared/errors.ts';

const values: MergeValues = {
  name: '홍길동',
  honorific: '고객님',
  company: '',
  job: '',
  agent: '이자준',
  referrer: '김민서',
  bought: '',
  'field:별명': '길동이',
};
const filled = (template: string, more: MergeValues = {}): string =>
  fillTemplate(template, { ...values, ...more }).text;

describe('filling a template', () => {
  it('puts values in with their particles', () => {
    expect(filled('{name} {honorific}께. {name:이/가} {agent:과/와} 함께')).toBe(
      '홍길동 고객님께. 홍길동이 이자준과 함께',
    );
    expect(filled('{name:이/가}', { name: 'Kim' })).toBe('Kim이');
    expect(filled('{name:이/가}', { name: 'LG' })).toBe('LG가');
    expect(filled('{field:별명:을/를} 압니다')).toBe('길동이를 압니다');
  });

  it('falls back, and leaves out a missing one with its particle and its spaces', () => {
    expect(filled('{company|저희}에서')).toBe('저희에서');
    expect(filled('{company:은/는|저희}')).toBe('저희는');
    expect(fillTemplate('오늘 {company:이/가} 이자준, 드림', values)).toEqual({
      text: '오늘 이자준, 드림',
      missing: ['company'],
      unknown: [],
    });
    expect(fillTemplate('{company|} 님', values).missing).toEqual([]);
  });

  it('writes what stands in a condition only with, or only without, the value', () => {
    const template =
      '{?referrer}{referrer}님 덕분에 뵈었습니다. {/}{!referrer}반갑습니다. {/}고맙습니다.';
    expect(filled(template)).toBe('김민서님 덕분에 뵈었습니다. 고맙습니다.');
    expect(filled(template, { referrer: '' })).toBe('반갑습니다. 고맙습니다.');
    expect(fillTemplate('{?company}{company}{/}', values).missing).toEqual([]);
  });

  it('goes through conditions within conditions, open ones and stray ends', () => {
    const nested = '가{?referrer}나{?company}다{/}{!company}라{/}{/}마';
    expect(filled(nested)).toBe('가나라마');
    expect(filled(nested, { company: '한빛' })).toBe('가나다마');
    expect(filled(nested, { referrer: '', company: '한빛' })).toBe('가마');
    expect(filled('가{/}나{?company}다')).toBe('가나');
  });

  it('closes the gaps where something was left out, and only there', () => {
    expect(filled('{company}, 안녕하세요')).toBe('안녕하세요');
    expect(filled('안녕하세요 {company}.')).toBe('안녕하세요.');
    expect(filled('쓰시는 제품({bought})은')).toBe('쓰시는 제품은');
    expect(filled('오늘, {company}, 내일')).toBe('오늘, 내일');
    expect(filled('하나\n\n{?bought}둘\n{/}\n\n셋')).toBe('하나\n\n셋');
    expect(filled('하나\n{company}\n셋')).toBe('하나\n셋');
    expect(filled('A. {?company}B. {/}C.')).toBe('A. C.');
    expect(filled('A.{?referrer} B.{/} C.')).toBe('A. B. C.');
    expect(filled('띄어  쓰고 , 쉰다 {company} 끝')).toBe('띄어  쓰고 , 쉰다 끝');
  });

  it('writes braces that were doubled, and those of a value, as they are', () => {
    expect(filled('{{name}} {name}', { name: '{company}' })).toBe('{name} {company}');
    expect(filled('{ 그리고 {}, }')).toBe('{ 그리고 {}, }');
  });

  it('writes a value on one line', () => {
    expect(filled('{name}께', { name: ' 홍\n 길동 ' })).toBe('홍 길동께');
  });

  it('leaves unknown fields as they were written, and names them', () => {
    expect(fillTemplate('{nmae:이/가} {?x}y{/}', values)).toEqual({
      text: '{nmae:이/가}',
      missing: [],
      unknown: ['nmae', 'x'],
    });
  });

  it('leaves no braces of known fields, whatever the text and the values', () => {
    const parts = fc.oneof(
      fc.constantFrom('{name}', '{company:이/가}', '{job|x}', '{?company}', '{!name}', '{/}'),
      fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replaceAll(/[{}]/g, '')),
    );
    const value = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[{}]/g, ''));
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), value, value, (pieces, name, company) => {
        const { text, unknown } = fillTemplate(pieces.join(''), { name, company, job: '' });
        expect(text).not.toMatch(/[{}\uFFFF]/u);
        expect(unknown).toEqual([]);
      }),
    );
  });
});

describe('checking a template', () => {
  const known = [...mergeFields, 'field:별명'];
  const refusal = (template: string): AppError => {
    try {
      checkTemplate(template, known);
    } catch (thrown) {
      if (thrown instanceof AppError) return thrown;
    }
    throw new Error('not refused');
  };

  it('lets through what can be filled', () => {
    expect(() =>
      checkTemplate('{name} {?company}{company}{/} {{x}} {field:별명}', known),
    ).not.toThrow();
    expect(fieldsIn('{name} {name:은/는} {?agent}{/}', known)).toEqual(['name', 'agent']);
  });

  it('refuses an unknown field and offers near ones', () => {
    const error = refusal('안녕 {nmae}');
    expect(error.code).toBe('template-field-unknown');
    expect(error.details).toMatchObject({ field: '{nmae}', near: ['{name}'], at: 3 });
    expect(refusal('{이름}').details).toMatchObject({ near: ['{name}', '{agent}'] });
    expect(refusal('{field:별멍}').details).toMatchObject({ near: ['{field:별명}'] });
  });

  it.each([
    ['이름', 'name'],
    ['생신', 'birthday'],
    ['소개자', 'referrer'],
    ['Agent-Phone', 'agentPhone'],
    ['ocasion', 'occasion'],
    ['내회사', 'agentCompany'],
    ['성함', 'name'],
  ])('takes %s for %s', (asked, meant) => {
    expect(nearFields(asked, mergeFields)[0]).toBe(meant);
  });

  it('offers nothing for what is like nothing', () => {
    expect(nearFields('뷁뷁뷁', mergeFields)).toEqual([]);
  });

  it('says where a condition was left open', () => {
    const error = refusal('첫 줄\n둘째 {?company}줄');
    expect(error.code).toBe('template-condition-unclosed');
    expect(error.details).toMatchObject({ condition: '{?company}', line: 2, column: 4 });
  });
});

describe('filling a card', () => {
  it('leaves a closing away that would be half of one', () => {
    const text = { greeting: '{name}께', message: '{company} 잘', closing: '{agent} 드림' };
    expect(fillCard(text, { ...values, agent: '' })).toEqual({
      greeting: '홍길동께',
      message: '잘',
      closing: '',
      missing: ['company', 'agent'],
      unknown: [],
    });
  });
});

describe('greeting a customer', () => {
  it.each([
    ['', '고객님'],
    ['대표', '대표님'],
    ['한빛상사 부장', '부장님'],
    ['고등학교 교사', '선생님'],
    ['원장님', '원장님'],
    ['회사원', '고객님'],
  ])('%s → %s', (job, expected) => {
    expect(honorific(job)).toBe(expected);
  });

  it('uses the first name in English, the whole name in Korean', () => {
    const customer = { name: 'Grace Miller', givenName: 'Grace', company: '' };
    expect(greetingName(customer, 'en')).toBe('Grace');
    expect(greetingName(customer, 'ko')).toBe('Grace Miller');
    expect(greetingName({ name: '', givenName: '', company: '한빛' }, 'en')).toBe('한빛');
  });
});
