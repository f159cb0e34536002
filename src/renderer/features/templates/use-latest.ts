import { useEffect, useRef, useState } from 'react';

type Answer<O> = { value: O | null; error: unknown };

/**
 * Works on the latest input, one at a time: while an answer is on its way newer inputs only replace
 * one another, so that typing is never waited for and never piles up. The last answer stays until the
 * next is there.
 */
export function useLatest<I, O>(input: I | null, work: (input: I) => Promise<O>): Answer<O> {
  const key = input === null ? '' : JSON.stringify(input);
  const wanted = useRef<{ key: string; input: I } | null>(null);
  const isRunning = useRef(false);
  const isHere = useRef(true);
  const [answer, setAnswer] = useState<Answer<O>>({ value: null, error: null });

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  useEffect(() => {
    if (input === null) return;
    wanted.current = { key, input };
    if (isRunning.current) return;
    isRunning.current = true;
    async function run() {
      while (wanted.current && isHere.current) {
        const { input: current } = wanted.current;
        wanted.current = null;
        try {
          const value = await work(current);
          if (isHere.current) setAnswer({ value, error: null });
        } catch (error) {
          if (isHere.current) setAnswer((before) => ({ ...before, error }));
        }
      }
      isRunning.current = false;
    }
    void run();
    // oxlint-disable-next-line react/exhaustive-deps -- `key` stands for `input`; `work` reads only it
  }, [key]);
  return answer;
}
