import { useState } from 'react';
import { useAsk, type Asks } from '../../app/asks.ts';
import { DestroyDialog } from './destroy-dialog.tsx';

/** Destroying customers for good, from wherever they are chosen. */
export function Overlays() {
  const [wanted, setWanted] = useState<Asks['destroy-customers'] | null>(null);
  useAsk('destroy-customers', setWanted);
  return wanted && <DestroyDialog wanted={wanted} onClose={() => setWanted(null)} />;
}
