/** Where a house stands, in the form in which two writings of it can be compared. */
export interface Place {
  /** Road and number, or parcel: 테헤란로152, 역삼동737-12. */
  readonly key: string;
  /** The city or district named before it; '' where none is. */
  readonly district: string;
}

const ROAD =
  /([가-힣A-Za-z0-9·.]*[가-힣](?:로|길))\s*((?:\d+\s*(?:번|가)?길)?)\s*(?:지하\s*)?(\d+(?:-\d+)?)(?!\s*(?:층|호|동|번?길))/u;
const PARCEL = /([가-힣]+\d*(?:동|리|가|읍|면))\s*(산\s*)?(\d+(?:-\d+)?)(?!\s*(?:층|호|동))/u;
const WIDE = /^(?:서울|부산|대구|인천|광주|대전|울산|세종)(?:특별|광역|특별자치)?시$/u;
/** Longer texts are no address; the patterns above are not made for them. */
const LONGEST = 200;

/** The city, county or district that stands last before the road. */
function districtOf(before: string): string {
  const named = before.split(/\s+/).filter((word) => /^[가-힣]+[시군구]$/u.test(word));
  return named.filter((word) => !WIDE.test(word)).at(-1) ?? '';
}

/** A house number and the road behind or before it, however foreign lines order them. */
function foreignPlace(line: string): Place | null {
  const plain = line.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const street = plain.split(',').find((part) => /\d/.test(part) && /\p{L}/u.test(part));
  if (street === undefined) return null;
  const words = street
    .replaceAll(/\b(?:apt|unit|suite|flat|no)\b\.?.*$/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length < 2 ? null : { key: words.join(''), district: '' };
}

/** The place of an address line without its detail; null where no house can be made out. */
export function placeOf(line: string): Place | null {
  const text = line.slice(0, LONGEST).normalize('NFC').trim();
  if (text === '') return null;
  if (!/[가-힣]/.test(text)) return foreignPlace(text);
  const found = ROAD.exec(text) ?? PARCEL.exec(text);
  if (!found) return null;
  const [, name = '', middle = '', number = ''] = found;
  const key = (name + middle + number).replaceAll(/\s+/g, '');
  return { key, district: districtOf(text.slice(0, found.index)) };
}

/** One house: the same road and number, and no two districts named. */
export function isSamePlace(a: Place, b: Place): boolean {
  if (a.key !== b.key) return false;
  return a.district === '' || b.district === '' || a.district === b.district;
}
