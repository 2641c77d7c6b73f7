import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { originSentence } from '../../../../shared/german/attachments.ts';
import { aBody, aMeeting, anItem } from '../../../support/app.ts';
import { anAttachment, textFile } from '../../../support/attachments.ts';
import { type MailOffice, mailOffice } from '../../../support/mailOffice.ts';
import { photo } from '../../../support/photo.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

/** A meeting with a non-public item, and a list for everybody. `chosen`: what is said when these are chosen. */
async function aMailing() {
  const { call } = office;
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  const hide = (title: string) => anItem(call, { meetingId, title, isPublic: false });
  await hide('Ankauf des Grundstücks Ziegelhofstraße 14');
  const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
  const list = { id: null, name: 'Presse', source: 'press' as const, clearance: 'public' as const, entries };
  const { id: listId } = await call('lists.save', list);
  const owner = { kind: 'mailing', id: meetingId } as const;
  const add = (file: { fileName: string; bytes: Uint8Array }) =>
    anAttachment(call, owner, { isPublic: true, ...file });
  const mailing = (ids: string[]) => ({
    meetingId,
    documents: [],
    withCalendar: false,
    listIds: [listId],
    attachmentIds: ids,
  });
  const chosen = async (...ids: string[]) => {
    const { refusals, cautions } = await call('dispatch.prepare', mailing(ids));
    const alike = cautions.filter(({ sentence }) => sentence.includes('erinnert'));
    return { refusals: refusals.length, alike: alike.length };
  };
  return { call, hide, add, chosen, mailing };
}

const harmless = 'Das Fest beginnt um 15 Uhr.';
const secret = 'Zum Ankauf des Grundstücks Ziegelhofstraße 14 sind 250.000 Euro vorgesehen.';
const alike = 'An der Ziegelhofstraße ist ein Ankauf geplant.';

describe('what was found in a file is not looked for again, and holds for that very file', () => {
  test('with a replaced file of the same name its own words decide', async () => {
    const { call, add, chosen } = await aMailing();
    let before = await add(textFile(harmless));
    for (const [text, said] of [
      [secret, { refusals: 1, alike: 0 }],
      [harmless, { refusals: 0, alike: 0 }],
      [alike, { refusals: 0, alike: 1 }],
      [harmless, { refusals: 0, alike: 0 }],
    ] as const) {
      await chosen(before.id);
      await call('attachments.remove', { id: before.id, version: before.version });
      before = await add(textFile(text));
      expect(await chosen(before.id)).toEqual(said);
      expect(await chosen(before.id)).toEqual(said);
    }
  });

  test('what became non-public since is found in it', async () => {
    const { hide, add, chosen } = await aMailing();
    const { id } = await add(
      textFile('Frau Demirel bewirbt sich um die Stelle der Hausleitung im Bürgerzentrum.'),
    );
    expect(await chosen(id)).toEqual({ refusals: 0, alike: 0 });
    await hide('Hausleitung Bürgerzentrum');
    expect(await chosen(id)).toEqual({ refusals: 0, alike: 1 });
    await hide('Stelle der Hausleitung');
    expect(await chosen(id)).toEqual({ refusals: 1, alike: 0 });
  });

  test('each of several files is judged by itself', async () => {
    const { add, chosen } = await aMailing();
    const open = await add(textFile(harmless));
    const closed = await add(textFile(secret));
    for (let times = 0; times < 2; times++) {
      expect(await chosen(open.id, closed.id)).toMatchObject({ refusals: 1 });
      expect(await chosen(open.id)).toMatchObject({ refusals: 0 });
    }
  });
});

test('a picture goes out without its origin as it was told when it was chosen, one that is none with a word of caution', async () => {
  const { call, add, mailing } = await aMailing();
  const whole = photo(80, 40, { description: 'Aufnahme bei Familie Yilmaz' });
  const { id } = await add({ fileName: 'Foto.jpg', bytes: whole });
  const cut = await add({ fileName: 'Bild.jpg', bytes: whole.subarray(0, whole.length - 2) });
  const told = async (...ids: string[]) =>
    (await call('dispatch.prepare', mailing(ids))).cautions
      .map(({ sentence }) => sentence)
      .filter((sentence) => sentence === originSentence(['Bild.jpg']));
  for (let times = 0; times < 2; times++) {
    expect(await told(id)).toHaveLength(0);
    expect(await told(id, cut.id)).toHaveLength(1);
  }
  const mail = { ...mailing([id]), way: 'folder' as const, subject: 'Foto', text: 'Guten Tag' };
  const { files } = await call('dispatch.send', mail);
  const [sent] = files;
  expect(Buffer.from(sent?.bytes ?? []).includes('Yilmaz')).toBe(false);
  expect(sent?.bytes.length).toBeGreaterThan(0);
});
