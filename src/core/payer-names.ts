import { nameSortKey } from './names.ts';

const honorific = /(?:고객님|회원님|사장님|대표님|선생님|님|씨)$/u;
const company = /㈜|[(（](?:주|유|재|사)[)）]|주식회사|유한회사|유한책임회사/gu;
const brackets = /[([{（［][^)\]}）］]*[)\]}）］]?/gu;

/** Most names in a list: nothing to take away. */
const isPlain = (payer: string): boolean => /^[가-힣]{1,3}[[가-힣]--[님씨사]]$/v.test(payer);

/**
 * A payer's name as it is compared: without spaces, case, punctuation, the form of a company and an
 * honorific. Stars of a masked name (홍*동) stay. Empty where there is no name.
 */
export function payerKey(payer: string): string {
  if (isPlain(payer)) return payer;
  const folded = payer
    .normalize('NFKC')
    .replaceAll(company, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}*]/gu, '');
  const bare = folded.replace(honorific, '');
  return bare.length >= 2 ? bare : folded;
}

/** The names that a payer's text may stand for: as it is, without brackets, within them, without digits. */
export function payerNames(payer: string): string[] {
  if (isPlain(payer)) return [payer];
  const text = payer.normalize('NFC').trim();
  const formless = text.replaceAll(company, ' ');
  const outside = formless.replaceAll(brackets, ' ');
  const inside = [...formless.matchAll(/[([{（［]([^)\]}）］]*)/gu)].map(
    ([, within]) => within ?? '',
  );
  const written = [text, formless, outside, ...inside].flatMap((name) => [
    name,
    name.replace(/[\d\s]+$/u, ''),
    name.trim().replace(honorific, ''),
  ]);
  return [
    ...new Set(written.map((name) => name.trim()).filter((name) => payerKey(name).length >= 2)),
  ];
}

/** The keys under which lists find customers of such names. */
export function payerSortKeys(payer: string): string[] {
  if (isPlain(payer)) return [`0${payer}`];
  return [...new Set(payerNames(payer).map(nameSortKey))];
}

/** Is this payer's text the name of that customer, give or take its form? */
export function isPayerName(payer: string, name: string): boolean {
  const key = payerKey(name);
  return key.length >= 2 && payerNames(payer).some((each) => payerKey(each) === key);
}

/** Pieces of a payer's text that may be somebody's name: 한빛홍길동 → 한빛, 빛홍, … 홍길동. */
export function namesWithin(payer: string): string[] {
  const pieces = new Set<string>();
  for (const [run] of payerKey(payer)
    .slice(0, 40)
    .matchAll(/[가-힣]{3,}/gu)) {
    for (let length = 2; length <= 4; length++) {
      for (let at = 0; at + length <= run.length; at++) pieces.add(run.slice(at, at + length));
    }
  }
  return [...pieces];
}

/** A masked name as a pattern: 홍*동 → 홍길동, 홍**동; null where nothing is masked, or all. */
export function maskedName(
  payer: string,
): { first: string; test: (name: string) => boolean } | null {
  const key = payerKey(payer);
  if (!/^[^*]+\*+[^*]*$/u.test(key)) return null;
  const [before = '', after = ''] = key.split(/\*+/u);
  const hidden = key.length - before.length - after.length;
  return {
    first: before,
    test: (name) => {
      const other = payerKey(name);
      return (
        other.length === before.length + hidden + after.length &&
        other.startsWith(before) &&
        other.endsWith(after)
      );
    },
  };
}
