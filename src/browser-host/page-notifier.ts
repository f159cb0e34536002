import type { Page } from 'playwright-core';
import type { Notice, Notifier } from '../backend/ports.ts';
import { isOwnUrl, ownOrigin } from './own-page.ts';

/** Called by the page when a notice was pressed. */
const pressedBinding = '__dangolNoticePressed';

/**
 * Shows notices as the browser does, and the number before the window's title: a window without an
 * installed program has no icon of its own. A page that is loading or closed misses them.
 */
export function pageNotifier(page: () => Page | null): Notifier {
  const ready = new WeakMap<Page, Promise<void>>();
  const opens: Notice['open'][] = [];
  const prepared = (own: Page): Promise<void> => {
    const known = ready.get(own) ?? prepare(own, (index) => opens[index]?.());
    ready.set(own, known);
    return known;
  };
  return {
    notify({ title, body, open }) {
      const own = ownPage(page());
      if (own === null) return;
      const index = opens.push(open) - 1;
      void prepared(own)
        .then(() => own.evaluate(notify, { title, body, index }))
        .catch(() => undefined);
    },
    setBadge(count) {
      const own = ownPage(page());
      if (own) void own.evaluate(badge, count).catch(() => undefined);
    },
  };
}

const ownPage = (page: Page | null): Page | null =>
  page !== null && !page.isClosed() && isOwnUrl(page.url()) ? page : null;

async function prepare(page: Page, pressed: (index: number) => void): Promise<void> {
  await page.context().grantPermissions(['notifications'], { origin: ownOrigin });
  await page.exposeBinding(pressedBinding, async (source, index: unknown) => {
    if (source.frame !== page.mainFrame() || typeof index !== 'number') return;
    await page.bringToFront();
    pressed(index);
  });
}

/** What of the page is used here; this layer knows no DOM. */
type PageGlobals = {
  Notification: new (
    title: string,
    options: { body: string; tag: string },
  ) => { addEventListener(name: 'click', pressed: () => void): void };
  __dangolNoticePressed: (index: number) => void;
  __dangolBadge?: (count: number) => void;
  document: { title: string; head: unknown };
  MutationObserver: new (heard: () => void) => { observe(node: unknown, options: object): void };
};

/** Runs in the page. */
function notify(notice: { title: string; body: string; index: number }): void {
  const own = globalThis as unknown as PageGlobals;
  const shown = new own.Notification(notice.title, { body: notice.body, tag: 'dangol-today' });
  shown.addEventListener('click', () => own.__dangolNoticePressed(notice.index));
}

/** Runs in the page, which writes its title anew at every place: the number is put before it again. */
function badge(count: number): void {
  const own = globalThis as unknown as PageGlobals;
  own.__dangolBadge ??= (() => {
    let shown = 0;
    const put = () => {
      const bare = own.document.title.replace(/^\(\d+\) /, '');
      const title = shown > 0 ? `(${shown}) ${bare}` : bare;
      if (own.document.title !== title) own.document.title = title;
    };
    new own.MutationObserver(put).observe(own.document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return (next) => {
      shown = next;
      put();
    };
  })();
  own.__dangolBadge(count);
}
