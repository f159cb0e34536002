import { measure as measures, type Measure } from '../../../shared/insights.ts';
import { formatRoute, type Route } from '../../app/route.ts';

/** Whose people are shown: of months, of a step of silence, or of now. */
export type PeopleOf = {
  readonly measure: Measure;
  readonly month?: string | undefined;
  readonly until?: string | undefined;
  readonly upTo?: number | null | undefined;
};

/** What the overview was set to, so that one comes back to the same. */
export type Setting = Readonly<Record<'range' | 'view', string | undefined>>;

export const overviewAddress = (setting: Setting): string =>
  formatRoute(['insights'], { range: setting.range, view: setting.view });

/** The address of the people behind a number. */
export function peopleAddress({ measure, month, until, upTo }: PeopleOf, setting: Setting): string {
  return formatRoute(['insights', measure], {
    month,
    until: until === month ? null : until,
    // An address has no null: longer than the longest step.
    upTo: upTo === null ? 'longer' : upTo,
    range: setting.range,
    view: setting.view,
  });
}

/** Reads such an address; null where it is of no people. */
export function peopleOf({ path, query }: Route): PeopleOf | null {
  const named = measures.safeParse(path[1]);
  if (!named.success) return null;
  const { month, until, upTo } = query;
  return {
    measure: named.data,
    month,
    until,
    upTo: upTo === 'longer' ? null : upTo === undefined ? undefined : Number(upTo),
  };
}

export const settingOf = ({ query }: Route): Setting => ({
  range: query['range'],
  view: query['view'],
});
