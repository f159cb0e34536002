import { Socket as Datagrams } from 'node:dgram';
import { Socket } from 'node:net';
import { ownOrigin } from '../../src/browser-host/own-page.ts';
import { internetSockets } from './internet-sockets.ts';

/** Where this process connected to, as `host:port`: the backend runs in it. */
const connected: string[] = [];

const { connect } = Socket.prototype;
Socket.prototype.connect = function (this: Socket, ...all: unknown[]) {
  // Already in order: Node hands its own list of arguments on. A path is a pipe of this computer.
  const [first] = Array.isArray(all[0]) ? all[0] : all;
  const { host, port, path } = typeof first === 'object' ? first : { port: first };
  if (port !== undefined && path === undefined) connected.push(`${host ?? all[1]}:${port}`);
  return Reflect.apply(connect, this, all) as Socket;
} as Socket['connect'];

const { send } = Datagrams.prototype;
Datagrams.prototype.send = function (this: Datagrams, ...all: unknown[]) {
  connected.push(`datagram to ${all.filter((each) => typeof each === 'string').join()}`);
  Reflect.apply(send, this, all);
} as Datagrams['send'];

/** What never leaves the computer: our page's own files, and parts of the browser itself. */
const inside = [
  `${ownOrigin}/`,
  `blob:${ownOrigin}/`,
  'data:',
  'about:',
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/',
  'chrome://resources/',
  'chrome-untrusted://resources/',
];

type Asking = { on(event: 'request', listener: (request: { url(): string }) => void): unknown };

/** Everything that left, or tried to leave, the computer while a test ran. */
export class Outgoing {
  readonly #requests: string[] = [];
  readonly #before = connected.length;

  /** Hears every request of a browser's pages, also those that are refused. */
  watch(context: Asking): void {
    context.on('request', (request) => {
      const url = request.url();
      if (!inside.some((prefix) => url.startsWith(prefix))) this.#requests.push(url);
    });
  }

  /** Requests of the pages, connections of this process, and sockets of processes that name `marker`. */
  all(marker: string): string[] {
    return [...this.#requests, ...connected.slice(this.#before), ...internetSockets(marker)];
  }
}
