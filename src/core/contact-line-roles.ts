import { extras } from './card-line-words.ts';

/** What a part of a line becomes. */
export const clauseRoles = [
  'note',
  'next-step',
  'promise',
  'their-promise',
  'problem',
  'handoff',
  'feedback',
  'idea',
  'extra',
] as const;
export type ClauseRole = (typeof clauseRoles)[number];

const marks: readonly (readonly [RegExp, ClauseRole])[] = [
  [
    /^(?:고객(?:의|님)? ?약속|상대 ?약속|(?:their|customer'?s?|his|her) promise|(?:he|she|they) promised?)$/,
    'their-promise',
  ],
  [/^(?:(?:큰|작은|내|내가|제) ?)?약속$|^(?:(?:big|small|my) )?promised?$/, 'promise'],
  [
    /^(?:다음|다음 ?(?:할 ?)?일|할 ?일|다음에|다음 단계|next|next step|to ?do|follow[- ]?up)$/,
    'next-step',
  ],
  [/^(?:불편|불만|문제|컴플레인|민원|problem|complaint|trouble|issue)$/, 'problem'],
  [/^(?:전달|인계|이관|연결|담당|hand(?:ed)? ?(?:on|off|over)|passed on)$/, 'handoff'],
  [/^(?:아이디어|제안|건의|idea|suggestion)$/, 'idea'],
  [/^(?:의견|후기|평|소감|칭찬|feedback|comment)$/, 'feedback'],
  [/^(?:덤|extra)$/, 'extra'],
  [/^(?:메모|내용|기록|note|memo)$/, 'note'],
];

/** The mark with a colon in front of a part ("약속:", "promise:"), and how long it is. */
export function markOf(
  clause: string,
): { role: ClauseRole; length: number; isBig: boolean } | null {
  const found = /^([^:：\d]{1,24})[:：]\s*(?=\S)/u.exec(clause);
  const word = found?.[1]?.trim().toLowerCase() ?? '';
  const mark = found && marks.find(([pattern]) => pattern.test(word));
  return mark ? { role: mark[1], length: found[0].length, isBig: /^(큰|big)/.test(word) } : null;
}

const spoken: readonly (readonly [RegExp, ClauseRole])[] = [
  // A promise that was kept from nobody: "약속에 늦음" tells of the past.
  [
    /약속 ?(?:에|을|시간|을 자꾸)? ?(?:늦|지각|잊|어기|어김|안 ?지|취소|펑크|있다|지키|지켰|지켜)|(?:late for|missed|forgot|cancelled|kept|broke) (?:the |our |his |her |their )?(?:appointment|promise)|선약/,
    'note',
  ],
  [
    /(?:시기로|오시기로|주시기로|내시기로) ?(?:함|했|하심|하셨|약속|하고)|(?:시겠다고|신다고|오겠다고 하|주겠다고 하|내겠다고 하|하겠다고 하) ?(?:심|셨|함|했|약속)?|고객(?:이|님이|께서|님께서).*(?:기로 ?(?:함|했)|약속)|\b(?:he|she|they|customer|client)(?:'ll| will| promised| agreed to| is going to)\b/,
    'their-promise',
  ],
  [
    /기로 ?(?:함|했|약속|하고|말씀)|(?:드리|하|보내|가|알려 ?주|찾아뵙)겠다고 ?(?:함|했|약속|말씀드)|약속 ?(?:함|드림|드렸|했|하고|드리고|$)|\bpromised?\b|\bi(?:'ll| will| am going to)\b|\bwe(?:'ll| will)\b|^(?:and )?will \w/,
    'promise',
  ],
  [
    /(?:에게|한테|께|팀에|팀으로|센터에|센터로|기사에|담당자에게?|쪽에|쪽으로|부서로|부서에|본사에|본사로) ?(?:바로 |다시 |직접 )?(?:넘김|넘겼|넘기|전달|인계|연결|맡김|맡겼|이관|접수|의뢰|부탁|알림|알렸)|\b(?:handed|passed|transferred|forwarded|referred) (?:it |this |the \w+ |him |her |them )?(?:on |over |off )?to\b|\bput (?:him|her|them) through to\b/,
    'handoff',
  ],
  [
    /(?:불편|문제|불만|고장|이상|소음|하자|누수)(?:은|이|도|가|는|사항)? ?(?:전혀 |아직 )?(?:없|해결|사라|안 ?(?:남|생))|\b(?:no|without|any) (?:problems?|complaints?|issues?|trouble)\b|\b(?:problem|issue|noise|leak) (?:is |was )?(?:solved|fixed|gone|settled)\b/,
    'note',
  ],
  [
    /불편(?:하|함|해|사항|을|이|$)|불만|고장|항의|컴플레인|민원|하자|불량|누수|물이 ?(?:새|샌)|화(?:를|가)? ?(?:내|나|남|냈)|짜증|(?:소음|소리|냄새|진동|악취)(?:가|이)? ?(?:남|나|난다|심|있|들|계속|$)|(?:소음|냄새|오작동|파손)|(?:작동|안 ?켜|안 ?나오|안 ?나옴|안 ?되|안 ?됨|멈춤|멈췄|망가|깨졌|깨짐)|\bcomplain|\bbroken\b|\bfaulty\b|\bdefect|\bleak(?:s|ing|ed)?\b|\bnoisy?\b|\bnoise\b|\b(?:not|n't|stopped|isn't) work(?:ing)?\b|\bout of order\b|\bangry\b|\bupset\b|\bunhappy\b|\bdamaged\b/,
    'problem',
  ],
  [
    /(?:했|됐|였|있)으면 ?(?:좋겠|하심|한다|하셨)|(?:건의|제안) ?(?:하심|하셨|함|주심)|\bsuggest|\bwould be (?:nice|good|great)\b|\bwishes (?:we|there)\b|\bidea\b/,
    'idea',
  ],
  [
    /칭찬|만족(?:하|해|스럽)|아쉽(?:다|대|다고)|의견(?:을)? ?(?:주|있|말)|마음에 ?(?:드|들)|\bpraised?\b|\bcompliment|\b(?:very |quite )?(?:pleased|happy|satisfied) with\b|\bloved? (?:the|our)\b|\bfeedback\b/,
    'feedback',
  ],
];

/** What a part without a mark becomes, by its words, Korean or English. */
export function roleByWords(clause: string): ClauseRole {
  const words = clause.toLowerCase().replaceAll('’', "'");
  const found = spoken.find(([pattern]) => pattern.test(words));
  if (found) return found[1];
  return extras.some((pattern) => pattern.test(words)) ? 'extra' : 'note';
}

const settledWords =
  /(?:한 ?번에|바로|그 ?자리에서|통화로|전화로|이 ?통화로|즉시|곧바로|통화 ?중에?) ?(?:모두 |다 )?(?:해결|처리|마무리)(?! ?(?:못|안|되지))|(?:문제|문의|불편)? ?(?:해결|처리) ?(?:됨|함|완료|했음|해 ?드림|되었음|됐음)$|\b(?:settled|resolved|sorted(?: out)?|solved)\b(?! ?\?)/;
const unsettledWords =
  /미해결|(?:해결|처리)(?:이|가)? ?(?:안 ?됨|안 ?되|못 ?함|못 ?했|되지 ?않)|아직 ?(?:해결|처리|남음|안 ?됨)|\b(?:not|un|isn't|wasn't) ?(?:yet )?(?:settled|resolved|solved)\b|\bstill open\b/;

/** Does a part say that the matter was settled at once, or that it was not? */
export function settledIn(clause: string): boolean | null {
  const words = clause.toLowerCase();
  if (unsettledWords.test(words)) return false;
  return settledWords.test(words) ? true : null;
}
