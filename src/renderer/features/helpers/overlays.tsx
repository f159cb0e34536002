import { useState } from 'react';
import { useAsk } from '../../app/asks.ts';
import { HandOnDialog, type HandingOn } from './hand-on-dialog.tsx';

/** Handing a matter on, from the call window and the card alike. */
export function Overlays() {
  const [asked, setAsked] = useState<HandingOn | null>(null);
  useAsk('hand-on', setAsked);
  return asked && <HandOnDialog {...asked} onClose={() => setAsked(null)} />;
}
