import { countKinds, listAgreements } from '../../data/agreements.ts';
import { agreement as agreementSchema, agreementKinds } from '../../shared/agreements.ts';
import type { Context } from '../context.ts';
import { addEntry, changeEntry, removeEntry } from '../customers/entries.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { agreementRows, storedAgreementFilter } from './read.ts';

export function agreementHandlers(context: Context): HandlersOf<'agreements'> {
  const { box } = context;
  return {
    'agreements.list': ({ filter, order, offset, limit }) => {
      const found = listAgreements(box, {
        filter: storedAgreementFilter(context, filter),
        order,
        offset,
        limit,
      });
      return { total: found.total, agreements: agreementRows(context, found.agreements) };
    },
    'agreements.kinds': () => {
      const known: readonly string[] = agreementKinds;
      const rank = ({ kind }: { kind: string }) => known.indexOf(kind) + 1 || known.length + 1;
      return countKinds(box).toSorted((a, b) => rank(a) - rank(b));
    },
    'agreements.add': ({ customerId, agreement: { uid: _, ...written } }) => {
      const { entry, change } = addEntry(
        context,
        customerId,
        'agreements',
        agreementSchema.parse(written),
      );
      return { agreement: entry, change };
    },
    'agreements.change': ({ customerId, uid, patch }) => {
      const { entry, change } = changeEntry(
        context,
        { customerId, uid },
        'agreements',
        (before) => {
          const isTurned = patch.status !== undefined && patch.status !== before.status;
          // A status without its day tells nothing to the lapse clock.
          const turned =
            isTurned && patch.statusOn === undefined ? { statusOn: today(context) } : {};
          return { ...before, ...patch, ...turned };
        },
      );
      return { agreement: entry, change };
    },
    'agreements.remove': ({ customerId, uid }) =>
      removeEntry(context, { customerId, uid }, 'agreements'),
  };
}
