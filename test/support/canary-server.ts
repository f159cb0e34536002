import { createServer, type AddressInfo } from 'node:net';

export interface CanaryServer {
  readonly port: number;
  /** How many connections came in so far. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A listener on this machine that nobody should ever reach; it counts who does. */
export function openCanaryServer(): Promise<CanaryServer> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const close = () => new Promise<void>((done) => server.close(() => done()));
      resolve({ port, connections: () => count, close });
    });
  });
}

/** Everything a script in a page can try to reach an address; each attempt settles by itself. */
export function attemptsToGoOut(port: number): string {
  const http = `http://127.0.0.1:${port}/`;
  return `(async () => {
    const settled = (start) => new Promise((resolve) => {
      setTimeout(resolve, 500);
      try { start(resolve); } catch { resolve(); }
    });
    const tag = (name, set) => settled(() => {
      document.body.append(Object.assign(document.createElement(name), set));
    });
    await fetch('${http}fetch').catch(() => undefined);
    await fetch('${http}fetch', { mode: 'no-cors', method: 'POST', body: 'x' }).catch(() => undefined);
    await settled(() => navigator.sendBeacon('${http}beacon', 'x'));
    await settled(() => new WebSocket('ws://127.0.0.1:${port}/socket'));
    await settled(() => new EventSource('${http}events'));
    await settled(() => { const r = new XMLHttpRequest(); r.open('GET', '${http}xhr'); r.send(); });
    await tag('img', { src: '${http}a.png' });
    await tag('script', { src: '${http}a.js' });
    await tag('link', { rel: 'stylesheet', href: '${http}a.css' });
    await tag('link', { rel: 'preconnect', href: '${http}' });
    await tag('link', { rel: 'prefetch', href: '${http}prefetch' });
    await tag('iframe', { src: '${http}frame' });
    await tag('object', { data: '${http}object' });
    await tag('video', { src: '${http}video' });
    await settled(() => window.open('${http}window'));
    await settled(() => {
      const form = Object.assign(document.createElement('form'), {
        action: '${http}form', method: 'post', target: '_blank',
      });
      document.body.append(form);
      form.submit();
    });
    await settled(() => { new Worker('${http}worker.js'); });
    await settled(() => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}?transport=tcp' }] });
      connection.createDataChannel('x');
      void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    });
    await settled(() => { location.href = '${http}navigation'; });
  })()`;
}
