import { areaOf } from './addresses.ts';

const everywhere = /^(?:전국|전 ?지역|전체|all|everywhere|nationwide|any)$/i;
const provinces =
  /^(서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)(?:특별시|광역시|특별자치시|특별자치도|시|도)?$/;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter((word) => word !== '');

/**
 * Does a helper work where one of these addresses lies? An area is written as people write it:
 * "서울 강남·서초", "경기 성남, 용인", "Busan". A province holds for the districts after it.
 */
export function fitsArea(area: string, addresses: readonly string[]): boolean {
  const parts = area
    .normalize('NFC')
    .split(/[,·/、;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  let province: string[] = [];
  return parts.some((part) => {
    if (everywhere.test(part)) return addresses.length > 0;
    const words = wordsOf(part);
    const [first = '', ...rest] = words;
    const isProvince = provinces.test(first);
    if (isProvince) province = rest.length > 0 ? [first] : [];
    const wanted = isProvince ? words : [...province, ...words];
    return addresses.some((address) => liesIn(address, wanted));
  });
}

function liesIn(address: string, wanted: readonly string[]): boolean {
  const words = [...wordsOf(areaOf(address)), ...wordsOf(address)];
  return wanted.every((name) => {
    const short = provinces.exec(name)?.[1] ?? name;
    return words.some((word) => word.startsWith(short));
  });
}
