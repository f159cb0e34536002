import './table-head.css';

/**
 * The titles above a `VirtualList` whose rows use the same `columns` (a CSS grid template). The list's
 * rows name their cells themselves, so the head is only for the eye.
 */
export function TableHead({ columns, titles }: { columns: string; titles: readonly string[] }) {
  return (
    <div className="table-head" aria-hidden="true" style={{ gridTemplateColumns: columns }}>
      {titles.map((title, index) => (
        <span key={title || index} className="ellipsis">
          {title}
        </span>
      ))}
    </div>
  );
}
