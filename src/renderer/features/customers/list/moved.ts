/** A list with one entry moved to the place of another; going down it comes behind it. */
export function movedBefore<T>(list: readonly T[], moved: T, target: T): T[] {
  const [from, to] = [list.indexOf(moved), list.indexOf(target)];
  if (from < 0 || to < 0 || from === to) return [...list];
  const rest = list.filter((each) => each !== moved);
  rest.splice(to, 0, moved);
  return rest;
}

/** A list with one entry a place further up (-1) or down (1); the same at the ends. */
export function movedBy<T>(list: readonly T[], moved: T, by: -1 | 1): T[] {
  const target = list[list.indexOf(moved) + by];
  return target === undefined ? [...list] : movedBefore(list, moved, target);
}
