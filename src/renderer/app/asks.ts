import { useLayoutEffect, useRef } from 'react';
import type { Contact } from '../../shared/contacts.ts';
import type { CustomerQuery } from '../../shared/customer-list.ts';
import type { DestructionReason } from '../../shared/privacy.ts';

/**
 * What one feature asks of another without importing it: the call window, the export dialog and so on
 * live in their feature's `overlays.tsx`, which answers with `useAsk`.
 */
export type Asks = {
  /** Opens the call window for a customer and starts the running time (or takes up the draft). */
  'start-call': { customerId: number; customerName: string };
  /** Hands a matter on to a helper; `what` is what it is about as far as it is known. */
  'hand-on': { customerId: number; customerName: string; what?: string };
  /** Opens a logged call to correct it. */
  'edit-contact': { contact: Contact; customerName: string };
  'open-import': { files?: File[] };
  /** Opens the export; `format` chooses the form beforehand. */
  'open-export': { ids?: number[]; query?: CustomerQuery; customers: number; format?: 'pdf' };
  /** Envelopes and labels for customers. */
  'open-mailing': { ids?: number[]; query?: CustomerQuery; customers: number };
  /** Opens Ctrl+K; with `purpose: 'call'` the choice starts a call instead of opening the card. */
  'open-search': { purpose: 'open' | 'call' };
  /** Opens two cards side by side to make one of them. */
  'merge-customers': { first: number; second: number };
  /** Destroys customers for good, once it was confirmed; `names` are shown as far as they are known. */
  'destroy-customers': { ids: number[]; names: string[]; reason?: DestructionReason };
  /** Brings a box over from another computer or folder. */
  'bring-box': Record<string, never>;
  /** Sets or changes the passphrase. */
  'set-passphrase': Record<string, never>;
  'open-help': Record<string, never>;
};

type AskName = keyof Asks;
const handlers: { [N in AskName]?: (detail: Asks[N]) => void } = {};
const waiting: { [N in AskName]?: Asks[N] } = {};

/** Asks for something; if who answers is not loaded yet, the ask waits for it. */
export function ask<N extends AskName>(name: N, detail: Asks[N]): void {
  const handler = handlers[name];
  if (handler) handler(detail);
  else waiting[name] = detail;
}

/** Answers an ask as long as the component is there. */
export function useAsk<N extends AskName>(name: N, handler: (detail: Asks[N]) => void): void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useLayoutEffect(() => {
    const own = (detail: Asks[N]) => latest.current(detail);
    const slots: { [K in AskName]?: unknown } = handlers;
    slots[name] = own;
    const pending = waiting[name];
    delete waiting[name];
    if (pending) own(pending);
    return () => {
      if (slots[name] === own) delete slots[name];
    };
  }, [name]);
}
