type Undone = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** In which order an entry's keys were written says nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/**
 * What a field should say once one earlier change of it is taken back: the value before, where the
 * field still is what the change made of it. Of a list or a record only the entries that the change
 * touched go back; what came later stays. `ok: false` where the same thing was changed again since,
 * unless `force` puts the old value over it.
 */
export function undoField(
  current: unknown,
  { before, after }: { readonly before: unknown; readonly after: unknown },
  force = false,
): Undone {
  if (same(current, after)) return { ok: true, value: before };
  if (Array.isArray(current) && Array.isArray(before) && Array.isArray(after)) {
    return undoList(current, before, after, force);
  }
  if (isRecord(current) && isRecord(before) && isRecord(after) && !('decision' in current)) {
    return undoRecord(current, before, after, force);
  }
  return force ? { ok: true, value: before } : { ok: false };
}

/** An entry is the same one by its uid; what has none (a tag, a phone) by what it says. */
function keyOf(entry: unknown): string {
  const uid = isRecord(entry) ? entry['uid'] : undefined;
  return typeof uid === 'string' && uid !== '' ? `uid ${uid}` : JSON.stringify(entry);
}

function undoList(
  current: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
  force: boolean,
): Undone {
  const [was, became] = [byKey(before), byKey(after)];
  let conflict = false;
  const kept = current.flatMap((entry) => {
    const key = keyOf(entry);
    if (!became.has(key) || same(was.get(key), became.get(key))) return [entry];
    if (!same(entry, became.get(key))) {
      conflict = true;
      if (!force) return [entry];
    }
    return was.has(key) ? [was.get(key)] : [];
  });
  if (conflict && !force) return { ok: false };
  const here = new Set(kept.map(keyOf));
  for (const [position, entry] of before.entries()) {
    const key = keyOf(entry);
    if (became.has(key) || here.has(key)) continue;
    kept.splice(position, 0, entry);
    here.add(key);
  }
  // Only the order was changed, or what was added has left since.
  return same(kept, current) ? { ok: false } : { ok: true, value: kept };
}

const byKey = (list: readonly unknown[]) => new Map(list.map((entry) => [keyOf(entry), entry]));

function undoRecord(
  current: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  force: boolean,
): Undone {
  const result = new Map(Object.entries(current));
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[key], after[key])) continue;
    if (!same(current[key], after[key]) && !force) return { ok: false };
    if (key in before) result.set(key, before[key]);
    else result.delete(key);
  }
  const value = Object.fromEntries([...result].sort(([a], [b]) => (a < b ? -1 : 1)));
  return same(value, current) ? { ok: false } : { ok: true, value };
}
