import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OwnProcess } from '../ports.ts';

/** Starts an entry file in a Node of its own; bytes cross as they are. */
export function nodeProcess(entry: URL): OwnProcess {
  const child = fork(fileURLToPath(entry), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener(signal ?? `exit ${code}`));
      child.once('error', (error) => listener(error.message));
    },
    end: () => void child.kill('SIGKILL'),
  };
}
