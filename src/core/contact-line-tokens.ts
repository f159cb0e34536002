import type { ContactFacts } from './contact-line-facts.ts';

/** Words for a contact: at the beginning of a line (`head`), or ending a part of it (`tail`). */
export interface ContactToken {
  readonly head?: RegExp;
  readonly tail?: RegExp;
  readonly says: Partial<ContactFacts>;
}

const end = '(?![가-힣a-z])';
const begins = (words: string, flags = 'iu') => new RegExp(`^(?:${words})${end}`, flags);
const ends = (words: string) => new RegExp(`(?<![가-힣a-z])(?:${words})$`, 'iu');

// What happened, in the endings of notes: 함, 했음, 했다, 하고.
const did = '(?:함|했음|했다|했어요?|하고|하며|드림|드렸음|드렸다|드리고)';
const came = '(?:옴|왔음|왔다|와서|오고|오심|오셨음|오셔서|받음|받았음|주심|주셨음|주셔서)';
const sent = '(?:함|했음|보냄|보냈음|보내고|드림|드렸음|드리고|발송함?|남김|남겼음|넣음|전송함?)';
/** Words after which a visit or call is only spoken of. */
const notYet =
  '(?! ?(?:예약|일정|약속|요청|문의|날짜|시간|가능|희망|원하|접수|신청|취소|변경|예정|견적|주기|달라|부탁|번호|드리기로|하기로|계획|전에|전 |말고|대신|만 |금지|사절|싫|자제|원치))';

/** The first that fits counts: outcomes before kinds, the more exact before the plain word. */
export const contactTokens: readonly ContactToken[] = [
  {
    head: begins(
      '부재중 ?전화|missed call(?: from (?:him|her|them))?|전화 ?못 ?받음|못 ?받음|못 ?받았음',
    ),
    says: { kind: 'call', direction: 'in', outcome: 'missed' },
  },
  {
    head: begins(
      '음성 ?(?:메시지|메세지|사서함|메모)?(?:에|을|를)? ?(?:남김|남겼음|남겨 ?둠|남기고)|(?:메시지|메세지|메모) ?(?:남김|남겼음|남겨 ?둠)|(?:i )?left (?:her |him |them )?(?:a |him a |her a )?(?:voice ?mail|(?:voice )?message)(?: with \\w+)?|voicemail',
    ),
    tail: ends(
      '음성 ?(?:메시지|메세지|사서함)?(?:에|을|를)? ?(?:남김|남겼음|남겨 ?둠)|left (?:a )?(?:voice ?mail|(?:voice )?message)',
    ),
    says: { kind: 'call', direction: 'out', outcome: 'left-message' },
  },
  {
    head: begins(
      "전화 ?안 ?받(?:음|으심|았음)|안 ?받(?:음|으심|으셔서?|았음)|전화 ?안 ?됨|통화 ?(?:안 ?됨|실패|불가)|연결 ?안 ?됨|받지 ?않(?:음|으심)|no (?:answer|reply)|(?:did not|didn['’]t) (?:pick up|answer)|not reached|could(?: not|n['’]t) reach(?: her| him| them)?",
    ),
    tail: ends('전화 ?안 ?받(?:음|으심|았음)|통화 ?안 ?됨'),
    says: { kind: 'call', direction: 'out', outcome: 'missed' },
  },
  {
    // Of a call nobody picked up, of a visit nobody was at home.
    head: begins(
      '부재중?(?:이라|이셔서|이심|임)?|안 ?계심|안 ?계셔서?|nobody (?:home|in)|not (?:at )?home',
    ),
    says: { outcome: 'missed' },
  },
  {
    head: begins(
      `전화 ?(?:걸려 ?)?${came}|받은 ?전화|수신 ?(?:통화|전화)?|인바운드|incoming(?: call)?|(?:he|she|they|(?:the )?customer) (?:called|rang|phoned)(?: me| us| in| back)?|called in|call from (?:her|him|them)`,
    ),
    tail: ends(`전화 ?(?:걸려 ?)?${came}`),
    says: { kind: 'call', direction: 'in' },
  },
  {
    head: begins(
      `(?:전화|통화) ?${did}|전화 ?(?:걸음|걸었음|검)|건 ?전화|발신 ?(?:통화|전화)?|outgoing(?: call)?|(?:i )?(?:called|rang|phoned)(?: (?:her|him|them|back))?`,
    ),
    tail: ends('전화 ?(?:함|했음|드림|드렸음)'),
    says: { kind: 'call', direction: 'out' },
  },
  {
    head: new RegExp(
      `^(?:통화(?:하니|하다가|에서|로)?|전화(?:로|상으로)?|유선)${notYet}(?![가-힣])`,
      'u',
    ),
    tail: ends('통화 ?(?:함|했음|하심)?'),
    says: { kind: 'call' },
  },
  {
    head: begins(
      '(?:had a |a )?(?:phone ?)?call(?: with (?:her|him|them))?(?! (?:her|him|them|back|again|on|in|about|for|by|tomorrow|before|after|only|first|ahead|instead))|spoke(?: (?:to|with) (?:her|him|them))?|on the phone|phone',
    ),
    says: { kind: 'call' },
  },
  {
    head: begins(
      '내방(?:함|하심)?|내점(?:함|하심)?|찾아 ?(?:오심|오셨음|옴|왔음)|(?:사무실|매장|가게)(?:로|에) ?(?:오심|오셨음|찾아오심|들르심)|들르심|방문 ?(?:오심|하심)|(?:(?:he|she|they) )?(?:came (?:by|in|over)|walked in|visited (?:me|us|the office)|dropped in)',
    ),
    tail: ends('내방(?:함|하심)?|찾아 ?(?:오심|오셨음|옴)'),
    says: { kind: 'visit', direction: 'in' },
  },
  {
    head: new RegExp(
      `^(?:(?:댁|집|사무실|회사|매장|가게)(?:에|으로|로)? ?)?(?:방문(?:함|했음|했다|하여|해서|하고|드림|드렸음|다녀옴)?|들름|들렀음|들러서?|찾아 ?뵘|찾아 ?뵈었음|찾아감|다녀 ?옴|다녀왔음)${notYet}(?![가-힣])`,
      'u',
    ),
    tail: ends('(?:방문|다녀) ?(?:함|했음|드림|드렸음|옴|왔음)|찾아 ?뵘'),
    says: { kind: 'visit', direction: 'out' },
  },
  {
    head: begins(
      '(?:i )?(?:visited|dropped by|stopped by|went to see|was at)(?: (?:her|him|them|home|the (?:house|office|shop)))?|(?:home |site )?visit(?! (?:on|by|next|tomorrow|request|appointment|before|after|only|first))',
    ),
    says: { kind: 'visit', direction: 'out' },
  },
  {
    head: begins(
      `(?:문자|카카오톡|카톡|톡|이메일|메일|메시지|메세지|디엠|DM)(?:가|이|로|을|를)? ?(?:답장 ?)?(?:답장|문의|회신)? ?${came}|(?:got|received) (?:a |an )?(?:text|e-?mail|message|sms)(?: from (?:her|him|them))?|(?:text|e-?mail|message) from (?:her|him|them)|(?:(?:he|she|they) )(?:texted|e-?mailed|messaged|wrote|replied)(?: me| us)?`,
    ),
    tail: ends(`(?:문자|카톡|이메일|메일|메시지) ?${came}`),
    says: { kind: 'message', direction: 'in' },
  },
  {
    head: begins(
      `(?:안부 ?|감사 ?|안내 ?)?(?:문자|카카오톡|카톡|톡|이메일|메일|메시지|메세지|디엠|DM)(?:로|을|를)? ?(?:답장 ?)?${sent}|(?:i )?(?:texted|e-?mailed|messaged)(?: (?:her|him|them|back))?|sent (?:her |him |them )?(?:a |an )?(?:text|e-?mail|message|sms)`,
    ),
    tail: ends(`(?:문자|카톡|이메일|메일|메시지)(?:로|을|를)? ?${sent}`),
    says: { kind: 'message', direction: 'out' },
  },
  {
    head: new RegExp(
      `^(?:문자|카카오톡|카톡|이메일|메일|메시지|메세지|sms|text|e-?mail|message)(?:로)?${notYet}${end}`,
      'iu',
    ),
    says: { kind: 'message' },
  },
  {
    head: begins(
      '(?:손)?편지 ?(?:받음|옴|왔음|주심)|(?:got|received) (?:a )?letter(?: from (?:her|him|them))?',
    ),
    says: { kind: 'letter', direction: 'in' },
  },
  {
    head: begins(
      '(?:손)?(?:편지|엽서|우편)(?:을|를|으로)? ?(?:보냄|보냈음|부침|부쳤음|드림|드렸음|씀|썼음|발송함?)?|(?:i )?(?:wrote|sent|mailed|posted) (?:her |him |them )?a letter|letter',
    ),
    tail: ends('(?:손)?(?:편지|엽서|우편)(?:을|를|으로)? ?(?:보냄|보냈음|부침|드림|발송함?)'),
    says: { kind: 'letter', direction: 'out' },
  },
  {
    head: new RegExp(
      `^(?:미팅|회의|만남|만나 ?뵘|만나서|만났음|만남|면담|상담|점심|저녁|식사|커피|차 한잔)(?:함|했음|하고|하며|에서|드림)?${notYet}(?![가-힣])`,
      'u',
    ),
    tail: ends('(?:만나|미팅|상담|식사) ?(?:함|했음|뵘|하심)|만났음|만나 ?뵘'),
    says: { kind: 'meeting' },
  },
  {
    head: begins(
      '(?:i )?met(?: (?:with )?(?:her|him|them))?(?: for (?:lunch|coffee|dinner))?|meeting(?: with (?:her|him|them))?(?! (?:on|by|next|tomorrow|request))|(?:had )?(?:lunch|coffee|dinner) with (?:her|him|them)',
    ),
    says: { kind: 'meeting' },
  },
];
