import { contextBridge, ipcRenderer } from 'electron';
import type { BackendEvent } from '../shared/events.ts';

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on('dangol:event', (_event, { name, payload }: BackendEvent) => {
  listeners.get(name)?.forEach((listener) => listener(payload));
});

// The page gets these two functions and nothing of Electron. The sandbox gives a preload script to
// the main frame alone; the main process checks every caller again.
contextBridge.exposeInMainWorld('dangol', {
  invoke: (name: string, input: unknown) => ipcRenderer.invoke('dangol:invoke', name, input),
  on: (name: string, listener: Listener) => {
    const named = listeners.get(name) ?? new Set();
    listeners.set(name, named.add(listener));
    return () => {
      named.delete(listener);
    };
  },
});
