/** Names as lists sort them. */
export function sortKey(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}
