import type { Language } from '../shared/primitives.ts';

/** What people like to be asked about, and how to: the sentence names no more than the topic. */
interface Topic {
  readonly said: RegExp;
  readonly ko: string;
  readonly en: string;
}

const topics: readonly Topic[] = [
  {
    said: /손주|손자|손녀|grand(?:child|son|daughter)/iu,
    ko: '손주 재롱에 웃으실 일이 많으시지요. 다음에 뵈면 사진도 보여 주세요.',
    en: 'I hope the grandchildren keep you laughing. I would love to see a photo next time.',
  },
  {
    said: /이사(?:$|[ .,하를는 ]| ?(?:준비|날|짐|간|갈))|moving (?:house|home|to|in)|new (?:house|flat|apartment)/iu,
    ko: '이사하시는 일은 잘되어 가시는지요. 바쁘셔도 끼니는 꼭 챙기세요.',
    en: 'I hope the move goes smoothly and that you find time to catch your breath.',
  },
  {
    said: /등산|산행|산 이야기|둘레길|hik(?:e|ing)|mountain/iu,
    ko: '요즘도 산에 자주 다니시는지요. 다녀오신 산 이야기를 다음에 들려주세요.',
    en: 'I hope you have been out in the mountains. Next time I would like to hear where you went.',
  },
  {
    said: /야구|baseball/iu,
    ko: '좋아하시는 야구팀이 올해는 더 많이 이기기를 함께 응원하겠습니다.',
    en: 'I am keeping my fingers crossed for your baseball team.',
  },
  {
    said: /축구|football|soccer/iu,
    ko: '다음에 뵈면 축구 이야기도 실컷 나누고 싶습니다.',
    en: 'Next time we must find a few minutes for football as well.',
  },
  {
    said: /골프|golf/iu,
    ko: '날 좋을 때 시원한 샷 많이 날리시기를 바랍니다.',
    en: 'I wish you fine weather and a straight drive or two on the golf course.',
  },
  {
    said: /낚시|fishing|angling/iu,
    ko: '다음 낚시에는 손맛 제대로 보시기를 바랍니다.',
    en: 'I wish you calm water and a good catch on your next fishing trip.',
  },
  {
    said: /화분|베란다|텃밭|정원|화초|주말농장|꽃 ?가꾸|(?:pot|house)? ?plants\b|garden|balcony/iu,
    ko: '정성껏 가꾸시는 화초도 잘 자라고 있는지 궁금합니다.',
    en: 'I hope everything you have planted is growing well.',
  },
  {
    said: /강아지|반려견|멍멍|\bdogs?\b|pupp(?:y|ies)/iu,
    ko: '강아지도 건강하게 잘 지내지요? 산책길에 늘 좋은 날이 함께하기를 바랍니다.',
    en: 'Please give your dog a pat from me.',
  },
  {
    said: /고양이|반려묘|\bcats?\b|kitten/iu,
    ko: '고양이도 여전히 귀염을 독차지하고 있겠지요. 안부 전해 주세요.',
    en: 'Please give the cat my best regards.',
  },
  {
    said: /커피|coffee/iu,
    ko: '다음에 뵐 때는 좋아하시는 커피 한잔 대접하고 싶습니다.',
    en: 'Next time the coffee is on me, just the way you like it.',
  },
  {
    said: /보리차|녹차|홍차|전통차|\btea\b/iu,
    ko: '다음에 뵐 때는 좋아하시는 따뜻한 차 한잔 나누고 싶습니다.',
    en: 'Next time I would like to share a cup of your favourite tea.',
  },
  {
    said: /여행|travel|\btrips?\b/iu,
    ko: '여행 이야기도 다음에 꼭 들려주세요. 듣는 저까지 설렙니다.',
    en: 'I would love to hear about your travels next time we talk.',
  },
  {
    said: /휴가|vacation|holidays?\b/iu,
    ko: '휴가는 푹 쉬며 보내셨는지 궁금합니다.',
    en: 'I hope you find the rest you deserve on your holiday.',
  },
  {
    said: /클래식|공연|음악회|콘서트|연주|합창|concert|\bmusic|choir|orchestra/iu,
    ko: '바쁘신 중에도 좋아하시는 음악과 함께하는 시간이 많으시기를 바랍니다.',
    en: 'I hope there is time for good music in these busy days.',
  },
  {
    said: /독서|책 ?읽|book club|reading/iu,
    ko: '요즘은 어떤 책을 읽고 계신지 다음에 여쭤보고 싶습니다.',
    en: 'Next time you must tell me what you are reading.',
  },
  {
    said: /캠핑|camping/iu,
    ko: '다음 캠핑에는 날씨도 별빛도 좋기를 바랍니다.',
    en: 'I wish you clear skies and a warm fire on your next camping trip.',
  },
  {
    said: /자전거|라이딩|cycling|\bbik(?:e|ing)\b/iu,
    ko: '자전거 타시는 길마다 바람이 시원하고 늘 안전하시기를 바랍니다.',
    en: 'I wish you a tailwind and safe roads on your bicycle.',
  },
  {
    said: /요리|베이킹|빵 ?굽|cooking|baking/iu,
    ko: '솜씨 좋으신 음식 이야기를 떠올리니 저까지 배가 고파집니다.',
    en: 'Thinking of your cooking makes me hungry even now.',
  },
  {
    said: /김장|kimjang/iu,
    ko: '김장은 잘 마치셨는지요. 애쓰셨으니 며칠은 푹 쉬세요.',
    en: 'I hope the kimchi-making went well and that you had a rest afterwards.',
  },
  {
    said: /수능|수험|입시|고3|고 3|시험|\bexams?\b/iu,
    ko: '시험을 앞둔 자녀분이 애쓴 만큼 좋은 열매를 거두기를 함께 빕니다.',
    en: 'I am keeping my fingers crossed for the exams.',
  },
  {
    said: /합격|대학에|passed (?:the|her|his)|admitted/iu,
    ko: '합격 소식은 다시 생각해도 제 일처럼 기쁩니다. 축하드립니다.',
    en: 'I was delighted to hear the good news about the university. Congratulations!',
  },
  {
    said: /졸업|graduat/iu,
    ko: '졸업하신다는 소식, 진심으로 축하드립니다.',
    en: 'My congratulations on the graduation in the family.',
  },
  {
    said: /입학|school start|first day of school/iu,
    ko: '입학을 축하드립니다. 새로운 시작이 즐겁기를 바랍니다.',
    en: 'My best wishes for the start of school.',
  },
  {
    said: /(?:아들|딸|자녀|따님|아드님)[^.]{0,12}결혼|혼사|(?:son|daughter)[^.]{0,15}(?:wedding|married)/iu,
    ko: '자녀분 혼사 준비로 바쁘시지요. 좋은 날 되시기를 미리 축하드립니다.',
    en: 'I wish you joy with the wedding in the family.',
  },
  {
    said: /취업|취직|승진|new job|promot(?:ed|ion)/iu,
    ko: '반가운 소식, 제 일처럼 기뻤습니다. 앞날에 좋은 일만 가득하기를 바랍니다.',
    en: 'I was so pleased to hear the good news about the job.',
  },
  {
    said: /개업|새 ?가게|새 ?사무실|opening|new (?:shop|office)/iu,
    ko: '새로 시작하신 일이 날마다 번창하기를 응원하겠습니다.',
    en: 'I wish the new business many good days.',
  },
];

/** A sentence about the first topic that a text speaks of; null where it speaks of none. */
export function topicSentence(text: string, language: Language): string | null {
  return topics.find(({ said }) => said.test(text))?.[language] ?? null;
}

/** The topics that a text speaks of, for comparing it with another. */
export function sharesTopic(one: string, other: string): boolean {
  return topics.some(({ said }) => said.test(one) && said.test(other));
}
