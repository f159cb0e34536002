import type { Settings } from '../../shared/settings.ts';

/** Light, dark, or as the system wants it. */
export function applyTheme(theme: Settings['theme']): void {
  document.documentElement.dataset['theme'] = theme;
}
