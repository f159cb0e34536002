/** Runs the built main process on the stand-in and writes what came of it to stdout, as JSON. */
import { registerHooks } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import * as electron from './electron.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

type Answer = { ok: boolean; value: never };
const { notes, channels } = electron;

async function until(done: () => unknown): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 600) throw new Error('the built program did not get there');
    await delay(50);
  }
}

await import(new URL('../../../out/main/index.js', import.meta.url).href);
await until(() => notes['page'] ?? notes['errors']);
const contents = electron.BrowserWindow.last?.webContents;
if (!contents) throw new Error('no window');

/** Calls as the page does, from the given frame of the window. */
const invoke = (name: string, input: unknown, frame: object = contents.mainFrame) =>
  channels.get('dangol:invoke')?.({ sender: contents, senderFrame: frame }, name, input) as
    Promise<Answer> | undefined;

function refusesAFrameInside(): boolean {
  try {
    invoke('settings.get', {}, { url: contents?.mainFrame.url, parent: contents?.mainFrame });
    return false;
  } catch {
    return true;
  }
}

async function runJob(name: string, input: unknown): Promise<string> {
  const started = await invoke(name, input);
  const { job } = (started?.value ?? {}) as { job: string };
  const status = async () =>
    ((await invoke('jobs.get', { id: job }))?.value as { status?: string } | undefined)?.status;
  let last = await status();
  while (last === 'running') {
    await delay(50);
    last = await status();
  }
  return last ?? 'unknown';
}

const card = {
  greeting: '홍길동 고객님께',
  message: '늘 감사합니다.',
  closing: '김단골 드림',
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  seed: '1',
};
const proof = await invoke('greetingCards.proof', { specs: [card], layout: 'a6' });

/** Shows a reminder and presses it. */
async function pressReminder(): Promise<unknown> {
  const answer = await invoke('reminders.show', {});
  electron.Notification.last?.emit('click');
  return answer?.value;
}

/** Lets the computer sleep, first without and then with a passphrase, and opens the box again. */
async function sleeps(): Promise<unknown> {
  const locked = async () =>
    ((await invoke('keys.state', {}))?.value as { locked?: boolean } | undefined)?.locked;
  electron.powerMonitor.emit('suspend');
  await delay(200);
  const without = await locked();
  const passphrase = 'yellow umbrella seven';
  await invoke('keys.setPassphrase', { passphrase });
  electron.powerMonitor.emit('lock-screen');
  let tries = 0;
  while (!(await locked()) && tries++ < 200) await delay(50);
  const refused = (await invoke('customers.count', {}))?.ok;
  await invoke('keys.unlock', { passphrase });
  return { without, refused, afterwards: await locked() };
}

const bytes = new TextEncoder().encode('이름,전화\n홍길동,010-1234-5678\n');
const result = {
  samples: await runJob('customers.addSamples', { count: 20 }),
  inspected: (await invoke('exchange.inspect', { name: 'a.csv', bytes }))?.value,
  count: (await invoke('customers.count', {}))?.value,
  pages: (proof?.value as { pages?: number } | undefined)?.pages ?? proof,
  about: (await invoke('settings.about', {}))?.value,
  reminder: await pressReminder(),
  sleep: await sleeps(),
  refusesAFrameInside: refusesAFrameInside(),
  outside: (await electron.load('app://dangol/../../package.json')).status,
  otherHost: (await electron.load('app://other/')).status,
  notes,
};
electron.app.once('stand-in-quit', () => {
  process.stdout.write(JSON.stringify(result));
  process.exit(0);
});
electron.app.quit();
