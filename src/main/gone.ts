import { app, type BrowserWindow } from 'electron';
import type { FaultLog } from '../backend/faults/fault-log.ts';
import { AppError } from '../shared/errors.ts';
import { loadOwnPage } from './window.ts';

/** A page that ends again so soon would only end once more. */
const restMs = 10_000;

/** Notes Chromium's own processes that end by themselves: the pictures' one, the graphics'. */
export function noteEndedProcesses(faults: FaultLog): void {
  app.on('child-process-gone', (_event, { reason, type }) => {
    if (reason === 'clean-exit' || reason === 'killed') return;
    faults.note(`process:${type.replaceAll(/[^A-Za-z]+/g, '-')}`, ended(reason));
  });
}

/** A page whose process has gone is loaded anew: nothing is saved in it that the box does not have. */
export function bringBack(window: BrowserWindow, faults: FaultLog): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    faults.note('page:gone', ended(reason));
    if (performance.now() - last < restMs) return;
    last = performance.now();
    void loadOwnPage(window).catch((thrown: unknown) => faults.note('page:gone', thrown));
  });
}

const ended = (reason: string) => new AppError('job-crashed', { reason });
