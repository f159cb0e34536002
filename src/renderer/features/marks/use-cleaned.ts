import { useEffect, useRef, useState } from 'react';
import type { MarkKind } from '../../../shared/marks.ts';
import { invoke } from '../../api.ts';

export type Cleaning = {
  readonly kind: MarkKind;
  readonly strength: number;
  readonly turns: number;
};
type Cleaned = {
  /** What was asked for last is not there yet. */
  readonly isBusy: boolean;
  readonly png: Uint8Array<ArrayBuffer> | null;
  readonly url: string | null;
  readonly error: unknown;
};

/** What comes out of a picture, made anew whenever something is set: one at a time, the latest last. */
export function useCleaned(file: File, { kind, strength, turns }: Cleaning): Cleaned {
  const [cleaned, setCleaned] = useState<Cleaned>({
    isBusy: true,
    png: null,
    url: null,
    error: null,
  });
  const bytes = useRef<Uint8Array<ArrayBuffer> | null>(null);
  const asked = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    const mine = ++asked.current;
    setCleaned((before) => ({ ...before, isBusy: true }));
    async function clean() {
      // Something newer was asked for while this one waited.
      if (mine !== asked.current) return;
      try {
        bytes.current ??= new Uint8Array(await file.arrayBuffer());
        const made = await invoke('marks.clean', { kind, bytes: bytes.current, strength, turns });
        if (mine !== asked.current) return;
        const png = new Uint8Array(made.png);
        const url = URL.createObjectURL(new Blob([png], { type: 'image/png' }));
        setCleaned({ isBusy: false, png, url, error: null });
      } catch (error) {
        if (mine === asked.current) setCleaned({ isBusy: false, png: null, url: null, error });
      }
    }
    line.current = line.current.then(clean);
  }, [file, kind, strength, turns]);
  useEffect(() => {
    const { url } = cleaned;
    return () => {
      if (url) URL.revokeObjectURL(url);
    };
  }, [cleaned]);
  useEffect(() => () => void (asked.current = -1), []);
  return cleaned;
}
