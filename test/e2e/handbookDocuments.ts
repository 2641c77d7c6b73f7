import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { focusIn, mouse } from './hands.ts';
import { around, blur, dialog, open, openMeeting, type Picture, wide } from './handbookFrames.ts';
import { call } from '../support/call.ts';
import { openPackage, pick } from './releaseHands.ts';

const passphrase = 'vier Wörter am Rhein';
const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-handbuch-'));

function fileOf(fileName: string, bytes: Uint8Array): string {
  const file = path.join(folder, fileName);
  writeFileSync(file, bytes);
  return file;
}

const meetingId = async (page: Page, number: number): Promise<string> =>
  (await call(page, 'meetings.list', {})).find((meeting) => meeting.number === number)?.id ?? '';

/** After something was changed behind the page. */
async function readAnew(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
}

const preview = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true }).locator('section').first().waitFor();

/** The whole screen beside the navigation. */
const screen = (page: Page) => around(page, [page.locator('main.screen')], 0);

/** The meeting with another end, or none. */
const endingAt = async (page: Page, id: string, endTime: string | null) =>
  call(page, 'meetings.update', { ...(await call(page, 'meetings.get', { id })), endTime });

/** The sample's finished Niederschrift before its chairs, each with a key; the document's id. */
async function presented(page: Page): Promise<string> {
  const id = await meetingId(page, 6);
  const kind = 'minutes';
  const rows = await call(page, 'documents.list', { meetingId: id });
  const before = rows.find((row) => row.kind === kind)?.documents.find(({ state }) => state === 'presented');
  if (before) return before.id;
  const { version } = await endingAt(page, id, '19:25');
  await call(page, 'meetings.setState', { id, version, state: 'minutesReady', reason: '' });
  for (const { key, severity } of await call(page, 'checks.list', { meetingId: id, kind })) {
    const reason = 'So in der Sitzung festgestellt.';
    if (severity === 'error') await call(page, 'checks.override', { meetingId: id, key, reason });
  }
  const document = await call(page, 'documents.present', { meetingId: id, kind });
  for (const { personId, name } of document.waitingFor) {
    await call(page, 'keys.create', { personId, holder: name, passphrase });
  }
  return document.id;
}

/** Everybody can be reached, the press is on its list, and the office has a name. */
async function mailOffice(page: Page): Promise<void> {
  for (const { memberships: _, ...person } of await call(page, 'people.list', {})) {
    const name = person.familyName.toLowerCase().replaceAll(/[^a-z]/g, '');
    await call(page, 'people.save', { ...person, email: `${name}@lindenau.example` });
  }
  const press = (await call(page, 'lists.list', {})).find(({ source }) => source === 'press');
  const entries = [{ name: 'Lindenauer Anzeiger', email: 'redaktion@anzeiger.example' }];
  if (press) await call(page, 'lists.save', { ...press, entries });
  const settings = await call(page, 'mail.settings', {});
  const fromName = 'Geschäftsstelle des Integrationsrates';
  await call(page, 'mail.save', { ...settings, fromName, fromEmail: 'integrationsrat@lindenau.example' });
}

/** What becomes of the documents of a meeting; the Niederschrift is finished and presented on the way. */
export const documentPictures: Picture[] = [
  {
    name: 'einladung',
    size: { ...wide, height: 1100 },
    show: async (page) => {
      await openMeeting(page, /7\. Sitzung/, 'Dokumente');
      await preview(page, 'Vorschau der Einladung');
      const panel = page
        .locator('details.panel')
        .filter({ has: page.getByRole('heading', { name: 'Ladung' }) });
      // Where the period has passed it is open already.
      if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click();
      await panel.getByRole('button', { name: 'Angaben zur Ladung speichern' }).waitFor();
      await blur(page);
      return screen(page);
    },
  },
  {
    name: 'pruefungen',
    size: wide,
    show: async (page) => {
      await endingAt(page, await meetingId(page, 6), null);
      await readAnew(page);
      await openMeeting(page, /6\. Sitzung/, 'Dokumente');
      const entry = page.getByRole('listitem').filter({ hasText: /Das Ende der Sitzung fehlt/ });
      await entry.getByRole('button', { name: 'Begründen …' }).click();
      const reason = 'Das Ende wurde nicht festgehalten; der Vorsitz weiß davon.';
      await entry.getByLabel(/^Warum das so stehen bleibt/).fill(reason);
      await blur(page);
      return around(page, [page.getByRole('region', { name: 'Freigabe' }), entry]);
    },
  },
  {
    name: 'freigeben',
    show: async (page) => {
      await presented(page);
      await readAnew(page);
      await openMeeting(page, /6\. Sitzung/, 'Dokumente');
      await page.getByRole('button', { name: 'Freigeben …' }).click();
      await focusIn(page.getByRole('dialog'));
      await page
        .getByRole('dialog')
        .getByLabel(/^Passphrase/)
        .fill(passphrase);
      return dialog(page);
    },
  },
  {
    // Down to the decision.
    name: 'freigabepaket',
    size: { ...wide, height: 1200 },
    show: async (page) => {
      const { fileName, bytes } = await call(page, 'release.package', { documentId: await presented(page) });
      await open(page, '/freigaben', 'Freigaben');
      await openPackage(page, fileOf(fileName, bytes));
      await page.getByRole('textbox', { name: 'Anmerkung' }).fill('Bitte den Namen des Vereins prüfen.');
      await page.getByRole('button', { name: 'Anmerkung hinzufügen' }).click();
      await blur(page);
      return screen(page);
    },
  },
  {
    name: 'schluesselkarte',
    show: async (page) => {
      const [key] = await call(page, 'keys.list', {});
      const card = await call(page, 'keys.card', { keyId: key?.keyId ?? '' });
      await open(page, '/einstellungen/freigabe', 'Schlüssel');
      await page.getByRole('button', { name: 'Schlüsselkarte aufnehmen' }).click();
      await pick(page, 'Schlüsselkarte wählen …', fileOf(card.fileName, card.bytes));
      const isCompared = page.getByRole('dialog').getByRole('checkbox');
      await isCompared.waitFor();
      await mouse(page).press(isCompared);
      return dialog(page);
    },
  },
  {
    name: 'versand',
    size: wide,
    show: async (page) => {
      await mailOffice(page);
      await readAnew(page);
      await openMeeting(page, /7\. Sitzung/, 'Versand');
      for (const name of [/^Einladung/, /^Mitglieder/, /^Presse/]) {
        const box = page.getByRole('checkbox', { name });
        await box.waitFor();
        await mouse(page).press(box);
      }
      await page.getByText(/^Der Verteiler „Presse“ ist öffentlich/).waitFor();
      await blur(page);
      return screen(page);
    },
  },
  {
    name: 'word-muster',
    show: async (page) => {
      // A plain document is no template: it lacks the place for what the program prints.
      const target = { meetingId: await meetingId(page, 7), kind: 'invitation' } as const;
      const { bytes } = await call(page, 'documents.export', target);
      await open(page, '/einstellungen/muster', 'Word-Muster');
      await page.getByText('So entsteht ein Muster', { exact: true }).click();
      await pick(page, 'Muster für Einladung hinterlegen', fileOf('Briefbogen.docx', bytes));
      const refusal = page.getByText(/^Dieses Muster passt noch nicht/);
      await refusal.waitFor();
      await blur(page);
      const last = await around(page, [page.getByRole('row', { name: /^Nachtragstagesordnung/ })], 0);
      const all = await screen(page);
      return { ...all, height: last.y + last.height - all.y };
    },
  },
];
