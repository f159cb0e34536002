import { useState } from 'react';
import { useAsk, type Asks } from '../../app/asks.ts';
import { MailingDialog } from './mailing-dialog.tsx';

/** Envelopes and labels, from wherever customers are chosen. */
export function Overlays() {
  const [wanted, setWanted] = useState<Asks['open-mailing'] | null>(null);
  useAsk('open-mailing', setWanted);
  return wanted && <MailingDialog wanted={wanted} onClose={() => setWanted(null)} />;
}
