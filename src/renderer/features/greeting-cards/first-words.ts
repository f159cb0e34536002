/** How much of a line a text takes: a Latin letter is about half as wide as a syllable. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\p{Script=Hangul}]/u.test(char) ? 1 : 0.5), 0);
}

const lineWidth = 12;

/** The first words of a message that fit on one short line, as it reads where every field is missing. */
export function firstWords(message: string): string {
  const words = message
    .replaceAll(/\{\?[^}]*\}.*?\{\/\}/gs, '')
    .replaceAll(/\{[^}]*\}/g, '')
    .split(/\s+/)
    .filter(Boolean);
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > lineWidth) break;
    line = longer;
  }
  return line.replace(/[,.]$/, '');
}
