const paths = {
  add: 'M8 3v10M3 8h10',
  less: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  down: 'M4 6l4 4 4-4',
  above: 'M4 10l4-4 4 4',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7L14 14',
  phone:
    'M3 2.5h2.6l1.3 3.2-1.7 1.2a8 8 0 0 0 3.9 3.9l1.2-1.7 3.2 1.3V13c0 .6-.4 1-1 1A10.5 10.5 0 0 1 2 3.5c0-.6.4-1 1-1z',
  mail: 'M2 3.5h12v9H2zM2.3 4l5.7 4.7L13.7 4',
  trash: 'M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.7 6.5v4.5M9.3 6.5v4.5',
  restore: 'M3 6.5h6.5a3.5 3.5 0 1 1 0 7H6M3 6.5L6 3.5M3 6.5l3 3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  warning: 'M8 2.5l6.3 11H1.7zM8 6.5v3.2M8 11.6h.01',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3v3.5M8 5.2h.01',
  file: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  card: 'M2 3h12v10H2zM4.5 6h7M4.5 8.5h7M4.5 11h4',
  fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3',
  lock: 'M3.5 7.2h9v6.3h-9zM5.2 7.2V5a2.8 2.8 0 0 1 5.6 0v2.2',
  edit: 'M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2zM9.4 4.4l2.2 2.2',
  turn: 'M12.8 9A5 5 0 1 1 11.5 4.4L13 6M13 2.8V6H9.8',
  camera: 'M2 4.8h2.8L6 3h4l1.2 1.8H14v8H2zM8 11a2.4 2.4 0 1 0 0-4.8A2.4 2.4 0 0 0 8 11z',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.8c.5-2.6 2.6-4 5.2-4s4.7 1.4 5.2 4',
  service:
    'M9.8 2.6a3.4 3.4 0 0 0-4 4.5L2.4 10.5a1.5 1.5 0 0 0 0 2.1l1 1a1.5 1.5 0 0 0 2.1 0l3.4-3.4a3.4 3.4 0 0 0 4.5-4l-2.2 2.2-2.3-.6-.6-2.3z',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing in the colour of the text; it never carries meaning alone. */
export function Icon({ name, size = '1rem' }: { name: IconName; size?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', width: size, height: size }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
