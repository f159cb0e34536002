import { describe, expect, it } from 'vitest';
import {
  fieldsIn,
  fillTemplate,
  greetingName,
  honorific,
  type MergeValues,
} from '../../../src/core/merge-fields.ts';
import { AppError } from '../../../src/shared/errors.ts';

const values: MergeValues = {
  name: '김민서',
  honorific: '고객님',
  company: '',
  job: '',
  birthday: '3월 7일',
  date: '2026년 11월 22일',
  agent: '이자준',
  agentCompany: '',
  agentPhone: '010-1234-5678',
};

describe('merge fields', () => {
  it('fills values and right particles', () => {
    const filled = fillTemplate('{name} {honorific}께. {name:이/가} {agent:과/와} 함께', values);
    expect(filled).toEqual({ text: '김민서 고객님께. 김민서가 이자준과 함께', missing: [] });
  });

  it('takes the fallback, or leaves out a missing value with its space and says so', () => {
    expect(fillTemplate('{company|저희}에서', values).text).toBe('저희에서');
    expect(fillTemplate('오늘 {company} 이자준, 드림', values)).toEqual({
      text: '오늘 이자준, 드림',
      missing: ['company'],
    });
  });

  it('refuses unknown fields by name', () => {
    expect(() => fillTemplate('{nmae}', values)).toThrow(AppError);
    expect(() => fieldsIn('{이름}')).toThrow('{이름}');
  });

  it('lists the fields of a text once each', () => {
    expect(fieldsIn('{name} {name:은/는} {agent}')).toEqual(['name', 'agent']);
  });

  it('leaves lone braces alone', () => {
    expect(fillTemplate('{ 그리고 {}, }', values).text).toBe('{ 그리고 {}, }');
  });
});

describe('honorifics', () => {
  it.each([
    ['', '고객님'],
    ['주부', '고객님'],
    ['대표', '대표님'],
    ['한빛인쇄 대표', '대표님'],
    ['교사', '선생님'],
    ['원장님', '원장님'],
  ])('%s → %s', (job, expected) => expect(honorific(job)).toBe(expected));

  it('greets by first name in English where there is one', () => {
    expect(greetingName({ name: 'Anna Smith', givenName: 'Anna', company: '' }, 'en')).toBe('Anna');
    expect(greetingName({ name: '홍길동', givenName: '길동', company: '' }, 'en')).toBe('홍길동');
    expect(greetingName({ name: '', givenName: '', company: '한빛' }, 'ko')).toBe('한빛');
  });
});
