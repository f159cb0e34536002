import { excerpt, pieces, type Range } from './excerpt.ts';

/** A text with what was searched for marked in it. */
export function Marked({
  text,
  ranges,
  asExcerpt,
}: {
  text: string;
  ranges: readonly Range[];
  asExcerpt?: boolean;
}) {
  const shown = asExcerpt ? excerpt(text, ranges) : { text, ranges };
  return (
    <>
      {pieces(shown.text, shown.ranges).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
