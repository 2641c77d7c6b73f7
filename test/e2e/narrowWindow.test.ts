import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { zoom } from '../support/launch.ts';
import { sampleProgram } from '../support/program.ts';

const small = { width: 1024, height: 768 };
const usual = { width: 1366, height: 768 };

/** The item of the sample that was voted on, in the Protokoll of its held meeting. */
async function showVote(page: Page): Promise<void> {
  const held = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'closed');
  const items = await call(page, 'agenda.list', { meetingId: held?.id ?? '' });
  const item = items.find(({ title }) => title.startsWith('Zuschuss an den Verein'));
  await page.evaluate((to) => {
    location.hash = to;
  }, `/sitzungen/${held?.id}/protokoll/${item?.id}`);
  await page.getByRole('textbox', { name: `Text zu TOP ${item?.number}`, exact: true }).waitFor();
}

/** Whether the whole of it is in the window, with nothing that scrolls around it cutting it off. */
const isInSight = (target: Locator): Promise<boolean> =>
  target.evaluate((node) => {
    const box = node.getBoundingClientRect();
    let [top, bottom, left, right] = [0, innerHeight, 0, innerWidth];
    for (let around = node.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue;
      const edge = around.getBoundingClientRect();
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    }
    // What was scrolled to ends on the very edge, up to a fraction of a pixel.
    const [across, down] = [box.left >= left - 1 && box.right <= right + 1, box.top >= top - 1];
    return across && down && box.bottom <= bottom + 1;
  });

const heightOf = (target: Locator): Promise<number> =>
  target.evaluate((node) => node.getBoundingClientRect().height);

describe.skipIf(!testBrowser())('a window of little room', () => {
  const program = sampleProgram();

  test('at 1024 × 768 list, text, vote and room are in sight together, below a head of one bar', async () => {
    const { page } = await program();
    await zoom(page, 1, small);
    await showVote(page);
    const card = page.getByRole('region', { name: /^Beschluss 1/ });
    for (const part of [
      page.locator('.agenda-link[aria-current]'),
      page.getByRole('textbox', { name: /^Text zu TOP/ }),
      card.getByRole('radio', { name: 'offen' }).locator('xpath=ancestor::label'),
      card.getByLabel('Ja', { exact: true }),
      card.getByRole('radio', { name: 'beschlossen', exact: true }).locator('xpath=ancestor::label'),
      page.getByRole('complementary', { name: 'Im Raum' }).getByText(/beschlussfähig/),
      page.getByText('befangen Frau Tavakoli'),
      page.getByRole('button', { name: 'Niederschrift fertigstellen' }),
    ]) {
      await part.waitFor();
      await expect.poll(() => isInSight(part), { message: part.toString() }).toBe(true);
    }
    expect(await heightOf(page.locator('.meeting-head'))).toBeLessThanOrEqual(57);
  });

  test('there the room opens and closes with the keyboard, and says who is there', async () => {
    const { page } = await program();
    await zoom(page, 1, small);
    await showVote(page);
    const button = page.getByRole('button', { name: 'Raum' });
    await button.focus();
    await page.keyboard.press('Enter');
    const name = page.getByRole('complementary', { name: 'Im Raum' }).getByText(/^Frau Karaduman/);
    await name.waitFor();
    expect(await isInSight(name)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await name.waitFor({ state: 'hidden' });
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('there the room closes by Escape from its button, too', async () => {
    const { page } = await program();
    await zoom(page, 1, small);
    await showVote(page);
    const button = page.getByRole('button', { name: 'Raum' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test.each([usual, small])(
    'the head says whole which meeting it is, also beside a deadline: $width',
    async (size) => {
      const { page } = await program();
      await zoom(page, 1, size);
      for (const { id, state } of await call(page, 'meetings.list', {})) {
        await page.evaluate((to) => {
          location.hash = to;
        }, `/sitzungen/${id}/protokoll`);
        await page
          .locator('.meeting-head .badge')
          .getByText(state === 'planned' ? 'geplant' : 'geschlossen')
          .waitFor();
        // How it is saved takes room, too.
        await page.locator('.save-status').waitFor();
        const cutOff = () =>
          page.locator('.head-body').evaluate((name) => name.scrollWidth - name.clientWidth);
        expect(await cutOff(), state).toBe(0);
        expect(await heightOf(page.locator('.meeting-head'))).toBeLessThanOrEqual(57);
      }
    },
  );

  test('at 200 % the buttons of a long dialog are in sight from the beginning', async () => {
    const { page } = await program();
    await zoom(page, 2, usual);
    await page.evaluate(() => {
      location.hash = '/mitglieder';
    });
    await page.getByRole('button', { name: 'Person anlegen' }).click();
    const dialog = page.getByRole('dialog');
    for (const name of ['Abbrechen', 'Speichern und nächste', 'Speichern']) {
      expect(await isInSight(dialog.getByRole('button', { name, exact: true })), name).toBe(true);
    }
  });

  test('the navigation is a rail of icons, each as large as a finger and named when it has the focus', async () => {
    const { page } = await program();
    await zoom(page, 1, small);
    const nav = page.getByRole('navigation', { name: 'Bereiche' });
    await expect.poll(() => nav.evaluate((node) => node.getBoundingClientRect().width)).toBe(52);
    const links = await nav.getByRole('link').all();
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) {
      const { width, height } = (await link.boundingBox()) ?? { width: 0, height: 0 };
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
    }
    await nav.getByRole('link', { name: 'Sitzungen' }).focus();
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip', { name: 'Vorlagen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await zoom(page, 1, usual);
    await nav.getByText('Vorlagen').waitFor();
    expect(await nav.evaluate((node) => node.getBoundingClientRect().width)).toBe(188);
  });

  test('at 200 % nothing of the head is cut off, and nothing scrolls sideways', async () => {
    const { page } = await program();
    await zoom(page, 2, usual);
    await showVote(page);
    const head = page.locator('.meeting-head');
    for (const part of [
      page.getByRole('heading', { level: 1 }),
      ...(await head.getByRole('tab').all()),
      ...(await head.getByRole('button').all()),
    ]) {
      expect(await isInSight(part), part.toString()).toBe(true);
    }
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  });
});
