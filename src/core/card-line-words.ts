/** Words by which a line tells its kind, in lower case. Each list is looked through as a whole. */

export const dealBreakers: readonly RegExp[] = [
  /절대/,
  /(하|가|오|사|쓰|보내|걸|주|권하|부르|꺼내|만지)지 ?(마|말)/,
  /지 (마세요|마시|말 것|말기|말 |말아|말라|않기)/,
  /말 것$|말기$|말아 ?(달라|주)/,
  /금지|금물|사절|질색|금기/,
  /싫어|싫다|꺼리|꺼려|불쾌|원(하|치)지 ?않|원치 ?않|좋아하지 ?않/,
  /알레르기|알러지|못 ?(드심|드세|드시|먹)|안 ?(드심|드세|드시)/,
  /(하면|가면|오면|쓰면|걸면|보내면|꺼내면) ?(안 ?(됨|돼|되|된)|화(를)? ?내)/,
  /\bnever\b|\bdon't\b|\bdo not\b|\bmust ?n[o']t\b|\bmust not\b|\bno (calls?|visits?|sales talk|small talk)\b/,
  /\bhates?\b|\bdislikes?\b|\b(doesn't|does not|can't|cannot) (like|stand|eat|drink)\b|\ballerg/,
];

export const requests: readonly RegExp[] = [
  /(청구서|고지서|영수증|계약서|우편물?|안내문|택배|세금계산서|서류)(은|는)? .*(으로|로|에|에게|께|앞)( |$|\.)/,
  /말고 .+(으로|로|에게|께|만)( |$|\.)/,
  /(으로|로|에|에게|께) ?(보내|부쳐|부치|배송|배달|청구|전달|연락) ?(해 ?|달|주|요망|바람|요청|것)?/,
  /(에게|한테|께|로|으로|에|전화|문자|카톡|메일|본인|후|전|오전|오후|저녁|평일|주말)만( |$|\.)/,
  /만 ?(통화|연락|전화|문자|방문|받으|가능)/,
  /달라(고|심|하)|주시(길|기를)|주세요|주십시오|부탁|요청|요망/,
  /\bbill(s|ed)? (it )?to\b|\binvoices? (to|go)\b|\b(send|mail|post|deliver|ship) .*\bto\b/,
  /^only\b|\bonly (call|text|write|talk|speak|phone|e-?mail|visit|by|after|before|between|on|in the|at|to|with|via|through)\b/,
  /\b(calls?|texts?|e-?mails?|phone|mornings?|evenings?|afternoons?|weekdays?|weekends?|director|owner) only\b/,
  /\bplease\b|\b(asks?|asked|wants?|wanted) (us |me |you )?to (call|text|write|be|use|send|bring|come|talk|speak)\b|\binstead of\b/,
];

export const expectations: readonly RegExp[] = [
  /바라(?!보|본|봤|다보)|바람$|바란|바랍|바랐/,
  /원하(?!지)|원함|원했/,
  /기대(?!어|서|앉|고 ?(앉|누|서))/,
  /(했으면|됐으면|였으면|으면|면) (좋겠|하심|한다|하셨|하신)/,
  /\bexpect|\bhopes?\b|\bhoping\b|\bwould (like|love)\b|\bwishes\b|\bwants?\b/,
];

export const likings: readonly RegExp[] = [
  /좋아(하|함|해|한)|선호|즐기|즐겨|즐김|애호|취미|팬(이|임|$)|아끼심|사랑하/,
  /보다 .+(이|가) (낫|편하|좋)/,
  /\blikes?\b|\blove[sd]?\b|\bprefer|\benjoy|\bfond of\b|\bfavou?rite\b|\bfan of\b|\bhobby\b|\binto \w+ing\b/,
];

export const extras: readonly RegExp[] = [
  /(^|\s)덤(으로|을|은|도)?($|[\s:,.])/,
  /서비스로 ?.*(드림|드렸|드린|줌|함|해 ?드)|서비스로( |$)/,
  /(하나|한 개|한 병|한 통|두 개|여분|선물|사은품|추가로).*(더 )?(드림|드렸|드린|챙겨|넣어|얹어)/,
  /더 (드림|드렸|얹어|챙겨)|무료로|무상으로|공짜로/,
  /\bextra\b|\bfree of charge\b|\bfor free\b|\bon the house\b|\bgave (him|her|them) (a|an|one|two) (free|more|spare|gift|bonus)|\bthrew in\b|\bas a gift\b/,
];
