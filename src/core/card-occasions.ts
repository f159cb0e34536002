/** The occasions that a template is for: keys of built-in kinds, and words that people write. */
const occasionsOf: Readonly<Record<string, readonly string[]>> = {
  'wedding-anniversary': ['wedding', '결혼기념일', '결혼'],
  'business-opening': ['founding', '개업', '창업', '개업기념일'],
  'new-home': ['moving', '이사', '입주'],
  'agreement-anniversary': ['agreement', '계약', '계약기념일'],
  'first-meeting': ['first-meeting'],
};

/** Does a card of this template do what an occasion of this kind asks for? */
export const isCardFor = (template: string, occasion: string): boolean =>
  Object.hasOwn(occasionsOf, template) && (occasionsOf[template] ?? []).includes(occasion.trim());
