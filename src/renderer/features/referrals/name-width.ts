/** About how wide a name is written, in its font's size: a syllable is wide, a Latin letter narrow. */
export function nameWidth(name: string): number {
  let width = 0;
  for (const char of name) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x1100) width += code >= 0xac00 && code <= 0xd7a3 ? 0.89 : 1;
    else if (/[\s.,'ijlI|]/.test(char)) width += 0.3;
    else width += /[A-Z0-9mw]/.test(char) ? 0.68 : 0.57;
  }
  return width;
}
