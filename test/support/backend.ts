import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { createBackend, type Backend } from '../../src/backend/backend.ts';
import { createInvoke, type Invoke } from '../../src/backend/client.ts';
import { checkoutPorts } from '../../src/backend/host/checkout-ports.ts';
import type { Notice, Notifier, Ports } from '../../src/backend/ports.ts';
import type { KeyProtector } from '../../src/data/key-protector.ts';
import type { InputOf, OperationName, OutputOf } from '../../src/shared/contract.ts';
import type { BackendEvent } from '../../src/shared/events.ts';

/** Keeps what the system would show. */
export class NotedNotices implements Notifier {
  readonly notices: Notice[] = [];
  readonly badges: number[] = [];

  notify(notice: Notice): void {
    this.notices.push(notice);
  }

  setBadge(count: number): void {
    this.badges.push(count);
  }
}

/** A backend on a real encrypted box in a folder of its own, with a clock that the test sets. */
export class TestBackend {
  readonly folder = mkdtempSync(join(tmpdir(), 'dangol-backend-'));
  readonly printed: Uint8Array[] = [];
  readonly opened: string[] = [];
  readonly events: BackendEvent[] = [];
  now: Date;
  /** What the system's printing does with what it is handed. */
  printer: () => Promise<void> = () => Promise.resolve();
  host: Ports['host'] = 'cli';
  /** The machine's ways to the key before the key file; set before the backend is opened. */
  keychains: KeyProtector[] = [];
  /** What the user chooses in the system's dialog for opening. */
  chosen: string | null = null;
  /** Where boxes that were brought along are looked for. */
  usualFolders: string[] = [];
  /** Entry files in place of the program's own; set before the backend is opened. */
  workers: Partial<Ports['workers']> = {};
  /** Set before the backend is opened where notices are looked at. */
  notifier: Notifier | null = null;
  #backend: Backend | null = null;

  constructor(now = '2026-11-22T03:00:00Z') {
    this.now = new Date(now);
  }

  get backend(): Backend {
    if (!this.#backend) throw new Error('not open');
    return this.#backend;
  }

  get invoke(): Invoke {
    return createInvoke(this.backend.dispatch);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async open(): Promise<this> {
    this.#backend = await createBackend({
      dataDir: this.folder,
      ports: this.#ports(),
      checkOutput: true,
    });
    this.#backend.on((event) => this.events.push(event));
    return this;
  }

  async restart(): Promise<this> {
    await this.close();
    return this.open();
  }

  async close(): Promise<void> {
    await this.#backend?.close();
    this.#backend = null;
  }

  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** Calls an operation that starts a job, and waits for the job's result. */
  async job<N extends OperationName>(name: N, input: InputOf<N>): Promise<unknown> {
    const started: OutputOf<N> = await this.invoke(name, input);
    const { job } = started as { job: string };
    return this.backend.jobResult(job);
  }

  /** Imports a file as the window would: look at it, then take the proposed plan. */
  async importFile(name: string, bytes: Uint8Array): Promise<unknown> {
    const { file, plan } = await this.invoke('exchange.inspect', { name, bytes });
    return this.job('exchange.import', { file, plan });
  }

  #ports(): Ports {
    const checkout = checkoutPorts(this.folder);
    return {
      ...checkout,
      keyProtectors: [...this.keychains, ...checkout.keyProtectors],
      host: this.host,
      workers: { ...checkout.workers, ...this.workers },
      clock: { now: () => this.now },
      files: {
        chooseSave: ({ suggestedName }) => Promise.resolve(this.path(suggestedName)),
        chooseOpen: () => Promise.resolve(this.chosen),
        usualFolders: () => this.usualFolders,
        reveal: () => Promise.resolve(),
      },
      printer: {
        print: async ({ pdf }) => {
          await this.printer();
          this.printed.push(pdf);
        },
      },
      notifier: this.notifier,
      openExternal: (url) => {
        this.opened.push(url);
        return Promise.resolve();
      },
    };
  }
}

const open: TestBackend[] = [];

/** A fresh backend, put away after the test. */
export async function testBackend(now?: string): Promise<TestBackend> {
  const backend = new TestBackend(now);
  open.push(backend);
  return backend.open();
}

afterEach(async () => {
  for (const backend of open.splice(0)) await backend.dispose();
});
