let isDown = false;
window.addEventListener('pointerdown', () => (isDown = true), { capture: true });
for (const end of ['pointerup', 'pointercancel', 'blur'] as const) {
  window.addEventListener(end, () => (isDown = false), { capture: true });
}

/**
 * Runs at once, or, while a mouse button is held, once it is let go: what is saved on leaving a field
 * may change heights, and a button must not move away under the finger that is pressing it.
 */
export function afterPress(run: () => void): void {
  if (!isDown) {
    run();
    return;
  }
  const ends = new AbortController();
  const { signal } = ends;
  function ended() {
    ends.abort();
    window.setTimeout(run, 0);
  }
  window.addEventListener('pointerup', ended, { signal });
  window.addEventListener('pointercancel', ended, { signal });
  window.addEventListener('blur', ended, { signal });
}
