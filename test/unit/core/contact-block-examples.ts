import type { CustomerPatch } from '../../../src/shared/customer-card.ts';

/** A business card or signature as people paste it, and what has to be on the new card. */
export interface BlockExample {
  readonly what: string;
  readonly text: string;
  readonly fields: CustomerPatch;
}

export const blockExamples: readonly BlockExample[] = [
  {
    what: 'a printed Korean card',
    text: '(주)한빛상사\n영업1팀 과장\n홍 길 동\n\n서울특별시 강남구 테헤란로 152, 15층 (역삼동)\nT. 02-555-0148  F. 02-555-0149\nM. 010-2384-1177\nE. gildong@hanbit.example\nwww.hanbit.example',
    fields: {
      name: '홍길동',
      company: '(주)한빛상사',
      job: '영업1팀 과장',
      phones: [
        { kind: 'work', number: '02-555-0148' },
        { kind: 'fax', number: '02-555-0149' },
        { kind: 'mobile', number: '010-2384-1177' },
      ],
      emails: [{ kind: 'work', address: 'gildong@hanbit.example' }],
      addresses: [
        { kind: 'work', postcode: '', line: '서울특별시 강남구 테헤란로 152, 15층 (역삼동)' },
      ],
      notes: 'www.hanbit.example',
    },
  },
  {
    what: 'name and title in one line, labels in Korean',
    text: '한빛생명보험\n김영희 팀장\n휴대폰: 010 1234 5678\n사무실 : 031-123-4567\n팩스 : 031-123-4568\n이메일 : yh.kim@hanbit-life.example\n주소 : (16488) 경기도 수원시 팔달구 효원로 1',
    fields: {
      name: '김영희',
      company: '한빛생명보험',
      job: '팀장',
      phones: [
        { kind: 'mobile', number: '010-1234-5678' },
        { kind: 'work', number: '031-123-4567' },
        { kind: 'fax', number: '031-123-4568' },
      ],
      emails: [{ kind: 'work', address: 'yh.kim@hanbit-life.example' }],
      addresses: [{ kind: 'work', postcode: '16488', line: '경기도 수원시 팔달구 효원로 1' }],
    },
  },
  {
    what: 'one line with bars',
    text: '박민수 대표 | 단골모터스 | 010-9876-5432 | minsu@dangol-motors.example',
    fields: {
      name: '박민수',
      company: '단골모터스',
      job: '대표',
      phones: [{ kind: 'mobile', number: '010-9876-5432' }],
      emails: [{ kind: 'work', address: 'minsu@dangol-motors.example' }],
    },
  },
  {
    what: 'an end of a message',
    text: '안녕하세요, 우주상사 이지은입니다.\n010.2222.3333\n감사합니다.',
    fields: {
      name: '이지은',
      company: '우주상사',
      phones: [{ kind: 'mobile', number: '010-2222-3333' }],
    },
  },
  {
    what: 'a private person with labels',
    text: '이름: 최수진\n연락처: 01055556666\n주소: 06236 서울 강남구 테헤란로 152, 1203호\n생년월일: 1985.3.7 (음력)',
    fields: {
      name: '최수진',
      phones: [{ kind: 'mobile', number: '010-5555-6666' }],
      addresses: [{ kind: 'home', postcode: '06236', line: '서울 강남구 테헤란로 152, 1203호' }],
      birthday: '1985-03-07',
      birthdayCalendar: 'lunar',
      birthdayLeapMonth: false,
    },
  },
  {
    what: 'a resident number is left behind',
    text: '성명 정우성\n주민번호 850307-1234567\n전화 02-777-8888',
    fields: { name: '정우성', phones: [{ kind: 'work', number: '02-777-8888' }] },
  },
  {
    what: 'an English card',
    text: 'Jane Smith\nSenior Account Manager\nAcme Insurance Inc.\n+1 650-253-0000\njane.smith@acme.example\nhttps://www.acme.example',
    fields: {
      name: 'Jane Smith',
      job: 'Senior Account Manager',
      company: 'Acme Insurance Inc.',
      phones: [{ kind: 'work', number: '+1 650 253 0000' }],
      emails: [{ kind: 'work', address: 'jane.smith@acme.example' }],
      notes: 'https://www.acme.example',
    },
  },
  {
    what: 'an English card of a Korean company',
    text: 'HANBIT Co., Ltd.\nGildong Hong / General Manager\nOverseas Sales Team\n152, Teheran-ro, Gangnam-gu, Seoul 06236, Korea\nTel +82-2-555-0148 Fax +82-2-555-0149 Mobile +82-10-2384-1177',
    fields: {
      name: 'Gildong Hong',
      company: 'HANBIT Co., Ltd.',
      job: 'General Manager Overseas Sales Team',
      phones: [
        { kind: 'work', number: '02-555-0148' },
        { kind: 'fax', number: '02-555-0149' },
        { kind: 'mobile', number: '010-2384-1177' },
      ],
      addresses: [
        { kind: 'work', postcode: '', line: '152, Teheran-ro, Gangnam-gu, Seoul 06236, Korea' },
      ],
    },
  },
  {
    what: 'both languages on one card',
    text: '홍길동 Hong Gil-dong\n대표이사 CEO\n주식회사 단골\n010-1111-2222',
    fields: {
      name: '홍길동',
      company: '주식회사 단골',
      job: '대표이사 CEO',
      phones: [{ kind: 'mobile', number: '010-1111-2222' }],
      notes: 'Hong Gil-dong',
    },
  },
  {
    what: 'title before the name',
    text: '삼천리자동차 강남지점\n차장 윤서연\nHP 010-3333-4444\n직통 02)333-4444',
    fields: {
      name: '윤서연',
      company: '삼천리자동차',
      job: '강남지점 차장',
      phones: [
        { kind: 'mobile', number: '010-3333-4444' },
        { kind: 'work', number: '02-333-4444' },
      ],
    },
  },
  {
    what: 'a closing with 드림',
    text: '조민재 드림\n\n조민재 과장 / 기획팀\n하늘건설(주)\nTel: 051-123-4567 (내선 12)\nmj.cho@haneul.example',
    fields: {
      name: '조민재',
      company: '하늘건설(주)',
      job: '과장 기획팀',
      phones: [{ kind: 'work', number: '051-123-4567 ext. 12' }],
      emails: [{ kind: 'work', address: 'mj.cho@haneul.example' }],
    },
  },
  {
    what: 'a kind in brackets behind the number',
    text: '강다은\n010-7777-8888 (휴대폰)\n02-777-8888 (회사)\n02-777-8889 (팩스)',
    fields: {
      name: '강다은',
      phones: [
        { kind: 'mobile', number: '010-7777-8888' },
        { kind: 'work', number: '02-777-8888' },
        { kind: 'fax', number: '02-777-8889' },
      ],
    },
  },
  {
    what: 'an address over two lines with its postcode last',
    text: '남궁민수 원장\n푸른치과의원\n부산광역시 해운대구 센텀중앙로 79\n센텀사이언스파크 3층\n(우) 48058\n대표전화 1588-1234',
    fields: {
      name: '남궁민수',
      company: '푸른치과의원',
      job: '원장',
      addresses: [
        {
          kind: 'work',
          postcode: '48058',
          line: '부산광역시 해운대구 센텀중앙로 79, 센텀사이언스파크 3층',
        },
      ],
      phones: [{ kind: 'work', number: '1588-1234' }],
    },
  },
  {
    what: 'numbers that are no phones',
    text: '단골상회\n사업자등록번호 110-81-12345\n대표 오세훈\n계좌 국민 123456-04-123456\n☎ 02-123-4567',
    fields: {
      name: '오세훈',
      company: '단골상회',
      job: '대표',
      phones: [{ kind: 'work', number: '02-123-4567' }],
      notes: '사업자등록번호 110-81-12345\n계좌 국민 123456-04-123456',
    },
  },
  {
    what: 'only a name and a number',
    text: '한지우\n010-2384-1177',
    fields: { name: '한지우', phones: [{ kind: 'mobile', number: '010-2384-1177' }] },
  },
  {
    what: 'name, title and number in one line',
    text: '새봄정수기 서비스센터 배성호 기사\n서비스팀 이영수 주임 010-4545-6767',
    fields: { phones: [{ kind: 'mobile', number: '010-4545-6767' }] },
  },
  {
    what: 'a number with its country and a zero in brackets',
    text: 'Min-su Park\nDesigner\nMobile: +82 (0)10-8765-4321',
    fields: {
      name: 'Min-su Park',
      job: 'Designer',
      phones: [{ kind: 'mobile', number: '010-8765-4321' }],
    },
  },
  {
    what: 'a signature under dashes',
    text: '--\n김하늘 (Haneul Kim)\nBrand Manager\n달빛스튜디오\nm 010-1212-3434\ne haneul@dalbit.example\nw dalbit.example',
    fields: {
      name: '김하늘',
      job: 'Brand Manager',
      company: '달빛스튜디오',
      phones: [{ kind: 'mobile', number: '010-1212-3434' }],
      emails: [{ kind: 'work', address: 'haneul@dalbit.example' }],
      notes: 'Haneul Kim\ndalbit.example',
    },
  },
  {
    what: 'a fax before the phone on one line, letters only',
    text: '정형외과의원 서동원 원장\nF 053-111-2223 T 053-111-2222',
    fields: {
      name: '서동원',
      company: '정형외과의원',
      job: '원장',
      phones: [
        { kind: 'fax', number: '053-111-2223' },
        { kind: 'work', number: '053-111-2222' },
      ],
    },
  },
  {
    what: 'an American signature',
    text: 'Best regards,\n\nRobert van der Berg\nAttorney at Law | Berg & Partners LLP\n350 Fifth Avenue, Suite 4100, New York, NY 10118\nO: +1 212-736-3100\nrobert@bergpartners.example',
    fields: {
      name: 'Robert van der Berg',
      job: 'Attorney at Law',
      company: 'Berg & Partners LLP',
      addresses: [
        {
          kind: 'work',
          postcode: '',
          line: '350 Fifth Avenue, Suite 4100, New York, NY 10118',
        },
      ],
      phones: [{ kind: 'work', number: '+1 212 736 3100' }],
      emails: [{ kind: 'work', address: 'robert@bergpartners.example' }],
    },
  },
  {
    what: 'full-width digits and a round company mark',
    text: '㈜미래테크\n안지훈 수석연구원\n０１０－５６５６－７８７８',
    fields: {
      name: '안지훈',
      company: '(주)미래테크',
      job: '수석연구원',
      phones: [{ kind: 'mobile', number: '010-5656-7878' }],
    },
  },
  {
    what: 'a company only in the mail domain',
    text: 'Brightway\nSora Lim, Sales Director\nsora.lim@brightway.example',
    fields: {
      name: 'Sora Lim',
      job: 'Sales Director',
      company: 'Brightway',
      emails: [{ kind: 'work', address: 'sora.lim@brightway.example' }],
    },
  },
  {
    what: 'an old address with a lot number',
    text: '임꺽정 사장님\n임가네식당\n전북 전주시 완산구 효자동2가 123-4\n063-222-3333',
    fields: {
      name: '임꺽정',
      company: '임가네식당',
      job: '사장님',
      addresses: [{ kind: 'work', postcode: '', line: '전북 전주시 완산구 효자동2가 123-4' }],
      phones: [{ kind: 'work', number: '063-222-3333' }],
    },
  },
  {
    what: 'two mobiles and a home number',
    text: '신사임당님\n집 033-640-1234\n휴대폰 010-1010-2020, 010-3030-4040',
    fields: {
      name: '신사임당',
      phones: [
        { kind: 'home', number: '033-640-1234' },
        { kind: 'mobile', number: '010-1010-2020' },
        { kind: 'mobile', number: '010-3030-4040' },
      ],
    },
  },
  {
    what: 'what is not understood goes to the notes',
    text: '장보고\n010-6060-7070\n카카오톡 ID: jangbogo7\n매주 수요일은 쉽니다.',
    fields: {
      name: '장보고',
      phones: [{ kind: 'mobile', number: '010-6060-7070' }],
      notes: '카카오톡 ID: jangbogo7\n매주 수요일은 쉽니다.',
    },
  },
  {
    what: 'a law firm',
    text: '법무법인 정의\n변호사 황진이\nAttorney\n06611 서울 서초구 서초대로 254 오퓨런스빌딩 10층\nTel. 02-3456-7890 | Fax. 02-3456-7891\njinny@justice.example',
    fields: {
      name: '황진이',
      company: '법무법인 정의',
      job: '변호사 Attorney',
      addresses: [
        { kind: 'work', postcode: '06611', line: '서울 서초구 서초대로 254 오퓨런스빌딩 10층' },
      ],
      phones: [
        { kind: 'work', number: '02-3456-7890' },
        { kind: 'fax', number: '02-3456-7891' },
      ],
      emails: [{ kind: 'work', address: 'jinny@justice.example' }],
    },
  },
  {
    what: 'decomposed Unicode from a Mac',
    text: '홍길동 부장\n(주)한빛\n010-1234-5678'.normalize('NFD'),
    fields: {
      name: '홍길동',
      job: '부장',
      company: '(주)한빛',
      phones: [{ kind: 'mobile', number: '010-1234-5678' }],
    },
  },
  {
    what: 'an internet phone, a safe number and an 080 number',
    text: '나무농원\n노정희 대표\n070-1234-5678\n0507-1234-5678\n080-123-4567',
    fields: {
      name: '노정희',
      company: '나무농원',
      job: '대표',
      phones: [
        { kind: 'work', number: '070-1234-5678' },
        { kind: 'work', number: '0507-1234-5678' },
        { kind: 'work', number: '080-123-4567' },
      ],
    },
  },
  {
    what: 'a name, a number and an address in one line of a message',
    text: '권율 010-1592-1593 경기도 고양시 덕양구 행주로 15번길 89',
    fields: {
      name: '권율',
      phones: [{ kind: 'mobile', number: '010-1592-1593' }],
      addresses: [{ kind: 'home', postcode: '', line: '경기도 고양시 덕양구 행주로 15번길 89' }],
    },
  },
  {
    what: 'a spread name behind its title, a kind behind a labelled number',
    text: 'KB손해보험\n지점장 박 서 준\n(07241) 서울특별시 영등포구 국회대로70길 18 한양빌딩 5층\nTEL 02-6900-1234(직통)\nFAX 0505-123-4567\nH.P 010-9999-8888',
    fields: {
      name: '박서준',
      company: 'KB손해보험',
      job: '지점장',
      addresses: [
        {
          kind: 'work',
          postcode: '07241',
          line: '서울특별시 영등포구 국회대로70길 18 한양빌딩 5층',
        },
      ],
      phones: [
        { kind: 'work', number: '02-6900-1234' },
        { kind: 'fax', number: '0505-123-4567' },
        { kind: 'mobile', number: '010-9999-8888' },
      ],
    },
  },
  {
    what: 'several labels in one line',
    text: '이름 김철수 직업 자영업 전화 010 4444 5555 주소 인천 남동구 구월동 1234',
    fields: {
      name: '김철수',
      job: '자영업',
      phones: [{ kind: 'mobile', number: '010-4444-5555' }],
      addresses: [{ kind: 'work', postcode: '', line: '인천 남동구 구월동 1234' }],
    },
  },
  {
    what: 'a forwarded message',
    text: 'From: 박지훈 <jihoon.park@example.com>\nTo: me@example.com\nSubject: 견적\n\n박지훈 수석 | 솔루션사업부\nM 010 5555 4444',
    fields: {
      name: '박지훈',
      job: '수석 솔루션사업부',
      phones: [{ kind: 'mobile', number: '010-5555-4444' }],
      emails: [{ kind: 'work', address: 'jihoon.park@example.com' }],
    },
  },
  {
    what: 'an American professor',
    text: 'Dr. Emily Johnson\nAssociate Professor\nDepartment of Chemistry\nStanford University\nStanford, CA 94305\n(650) 723-2300\nemily.j@stanford.example',
    fields: {
      name: 'Dr. Emily Johnson',
      company: 'Stanford University',
      job: 'Associate Professor Department of Chemistry',
      addresses: [{ kind: 'work', postcode: '', line: 'Stanford, CA 94305' }],
      phones: [{ kind: 'work', number: '(650) 723-2300' }],
      emails: [{ kind: 'work', address: 'emily.j@stanford.example' }],
    },
  },
  {
    what: 'a Chinese form of the name beside it',
    text: '이영희(李英姬)\n부장\n코웨이 코디팀\nT 1588-5200\nC 010-1212-1313',
    fields: {
      name: '이영희',
      company: '코웨이',
      job: '부장 코디팀',
      phones: [
        { kind: 'work', number: '1588-5200' },
        { kind: 'mobile', number: '010-1212-1313' },
      ],
      notes: '李英姬',
    },
  },
];
