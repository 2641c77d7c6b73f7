import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { blankInquiry } from '../../../../shared/domain/paper/inquiry.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import {
  aDuePaper,
  anInquiry,
  anOtherBody,
  answered,
  aPaper,
  aStep,
  submitted,
} from '../../../support/papers.ts';
import { choose, dialogLeft, findFieldError, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string | RegExp) => screen.findByRole('button', { name });

const markedWords = async () =>
  (await screen.findAllByText((_, element) => element?.tagName === 'MARK')).map(
    ({ textContent }) => textContent,
  );

async function anOffice() {
  const app = testApp();
  const bodyId = await aBody(app.call);
  return { app, bodyId, call: app.call };
}

describe('the list of papers', () => {
  test('says what to do first where there is none', async () => {
    const { app } = await anOffice();
    await showScreen('/vorlagen', app);
    await screen.findByText(/^Legen Sie Vorlagen, Anträge und Anfragen hier an\./);
  });

  test('shows those that the chosen chip counts', async () => {
    const { app, call, bodyId } = await anOffice();
    await aPaper(call, { bodyId, subject: 'Gebetsräume im Klinikum' });
    await aDuePaper(call, { bodyId, subject: 'Runder Tisch' });
    const { user } = await showScreen('/vorlagen', app);
    await screen.findByText('Gebetsräume im Klinikum');
    await user.click(screen.getByRole('radio', { name: 'ohne Sitzung 1' }));
    await waitFor(() => expect(screen.queryByText('Gebetsräume im Klinikum')).toBeNull());
    await screen.findByText('Runder Tisch');
  });

  test('an Anfrage without its answer says so, how much of it is open and since when it is due', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    await submitted(call, paper);
    for (const one of questions.slice(0, 1)) await answered(call, one, 'Acht Wochen.');
    const terms = { ...blankInquiry(paper.id), dueOn: '2020-03-02' };
    await call('inquiries.save', terms);
    await aPaper(call, { bodyId, subject: 'Runder Tisch' });
    const { user } = await showScreen('/vorlagen', app);
    await user.click(await screen.findByRole('radio', { name: 'ohne Antwort 1' }));
    await waitFor(() => expect(screen.queryByText('Runder Tisch')).toBeNull());
    const row = within(screen.getByRole('row', { name: /0001/ }));
    await row.findByText('Antwort fehlt');
    row.getByText('Antwort, 1 von 2 offen');
    row.getByText('seit 02.03.2020');
  });

  test('from one paper of the list the next one is a step away, in the order in which the list was shown', async () => {
    const { app, call, bodyId } = await anOffice();
    for (const subject of ['Ahorn', 'Birke', 'Chinarinde']) await aPaper(call, { bodyId, subject });
    const { user } = await showScreen('/vorlagen', app);
    await user.click(await screen.findByRole('columnheader', { name: /Betreff/ }));
    await user.click(screen.getByRole('row', { name: /0001/ }));
    await screen.findByRole('heading', { name: /Ahorn/ });
    expect(screen.getByRole('button', { name: /^Vorige Vorlage/ })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: /^Nächste Vorlage/ }));
    await screen.findByRole('heading', { name: /Birke/ });
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    await screen.findByRole('heading', { name: /Chinarinde/ });
    expect(screen.getByRole('button', { name: /^Nächste Vorlage/ })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Alle Vorlagen' }));
    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Suchen/ }));
  });

  test('the office that answers an Anfrage did not bring it in', async () => {
    const { app, call, bodyId } = await anOffice();
    const unit = 'Schulamt';
    await aPaper(call, { bodyId, subject: 'Fahrplan', unit });
    await aPaper(call, { bodyId, subject: 'Wartezeiten', type: 'question', typeLabel: 'Anfrage', unit });
    await showScreen('/vorlagen', app);
    within(await screen.findByRole('row', { name: /0001/ })).getAllByText(/Schulamt/);
    const asked = within(screen.getByRole('row', { name: /0002/ }));
    expect(asked.queryByText(/Schulamt/)).toBeNull();
  });

  test('finds words in number, subject and by whom, whatever their case, also beyond the first page', async () => {
    const { app, call, bodyId } = await anOffice();
    await aPaper(call, { bodyId, subject: 'Übersetzungen', movers: ['Frau Öztürk'] });
    for (let n = 0; n < 51; n += 1) await aPaper(call, { bodyId, subject: `Zuschuss ${n}` });
    const { user } = await showScreen('/vorlagen', app);
    await screen.findByText('Zuschuss 50');
    expect(screen.queryByText('Übersetzungen')).toBeNull();
    await write(user, screen.getByRole('textbox', { name: /^Suchen/ }), 'öztürk ÜBER');
    await screen.findByRole('row', { name: /0001/ });
    expect(await markedWords()).toEqual(['Über', 'Öztürk']);
    await waitFor(() => expect(screen.queryByText('Zuschuss 50')).toBeNull());
    await write(user, screen.getByRole('textbox', { name: /^Suchen/ }), 'gibt es nicht');
    await screen.findByText('Kein Eintrag passt zu „gibt es nicht“.');
  });

  test('shows beside a paper the place in its texts that was found', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await aPaper(call, { bodyId, subject: 'Zuschüsse' });
    const reasoning = fromPlain('Das Frauenhaus hat zwölf Plätze.');
    await call('papers.saveTexts', { id, baseVersion: 1, proposals: [], reasoning });
    const { user } = await showScreen('/vorlagen', app);
    await write(user, await screen.findByRole('textbox', { name: /^Suchen/ }), 'frauenh');
    await screen.findByText(/^Text:/);
    expect(await markedWords()).toEqual(['Frauenh']);
  });

  test('says at the field that a search is too long, and keeps the list', async () => {
    const { app, call, bodyId } = await anOffice();
    await aPaper(call, { bodyId, subject: 'Nachbarschaftstreff' });
    const { user } = await showScreen('/vorlagen', app);
    await screen.findByText('Nachbarschaftstreff');
    const search = screen.getByRole('textbox', { name: /^Suchen/ });
    await user.click(search);
    await user.paste('a'.repeat(201));
    await findFieldError(screen, 'Dieser Text ist zu lang: höchstens 200 Zeichen');
    screen.getByText('Nachbarschaftstreff');
    await write(user, search, 'nachbar');
    await waitFor(() => expect(screen.queryByText(/zu lang/)).toBeNull());
    expect(await markedWords()).toEqual(['Nachbar']);
  });

  test('is as it was for whoever comes back from a paper: search, filter and length', async () => {
    const { app, call, bodyId } = await anOffice();
    for (let n = 0; n < 51; n += 1) await aPaper(call, { bodyId, subject: `Zuschuss ${n}` });
    await aPaper(call, { bodyId, subject: 'Fahrplan' });
    const { user, go } = await showScreen('/vorlagen', app);
    await user.click(await screen.findByRole('radio', { name: 'in Vorbereitung 52' }));
    await write(user, screen.getByRole('textbox', { name: /^Suchen/ }), 'zuschuss');
    await waitFor(() => expect(screen.queryByText('Fahrplan')).toBeNull());
    await user.click(await button('Weitere 50 zeigen'));
    await user.click(await screen.findByRole('row', { name: /0001/ }));
    await screen.findByRole('heading', { level: 1, name: /Zuschuss 0/ });
    go('/vorlagen');
    await screen.findByRole('row', { name: /0001/ });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Suchen/ }).value).toBe('zuschuss');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'in Vorbereitung 52' }).checked).toBe(true);
    expect(screen.queryByText('Fahrplan')).toBeNull();
  });

  test('shows the newest first, and more of them when asked', async () => {
    const { app, call, bodyId } = await anOffice();
    for (let n = 0; n < 52; n += 1) await aPaper(call, { bodyId, subject: `Zuschuss ${n}` });
    const { user } = await showScreen('/vorlagen', app);
    await screen.findByText('Zuschuss 51');
    expect(screen.queryByText('Zuschuss 1')).toBeNull();
    await user.click(await button('Weitere 50 zeigen'));
    await screen.findByText('Zuschuss 1');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Weitere 50 zeigen' })).toBeNull());
  });

  test('says in words what the dots of the Beratungsfolge show', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await aDuePaper(call, { bodyId });
    const council = await anOtherBody(call, 'Rat');
    await aStep(call, { paperId: paper.id, otherBodyId: council.id, date: '2026-12-17' });
    await showScreen('/vorlagen', app);
    await screen.findByText('Integrationsrat: noch nicht gesetzt; Rat, 17.12.2026: später');
  });

  test('marks what is not public in words, too', async () => {
    const { app, call, bodyId } = await anOffice();
    await aPaper(call, { bodyId, isPublic: false });
    await showScreen('/vorlagen', app);
    await screen.findByText('nichtöffentlich:');
  });
});

describe('a new paper', () => {
  test('without a subject is refused at the field, and what was chosen stays', async () => {
    const { app } = await anOffice();
    const { user } = await showScreen('/vorlagen', app);
    await user.click(await button('Vorlage anlegen'));
    await choose(user, dialog(), /Art/, 'Anfrage');
    await user.click(dialog().getByRole('button', { name: 'Vorlage anlegen' }));
    await findFieldError(dialog(), 'Bitte geben Sie einen Betreff ein.');
    expect(dialog().getByRole('button', { name: /Art/ }).textContent).toContain('Anfrage');
  });

  test('says which number it is going to have', async () => {
    const { app, call, bodyId } = await anOffice();
    await aPaper(call, { bodyId });
    const { user } = await showScreen('/vorlagen', app);
    await user.click(await button('Vorlage anlegen'));
    await dialog().findByText('Sie bekommt die Nummer 0002/2026. Einmal vergeben, bleibt sie.');
  });
});

describe('a paper', () => {
  test('shows its fields under the captions of the office; an empty one is the usual', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await aPaper(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${id}`, app);
    await user.click(await button('Weiteres zur Vorlage'));
    await user.click(await screen.findByRole('menuitem', { name: 'Überschriften ändern …' }));
    await write(user, await dialog().findByRole('textbox', { name: 'Begründung' }), 'Sachdarstellung');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    await screen.findByRole('heading', { name: 'Sachdarstellung' });
    screen.getByRole('heading', { name: 'Beschlussvorschlag' });
  });

  test('is printed in the Vordruck that somebody chose, and its fields say so', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await aPaper(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${id}`, app);
    await user.click(await button('ändern'));
    await choose(user, dialog(), /Vordruck/, 'Mit Abstimmungsfeldern');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    await screen.findByText('Mit Abstimmungsfeldern');
    expect((await call('papers.get', { id })).layout).toBe('ballot');
  });

  test('is withdrawn only with a reason, which then stands above it', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await aDuePaper(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Weiteres zur Vorlage'));
    await user.click(await screen.findByRole('menuitem', { name: 'Zurückziehen …' }));
    await user.click(await dialog().findByRole('button', { name: 'Zurückziehen' }));
    await dialog().findByText(/Bitte.*Grund/);
    await write(user, dialog().getByRole('textbox', { name: /Grund/ }), 'Der Antrag ist erledigt.');
    await user.click(dialog().getByRole('button', { name: 'Zurückziehen' }));
    await dialogLeft();
    await screen.findByText('Diese Vorlage ist zurückgezogen: Der Antrag ist erledigt.');
  });

  test('that becomes public says which of its stations do not, and one press changes them, too', async () => {
    const { app, call, bodyId } = await anOffice();
    const paper = await aPaper(call, { bodyId, isPublic: false });
    for (const name of ['Sozialausschuss', 'Rat']) {
      const { id: otherBodyId } = await anOtherBody(call, name);
      await aStep(call, { paperId: paper.id, otherBodyId, isPublic: false });
    }
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('ändern'));
    await user.click(await dialog().findByRole('checkbox', { name: 'Nichtöffentlich' }));
    await dialog().findByText(
      /^Beraten wird die Vorlage weiterhin in nichtöffentlicher Sitzung: Sozialausschuss und Rat\.$/,
    );
    await user.click(dialog().getByRole('checkbox', { name: 'Auch dort in öffentlicher Sitzung beraten' }));
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    const stored = await call('papers.get', { id: paper.id });
    expect([stored, ...stored.steps].map(({ isPublic }) => isPublic)).toEqual([true, true, true]);
  });

  test('two stations of one body are told apart by their names', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await aDuePaper(call, { bodyId });
    const council = await anOtherBody(call, 'Rat');
    for (const role of ['Kenntnisnahme', 'Beschluss'])
      await aStep(call, { paperId: paper.id, otherBodyId: council.id, role });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await button('Station Rat, 1. Beratung');
    await user.click(await button('Station Rat, 2. Beratung'));
    await user.click(await screen.findByRole('menuitem', { name: 'Löschen …' }));
    await screen.findByRole('alertdialog', { name: 'Station Rat, 2. Beratung löschen?' });
  });

  test.each([
    ['', 'Der Punkt trägt Betreff, Nummer und Berichterstattung der Vorlage.'],
    ['Der Rat stimmt zu.', /der Beschlussvorschlag steht im Protokoll bereit\.$/],
  ])('that proposes „%s“ says what its item brings along', async (proposed, words) => {
    const { app, call, bodyId } = await anOffice();
    await aMeeting(call, { bodyId });
    const { paper } = await aDuePaper(call, { bodyId });
    const { textVersion: baseVersion, reasoning } = await call('papers.get', { id: paper.id });
    const proposals = [fromPlain(proposed)];
    await call('papers.saveTexts', { id: paper.id, baseVersion, proposals, reasoning });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Auf die Tagesordnung …'));
    await dialog().findByText(words);
  });

  test('whose next body meets elsewhere says so instead of offering a meeting', async () => {
    const { app, call, bodyId } = await anOffice();
    const paper = await aPaper(call, { bodyId });
    const council = await anOtherBody(call, 'Rat');
    await aStep(call, { paperId: paper.id, otherBodyId: council.id });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Zur Beratung geben'));
    await user.click(await button('Auf die Tagesordnung …'));
    await dialog().findByText(/^Die nächste Station ist Rat\./);
  });

  test('a step takes its button with it, and the keyboard goes on at the head of the paper', async () => {
    const { app, call, bodyId } = await anOffice();
    const paper = await aPaper(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    const step = await button('Zur Beratung geben');
    step.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Zur Beratung geben' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  });

  test('a body that is missing is entered at its station, which keeps what was typed', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await aDuePaper(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Station'));
    await write(user, dialog().getByRole('textbox', { name: 'Berichterstattung' }), 'Frau Adler');
    await user.click(dialog().getByRole('button', { name: /Gremium/ }));
    await user.click(await screen.findByRole('option', { name: 'Weiteres Gremium …' }));
    await write(user, dialog().getByRole('textbox', { name: 'Name des Gremiums' }), 'Schulausschuss');
    // Not stored yet, it does not leave the step with the body that was chosen before.
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await findFieldError(dialog(), 'Bitte wählen Sie das Gremium.');
    await user.click(dialog().getByRole('button', { name: 'Gremium anlegen' }));
    await dialog().findByRole('button', { name: /Schulausschuss/ });
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    await button('Station Schulausschuss');
    const { steps } = await call('papers.get', { id: paper.id });
    expect(steps.at(-1)).toMatchObject({ bodyId: null, reporters: ['Frau Adler'] });
  });

  test('what another body decided is entered by hand', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await aDuePaper(call, { bodyId });
    const council = await anOtherBody(call, 'Rat');
    await aStep(call, { paperId: paper.id, otherBodyId: council.id });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Station Rat'));
    await user.click(await screen.findByRole('menuitem', { name: 'Ändern …' }));
    await user.click(await dialog().findByRole('checkbox', { name: 'Das Ergebnis liegt vor' }));
    await user.click(dialog().getByRole('checkbox', { name: 'einstimmig' }));
    await user.click(dialog().getByRole('checkbox', { name: 'abgelehnt' }));
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    await screen.findByText('einstimmig abgelehnt');
  });
});

test('an Anfrage is offered the item of the agenda that is there for it, and may stand by itself', async () => {
  const { app, call, bodyId } = await anOffice();
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const above = await anItem(call, { meetingId, title: 'Anfragen' });
  const { paper } = await anInquiry(call, { bodyId });
  await submitted(call, await call('papers.get', { id: paper.id }));
  const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
  await user.click(await button('Auf die Tagesordnung …'));
  const parent = await dialog().findByRole('button', { name: /unter 1 Anfragen/ });
  await user.click(parent);
  await screen.findByRole('option', { name: 'als eigener Punkt' });
  await user.keyboard('{Escape}');
  await user.click(dialog().getByRole('button', { name: 'Auf die Tagesordnung' }));
  await dialogLeft();
  await waitFor(async () =>
    expect((await call('agenda.list', { meetingId })).map(({ parentId }) => parentId)).toContain(above),
  );
});

test('where no meeting has an open agenda the dialog says so and leads to making one', async () => {
  const { app, call, bodyId } = await anOffice();
  const { paper } = await anInquiry(call, { bodyId });
  await submitted(call, await call('papers.get', { id: paper.id }));
  const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
  await user.click(await button('Auf die Tagesordnung …'));
  const link = await dialog().findByRole('link', { name: /Legen Sie zuerst/ });
  expect(link.getAttribute('href')).toMatch(/\/sitzungen$/);
});

test('papers that wait come onto the agenda together; one can be left out', async () => {
  const { app, call, bodyId } = await anOffice();
  await aDuePaper(call, { bodyId, subject: 'Erstens' });
  await aDuePaper(call, { bodyId, subject: 'Zweitens' });
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, app);
  await user.click(await button('2 Vorlagen warten …'));
  await user.click(dialog().getByRole('checkbox', { name: /Zweitens/ }));
  await user.click(dialog().getByRole('button', { name: 'Eine Vorlage aufnehmen' }));
  await dialogLeft();
  await screen.findByText('Erstens');
  await button('Eine Vorlage wartet …');
});
