import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, testApp } from '../../../support/app.ts';
import { anInquiry, answered, aPaper } from '../../../support/papers.ts';
import { choose, dialogLeft, findFieldError, write } from '../../../support/screenHands.ts';
import { saveAs, showScreen } from '../../../support/screen.tsx';

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function anOffice() {
  const app = testApp();
  const bodyId = await aBody(app.call);
  return { app, bodyId, call: app.call };
}

const terms = { form: 'written', address: '', email: '', interim: '', interimOn: null } as const;

describe('an Anfrage', () => {
  test('has questions instead of a proposed resolution', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    await showScreen(`/vorlagen/${paper.id}`, app);
    await screen.findByText('0 von 2 beantwortet');
    expect(screen.queryByRole('heading', { name: 'Beschlussvorschlag' })).toBeNull();
  });

  test('a Beschlussvorlage has none', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await aPaper(call, { bodyId });
    await showScreen(`/vorlagen/${id}`, app);
    await screen.findByRole('heading', { name: 'Beschlussvorschlag' });
    expect(screen.queryByRole('heading', { name: 'Fragen und Antworten' })).toBeNull();
  });

  test('an answer without a word is not called final: the sentence says what to do', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Frage 1: Antwort schreiben'));
    await user.click(await button('Antwort ist fertig'));
    await screen.findByText(/^Zu dieser Frage ist noch keine Antwort geschrieben\./);
  });

  test('once an answer is final, the keyboard goes on at its question', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    for (const { id, version, text, unit } of questions) {
      await call('questions.save', { id, baseVersion: version, text, unit, answer: fromPlain('Zwölf.') });
    }
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Frage 1 ändern'));
    await user.click(await button('Antwort ist fertig'));
    await screen.findByText('1 von 2 beantwortet');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Frage 1 ändern'));
  });

  test('a question is deleted only when asked twice', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Weiteres zu Frage 1'));
    await user.click(await screen.findByRole('menuitem', { name: 'Löschen …' }));
    screen.getByText('Wie lange dauert es?');
    const asked = within(await screen.findByRole('alertdialog', { name: 'Frage 1 löschen?' }));
    await user.click(asked.getByRole('button', { name: 'Löschen' }));
    await screen.findByText('0 von 1 beantwortet');
    expect(screen.queryByText('Wie lange dauert es?')).toBeNull();
  });

  test('what will come later says so', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Weiteres zu Frage 2'));
    await user.click(await screen.findByRole('menuitem', { name: 'Wird nachgereicht' }));
    await screen.findByText('Wird nachgereicht.');
  });

  test('a text without numbered questions says what is missing, and takes nothing over', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Text einfügen …'));
    await write(user, dialog().getByRole('textbox', { name: 'Text' }), 'Vielen Dank.');
    await dialog().findByText(/keine nummerierte Frage/);
    await user.click(dialog().getByRole('button', { name: 'Übernehmen' }));
    await findFieldError(dialog(), 'keine nummerierte Frage oder Antwort zu erkennen');
    await write(user, dialog().getByRole('textbox', { name: 'Text' }), 'Guten Tag,\nZu 2: Zwölf.');
    await dialog().findByText('kommt zu Frage 2');
    dialog().getByText('Zu keiner Frage gehört (1 Zeile): wird nicht übernommen');
    dialog().getByText('Guten Tag,');
    expect(dialog().queryByText(/zu erkennen/)).toBeNull();
  });

  test('a pasted text: what becomes of each question is said before it is taken over', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    if (questions[0]) await answered(call, questions[0], 'Von Hand.');
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Text einfügen …'));
    const text = [
      ['1. Wie lange dauert es?', 'Drei Wochen.'],
      ['2. Wie viele Stellen sind besetzt?', 'Zwölf.'],
      ['3. Und nachts?', 'Nein.'],
    ].map(([asked, said]) => `Frage:\n${asked}\nAntwort:\n${said}`);
    await write(user, dialog().getByRole('textbox', { name: 'Text' }), text.join('\n'));
    await dialog().findByText(
      '3 Fragen erkannt. 1 kommt zu ihrer Frage, 1 kommt als neue Frage hinzu, 1 bleibt, wie sie ist.',
    );
    dialog().getByText(
      'Frage 1 hat schon eine andere Antwort. Sie bleibt; diese hier wird nicht übernommen.',
    );
    expect(dialog().queryByText(/Zu keiner Frage/)).toBeNull();
    dialog().getByText('kommt zu Frage 2');
    dialog().getByText('kommt als Frage 3 hinzu');
    await user.click(dialog().getByRole('button', { name: 'Übernehmen' }));
    await dialogLeft();
    await screen.findByText('Zwölf.');
    await screen.findByText('Nein.');
    screen.getByText('Von Hand.');
  });

  test('questions that came in another window meanwhile are not added to unseen', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Text einfügen …'));
    await write(
      user,
      dialog().getByRole('textbox', { name: 'Text' }),
      'Frage:\n1. Und nachts?\nAntwort:\nNein.',
    );
    await dialog().findByText('kommt als Frage 3 hinzu');
    await call('questions.add', { paperId: paper.id, text: 'Und nachts?' });
    await user.click(dialog().getByRole('button', { name: 'Übernehmen' }));
    await dialog().findByText(/^Dieser Eintrag wurde inzwischen in einem anderen Fenster geändert\./);
    await dialog().findByText('kommt zu Frage 3');
    await user.click(dialog().getByRole('button', { name: 'Übernehmen' }));
    await dialogLeft();
    await screen.findByText('Nein.');
    expect((await call('inquiries.get', { paperId: paper.id })).questions).toHaveLength(3);
  });

  test('its kind is not changed while there are questions: the sentence says what to do', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Weiteres zur Vorlage'));
    await user.click(await screen.findByRole('menuitem', { name: 'Angaben ändern …' }));
    await choose(user, dialog(), /Art$/, 'Antrag');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialog().findByText(/^Zu dieser Anfrage sind schon Fragen/);
    expect((await call('papers.get', { id: paper.id })).type).toBe('question');
  });

  test('a wrong address is said at its field', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Antwort: Angaben ändern'));
    await write(user, dialog().getByRole('textbox', { name: 'E-Mail' }), 'ordnungsamt');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await findFieldError(dialog(), 'Bitte prüfen Sie die E-Mail-Adresse.');
  });

  test('the window of a first message keeps its title once the message is saved; it is sent once somebody says so', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Weiterleiten …'));
    await write(user, await dialog().findByRole('textbox', { name: /^An/ }), 'ordnungsamt@example.org');
    saveAs('nachricht.eml');
    await user.click(dialog().getByRole('button', { name: 'Nachricht speichern' }));
    await dialog().findByRole('heading', { name: 'Haben Sie die Nachricht versandt?' });
    dialog().getByRole('heading', { name: 'Anfrage weiterleiten' });
    expect((await call('inquiries.get', { paperId: paper.id })).history).toEqual([]);
    await user.click(dialog().getByRole('button', { name: 'Ja, versandt' }));
    await screen.findByText(/weitergeleitet: ordnungsamt@example.org/);
    await dialogLeft();
  });

  test('its answer is written to who asked, and the day stays in sight', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    for (const question of questions) await answered(call, question, 'Ja.');
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Antwort senden …'));
    await write(user, await dialog().findByRole('textbox', { name: /^An/ }), 'adler@example.org');
    await choose(user, dialog(), /Die Antwort liegt bei als/, 'PDF');
    saveAs('antwort.eml');
    await user.click(dialog().getByRole('button', { name: 'Nachricht speichern' }));
    await user.click(await dialog().findByRole('button', { name: 'Ja, versandt' }));
    await screen.findByText(/^Gesandt am \d\d\.\d\d\.\d{4} an adler@example\.org$/);
    await screen.findByText(/Antwort gesandt: adler@example.org/);
    expect(screen.queryByRole('button', { name: 'Erinnern …' })).toBeNull();
  });

  test('what is saved and not sent yet can be noted later, and no file saved before stays named beside it', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    saveAs('antwort.docx');
    await user.click(await button('Antwort als Word-Datei speichern'));
    await screen.findByText('Gespeichert: antwort.docx');
    await user.click(await button('Antwort senden …'));
    const email = await dialog().findByRole('textbox', { name: /^An/ });
    expect(screen.queryByText('Gespeichert: antwort.docx')).toBeNull();
    await write(user, email, 'adler@example.org');
    saveAs('antwort.eml');
    await user.click(dialog().getByRole('button', { name: 'Nachricht speichern' }));
    await user.click(await dialog().findByRole('button', { name: 'Noch nicht' }));
    await dialogLeft();
    expect((await call('inquiries.get', { paperId: paper.id })).history).toEqual([]);
    await user.click(await button('Antwort senden …'));
    await write(user, await dialog().findByRole('textbox', { name: /^An/ }), 'adler@example.org');
    await user.click(dialog().getByRole('button', { name: 'Versand vermerken' }));
    await dialogLeft();
    await screen.findByText(/^Gesandt am .* an adler@example\.org$/);
  });

  test('a message that nobody saved was not sent; saved in the same window after all, it can be', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await button('Antwort senden …'));
    await write(
      user,
      await dialog().findByRole('textbox', { name: /^An/ }),
      'Anna Adler <adler@example.org>',
    );
    const save = () => user.click(dialog().getByRole('button', { name: 'Nachricht speichern' }));
    await save();
    await waitFor(() =>
      expect(dialog().getByRole('button', { name: 'Nachricht speichern' }).hasAttribute('disabled')).toBe(
        false,
      ),
    );
    expect((await call('inquiries.get', { paperId: paper.id })).history).toEqual([]);
    saveAs('antwort.eml');
    await save();
    await dialog().findByText('Gespeichert: antwort.eml');
    await user.click(dialog().getByRole('button', { name: 'Ja, versandt' }));
    await screen.findByText(/^Gesandt am .* an Anna Adler <adler@example\.org>$/);
    expect((await call('inquiries.get', { paperId: paper.id })).history).toHaveLength(1);
  });

  test('an answer that is written and not called final is told apart from one that is missing', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    const [{ id, version: baseVersion, text, unit } = { id: '', version: 0, text: '', unit: '' }] = questions;
    await call('questions.save', { id, baseVersion, text, unit, answer: fromPlain('Zwölf.') });
    await showScreen(`/vorlagen/${paper.id}`, app);
    await screen.findByText(
      '1 Antwort fehlt noch; 1 Antwort ist geschrieben, aber noch nicht fertig. Im Dokument steht das als offen.',
    );
  });

  test('a message that is opened again speaks of how things stand now', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    for (const { id, version, text, unit } of questions)
      await call('questions.save', { id, baseVersion: version, text, unit, answer: fromPlain('Zwölf.') });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    const open = /Was darin noch offen ist, reichen wir nach\./;
    const words = async () =>
      (await dialog().findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' })).value;
    await user.click(await button('Antwort senden …'));
    expect(await words()).toMatch(open);
    await user.click(dialog().getByRole('button', { name: 'Abbrechen' }));
    await dialogLeft();
    for (const number of [1, 2]) {
      await user.click(await button(`Frage ${number} ändern`));
      await user.click(await button('Antwort ist fertig'));
      await screen.findByText(`${number} von 2 beantwortet`);
    }
    await user.click(await button('Antwort senden …'));
    expect(await words()).not.toMatch(open);
  });

  test('one that was withdrawn is only read', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const { id, version } = paper;
    await call('papers.setState', { id, version, state: 'withdrawn', reason: 'Erledigt' });
    await showScreen(`/vorlagen/${id}`, app);
    await screen.findByText('Wie lange dauert es?');
    expect(screen.queryByRole('button', { name: 'Frage' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Frage 1: Antwort schreiben' })).toBeNull();
  });
});

describe('the overview', () => {
  test('says which Anfrage is due, since when and whom it waits for', async () => {
    const { app, call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId, unit: 'Ordnungsamt' });
    if (questions[0]) await answered(call, questions[0], 'Drei Wochen.');
    await call('inquiries.save', { ...terms, paperId: paper.id, version: null, dueOn: '2020-01-02' });
    await showScreen('/', app);
    const card = within(await screen.findByRole('region', { name: 'Offene Anfragen' }));
    card.getByRole('link', { name: '0001/2026 · Wartezeiten' });
    card.getByText(/^seit \d+ Tagen fällig$/);
    card.getByText('1 von 2 beantwortet · wartet auf Ordnungsamt');
  });

  test('without an open Anfrage says nothing of them', async () => {
    const { app } = await anOffice();
    await showScreen('/', app);
    await screen.findByRole('heading', { name: 'Übersicht' });
    expect(screen.queryByRole('region', { name: 'Offene Anfragen' })).toBeNull();
  });
});
