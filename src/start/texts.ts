/** What `npm start` says, on stderr, in the language of the system. */
export const texts = {
  ko: {
    building: '화면을 만드는 중입니다 (처음이거나 소스가 바뀌었습니다)…',
    buildFailed: '화면을 만들지 못했습니다. 위의 오류를 보세요.',
    fetching: 'Electron 실행 파일을 한 번 내려받는 중입니다 (약 120 MB)…',
    fetchFailed: 'Electron을 받지 못했습니다. 설치된 브라우저로 엽니다.',
    electronFailed: 'Electron이 이 컴퓨터에서 시작되지 않습니다. 설치된 브라우저로 엽니다.',
    inBrowser: '설치된 브라우저로 단골을 엽니다: {browser}',
    browserFailed: '브라우저({browser})가 시작되지 않았습니다: {reason}',
    noDisplay:
      '화면이 없어 단골 창을 열 수 없습니다 (DISPLAY도 WAYLAND_DISPLAY도 없음). 자료는 그대로입니다.\n' +
      '화면이 있는 곳에서 `npm start`를 다시 하시거나, 창 없이 둘러보려면 `npm run demo`를 실행하세요.',
    noBrowser:
      '단골을 열 프로그램이 없습니다: Electron을 받을 수 없고 Chrome, Edge, Chromium도 찾지 못했습니다. 자료는 그대로입니다.\n' +
      '그 가운데 하나를 설치하거나 DANGOL_BROWSER에 그 경로를 적고 `npm start`를 다시 하세요. 창 없이 둘러보려면 `npm run demo`를 실행하세요.',
    watching:
      '화면 소스가 바뀌면 다시 만들어 창에 보입니다. 그 밖의 소스는 다시 시작해야 바뀝니다.',
  },
  en: {
    building: 'Building the interface (first start, or the sources changed)…',
    buildFailed: 'The interface could not be built. See the error above.',
    fetching: "Fetching Electron's runtime once (about 120 MB)…",
    fetchFailed: 'Electron could not be fetched. Opening in an installed browser instead.',
    electronFailed:
      'Electron does not start on this computer. Opening in an installed browser instead.',
    inBrowser: 'Opening Dangol in an installed browser: {browser}',
    browserFailed: 'The browser ({browser}) did not start: {reason}',
    noDisplay:
      'Dangol cannot open its window: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Your data is unchanged.\n' +
      'Run `npm start` again where there is one, or look around without a window: `npm run demo`.',
    noBrowser:
      'There is nothing to open Dangol in: Electron cannot be fetched, and neither Chrome, Edge nor Chromium was found. Your data is unchanged.\n' +
      'Install one of them, or put its path into DANGOL_BROWSER, and run `npm start` again. To look around without a window: `npm run demo`.',
    watching:
      'Changes to the interface are rebuilt and shown at once; for all other sources start again.',
  },
} as const;

export type TextName = keyof (typeof texts)['en'];
