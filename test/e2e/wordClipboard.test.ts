import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { plainText } from '../../shared/domain/richText.ts';
import { plainBrowser, testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { isMissing, referenceFile } from '../support/docx.ts';
import { sampleProgram } from '../support/program.ts';
import { photo } from '../support/photo.ts';
import { png } from '../electron/core/word/write/pictures.ts';
import { paste, pastePicture } from './clipboard.ts';
import { focused } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

const folder = referenceFile('samples/word-clipboard');

describe.skipIf(!testBrowser())('pasted from Word', () => {
  const openProgram = sampleProgram();
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  /** The Protokoll of a running meeting with the cursor in the text of an item; it has so many items. */
  async function openText(count = 1) {
    const items = Array.from({ length: count }, (_, n) => ({ title: `Punkt ${n + 1}`, isPublic: true }));
    const { dataFile, meetingId, item } = await runningMeeting((core, bodyId) =>
      core('standardAgenda.save', { bodyId, items: [{ title: 'Mitteilungen', isPublic: true }, ...items] }),
    );
    const { page } = await openProgram(dataFile);
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    const editor = page.getByRole('textbox', { name: /^Text zu TOP/ });
    await editor.click();
    await focused(editor);
    const storedAt = async (itemId: string) => plainText((await call(page, 'minutes.get', { itemId })).text);
    return {
      page,
      editor,
      items: (await call(page, 'agenda.list', { meetingId })).filter(({ kind }) => kind === 'item'),
      storedAt,
      stored: () => storedAt(item.id),
      told: page.getByRole('status').filter({ hasText: 'Nicht eingefügt' }),
    };
  }

  test.skipIf(isMissing('../shared'))('are the words that a browser shows, and no others', async () => {
    const { executablePath, env } = testBrowser() ?? { executablePath: '', env: {} };
    browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: plainBrowser });
    const plain = await browser.newPage();
    const files = readdirSync(folder);
    const { page, items, storedAt } = await openText(files.length);
    const shown: string[][] = [];
    // Each into an item of its own: what is left is saved at once, and nothing waits for that.
    for (const [index, file] of files.entries()) {
      const html = readFileSync(path.join(folder, file), 'utf8');
      shown.push(await wordsShown(plain, html));
      const number = items[index]?.number ?? '';
      await paste(page.getByRole('textbox', { name: `Text zu TOP ${number}`, exact: true }), {
        'text/html': html,
      });
      await page.keyboard.press('Alt+ArrowDown');
    }
    for (const [index, file] of files.entries()) {
      const stored = () => storedAt(items[index]?.id ?? '');
      await expect.poll(async () => wordsOf(await stored()), { message: file }).toEqual(shown[index]);
    }
  });

  test('is what can be kept, and what cannot is told once, until the next time', async () => {
    const { editor, stored, told } = await openText();
    await paste(editor, { 'text/html': wordPage });
    await expect.poll(stored).toBe('Der Rat beschließt die Annahme.\nErster Punkt\nZweiter Punkt\nSüd\n\n5');
    await expect
      .poll(() => told.allTextContents())
      .toEqual([
        'Nicht eingefügt wurden Bilder, Kommentare und gelöschte Wörter aus der Änderungsverfolgung. Bitte prüfen Sie, ob dem Text dadurch etwas fehlt.',
      ]);
    await paste(editor, { 'text/plain': 'Zeile\vdarunter' });
    await expect.poll(stored).toMatch(/5Zeile\ndarunter$/);
    await told.waitFor({ state: 'detached' });
  });

  test('a picture alone leaves what is selected, and asks what it shows', async () => {
    const { page, editor, stored } = await openText();
    await page.keyboard.type('Bleibt.');
    await expect.poll(stored).toBe('Bleibt.');
    await page.keyboard.press('Control+A');
    const dialog = page.getByRole('dialog', { name: 'Bild' });
    await pastePicture(editor, Buffer.from('GIF89a'));
    await dialog.getByText(/Bitte wählen Sie eine PNG- oder JPEG-Datei/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await stored()).toBe('Bleibt.');
    await pastePicture(editor, png(4, 4));
    await dialog.getByRole('img', { name: 'Gewähltes Bild' }).waitFor();
    await dialog.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await dialog.getByText(/Bitte schreiben Sie, was zu sehen ist/).waitFor();
    await dialog.getByRole('textbox', { name: 'Alternativtext' }).fill('Wappen');
    await dialog.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await expect.poll(stored).toBe('Bleibt.\n[Bild: Wappen]');
    const shown = editor.getByRole('img', { name: 'Wappen' });
    await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(4);
  });

  test('a photo that a camera only noted to be turned is kept upright', async () => {
    const { page, editor } = await openText();
    const dialog = page.getByRole('dialog', { name: 'Bild' });
    await pastePicture(editor, photo(40, 24, { orientation: 6 }));
    await dialog.getByText('Das Bild schmückt nur und sagt nichts').click();
    await dialog.getByRole('button', { name: 'Einfügen', exact: true }).click();
    const shown = editor.getByRole('img', { name: 'Bild ohne eigene Aussage' });
    const sizes = ({ naturalWidth, naturalHeight, width }: HTMLImageElement) => [
      naturalWidth,
      naturalHeight,
      width,
    ];
    await expect.poll(() => shown.evaluate(sizes)).toEqual([24, 40, 24]);
  });
});

const wordPage = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- span.msoDel {text-decoration:line-through; display:none;} span.Verborgen {mso-style-name:Verborgen; display:none;} --></style>
</head><body lang=DE><!--StartFragment-->
<p class=MsoNormal>Der Rat beschließt <span class=msoDel><del>die Ablehnung</del></span><ins>die\nAnnahme</ins><span
class=Verborgen> oder nicht</span>.<a class=msocomanchor href="#_msocom_1">[KM1]</a><![if !vml]><img src="file:///C:/bild.png"><![endif]></p>
<p class=MsoListParagraph style='mso-list:l0 level1\nlfo1'><![if !supportLists]><span style='mso-list:\nIgnore'>1.<span>&nbsp; </span></span><![endif]>Erster Punkt</p>
<p class=MsoListParagraph style='mso-list:l0 level1\nlfo1'><![if !supportLists]><span style='mso-list:\nIgnore'>2.<span>&nbsp; </span></span><![endif]>Zweiter Punkt</p>
<table><tr><td><p>Süd</p></td><td><p><o:p>&nbsp;</o:p></p></td><td><p>5</p></td></tr></table>
<!--EndFragment--></body></html>`;

const wordsOf = (text: string): string[] => text.split(/[\s|]+/).filter(Boolean);

/** What the browser shows of the fragment, but for the markers of its lists, which become lists. */
async function wordsShown(page: Page, html: string): Promise<string[]> {
  await page.setContent(html.slice(0, html.lastIndexOf('<!--EndFragment-->')));
  // Capitals are a look of the words.
  await page.addStyleTag({ content: '* { text-transform: none !important; }' });
  const text = await page.evaluate(() => {
    for (const element of document.querySelectorAll('[style]')) {
      // The number of a heading becomes a word of it.
      const isOfList = element.closest('h1, h2, h3, h4, h5, h6') === null;
      if (isOfList && /mso-list:\s*Ignore/.test(element.getAttribute('style') ?? '')) element.remove();
    }
    return document.body.innerText;
  });
  return wordsOf(text);
}
