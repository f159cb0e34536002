import type { ReactNode } from 'react';

type LineProps = {
  when: string;
  time?: string;
  /** What kind of thing it is, in a word. */
  what: string;
  text: string;
  chips?: ReactNode;
  /** Further lines, in the quiet colour. */
  lines?: readonly (string | false)[];
};

/** One thing that happened, where it stands among the others. */
export function TimelineLine({ when, time, what, text, chips, lines = [] }: LineProps) {
  const said = lines.filter((line) => line !== false && line.trim() !== '');
  return (
    <div className="log-entry">
      <div className="log-entry-when">
        <span>{when}</span>
        {time && <span>{time}</span>}
      </div>
      <div className="log-entry-what">
        <p className="log-entry-head">
          <strong>{what}</strong> <span>{text}</span>
          {chips && <span className="log-entry-chips">{chips}</span>}
        </p>
        {said.map((line, nth) => (
          <p key={nth} className="muted log-entry-note">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
