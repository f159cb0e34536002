/** Inks of printed sheets: red, green and blue, 0 to 1. */
export const colours = {
  /** For what machines read. */
  black: '0 0 0',
  paper: '1 1 1',
  ink: '0.145 0.188 0.29',
  quiet: '0.36 0.39 0.47',
  rule: '0.84 0.82 0.77',
  seal: '0.702 0.212 0.169',
  sealTint: '0.988 0.929 0.918',
} as const;
export type Colour = (typeof colours)[keyof typeof colours];
