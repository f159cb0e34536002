import { countReferred } from '../../data/referrals.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { readReferrals } from './read.ts';

/** From so many referrals on they are read in a thread of their own. */
const many = 2000;

export function referralHandlers({ box, lists }: Context): HandlersOf<'referrals'> {
  return {
    'referrals.list': () =>
      countReferred(box, many) < many ? readReferrals(box) : lists.ask('grapevine', null),
  };
}
