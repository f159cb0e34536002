import { describe, expect, it } from 'vitest';
import { menuTemplate, type MenuOptions } from '../../../src/main/menu.ts';
import { menuTexts } from '../../../src/main/menu-texts.ts';

const options: MenuOptions = {
  language: 'ko',
  mac: false,
  packaged: true,
  goBack: () => undefined,
  goForward: () => undefined,
};

function rolesOf(given: Partial<MenuOptions>): string[] {
  return menuTemplate({ ...options, ...given })
    .flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []))
    .flatMap((item) => (item.role ? [item.role] : []));
}

describe('the menus', () => {
  it('have the standard roles that the keyboard needs', () => {
    const wanted = ['quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'close'];
    expect(rolesOf({})).toEqual(expect.arrayContaining(wanted));
    expect(rolesOf({ mac: true })).toEqual(expect.arrayContaining([...wanted, 'about', 'hide']));
  });

  it('offer reloading and developer tools from a checkout alone', () => {
    expect(rolesOf({})).not.toContain('toggleDevTools');
    expect(rolesOf({})).not.toContain('reload');
    expect(rolesOf({ packaged: false })).toContain('toggleDevTools');
  });

  it('label every entry in both languages', () => {
    for (const language of ['ko', 'en'] as const) {
      const template = menuTemplate({ ...options, language, mac: true });
      const items = template.flatMap((menu) => (Array.isArray(menu.submenu) ? menu.submenu : []));
      expect(items.every((item) => item.type === 'separator' || item.label)).toBe(true);
    }
    expect(Object.keys(menuTexts.ko)).toEqual(Object.keys(menuTexts.en));
  });
});
