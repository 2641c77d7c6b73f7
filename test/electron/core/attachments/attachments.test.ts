import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { anAttachment, pdfSaying, textFile } from '../../../support/attachments.ts';
import { rowWithoutEnd } from '../../../support/foreignFile.ts';
import { aDuePaper, aPaper } from '../../../support/papers.ts';

async function anOffice() {
  const test = await aPlannedMeeting();
  const { call, meetingId, bodyId } = test;
  const itemId = await anItem(call, { meetingId, title: 'Zuschuss' });
  const paper = await aPaper(call, { bodyId });
  return { ...test, itemId, paper };
}
const at = (kind: 'paper' | 'item' | 'meeting', id: string) => ({ kind, id });

describe('a file at a paper, an item or a meeting', () => {
  it('is listed with name, size and kind, and comes out as it went in', async () => {
    const { call, paper, itemId, meetingId } = await anOffice();
    const bytes = pdfSaying('Kosten der Werkstatt');
    for (const owner of [at('paper', paper.id), at('item', itemId), at('meeting', meetingId)]) {
      const added = await call('attachments.add', {
        owner,
        upload: crypto.randomUUID(),
        fileName: 'Kostenplan_2026.pdf',
        bytes,
      });
      expect(added).toMatchObject({
        owner,
        title: 'Kostenplan 2026',
        fileName: 'Kostenplan_2026.pdf',
        mediaType: 'application/pdf',
        size: bytes.length,
        textState: 'read',
        isPublic: false,
        isListed: true,
        isActive: false,
      });
      const { attachments } = await call('attachments.list', { owner });
      expect(attachments).toEqual([added]);
      const file = await call('attachments.file', { id: added.id });
      expect(Buffer.compare(file.bytes, bytes)).toBe(0);
      expect(file).toMatchObject({ fileName: 'Kostenplan_2026.pdf', mediaType: 'application/pdf' });
    }
  });

  it('gets another name, becomes public, and is no longer listed', async () => {
    const { call, itemId } = await anOffice();
    const owner = at('item', itemId);
    const { id, version } = await anAttachment(call, owner);
    const changed = { id, version, title: 'Lageplan', isPublic: true, isListed: false };
    await call('attachments.update', changed);
    const { attachments } = await call('attachments.list', { owner });
    expect(attachments).toMatchObject([{ title: 'Lageplan', isPublic: true, isListed: false }]);
  });

  it('moves before another one and to the end', async () => {
    const { call, itemId } = await anOffice();
    const owner = at('item', itemId);
    const [a, b, c] = [
      await anAttachment(call, owner, { title: 'A' }),
      await anAttachment(call, owner, { title: 'B' }),
      await anAttachment(call, owner, { title: 'C' }),
    ];
    const order = async () =>
      (await call('attachments.list', { owner })).attachments.map(({ title }) => title).join('');
    await call('attachments.move', { id: c.id, version: c.version, beforeId: a.id });
    expect(await order()).toBe('CAB');
    await call('attachments.move', { id: a.id, version: a.version, beforeId: null });
    expect(await order()).toBe('CBA');
    expect(b.position).toBe(1);
  });

  it('counts at its item, and at the item of its paper', async () => {
    const { call, meetingId, bodyId, itemId } = await anOffice();
    const { paper, step } = await aDuePaper(call, { bodyId });
    const plan = [{ paperId: paper.id, consultationId: step.id }];
    const { itemIds } = await call('papers.plan', { meetingId, papers: plan });
    await anAttachment(call, at('item', itemId));
    for (const title of ['A', 'B']) await anAttachment(call, at('paper', paper.id), { title });
    await anAttachment(call, at('meeting', meetingId));
    const counts = await call('attachments.counts', { meetingId });
    expect(new Map(counts.map((one) => [one.itemId, one.count]))).toEqual(
      new Map<string | undefined, number>([
        [itemIds[0], 2],
        [itemId, 1],
      ]),
    );
  });

  it('goes with its bytes when it is removed, unless another one has the same', async () => {
    const { call, failure, itemId, paper } = await anOffice();
    const one = await anAttachment(call, at('item', itemId));
    const other = await anAttachment(call, at('paper', paper.id));
    await call('attachments.remove', { id: one.id, version: one.version });
    expect((await call('attachments.file', { id: other.id })).bytes).toEqual(
      new Uint8Array(textFile().bytes),
    );
    expect(await failure('attachments.file', { id: one.id })).toEqual({
      code: 'NOT_FOUND',
      what: 'attachment',
    });
  });
});

describe('what is not public', () => {
  it('the attachments of a non-public item or paper are not public either', async () => {
    const { call, failure, meetingId, bodyId } = await anOffice();
    const itemId = await anItem(call, { meetingId, title: 'Vertrag', isPublic: false });
    const paper = await aPaper(call, { bodyId, isPublic: false });
    for (const owner of [at('item', itemId), at('paper', paper.id)]) {
      const { id, version, title } = await anAttachment(call, owner);
      const refused = { id, version, title, isPublic: true, isListed: true };
      expect(await failure('attachments.update', refused)).toEqual({ code: 'ATTACHMENT_NOT_PUBLIC' });
      expect((await call('attachments.list', { owner })).canBePublic).toBe(false);
    }
  });

  it('once its item has become non-public, a public attachment is shown as non-public', async () => {
    const { call, itemId, meetingId } = await anOffice();
    const owner = at('item', itemId);
    await anAttachment(call, owner, { isPublic: true });
    const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
    if (!item) throw new Error('no item');
    await call('agenda.update', { ...item, isPublic: false });
    expect((await call('attachments.list', { owner })).attachments).toMatchObject([{ isPublic: false }]);
  });
});

describe('what stands in a finished Niederschrift stays', () => {
  it('attachments of a paper that was dealt with stay; further ones may come', async () => {
    const { call, failure, meetingId, bodyId } = await anOffice();
    const { paper, step } = await aDuePaper(call, { bodyId });
    const owner = at('paper', paper.id);
    const { id, version } = await anAttachment(call, owner);
    await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
    for (const state of ['running', 'closed', 'minutesReady'] as const)
      await setState(call, meetingId, state);
    expect((await failure('attachments.remove', { id, version })).code).toBe('MEETING_LOCKED');
    const further = { ...textFile('Nachtrag'), owner, upload: 'further' };
    await call('attachments.add', further);
    expect(await call('attachments.list', { owner })).toMatchObject({ isOpen: true, isKept: true });
  });

  it('at a withdrawn paper nothing changes any more', async () => {
    const { call, failure, paper } = await anOffice();
    const owner = at('paper', paper.id);
    const { id, version } = await anAttachment(call, owner);
    await call('papers.setState', {
      id: paper.id,
      version: paper.version,
      state: 'withdrawn',
      reason: 'Erledigt.',
    });
    expect((await failure('attachments.remove', { id, version })).code).toBe('PAPER_STATE');
    const more = { ...textFile(), owner, upload: 'u' };
    expect((await failure('attachments.add', more)).code).toBe('PAPER_STATE');
  });
});

describe('a file is known by what it holds', () => {
  it.each<[string, string, string | Uint8Array, { mediaType?: string; isActive: boolean }]>([
    [
      'a picture',
      'Plan.png',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      { mediaType: 'image/png', isActive: false },
    ],
    ['a program under another name', 'Plan.pdf', 'MZ\u{90}\0', { isActive: true }],
    [
      'a text that mentions the header of a PDF',
      'Notiz.txt',
      'Eine Datei, die mit %PDF-1.4 beginnt, ist ein PDF.',
      { mediaType: 'text/plain', isActive: false },
    ],
    [
      'a PDF behind a line for the printer',
      'Plan.prn',
      Buffer.concat([strToU8('@PJL ENTER LANGUAGE = PDF\n'), pdfSaying('Plan')]),
      { mediaType: 'application/pdf', isActive: false },
    ],
    ['a page', 'Plan.txt', '<!doctype html><script>1</script>', { mediaType: 'text/html', isActive: true }],
    ['a drawing', 'Plan.svg', '<svg xmlns="a"/>', { mediaType: 'image/svg+xml', isActive: true }],
    ['a shortcut', 'Plan.lnk', 'L', { isActive: true }],
    ['a text with macros', 'Plan.docm', 'PK', { isActive: true }],
    ['a name that ends twice', 'Plan.pdf.exe', 'x', { isActive: true }],
  ])('%s', async (_, fileName, content, expected) => {
    const { call, itemId } = await anOffice();
    const bytes = typeof content === 'string' ? strToU8(content, true) : content;
    expect(await anAttachment(call, at('item', itemId), { fileName, bytes })).toMatchObject(expected);
  });

  it('a name that reads backwards is set straight', async () => {
    const { call, itemId } = await anOffice();
    const fileName = 'Plan\u{202E}fdp.exe';
    expect((await anAttachment(call, at('item', itemId), { fileName })).fileName).toBe('Planfdp.exe');
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, string, Uint8Array, RegExp]>([
    ['an empty one', 'leer.pdf', new Uint8Array(), /ist leer/],
    ['a damaged one', 'halb.pdf', strToU8('%PDF-1.7\n1 0 obj\n<< /Type /Cat'), /beschädigt/],
  ])('%s is refused, and nothing of it is stored', async (_, fileName, bytes, sentence) => {
    const { call, failure, itemId } = await anOffice();
    const owner = at('item', itemId);
    const refused = await failure('attachments.add', { owner, upload: 'u', fileName, bytes });
    expect(errorSentence(refused)).toMatch(sentence);
    expect((await call('attachments.list', { owner })).attachments).toEqual([]);
  });

  it.each<[string, Partial<{ fileName: string; bytes: Uint8Array }>, string]>([
    ['a protected one', { fileName: 'a.docx', bytes: lockedWord() }, 'encrypted'],
    ['a scan', { fileName: 'Scan.pdf', bytes: pdfSaying() }, 'withoutText'],
    ['a very long text', { fileName: 'a.txt', bytes: new Uint8Array(21_000_000).fill(97) }, 'tooLarge'],
    ['a table', { fileName: 'a.xlsx', bytes: strToU8('PK') }, 'unknownFormat'],
    ['one at which the reader fails', { fileName: 'a.docx', bytes: rowWithoutEnd() }, 'unknownFormat'],
  ])('%s is taken, and says that it is not searched', async (_, file, textState) => {
    const { call, itemId } = await anOffice();
    expect(await anAttachment(call, at('item', itemId), file)).toMatchObject({ textState });
  });
});

function lockedWord(): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
}
