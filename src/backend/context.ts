import type { Box } from '../data/sql.ts';
import type { AccessLog } from './access-log/access-log.ts';
import type { Backups } from './backup/backups.ts';
import type { ListReader } from './customers/list/reader.ts';
import type { EventHub } from './events.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { KeyUse } from './open-box.ts';
import type { Ports } from './ports.ts';

/** What handlers work with. */
export type Context = {
  box: Box;
  key: KeyUse;
  ports: Ports;
  events: EventHub;
  jobs: JobRunner;
  /** Reads long lists in a thread of its own. */
  lists: ListReader;
  backups: Backups;
  /** Who looked at what, and what left the box. */
  access: AccessLog;
  /** Files that the program wrote since its start: only these are shown in the file manager. */
  written: Set<string>;
};

/** The present moment, UTC ISO 8601. */
export function now(context: { ports: Pick<Ports, 'clock'> }): string {
  return context.ports.clock.now().toISOString();
}
