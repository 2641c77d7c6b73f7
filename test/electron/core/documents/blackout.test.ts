import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { blackoutSign } from '../../../../shared/domain/blackout.ts';
import type { RichText } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { aPaper } from '../../../support/papers.ts';
import { readPdf } from '../../../support/pdf.ts';

const secret = 'Quirinusweg';
const text: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Der Anlieger aus dem ' },
        { type: 'text', text: `${secret} 7`, marks: [{ type: 'blackout' }] },
        { type: 'text', text: ' widerspricht.' },
      ],
    },
  ],
};

const saidIn = (docx: Uint8Array): string =>
  Object.values(unzipSync(docx))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');

async function aHeldMeeting() {
  const office = await aPlannedMeeting();
  const { call, meetingId } = office;
  const itemId = await anItem(call, { meetingId, title: 'Bericht' });
  await setState(call, meetingId, 'running');
  await call('minutes.saveText', { itemId, baseVersion: 0, text });
  await call('resolutions.add', { itemId, text });
  return { ...office, itemId };
}

describe('what is blacked out in a text', () => {
  it.each(['publicMinutes', 'publicResolutionList'] as const)(
    'is in no byte of the %s, as Word file and as PDF',
    async (kind) => {
      const { call, meetingId } = await aHeldMeeting();
      const word = await call('documents.export', { meetingId, kind, subjectId: '' });
      expect(saidIn(word.bytes)).not.toContain(secret);
      expect(saidIn(word.bytes)).toContain(blackoutSign);
      const pdf = await call('documents.exportPdf', { meetingId, kind, subjectId: '', form: 'archive' });
      const read = JSON.stringify(await readPdf(pdf.bytes));
      expect(read).not.toContain(secret);
      expect(read).toContain(blackoutSign);
      expect(Buffer.from(pdf.bytes).toString('latin1')).not.toContain(secret);
    },
  );

  it('stays in the full Niederschrift, marked by a style of its own', async () => {
    const { call, meetingId } = await aHeldMeeting();
    const { bytes } = await call('documents.export', { meetingId, kind: 'minutes', subjectId: '' });
    expect(saidIn(bytes)).toMatch(/<w:rStyle w:val="Geschwaerzt"\/>.{0,200}Quirinusweg/);
  });

  it('is on no wall', async () => {
    const { call, meetingId, itemId } = await aHeldMeeting();
    await call('agenda.call', { id: itemId });
    const shown = JSON.stringify(await call('hall.get', { meetingId }));
    expect(shown).not.toContain(secret);
    expect(shown).toContain(blackoutSign);
  });

  it('is in no Vorlage for everybody, and in full in one that is not public', async () => {
    const { call, bodyId } = await aPlannedMeeting();
    const printed = async (isPublic: boolean) => {
      const { id, textVersion: baseVersion } = await aPaper(call, { bodyId, isPublic });
      await call('papers.saveTexts', { id, baseVersion, proposals: [], reasoning: text });
      return saidIn((await call('papers.export', { id })).bytes);
    };
    const open = await printed(true);
    expect(open).not.toContain(secret);
    expect(open).toContain(blackoutSign);
    expect(await printed(false)).toContain(secret);
  });
});
