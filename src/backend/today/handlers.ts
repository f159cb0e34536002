import { solarToLunar } from '../../core/lunar.ts';
import { countPeople, type DuePerson } from '../../core/today/people.ts';
import type { Box } from '../../data/sql.ts';
import { countOverCadence, type SilenceQuery } from '../../data/today-silence.ts';
import { mostByCadence, silenceQuery } from '../cadences/silence.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { markReason } from './marks.ts';
import { moveReasons } from './moves.ts';
import { peopleOf, shownPeople } from './people.ts';
import { printToday } from './print.ts';
import { holidayName, weekOf } from './week.ts';

function lunarDay(day: string) {
  const lunar = solarToLunar(day);
  return lunar && { month: lunar.month, day: lunar.day, leapMonth: lunar.leapMonth };
}

/** How many more are over a cadence of their own than the list shows. */
function moreSilent(box: Box, people: readonly DuePerson[], query: SilenceQuery): number {
  const shown = people.filter(({ reasons }) =>
    reasons.some(({ said, done }) => said.kind === 'silence' && !done && said.cadenceDays !== null),
  );
  if (shown.length < mostByCadence) return 0;
  return Math.max(0, countOverCadence(box, query) - shown.length);
}

export function todayHandlers(context: Context): HandlersOf<'today'> {
  const { box, events } = context;
  return {
    'today.get': ({ date }) => {
      const day = date ?? today(context);
      const settings = readSettings(box);
      const people = peopleOf(box, day);
      return {
        date: day,
        lunar: lunarDay(day),
        holiday: holidayName(day, settings),
        people: shownPeople(box, people, day, settings.language),
        moreSilent: moreSilent(box, people, silenceQuery(day, settings)),
      };
    },
    'today.count': ({ date }) => countPeople(peopleOf(box, date ?? today(context))),
    'today.week': ({ date }) => ({ days: weekOf(context, date ?? today(context)) }),
    'today.mark': (marked) => {
      markReason(context, marked);
      events.changed('today', 'contacts', 'customers', 'deposits');
      return {};
    },
    'today.move': (move) => {
      const moved = moveReasons(context, move);
      if (moved > 0) events.changed('today');
      return { moved };
    },
    'today.print': (paper) => printToday(context, paper),
  };
}
