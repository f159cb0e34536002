import { formatDate } from '../../core/date-format.ts';
import { formatWon } from '../../core/money.ts';
import type { ThankList, ThankListLine } from '../../print/thank-list.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { DepositCycle, ThankRow } from '../../shared/deposits.ts';
import type { Language } from '../../shared/primitives.ts';
import type { AccessNote } from '../access-log/access-log.ts';
import type { Context } from '../context.ts';
import { agentDetails, inLanguage, joined } from '../paper-words.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { thanksOfCycle } from './thanks.ts';

const titles: Record<Language, ThankList['titles']> = {
  ko: ['', '입금일', '이름', '전화', '금액', '계약', '참고'],
  en: ['', 'Paid on', 'Name', 'Phone', 'Amount', 'Agreement', 'Good to know'],
};

/** Prints the thank-you call list of a cycle: everybody on it, with a box to tick. Errors: those of writing. */
export async function printThanks(
  context: Context,
  { cycle: day, ...output }: ParsedInputOf<'deposits.print'>,
): Promise<OutputOf<'deposits.print'>> {
  const paper = thanksPaper(context, day);
  const { title } = paper;
  const suggestedName = `${title} ${day}.pdf`;
  const facts = { paper: 'thanks' };
  const access = { act: 'print', customers: paper.lines.length, facts } satisfies AccessNote;
  return putOut(
    context,
    { ...output, title, suggestedName, access },
    { kind: 'thank-list', paper },
  );
}

function thanksPaper({ box, ports }: Context, day: string): ThankList {
  const settings = readSettings(box);
  const { language } = settings;
  const { cycle, rows } = thanksOfCycle(box, day);
  return {
    title: inLanguage(language, '입금 감사 전화', 'Thank-you calls'),
    date: summary(cycle, language),
    language,
    titles: titles[language],
    lines: rows.map((row) => lineOf(row, language)),
    footerText: joined(settings.agentName, agentDetails(settings)),
    createdAt: ports.clock.now(),
  };
}

/** The cycle's days and who is left: 2026. 3. 1. – 3. 5. · 12건 가운데 3건 남음. */
function summary({ from, to, total, left }: DepositCycle, language: Language): string {
  const days = `${formatDate(from, language)} – ${formatDate(to, language)}`;
  return joined(
    days,
    inLanguage(language, `${total}건 가운데 ${left}건 남음`, `${left} of ${total} left`),
  );
}

function lineOf(row: ThankRow, language: Language): ThankListLine {
  const { thankedAt, paidOn, customerName, phone, amount, product, streak, callTimes } = row;
  const paidInRow = inLanguage(language, `${streak}회 연속 입금`, `${streak} payments in a row`);
  return {
    mark: thankedAt === null ? '□' : '✓',
    paidOn: formatDate(paidOn, language, { length: 'short' }),
    name: customerName,
    phone: phone ?? '',
    amount: formatWon(amount, language),
    what: product,
    note: joined(callTimes, streak > 1 && paidInRow),
  };
}
