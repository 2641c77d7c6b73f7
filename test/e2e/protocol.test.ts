import { once } from 'node:events';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openApp } from '../../electron/core/compose.ts';
import { createClient } from '../../shared/client.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { fromPlain, plainText } from '../../shared/domain/richText.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { launchWeb } from '../support/launchWeb.ts';
import { launchOver, sampleProgram } from '../support/program.ts';
import { paste } from './clipboard.ts';
import { clickAndType, focused, mouse, untilSaved } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

const openProgram = sampleProgram();

/** The Protokoll of a running meeting, at its item with this title. */
async function openProtocol(title = /Mitteilungen/, prepare?: Parameters<typeof runningMeeting>[0]) {
  const { dataFile, ...meeting } = await runningMeeting(prepare);
  const { page } = await openProgram(dataFile);
  await goTo(page, meeting.meetingId, title);
  return { page, ...meeting };
}

async function goTo(page: Page, meetingId: MeetingId, title: RegExp) {
  await page.evaluate((to) => {
    location.hash = to;
  }, `/sitzungen/${meetingId}/protokoll`);
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
  await editor(page).waitFor();
}

const editor = (page: Page) => page.getByRole('textbox', { name: /^Text zu TOP/ });

async function storedText(page: Page, itemId: string) {
  const { text } = await call(page, 'minutes.get', { itemId });
  return text;
}

/** A program that may end. */
async function openOwn(dataFile: string) {
  const app = await launchOver(dataFile);
  onTestFinished(app.kill);
  await app.page.getByRole('heading', { name: 'Übersicht' }).waitFor();
  return app;
}

describe.skipIf(!testBrowser())('writing the minutes', () => {
  test('what is shown as saved survives a power cut', async () => {
    const { meetingId, dataFile } = await runningMeeting();
    const { page: before, kill } = await openOwn(dataFile);
    await goTo(before, meetingId, /Mitteilungen/);
    const text = 'Die Vorsitzende berichtet vom Stadtteilfest.';
    await untilSaved(before, () => clickAndType(editor(before), text));
    await kill();
    const { page } = await openOwn(dataFile);
    await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
    await goTo(page, meetingId, /Mitteilungen/);
    await expect.poll(() => editor(page).textContent()).toBe(text);
  });

  test('leaving the item or closing the window at once loses nothing', async () => {
    const { meetingId, item, dataFile } = await runningMeeting();
    const { page, child, closeWindow } = await openOwn(dataFile);
    await goTo(page, meetingId, /Mitteilungen/);
    await clickAndType(editor(page), 'Sofort weiter');
    await page.keyboard.press('Alt+ArrowDown');
    // The way back counts from the item that is shown.
    await expect.poll(() => editor(page).textContent()).toBe('');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => editor(page).textContent()).toBe('Sofort weiter');
    await editor(page).click();
    await focused(editor(page));
    await page.keyboard.press('End');
    await page.keyboard.type(' und zu');
    const ended = once(child, 'exit');
    closeWindow();
    await ended;
    const core = await openApp({ file: dataFile, version: '0.0.0-test', sends: false });
    onTestFinished(core.close);
    const { text } = await createClient(core.call)('minutes.get', { itemId: item.id });
    expect(plainText(text)).toBe('Sofort weiter und zu');
  });

  test('pasting from Word keeps paragraphs, lists, bold, italic and underline, and drops the rest', async () => {
    const { page, item } = await openProtocol();
    await editor(page).click();
    await untilSaved(page, () => paste(editor(page), { 'text/html': wordHtml }));
    const text = await storedText(page, item.id);
    expect(text.content).toEqual([
      paragraph([bit('Ein '), bit('fetter', 'bold'), bit(' und '), bit('schräger', 'italic'), bit(' Satz.')]),
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph([bit('Erstens')]),
              {
                type: 'orderedList',
                attrs: { start: 1, type: '1' },
                content: [entry(bit('Darunter', 'underline'))],
              },
            ],
          },
          entry(bit('Zweitens')),
        ],
      },
      { type: 'heading', attrs: { level: 1 }, content: [bit('Überschrift')] },
    ]);
  });

  test('a text module comes by its code', async () => {
    const { page, item } = await openProtocol();
    const [module] = await call(page, 'textModules.list', {});
    if (!module) throw new Error('The sample has no text module.');
    // There as soon as the screen has read them.
    await page.getByRole('button', { name: '/ Baustein' }).waitFor();
    await clickAndType(editor(page), `/${module.code}`);
    await page.getByRole('option', { name: module.title, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => plainText(await storedText(page, item.id))).toBe(plainText(module.text));
  });

  test('names with quotes, emoji and right-to-left marks arrive in the minutes as they are', async () => {
    const { page, item } = await openProtocol();
    const odd = 'Frau "Öz" O’Çelik 🎻 \u200Fعائشة\u200E <b>&amp;</b>';
    await untilSaved(page, () => mouse(page).write(editor(page), odd));
    expect(plainText(await storedText(page, item.id))).toBe(odd);
  });

  test('two windows on the same text: both versions stay until the clerk decides', async () => {
    const { dataFile, meetingId, item } = await runningMeeting();
    const web = await launchWeb({ dir: path.dirname(dataFile) });
    onTestFinished(async () => void (await web.quit()));
    await goTo(web.page, meetingId, /Mitteilungen/);
    await call(web.page, 'minutes.saveText', {
      itemId: item.id,
      text: fromPlain('Aus dem anderen Fenster'),
      baseVersion: (await call(web.page, 'minutes.get', { itemId: item.id })).textVersion,
    });
    await clickAndType(editor(web.page), 'Aus diesem Fenster');
    await web.page
      .getByRole('alert')
      .getByText(/Nicht gespeichert/)
      .waitFor();
    await web.page.getByRole('button', { name: 'Andere Fassung ansehen' }).click();
    await web.page.getByText('Aus dem anderen Fenster').waitFor();
    await web.page.getByRole('button', { name: 'Meine Fassung behalten' }).click();
    // Not said as long as something is not.
    await web.page.getByText(/Gespeichert \d\d:\d\d:\d\d/).waitFor();
    expect(plainText(await storedText(web.page, item.id))).toBe('Aus diesem Fenster');
  });

  test('an agenda of 300 items stays usable', async () => {
    const titles = ['Mitteilungen', ...Array.from({ length: 299 }, (_, n) => `Zusatzpunkt ${n + 2}`)];
    const items = titles.map((title) => ({ title, isPublic: true }));
    const { page } = await openProtocol(/Zusatzpunkt 300/, (core, bodyId) =>
      core('standardAgenda.save', { bodyId, items }),
    );
    await untilSaved(page, () => clickAndType(editor(page), 'Auch hier wird protokolliert.'));
  });
});

const bit = (text: string, mark?: 'bold' | 'italic' | 'underline') =>
  mark ? { type: 'text', marks: [{ type: mark }], text } : { type: 'text', text };
const paragraph = (content: object[]) => ({ type: 'paragraph', content });
const entry = (content: object) => ({ type: 'listItem', content: [paragraph([content])] });

/** As Word puts it on the clipboard: lists are paragraphs with a style, markers are drawn. */
const wordHtml = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<p class=MsoNormal><span style="font-size:14pt;color:red;font-family:Calibri">Ein <b>fetter</b> und <i>schräger</i> Satz.<o:p></o:p></span></p>
<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>  </span></span><![endif]>Erstens</p>
<p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><![if !supportLists]><span style="mso-list:Ignore">1.<span>  </span></span><![endif]><u>Darunter</u></p>
<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>  </span></span><![endif]>Zweitens</p>
<h1 style="color:blue">Überschrift</h1><script>document.title = 'kaputt'</script>
</body></html>`;
