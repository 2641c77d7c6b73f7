import { interleaved, type Timing } from './measure.ts';
import { copyMeeting, inFolder, make25Years, type OpenFile, openFile } from './sample.ts';
import { type Section, times } from './table.ts';
import { openRaw } from '../support/rawFile.ts';

/** 3: what the meeting screen asks for until an item's minutes can be written. */
export async function opening(folder: string): Promise<Section> {
  const young = await openStoreWithMeetings(inFolder(folder, 'jung'), makeSample);
  const old = await openStoreWithMeetings(inFolder(folder, 'alt'), make25Years);
  const small = await openMeeting(young, 'punkte-20');
  const large = await openMeeting(young, 'punkte-300');
  const late = await openMeeting(old, 'punkte-20');
  const cases = {
    small: small.work,
    large: large.work,
    late: late.work,
    agenda20: small.agenda,
    agenda300: large.agenda,
  };
  const timings = await interleaved(cases, { rounds: 100, warmUp: 20 });
  await Promise.all([young.close(), old.close()]);
  const against = (timing: Timing, other: Timing) => ({ timing, ratio: timing.median / other.median });
  const baseline = `${small.items} Punkte`;
  return {
    title: '3  Eine Sitzung öffnen (Sitzung, Tagesordnung, Anwesenheit, Protokoll eines Punkts)',
    rows: [
      { what: `mit ${small.items} Punkten`, timing: timings.small },
      { what: `mit ${large.items} Punkten`, ...against(timings.large, timings.small), baseline },
      {
        what: `mit ${late.items} Punkten, in einem Bestand von 25 Jahren`,
        ...against(timings.late, timings.small),
        baseline,
      },
      { what: `davon die Tagesordnung mit ${small.items} Punkten`, timing: timings.agenda20 },
      {
        what: `davon die Tagesordnung mit ${large.items} Punkten`,
        ...against(timings.agenda300, timings.agenda20),
        baseline,
      },
    ],
    notes: [
      `${large.items / small.items}-mal so viele Punkte: wüchse die Zeit mit ihrer Zahl, stünde in der zweiten Zeile ${times(large.items / small.items)}.`,
    ],
  };
}

async function makeSample(file: string): Promise<{ meetingId: string }> {
  const app = await openFile(file);
  const { meetingId } = await app.call('setup.loadSample', {});
  await app.close();
  return { meetingId };
}

async function openStoreWithMeetings(file: string, make: typeof makeSample): Promise<OpenFile> {
  const { meetingId: from } = await make(file);
  const db = openRaw(file);
  for (const items of [20, 300]) {
    copyMeeting(db, { from, id: `punkte-${items}`, date: '2026-10-07', items, state: 'closed' });
  }
  db.close();
  return openFile(file);
}

async function openMeeting({ call }: OpenFile, meetingId: string) {
  const agenda = await call('agenda.list', { meetingId });
  const itemId = agenda.find(({ kind, mark }) => kind === 'item' && mark === 'result')?.id ?? '';
  return {
    items: agenda.filter(({ kind }) => kind === 'item').length,
    agenda: () => call('agenda.list', { meetingId }),
    work: () =>
      Promise.all([
        call('meetings.get', { id: meetingId }),
        call('agenda.list', { meetingId }),
        call('attendance.get', { meetingId }),
        call('minutes.get', { itemId }),
      ]),
  };
}
