/** What a bar tells about the time left; `null` while too little is known for an honest figure. */
export type TimeLeft = { unit: 'seconds' | 'minutes'; count: number } | null;

type Progress = { startedAt: string; done: number; total: number };

/** Estimates from the pace so far; says nothing in the first second or before 2 %. */
export function timeLeft({ startedAt, done, total }: Progress, now: number): TimeLeft {
  const elapsed = (now - Date.parse(startedAt)) / 1000;
  if (total <= 0 || done <= 0 || done >= total || elapsed < 1 || done / total < 0.02) return null;
  const seconds = (elapsed / done) * (total - done);
  if (seconds >= 90) return { unit: 'minutes', count: Math.round(seconds / 60) };
  // Steps of five: a figure that changes at every tick cannot be read.
  return { unit: 'seconds', count: Math.max(5, Math.ceil(seconds / 5) * 5) };
}
