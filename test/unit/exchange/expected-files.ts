/** What each file in fixtures/import is taken for and what it brings. */
export const expectedFiles: Readonly<Record<string, { as: string; rows: readonly unknown[] }>> = {
  'android-2.1.vcf': {
    as: 'vcard utf-8',
    rows: [
      {
        name: '홍길동',
        familyName: '홍',
        givenName: '길동',
        company: '한빛상사',
        job: '영업부 과장',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-5678',
          },
          {
            kind: 'home',
            number: '02-123-4567',
          },
          {
            kind: 'fax',
            number: '02-123-4568',
          },
          {
            kind: '비서',
            number: '02-123-4569',
          },
        ],
        emails: [
          {
            kind: 'home',
            address: 'gildong@example.com',
          },
        ],
        addresses: [
          {
            kind: 'home',
            postcode: '06236',
            line: '서울특별시 강남구 테헤란로 152',
          },
        ],
        birthday: '1985-03-07',
        notes: '가을마다 귤을 보내 드림.\n아침 일찍은 피할 것; 점심 뒤가 좋다.\n별명: 길동이',
        relations: ['spouse 김영희'],
        occasions: ['wedding 2010-05-05', '개업일 2015-10-09'],
        properties: ['PHOTO;ENCODING=b;TYPE=JPEG'],
        remarks: ['photo-kept-aside'],
      },
      {
        phones: [
          {
            kind: 'mobile',
            number: '010-9876-5432',
          },
        ],
      },
    ],
  },
  'apple-3.0.vcf': {
    as: 'vcard utf-8',
    rows: [
      {
        name: '김영희',
        familyName: '김',
        givenName: '영희',
        company: '바다약국',
        job: '조제실 약사',
        phones: [
          {
            kind: 'mobile',
            number: '010-9999-8888',
          },
          {
            kind: 'main',
            number: '051-700-1234',
          },
        ],
        emails: [
          {
            kind: 'home',
            address: 'younghee@example.com',
          },
          {
            kind: '가게',
            address: 'shop@example.net',
          },
        ],
        addresses: [
          {
            kind: 'home',
            postcode: '48060',
            line: '부산광역시 해운대구 해운대로 570',
          },
        ],
        birthday: '--03-07',
        notes:
          '쉼표, 세미콜론; 역슬래시\\\n둘째 줄\n별명: 희야\n웹사이트 (홈페이지): https://sea.example.com\n메신저 (twitter): https://twitter.example/younghee',
        relations: ['spouse 홍길동'],
        occasions: ['wedding 2012-04-28'],
        uid: '8F2B6E9C-1111-4222-8333-944445555666',
        properties: ['X-CUSTOM-SHOE-SIZE'],
      },
      {
        name: '최은우',
        familyName: '최',
        givenName: '은우',
        phones: [
          {
            kind: 'mobile',
            number: '010-8888-7777',
          },
        ],
        birthday: '1985-11-01',
        birthdayCalendar: 'lunar',
      },
      {
        company: '푸른정비',
        phones: [
          {
            kind: 'work',
            number: '031-555-0000',
          },
        ],
        properties: ['X-ABShowAs'],
      },
    ],
  },
  'broken-qp.vcf': {
    as: 'vcard utf-8',
    rows: [
      {
        name: '첫째',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0001',
          },
        ],
      },
      {
        row: 2,
        skipped: 'broken-card',
        name: '010-1111-0002',
      },
      {
        row: 3,
        skipped: 'broken-card',
        name: '010-1111-0003',
      },
      {
        name: '넷째',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0004',
          },
        ],
      },
    ],
  },
  'broken-quote.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: '김하나',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0001',
          },
        ],
        notes: '첫째',
      },
      {
        row: 2,
        skipped: 'broken-quote',
        name: '이두리',
      },
      {
        name: '박세희',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0003',
          },
        ],
        notes: '셋째',
      },
      {
        name: '최네오',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0004',
          },
        ],
        notes: '넷째',
      },
      {
        row: 5,
        skipped: 'broken-quote',
        name: '정다섯',
      },
      {
        name: '강여섯',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0006',
          },
        ],
        notes: '여섯째',
      },
    ],
  },
  'decomposed.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: '홍길동',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-5678',
          },
        ],
        notes: '각하',
      },
    ],
  },
  'excel-separator.csv': {
    as: 'csv utf-8 ; own header',
    rows: [
      {
        name: '노지호',
        phones: [
          {
            kind: 'mobile',
            number: '010-5678-1234',
          },
        ],
        addresses: [
          {
            kind: 'other',
            postcode: '06236',
            line: '',
          },
        ],
      },
    ],
  },
  'google-old-utf16le.csv': {
    as: 'csv utf-16le , google-old header',
    rows: [
      {
        name: '이서준',
        familyName: '이',
        givenName: '서준',
        company: '새벽물산',
        job: '대표',
        phones: [
          {
            kind: 'mobile',
            number: '010-3333-4444',
          },
          {
            kind: 'home',
            number: '031-123-4567',
          },
        ],
        emails: [
          {
            kind: 'work',
            address: 'seojun@example.com',
          },
        ],
        addresses: [
          {
            kind: 'work',
            postcode: '13494',
            line: '경기도 성남시 분당구 판교역로 235',
          },
        ],
        birthday: '1988-11-02',
        tags: ['동호회'],
        notes: '커피 좋아함',
        preferences: ['preference 취미: 등산'],
      },
      {
        name: '최지우',
        phones: [
          {
            kind: 'Main',
            number: '1588-1234',
          },
        ],
      },
    ],
  },
  'google.csv': {
    as: 'csv utf-8 , google header',
    rows: [
      {
        name: '홍길동',
        company: '한빛상사',
        job: '영업부 과장',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-5678',
          },
          {
            kind: 'mobile',
            number: '010-2222-3333',
          },
          {
            kind: '비서',
            number: '02-555-0101',
          },
        ],
        emails: [
          {
            kind: 'home',
            address: 'gildong@example.com',
          },
          {
            kind: 'work',
            address: 'hong@hanbit.example',
          },
          {
            kind: 'work',
            address: 'sales@hanbit.example',
          },
        ],
        addresses: [
          {
            kind: 'home',
            postcode: '06236',
            line: '서울특별시 강남구 테헤란로 152, 1502호',
          },
        ],
        birthday: '--03-07',
        tags: ['VIP', '강남'],
        notes:
          '첫 줄\n둘째 줄, 쉼표\n별명: 길동이\n사진: https://lh3.example.com/photo.jpg\n웹사이트: https://hanbit.example\n차량: 12가 3456',
        relations: ['spouse 김영희'],
        occasions: ['wedding 2010-05-05'],
      },
      {
        name: 'John Quincy Public',
        familyName: 'Public',
        givenName: 'John Quincy',
        phones: [
          {
            kind: 'fax',
            number: '+1 650 253 0000',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'john@example.org',
          },
        ],
        birthday: '1979-02-28',
        notes: '호칭: Dr.',
      },
      {
        phones: [
          {
            kind: 'mobile',
            number: '010-9876-5432',
          },
        ],
      },
      {
        name: '남궁길동',
        familyName: '남궁',
        givenName: '길동',
        phones: [
          {
            kind: 'mobile',
            number: '010-5555-6666',
          },
        ],
      },
    ],
  },
  'guarded.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: '=SUM(A1)',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-5678',
          },
        ],
        notes: '-할인',
      },
      {
        name: "'=두 겹",
        phones: [
          {
            kind: 'other',
            number: '06236',
          },
        ],
        notes: '@아이디',
        remarks: ['phone-unclear'],
      },
    ],
  },
  'mac-cr.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: '유나',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-0001',
          },
        ],
      },
      {
        name: '민호',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-0002',
          },
        ],
      },
    ],
  },
  'missing-end.vcf': {
    as: 'vcard utf-8',
    rows: [
      {
        name: '첫째',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0001',
          },
        ],
      },
      {
        row: 2,
        skipped: 'broken-card',
        name: '둘째',
      },
      {
        name: '셋째',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0003',
          },
        ],
      },
      {
        row: 4,
        skipped: 'broken-card',
        name: '넷째',
      },
    ],
  },
  'no-header.csv': {
    as: 'csv utf-8 , own no header',
    rows: [
      {
        name: '김하윤',
        phones: [
          {
            kind: 'mobile',
            number: '010-1010-2020',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'hayun@example.com',
          },
        ],
        birthday: '1985-03-07',
      },
      {
        name: '이도현',
        phones: [
          {
            kind: 'mobile',
            number: '010-3030-4040',
          },
        ],
        birthday: '1990-12-01',
      },
    ],
  },
  'outlook-ko-cp949.csv': {
    as: 'csv cp949 , outlook header',
    rows: [
      {
        name: '박지훈',
        familyName: '박',
        givenName: '지훈',
        company: '새벽물산',
        job: '구매팀 과장',
        phones: [
          {
            kind: '비서',
            number: '031-700-0002',
          },
          {
            kind: 'fax',
            number: '031-700-0003',
          },
          {
            kind: 'work',
            number: '031-700-0001',
          },
          {
            kind: 'mobile',
            number: '010-4444-5555',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'jihun@example.com',
          },
        ],
        addresses: [
          {
            kind: 'work',
            postcode: '13494',
            line: '경기도 성남시 분당구 판교역로 235',
          },
        ],
        birthday: '1983-09-21',
        tags: ['거래처', '분당'],
        notes: '오후에만 통화',
        relations: ['spouse 김민서'],
        preferences: ['preference 취미: 낚시'],
        referrer: '김민서',
      },
    ],
  },
  'outlook.csv': {
    as: 'csv cp949 , outlook header',
    rows: [
      {
        name: '김민서',
        familyName: '김',
        givenName: '민서',
        company: '한빛상사',
        job: '총무부 부장',
        phones: [
          {
            kind: 'fax',
            number: '02-777-0001',
          },
          {
            kind: 'work',
            number: '02-777-0000',
          },
          {
            kind: 'home',
            number: '02-444-5555',
          },
          {
            kind: 'mobile',
            number: '010-1234-5678',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'minseo@example.com',
          },
          {
            kind: 'other',
            address: 'ms@example.net',
          },
        ],
        addresses: [
          {
            kind: 'work',
            postcode: '04524',
            line: '서울특별시 중구 세종대로 110 3층',
          },
          {
            kind: 'home',
            postcode: '05699',
            line: '서울특별시 송파구 가락로 12',
          },
        ],
        birthday: '1985-03-07',
        tags: ['VIP', '강남'],
        notes: '조용한 시간에 전화\n웹사이트: https://example.com',
        relations: ['child 서연', 'child 도윤', 'spouse 박지훈'],
        occasions: ['wedding 2011-05-21'],
        referrer: '홍길동',
      },
      {
        name: 'Grace Hopper',
        familyName: 'Hopper',
        givenName: 'Grace',
        phones: [
          {
            kind: 'mobile',
            number: '+1 650 253 0001',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'grace@example.org',
          },
        ],
        notes: '호칭: Ms.',
      },
    ],
  },
  'own-english.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: 'Kim Min-su',
        company: 'Hanbit Ltd.',
        phones: [
          {
            kind: 'mobile',
            number: '010-1234-9999',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'minsu@example.com',
          },
        ],
        birthday: '1985-03-07',
        notes: 'Favourite tea: oolong',
      },
    ],
  },
  'own-ko-cp949.csv': {
    as: 'csv cp949 , own header',
    rows: [
      {
        name: '똠방각하',
        job: '회사원',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-2222',
          },
          {
            kind: 'home',
            number: '02-123-4567',
          },
        ],
        addresses: [
          {
            kind: 'other',
            postcode: '06236',
            line: '서울특별시 강남구 테헤란로 152, 1502호 (역삼동)',
          },
        ],
        birthday: '1985-03-07',
        tags: ['VIP', '렌탈'],
        notes: '펲시 좋아함, 뷁\n차종: 쏘나타',
        source: '소개: 김민서',
      },
      {
        name: '햏자',
        phones: [
          {
            kind: 'mobile',
            number: '010-2222-3333',
          },
          {
            kind: 'home',
            number: '031-123-4567',
          },
        ],
        addresses: [
          {
            kind: 'other',
            postcode: '06236',
            line: '서울 강남구 역삼로 1',
          },
        ],
        birthday: '1985-03-07',
        birthdayCalendar: 'lunar',
      },
      {
        name: '황보라',
        job: '교사',
        phones: [
          {
            kind: 'mobile',
            number: '010-3333-4444',
          },
        ],
        addresses: [
          {
            kind: 'other',
            postcode: '',
            line: '부산광역시 해운대구 해운대로 570',
          },
        ],
        birthday: '1985-03-07',
      },
      {
        name: '선우진',
        phones: [
          {
            kind: 'mobile',
            number: '010-4444-5555',
          },
        ],
        birthday: '--03-07',
        birthdayCalendar: 'lunar',
      },
    ],
  },
  'own-semicolon.csv': {
    as: 'csv utf-8 ; own header',
    rows: [
      {
        name: '강하늘',
        phones: [
          {
            kind: 'mobile',
            number: '010-6666-7777',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'sky@example.com',
          },
        ],
        notes: '세미콜론; 안에서',
      },
      {
        name: '윤슬',
        phones: [
          {
            kind: 'other',
            number: '02-888-9999',
          },
        ],
      },
    ],
  },
  'own-tab-utf16le.txt': {
    as: 'csv utf-16le tab own header',
    rows: [
      {
        name: '장민준',
        company: '한빛, 상사',
        phones: [
          {
            kind: 'mobile',
            number: '010-7777-8888',
          },
        ],
      },
      {
        name: '정유진',
        phones: [
          {
            kind: 'mobile',
            number: '010-1212-3434',
          },
        ],
        notes: '따옴표 "있음"',
      },
    ],
  },
  'own-utf16be.csv': {
    as: 'csv utf-16be , own header',
    rows: [
      {
        name: '오지민',
        phones: [
          {
            kind: 'mobile',
            number: '010-5656-7878',
          },
        ],
        birthday: '1990-01-02',
      },
    ],
  },
  'phone-cp949.vcf': {
    as: 'vcard cp949',
    rows: [
      {
        name: '똠방각하',
        phones: [
          {
            kind: 'mobile',
            number: '011-234-5678',
          },
        ],
      },
      {
        name: '펲시',
        phones: [
          {
            kind: 'mobile',
            number: '016-9234-5678',
          },
        ],
      },
    ],
  },
  'resident-numbers.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: '김안전',
        notes: '평범\n주민등록번호: 850307-*******',
        remarks: ['resident-number-masked'],
      },
      {
        name: '박보호',
        notes: '번호 900101-******* 적힘',
        remarks: ['resident-number-masked'],
      },
    ],
  },
  'thunderbird-ko.csv': {
    as: 'csv utf-8 , thunderbird header',
    rows: [
      {
        name: '임도윤',
        familyName: '임',
        givenName: '도윤',
        company: '푸른기획',
        job: '기획부 차장',
        phones: [
          {
            kind: 'work',
            number: '02-333-1111',
          },
          {
            kind: 'mobile',
            number: '010-2121-3434',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'doyun@example.com',
          },
        ],
        addresses: [
          {
            kind: 'home',
            postcode: '05551',
            line: '서울특별시 송파구 올림픽로 300 1203호',
          },
          {
            kind: 'work',
            postcode: '04511',
            line: '서울특별시 중구 세종대로 1',
          },
        ],
        birthday: '1987-04-19',
        notes: '늦게 연락\n애칭: 도리\n사용자 정의1: 왼손잡이',
      },
    ],
  },
  'thunderbird.csv': {
    as: 'csv utf-8 , thunderbird header',
    rows: [
      {
        name: '한서윤',
        familyName: '한',
        givenName: '서윤',
        company: '바다약국',
        job: '약사',
        phones: [
          {
            kind: 'work',
            number: '02-333-4444',
          },
          {
            kind: 'mobile',
            number: '010-7777-8888',
          },
        ],
        emails: [
          {
            kind: 'other',
            address: 'seoyun@example.com',
          },
          {
            kind: 'other',
            address: 'yun@example.net',
          },
        ],
        addresses: [
          {
            kind: 'home',
            postcode: '48060',
            line: '부산광역시 해운대구 해운대로 570',
          },
          {
            kind: 'work',
            postcode: '48921',
            line: '부산광역시 중구 중앙대로 100',
          },
        ],
        birthday: '1991-12-05',
        notes: '단골\n별명: 윤이\nCustom 1: 알레르기: 땅콩',
      },
      {
        name: 'Jane Doe',
        familyName: 'Doe',
        givenName: 'Jane',
        emails: [
          {
            kind: 'other',
            address: 'jane@example.org',
          },
        ],
        birthday: '--02-29',
      },
    ],
  },
  'v4.vcf': {
    as: 'vcard utf-8',
    rows: [
      {
        name: 'Grace Brewster Hopper',
        familyName: 'Hopper',
        givenName: 'Grace Brewster',
        phones: [
          {
            kind: 'mobile',
            number: '010-5555-1212',
          },
          {
            kind: 'work',
            number: '+1 650 253 0000 ext. 102',
          },
        ],
        emails: [
          {
            kind: 'work',
            address: 'grace@example.org',
          },
        ],
        addresses: [
          {
            kind: 'home',
            postcode: '22201',
            line: '1 Main St, Arlington, VA, USA',
          },
        ],
        birthday: '--03-07',
        tags: ['해군', '수학자'],
        notes:
          'A long line that is folded after seventy-five octets, as the standard asks, in the middle of a word.\n성별: F\n호칭: Dr.',
        relations: ['friend 홍길동'],
        occasions: ['wedding 2010-05-05'],
        uid: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
        properties: ['LANG', 'PHOTO;ENCODING=b;TYPE=JPEG', 'X-FAVOURITE;X-KIND="a;b"'],
        remarks: ['photo-kept-aside'],
      },
    ],
  },
  'wrong-columns.csv': {
    as: 'csv utf-8 , own header',
    rows: [
      {
        name: '김하나',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0001',
          },
        ],
        remarks: ['wrong-column-count'],
      },
      {
        name: '이두리',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0002',
          },
        ],
        notes: '둘째\n4번째 칸: 남는 칸',
        remarks: ['wrong-column-count'],
      },
      {
        name: '박세희',
        phones: [
          {
            kind: 'mobile',
            number: '010-1111-0003',
          },
        ],
        notes: '셋째',
      },
      {
        row: 4,
        skipped: 'empty',
        name: '',
      },
    ],
  },
};
