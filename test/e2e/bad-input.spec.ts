import { readFileSync } from 'node:fs';
import { createInvoke } from '../../src/backend/client.ts';
import { expect, test } from '../support/app.ts';
import { fileOf, ImportPage } from './page-models/import-page.ts';
import { WindowPage } from './page-models/window-page.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url));

test('files that are no customer lists are refused in words, and what is broken is told by row', async ({
  app,
}) => {
  const window = new WindowPage(app.page);
  const page = new ImportPage(app.page);
  await window.goTo('가져오기');

  await page.choose(fileOf('빈 파일.csv', ''));
  await expect(page.refusal).toContainText('빈 파일.csv는 빈 파일입니다. 가져온 것이 없습니다.');
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  await page.choose(fileOf('사진.csv', picture));
  await expect(page.refusal).toContainText('사진.csv의 형식을 알 수 없습니다.');
  await page.choose(fileOf('문서.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'));
  await expect(page.refusal).toContainText('문서.pdf의 형식을 알 수 없습니다.');
  const { customers } = await createInvoke(app.backend.dispatch)('customers.count', {});
  expect(customers).toBe(0);

  const broken = '이름,전화\n홍길동,010-2384-1177\n심청,"010-3333-9090\n임꺽정,010-9876-5432\n';
  await page.choose(fileOf('따옴표.csv', broken));
  await page.start();
  await expect(page.count('더함')).not.toHaveText('0');
  await expect(page.rows.filter({ hasText: '따옴표가 닫히지 않음' })).toHaveAccessibleName(
    /^[23]번째, .*따옴표가 닫히지 않음/,
  );

  await page.another();
  await page.choose(fileOf('깨진 명함.vcf', fixture('broken-qp.vcf')));
  await page.start();
  await expect(page.count('더함')).not.toHaveText('0');
});
