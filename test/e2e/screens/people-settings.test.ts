import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { invitationDeadline } from '../../../renderer/features/overview/deadline.ts';
import { reordered, shifted } from '../../../renderer/features/settings/texts/agendaItems.ts';
import type { Route } from '../../../shared/contract/index.ts';
import type { Body } from '../../../shared/domain/body/body.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { testBrowser } from '../../support/browser.ts';
import { sharedApp } from '../../support/sharedApp.ts';
import { clickAndType, focused, focusIn, keyTo, leave, mouse, typeAt } from '../hands.ts';

describe('what the screens work out themselves', () => {
  const weekBefore = {
    wording: 'nthDayBefore',
    days: 7,
    dayUnit: 'calendarDays',
    from: 'dispatch',
    short: { unit: 'hours', amount: 48 },
  } as const;
  const unsent = { sentOn: null, sentTime: null, shortNoticeReason: '' };
  const deadline = (state: 'planned' | 'invited', date: string, today: string, sent = {}) =>
    invitationDeadline({ state, date, startTime: '17:00' }, weekBefore, { ...unsent, ...sent }, today);

  test.each([
    ['planned', '2026-12-02', 'info', /am Mittwoch, 25\. November 2026 hinaus sein\..*noch 9 Tage/],
    ['planned', '2026-11-25', 'warning', /am Mittwoch, 18\. November 2026 hinaus sein\..*noch 2 Tage/],
    ['planned', '2026-11-23', 'warning', /am Montag, 16\. November 2026 hinaus sein\..*heute/],
    ['planned', '2026-11-22', 'warning', /am Sonntag, 15\. November 2026 abgelaufen/],
    ['invited', '2026-11-22', 'info', /^Eingeladen\. Frist war Sonntag, 15\. November 2026\.$/],
  ] as const)('a %s meeting on %s has its deadline a week before (R7)', (state, date, kind, text) => {
    const found = deadline(state, date, '2026-11-16');
    expect(found.kind).toBe(kind);
    expect(found.text).toMatch(text);
  });

  test('what was sent is held against the period; a shortened one needs its reason (R7)', () => {
    const late = { sentOn: '2026-11-28', sentTime: '09:00' };
    expect(deadline('planned', '2026-12-02', '2026-11-29', { sentOn: '2026-11-24' }).kind).toBe('success');
    expect(deadline('planned', '2026-12-02', '2026-11-29', late).kind).toBe('warning');
    const urgent = { ...late, shortNoticeReason: 'Die Frist des Landes läuft ab.' };
    expect(deadline('planned', '2026-12-02', '2026-11-29', urgent).kind).toBe('success');
  });

  test('over the change to winter time the deadline is still whole days before', () => {
    expect(deadline('planned', '2026-10-28', '2026-10-20').text).toMatch(
      /Mittwoch, 21\. Oktober 2026.*morgen/,
    );
  });

  test('items move before, after and nowhere', () => {
    const items = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: key, isPublic: true }));
    const order = (list: typeof items) => list.map(({ key }) => key).join('');
    expect(order(reordered(items, new Set(['d']), 'a', 'before'))).toBe('dabc');
    expect(order(reordered(items, new Set(['a']), 'c', 'after'))).toBe('bcad');
    expect(order(reordered(items, new Set(['a']), 'a', 'after'))).toBe('abcd');
    expect(order(shifted(items, 1, -1))).toBe('bacd');
    expect(order(shifted(items, 1, 1))).toBe('acbd');
  });
});

/** One office from its first start on: each test goes on with what the one before has entered. */
describe.skipIf(!testBrowser())('the screens around a meeting', () => {
  const app = sharedApp();
  let page: Page;
  beforeEach(() => {
    ({ page } = app());
  });

  const go = async (path: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, path);
  };
  /** Reads past the screen, through the same bridge. */
  const read = (route: Route, input: unknown = {}) =>
    page.evaluate(
      async ([name, value]) => {
        const reply = await window.ratsfeder?.call(name, value);
        return reply?.ok ? reply.value : reply;
      },
      [route, input] as const,
    );
  const dialog = () => page.getByRole('dialog');
  const choose = (within: Locator, label: string, option: string) =>
    mouse(page).choose(within.getByRole('button', { name: label }), option);
  const typeDate = (within: Locator, label: string, digits: string) =>
    mouse(page).digits(within.getByRole('group', { name: label }), digits);
  const openDialog = async (button: string) => {
    await page.getByRole('button', { name: button }).first().click();
    await focusIn(dialog());
  };

  test('an empty file: what is missing is said at the field, nothing typed is lost', async () => {
    await page.getByRole('heading', { name: 'Willkommen bei Ratsfeder' }).waitFor();
    await page.getByRole('textbox', { name: 'Gemeinde' }).fill('Stadt „Ö’Neill“');
    await page.getByRole('button', { name: 'Leer beginnen' }).click();
    const seats = page.getByRole('textbox', { name: 'Gesetzliche Mitglieder' });
    await page.locator('.field-error', { hasText: 'Bitte geben Sie eine Zahl ein.' }).waitFor();
    await expect.poll(() => seats.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('textbox', { name: 'Gemeinde' }).inputValue()).toBe('Stadt „Ö’Neill“');
    await seats.fill('25');
    await page.keyboard.press('Tab');
    await page.getByText('Beschlussfähig ab 13 Anwesenden.').waitFor();
    await page.getByRole('button', { name: 'Leer beginnen' }).click();
    await page.getByRole('heading', { name: 'Erste Schritte' }).waitFor();
    expect(await read('bodies.list')).toMatchObject([
      { rules: [{ nameGenitive: 'des Integrationsrates', statutorySeats: 25 }] },
    ]);
  });

  test('person and role in one go; a refused membership keeps the person and what was typed', async () => {
    await page.getByRole('link', { name: 'Mitglieder eintragen' }).click();
    await page.getByRole('heading', { name: 'Noch niemand eingetragen' }).waitFor();
    await openDialog('Person anlegen');
    await typeAt(dialog().getByRole('textbox', { name: 'Vorname' }), 'Murisa');
    await dialog().getByRole('textbox', { name: 'Nachname' }).fill('Beispiel');
    await choose(dialog(), 'Anrede', 'Frau');
    await choose(dialog(), 'Funktion im Gremium', 'Vorsitz');
    await typeDate(dialog(), 'Ende', '01012000');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().getByText('Die Person ist gespeichert, ihre Mitgliedschaft noch nicht.').waitFor();
    await dialog().locator('.field-error', { hasText: 'Das Ende liegt vor dem Beginn.' }).waitFor();
    expect(await read('people.list')).toMatchObject([{ familyName: 'Beispiel', memberships: [] }]);
    await typeDate(dialog(), 'Ende', '31102030');
    await dialog().getByRole('button', { name: 'Mitgliedschaft speichern' }).click();
    await dialog().getByText('bis 31.10.2030 · stimmberechtigt').waitFor();
    await dialog().getByRole('button', { name: 'Mitgliedschaft hinzufügen' }).waitFor();
    await leave(dialog());
    await page.getByRole('row', { name: /Beispiel, Murisa/ }).waitFor();
    expect(await read('people.list')).toMatchObject([
      { memberships: [{ role: 'chair', votingRight: true }] },
    ]);
  });

  test('a list, and a deputy for it', async () => {
    await openDialog('Listen und Fraktionen');
    const add = dialog().getByRole('button', { name: 'Liste oder Fraktion hinzufügen' });
    await add.click();
    await typeAt(dialog().getByRole('textbox', { name: /^Name/ }), 'Bunte Liste');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().getByText('Liste · 0 Personen').waitFor();
    await add.waitFor();
    await leave(dialog());
    await openDialog('Person anlegen');
    await dialog().getByRole('textbox', { name: 'Nachname' }).fill('Nowak');
    await choose(dialog(), 'Liste, Fraktion oder Dienststelle', 'Bunte Liste');
    await choose(dialog(), 'Funktion im Gremium', 'Stellvertretendes Mitglied');
    await dialog().getByRole('button', { name: 'Vertretung hinzufügen' }).click();
    await dialog().getByRole('combobox', { name: 'Person oder Liste' }).fill('Bunte');
    await page.getByRole('option', { name: /Bunte Liste/ }).click();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(() => page.getByRole('row', { name: /Nowak/ }).innerText())
      .toMatch(/Stellvertretendes Mitglied[^]*bei Vertretung[^]*Bunte Liste/);
  });

  test('two windows on one person: the other version is shown, then saving again counts', async () => {
    await page.getByRole('row', { name: /Nowak/ }).click();
    await focusIn(dialog());
    const stored = async () =>
      ((await read('people.list')) as Person[]).find(({ familyName }) => familyName === 'Nowak');
    await read('people.save', { ...(await stored()), position: 'Beigeordnete', phone: '0123 45' });
    await dialog().getByRole('textbox', { name: 'Telefon' }).fill('0123 67');
    const save = dialog().getByRole('button', { name: 'Speichern', exact: true });
    await save.click();
    await dialog()
      .getByText(/^Diese Angaben wurden inzwischen in einem anderen Fenster geändert/)
      .waitFor();
    const phone = dialog().getByRole('textbox', { name: 'Telefon' });
    await dialog().getByRole('button', { name: 'Andere Fassung übernehmen' }).click();
    await expect.poll(() => phone.inputValue()).toBe('0123 45');
    await dialog().getByRole('button', { name: 'Meine Fassung wieder einsetzen' }).click();
    await expect.poll(() => phone.inputValue()).toBe('0123 67');
    await save.click();
    await dialog().waitFor({ state: 'detached' });
    expect(await stored()).toMatchObject({ position: '', phone: '0123 67' });
  });

  test('a membership entered by mistake is deleted, and the keyboard stays in the dialog', async () => {
    await page.getByRole('row', { name: /Nowak/ }).click();
    await dialog()
      .getByRole('button', { name: /^Löschen: Stellvertretendes Mitglied/ })
      .click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await dialog().getByText('Wer nur als Gast teilnimmt, braucht auch keine.').waitFor();
    await leave(dialog());
    // Without a membership the person is still in the list.
    await page.getByRole('row', { name: /Nowak/ }).waitFor();
  });

  test('among 300 people one is found and opened with the keyboard alone', async () => {
    await page.evaluate(async () => {
      for (let n = 1; n <= 300; n++) {
        const named = {
          formOfAddress: null,
          title: '',
          givenName: `Nr. ${n}`,
          familyName: 'Viele',
          position: '',
        };
        const reply = await window.ratsfeder?.call('people.save', {
          ...named,
          id: null,
          version: null,
          organizationId: null,
          email: '',
          phone: '',
        });
        if (!reply?.ok) throw new Error(JSON.stringify(reply));
      }
    });
    await page.reload();
    await page.getByRole('row', { name: 'Viele, Nr. 300' }).waitFor();
    await page.getByRole('textbox', { name: /^Suchen/ }).focus();
    await page.keyboard.type('nr. 299');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await keyTo('Tab', page.getByRole('button', { name: /Anzeigen/ }));
    await keyTo('Tab', page.getByRole('row').nth(1));
    await page.keyboard.press('Enter');
    await leave(page.getByRole('dialog', { name: 'Viele, Nr. 299' }));
  });

  test('new rules start from the last ones; a second version for the same day is refused at the field', async () => {
    await go('/einstellungen/gremium');
    await openDialog('Neue Regelung ab …');
    await typeDate(dialog(), 'Gilt ab', '01112025');
    await dialog().getByRole('textbox', { name: 'Gesetzliche Mitglieder' }).fill('27');
    await page.keyboard.press('Tab');
    await dialog().getByText('Beschlussfähig ab 14 Anwesenden.').waitFor();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog()
      .locator('.field-error', { hasText: 'Für diesen Tag gibt es schon eine Regelung.' })
      .waitFor();
    await typeDate(dialog(), 'Gilt ab', '01112030');
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page
      .getByRole('article', { name: 'Regelung ab 01.11.2030' })
      .getByText('27, beschlussfähig ab 14')
      .waitFor();
    await page.getByRole('article', { name: 'Regelung ab 01.11.2025' }).getByText('gilt heute').waitFor();
  });

  test('the sheet shows at once what a switch of the Niederschrift does', async () => {
    await go('/einstellungen/niederschrift');
    const sheet = page.locator('.sheet');
    await sheet.getByText('Nicht anwesend:').waitFor();
    await page.getByText('Fehlende Mitglieder aufführen').click();
    await sheet.getByText('Nicht anwesend:').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('status').getByText('Gespeichert', { exact: true }).waitFor();
    const [body] = (await read('bodies.list')) as Body[];
    expect(body?.rules.map(({ validFrom, style }) => [validFrom, style.blocks])).toEqual([
      ['2025-11-01', ['attendance', 'proceedings']],
      ['2030-11-01', ['attendance', 'missing', 'proceedings']],
    ]);
  });

  test('the standard agenda: add, reorder by keyboard, remove and undo', async () => {
    await go('/einstellungen/tagesordnung');
    const titles = async () =>
      ((await read('standardAgenda.get', { bodyId: await bodyId() })) as { title: string }[]).map(
        (i) => i.title,
      );
    const bodyId = async () => ((await read('bodies.list')) as { id: string }[])[0]?.id;
    const before = await titles();
    for (const title of ['Erster Punkt', 'Zweiter Punkt']) {
      await openDialog('Punkt hinzufügen');
      await typeAt(dialog().getByRole('textbox', { name: /^Titel/ }), title);
      await page.keyboard.press('Enter');
      await dialog().waitFor({ state: 'detached' });
      await page.getByRole('row', { name: title }).waitFor();
    }
    const labelled = (label: string) => page.locator(`[aria-label="${label}"]`);
    const newOnes = async () => (await titles()).filter((title) => !before.includes(title));
    // Tab reaches the list, arrows the row and its handle; Enter picks up, arrows choose, Enter drops.
    // Each key waits for the focus before it, as somebody who looks at the screen does.
    await focused(page.getByRole('button', { name: 'Punkt hinzufügen' }));
    await page.keyboard.press('Tab');
    await focusIn(page.getByRole('grid').first());
    await keyTo('End', labelled('Zweiter Punkt'));
    await keyTo('ArrowRight', labelled('Verschieben: Zweiter Punkt'));
    await keyTo('Enter', labelled('Nach Zweiter Punkt einfügen'));
    await keyTo('ArrowUp', labelled('Zwischen Erster Punkt und Zweiter Punkt einfügen'));
    await keyTo('ArrowUp', labelled('Zwischen Verschiedenes und Erster Punkt einfügen'));
    await page.keyboard.press('Enter');
    await expect.poll(newOnes).toEqual(['Zweiter Punkt', 'Erster Punkt']);
    await page.getByRole('button', { name: 'Nach oben: Erster Punkt' }).click();
    await expect.poll(newOnes).toEqual(['Erster Punkt', 'Zweiter Punkt']);
    const reorderedTitles = await titles();
    await page.getByRole('button', { name: 'Entfernen: Zweiter Punkt' }).click();
    await expect.poll(titles).not.toContain('Zweiter Punkt');
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect.poll(titles).toEqual(reorderedTitles);
  });

  test('a text module keeps its formatting', async () => {
    await go('/einstellungen/textbausteine');
    await openDialog('Textbaustein anlegen');
    await dialog().getByRole('textbox', { name: 'Kürzel' }).fill('eroeff');
    await dialog().getByRole('textbox', { name: 'Bezeichnung' }).fill('Eröffnung');
    const text = dialog().getByRole('textbox', { name: 'Text', exact: true });
    await clickAndType(text, 'Wichtig');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+b');
    await text.locator('strong').getByText('Wichtig', { exact: true }).waitFor();
    await dialog().getByRole('button', { name: 'Speichern' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /eroeff/ }).waitFor();
    expect(await read('textModules.list')).toContainEqual(
      expect.objectContaining({
        code: 'eroeff',
        text: {
          type: 'doc',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'Wichtig', marks: [{ type: 'bold' }] }] },
          ],
        },
      }),
    );
  });

  test.each([
    ['/', 'heading', 'Erste Schritte'],
    ['/mitglieder', 'row', 'Viele, Nr. 300'],
    ['/einstellungen/gremium', 'article', 'Regelung ab 01.11.2030'],
    ['/einstellungen/niederschrift', 'form', 'Aussehen der Niederschrift'],
    ['/einstellungen/tagesordnung', 'row', 'Erster Punkt'],
  ] as const)('axe finds nothing on %s, light and dark', async (path, role, name) => {
    await go(path);
    await page.getByRole(role, { name }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });
});
