/** The way from a process of our own back to the program that started it. */
export type ProcessPort = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
};

type ElectronParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

/** Electron's utility process talks through `parentPort`, Node's through its channel; null without either. */
export function processPort(): ProcessPort | null {
  const { parentPort } = process as { parentPort?: ElectronParentPort };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    };
  }
  if (!process.send) return null;
  // The program has ended, or does not want to know any more.
  process.once('disconnect', () => process.exit());
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}
