import { useEffect, useState } from 'react';
import { classes } from './class-names.ts';
import './progress.css';

/** How far something is. `value` of `max` items; a `max` of 0 means not yet known. */
export function ProgressBar({
  label,
  value,
  max,
  showText,
  tint = 'celadon',
}: {
  label: string;
  value: number;
  max: number;
  /** Words beside the bar, such as "120 / 312". */
  showText?: string;
  tint?: 'celadon' | 'ink';
}) {
  const known = max > 0;
  const part = known ? Math.min(1, value / max) : 0;
  return (
    <div className="progress">
      <div
        className={classes('progress-track', `progress-${tint}`)}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={known ? max : 1}
        {...(known ? { 'aria-valuenow': Math.min(value, max) } : {})}
        {...(showText ? { 'aria-valuetext': showText } : {})}
      >
        <div
          className={known ? 'progress-bar' : 'progress-bar progress-unknown'}
          style={known ? { width: `${part * 100}%` } : {}}
        />
      </div>
      {showText && <span className="progress-text">{showText}</span>}
    </div>
  );
}

/** Says that something is on its way, but only once it takes longer than anybody would notice. */
export function Spinner({ label, after = 300 }: { label: string; after?: number }) {
  const [visible, setVisible] = useState(after === 0);
  useEffect(() => {
    const timer = window.setTimeout(() => setVisible(true), after);
    return () => window.clearTimeout(timer);
  }, [after]);
  if (!visible) return null;
  return (
    <span className="spinner" role="status">
      <span className="spinner-ring" aria-hidden="true" />
      <span>{label}</span>
    </span>
  );
}
