import type { Language } from '../../shared/primitives.ts';

/** What stands on the brief for the service team beside the customer's own texts. */
type BriefTexts = {
  readonly title: string;
  readonly address: string;
  readonly callTimes: string;
  readonly dealBreakers: string;
  readonly requests: string;
  readonly preferences: string;
  readonly note: string;
  readonly agreements: string;
  readonly problems: string;
  readonly wish: string;
  readonly proposed: string;
  readonly agreed: string;
  readonly promised: string;
  readonly nextSteps: string;
  due(day: string): string;
  readonly nothing: string;
  readonly more: string;
  readonly agent: string;
  readonly care: string;
};

export const briefTexts: Readonly<Record<Language, BriefTexts>> = {
  ko: {
    title: '서비스팀 전달서',
    address: '주소',
    callTimes: '통화 시간',
    dealBreakers: '금기 – 절대 하지 말 것',
    requests: '요청',
    preferences: '선호',
    note: '알아 둘 것',
    agreements: '쓰고 계신 것',
    problems: '해결할 불편',
    wish: '바람',
    proposed: '제안',
    agreed: '약속한 해결',
    promised: '약속함',
    nextSteps: '다음에 할 일',
    due: (day) => `${day}까지`,
    nothing: '따로 적힌 요청이나 금기가 없습니다.',
    more: '다 싣지 못함 · 나머지는 담당자에게',
    agent: '담당',
    care: '이 종이에는 개인정보가 있습니다. 이번 서비스에만 쓰고, 일이 끝나면 없애 주세요.',
  },
  en: {
    title: 'Service brief',
    address: 'Address',
    callTimes: 'When to call',
    dealBreakers: 'Deal-breakers – never do this',
    requests: 'Requests',
    preferences: 'Preferences',
    note: 'Good to know',
    agreements: 'What they use',
    problems: 'Open problems',
    wish: 'Wish',
    proposed: 'Proposed',
    agreed: 'Agreed',
    promised: 'Promised',
    nextSteps: 'Next steps',
    due: (day) => `by ${day}`,
    nothing: 'No requests or deal-breakers are noted.',
    more: 'Not all of it fits: ask the agent',
    agent: 'Agent',
    care: 'This paper holds personal data. Use it for this service only, then destroy it.',
  },
};
