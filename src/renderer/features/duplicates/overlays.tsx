import { useState } from 'react';
import { useAsk, type Asks } from '../../app/asks.ts';
import { MergeDialog } from './merge-dialog.tsx';

/** Two cards side by side, to make one of them; opened from the list of pairs and from a selection. */
export function Overlays() {
  const [wanted, setWanted] = useState<Asks['merge-customers'] | null>(null);
  useAsk('merge-customers', setWanted);
  if (wanted === null) return null;
  const { first, second } = wanted;
  return (
    <MergeDialog
      key={`${first} ${second}`}
      first={first}
      second={second}
      onClose={() => setWanted(null)}
    />
  );
}
