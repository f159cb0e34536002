import { useState } from 'react';
import { queryClient, queryKey } from '../../api.ts';
import { useAsk } from '../../app/asks.ts';
import { MoveInDialog } from './move-in-dialog.tsx';

/** Bringing a box over: stays in the window while the box behind it becomes another one. */
export function Overlays() {
  const [isOpen, setOpen] = useState(false);
  useAsk('bring-box', () => {
    // A stick may have been plugged in since the last look.
    void queryClient.invalidateQueries({ queryKey: queryKey('moving.find') });
    setOpen(true);
  });
  return isOpen ? <MoveInDialog onClose={() => setOpen(false)} /> : null;
}
