/**
 * An agreement's number as it is compared: letters and digits alone, full-width ones folded, in
 * capitals. Lists write "2024-001 234" as well as "2024001234".
 */
export function agreementNumberKey(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
