import { isFaultCode, isFaultPlace, isFaultWhere } from '../../shared/fault-places.ts';
import type { HandlersOf } from '../dispatch.ts';
import type { FaultLog } from './fault-log.ts';

/** The log as it is seen in Settings and on the command line; it needs no box and holds no data. */
export function faultHandlers(log: FaultLog): HandlersOf<'faults'> {
  return {
    'faults.list': () => ({ faults: log.list(), folder: log.folder }),
    'faults.report': ({ code, where, stack }) => {
      // The page is believed in what has the form of a code, a screen and a place, and in nothing else.
      log.write({
        code: isFaultCode(code) ? code : 'Error',
        where: isFaultWhere(where) ? `page:${where}` : 'page',
        stack: stack.filter(isFaultPlace),
      });
      return {};
    },
    'faults.clear': () => {
      log.clear();
      return {};
    },
  };
}
