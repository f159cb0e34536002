/*
 * What a suggested sentence never speaks of: health, money, grief, trouble, the law, and whatever the
 * customer does not want to hear about. Rather too careful: the agent can still write it by hand.
 */

const korean = [
  '병원|병실|병문안|병가|지병|질병|질환|진단|진료|치료|수술|입원|퇴원|투병|요양|간병|응급|골절|건강검진|검진|검사|용종',
  '암(?![가-힣])|암 ?보(?:험|장)|종양|당뇨|혈압|심장|허리|무릎|관절|치매|우울|불면|정신과|임신|유산|난임|장애|알레르기|복용|처방|환자|아프|아픈|아파|다치|다친|다쳐',
  '\\d\\s*(?:만|천|억)?\\s*원|만원|금액|가격|결론과|돈|빚|대출|이자(?:율|가|를| )|연체|미납|체납|잔액|계좌|통장|월급|연봉|소득|세금|보험금|보험료|렌탈료|납입|출금|이체|입금|환급|환불|청구|할인|견적|수수료|주식|부동산|코인|도박|파산|압류|부도|적자',
  '사망|돌아가|별세|부고|장례|조문|기일|제사|추모|상중|이혼|별거|재혼|소송|고소|경찰|사고|구속|합의금|해고|실직|퇴직|폐업|실효|해지|파혼|불륜|외도',
  '종교|교회|성당|정치|선거|대통령|정당',
].join('|');
const english = [
  'hospital|doctor|surgery|operation|diagnos|cancer|tumou?r|diabet|blood pressure|heart attack|ill(?:ness)?|sick|disease|therapy|treatment|medicine|medication|pregnan|miscarr|disab|allerg|depress|dementia|injur|hurt|pain|clinic|check-?up',
  '\\$|€|£|₩|money|price|pay|paid|payment|premium|loan|debt|mortgage|salary|income|tax|bank|account|refund|fee|invoice|bill(?:s|ed|ing)?|claim|discount|quote|deposit|invest|bankrupt|cost|cheap|expensive',
  'death|died|dead|dying|funeral|grave|mourn|widow|divorce|separat|lawsuit|lawyer|police|accident|arrest|fired|laid off|unemploy|lapse|cancell?',
  'church|religio|politic|election|party leader',
].join('|');
const intimate = new RegExp(`${korean}|\\b(?:${english})`, 'iu');
const trouble =
  /불만|불편|이상하|이상이|소리가 난|소리 난|막히|막혀|끊기|끊겨|모자라|부족|걱정|불안|늦어|늦으|늦게|긴급|급히|미뤄|취소|항의|화나|화를|화가|클레임|고장|망가|실망|속상|서운|짜증|컴플레인|하자|결함|샌다|새서|힘들|어렵|싸우|싸운|다투|험담|욕|\b(?:complain|angry|furious|upset|annoy|broken|broke|fault|defect|leak|disappoint|trouble|problem|wrong|quarrel|argue|refus|never|hate|dislike)/iu;
/** Numbers by which somebody or something is found. */
const longNumber = /\d[\d\s-]{5,}\d/u;

/** Is this of health, money, grief, the law, belief, or a number by which somebody is found? */
export function isIntimate(text: string): boolean {
  return intimate.test(text) || longNumber.test(text);
}

/** Is this nothing that a sentence on a card may speak of: intimate, or of trouble? */
export function isDelicate(text: string): boolean {
  return isIntimate(text) || trouble.test(text);
}

/** The beginnings of the words of a text: enough to see that two texts are about the same. */
function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[가-힣]{2,}|[a-z]{4,}/gu) ?? [];
  return new Set(
    words.map((word) => (/[가-힣]/u.test(word) ? word.slice(0, 2) : word.slice(0, 5))),
  );
}

const usual = stems(
  '않기 말기 없이 하지 이야기 전화 연락 말씀 고객 다른 함께 있을 때문 그리고 에게 never about with that they them call phone before after other without being',
);

/** Tells whether a text touches what the customer does not want to hear about. */
export function touchesAny(unwanted: readonly string[]): (text: string) => boolean {
  const forbidden = new Set(
    unwanted.flatMap((text) => [...stems(text)]).filter((s) => !usual.has(s)),
  );
  return (text) => [...stems(text)].some((stem) => forbidden.has(stem));
}
