import type { Page } from 'playwright-core';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { addCustomers } from '../support/seed.ts';
import { StudioPage } from './page-models/studio-page.ts';
import { WindowPage } from './page-models/window-page.ts';

/** What the studio shows against the PDF that would be printed, and where a card lies on the page. */
const formats = [
  { layout: 'a6', title: 'A6 한 장씩', part: [0, 0, 1, 1] },
  { layout: 'a6-fold', title: 'A5를 접은 A6', part: [0, 0, 1, 1] },
  { layout: 'us', title: /4¼/, part: [0, 0, 1, 1] },
  { layout: 'a6x4', title: 'A4 한 장에 A6 4장', part: [0, 0, 105 / 210, 148 / 297] },
] as const;

/** Share of the points that may differ: edges of strokes fall differently on the two grids. */
const tolerance = 0.012;

test('what is seen is what is printed, in every format', async ({ app }) => {
  const invoke = createInvoke(app.backend.dispatch);
  await invoke('settings.update', { patch: { agentName: '이자준' } });
  await invoke('marks.drawSeal', { seal: { text: '이자준', shape: 'square', engraved: true } });
  const [id] = await addCustomers(app, [{ name: '심청' }]);
  const { page } = app;
  const window = new WindowPage(page);
  const studio = new StudioPage(page);
  await window.open(`#/greeting-cards?ids=${id}`);
  await studio.message.fill('늘 한결같이 믿어 주셔서 고맙습니다. Thank you, 2026!');
  const decoration = await studio.openLook('꾸밈');
  await decoration.getByRole('radiogroup', { name: '장식' }).getByText('매듭').click();
  await studio.closeLook();
  for (const { layout, title, part } of formats) {
    await test.step(layout, async () => {
      const paper = await studio.openLook('카드');
      await studio.choose(paper, '크기와 배치', title);
      await studio.closeLook();
      await expect(studio.preview('심청', 'Thank you, 2026!')).toBeVisible();
      await page.getByRole('button', { name: 'PDF 확인' }).click();
      await expect(studio.proof.locator('canvas[data-page="1"]').last()).toBeVisible();
      await page.keyboard.press('1');
      await expect(studio.proof.getByText('100%')).toBeVisible();
      await settled(page);
      const difference = await differenceOf(page, part);
      expect(difference.dark).toBeGreaterThan(500);
      expect(difference.share).toBeLessThan(tolerance);
      await page.keyboard.press('Escape');
      await expect(studio.proof).toBeHidden();
    });
  }
});

test('the proof turns pages and grows, and stays sharp', async ({ app }) => {
  const ids = await addCustomers(app, [{ name: '심청' }, { name: '홍길동' }]);
  const { page } = app;
  const studio = new StudioPage(page);
  await new WindowPage(page).open(`#/greeting-cards?ids=${ids.join(',')}`);
  await page.getByRole('button', { name: 'PDF 확인' }).click();
  const shown = studio.proof.getByRole('img', { name: '1 / 2쪽' });
  await expect(shown).toBeVisible();
  await page.keyboard.press('1');
  await expect(studio.proof.getByText('100%')).toBeVisible();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(studio.proof.getByText('150%')).toBeVisible();
  // A6 at 150 %: 105 mm are 595 points of the screen, each drawn for itself.
  await expect
    .poll(() => shown.evaluate((canvas) => (canvas as HTMLCanvasElement).width))
    .toBe(595);
  await page.keyboard.press('PageDown');
  await expect(studio.proof.getByRole('img', { name: '2 / 2쪽' })).toBeVisible();
  await expect(studio.proof.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(studio.proof).toBeHidden();
});

/** Until the page is drawn in its true size: 96 points an inch. */
async function settled(page: Page): Promise<void> {
  const canvas = page.locator('.cards-proof-space canvas');
  await expect
    .poll(() => canvas.evaluate((each) => (each as HTMLCanvasElement).width - each.clientWidth))
    .toBe(0);
}

type Part = readonly [x: number, y: number, width: number, height: number];

/** Draws the preview's own shapes in the size of the PDF's picture and compares the two. */
async function differenceOf(page: Page, part: Part): Promise<{ share: number; dark: number }> {
  return page.evaluate(async ([x, y, width, height]) => {
    const svg = document.querySelector('.cards-paper svg')?.cloneNode(true) as SVGSVGElement;
    svg.querySelector('.cards-fold')?.remove();
    const proof = [...document.querySelectorAll<HTMLCanvasElement>('.cards-proof-space canvas')].at(
      -1,
    );
    if (!proof) throw new Error('no page of the proof');
    const wide = Math.round(proof.width * width);
    const high = Math.round(proof.height * height);
    svg.setAttribute('width', String(wide));
    svg.setAttribute('height', String(high));
    const url = URL.createObjectURL(
      new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }),
    );
    const image = new Image();
    image.src = url;
    await image.decode();
    const greys = (draw: (pen: CanvasRenderingContext2D) => void) => {
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = high;
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no pen');
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, wide, high);
      // Softened, so that the grids of the two drawers weigh less than what is drawn.
      pen.filter = 'blur(1.5px)';
      draw(pen);
      const { data } = pen.getImageData(0, 0, wide, high);
      return Array.from(
        { length: wide * high },
        (_, at) =>
          ((data[at * 4] ?? 255) + (data[at * 4 + 1] ?? 255) + (data[at * 4 + 2] ?? 255)) / 3,
      );
    };
    const seen = greys((pen) => pen.drawImage(image, 0, 0, wide, high));
    const printed = greys((pen) =>
      pen.drawImage(
        proof,
        proof.width * x,
        proof.height * y,
        proof.width * width,
        proof.height * height,
        0,
        0,
        wide,
        high,
      ),
    );
    const differing = seen.filter((grey, at) => Math.abs(grey - (printed[at] ?? 255)) > 48).length;
    const dark = seen.filter((grey) => grey < 160).length;
    return { share: differing / seen.length, dark };
  }, part);
}
