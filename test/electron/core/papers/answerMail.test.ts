import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { aBody, aPerson, type TestApp, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { keep, paragraphsOf } from '../../../support/docx.ts';
import { mailSettings } from '../../../support/mailOffice.ts';
import { anInquiry, answered } from '../../../support/papers.ts';
import { positionsIn } from '../../../support/pdfPositions.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp({ now: '2026-11-27T09:00:00' });
  bodyId = await aBody(office.call);
});

async function anAnswer(fields: Partial<Input<'papers.create'>> = {}) {
  const { call } = office;
  const { paper, questions } = await anInquiry(call, { bodyId, ...fields });
  for (const question of questions) await answered(call, question, 'Ja.');
  const send = async (more: Partial<Input<'inquiries.sendAnswer'>> = {}) => {
    const { documentsAs, ...words } = await call('inquiries.proposedAnswer', { paperId: paper.id });
    const file = await call('inquiries.sendAnswer', {
      ...words,
      paperId: paper.id,
      documentsAs,
      email: 'adler@example.org',
      ...more,
    });
    return { fileName: file.fileName, mail: await PostalMime.parse(file.bytes) };
  };
  return { call, paper, send };
}

describe('the answer to an Anfrage goes to who asked', () => {
  test('as Word file alone where it stands on a Word-Muster of the office', async () => {
    const { call, send } = await anAnswer();
    const [body] = await call('bodies.list', {});
    const rulesId = body?.rules[0]?.id ?? '';
    const starter = await call('templates.starter', { kind: 'inquiryAnswer', rulesId });
    await call('templates.save', { rulesId, kind: 'inquiryAnswer', ...starter });
    const { mail } = await send({ documentsAs: 'both' });
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([expect.stringMatching(/\.docx$/)]);
  });

  test('as a message still to be sent, with the answer as the office sends documents', async () => {
    const { call, paper, send } = await anAnswer({ movers: ['Frau Adler'] });
    await call('mail.save', { ...mailSettings(9), documentsAs: 'both' });
    const { fileName, mail } = await send();
    expect(fileName).toMatch(
      /^Antwort auf Anfrage 0001 2026 an adler@example\.org 2026-11-27 \d\d-\d\d-\d\d\.eml$/,
    );
    expect(mail).toMatchObject({
      subject: 'Antwort auf Ihre Anfrage 0001/2026 „Wartezeiten“',
      to: [{ address: 'adler@example.org' }],
    });
    expect(mail.text).toContain('Sehr geehrte Frau Adler,');
    expect(mail.text).toContain('die Antwort auf Ihre Anfrage 0001/2026 „Wartezeiten“.');
    expect(mail.text?.trim()).toMatch(/Mit freundlichen Grüßen\s+Geschäftsstelle$/);
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'Antwort auf Anfrage 0001 2026 Wartezeiten.docx',
      'Antwort auf Anfrage 0001 2026 Wartezeiten.pdf',
    ]);
    const [word] = mail.attachments;
    const exported = await call('inquiries.exportAnswer', { paperId: paper.id });
    const linesOf = (bytes: Uint8Array) => paragraphsOf(bytes).map(({ text }) => text);
    expect(linesOf(new Uint8Array(word?.content as ArrayBuffer))).toEqual(linesOf(exported.bytes));
  });

  test('the day and the address are kept, and proposed again; the office that answers was not written to', async () => {
    const { call, paper, send } = await anAnswer();
    await send();
    // Nobody has saved it yet.
    expect((await call('inquiries.get', { paperId: paper.id })).history).toEqual([]);
    const noted = { paperId: paper.id, kind: 'answerSent', email: 'adler@example.org' } as const;
    await call('inquiries.noteMessage', noted);
    await call('inquiries.noteMessage', noted);
    const { history } = await call('inquiries.get', { paperId: paper.id });
    expect(history).toEqual([{ kind: 'answerSent', on: '2026-11-27', to: 'adler@example.org' }]);
    expect(await call('inquiries.proposedAnswer', { paperId: paper.id })).toMatchObject({
      email: 'adler@example.org',
    });
    const { subject } = await call('inquiries.proposedReminder', { paperId: paper.id });
    expect(subject).toMatch(/^Anfrage /);
    const [entry] = await call('audit.list', { before: null });
    expect(entry?.sentence).toContain('Antwort an adler@example.org geschrieben');
  });

  test('the address of the one person who asked is known from the people of the office', async () => {
    const email = 'anna.adler@example.org';
    await aPerson(office.call, { givenName: 'Anna', familyName: 'Adler', email });
    const proposed = async (...movers: string[]) => {
      const { call, paper } = await anAnswer({ movers });
      return (await call('inquiries.proposedAnswer', { paperId: paper.id })).email;
    };
    expect(await proposed('Frau Anna Adler')).toBe(email);
    expect(await proposed('Frau Hanna Adler')).toBe('');
    for (const addressed of [
      'Anna Adler',
      'Ratsfrau Anna Adler',
      'Frau Dr. Anna Adler',
      'Stadtverordnete Anna Adler',
    ])
      expect(await proposed(addressed)).toBe(email);
    for (const other of [
      'Maria Anna Adler',
      'Fraktion Anna Adler',
      'Büro Anna Adler',
      'Frau Maria Anna Adler',
    ])
      expect(await proposed(other), other).toBe('');
    expect(await proposed('Anna Adler', 'Liste Vielfalt')).toBe('');
  });

  test('whoever asked is known with their party, by the family name first, and where two stand in one entry', async () => {
    const anna = { givenName: 'Anna', familyName: 'Adler', formOfAddress: 'Frau' } as const;
    await aPerson(office.call, { ...anna, email: 'anna@example.org' });
    await aPerson(office.call, { givenName: 'Ben', familyName: 'Buche', email: 'ben@example.org' });
    const proposed = async (...movers: string[]) => {
      const { call, paper } = await anAnswer({ movers });
      return call('inquiries.proposedAnswer', { paperId: paper.id });
    };
    const toAnna = {
      email: 'anna@example.org',
      text: expect.stringMatching(/^Sehr geehrte Frau Adler,\n/),
    };
    for (const one of ['Frau Anna Adler (SPD)', 'Anna Adler, SPD', 'Adler, Anna', 'Adler, Anna (SPD)'])
      expect(await proposed(one), one).toMatchObject(toAnna);
    for (const both of [['Anna Adler', 'Ben Buche'], ['Anna Adler und Ben Buche'], ['Anna Adler, Ben Buche']])
      expect((await proposed(...both)).email, both.join()).toBe('anna@example.org; ben@example.org');
    expect((await proposed('Frau Eva Esche (SPD)')).text).toMatch(/^Sehr geehrte Frau Eva Esche,\n/);
    expect((await proposed('Adler, Ben')).email).toBe('');
  });

  test('greets by name whoever asked, as the office knows them; a list or body is told of as before', async () => {
    await aPerson(office.call, {
      givenName: 'Anna',
      familyName: 'Adler',
      formOfAddress: 'Frau',
      title: 'Dr.',
    });
    await aPerson(office.call, { givenName: 'Kim', familyName: 'Sommer', formOfAddress: null });
    const text = async (...movers: string[]) => {
      const { call, paper } = await anAnswer({ movers });
      return (await call('inquiries.proposedAnswer', { paperId: paper.id })).text;
    };
    expect(await text('Ratsfrau Anna Adler')).toMatch(
      /^Sehr geehrte Frau Dr\. Adler,\n\n.* auf Ihre Anfrage /,
    );
    expect(await text('Kim Sommer')).toMatch(/^Guten Tag Kim Sommer,/);
    expect(await text('Anna Adler', 'Herrn Demir')).toMatch(
      /^Sehr geehrte Frau Dr\. Adler, sehr geehrter Herr Demir,/,
    );
    for (const asked of [['Liste Vielfalt'], ['Anna Adler', 'Liste Vielfalt'], []])
      expect(await text(...asked)).toMatch(/^Sehr geehrte Damen und Herren,\n\n.* auf die Anfrage /);
  });

  test('may go to several, as mail programs copy their addresses', async () => {
    const { call, paper, send } = await anAnswer();
    const email = '"Adler, Anna" <anna@example.org>; bert@example.org';
    const { mail } = await send({ email });
    expect(mail.to).toMatchObject([
      { name: 'Adler, Anna', address: 'anna@example.org' },
      { name: '', address: 'bert@example.org' },
    ]);
    await call('inquiries.noteMessage', { paperId: paper.id, kind: 'answerSent', email });
    const proposed = await call('inquiries.proposedAnswer', { paperId: paper.id });
    expect(proposed.email).toBe('Adler, Anna <anna@example.org>; bert@example.org');
    expect((await send({ email: proposed.email })).mail.to).toHaveLength(2);
  });

  test('of what is open yet the message says so', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    const { text } = await call('inquiries.proposedAnswer', { paperId: paper.id });
    expect(text).toContain('Was darin noch offen ist, reichen wir nach.');
  });
});

describe('the answer as a document', () => {
  const linesOf = async (paperId: string) =>
    paragraphsOf((await office.call('inquiries.exportAnswer', { paperId })).bytes).map(({ text }) => text);

  const terms = { dueOn: null, address: '', email: '', interim: '', interimOn: null } as const;

  test('is a letter where a person asked and it is given in writing', async () => {
    await office.call('mail.save', mailSettings(9));
    const { call, paper } = await anAnswer({ movers: ['Frau Adler'], unit: 'Ordnungsamt' });
    const address = 'Rathausplatz 1\n12345 Musterstadt';
    await call('inquiries.save', { ...terms, paperId: paper.id, version: null, form: 'written', address });
    const lines = (await linesOf(paper.id)).filter((line) => line.trim() !== '');
    const words = lines.join('\n');
    expect(words).toContain('Antwort an:\tFrau Adler');
    expect(words).toContain('Antwort von:\tOrdnungsamt, Rathausplatz 1, 12345 Musterstadt');
    expect(words).toContain('Sehr geehrte Frau Adler,\nauf Ihre Anfrage antworten wir wie folgt:\nThema:');
    expect(lines.slice(-2)).toEqual(['Mit freundlichen Grüßen', 'Geschäftsstelle']);
  });

  test('names who asked in the order in which a name is spoken, and without their party', async () => {
    await aPerson(office.call, { givenName: 'Anna', familyName: 'Adler', formOfAddress: 'Frau' });
    const { call, paper } = await anAnswer({ movers: ['Adler, Anna (SPD)'] });
    await call('inquiries.save', { ...terms, paperId: paper.id, version: null, form: 'written' });
    const words = (await linesOf(paper.id)).join('\n');
    expect(words).toContain('Antwort an:\tAnna Adler\n');
    expect(words).toContain('Sehr geehrte Frau Adler,\n');
  });

  test('ends with room above its closing, in the Word file, in the PDF and in a Word-Muster', async () => {
    const { call, paper } = await anAnswer({ movers: ['Frau Adler'] });
    await call('inquiries.save', { ...terms, paperId: paper.id, version: null, form: 'written' });
    const closing = async () => {
      const { bytes } = await call('inquiries.exportAnswer', { paperId: paper.id });
      return paragraphsOf(bytes).find(({ text }) => text === 'Mit freundlichen Grüßen')?.style;
    };
    expect(await closing()).toBe('Grussformel');
    const { bytes } = await call('inquiries.exportAnswerPdf', { paperId: paper.id });
    keep('antwortbrief.pdf', bytes);
    const words = await positionsIn(bytes);
    const heightOf = (text: string) => words.get(text)?.height ?? 0;
    // Below the last answer one line stays free.
    expect(heightOf('Ja.') - heightOf('Mit freundlichen Grüßen')).toBeGreaterThan(30);
    const [body] = await call('bodies.list', {});
    const rulesId = body?.rules[0]?.id ?? '';
    const starter = await call('templates.starter', { kind: 'inquiryAnswer', rulesId });
    await call('templates.save', { rulesId, kind: 'inquiryAnswer', ...starter });
    expect(await closing()).toContain('Grussformel');
  });

  test('is signed by whom the paper names, and the Anlagen stand last', async () => {
    await office.call('mail.save', mailSettings(9));
    const signatory = { name: 'Nora Winter', position: 'Beigeordnete' };
    const { call, paper } = await anAnswer({ movers: ['Frau Adler'], signatory });
    await anAttachment(call, { kind: 'paper', id: paper.id }, { title: 'Zahlen', isPublic: true });
    const lines = (await linesOf(paper.id)).filter((line) => line.trim() !== '');
    const ends = lines.slice(lines.indexOf('Mit freundlichen Grüßen'));
    expect(ends).toEqual(['Mit freundlichen Grüßen', 'Nora Winter', 'Beigeordnete', 'Anlagen', 'Zahlen']);
  });

  test.each([
    { movers: ['Liste Vielfalt'], form: 'written' },
    { movers: ['Frau Adler'], form: 'oral' },
    { movers: [], form: 'written' },
  ] as const)('asked by $movers and given $form it is none', async ({ movers, form }) => {
    const { call, paper } = await anAnswer({ movers: [...movers] });
    await call('inquiries.save', { ...terms, paperId: paper.id, version: null, form });
    const words = (await linesOf(paper.id)).join('\n');
    expect(words).not.toMatch(/Sehr geehrte|Mit freundlichen|Antwort an/);
  });

  test('names the office that answers and the day of the last answer', async () => {
    const { paper } = await anAnswer({ unit: 'Ordnungsamt' });
    const lines = (await linesOf(paper.id)).join('\n');
    expect(lines).toMatch(/Antwort von:\s*Ordnungsamt/);
    expect(lines).toMatch(/Antwort vom:\s*27\.11\.2026/);
  });

  test('has no day while something is open, and names who answers a question of their own', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const [first] = questions;
    if (!first) throw new Error('no question');
    const { text, id, version } = first;
    const answer = { type: 'doc' as const, content: [] };
    await call('questions.save', { id, baseVersion: version, text, answer, unit: 'Schulamt' });
    const lines = await linesOf(paper.id);
    expect(lines.join('\n')).not.toContain('Antwort vom:');
    expect(lines).toContain('Antwort (Schulamt):');
  });

  test('has a Nachfrage with its answer behind the questions', async () => {
    const { call, paper } = await anAnswer();
    const more = { paperId: paper.id, isSupplementary: true, text: 'Und ab wann?' };
    await answered(call, await call('questions.add', more), 'Ab Januar.');
    const lines = await linesOf(paper.id);
    expect(lines.slice(lines.indexOf('Nachfrage:'))).toEqual([
      'Nachfrage:',
      expect.stringContaining('Und ab wann?'),
      'Antwort:',
      'Ab Januar.',
    ]);
  });
});
