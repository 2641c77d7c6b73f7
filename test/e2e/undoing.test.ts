import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { plainText } from '../../shared/domain/richText.ts';
import { sampleProgram } from '../support/program.ts';
import { addResolution, focused } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

describe.skipIf(!testBrowser())('what was written is taken back', () => {
  const openProgram = sampleProgram();
  const openMinutes = async () => {
    const begun = await runningMeeting();
    const { page } = await openProgram(begun.dataFile);
    const { meetingId, item, next } = begun;
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    const textOf = ({ number }: { number: string }) =>
      page.getByRole('textbox', { name: `Text zu TOP ${number}`, exact: true });
    const [text, nextText] = [textOf(item), textOf(next)];
    await text.click();
    await focused(text);
    const stored = async () => plainText((await call(page, 'minutes.get', { itemId: item.id })).text);
    return { ...begun, page, text, nextText, stored };
  };

  test('the very first change too, and it can be done again', async () => {
    const { page, text, stored } = await openMinutes();
    await page.keyboard.type('Frau Diarra berichtet.');
    await expect.poll(stored).toBe('Frau Diarra berichtet.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.textContent()).toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(stored).toBe('Frau Diarra berichtet.');
  });

  test('after going to another item, another tab and back', async () => {
    const { page, text, nextText, stored } = await openMinutes();
    await page.keyboard.type('Frau Diarra berichtet.');
    await page.keyboard.press('Alt+ArrowDown');
    await focused(nextText);
    await page.keyboard.type('Aussprache.');
    await page.keyboard.press('Control+2');
    await page.getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Control+3');
    await nextText.waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await focused(text);
    await page.keyboard.press('Control+z');
    await expect.poll(stored).toBe('');
    await page.keyboard.press('Control+y');
    await expect.poll(stored).toBe('Frau Diarra berichtet.');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Danke.');
    await expect.poll(stored).toBe('Frau Diarra berichtet. Danke.');
  });

  test('in the wording of a resolution as well', async () => {
    const { page, text, nextText } = await openMinutes();
    const card = await addResolution(page);
    const wording = card.getByRole('textbox', { name: /^Text von/ });
    await page.keyboard.type('Der Bericht wird zur Kenntnis genommen.');
    await page.keyboard.press('Alt+ArrowDown');
    await focused(nextText);
    await page.keyboard.press('Alt+ArrowUp');
    await focused(text);
    await wording.click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => wording.textContent()).toBe('');
  });
});
