import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../shared/errors.ts';

/** How long the window's thread may stand still for another writer; the rest is waited asleep. */
export const windowBusyMs = 15;
const patienceMs = 10_000;
const pauseMs = 10;

/**
 * Runs work that writes to the box. While a job holds the box, the work is tried again and again
 * with the thread free in between; `askForTurn` tells the jobs that somebody waits. Work that met
 * `box-busy` has done nothing: its transaction did not begin.
 */
export async function whenFree<T>(work: () => T | Promise<T>, askForTurn: () => void): Promise<T> {
  for (const began = Date.now(); ;) {
    try {
      return await work();
    } catch (thrown) {
      const isBusy = thrown instanceof AppError && thrown.code === 'box-busy';
      if (!isBusy || Date.now() - began > patienceMs) throw thrown;
      askForTurn();
      await sleep(pauseMs);
    }
  }
}
