import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { someFacts } from '../minutes/sampleFacts.ts';

const kinds = ['invitation', 'publicNotice', 'minutes'] as const;
/** Over midnight and the turn of the year. */
const meeting = { date: '2026-12-31', startTime: '23:30', endTime: '00:30' };
const convening = { sentOn: '2026-12-01', sentTime: '23:30', shortNoticeReason: '', isSecond: false };
const built = () => {
  const facts = someFacts({ meeting, convening });
  return JSON.stringify(kinds.map((kind) => buildDocument(kind, facts, facts.meeting.id)));
};

/** Where it is afternoon of the day before, and where the next day has begun, when it is midnight here. */
const zones = ['America/Los_Angeles', 'Asia/Tokyo'];

it('days and times in documents are the same on a computer in any zone', () => {
  const from = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const code = `import { buildDocument } from ${from('../../../shared/documents/build.ts')};
    import { someFacts } from ${from('../minutes/sampleFacts.ts')};
    const found = ${JSON.stringify(zones)}.map((zone) => {
      process.env.TZ = zone;
      const facts = someFacts(${JSON.stringify({ meeting, convening })});
      const documents = ${JSON.stringify(kinds)}.map((kind) => buildDocument(kind, facts, facts.meeting.id));
      return { documents, hour: new Date(0).getHours() };
    });
    console.log(JSON.stringify(found));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  const here: unknown = JSON.parse(built());
  expect(JSON.stringify(here)).toContain('Donnerstag, 31. Dezember 2026');
  expect(JSON.stringify(here)).toContain('(am 01.01.2027)');
  expect(JSON.parse(output)).toEqual([16, 9].map((hour) => ({ documents: here, hour })));
});
