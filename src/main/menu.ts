import type { MenuItemConstructorOptions } from 'electron';
import { menuTexts, type MenuTexts } from './menu-texts.ts';

export interface MenuOptions {
  readonly language: 'ko' | 'en';
  readonly mac: boolean;
  /** The product has no developer's entries. */
  readonly packaged: boolean;
  readonly goBack: () => void;
  readonly goForward: () => void;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** The program's menus: the system's own roles with our words, and back and forward. */
export function menuTemplate(options: MenuOptions): Item[] {
  const texts = menuTexts[options.language];
  return [
    ...(options.mac ? [programMenu(texts)] : [fileMenu(texts)]),
    editMenu(texts),
    viewMenu(texts, options),
    windowMenu(texts, options.mac),
  ];
}

function programMenu(texts: MenuTexts): Item {
  return {
    label: texts.program,
    submenu: [
      { role: 'about', label: texts.about },
      line,
      { role: 'services', label: texts.services },
      line,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      line,
      { role: 'quit', label: texts.quit },
    ],
  };
}

function fileMenu(texts: MenuTexts): Item {
  return { label: texts.file, submenu: [{ role: 'quit', label: texts.quit }] };
}

function editMenu(texts: MenuTexts): Item {
  return {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo },
      { role: 'redo', label: texts.redo },
      line,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
    ],
  };
}

function viewMenu(texts: MenuTexts, options: MenuOptions): Item {
  const forDevelopers: Item[] = [line, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: texts.view,
    submenu: [
      { label: texts.back, accelerator: options.mac ? 'Cmd+[' : 'Alt+Left', click: options.goBack },
      {
        label: texts.forward,
        accelerator: options.mac ? 'Cmd+]' : 'Alt+Right',
        click: options.goForward,
      },
      line,
      { role: 'resetZoom', label: texts.actualSize },
      { role: 'zoomIn', label: texts.larger },
      { role: 'zoomOut', label: texts.smaller },
      line,
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(options.packaged ? [] : forDevelopers),
    ],
  };
}

function windowMenu(texts: MenuTexts, mac: boolean): Item {
  return {
    label: texts.window,
    submenu: [
      { role: 'minimize', label: texts.minimize },
      ...(mac ? [{ role: 'zoom', label: texts.zoom } satisfies Item] : []),
      { role: 'close', label: texts.close },
    ],
  };
}
