import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aPlannedMeeting, setState } from '../../../support/app.ts';
import { aDecidedPaper, aDuePaper } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';

const proposed = 'Der Zuschuss von 12.000 € wird gewährt.';

async function openDecided(resolved: string) {
  const planned = await aPlannedMeeting();
  const { meetingId, bodyId, call } = planned;
  const { paper, resolution } = await aDecidedPaper(call, { bodyId, meetingId, proposed, resolved });
  await call('resolutions.save', { ...resolution, outcome: 'adoptedAmended', printedResult: '20 : 3 : 2' });
  await showScreen(`/vorlagen/${paper.id}`, planned);
  await screen.findByRole('heading', { name: 'Beschlussvorschlag' });
}

test('what was decided in other words stands at the paper, with where and how, and is only read there', async () => {
  await openDecided('Der Zuschuss von 10.000 € wird gewährt.');
  const section = within(screen.getByRole('region', { name: 'Beschlossener Wortlaut' }));
  const text = section.getByRole('textbox', { name: /^Beschlossener Wortlaut, .*, TOP \d+$/ });
  expect(text.textContent).toBe('Der Zuschuss von 10.000 € wird gewährt.');
  expect(text.getAttribute('aria-readonly')).toBe('true');
  section.getByText('20 : 3 : 2');
});

test.each([
  { state: 'planned' as const, leads: /\/tagesordnung\/./u },
  { state: 'running' as const, leads: /\/protokoll\/./u },
])('while its meeting is $state a station leads to $leads', async ({ state, leads }) => {
  const planned = await aPlannedMeeting();
  const { meetingId, bodyId, call } = planned;
  const { paper, step } = await aDuePaper(call, { bodyId });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  if (state === 'running') await setState(call, meetingId, state);
  await showScreen(`/vorlagen/${paper.id}`, planned);
  const link = await screen.findByRole('link', { name: 'Mi., 16. September 2026' });
  expect(link.getAttribute('href')).toMatch(leads);
});

test('what was decided as proposed does not stand there twice', async () => {
  await openDecided(proposed);
  expect(screen.queryByRole('region', { name: 'Beschlossener Wortlaut' })).toBeNull();
});

test('a paper that was sent on gets the station of that body with one press', async () => {
  const planned = await aPlannedMeeting();
  const { call } = planned;
  const decided = { ...planned, proposed, resolved: proposed };
  const { paper, resolution } = await aDecidedPaper(call, decided);
  const sent = { outcome: 'referred', outcomeDetail: 'an den Sozialausschuss' } as const;
  await call('resolutions.save', { ...resolution, ...sent });
  const { user } = await showScreen(`/vorlagen/${paper.id}`, planned);
  await user.click(await screen.findByRole('button', { name: 'Station „Sozialausschuss“ anlegen' }));
  const stations = within(screen.getByRole('region', { name: 'Beratungsfolge' }));
  await stations.findByText('Sozialausschuss');
  expect(stations.queryByRole('button', { name: /anlegen$/ })).toBeNull();
});
