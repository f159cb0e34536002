import type { SignalKind } from '../shared/card-parts.ts';

/** Words that agents use for a behaviour, in lower case; the first that fits names it. */
export const signalWords: readonly { signal: SignalKind; pattern: RegExp }[] = [
  // What denies a bad sign is a good one, so these stand first.
  {
    signal: 'on-time',
    pattern:
      /지각(이|을|도)? ?(없|안 ?하|한 적)|시간(을|도)? ?(늘 |꼭 |잘 |정확히 |칼같이 )*(지키|지켜|지킴)|제시간에 (오|나오|맞춰)|(?<!pa(?:ys|id|y) )(?<!paid )\bon time\b|\bpunctual\b|\bnever late\b/,
  },
  {
    signal: 'pays-on-time',
    pattern:
      /(미납|연체)(이|가|도|한 적)? ?없|밀린 적(이|도)? ?없|(입금|납부|납입|결제)(은|이|을)? ?(늘|항상|언제나|꼬박꼬박|제때|제날)|(꼬박꼬박|제때|제날짜에) ?(입금|납부|납입|내|결제)|\b(pays|paid) (on time|early|at once|promptly)\b|\balways pays\b/,
  },
  {
    signal: 'sends-friends',
    pattern:
      /(소개|추천)(를|도)? ?(또 |많이 )?(해 ?|시켜 ?)?(주심|주셨|주신|주십|줌|줬)|(친구|지인|동료|이웃|가족|동생|언니|형|누나)(를|을|분을|분)? ?(소개하심|소개하셨|보내 ?(주심|주셨|줌))|\b(introduced|referred) (a |an |his |her |their |two |me |us )|\bsen(t|ds) (me |us )?(a |his |her |their )?(friend|neighbou?r|colleague)s?\b/,
  },
  {
    signal: 'gives-thanks',
    pattern:
      /(고맙|감사하)다(고|며|는 (말|전화|문자))|감사 ?(인사|전화|문자)(를|도)? ?(하심|하셨|주심|주셨|받)|고마워하|\b(thanked|thanks) (me|us)\b|\bsaid thank|\bgrateful\b/,
  },
  {
    signal: 'says-openly',
    pattern:
      /솔직(하게|히|하심|하셨|한 )|터놓(고|으)|숨김없이|\bsays? (it )?openly\b|\b(frank|candid|open) (about|with)\b/,
  },
  {
    signal: 'needs-it',
    pattern:
      /(꼭|정말|진짜|당장) ?필요(하심|하시|하신|하다|해 ?하|한 (분|상황))|\b(really|truly|badly) needs\b|\bneeds it\b/,
  },
  {
    signal: 'late-to-meetings',
    pattern:
      /지각|(약속|시간|상담|미팅)(에|을|시간에)? ?(또 |매번 |\d+분 |한참 )?(늦으|늦게|늦음|늦었|안 ?지키|어기|어김)|약속(에|을)? ?(안 ?나오|잊으|잊어|펑크)|바람(을)? ?맞|\b(was|is|came|arrived|turned up|always) (\w+ minutes )?late\b|\blate (to|for)\b|\bno-show\b|\bkept me waiting\b/,
  },
  {
    signal: 'story-changes',
    pattern:
      /말이? ?(자꾸 |또 |매번 )?(바뀌|바뀜|바뀐|달라|다르|다름)|말(을)? ?(자꾸 |또 )?바꾸|말(을)? ?바꿈|이랬다 ?저랬다|\b(story|stories) (changes?|changed|keeps? changing)\b|\bchange[sd] (his|her|their|the) (story|mind again)\b/,
  },
  {
    signal: 'unpaid',
    pattern:
      /미납|연체|체납|(입금|납부|결제|돈)(이|을|은)? ?(안 ?(됨|되|하|내|들어)|못 ?(하|내)|밀)|잔액 ?부족|\bunpaid\b|\boverdue\b|\bnever pays\b|\b(did not|didn't|has not|hasn't|won't) paid?\b|\bmissed (a |the |his |her |their )?payment/,
  },
  {
    signal: 'asks-too-much',
    pattern:
      /(무리한|지나친|과한|터무니없는) ?(요구|부탁|요청)|요구가 ?(지나치|과하|너무)|\basks? (for )?too much\b|\bunreasonable\b/,
  },
  {
    signal: 'cannot-be-reached',
    pattern:
      /연락(이|도)? ?(통 |계속 )?(안 ?(됨|되|돼|닿)|두절|끊)|잠수(를)? ?(타|탐|탔)|전화(를)? ?(통 |계속 )?안 ?받|\b(cannot|can't|could not|couldn't) (be reached|reach)\b|\bnever (answers|picks up|calls back|replies)\b|\bdoes(n't| not) (answer|pick up|call back|reply)\b/,
  },
  {
    signal: 'speaks-ill',
    pattern:
      /험담|헐뜯|(흉|뒷담화|뒷말)(을|를)? ?(보|하|함|봄)|욕(을)? ?(하고 다|하심|하셨)|\bspeaks? ill\b|\bbad-?mouth/,
  },
];
