import type { Language } from '../shared/primitives.ts';
import type { Dice } from './sample-dice.ts';

export type Sex = 'man' | 'woman';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Surnames and how many of ten thousand Koreans bear each, after the census of 2015. */
const koreanSurnames = words(`
  김:2151 이:1470 박:843 최:470 정:433 강:237 조:212 윤:205 장:200 임:166 한:155 오:154 서:151 신:149
  권:142 황:140 안:138 송:137 류:129 전:112 홍:112 고:95 문:93 양:93 손:92 배:81 백:77 허:65 유:65
  남:55 심:54 노:51 하:46 곽:41 성:40 차:39 주:39 우:39 구:39 민:34 나:32 진:31 지:31 엄:29 채:26
  원:26 천:24 방:18 공:18 현:18 함:15 변:17 염:13 여:12 추:12 도:11 소:10 석:10 선:8 설:8 마:8
  길:7 연:6 위:6 표:6 명:6 기:6 반:6 왕:5 금:5 옥:5 남궁:4 제갈:1 황보:2 선우:1`).map((entry) => {
  const [name = '', weight] = entry.split(':');
  return { name, weight: Number(weight) };
});

/** Given names as they were given in each decade. */
const koreanGiven: Readonly<Record<number, Readonly<Record<Sex, readonly string[]>>>> = {
  1940: {
    man: words('영수 영호 영길 정웅 정식 상철 영식 종수 광수 병호 성기 용수 재호 기철 춘식 만수'),
    woman: words('영자 정자 순자 춘자 경자 옥자 명자 숙자 정순 순옥 말순 영순 복순 금자 화자 점례'),
  },
  1950: {
    man: words('영수 성수 영철 종수 상호 정호 광수 병철 기수 동수 철수 용호 인수 태식 재식 길수'),
    woman: words('영숙 정숙 순자 영희 명숙 정희 경숙 순옥 미자 영자 옥순 혜숙 춘희 금숙 정애 명희'),
  },
  1960: {
    man: words('영호 영철 경호 성호 정호 상철 진호 종현 재현 동욱 기현 병수 승철 창호 인철 광호'),
    woman: words('미숙 미경 은주 경숙 정희 영미 혜경 은경 현숙 영희 선희 미정 경희 현주 인숙 명희'),
  },
  1970: {
    man: words('정훈 성훈 성호 상훈 진호 재훈 동현 영진 민호 승호 경수 상민 태호 준호 용석 기훈'),
    woman: words('은정 미영 은영 현정 지영 미정 은주 현주 지은 수진 윤정 선영 은희 경아 소영 혜진'),
  },
  1980: {
    man: words('지훈 성민 현우 정훈 동현 준호 민수 성진 상현 재영 태영 승현 진우 영민 경민 도현'),
    woman: words('지혜 지영 은정 수진 혜진 은영 지현 보람 민정 소영 유진 아름 미진 선미 혜원 나영'),
  },
  1990: {
    man: words('지훈 동현 성민 현우 준영 재현 승현 민재 태현 우진 상우 성준 건우 민규 영준 찬호'),
    woman: words('유진 민지 지은 수빈 지원 예진 은지 수민 지연 하은 다은 현지 소연 예지 채은 가영'),
  },
  2000: {
    man: words('민준 지훈 현우 준서 우진 건우 예준 도현 시우 지호 준혁 승민 윤호 선우 유찬 은호'),
    woman: words('서연 민서 수빈 지민 예은 지우 하은 서윤 채원 지유 윤서 다인 예린 시은 가은 나은'),
  },
  2010: {
    man: words('도윤 서준 하준 시우 은우 지호 예준 이준 유준 주원 로운 하율 지안 도하 태오 이안'),
    woman: words('서연 서윤 지우 하윤 서현 민서 지유 아린 하린 소율 예나 다온 라온 유나 채아 이서'),
  },
};

const english = {
  surnames: words(`
    Smith Walker Nguyen Garcia Brown Okafor Miller Rossi Novak Larsen Kowalski Haddad Tanaka O’Brien
    Fischer Lee Kim Park Johnson Davis Martin Clarke Evans Murphy Silva Costa Moreau Dubois Weber
    Schmidt Jansen Petrov Ivanova Cohen Rahman Khan Patel Singh Mendoza Reyes Santos Lopez Hughes
    Bennett Foster Grant Hayes Palmer Quinn Reid Shaw Turner Vaughn Wells York Abbott Baker Carter`),
  man: words(`
    James Peter Omar Daniel Henry Samuel Oscar Thomas Adam Brian Carlos David Eric Frank George Hugo
    Ivan Jack Kevin Leo Mark Nathan Oliver Paul Ray Simon Tim Victor Walter Aaron Ben Chris Dennis`),
  woman: words(`
    Anna Maria Lucy Grace Ruth Clara Nina Elena Alice Bella Carmen Diana Emma Fiona Gina Hannah Iris
    Julia Karen Laura Mia Nora Olivia Paula Rosa Sara Tessa Vera Wendy Zoe Amy Beth Cathy Donna Eve`),
};

export interface GivenAndFamily {
  readonly familyName: string;
  readonly givenName: string;
}

export function sampleSurname(roll: Dice, language: Language): string {
  return language === 'ko'
    ? roll.weighted(koreanSurnames, ({ weight }) => weight).name
    : roll.pick(english.surnames);
}

/** A given name as it was given around the year of birth. */
export function sampleGivenName(
  roll: Dice,
  language: Language,
  sex: Sex,
  birthYear: number,
): string {
  if (language === 'en') return roll.pick(english[sex]);
  const decade = Math.min(2010, Math.max(1940, Math.floor(birthYear / 10) * 10));
  return roll.pick(koreanGiven[decade]?.[sex] ?? []);
}

export function fullName({ familyName, givenName }: GivenAndFamily, language: Language): string {
  return language === 'ko' ? familyName + givenName : `${givenName} ${familyName}`;
}

const initials = words('g kk n d tt r m b pp s ss - j jj ch k t p h');
const vowels = words('a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i');
const finals = words('- k k k n n n t l k m l l l p l m p p t t ng t t k t p t');
const surnameSpellings: Readonly<Record<string, string>> = {
  김: 'kim',
  이: 'lee',
  박: 'park',
  최: 'choi',
  정: 'jung',
  강: 'kang',
  조: 'cho',
  윤: 'yoon',
  임: 'lim',
  오: 'oh',
};

/** Korean in Latin letters as in e-mail addresses; other letters lose what an address cannot hold. */
export function romanise(text: string): string {
  const spelt = surnameSpellings[text];
  if (spelt !== undefined) return spelt;
  return [...text]
    .map((char) => {
      const index = char.charCodeAt(0) - 0xac00;
      if (index < 0 || index >= 11_172) return char.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
      const initial = initials[Math.floor(index / 588)] ?? '';
      const vowel = vowels[Math.floor((index % 588) / 28)] ?? '';
      const final = finals[index % 28] ?? '';
      return (initial + vowel + final).replaceAll('-', '');
    })
    .join('');
}
