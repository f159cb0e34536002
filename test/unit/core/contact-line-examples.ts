/** The day and hour of all examples: a Sunday, three in the afternoon. */
export const now = { date: '2026-11-22', minutes: 15 * 60 };

/** What is expected of a line: facts of the contact, then its parts as "role text @day >helper". */
export interface LineExample {
  readonly typed: string;
  /** kind, direction, outcome, seconds, "date minutes", settled: only those that the line tells. */
  readonly contact?: string;
  readonly parts: readonly string[];
}

export const examples: readonly LineExample[] = [
  {
    typed: '통화 5분 필터 문의 → 금요일 방문 약속',
    contact: 'call 300',
    parts: ['note 필터 문의', 'promise 방문 @2026-11-27'],
  },
  {
    typed: 'visited, gave an extra filter, promise: quote by Tuesday',
    contact: 'visit out',
    parts: ['extra gave an extra filter', 'promise quote @2026-11-24'],
  },
  { typed: '부재중', contact: 'missed', parts: [] },
  { typed: '음성 남김', contact: 'call out left-message', parts: [] },
  { typed: '부재중, 음성 남김', contact: 'call out left-message', parts: [] },
  { typed: '부재중 전화', contact: 'call in missed', parts: [] },
  { typed: 'called her, no answer', contact: 'call out missed', parts: [] },
  { typed: 'left a voicemail', contact: 'call out left-message', parts: [] },
  {
    typed:
      '전화 옴 12분 필터 소음이 심하다고 하심. 그 자리에서 기사 방문 잡아 드림 → 내일 확인 전화',
    contact: 'call in 720',
    parts: [
      'problem 필터 소음이 심하다고 하심',
      'note 그 자리에서 기사 방문 잡아 드림',
      'next-step 확인 전화 @2026-11-23',
    ],
  },
  {
    typed: '어제 오후 3시 방문 20분 필터 교체, 여분 필터 하나 더 드림',
    contact: 'visit out 1200 2026-11-21/900',
    parts: ['note 필터 교체', 'extra 여분 필터 하나 더 드림'],
  },
  { typed: '방문 예약 문의 전화 옴', contact: 'call in', parts: ['note 방문 예약 문의'] },
  { typed: '필터 문의로 5분 통화', contact: 'call 300', parts: ['note 필터 문의로'] },
  { typed: '문자 보냄: 안내문', contact: 'message out', parts: ['note 안내문'] },
  {
    typed: '카톡 옴 - 견적 언제 오냐고',
    contact: 'message in',
    parts: ['note 견적 언제 오냐고'],
  },
  {
    typed:
      'she called, 5 min, filter is leaking, handed it on to the service team -> call on Friday',
    contact: 'call in 300',
    parts: ['problem filter is leaking', 'handoff  >service team', 'next-step call @2026-11-27'],
  },
  { typed: '약속: 견적서, 화요일까지', parts: ['promise 견적서 @2026-11-24'] },
  {
    typed: '11월 3일까지 견적서 보내기로 함',
    parts: ['promise 견적서 보내기 @2027-11-03'],
  },
  {
    typed: '금요일까지 입금해 주시기로 함',
    parts: ['their-promise 입금해 주시기 @2026-11-27'],
  },
  { typed: '큰 약속: 25일까지 설치', parts: ['promise! 설치 @2026-11-25'] },
  { typed: '통화 → 25일 기사 방문', contact: 'call', parts: ['next-step 기사 방문 @2026-11-25'] },
  {
    typed: '통화 → 다음 주 화요일',
    contact: 'call',
    parts: ['next-step  @2026-11-24'],
  },
  { typed: '소음 건 A/S팀에 넘김', parts: ['handoff 소음 >A/S팀'] },
  { typed: '설치 문의 박정호 기사님께 전달함', parts: ['handoff 설치 문의 >박정호 기사님'] },
  { typed: '통화 3분. 바로 해결', contact: 'call 180 settled', parts: ['note 바로 해결'] },
  {
    typed: '통화, 고장 해결 안 됨',
    contact: 'call unsettled',
    parts: ['note 고장 해결 안 됨'],
  },
  { typed: '의견: 안내문이 어렵다고 하심', parts: ['feedback 안내문이 어렵다고 하심'] },
  {
    typed: '만나서 점심, 앱이 있으면 좋겠다고 하심',
    contact: 'meeting',
    parts: ['idea 앱이 있으면 좋겠다고 하심'],
  },
  {
    typed: 'met for lunch, she will pay by Friday, likes tea',
    contact: 'meeting',
    parts: ['their-promise pay @2026-11-27', 'note likes tea'],
  },
  // What only sounds like it.
  { typed: '10분 뒤 다시 전화', parts: ['note 10분 뒤 다시 전화'] },
  { typed: '3일째 조용하심', parts: ['note 3일째 조용하심'] },
  { typed: '약속에 늦음', parts: ['note 약속에 늦음'] },
  { typed: '불편 없다고 하심', parts: ['note 불편 없다고 하심'] },
  { typed: 'no complaints', parts: ['note no complaints'] },
  { typed: '따뜻한 보리차 좋아하심', parts: ['note 따뜻한 보리차 좋아하심'] },
  { typed: '', parts: [] },
  { typed: '→', parts: [] },
  { typed: '방문 요청하심', parts: ['note 방문 요청하심'] },
];
