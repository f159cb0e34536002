import { sameLabel } from '../../core/custom-values.ts';
import {
  dropRemovedLists,
  insertSavedList,
  listSavedLists,
  patchSavedList,
  readSavedList,
  setSavedListRemoved,
} from '../../data/saved-lists.ts';
import { AppError } from '../../shared/errors.ts';
import type { SavedList } from '../../shared/saved-lists.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';

const mostLists = 200;

export function savedListHandlers(context: Context): HandlersOf<'savedLists'> {
  const { box, events } = context;

  function require(id: number): SavedList {
    const list = readSavedList(box, id);
    if (!list) throw new AppError('not-found', { what: 'list', id });
    return list;
  }
  /** Errors: `name-taken`. */
  function freeName(name: string, own: number | null): string {
    const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    const taken = listSavedLists(box).find((list) => sameLabel(list.name, tidy));
    if (taken && taken.id !== own) throw new AppError('name-taken', { name: tidy });
    return tidy;
  }
  function tellOf(id: number): SavedList {
    events.changed('saved-lists');
    return require(id);
  }

  return {
    'savedLists.list': () => listSavedLists(box),
    'savedLists.create': ({ name, query, columns }) => {
      if (listSavedLists(box).length >= mostLists) {
        throw new AppError('too-many', { where: 'savedLists', limit: mostLists });
      }
      const at = now(context);
      const list = { name: freeName(name, null), query, columns };
      return tellOf(insertSavedList(box, { ...list, uid: newUid(new Date(at)), at }));
    },
    'savedLists.update': ({ id, name, query, columns }) => {
      require(id);
      const free = name === undefined ? undefined : freeName(name, id);
      patchSavedList(box, id, { name: free, query, columns }, now(context));
      return tellOf(id);
    },
    'savedLists.remove': ({ id, removed }) => {
      const list = require(id);
      if (!removed) freeName(list.name, id);
      setSavedListRemoved(box, id, removed, now(context));
      events.changed('saved-lists');
      return {};
    },
  };
}

/** Lists that were removed in an earlier run of the program cannot come back any more. */
export function forgetRemovedLists({ box }: Pick<Context, 'box'>): void {
  if (!box.readonly) dropRemovedLists(box);
}
