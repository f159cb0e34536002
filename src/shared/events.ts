import { z } from 'zod';
import { job } from './jobs.ts';

/** What the backend tells the page without being asked. */
export const events = {
  /** Something in the box changed: the page asks again for what it shows of these topics. */
  'data-changed': z.object({
    topics: z.array(
      z.enum([
        'customers',
        'custom-fields',
        'saved-lists',
        'duplicates',
        'contacts',
        'deposits',
        'helpers',
        'follow-up-plans',
        'drafts',
        'greeting-cards',
        'templates',
        'marks',
        'paper',
        'exchange',
        'settings',
        'today',
        'backups',
        'keys',
        'access-log',
      ]),
    ),
  }),
  /** Somebody pressed a reminder: the page goes there ("today"). */
  'open-place': z.object({ place: z.string() }),
  /** The box was locked or opened: the page begins anew and forgets what it held. */
  lock: z.object({ locked: z.boolean() }),
  job,
} satisfies Record<string, z.ZodType>;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
export type BackendEvent = { [N in EventName]: { name: N; payload: EventPayload<N> } }[EventName];
