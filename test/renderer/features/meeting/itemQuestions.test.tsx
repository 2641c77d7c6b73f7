import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMeeting, testApp } from '../../../support/app.ts';
import { anInquiry, answered, submitted } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';

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
