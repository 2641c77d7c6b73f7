import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, meetingCalendar } from '../../../../electron/core/dispatch/calendar.ts';
import { printable } from '../../../../shared/domain/values.ts';

const entry: CalendarEntry = {
  uid: 'sitzung-12@hauptamt.example',
  title: 'Integrationsrat, 12. Sitzung',
  description: 'TOP 1; TOP 2, Änderung\nC:\\Ablage',
  location: 'Rathaus, Großer Sitzungssaal',
  date: '2026-11-24',
  startTime: '17:30',
  endTime: '19:45',
  sequence: 0,
  stamp: '2026-11-21T10:00:00Z',
  cancelled: false,
  organizer: { name: 'Geschäftsstelle', email: 'integrationsrat@hauptamt.example' },
};

/** Unfolds the lines of an entry (RFC 5545, 3.1) and gives them by name, parameters cut off. */
function read(change: Partial<CalendarEntry> = {}): Record<string, string> {
  const text = new TextDecoder().decode(meetingCalendar({ ...entry, ...change }));
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  return Object.fromEntries(
    lines.map((line) => [line.split(/[:;]/, 1)[0], line.slice(line.indexOf(':') + 1)]),
  );
}

const plain = (text = '') =>
  text.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
const times = (change: Partial<CalendarEntry>) => {
  const { DTSTART, DTEND } = read(change);
  return [DTSTART, DTEND];
};

describe('a calendar entry', () => {
  test('names the meeting, its place, its version and who calls it', () => {
    const found = read();
    expect(found).toMatchObject({
      METHOD: 'PUBLISH',
      UID: entry.uid,
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      DTSTAMP: '20261121T100000Z',
      ORGANIZER: 'mailto:integrationsrat@hauptamt.example',
      END: 'VCALENDAR',
    });
    expect([found['SUMMARY'], found['LOCATION'], found['DESCRIPTION']].map(plain)).toEqual([
      entry.title,
      entry.location,
      entry.description,
    ]);
  });

  test('names a sender with an umlaut in the domain as typed, and gives the address in ASCII', () => {
    const organizer = { name: '', email: 'rat@köln.example' };
    const text = new TextDecoder().decode(meetingCalendar({ ...entry, organizer }));
    expect(text.replaceAll('\r\n ', '')).toContain(
      'ORGANIZER;CN="rat@köln.example":mailto:rat@xn--kln-sna.example',
    );
  });

  test('is cancelled by a later version of the same entry', () => {
    expect(read({ cancelled: true, sequence: 3 })).toMatchObject({
      METHOD: 'CANCEL',
      UID: entry.uid,
      SEQUENCE: '3',
      STATUS: 'CANCELLED',
    });
  });

  test('without an organizer names none', () => {
    expect(read({ organizer: null })).not.toHaveProperty('ORGANIZER');
  });

  test.each([
    ['in winter', { date: '2026-11-24' }, ['20261124T163000Z', '20261124T184500Z']],
    ['in summer', { date: '2026-06-23' }, ['20260623T153000Z', '20260623T174500Z']],
    ['on the day clocks go forward', { date: '2026-03-29' }, ['20260329T153000Z', '20260329T174500Z']],
    ['on the day clocks go back', { date: '2026-10-25' }, ['20261025T163000Z', '20261025T184500Z']],
    ['past midnight', { endTime: '00:15' }, ['20261124T163000Z', '20261124T231500Z']],
    ['without an end: two hours', { endTime: null }, ['20261124T163000Z', '20261124T183000Z']],
    [
      'before and after the skipped hour',
      { date: '2026-03-29', startTime: '01:30', endTime: '03:00' },
      ['20260329T003000Z', '20260329T010000Z'],
    ],
    [
      'in the skipped hour, counted on from before',
      { date: '2026-03-29', startTime: '02:30', endTime: '04:00' },
      ['20260329T013000Z', '20260329T020000Z'],
    ],
    [
      'in the hour that happens twice, the first one',
      { date: '2026-10-25', startTime: '02:30', endTime: '03:00' },
      ['20261025T003000Z', '20261025T020000Z'],
    ],
    [
      'through the night clocks go back',
      { date: '2026-10-24', startTime: '23:00', endTime: '03:00' },
      ['20261024T210000Z', '20261025T020000Z'],
    ],
    ['without a start: the whole day', { startTime: null, endTime: null }, ['20261124', '20261125']],
    ['the whole day clocks go back', { date: '2026-10-25', startTime: null }, ['20261025', '20261026']],
  ] as const)('%s', (_, change, expected) => {
    expect(times(change)).toEqual(expected);
  });

  test.each([
    ['America/New_York', 19],
    ['Asia/Tokyo', 9],
  ])('is the same on a machine in %s', (zone, hour) => {
    const days = ['2026-03-29', '2026-06-23', '2026-10-25', '2026-11-24'];
    const variants = days.flatMap((date) => [
      { ...entry, date },
      { ...entry, date, startTime: null },
    ]);
    const module = new URL('../../../../electron/core/dispatch/calendar.ts', import.meta.url).href;
    const code = `import { meetingCalendar } from ${JSON.stringify(module)};
      const all = ${JSON.stringify(variants)}.map((each) => Buffer.from(meetingCalendar(each)).toString());
      console.log(JSON.stringify({ all, hour: new Date(0).getHours() }));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const here = variants.map((each) => new TextDecoder().decode(meetingCalendar(each)));
    expect(JSON.parse(output)).toEqual({ all: here, hour });
  });

  test('takes any text: nothing is lost, no line is longer than 75 bytes, none starts a field of its own', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, text, text, (title, description, location) => {
        const safe = { title: `x${title}`, description: `x${description}`, location: `x${location}` };
        const raw = Buffer.from(meetingCalendar({ ...entry, ...safe }));
        const lines = raw.toString('latin1').split('\r\n');
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(75);
        expect(raw.toString('latin1')).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
        const found = read(safe);
        expect(Object.keys(found).toSorted()).toEqual(Object.keys(read()).toSorted());
        expect([found['SUMMARY'], found['DESCRIPTION'], found['LOCATION']].map(plain)).toEqual(
          Object.values(safe).map((each) => printable(each).replaceAll(/\r\n?/g, '\n')),
        );
      }),
      { numRuns: 300 },
    );
  });
});
