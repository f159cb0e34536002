/** The words by which a line of a business card or a message's signature is known. */

const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈'.split(
    '',
  ),
);
/** Surnames in the row above that begin other words more often than a name. */
const RARE_SURNAMES = new Set(
  '가감간경국금기도동두명모목반복봉부사상설소시어연용음인지호'.split(''),
);
const LONG_SURNAME = /^(남궁|제갈|사공|독고|동방|황보|선우|서문)/u;

/** Words that look like a name and are none. */
const NO_NAMES = new Set(
  (
    '이메일 이름 성명 성함 주소 전화 고객 고객님 안내 문의 한국 감사 안녕 서울 강남 강북 강동 강서 서초 송파 ' +
    '양천 구로 노원 마포 은평 성동 성북 성남 안양 하남 여수 강릉 정읍 남원 이천 원주 전주 진주 양산 구미 나주 ' +
    '오전 오후 이상 이하 주말 연락처 전화번호 공휴일 유의 제공 주식 유한 주식회사 유한회사 조합 전문 전담 상담 ' +
    '상무 이사 전무 부장 차장 과장 대리 사원 주임 대표 사장 회장 고문 성과 신규 신속 정직 정성 최고 최선 최상 ' +
    '행복 우수 우리 나의 저의 진심 지금 하나 신한 한화 현대 기아 한미 하이 배송 송금 입금 예금 연금 보험 방문 ' +
    '홈페이지 카카오톡 카톡 나이 성별 직업 직장 이동전화 팩스 휴대폰 사무실 직통 한빛'
  ).split(' '),
);

const TITLE_END =
  '대표이사|대표원장|대표|사장|부사장|회장|부회장|전무이사|전무|상무이사|상무|이사장|이사|감사|고문|본부장|사업부장|실장|부실장|팀장|파트장|그룹장|부장|차장|과장|대리|주임|사원|매니저|책임|선임|수석|연구원|소장|원장|부원장|점장|지점장|지사장|센터장|단장|교수|박사|변호사|변리사|회계사|세무사|법무사|노무사|행정사|감정평가사|의사|약사|간호사|수의사|설계사|컨설턴트|디자이너|작가|기자|국장|처장|총장|교장|교감|교사|선생님|선생|공인중개사|중개사|엔지니어|개발자|프로듀서|셰프|조합장|위원장|위원|의원|목사|신부|사무장|사무국장|비서|카마스터|코디|기사|지역장|총무|운영자|어드바이저|플래너|코디네이터|리더|FC|LC|RC|PD|CEO|CTO|CFO|COO|CMO';
const TITLE_START =
  '부|전|정|준|조|한|수석|책임|선임|주임|전임|상임|대표|총괄|공동|명예|기술|영업|마케팅|사업|개발|관리|품질|지원|재무|인사|홍보|기획|운영|제품|담당|전문|보험|자산|공인|특임|초빙|겸임|석좌|주방|시설|행정|상근|비상근|사외|사내|등기|웹|앱|데이터|그래픽|헤어|국회|시|도|구|군|수|Sr';
const TITLE = new RegExp(`^(?:${TITLE_START}){0,3}(?:${TITLE_END})(?:님)?$`, 'u');
const BARE_TITLE = new RegExp(`(?:${TITLE_END})(?:님)?$`, 'u');

const DEPARTMENT_STEM =
  '영업|총무|인사|홍보|전산|구매|민원|심사|공무|정비|조사|전략|지원|경리|회계|재무|기획|개발|생산|품질|관리|마케팅|디자인|법무|감사|비서|연구|고객|무역|해외|국내|자재|물류|설계|시공|공사|안전|환경|보상|계약|상품|사업|경영|교육|행정|교무|시설|전기|기계|건축|토목|기술|정보|보안|서비스|유통|온라인|미디어|콘텐츠|대외|협력|수출|수입|여신|수신|신용|투자|자산|금융|제조|법인|개인|특판|전략기획';
const DEPARTMENT = new RegExp(
  `^(?:(?:제?\\d+)?(?:${DEPARTMENT_STEM}|[A-Za-z&]+)+\\d*(?:부|과|실|국|처)|[가-힣A-Za-z\\d&·]{1,12}(?:팀|본부|사업부|영업소|파트|지점|지사|지역단|사업단|센터|연구소|학과|학부|영업점|대리점))$`,
  'u',
);

const COMPANY_MARK =
  /\((?:주|유|재|사)\)|주식회사|유한회사|유한책임회사|법무법인|회계법인|세무법인|노무법인|재단법인|사단법인|\b(?:inc|ltd|llc|llp|corp|corporation|gmbh|plc|s\.a|pte|co)\b\.?/iu;
const COMPANY_WORD =
  /(?:은행|보험|생명|화재|손보|손해보험|증권|캐피탈|건설|전자|전기|산업|상사|상회|무역|병원|의원|약국|학원|학교|대학교|대학|법률사무소|세무회계|사무소|공사|공단|연구원|협회|재단|조합|금고|마트|식당|카페|베이커리|미용실|부동산|모터스|자동차|렌터카|테크|솔루션|시스템|시스템즈|그룹|홀딩스|미디어|컴퍼니|스튜디오|디자인|치과|한의원|어린이집|유치원|교회|성당|구청|시청|군청|도청|물산|제약|화학|통신|텔레콤|소프트|네트웍스|로지스|물류|식품|유통|호텔|여행사|출판사|신문|방송|닷컴|코리아|인터내셔널|엔지니어링|에너지|바이오|메디칼|라이프|웨이|렌탈|정수기|공업|기업|농협|수협|신협|공업사|카센터|세탁소|꽃집|사진관|농원|농장|목장)$/u;
const LATIN_COMPANY_WORD =
  /\b(?:company|solutions?|systems?|group|holdings?|partners|bank|insurance|motors?|electronics|hospital|university|school|college|studio|consulting|services|technolog(?:y|ies)|labs?|industries|logistics|trading|international|global|capital|media|agency|realty|clinic|association|foundation|institute|networks?|software|pharma|foods?|hotel|design|works|enterprises?|assurance|life)\b/iu;
const LATIN_TITLE =
  /\b(?:ceo|cto|cfo|coo|cmo|cio|chief|president|vp|director|manager|engineer|designer|developer|consultant|partner|attorney|lawyer|counsel|professor|lead|leader|officer|analyst|associate|assistant|secretary|founder|co-founder|architect|executive|representative|specialist|coordinator|supervisor|advisor|adviser|agent|broker|accountant|nurse|doctor|teacher|head|owner|chairman|chairwoman|chairperson|principal|planner|sales|marketing|team|department|dept|division)\b/iu;

const PARTICLE_WORDS = /^(?:van|von|de|der|den|di|da|la|le|bin|al)$/u;

const clean = (word: string): string => word.replace(/^[(<[]+|[)>\].,!]+$/gu, '');

export function isTitle(word: string): boolean {
  return TITLE.test(clean(word));
}

/** 홍길동부장 → 홍길동 and 부장; null where the word is not of such a kind. */
export function splitNameAndTitle(word: string): readonly [name: string, title: string] | null {
  const bare = clean(word);
  for (const length of [3, 4, 2]) {
    const [name, title] = [bare.slice(0, length), bare.slice(length)];
    if (title.length > 1 && BARE_TITLE.test(title) && isTitle(title) && isKoreanName(name)) {
      return [name, title];
    }
  }
  return null;
}

/** The name in 신사임당님, or null. */
export function politeName(word: string): string | null {
  const name = /^([가-힣]{2,5})님$/u.exec(clean(word))?.[1] ?? '';
  return SURNAMES.has(name.slice(0, 1)) && !isTitle(word) && !NO_NAMES.has(name) ? name : null;
}

export function isDepartment(word: string): boolean {
  return DEPARTMENT.test(clean(word));
}

export function isCompany(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    COMPANY_MARK.test(text) || words.some((word) => word.length > 2 && COMPANY_WORD.test(word))
  );
}

/** Does a company's name follow this word: 주식회사, 법무법인? */
export function isCompanyMark(word: string): boolean {
  return word !== '' && word.replaceAll(new RegExp(COMPANY_MARK, 'giu'), '') === '';
}

export function isLatinCompany(text: string): boolean {
  return COMPANY_MARK.test(text) || LATIN_COMPANY_WORD.test(text);
}

export function isLatinTitle(text: string): boolean {
  return LATIN_TITLE.test(text) && text.split(/\s+/).length <= 9 && !COMPANY_MARK.test(text);
}

/** May this word be a Korean person's full name? */
export function isKoreanName(word: string): boolean {
  if (!/^[가-힣]{2,4}$/u.test(word) || NO_NAMES.has(word)) return false;
  const isLong = LONG_SURNAME.test(word) && word.length >= 3;
  if (!isLong && (word.length > 3 || !SURNAMES.has(word.slice(0, 1)))) return false;
  return (
    !TITLE.test(word) && !DEPARTMENT.test(word) && !(word.length > 2 && COMPANY_WORD.test(word))
  );
}

/** How much a Korean word looks like a name, where it is one at all. */
export function nameLikeness(word: string): number {
  if (RARE_SURNAMES.has(word.slice(0, 1))) return word.length === 3 ? 1 : -1;
  return word.length === 2 ? 0 : 2;
}

/** May this be the name of a person in Latin letters: two to four words that begin with a capital? */
export function isLatinName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 4 || text.length > 50) return false;
  if (isLatinTitle(text) || isLatinCompany(text)) return false;
  return words.every(
    (word, at) =>
      /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || (at > 0 && PARTICLE_WORDS.test(word.toLowerCase())),
  );
}

const PROVINCE =
  '(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청북|충청남|전북|전남|전라북|전라남|경북|경남|경상북|경상남|제주)(?:특별시|광역시|특별자치시|특별자치도|시|도)?';
const KOREAN_ADDRESS = new RegExp(
  `^(?:${PROVINCE})\\s+[가-힣\\d]+(?:시|군|구|읍|면|동|로|길|가)(?:[\\s\\d,]|$)|^세종(?:특별자치)?시\\s|[가-힣]+(?:시|군|구)\\s+[가-힣\\d]+(?:읍|면|동|가|로|길)\\s*\\d|[가-힣\\d]+(?:대로|로|길)\\s?\\d+(?:-\\d+)?(?:번길|길)?\\s?\\d*(?:[\\s,(]|$)`,
  'u',
);
const LATIN_ADDRESS =
  /\d.*(?:\b(?:street|st|road|rd|avenue|ave|blvd|boulevard|lane|ln|drive|dr|suite|floor|fl|tower|bldg|building|square|court)\b|-(?:ro|gil|daero|gu|si|do|dong)\b)|-(?:ro|gil|daero|gu)\b.*\d|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/iu;
const DETAIL =
  /^(?:[(（].*[)）]$|[가-힣A-Za-z\d\s-]{0,25}(?:\d+\s?[층호동]|빌딩|타워|아파트|오피스텔|상가|프라자|플라자)(?:[\s,\d층호동~()가-힣A-Za-z-]{0,30})$)/u;

const POSTCODE = /^[(（[]?\s*(?:우편번호|우)?\s*[):.]?\s*(\d{5}|\d{3}-\d{3})\s*[)）\]]?/u;

export function isPostcodeAlone(text: string): boolean {
  return POSTCODE.exec(text)?.[0] === text;
}

export function isAddress(text: string): boolean {
  if (text.length > 200 || /(?:습니다|세요|니다)[.!]?$/u.test(text)) return false;
  const found = POSTCODE.exec(text);
  const line = found ? text.slice(found[0].length).trim() : text;
  if (/[가-힣]/u.test(line)) return KOREAN_ADDRESS.test(line) || (found !== null && line !== '');
  return LATIN_ADDRESS.test(line);
}

/** Floor, room, building: what may follow an address on a line of its own. */
export function isAddressDetail(text: string): boolean {
  return text.length <= 80 && DETAIL.test(text);
}
