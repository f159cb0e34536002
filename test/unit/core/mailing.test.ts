import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressUse,
  chosenAddress,
  isOrganisation,
  plainAddressLines,
  senderLines,
  writtenLines,
  writtenName,
} from '../../../src/core/mailing.ts';

const card = (name: string, company = '') => ({ name, company, familyName: '', givenName: '' });
const inSeoul = { line: '서울특별시 중구 세종대로 110', language: 'ko' } as const;
const abroad = { line: '12 Main Street, Springfield, IL', language: 'en' } as const;

describe('an address on paper', () => {
  it.each([
    [
      '서울특별시 강남구 테헤란로 152, 1502호 (역삼동, 강남파이낸스센터)',
      ['서울특별시 강남구 테헤란로 152', '1502호 (역삼동, 강남파이낸스센터)'],
    ],
    ['서울 중구 세종대로 110', ['서울 중구 세종대로 110']],
    [
      '경기도 성남시 분당구 판교역로 235 에이치스퀘어 N동 7층',
      ['경기도 성남시 분당구 판교역로 235', '에이치스퀘어 N동 7층'],
    ],
    [
      '부산광역시 해운대구 중앙로 20번길 5 101동 202호 (우동)',
      ['부산광역시 해운대구 중앙로 20번길 5', '101동 202호 (우동)'],
    ],
    ['서울 강남구 테헤란로4길 15 302호', ['서울 강남구 테헤란로4길 15', '302호']],
    ['서울 강남구 역삼동 737-12 302호', ['서울 강남구 역삼동 737-12', '302호']],
    ['제주 서귀포시 표선면 표선리 산 12-3 농막', ['제주 서귀포시 표선면 표선리 산 12-3', '농막']],
    ['강남 우체국 사서함 12호', ['강남 우체국 사서함 12호']],
  ])('breaks %s where a writer would', (line, lines) => {
    expect(plainAddressLines({ postcode: '6236', line })).toEqual({ postcode: '06236', lines });
  });

  it.each([
    [
      '123 Main St, Apt 4, Springfield, IL',
      '62704',
      ['123 Main St, Apt 4', 'Springfield, IL 62704'],
    ],
    [
      '10 Downing Street, London, United Kingdom',
      'SW1A 2AA',
      ['10 Downing Street', 'London SW1A 2AA', 'United Kingdom'],
    ],
    ['152 Teheran-ro, Gangnam-gu, Seoul', '06236', ['152 Teheran-ro, Gangnam-gu', 'Seoul 06236']],
    ['Springfield', '', ['Springfield']],
  ])('leaves %s as it is written there', (line, postcode, lines) => {
    expect(plainAddressLines({ postcode, line })).toEqual({ postcode: '', lines });
  });

  it('loses nothing of what is written', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'가나로길동리산1234-(), 호층A'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, (line) => {
        const { lines, postcode } = plainAddressLines({ postcode: '', line });
        const letters = (all: string) => all.replaceAll(/[\s,()]/g, '').replaceAll('번지', '');
        expect(letters(lines.join(''))).toBe(letters(line));
        expect(postcode).toBe('');
        expect(lines.every((each) => each === each.trim() && each !== '')).toBe(true);
      }),
    );
  });

  it('names the company of whoever is written to at work', () => {
    const work = { kind: 'work', postcode: '04524', line: inSeoul.line };
    expect(writtenLines(work, card('홍길동', '(주)한빛')).lines).toEqual([
      inSeoul.line,
      '(주)한빛',
    ]);
    expect(writtenLines({ ...work, line: abroad.line }, card('John', 'Acme')).lines[0]).toBe(
      'Acme',
    );
    expect(writtenLines({ ...work, kind: 'home' }, card('홍길동', '(주)한빛')).lines).toEqual([
      inSeoul.line,
    ]);
    expect(writtenLines(work, card('(주)한빛', '(주)한빛')).lines).toEqual([inSeoul.line]);
  });
});

describe('a name on paper', () => {
  it.each([
    ['홍길동', '홍길동 귀하'],
    ['홍길동 대표님', '홍길동 대표 귀하'],
    ['권민재 고객님', '권민재 귀하'],
    ['박님', '박님 귀하'],
    ['홍길동(친구)', '홍길동 귀하'],
    ['홍길동 귀하', '홍길동 귀하'],
    ['(주)한빛상사', '(주)한빛상사 귀중'],
    ['한빛어린이집', '한빛어린이집 귀중'],
    ['John Smith', 'John Smith 귀하'],
  ])('writes %s as %s', (name, written) => {
    expect(writtenName([card(name)], inSeoul)).toBe(written);
  });

  it('writes a company without a person with 귀중', () => {
    expect(writtenName([card('', '단골상사')], inSeoul)).toBe('단골상사 귀중');
    expect(writtenName([card('단골', '단골')], inSeoul)).toBe('단골 귀중');
  });

  it('writes a household on one line', () => {
    const [kim, park, ...more] = ['김민서', '박도현', '김하은', '김하준', '이영희'].map((name) =>
      card(name),
    );
    if (!kim || !park) throw new Error('nobody');
    expect(writtenName([kim, park], inSeoul)).toBe('김민서·박도현 귀하');
    expect(writtenName([kim, kim], inSeoul)).toBe('김민서 귀하');
    expect(writtenName([kim, park, ...more], inSeoul)).toBe(
      '김민서·박도현·김하은·김하준 외 1명 귀하',
    );
  });

  it('writes to people abroad as they do there', () => {
    const [john, mary, ann] = ['John Smith', 'Mary Smith', 'Ann Jones'].map((name) => card(name));
    if (!john || !mary || !ann) throw new Error('nobody');
    expect(writtenName([john], abroad)).toBe('John Smith');
    expect(writtenName([john, mary], abroad)).toBe('The Smith Family');
    expect(writtenName([john, mary, ann], abroad)).toBe('John Smith, Mary Smith & Ann Jones');
    // An English box writes to Korea as Korea does.
    expect(writtenName([card('홍길동')], { ...inSeoul, language: 'en' })).toBe('홍길동 귀하');
  });
});

describe('which address', () => {
  const home = { kind: 'home', postcode: '1', line: '집' };
  const work = { kind: '회사', postcode: '2', line: '회사' };
  const billing = { kind: 'billing', postcode: '3', line: '청구' };
  const other = { kind: '별장', postcode: '4', line: '별장' };
  const empty = { kind: 'home', postcode: '06236', line: ' ' };

  it('is home, then billing, then office, then any', () => {
    expect(chosenAddress([other, work, billing, home], 'best')).toBe(home);
    expect(chosenAddress([other, work, billing], 'best')).toBe(billing);
    expect(chosenAddress([other, work], 'best')).toBe(work);
    expect(chosenAddress([other], 'best')).toBe(other);
    expect(chosenAddress([empty], 'best')).toBeUndefined();
    expect(chosenAddress([], 'home')).toBeUndefined();
  });

  it('is the one asked for where there is one', () => {
    expect(chosenAddress([home, work], 'office')).toBe(work);
    expect(chosenAddress([home], 'office')).toBe(home);
    expect(addressUse('사무실')).toBe('office');
  });
});

it('tells organisations from people', () => {
  expect(isOrganisation(card('김학원'))).toBe(false);
  expect(isOrganisation(card('한빛 학원'))).toBe(true);
  expect(isOrganisation(card('김민서', '한빛'))).toBe(false);
  expect(isOrganisation(card(''))).toBe(false);
});

it('writes the sender with company and name', () => {
  const settings = {
    agentName: '이자준',
    agentCompany: '단골상사',
    agentPostcode: '04524',
    agentAddress: '서울 중구 세종대로 110, 5층',
  };
  expect(senderLines(settings)).toEqual({
    name: '단골상사 이자준',
    postcode: '04524',
    lines: ['서울 중구 세종대로 110', '5층'],
  });
  expect(senderLines({ ...settings, agentAddress: '' }).lines).toEqual([]);
});
