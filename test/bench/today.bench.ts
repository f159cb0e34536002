/**
 * Today's list through `dispatch`: 100,000 customers with 200,000 agreements, 2,000,000 deposits and
 * 500,000 contacts against a tenth of that, with the same 200 people due in both; and the small box with
 * birthdays spread over the year, so that more people are due. Best of the runs. The boxes are kept.
 * `node test/bench/today.bench.ts [--customers 100000] [--rounds 9] [--dir DIR] [--json]`
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../src/backend/backend.ts';
import { createInvoke } from '../../src/backend/client.ts';
import { cliPorts } from '../../src/cli/open-backend.ts';
import { benchDay, duePeopleCount, todayFolder } from './today-box.ts';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '9' },
    dir: { type: 'string', default: join(tmpdir(), 'dangol-bench') },
    json: { type: 'boolean', default: false },
  },
});
const customers = Number(values.customers);
const mostMs = 200;
const mostRatio = 2;

type Measured = {
  customers: number;
  due: number;
  first: number;
  list: number;
  count: number;
  week: number;
};

async function measure(count: number, spread: boolean): Promise<Measured> {
  const dataDir = await todayFolder(values.dir, count, spread);
  const ports = { ...cliPorts(dataDir), clock: { now: () => new Date(`${benchDay}T12:00:00`) } };
  const backend = await createBackend({ dataDir, ports });
  const invoke = createInvoke(backend.dispatch);
  const timed = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  let due = 0;
  const list = async () => void (due = (await invoke('today.get', {})).people.length);
  const first = await timed(list);
  const best = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let round = 0; round < Number(values.rounds); round++) times.push(await timed(work));
    return Math.min(...times);
  };
  const measured = {
    ...{ customers: count, first },
    list: await best(list),
    count: await best(() => invoke('today.count', {})),
    week: await best(() => invoke('today.week', {})),
    due,
  };
  await backend.close();
  return measured;
}

const small = await measure(Math.floor(customers / 10), false);
const large = await measure(customers, false);
const spread = await measure(Math.floor(customers / 10), true);
const ratio = large.list / small.list;
if (small.due !== duePeopleCount || large.due !== duePeopleCount) {
  throw new Error(`due: ${small.due} and ${large.due} instead of ${duePeopleCount}`);
}
if (large.list > mostMs || ratio > mostRatio) process.exitCode = 1;
if (values.json) console.log(JSON.stringify({ small, large, spread, ratio }));
else {
  console.log('customers          due   first ms    list ms   count ms    week ms');
  for (const [name, each] of Object.entries({ small, large, 'birthdays spread': spread })) {
    const cells = [each.first, each.list, each.count, each.week].map((ms) =>
      ms.toFixed(1).padStart(10),
    );
    console.log(
      `${String(each.customers).padStart(9)} ${String(each.due).padStart(12)} ${cells.join(' ')}  ${name}`,
    );
  }
  console.log(
    `list of ${customers} customers (target ≤ ${mostMs} ms): ${large.list.toFixed(1)} ms`,
  );
  console.log(`against a tenth with the same due (target ≤ ${mostRatio}): ${ratio.toFixed(2)}`);
}
