import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '../shared/customer-card.ts';
import { runLine } from './run-line.ts';

/**
 * `npm run demo`: the way through the program without a window, on a fresh box of its own (below
 * DANGOL_DATA where that is set, else among the temporary files), and where each file is.
 */
const above = process.env['DANGOL_DATA'] || tmpdir();
mkdirSync(above, { recursive: true });
const folder = mkdtempSync(join(above, 'dangol-demo-'));
const sampleFile = join(
  import.meta.dirname,
  '..',
  '..',
  'resources',
  'samples',
  'customers-cp949.csv',
);
const ko = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('ko');

async function run(args: string[]): Promise<string> {
  const lines: string[] = [];
  const code = await runLine([...args, '--data', folder], {
    out: (text) => lines.push(text),
    err: (text) => lines.push(text),
  });
  if (code !== 0) throw new Error(lines.join('\n'));
  return lines.join('\n');
}

/** Shows a step as the command that a user would type, then what it answers. */
let steps = 0;
async function step(title: string, args: string[], most = 8): Promise<void> {
  steps += 1;
  const shown = [...args, '--data', folder]
    .map((arg) => (/[^\w./:=-]/.test(arg) ? `"${arg}"` : arg))
    .join(' ');
  console.log(`\n${steps}. ${title}\n  $ npm run -s dangol -- ${shown}`);
  const answer = await run(args);
  console.log(
    answer
      .split('\n')
      .slice(0, most)
      .map((line) => `  ${line}`)
      .join('\n'),
  );
}

async function findHong(): Promise<string> {
  const answer = await run(['search', 'ㅎㄱㄷ', '--json']);
  const { customers } = JSON.parse(answer) as { customers: { id: number }[] };
  const first = customers[0];
  if (!first) throw new Error('ㅎㄱㄷ: nobody found');
  return String(first.id);
}

/** Somebody of the sample office whose family has cards as well, and who is to be minded. */
async function findFamily(): Promise<string> {
  const answer = await run(['search', '', '--limit', '60', '--json']);
  const { customers } = JSON.parse(answer) as { customers: { id: number }[] };
  for (const { id } of customers) {
    const card = JSON.parse(await run(['show', String(id), '--json'])) as Card;
    const isLinked = card.relations.some(({ customerUid }) => customerUid !== null);
    if (isLinked && card.preferences.length > 0) return String(id);
  }
  throw new Error('no family found');
}

const file = (name: string) => join(folder, name);

await step(ko ? '지어낸 사무실로 상자를 채웁니다' : 'Fill a box with a made-up office', [
  'sample',
  '--seed',
  '1',
]);
await step(ko ? 'CP949 파일을 가져옵니다' : 'Import a CP949 file', ['import', sampleFile]);
await step(ko ? '초성으로 찾습니다' : 'Find somebody by consonants', ['search', 'ㅎㄱㄷ']);
const id = await findHong();
await step(ko ? '한 줄로 통화를 기록합니다' : 'Log a call in one line', [
  'log',
  id,
  ko
    ? '받은 전화 6분 필터 소음 문의, 바로 접수 → 금요일 방문 약속'
    : 'incoming call 6 min, the filter hums, promise: technician by Friday',
]);
await step(ko ? '오늘 연락할 분' : 'Whom to reach today', ['today'], 14);
await step(ko ? '입금에 감사 전화할 분' : 'Whom to thank for a deposit', ['deposits', '--thanks']);
await step(ko ? '손글씨 감사카드를 만듭니다' : 'Write a thank-you card', [
  'greet',
  id,
  '--template',
  'deposit-thanks',
  '--out',
  file('card.pdf'),
]);
const family = await findFamily();
await step(
  ko ? '가족과 금기, 기념일이 있는 카드' : 'A card with family, what to mind, days kept',
  ['show', family],
  16,
);
await step(ko ? '서비스팀에 줄 한 쪽을 만듭니다' : 'A page for the service team', [
  'brief',
  family,
  '--out',
  file('brief.pdf'),
]);
await step(ko ? '누가 누구를 소개했는지' : 'Who introduced whom', ['referrals'], 12);
await step(ko ? '두 번 적힌 사람을 찾습니다' : 'Find people who are in the box twice', [
  'duplicates',
]);
await step(ko ? '고객 목록을 내보냅니다' : 'Export the list', [
  'export',
  '--format',
  'csv',
  '--out',
  file('customers.csv'),
]);
await step(ko ? '상자를 확인합니다' : 'Check the box', ['check']);

console.log(
  [
    '',
    ko ? '파일이 있는 곳:' : 'Where each file is:',
    `  ${ko ? '카드 상자 (암호화)' : 'the box (encrypted)'}: ${file('dangol.box')}`,
    `  ${ko ? '감사카드' : 'the card'}: ${file('card.pdf')}`,
    `  ${ko ? '서비스팀 전달서' : 'the brief'}: ${file('brief.pdf')}`,
    `  ${ko ? '고객 목록' : 'the list'}: ${file('customers.csv')}`,
    `  ${ko ? '가져온 파일' : 'the imported file'}: ${sampleFile}`,
  ].join('\n'),
);
