import { fitsArea } from '../../core/helper-areas.ts';
import { formatPhone, tidyPhone } from '../../core/phones.ts';
import { tidyLine, tidyText } from '../../core/tidy-text.ts';
import { nextWorkingDay } from '../../core/working-days.ts';
import { listOpenHandoffs } from '../../data/handoffs.ts';
import {
  countHelpers,
  listHelpers,
  readHelper,
  setHelperTrashed,
  writeHelper,
  type StoredHelper,
} from '../../data/helpers.ts';
import { AppError } from '../../shared/errors.ts';
import { helperRoles, type Helper } from '../../shared/helpers.ts';
import { now, type Context } from '../context.ts';
import { checkTexts } from '../customers/check-fields.ts';
import { addEntry, changeEntry } from '../customers/entries.ts';
import { newUid, requireCustomer } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';
import { dayOf, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

const mostHelpers = 2000;

export function helperHandlers(context: Context): HandlersOf<'helpers'> {
  const { box, events } = context;

  function require(uid: string): Helper {
    const helper = readHelper(box, uid);
    if (!helper) throw new AppError('not-found', { what: 'helper', id: uid });
    return helper;
  }

  return {
    'helpers.list': (asked) => {
      const id = asked?.customerId;
      const addresses = id === undefined ? [] : requireCustomer(box, id).addresses;
      const lines = addresses.map(({ line }) => line).filter((line) => line !== '');
      return listHelpers(box, { trash: asked?.trash ?? false })
        .map((helper) => ({ ...shown(helper), fitsArea: fitsArea(helper.area, lines) }))
        .sort((a, b) => Number(b.fitsArea) - Number(a.fitsArea) || roleOrder(a) - roleOrder(b));
    },
    'helpers.save': ({ helper }) => {
      const tidy = stored(helper);
      if (tidy.name === '') throw new AppError('entry-empty', { what: 'helpers' });
      checkTexts({ notes: Object.values({ ...tidy, uid: '' }).join('\n') });
      if (helper.uid !== '') require(helper.uid);
      else if (countHelpers(box) >= mostHelpers) {
        throw new AppError('too-many', { where: 'helpers', limit: mostHelpers });
      }
      const uid = helper.uid || newUid();
      box.transaction(() => writeHelper(box, { ...tidy, uid }, now(context)));
      events.changed('helpers');
      return shown(require(uid));
    },
    'helpers.remove': ({ uid }) => {
      require(uid);
      const at = now(context);
      setHelperTrashed(box, uid, at, at);
      events.changed('helpers');
      return {};
    },
    'helpers.restore': ({ uid }) => {
      require(uid);
      setHelperTrashed(box, uid, null, now(context));
      events.changed('helpers');
      return shown(require(uid));
    },
    'helpers.handOn': ({ customerId, handoff }) => {
      const handedAt = handoff.handedAt ?? now(context);
      const checkOn = handoff.checkOn ?? nextWorkingDay(dayOf(handedAt), readSettings(box));
      const helperName = handoff.helperName || (readHelper(box, handoff.helper)?.name ?? '');
      const entry = { ...handoff, helperName, handedAt, checkOn };
      const written = addEntry(context, customerId, 'handoffs', entry);
      events.changed('helpers');
      return { handoff: written.entry, change: written.change };
    },
    'helpers.arrived': ({ customerId, uid, on, note }) => {
      const day = today(context);
      if (on && on > day) throw new AppError('day-in-future', { date: on });
      const written = changeEntry(context, { customerId, uid }, 'handoffs', (handoff) => ({
        ...handoff,
        arrivedOn: on === undefined ? day : on,
        note: note ?? handoff.note,
      }));
      events.changed('helpers');
      return { handoff: written.entry, change: written.change };
    },
    'helpers.open': () => listOpenHandoffs(box),
  };
}

function stored(helper: Helper): Helper {
  return {
    uid: helper.uid,
    name: tidyLine(helper.name),
    role: tidyLine(helper.role),
    company: tidyLine(helper.company),
    phone: tidyPhone(helper.phone),
    area: tidyLine(helper.area),
    hours: tidyLine(helper.hours),
    note: tidyText(helper.note).trim(),
  };
}

const shown = <H extends Helper>(helper: H): H => ({ ...helper, phone: formatPhone(helper.phone) });

/** The usual roles in their order, then words of the user's own, then none. */
function roleOrder({ role }: Pick<StoredHelper, 'role'>): number {
  if (role === '') return helperRoles.length + 1;
  const at = helperRoles.findIndex((each) => each === role);
  return at < 0 ? helperRoles.length : at;
}
