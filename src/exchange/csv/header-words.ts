import type { ColumnTarget } from '../../shared/exchange.ts';

/** What a header says: where its column goes, to which of several, and of which kind it is. */
export type HeaderMeaning = { target: ColumnTarget; group?: string; kind?: string };

/** A header as it is compared: lower case, without spaces and punctuation. */
export function headerKey(header: string): string {
  return header
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words that mean one target, whatever program or person wrote them. */
const words: readonly (readonly [HeaderMeaning, string])[] = [
  [
    { target: 'name' },
    `name fullname displayname contactname customer customername client clientname 이름 성명 성함
    고객명 고객이름 고객성명 고객 회원명 회원이름 회원성명 이용자명 표시이름 표시명 전체이름 피보험자 피보험자명
    계약자 계약자명 담당자 담당자명 대표자 대표자명 연락처이름 이름전체`,
  ],
  [{ target: 'familyName' }, 'lastname familyname surname 성 성씨'],
  [{ target: 'givenName' }, 'firstname givenname forename 이름성제외'],
  [{ target: 'middleName' }, 'middlename additionalname 중간이름'],
  [{ target: 'namePrefix' }, 'nameprefix honorificprefix prefix 호칭 존칭 호칭영문'],
  [{ target: 'nameSuffix' }, 'namesuffix honorificsuffix suffix 호칭한글 접미사'],
  [
    { target: 'company' },
    `company companyname organization organisation organizationname organization1name employer 회사
    회사명 회사이름 직장 직장명 근무처 근무처명 상호 상호명 업체 업체명 거래처 거래처명 법인 법인명 기관 기관명 소속
    소속회사 사업장명 단체명`,
  ],
  [
    { target: 'department' },
    'department organizationdepartment organization1department division 부서 부서명 소속부서',
  ],
  [
    { target: 'job' },
    `job jobtitle organizationtitle organization1title position occupation profession role 직함 직책
    직위 직급 직업 직종 직무`,
  ],
  [
    { target: 'phone' },
    `phone phonenumber phoneno telephone telephonenumber tel telno contactnumber
    primaryphone phones 전화 전화번호 연락처 연락번호 연락전화 기본전화 유선전화 유선 고객연락처`,
  ],
  [
    { target: 'phoneMobile' },
    `mobile mobilephone mobilenumber mobileno cell cellphone cellular handphone hp 휴대폰 휴대폰번호
    휴대전화 휴대전화번호 핸드폰 핸드폰번호 모바일 이동전화 휴대번호 핸드폰연락처 휴대폰연락처`,
  ],
  [
    { target: 'phoneHome' },
    'homephone homephone2 hometel 집전화 집전화번호 집전화2 집전화번호2 자택전화 자택전화번호 자택',
  ],
  [
    { target: 'phoneWork' },
    `workphone businessphone businessphone2 companymainphone companyphone officephone worktel 회사전화
    회사전화번호 회사전화2 회사대표전화 직장전화 직장전화번호 사무실 사무실전화 사무실전화번호 근무처전화
    근무처전화2 근무처전화번호 대표전화`,
  ],
  [
    { target: 'phoneFax' },
    `fax faxnumber faxno businessfax homefax otherfax workfax 팩스 팩스번호 fax번호 근무지팩스 근무처팩스
    회사팩스 직장팩스 집팩스 자택팩스 기타팩스`,
  ],
  [{ target: 'phone', kind: 'other' }, 'otherphone 기타전화 기타연락처'],
  [{ target: 'phone', kind: '비상' }, '비상연락처 비상연락망 emergencycontact'],
  [{ target: 'phone', kind: '비서' }, '비서전화번호 비서전화'],
  [{ target: 'phone', kind: 'assistant' }, 'assistantsphone assistantphone'],
  [{ target: 'phone', kind: '호출기' }, '호출기 무선호출'],
  [{ target: 'phone', kind: 'pager' }, 'pager pagernumber'],
  [{ target: 'phone', kind: '카폰' }, '카폰'],
  [{ target: 'phone', kind: 'car' }, 'carphone'],
  [{ target: 'phone', kind: '다시 걸 전화' }, '다시걸전화'],
  [{ target: 'phone', kind: 'callback' }, 'callback'],
  [{ target: 'phone', kind: '무선' }, '무선전화'],
  [{ target: 'phone', kind: 'radio' }, 'radiophone'],
  [{ target: 'phone', kind: 'ISDN' }, 'isdn'],
  [{ target: 'phone', kind: 'TTY' }, 'ttytddphone ttytdd전화'],
  [{ target: 'phone', kind: 'telex' }, 'telex 텔렉스'],
  [
    { target: 'email' },
    `email emailaddress emails mail mailaddress primaryemail secondaryemail 이메일 이메일주소 메일 메일주소
    전자메일 전자메일주소 전자우편 전자우편주소 기본메일 추가메일 기본이메일 보조이메일`,
  ],
  [{ target: 'emailHome' }, 'homeemail personalemail privateemail 개인이메일 개인메일 집이메일'],
  [
    { target: 'emailWork' },
    'workemail businessemail companyemail officeemail 회사이메일 회사메일 직장이메일 업무용이메일',
  ],
  [
    { target: 'address' },
    'address fulladdress mailingaddress 주소 도로명주소 지번주소 거주지주소 거주지 주소지 배송지 배송지주소',
  ],
  [{ target: 'addressHome' }, 'homeaddress 집주소 자택주소'],
  [
    { target: 'addressWork' },
    'workaddress businessaddress companyaddress officeaddress 회사주소 직장주소 사무실주소 사업장주소',
  ],
  [
    { target: 'addressBilling' },
    'billingaddress 청구지 청구지주소 청구주소 우편물수령지 우편물수령주소',
  ],
  [{ target: 'addressPostcode' }, 'zip zipcode postcode postalcode 우편번호 우편 새우편번호'],
  [
    { target: 'addressExtended' },
    'address2 addressline2 addressdetail 상세주소 나머지주소 세부주소 주소상세',
  ],
  [{ target: 'addressStreet' }, 'addressline1 street streetaddress 기본주소 주소기본'],
  [{ target: 'addressCity' }, 'city town 구군 구군시 시군구'],
  [{ target: 'addressRegion' }, 'region state province 시도'],
  [{ target: 'addressCountry' }, 'country countryregion 국가'],
  [
    { target: 'birthday' },
    `birthday birthdate dateofbirth dob bday 생일 생년월일 생년월일자 출생일 출생일자 생일자 생년월일생일
    생일날짜 고객생일`,
  ],
  [{ target: 'birthday', kind: 'solar' }, '생일양력 양력생일 solarbirthday'],
  [{ target: 'birthday', kind: 'lunar' }, '생일음력 음력생일 lunarbirthday'],
  [{ target: 'birthday', kind: 'year' }, 'birthyear 태어난해'],
  [{ target: 'birthday', kind: 'month' }, 'birthmonth 태어난달'],
  [{ target: 'birthday', kind: 'day' }, '태어난날'],
  [
    { target: 'birthdayCalendar' },
    `birthdaycalendar calendar lunarsolar solarlunar 생일음양 음양 음양력 양음 양음력 음력양력 양력음력
    음양구분 양음구분 생일구분 생일음양구분 음력여부`,
  ],
  [
    { target: 'tags' },
    `tags tag labels label categories category group groups groupmembership 태그 분류 고객분류 그룹 그룹명
    카테고리 구분 고객구분 범주 범주항목 등급 고객등급 명함첩이름`,
  ],
  [
    { target: 'notes' },
    `notes note memo memos comment comments remark remarks description 메모 메모사항 비고 참고 참고사항
    특이사항 기타사항 상담내용 상담메모 내용 적요`,
  ],
  [
    { target: 'source' },
    `source leadsource referral 유입경로 경로 소개 등록경로 가입경로 방문경로 출처 고객출처`,
  ],
  [
    { target: 'referredBy' },
    'introducedby referredby referrer 소개한사람 소개해준사람 소개자 소개자명 소개인 소개고객 추천인 추천인명',
  ],
  [{ target: 'referredOn' }, 'introducedon 소개받은날 소개일 소개일자'],
  [{ target: 'referralThankedOn' }, 'thankedforiton 소개감사한날'],
  [
    { target: 'dealBreakers' },
    'dealbreakers dealbreaker dislikes 금기 금기사항 주의 주의사항 싫어하는것',
  ],
  [{ target: 'requests' }, 'requests specialrequests 요청 요청사항 특별요청 고객요청'],
  [{ target: 'preferences' }, 'preferences preference likes 선호 선호사항 기호 좋아하는것'],
  [{ target: 'preferences', kind: 'hobby' }, 'hobby hobbies 취미 취미생활'],
  [
    { target: 'relations' },
    'relatedpersons family familymembers 가족관계인 가족 가족사항 가족관계 관계인',
  ],
  [
    { target: 'relations', kind: 'spouse' },
    'spouse spousename husband wife 배우자 배우자명 배우자이름',
  ],
  [{ target: 'relations', kind: 'child' }, 'children child 자녀 자녀명 자녀이름'],
  [{ target: 'relations', kind: 'secretary' }, 'assistantsname assistantname 비서 비서이름'],
  [
    { target: 'relations', kind: 'director' },
    'managersname managername manager 관리자 관리자이름 상사',
  ],
  [{ target: 'occasions' }, 'occasions occasion events 기념일 주요기념일'],
  [
    { target: 'occasions', kind: 'wedding' },
    'anniversary weddinganniversary weddingday 결혼기념일 결혼일',
  ],
  [{ target: 'occasions', kind: 'founding' }, 'foundingday 창립일 창립기념일 개업일'],
  [
    { target: 'callTimes' },
    'calltimes besttimetocall 통화하기좋은때 통화가능시간 통화시간 연락가능시간',
  ],
  [{ target: 'cadenceDays' }, 'cadencedays cadence 연락주기일 연락주기'],
  [{ target: 'expectations' }, 'expectations 기대 기대사항'],
  [{ target: 'extras' }, 'extras 덤'],
  [{ target: 'signals' }, 'signals 신호'],
  [{ target: 'questions' }, 'questionsbeforeanagreement 계약전질문'],
  [{ target: 'decision' }, 'decision 결정'],
  [{ target: 'serviceNote' }, 'fortheserviceteam 서비스담당에게'],
  [{ target: 'consents' }, 'consents 동의'],
  [{ target: 'retainUntil' }, 'keepuntil 보관기한 보유기한'],
  [{ target: 'retainReason' }, 'reasontokeep 보관이유 보유이유'],
  [{ target: 'uid' }, 'uid'],
  // Dangol computes it from the call log; nobody wrote it, and on the card it is there already.
  [{ target: 'ignore' }, 'lastcontact 최근연락 최근연락일'],
];

/** Outlook and Thunderbird write an address in parts: place words and part words in both languages. */
const places: readonly (readonly [string, string, string])[] = [
  ['work', 'work', 'business work 근무지 근무처 회사 직장'],
  ['home', 'home', 'home 집 자택'],
  ['other', 'other', 'other 기타'],
];

const addressParts: readonly (readonly [ColumnTarget, string])[] = [
  [
    'addressStreet',
    `street street2 street3 address2 주소번지 번지 번지2 번지3 주소번지2 주소번지3 주소2 주소1`,
  ],
  ['addressCity', 'city 구군시 주소구군시'],
  ['addressRegion', 'state county 시도 주소시도'],
  ['addressPostcode', 'postalcode zipcode zip postcode 우편번호 주소우편번호'],
  ['addressCountry', 'country countryregion 국가 주소국가 국가지역 주소국가지역'],
  ['addressPoBox', 'addresspobox pobox 주소사서함'],
];

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function build(): Map<string, HeaderMeaning> {
  const meanings = new Map<string, HeaderMeaning>();
  for (const [meaning, text] of words) {
    for (const word of splitWords(text)) meanings.set(word, meaning);
  }
  for (const [group, kind, placeWords] of places) {
    for (const place of splitWords(placeWords)) {
      for (const [target, partWords] of addressParts) {
        for (const part of splitWords(partWords)) {
          meanings.set(place + part, { target, group, kind });
        }
      }
      // Outlook Express writes 구/군/시(집).
      meanings.set(`주소${place}`, { target: 'addressStreet', group, kind });
      for (const part of ['구군시', '시도', '우편번호', '국가']) {
        const meaning = meanings.get(place + part);
        if (meaning) meanings.set(part + place, meaning);
      }
    }
  }
  return meanings;
}

const meanings = build();

/** The meaning of a header by itself, or null. */
export function headerWord(header: string): HeaderMeaning | null {
  return meanings.get(headerKey(header)) ?? null;
}

const phoneWord = '(?:phone|telephone|tel|전화|전화번호|연락처|휴대폰|휴대전화|핸드폰|mobile)';
const emailWord = '(?:email|mail|이메일|메일|전자메일)';
const addressWord = '(?:address|주소)';
const kindWord = '(?:label|type|kind|종류|구분)';

const numbered: readonly (readonly [RegExp, ColumnTarget])[] = [
  [new RegExp(`^${phoneWord}(\\d+)(?:value|number|번호)?$`), 'phone'],
  [new RegExp(`^${phoneWord}(\\d+)${kindWord}$`), 'phoneKind'],
  [new RegExp(`^${emailWord}(\\d+)(?:value|address|주소)?$`), 'email'],
  [new RegExp(`^${emailWord}(\\d+)${kindWord}$`), 'emailKind'],
  [new RegExp(`^${addressWord}(\\d+)${kindWord}$`), 'addressKind'],
  [new RegExp(`^${addressWord}(\\d+)(?:formatted)?$`), 'address'],
  [new RegExp(`^${addressWord}(\\d+)street$`), 'addressStreet'],
  [new RegExp(`^${addressWord}(\\d+)city$`), 'addressCity'],
  [new RegExp(`^${addressWord}(\\d+)pobox$`), 'addressPoBox'],
  [new RegExp(`^${addressWord}(\\d+)region$`), 'addressRegion'],
  [new RegExp(`^${addressWord}(\\d+)(?:postalcode|postcode|zip|우편번호)$`), 'addressPostcode'],
  [new RegExp(`^${addressWord}(\\d+)country$`), 'addressCountry'],
  [new RegExp(`^${addressWord}(\\d+)extendedaddress$`), 'addressExtended'],
];

/** Phones that a numbered header itself calls mobile. */
const mobileWord = /^(?:휴대폰|휴대전화|핸드폰|mobile)/;

/** `Phone 2 - Value`, `전화 2 종류`, `Address 1 - City`; pairs without a place (`Relation 1 - Label`) go to notes. */
export function numberedWord(header: string): HeaderMeaning | null {
  const key = headerKey(header);
  for (const [pattern, target] of numbered) {
    const match = pattern.exec(key);
    if (!match) continue;
    const kind = target === 'phone' && mobileWord.test(key) ? 'mobile' : '';
    return { target, group: match[1] ?? '', kind };
  }
  const pair = /^(.+?\d+)(label|type|service|value)$/.exec(key);
  if (!pair) return null;
  return { target: 'note', group: pair[1] ?? '', kind: pair[2] === 'value' ? 'value' : 'label' };
}
