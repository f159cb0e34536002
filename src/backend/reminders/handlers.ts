import type { HandlersOf } from '../dispatch.ts';
import type { Reminders } from './reminders.ts';

/** `reminders` is null where the host shows nothing. */
export function reminderHandlers(reminders: Reminders | null): HandlersOf<'reminders'> {
  return {
    'reminders.show': async () => {
      await reminders?.showNow();
      return { shown: reminders !== null };
    },
  };
}
