import type { AccessAct, AccessEntry } from './access-log.ts';
import type { Language } from './primitives.ts';

type Said = { ko: string; en: string };
type Entry = Pick<AccessEntry, 'act' | 'customers' | 'facts' | 'customer'>;

/** What each act is called, for filters and headings. */
export const actTexts: Record<AccessAct, Said> = {
  'open-box': { ko: '상자 열기', en: 'Box opened' },
  'wrong-key': { ko: '틀린 암호', en: 'Wrong passphrase' },
  view: { ko: '카드 열람', en: 'Card opened' },
  'search-list': { ko: '목록 찾아보기', en: 'Lists searched' },
  export: { ko: '내보내기', en: 'Export' },
  print: { ko: '인쇄', en: 'Print' },
  report: { ko: '본인에게 줄 보고서', en: 'Report for the person' },
  import: { ko: '가져오기', en: 'Import' },
  'change-many': { ko: '한꺼번에 바꾸기', en: 'Change of many' },
  trash: { ko: '휴지통', en: 'Trash' },
  destroy: { ko: '파기', en: 'Destruction' },
  portable: { ko: '옮김 파일', en: 'Portable file' },
  restore: { ko: '백업으로 되돌리기', en: 'Restore' },
  'backup-folder': { ko: '백업 폴더', en: 'Backup folder' },
  keys: { ko: '암호와 열쇠', en: 'Passphrase and keys' },
};

/** Reasons that are offered; any other text is the user's own and stands as it is. */
const reasonWords: Record<string, Said> = {
  work: { ko: '업무에 쓰려고', en: 'For my work' },
  marketing: { ko: '홍보·안내를 보내려고', en: 'Marketing' },
  'customer-asked': { ko: '고객이 요청해서', en: 'The customer asked' },
  move: { ko: '다른 컴퓨터나 프로그램으로 옮기려고', en: 'Moving to another computer or program' },
  authority: { ko: '법이나 기관이 요구해서', en: 'Asked for by law or an authority' },
  other: { ko: '그 밖의 이유', en: 'Another reason' },
};

/** A reason in words; '' where none was given. */
export const reasonText = (reason: string, language: Language): string =>
  reasonWords[reason]?.[language] ?? reason;

const ways: Record<string, Said> = {
  keychain: { ko: '시스템 열쇠고리', en: 'the system’s keychain' },
  'key-file': { ko: '이 컴퓨터의 열쇠 파일', en: 'this computer’s key file' },
  passphrase: { ko: '암호', en: 'the passphrase' },
  recovery: { ko: '복구 열쇠', en: 'the recovery key' },
};

const papers: Record<string, Said> = {
  brief: { ko: '서비스팀 안내서', en: 'a page for the service team' },
  today: { ko: '오늘 연락할 목록', en: 'the list of the day' },
  thanks: { ko: '입금 감사 전화 목록', en: 'the thank-you call list' },
  cards: { ko: '감사 카드', en: 'greeting cards' },
  envelopes: { ko: '봉투', en: 'envelopes' },
  labels: { ko: '주소 라벨', en: 'address labels' },
  'access-log': { ko: '접속 기록', en: 'the access log' },
};

const keyActs: Record<string, Said> = {
  'passphrase-set': { ko: '암호를 정했습니다', en: 'The passphrase was set' },
  'passphrase-removed': { ko: '암호를 없앴습니다', en: 'The passphrase was removed' },
  'recovery-made': { ko: '복구 열쇠를 만들었습니다', en: 'A recovery key was made' },
  'recovery-removed': { ko: '복구 열쇠를 없앴습니다', en: 'The recovery key was removed' },
  'asks-on': {
    ko: '열 때마다 암호를 묻게 했습니다',
    en: 'The passphrase is asked for at every start',
  },
  'asks-off': {
    ko: '이 컴퓨터에서는 암호를 묻지 않게 했습니다',
    en: 'The passphrase is no longer asked for at the start',
  },
};

const formats: Record<string, Said> = {
  csv: { ko: '표(CSV)', en: 'a table (CSV)' },
  vcf: { ko: '연락처(vCard)', en: 'contacts (vCard)' },
  json: { ko: '단골 파일(JSON)', en: 'a Dangol file (JSON)' },
  pdf: { ko: 'PDF 목록', en: 'a PDF list' },
};

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const said = (words: Record<string, Said>, key: unknown, language: Language): string =>
  words[String(key)]?.[language] ?? '';
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
const people = (count: number, language: Language): string =>
  language === 'ko' ? `고객 ${count.toLocaleString('ko')}명` : counted(count, 'customer');

function whose({ customer, customers }: Entry, language: Language): string {
  if (customer) return language === 'ko' ? `: ${customer.name} 님` : ` of ${customer.name}`;
  return customers === 0 ? '' : `: ${people(customers, language)}`;
}

const sentences: Record<AccessAct, (entry: Entry) => Said> = {
  'open-box': ({ facts }) => ({
    ko: `상자를 열었습니다${inBrackets(said(ways, facts['how'], 'ko'))}`,
    en: `The box was opened${inBrackets(said(ways, facts['how'], 'en'))}`,
  }),
  'wrong-key': ({ facts }) => ({
    ko: `틀린 암호를 ${number(facts['times']) || 1}번 넣었습니다`,
    en: `A wrong passphrase was typed ${counted(number(facts['times']) || 1, 'time')}`,
  }),
  view: ({ customer }) => ({
    ko: customer
      ? `${customer.name} 님의 카드를 열었습니다`
      : '지금은 없는 고객의 카드를 열었습니다',
    en: customer
      ? `The card of ${customer.name} was opened`
      : 'The card of a customer who is gone by now was opened',
  }),
  'search-list': ({ customers, facts }) => ({
    ko: `고객을 ${number(facts['times'])}번 찾아보았습니다 (한 번에 많게는 ${customers}명)`,
    en: `Customers were searched ${counted(number(facts['times']), 'time')} (at most ${customers} at once)`,
  }),
  export: ({ customers, facts }) => ({
    ko: `${people(customers, 'ko')}을 ${said(formats, facts['format'], 'ko') || '파일'}로 내보냈습니다`,
    en: `${people(customers, 'en')} exported as ${said(formats, facts['format'], 'en') || 'a file'}`,
  }),
  print: (entry) => ({
    ko: `${said(papers, entry.facts['paper'], 'ko') || '종이'}${whose(entry, 'ko')}`,
    en: `Printed ${said(papers, entry.facts['paper'], 'en') || 'a paper'}${whose(entry, 'en')}`,
  }),
  report: ({ customer }) => ({
    ko: `${customer ? `${customer.name} 님` : '지금은 없는 고객'}에게 줄 보고서를 만들었습니다`,
    en: `A report was made for ${customer?.name ?? 'a customer who is gone by now'}`,
  }),
  import: ({ facts, customers }) =>
    facts['undone'] === true
      ? {
          ko: `가져오기를 되돌렸습니다: ${people(customers, 'ko')}`,
          en: `An import was undone: ${people(customers, 'en')}`,
        }
      : {
          ko: `파일에서 ${number(facts['added'])}명을 더하고 ${number(facts['updated'])}명을 고쳤습니다`,
          en: `From a file ${number(facts['added'])} added, ${number(facts['updated'])} updated`,
        },
  'change-many': ({ customers, facts }) => ({
    ko: `${people(customers, 'ko')}의 카드를 한꺼번에 ${facts['restored'] === true ? '휴지통에서 꺼냈습니다' : '바꾸었습니다'}`,
    en: `${people(customers, 'en')} ${facts['restored'] === true ? 'taken out of the trash' : 'changed at once'}`,
  }),
  trash: ({ customer, customers }) => ({
    ko: `${customer ? `${customer.name} 님` : people(customers, 'ko')}의 카드를 휴지통에 넣었습니다`,
    en: `${customer?.name ?? people(customers, 'en')} put into the trash`,
  }),
  destroy: ({ customers }) => ({
    ko: `${people(customers, 'ko')}의 정보를 파기했습니다`,
    en: `The data of ${people(customers, 'en')} were destroyed`,
  }),
  portable: ({ customers }) => ({
    ko: `상자 전체를 옮김 파일로 내보냈습니다: ${people(customers, 'ko')}`,
    en: `The whole box left as a portable file: ${people(customers, 'en')}`,
  }),
  restore: ({ facts }) =>
    facts['taken'] === undefined
      ? { ko: '상자를 백업으로 되돌렸습니다', en: 'The box was put back from a backup' }
      : {
          ko: '다른 컴퓨터의 상자를 옮겨 왔습니다',
          en: 'The box of another computer was brought over',
        },
  'backup-folder': ({ facts }) =>
    facts['on'] === false
      ? {
          ko: '백업을 다른 폴더에 더는 두지 않습니다',
          en: 'Backups no longer go to another folder',
        }
      : { ko: '백업을 다른 폴더에도 두기로 했습니다', en: 'Backups go to another folder, too' },
  keys: ({ facts }) => ({
    ko: said(keyActs, facts['what'], 'ko') || '암호나 열쇠를 바꾸었습니다',
    en: said(keyActs, facts['what'], 'en') || 'The passphrase or a key was changed',
  }),
};

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

/** An entry of the access log as one sentence. */
export function accessSentence(entry: Entry, language: Language): string {
  return sentences[entry.act](entry)[language];
}

const hows: readonly (readonly [fact: string, words: Said])[] = [
  ['covered', { ko: '번호와 주소를 가림', en: 'numbers and addresses covered' }],
  ['names', { ko: '이름도 가림', en: 'names covered' }],
  ['again', { ko: '다시 인쇄', en: 'printed again' }],
  ['backups', { ko: '백업에서도', en: 'in backups, too' }],
];
const whichOf: Record<string, Said> = {
  all: { ko: '모든 고객', en: 'all customers' },
  selection: { ko: '고른 고객', en: 'a selection' },
  search: { ko: '찾은 고객', en: 'what a search found' },
};

/** What else there is to say of an entry: which, how, why; '' for nothing. */
export function accessDetails(
  { facts, reason, through }: Pick<AccessEntry, 'facts' | 'reason' | 'through'>,
  language: Language,
): string {
  const why = reasonText(reason, language);
  const parts = [
    why && (language === 'ko' ? `이유: ${why}` : `Reason: ${why}`),
    said(whichOf, facts['of'], language),
    ...hows.flatMap(([fact, words]) => (facts[fact] === true ? [words[language]] : [])),
    through === 'command' && (language === 'ko' ? '명령줄에서' : 'by the command line'),
  ];
  return parts.filter(Boolean).join(' · ');
}
