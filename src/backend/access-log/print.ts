import { formatDate } from '../../core/date-format.ts';
import { countAccess, listAccess, readLooks } from '../../data/access-log.ts';
import type { AccessLogPaper } from '../../print/access-log.ts';
import { accessActs } from '../../shared/access-log.ts';
import { accessDetails, accessSentence, actTexts } from '../../shared/access-log-texts.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../local-time.ts';
import { inLanguage, joined, shortMoment } from '../paper-words.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { spanOf } from './months.ts';

/** More would be a book; the newest are printed, and the paper says how many there are. */
const mostLines = 20_000;

/** Puts a month of the log on paper, the newest first. Errors: those of writing. */
export function printMonth(
  context: Context,
  { month, ...output }: ParsedInputOf<'accessLog.print'>,
): Promise<OutputOf<'accessLog.print'>> {
  context.access.flush();
  const paper = paperOf(context, month);
  const { title } = paper;
  const suggestedName = `${title} ${month}.pdf`;
  return putOut(
    context,
    {
      ...{ ...output, title, suggestedName },
      access: { act: 'print', facts: { paper: 'access-log', month } },
    },
    { kind: 'access-log', paper },
  );
}

function paperOf({ box, ports }: Context, month: string): AccessLogPaper {
  const { language, agentName, agentCompany } = readSettings(box);
  const span = spanOf(month);
  const { entries, total } = listAccess(box, { ...span, offset: 0, limit: mostLines });
  const happened = countAccess(box, span);
  const counts = accessActs.flatMap((act) => {
    const found = happened.find((each) => each.act === act);
    return found ? [`${actTexts[act][language]} ${found.times}`] : [];
  });
  const lookedAt = readLooks(box)[month];
  return {
    title: inLanguage(language, '접속 기록', 'Access log'),
    date: joined(
      monthName(month, language),
      inLanguage(language, `${total}건`, `${total} entries`),
      lookedAt !== undefined && lookedText(lookedAt, language),
    ),
    language,
    titles: language === 'ko' ? ['때', '한 일', '내용'] : ['When', 'What', 'Details'],
    lines: [
      ...(counts.length > 0
        ? [{ at: '', act: inLanguage(language, '모두', 'In all'), what: counts.join(' · ') }]
        : []),
      ...entries.map((entry) => ({
        at: shortMoment(entry.at, language),
        act: actTexts[entry.act][language],
        what: joined(accessSentence(entry, language), accessDetails(entry, language)),
      })),
    ],
    footerText: joined(agentName, agentCompany),
    createdAt: ports.clock.now(),
  };
}

function monthName(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  if (language === 'ko') return `${year}년 ${Number(number)}월`;
  const date = new Date(Number(year), Number(number) - 1, 1, 12);
  return date.toLocaleDateString('en-GB', { year: 'numeric', month: 'long' });
}

function lookedText(at: string, language: Language): string {
  const day = formatDate(dayOf(at), language, { length: 'short' });
  return inLanguage(language, `${day} 살펴봄, 기록 온전함`, `looked through ${day}, log whole`);
}
