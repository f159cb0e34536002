import { monthsBetween, type Month } from '../../core/months.ts';
import { readRows } from '../../data/customers-list.ts';
import { insightPeople, isOfSpan, type InsightPeopleQuery } from '../../data/insight-people.ts';
import { readInsights, type InsightsQuery } from '../../data/insights.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { withMatches } from '../customers/matches.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { isLargeBox } from './large-box.ts';
import { comingSpans, monthSpans, signedSpan, silenceStep, silenceSteps, spanOf } from './spans.ts';

const longestRange = 60;

function checkRange(from: Month, to: Month): void {
  const months = monthsBetween(from, to) + 1;
  if (months >= 1 && months <= longestRange) return;
  throw new AppError('invalid-input', { where: 'from, to', reason: `1–${longestRange}` });
}

function peopleQuery(
  { measure, month, until, upTo }: ParsedInputOf<'insights.people'>,
  day: string,
): InsightPeopleQuery {
  const query = { measure, span: null, silence: null, today: day };
  if (measure === 'silence') {
    const silence = upTo === undefined ? undefined : silenceStep(upTo, day);
    if (!silence) throw new AppError('invalid-input', { where: 'upTo', reason: `${upTo}` });
    return { ...query, silence };
  }
  if (!isOfSpan(measure)) return query;
  if (month === undefined) throw new AppError('invalid-input', { where: 'month', reason: '' });
  checkRange(month, until ?? month);
  const isRetention = measure === 'retention' || measure === 'retention-lost';
  return { ...query, span: (isRetention ? signedSpan : spanOf)(month, until) };
}

export function insightHandlers(context: Context): HandlersOf<'insights'> {
  const { box, lists } = context;
  return {
    'insights.get': async ({ from, to }) => {
      checkRange(from, to);
      const day = today(context);
      const query: InsightsQuery = {
        months: monthSpans(from, to),
        coming: comingSpans(day),
        silence: silenceSteps.flatMap((step) => silenceStep(step, day) ?? []),
        today: day,
      };
      const counted = isLargeBox(context)
        ? await lists.ask('insights', query)
        : readInsights(box, query);
      return { from, to, ...counted };
    },
    'insights.people': async (input) => {
      const query = peopleQuery(input, today(context));
      const ids = isLargeBox(context)
        ? await lists.ask('insightPeople', query)
        : insightPeople(box, query);
      const { offset, limit } = input;
      const rows = readRows(box, [...ids.slice(offset, offset + limit)]);
      return { total: ids.length, customers: withMatches(box, rows, []) };
    },
  };
}
