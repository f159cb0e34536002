/** What a PDF would do beside being read, and what it says. */
export type Behaviour = { readonly does: string[]; readonly text: string };

/** Looks with another program than the one that wrote it. Throws where the file is damaged. */
export async function behaviourOf(pdf: Uint8Array): Promise<Behaviour> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(pdf),
    disableFontFace: true,
    verbosity: 0,
    stopAtErrors: true,
  });
  const document = await task.promise;
  const does: string[] = [];
  const note = (what: string, found: unknown): void => {
    const isThere = Array.isArray(found) ? found.length > 0 : found !== null && found !== undefined;
    if (isThere && found !== false) does.push(what);
  };
  note('scripts', await document.getJSActions());
  note('scripts', await document.hasJSActions());
  note('action when opened', await document.getOpenAction());
  note('attachments', await document.getAttachments());
  note('forms', await document.getFieldObjects());
  note('outline', await document.getOutline());
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    note(`annotations on page ${number}`, await page.getAnnotations());
    note(`scripts on page ${number}`, await page.getJSActions());
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return { does, text: texts.join('\n') };
}

/** Names of actions and of what travels within a file, as names and not as words in a text. */
const acting =
  /\/(JavaScript|JS|Launch|AA|OpenAction|URI|EmbeddedFiles?|RichMedia|AcroForm|XFA|GoToR|GoToE|SubmitForm|ImportData|Rendition|Annots)\b/;

/** What the file's own objects name, texts in parentheses and packed streams left out. */
export function actingNames(pdf: Uint8Array): string[] {
  const plain = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/stream\r?\n[^]*?\r?\nendstream/g, '')
    .replaceAll(/\((?:[^()\\]|\\[^])*\)/g, '()');
  return [...plain.matchAll(new RegExp(acting, 'g'))].map(([name]) => name);
}
