import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../shared/client.ts';
import { blankFinancial } from '../../shared/domain/paper/financial.ts';
import { pdfSaying } from '../support/attachments.ts';
import { aMeeting } from '../support/app.ts';
import { accessibilityFaults, asked } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { zoom } from '../support/launch.ts';
import { aDecidedPaper, foreignPaper } from '../support/papers.ts';
import { sharedApp } from '../support/sharedApp.ts';
import { focusIn } from './hands.ts';

/** With BILDER=1 a picture of each screen in each look lands here, for people to look at: a third of the time. */
const results = path.resolve(import.meta.dirname, '../../test-results/screens');
const takesPictures = process.env['BILDER'] === '1';
mkdirSync(results, { recursive: true });
const picture = async (page: Page, name: string) =>
  takesPictures && page.screenshot({ path: path.join(results, `${name}.png`) });

type Screen = { name: string; open: (page: Page) => Promise<void> };

const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();

/** What a section of the settings shows once it has read everything; the others read nothing of their own. */
const lastOf: Record<string, string> = { logo: 'button', muster: 'table', verteiler: 'table' };

const section = (name: string) => async (page: Page) => {
  await page.locator(`a[aria-current="page"][href$="/einstellungen/${name}"]`).waitFor();
  const body = page.locator('section[aria-labelledby="settings-title"]');
  await body
    .locator(lastOf[name] ?? 'h2')
    .first()
    .waitFor();
};

/** Opens by the address, as a link does; then waits for what shows that the screen is there. */
const at = (hash: string, ready: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await ready(page);
};

/** A tab of the finished sample meeting, or of another. */
const tab =
  (name: string, ready: (page: Page) => Promise<void>, meeting = /6\. Sitzung/) =>
  async (page: Page) => {
    await at('/sitzungen', heading('Sitzungen'))(page);
    await page.getByRole('row', { name: meeting }).click();
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tab', { name, selected: true }).waitFor();
    await ready(page);
  };

const item = (title: RegExp) =>
  tab('Protokoll', async (page) => {
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.locator('.ProseMirror').first().waitFor();
  });

const withDialog =
  (open: Screen['open'], button: string | RegExp): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.getByRole('button', { name: button }).first().click();
    await focusIn(page.getByRole('dialog'));
  };

const pressed =
  (open: Screen['open'], key: string): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.keyboard.press(key);
    await focusIn(page.getByRole('dialog'));
  };

const minutesTab = item(/Zuschuss an den Verein/);

const preview = (page: Page) =>
  page
    .getByRole('region', { name: /Vorschau/ })
    .locator('section')
    .first()
    .waitFor();

const documentNamed = (name: string) =>
  tab('Dokumente', async (page) => {
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name }).waitFor();
    await preview(page);
  });

const sentBefore = (page: Page) =>
  page.getByRole('button', { name: /^Entwurf noch einmal speichern …/ }).waitFor();

async function unreleasedToPress(page: Page): Promise<void> {
  await sentBefore(page);
  for (const name of [/^Niederschrift \(öffentlicher Teil\)/, /^Presse 1 Empfänger/])
    await page.getByRole('checkbox', { name }).check({ force: true });
  await page.getByText(/ist noch nicht freigegeben, und der Verteiler „Presse“ ist öffentlich/).waitFor();
}

const saysWhatChanged = (page: Page) => page.getByText(/^Neu ist TOP/).waitFor();
const isOutdated = (page: Page) => page.getByText('Einladung überholt').waitFor();

/** Of the next meeting, which has changed since its invitation was sent. */
const changed = (name: string, ready = saysWhatChanged) => tab(name, ready, /7\. Sitzung/);

const papersList = at('/vorlagen', (page) => page.getByRole('row', { name: /0001/ }).waitFor());
const openedPaper = async (page: Page) => {
  await papersList(page);
  await page.getByRole('row', { name: /0001/ }).click();
  await page.getByRole('textbox', { name: 'Begründung' }).waitFor();
};

const imports = at('/vorlagen/einlesen', (page) =>
  page.getByRole('button', { name: 'Dateien wählen …' }).waitFor(),
);
const readImport = async (page: Page) => {
  await imports(page);
  const files = Object.entries({
    'Zuschuss.txt': foreignPaper(),
    'leer.txt': '',
    'Anfrage.txt': foreignPaper(['Anfrage', '', 'Betreff: Bänke am Markt', '', '1. Wann kommen sie?']),
    'Protokoll.txt': foreignPaper([
      'Niederschrift',
      'über die 4. Sitzung des Beirates',
      'Anwesend: Frau Ohm',
    ]),
  }).map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) }));
  await page.locator('input[type="file"][multiple]').first().setInputFiles(files);
  await page.getByText('4 von 4 gelesen').waitFor();
};
const openedImport = async (page: Page) => {
  await imports(page);
  await page.getByRole('link', { name: 'Zuschuss für das Begegnungshaus' }).click();
  await page.getByRole('heading', { name: 'Erkannt' }).waitFor();
};
const incompleteImport = async (page: Page) => {
  await imports(page);
  await page.getByRole('link', { name: 'Bänke am Markt' }).click();
  await page.getByRole('heading', { name: 'Ergänzen' }).waitFor();
};
const minutesAsImport = async (page: Page) => {
  await imports(page);
  await page.getByRole('link', { name: /Sitzung des Beirates/ }).click();
  await page.getByText(/scheint eine Niederschrift zu sein/).waitFor();
};
const openedInquiry = async (page: Page) => {
  await papersList(page);
  await page.getByRole('row', { name: /0003/ }).click();
  await page.getByRole('button', { name: 'Frage 1: Antwort schreiben' }).click();
  await page.getByRole('textbox', { name: 'Antwort auf Frage 1' }).waitFor();
};
const attachedPaper = async (page: Page) => {
  await openedPaper(page);
  await page.getByRole('button', { name: 'Kostenplan', exact: true }).scrollIntoViewIfNeeded();
};
const itemAttachments = async (page: Page) => {
  await tab('Tagesordnung', heading('Öffentlicher Teil'), /7\. Sitzung/)(page);
  await page.getByRole('button', { name: 'Punkt 1: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Anlagen …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lageplan', exact: true }).waitFor();
};
const offersAttachments = (page: Page) =>
  page.getByRole('group', { name: 'Anlagen mitsenden' }).getByText('Lageplan').waitFor();

const reportsList = at('/vorlagen/stellen', (page) =>
  page.getByRole('row', { name: /Sprachwerkstatt/ }).waitFor(),
);
const openedReport = async (page: Page) => {
  await reportsList(page);
  await page.getByRole('row', { name: /Sprachwerkstatt/ }).click();
  await page.getByRole('textbox', { name: 'Text des Berichts' }).waitFor();
};
const collectedReport = async (page: Page) => {
  await reportsList(page);
  await page.getByRole('link', { name: 'Sammelbericht', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text von Kapitel 1' }).waitFor();
};

const changedProposal = tab(
  'Protokoll',
  async (page) => {
    await page.getByRole('link', { name: /Sprachcafé/ }).click();
    const changes = page.getByRole('region', { name: /^Abweichung vom Vorschlag/ });
    await changes.scrollIntoViewIfNeeded();
  },
  /8\. Sitzung/,
);

const screens: Screen[] = [
  { name: 'uebersicht', open: at('/', heading('Übersicht')) },
  { name: 'sitzungen', open: at('/sitzungen', heading('Sitzungen')) },
  { name: 'freigaben', open: at('/freigaben', heading('Freigaben')) },
  { name: 'neue-sitzung', open: withDialog(at('/sitzungen', heading('Sitzungen')), 'Neue Sitzung') },
  { name: 'vorlagen', open: papersList },
  { name: 'vorlage-anlegen', open: withDialog(papersList, 'Vorlage anlegen') },
  { name: 'vorlage', open: openedPaper },
  { name: 'vorlage-angaben', open: withDialog(openedPaper, 'ändern') },
  { name: 'vorlage-finanzen', open: withDialog(openedPaper, 'Produkte und Finanzen ändern') },
  { name: 'vorlage-station', open: withDialog(openedPaper, 'Station') },
  { name: 'einlesen', open: readImport },
  { name: 'einlesen-pruefen', open: openedImport },
  { name: 'einlesen-ergaenzen', open: incompleteImport },
  { name: 'einlesen-niederschrift', open: minutesAsImport },
  { name: 'anfrage', open: openedInquiry },
  { name: 'anfrage-angaben', open: withDialog(openedInquiry, 'Antwort: Angaben ändern') },
  { name: 'anfrage-weiterleiten', open: withDialog(openedInquiry, 'Weiterleiten …') },
  { name: 'vorlage-anlagen', open: attachedPaper },
  { name: 'tagesordnung-anlagen', open: itemAttachments },
  { name: 'versand-anlagen', open: tab('Versand', offersAttachments, /7\. Sitzung/) },
  { name: 'stellen', open: reportsList },
  { name: 'stelle-anlegen', open: withDialog(reportsList, 'Stelle anlegen') },
  { name: 'berichtszeitraum-anlegen', open: withDialog(reportsList, 'Berichtszeitraum anlegen') },
  { name: 'bericht', open: openedReport },
  { name: 'bericht-erinnern', open: withDialog(openedReport, 'Erinnern …') },
  { name: 'sammelbericht', open: collectedReport },
  { name: 'mitglieder', open: at('/mitglieder', heading('Mitglieder')) },
  { name: 'person-anlegen', open: withDialog(at('/mitglieder', heading('Mitglieder')), 'Person anlegen') },
  { name: 'listen', open: withDialog(at('/mitglieder', heading('Mitglieder')), 'Listen und Fraktionen') },
  ...[
    'gemeinde',
    'gremien',
    'gremium',
    'niederschrift',
    'logo',
    'muster',
    'freigabe',
    'wahlperioden',
    'tagesordnung',
    'nummern',
    'textbausteine',
    'versand',
    'verteiler',
    'tastatur',
    'vorgaenge',
    'datei',
  ].map((name) => ({
    name: `einstellungen-${name}`,
    open: at(`/einstellungen/${name}`, section(name)),
  })),
  { name: 'tagesordnung', open: tab('Tagesordnung', heading('Öffentlicher Teil')) },
  {
    name: 'anwesenheit',
    open: tab('Anwesenheit', (page) =>
      page
        .getByText(/von 25/)
        .first()
        .waitFor(),
    ),
  },
  { name: 'protokoll', open: minutesTab },
  { name: 'protokoll-vorab', open: item(/Vor Eintritt/) },
  { name: 'protokoll-antrag', open: pressed(item(/Vor Eintritt/), 'F7') },
  { name: 'protokoll-kommt-geht', open: pressed(minutesTab, 'F4') },
  { name: 'protokoll-befangen', open: pressed(minutesTab, 'F6') },
  { name: 'protokoll-abweichung', open: changedProposal },
  { name: 'tasten', open: pressed(minutesTab, 'F1') },
  { name: 'dokumente', open: tab('Dokumente', preview) },
  { name: 'dokumente-einladung', open: documentNamed('Einladung') },
  { name: 'dokumente-bekanntmachung', open: documentNamed('Bekanntmachung der Sitzung') },
  { name: 'versand', open: tab('Versand', sentBefore) },
  { name: 'versand-presse', open: tab('Versand', unreleasedToPress) },
  { name: 'tagesordnung-geaendert', open: changed('Tagesordnung') },
  { name: 'dokumente-geaendert', open: changed('Dokumente') },
  { name: 'versand-geaendert', open: changed('Versand', isOutdated) },
];

/** Enlarged, a screen is another one; dark, only its colours are. */
const looks = [
  { name: 'hell-100', scheme: 'light', factor: 1, asks: 'everything' },
  { name: 'dunkel-100', scheme: 'dark', factor: 1, asks: 'colours' },
  { name: 'hell-200', scheme: 'light', factor: 2, asks: 'everything' },
  { name: 'dunkel-200', scheme: 'dark', factor: 2, asks: 'colours' },
] as const;

async function showAs(page: Page, { scheme, factor }: (typeof looks)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await zoom(page, factor);
}

async function seriousFaults(page: Page, about: keyof typeof asked): Promise<string[]> {
  // What Word's own styles look like is not the program's to change.
  const faults = await accessibilityFaults(page, asked[about], ['.preview']);
  return faults
    .filter(({ isSerious }) => isSerious)
    .flatMap(({ rule, elements }) => elements.map(({ html, why }) => `${rule}: ${html} ${why}`));
}

/** The first test loads the sample, which the others go through. */
describe.skipIf(!testBrowser())('every screen', () => {
  const app = sharedApp();

  test('the welcome screen is free of serious accessibility faults', async () => {
    const { page } = app();
    await page.getByRole('button', { name: 'Beispielsitzung laden' }).waitFor();
    for (const look of looks) {
      await showAs(page, look);
      await picture(page, `willkommen-${look.name}`);
      expect(await seriousFaults(page, look.asks), look.name).toEqual([]);
    }
    await showAs(page, looks[0]);
    await page.getByRole('button', { name: 'Beispielsitzung laden' }).click();
    await heading('Übersicht')(page);
    await writePapers(page);
    await writeReports(page);
    await sendDraft(page);
    await changeWhatWasSent(page);
    await attachFiles(page);
    await decideOtherwise(page);
  });

  test.each(['everything', 'colours'] as const)(
    'a fault would be seen by whoever asks about %s',
    async (about) => {
      const { page } = app();
      const added = await page.evaluateHandle(() => {
        const faint = document.createElement('p');
        faint.append('kaum zu lesen');
        faint.style.color = 'color-mix(in srgb, currentColor 30%, transparent)';
        document.querySelector('main')?.append(faint);
        return faint;
      });
      expect(await seriousFaults(page, about)).toEqual([
        expect.stringMatching(/^color-contrast: .*kaum zu lesen/),
      ]);
      await added.evaluate((faint) => faint.remove());
    },
  );

  test.each(screens)('$name: free of serious accessibility faults in every look', async ({ name, open }) => {
    const { page } = app();
    const faults: string[] = [];
    await open(page);
    for (const look of looks) {
      await showAs(page, look);
      await picture(page, `${name}-${look.name}`);
      const found = await seriousFaults(page, look.asks);
      if (await scrollsSideways(page)) found.push('the page scrolls sideways');
      faults.push(...found.map((fault) => `${look.name}: ${fault}`));
    }
    await showAs(page, looks[0]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });
});

/** One on its way through three bodies, one that is not public. */
async function writePapers(page: Page): Promise<void> {
  const [body] = await call(page, 'bodies.list', {});
  const bodyId = body?.id ?? '';
  const head = {
    bodyId,
    type: 'proposal',
    typeLabel: 'Beschlussvorlage',
    unit: 'Fachbereich Soziales',
  } as const;
  const subject = 'Förderrichtlinie für Vereine der Migrantinnen und Migranten in den Stadtteilen';
  const costs = {
    financial: { ...blankFinancial, hasEffects: true, byBudget: true, budgetAt: '05.315.01' },
    products: [{ kind: 'product' as const, number: '05.315.01', name: 'Integration' }],
  };
  const movers = ['Internationale Liste Lindenau', 'Fraktion Vielfalt und Zusammenhalt'];
  const { id: paperId } = await call(page, 'papers.create', {
    ...head,
    ...costs,
    subject: `${subject} `.repeat(4).trim(),
    movers,
    isPublic: true,
  });
  await call(page, 'papers.create', { ...head, subject: 'Vergabe von Dolmetschleistungen', isPublic: false });
  const question = { ...head, type: 'question', typeLabel: 'Anfrage', unit: 'Ordnungsamt' } as const;
  const inquiry = await call(page, 'papers.create', { ...question, subject: 'Wartezeiten', isPublic: true });
  for (const text of ['Wie lange dauert es bis zum Termin?', 'Wie viele Stellen sind besetzt?']) {
    await call(page, 'questions.add', { paperId: inquiry.id, text });
  }
  const step = {
    id: null,
    version: null,
    paperId,
    bodyId,
    otherBodyId: null,
    date: '2026-12-17',
    isPublic: true,
    reporters: [],
    result: null,
  };
  for (const role of ['Vorberatung', 'Anhörung', 'Entscheidung']) {
    await call(page, 'consultations.save', { ...step, role });
  }
}

/** At a paper and at the first item of the next meeting: one that can be read, one that cannot. */
async function attachFiles(page: Page): Promise<void> {
  const paper = (await call(page, 'papers.list', {})).rows.find(({ number }) => number?.startsWith('0001'));
  const meeting = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'invited');
  const items = await call(page, 'agenda.list', { meetingId: meeting?.id ?? '' });
  const firstItem = items.find(({ kind }) => kind === 'item');
  const base64 = Buffer.from(pdfSaying('Plan')).toString('base64');
  for (const [kind, id, fileName] of [
    ['paper', paper?.id, 'Kostenplan.pdf'],
    ['paper', paper?.id, 'Programm zum Rechnen.exe'],
    ['item', firstItem?.id, 'Lageplan.pdf'],
    ['item', firstItem?.id, 'Sehr_langer_Name_einer_Datei_wie_ihn_ein_Fachverfahren_vergibt_2026_12_02.xlsx'],
  ])
    await call(page, 'attachments.add', { owner: { kind, id }, upload: 'u', fileName, base64 } as never);
}

/** A further meeting changes what a paper proposes. */
async function decideOtherwise(page: Page): Promise<void> {
  const ask: Call = (route, input) => call(page, route, input);
  const [body] = await ask('bodies.list', {});
  const bodyId = body?.id ?? '';
  const meeting = await aMeeting(ask, { bodyId, number: 8, date: '2026-12-16' });
  await aDecidedPaper(ask, {
    bodyId,
    meetingId: meeting.id,
    proposed: 'Der Integrationsrat empfiehlt, das Sprachcafé im Jahr 2027 mit 12.000 € zu fördern.',
    resolved:
      'Der Integrationsrat empfiehlt, das Sprachcafé in den Jahren 2027 und 2028 mit 10.000 € zu fördern.',
  });
}

/** A draft to the press, so that there is something among what was sent. */
/** Two partners: one has reported, the other is late. */
async function writeReports(page: Page): Promise<void> {
  const [body] = await call(page, 'bodies.list', {});
  const bodyId = body?.id ?? '';
  const partner = {
    id: null,
    version: null,
    bodyId,
    activeUntil: null,
    measures: '',
    contact: '',
    email: '',
  };
  const names = [
    'Sprachwerkstatt der Migrantinnen und Migranten im Stadtteil Nord e.V.',
    'Stadtwerke Lindenau',
  ];
  for (const name of names) await call(page, 'partners.save', { ...partner, name, joinedOn: '2021-05-03' });
  const head = { id: null, version: null, bodyId, name: 'Bericht 2025', tableCaption: '' };
  const { id } = await call(page, 'reportPeriods.save', { ...head, dueOn: '2026-01-31', asOf: '2025-12-31' });
  const text = (words: string) => ({
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
  });
  const signatory = { name: 'Hanna Vogt', position: 'Beigeordnete' };
  await call(page, 'reportPeriods.saveTexts', {
    id,
    baseVersion: 1,
    foreword: { heading: 'Vorwort', text: text('Inzwischen haben sich 5 Vereine angeschlossen.'), signatory },
    chapters: [{ heading: 'Ziele', text: text('Alle sollen teilhaben.') }],
  });
  const { rows } = await call(page, 'reportPeriods.get', { id });
  const late = rows[1];
  if (late) await call(page, 'partnerReports.setState', { ...late, state: 'missing' });
}

async function sendDraft(page: Page): Promise<void> {
  const press = (await call(page, 'lists.list', {})).find(({ source }) => source === 'press');
  const meeting = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'closed');
  if (!press || !meeting) throw new Error('The sample has no list for the press, or no closed meeting.');
  const entries = [{ name: 'Lindenauer Bote', email: 'bote@example.org' }];
  await call(page, 'lists.save', { ...press, entries });
  const documents = [{ kind: 'publicNotice', subjectId: '', documentId: null } as const];
  const message = { documents, withCalendar: false, subject: 'Bekanntmachung', text: 'Guten Tag' };
  const listIds = [press.id];
  await call(page, 'dispatch.send', { ...message, meetingId: meeting.id, listIds, way: 'draft' });
}

/** The next meeting's invitation was sent by hand; since then an item came in and the room is another. */
async function changeWhatWasSent(page: Page): Promise<void> {
  const meeting = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'planned');
  if (!meeting) throw new Error('The sample has no planned meeting.');
  const meetingId = meeting.id;
  await call(page, 'meetings.setState', {
    id: meetingId,
    version: meeting.version,
    state: 'invited',
    reason: '',
  });
  const late = { title: 'Nachgereichter Antrag', isPublic: true, parentId: null, beforeItemId: null };
  await call(page, 'agenda.add', { meetingId, ...late });
  const { version, ...fields } = await call(page, 'meetings.get', { id: meetingId });
  await call(page, 'meetings.update', { ...fields, version, room: 'Kleiner Saal' });
  await page.reload();
  await heading('Übersicht')(page);
}

/** The page itself, or the part of it below the heading. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.screen-body, .papers-list')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    ),
  );
