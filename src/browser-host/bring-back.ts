import type { Page } from 'playwright-core';
import type { FaultLog } from '../backend/faults/fault-log.ts';
import { AppError } from '../shared/errors.ts';
import { ownOrigin } from './own-page.ts';

/** A page that ends again so soon would only end once more. */
const restMs = 10_000;

/** A page whose process has gone is loaded anew: nothing is saved in it that the box does not have. */
export function bringBack(page: Page, faults: FaultLog): void {
  let last = Number.NEGATIVE_INFINITY;
  page.on('crash', () => {
    faults.note('page:gone', new AppError('job-crashed', { reason: 'crash' }));
    if (performance.now() - last < restMs) return;
    last = performance.now();
    void page.goto(`${ownOrigin}/`).catch((thrown: unknown) => faults.note('page:gone', thrown));
  });
}
