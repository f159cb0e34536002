/** Uses of uses multiply: with more of them a few lines draw for ever. A signature has none. */
const mostUses = 20;

/**
 * Why an SVG is not drawn: it would run, load or unfold something; null for a plain one. What draws it
 * runs and loads nothing in any case: this says so instead of leaving things out.
 */
export function svgRefusal(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  if (/<\s*(?:\w+:)?script\b/i.test(text) || /\son\w+\s*=/i.test(text)) return 'SVG: script';
  if (/<!ENTITY|<!DOCTYPE[^>[]*\[/i.test(text)) return 'SVG: entity';
  if (/<\s*(?:\w+:)?(?:foreignObject|iframe|object|embed|audio|video)\b/i.test(text))
    return 'SVG: foreignObject';
  if ((text.match(/<\s*(?:\w+:)?use\b/gi)?.length ?? 0) > mostUses) return 'SVG: use';
  const links = text.matchAll(/\b(?:href|src)\s*=\s*["']?\s*([^"'\s>]+)/gi);
  for (const [, target = ''] of links) if (!isInside(target)) return 'SVG: link';
  for (const [, target = ''] of text.matchAll(/url\(\s*["']?\s*([^"')\s]+)/gi))
    if (!isInside(target)) return 'SVG: link';
  return /@import|<\?xml-stylesheet/i.test(text) ? 'SVG: link' : null;
}

const isInside = (target: string): boolean =>
  target.startsWith('#') || /^data:image\/(?:png|jpeg|webp|gif);/i.test(target);
