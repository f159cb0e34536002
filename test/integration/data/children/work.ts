import { writeSync } from 'node:fs';
import { createBackend } from '../../../../src/backend/backend.ts';
import { createInvoke, type Invoke } from '../../../../src/backend/client.ts';
import { cliPorts } from '../../../../src/cli/open-backend.ts';
import { toErrorData } from '../../../../src/shared/errors.ts';
import { listOfPeople, passphrases } from '../work-data.ts';

/**
 * Opens the box of a folder as a command does and does one piece of work on it. Says `done <what>` for
 * each part that the program has acknowledged, and the error's code where one comes out.
 */
const [folder = '', work = ''] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

type Finish = (started: { job: string | null }) => Promise<unknown>;

async function idOf(invoke: Invoke, text: string): Promise<number> {
  const filter = { trash: false };
  const { customers } = await invoke('customers.search', { text, filter });
  return customers[0]?.id ?? 0;
}

const works: Readonly<Record<string, (invoke: Invoke, finish: Finish) => Promise<void>>> = {
  open: () => Promise.resolve(),
  write: async (invoke) => {
    const { customer } = await invoke('customers.create', { fields: { name: '박새로이' } });
    say('done 박새로이');
    await invoke('customers.update', { id: customer.id, patch: { company: '한빛상사' } });
    say('done 한빛상사');
  },
  import: async (invoke, finish) => {
    const bytes = new TextEncoder().encode(listOfPeople);
    const { file, plan } = await invoke('exchange.inspect', { name: 'a.csv', bytes });
    await finish(await invoke('exchange.import', { file, plan }));
    say('done import');
  },
  merge: async (invoke) => {
    const [keep, other] = [await idOf(invoke, '홍길동'), await idOf(invoke, '홍길순')];
    await invoke('duplicates.merge', { keep, drop: other });
    say('done merge');
  },
  backup: async (invoke, finish) => {
    await finish(await invoke('backup.make', {}));
    say('done backup');
  },
  restore: async (invoke) => {
    const { backups } = await invoke('backup.list', {});
    await invoke('backup.restore', { name: backups.at(-1)?.name ?? '' });
    say('done restore');
  },
  passphrase: async (invoke) => {
    await invoke('keys.setPassphrase', { passphrase: passphrases.after });
    say('done passphrase');
  },
  destroy: async (invoke, finish) => {
    const ids = [await idOf(invoke, '김민수')];
    await finish(await invoke('privacy.destroy', { ids, reason: 'asked' }));
    say('done destroy');
  },
  repair: async (invoke, finish) => {
    await finish(await invoke('backup.check', { repair: true }));
    say('done repair');
  },
};

try {
  const backend = await createBackend({ dataDir: folder, ports: cliPorts(folder) });
  try {
    const finish: Finish = async ({ job }) => (job === null ? null : backend.jobResult(job));
    await works[work]?.(createInvoke(backend.dispatch), finish);
  } finally {
    await backend.close();
  }
} catch (thrown) {
  say(`error ${toErrorData(thrown).code}`);
}
