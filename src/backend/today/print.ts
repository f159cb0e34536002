import { formatDate } from '../../core/date-format.ts';
import { countPeople } from '../../core/today/people.ts';
import type { TodayList, TodayListPerson } from '../../print/today-list.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Language } from '../../shared/primitives.ts';
import type { PersonToReach, TodaySection } from '../../shared/today.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { agentDetails, inLanguage, joined } from '../paper-words.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { peopleOf, shownPeople } from './people.ts';
import { holidayName } from './week.ts';

const sections: Record<TodaySection, readonly [ko: string, en: string]> = {
  first: ['먼저 챙길 일', 'First things first'],
  deposits: ['입금 감사 전화', 'Thanks for payments'],
  days: ['날과 계약', 'Days and agreements'],
  'in-touch': ['안부와 답', 'Keeping in touch'],
};

/** Prints a day's list with a box to tick for everybody. Errors: those of writing. */
export async function printToday(
  context: Context,
  { date, ...output }: ParsedInputOf<'today.print'>,
): Promise<OutputOf<'today.print'>> {
  const day = date ?? today(context);
  const paper = todayPaper(context, day);
  const suggestedName = `${paper.title} ${day}.pdf`;
  return putOut(
    context,
    {
      ...{ ...output, title: paper.title, suggestedName },
      access: { act: 'print', customers: peopleOn(paper), facts: { paper: 'today' } },
    },
    { kind: 'today-list', paper },
  );
}

const peopleOn = ({ groups }: TodayList): number =>
  groups.reduce((sum, { people }) => sum + people.length, 0);

function todayPaper({ box, ports }: Context, day: string): TodayList {
  const settings = readSettings(box);
  const { language, agentName } = settings;
  const due = peopleOf(box, day);
  const people = shownPeople(box, due, day, language).filter(({ movedTo }) => movedTo === null);
  const { left, all } = countPeople(due);
  const open = people.filter(({ done }) => !done);
  const groups = Map.groupBy(open, ({ section }) => section);
  const done = people.filter((person) => person.done);
  return {
    title: inLanguage(language, '오늘 연락할 분', 'People to reach'),
    date: joined(formatDate(day, language, { weekday: true }), holidayName(day, settings)),
    language,
    summary: summary(left, all, language),
    groups: [
      ...[...groups].map(([section, list]) => ({
        title: inLanguage(language, ...sections[section]),
        people: list.map(onPaper),
      })),
      ...(done.length === 0
        ? []
        : [{ title: inLanguage(language, '마친 분', 'Done'), people: done.map(onPaper) }]),
    ],
    nobody: inLanguage(language, '연락할 분이 없습니다.', 'Nobody to reach.'),
    footerText: joined(agentName, agentDetails(settings)),
    createdAt: ports.clock.now(),
  };
}

function summary(left: number, all: number, language: Language): string {
  return inLanguage(language, `모두 ${all}명 · 남은 분 ${left}명`, `${all} in all · ${left} left`);
}

function onPaper(person: PersonToReach): TodayListPerson {
  const { name, company, phone, callTimes, reasons, mind, done } = person;
  const shown = reasons.filter((reason) => done || (!reason.done && reason.movedTo === null));
  return {
    done,
    name: name === company ? name : joined(name, company),
    phone: phone ?? '',
    callTimes,
    reasons: shown.map(({ text }) => text),
    never: mind.filter(({ kind }) => kind === 'deal-breaker').map(({ text }) => text),
    mind: mind.filter(({ kind }) => kind !== 'deal-breaker').map(({ text }) => text),
  };
}
