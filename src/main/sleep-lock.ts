import { powerMonitor } from 'electron';
import type { Backend } from '../backend/backend.ts';

/**
 * Locks the box when the computer goes to sleep or its screen is locked. A box without a passphrase
 * stays open.
 */
export function lockOnSleep(backend: Pick<Backend, 'lock'>): void {
  const lock = () => void backend.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}
