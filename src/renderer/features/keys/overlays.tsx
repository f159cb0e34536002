import { useEffect, useState } from 'react';
import { useRequest } from '../../api.ts';
import { useAsk } from '../../app/asks.ts';
import { lockNow } from './lock-now.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';

const look = 5000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks the box after the set minutes without a sign of life, and when the computer wakes from sleep. */
export function Overlays() {
  const { data: settings } = useRequest('settings.get');
  const { data: keys } = useRequest('keys.state');
  const minutes = settings?.lockAfterMinutes ?? 0;
  const canOpen = keys?.ways.some(({ kind }) => kind === 'passphrase') ?? false;
  useEffect(() => {
    if (minutes === 0 || !canOpen) return;
    let last = Date.now();
    const alive = () => {
      last = Date.now();
    };
    // A clock that jumps over the minutes was asleep: the same look finds both.
    const timer = window.setInterval(() => {
      if (Date.now() - last >= minutes * 60_000) {
        last = Date.now();
        void lockNow();
      }
    }, look);
    for (const sign of signs) window.addEventListener(sign, alive, { passive: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, alive);
    };
  }, [minutes, canOpen]);
  const [asked, setAsked] = useState(false);
  useAsk('set-passphrase', () => setAsked(true));
  return asked ? <PassphraseDialog isNew={!canOpen} onClose={() => setAsked(false)} /> : null;
}
