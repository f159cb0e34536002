/** The customers opened last, newest first. Only their numbers are kept, never names. */
const storageKey = 'dangol.recent';
const most = 8;

export function recentCustomers(): number[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => Number.isSafeInteger(id)) : [];
  } catch {
    return [];
  }
}

export function rememberOpened(id: number): void {
  const next = [id, ...recentCustomers().filter((known) => known !== id)].slice(0, most);
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Without storage the list is merely empty next time.
  }
}
