import { useEffect, useState } from 'react';
import { classes } from '../../ui/class-names.ts';
import { clockText } from './duration.ts';
import { lengthOf, type OpenCall } from './open-calls.ts';

export function RunningDot({ call }: { call: OpenCall }) {
  return (
    <span
      className={classes('contacts-dot', call.endedAt === null && 'contacts-dot-running')}
      aria-hidden="true"
    />
  );
}

/** The running time; ticks only while the call lasts. */
export function RunningTime({ call }: { call: OpenCall }) {
  const [now, setNow] = useState(() => new Date().toISOString());
  const isRunning = call.endedAt === null && call.fields.durationSeconds === null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = window.setInterval(() => setNow(new Date().toISOString()), 1000);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  return (
    <span className="contacts-time" role="timer">
      {clockText(lengthOf(call, now))}
    </span>
  );
}
