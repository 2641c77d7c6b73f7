import { describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aPlannedMeeting } from '../../../support/app.ts';
import { aDecidedPaper } from '../../../support/papers.ts';

/** A paper whose proposal was decided changed, and an item whose paper is not kept here. */
async function decidedOffice() {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  await call('agenda.add', {
    meetingId,
    parentId: null,
    beforeItemId: null,
    title: 'Richtlinie zur Förderung',
    isPublic: true,
    hasBasis: true,
    paperType: 'Beschlussvorlage',
    paperReference: '0387/2026',
  });
  const wording = {
    proposed: 'Der Zuschuss wird gewährt.',
    resolved: 'Die Stadtteilbüros erhalten den Zuschuss.',
  };
  const { paper, itemId, resolution } = await aDecidedPaper(call, { bodyId, meetingId, ...wording });
  const saved = await call('resolutions.save', { ...resolution, outcome: 'adoptedAmended' });
  const papers = async (search: string) =>
    (await call('papers.list', { search })).rows.map(
      ({ excerpt }) =>
        excerpt && `${excerpt.source} ${excerpt.title}: ${excerpt.parts.map(({ text }) => text).join('')}`,
    );
  const found = async (search: string) =>
    (await call('meetings.found', { search })).map(
      ({ number, title, excerpt }) =>
        `${number} ${title}${excerpt ? ` | ${excerpt.outcome}: ${excerpt.parts.map(({ text }) => text).join('')}` : ''}`,
    );
  return { ...planned, paper, itemId, resolution: saved.resolution, papers, found };
}

describe('what the minutes of an item tell is found', () => {
  test('in the meeting and with the paper, until it is written otherwise', async () => {
    const { call, itemId, papers, found } = await decidedOffice();
    const write = (text: string, baseVersion: number) =>
      call('minutes.saveText', { itemId, text: fromPlain(text), baseVersion });
    const { textVersion } = await write('Herr Ulme berichtet über Honigbienen.', 0);
    expect(await found('Honigbienen')).toMatchObject([expect.stringContaining('| null: Herr Ulme')]);
    expect(await papers('honigbiene')).toEqual(['minutes : Herr Ulme berichtet über Honigbienen.']);
    expect(await found('Honigbienen Zuschuss')).toHaveLength(1);
    await write('Herr Ulme berichtet.', textVersion);
    expect(await found('Honigbienen')).toEqual([]);
    expect(await papers('Honigbienen')).toEqual([]);
  });
});

describe('what was decided is found', () => {
  test('with its paper, also in other words than it proposed, until it is written otherwise', async () => {
    const { call, papers, resolution } = await decidedOffice();
    const spot = ['resolution geändert beschlossen: Die Stadtteilbüros erhalten den Zuschuss.'];
    for (const search of ['stadtteilbueros', 'stadtteilb erhalten', '"erhalten den Zuschuss" stadtteil'])
      expect(await papers(search), search).toEqual(spot);
    await call('resolutions.save', { ...resolution, text: fromPlain('Die Träger erhalten ihn.') });
    expect(await papers('stadtteilbüros')).toEqual([]);
    expect(await papers('träger')).toEqual(['resolution geändert beschlossen: Die Träger erhalten ihn.']);
  });

  test('by the number that the agenda prints for its paper', async () => {
    const { call, itemId, meetingId, papers } = await decidedOffice();
    const items = await call('agenda.list', { meetingId });
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw new Error('no item');
    await call('agenda.update', { ...item, paperReference: 'Drs. 4711-A' });
    expect(await papers('4711-a')).toEqual(['item : Sprachcafé im Stadtteil Nord Drs. 4711-A']);
  });

  test('in the list of meetings, with its item, whether its paper is kept here or not', async () => {
    const { found } = await decidedOffice();
    expect(await found('0387/2026')).toEqual([expect.stringMatching(/^\d+ Richtlinie zur Förderung$/u)]);
    expect(await found('foerderung richtlinie')).toHaveLength(1);
    expect(await found('stadtteilbüros')).toEqual([
      expect.stringMatching(/Sprachcafé im Stadtteil Nord \| adoptedAmended: Die Stadtteilbüros/u),
    ]);
    expect(await found('–')).toEqual([]);
  });

  test('until it is gone', async () => {
    const { call, found, papers, resolution } = await decidedOffice();
    await call('resolutions.remove', { id: resolution.id, version: resolution.version });
    expect([await found('stadtteilbüros'), await papers('stadtteilbüros')]).toEqual([[], []]);
  });

  test('until its whole meeting is gone', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const item = { meetingId, parentId: null, beforeItemId: null, isPublic: true };
    await call('agenda.add', { ...item, title: 'Wieder weg' });
    expect(await call('meetings.found', { search: 'wieder weg' })).toHaveLength(1);
    const { version } = await call('meetings.get', { id: meetingId });
    await call('meetings.remove', { id: meetingId, version });
    expect(await call('meetings.found', { search: 'wieder weg' })).toEqual([]);
  });
});
