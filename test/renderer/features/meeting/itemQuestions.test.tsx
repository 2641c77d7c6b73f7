import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { plainText } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, setState, testApp } from '../../../support/app.ts';
import { anInquiry, answered, submitted } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';

/** An Anfrage with one of its two answers, on the agenda of a meeting that runs. */
async function askedInMeeting(fields: { isPublic?: boolean; isPublicItem?: boolean } = {}) {
  const app = testApp();
  const { call } = app;
  const bodyId = await aBody(call);
  const { paper, questions } = await anInquiry(call, { bodyId, isPublic: fields.isPublic ?? true });
  if (questions[0]) await answered(call, questions[0], 'Im Mittel 31 Kalendertage.');
  await submitted(call, paper);
  const { steps } = await call('papers.get', { id: paper.id });
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const papers = [{ paperId: paper.id, consultationId: steps[0]?.id ?? null }];
  const [itemId] = (await call('papers.plan', { meetingId, papers })).itemIds;
  if (itemId === undefined) throw new Error('no item');
  await setState(call, meetingId, 'running');
  const text = async () => plainText((await call('minutes.get', { itemId })).text);
  const findings = async () =>
    (await call('checks.list', { meetingId, kind: 'minutes' })).filter(({ sentence }) =>
      sentence.includes('geantwortet'),
    );
  return { ...app, paper, meetingId, itemId, text, findings };
}

const takeOver = { name: 'Antwort in den Text übernehmen' };

test('question and answer come into the minutes with one press, and the check is content', async () => {
  const office = await askedInMeeting();
  const { meetingId, itemId, text, findings, paper } = office;
  expect(await findings()).toMatchObject([{ rule: 'M7', place: { tab: 'protokoll', itemId } }]);
  expect((await findings())[0]?.sentence).toContain(`Zur Anfrage ${paper.number} ist geantwortet (Frage 1)`);
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, office);
  await user.click(await screen.findByRole('button', takeOver));
  await waitFor(async () =>
    expect(await text()).toBe('Frage 1: Wie lange dauert es?\nAntwort: Im Mittel 31 Kalendertage.'),
  );
  expect(screen.queryByRole('button', takeOver)).toBeNull();
  expect(document.activeElement?.getAttribute('role')).toBe('textbox');
  expect(await findings()).toEqual([]);
});

test('a Nachfrage that is answered later comes behind what stands there', async () => {
  const office = await askedInMeeting();
  const { call, meetingId, itemId, text, findings, paper } = office;
  const { user, go } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, office);
  await user.click(await screen.findByRole('button', takeOver));
  const asked = { paperId: paper.id, isSupplementary: true, text: 'Und im Vorjahr?' };
  await answered(call, await call('questions.add', asked), 'Da waren es 28 Kalendertage.');
  await waitFor(async () => expect(await text()).not.toBe(''));
  expect((await findings())[0]?.sentence).toContain('(Nachfrage 3)');
  go(`/vorlagen/${paper.id}`);
  const [back] = await screen.findAllByRole('link', { name: /Zum Protokoll, TOP/u });
  expect(back?.getAttribute('href')).toContain(`/sitzungen/${meetingId}/protokoll/${itemId}`);
  if (back) await user.click(back);
  await user.click(await screen.findByRole('button', takeOver));
  await waitFor(async () =>
    expect(await text()).toMatch(/Nachfrage: Und im Vorjahr\?\nAntwort: Da waren es 28 Kalendertage\.$/u),
  );
  expect(await findings()).toEqual([]);
});

test('the Protokoll shows what an Anfrage asks, and the answers that are final', async () => {
  const app = testApp();
  const { call } = app;
  const bodyId = await aBody(call);
  const { paper, questions } = await anInquiry(call, { bodyId });
  if (questions[0]) await answered(call, questions[0], 'Im Mittel 31 Tage.');
  await submitted(call, paper);
  const { steps } = await call('papers.get', { id: paper.id });
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const papers = [{ paperId: paper.id, consultationId: steps[0]?.id ?? null }];
  const { itemIds } = await call('papers.plan', { meetingId, papers });
  await showScreen(`/sitzungen/${meetingId}/protokoll/${itemIds[0]}`, app);
  await screen.findByText('Anfrage 0001/2026: 1 von 2 beantwortet');
  await screen.findByText('Wie lange dauert es?');
  screen.getByText('Im Mittel 31 Tage.');
  screen.getByText('Wie viele Stellen sind besetzt?');
  screen.getByText('Noch keine Antwort.');
  const link = screen.getByRole('link', { name: 'Anfrage 0001/2026 öffnen' });
  expect(link.getAttribute('href')).toContain(paper.id);
});
