import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBody, aChair, aMeeting, anItem } from '../../../support/app.ts';
import { anAttachment, textFile } from '../../../support/attachments.ts';
import { wordFile } from '../../../support/foreignFile.ts';
import { type MailOffice, mailOffice } from '../../../support/mailOffice.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

/** A meeting with three items of the other part, and a list for everybody and one for members. */
async function aMailing() {
  const { call } = office;
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await aChair(call, meetingId);
  await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  for (const title of [
    'Ankauf des Grundstücks Ziegelhofstraße 14',
    'Bewerbung Mehmet Öztürk',
    'Mietverträge Übergangsheim',
  ])
    await anItem(call, { meetingId, title, isPublic: false });
  const list = async (name: string, clearance: 'public' | 'nonPublic') =>
    (await call('lists.save', { id: null, name, source: 'own', clearance, entries: [] })).id;
  const open = await list('Freunde', 'public');
  const members = await list('Runde', 'nonPublic');
  const wording = async (text: string, listId = open) =>
    (await call('dispatch.wording', { meetingId, listIds: [listId], subject: '', text })).map(
      ({ sentence }) => sentence,
    );
  const along = async (file: { fileName: string; bytes: Uint8Array }, listId = open) => {
    const owner = { kind: 'mailing', id: meetingId } as const;
    const { id } = await anAttachment(call, owner, { isPublic: true, ...file });
    const chosen = { documents: [], withCalendar: false, listIds: [listId], attachmentIds: [id] };
    const { cautions, refusals } = await call('dispatch.prepare', { meetingId, ...chosen });
    expect(refusals).toEqual([]);
    return cautions.map(({ sentence }) => sentence).filter((one) => one.includes('erinnert'));
  };
  return { members, wording, along };
}

const alike = [
  'Ankauf des Grundstückes Ziegelhofstraße 14',
  'Ankauf der Grundstücke Ziegelhofstraße 14',
  'Ziegelhofstraße 14: Ankauf des Grundstücks',
  'Ankauf Grundst&uuml;ck Ziegelhofstr. 14',
  'Bewerbung von Mehmet Öztürk',
  'Öztürk, Mehmet (Bewerbung)',
  'Bewerbung M. Öztürk',
  'Mietvertrag Übergangsheim',
  'Mietverträge der Übergangsheime',
];

describe('what is like a non-public title without being it is told before everybody gets it', () => {
  test('in the text of the message', async () => {
    const { wording } = await aMailing();
    for (const text of alike) expect(await wording(`Guten Tag,\nes geht um ${text}.`)).toHaveLength(1);
    expect(await wording('Bewerbung von Mehmet Öztürk')).toEqual([
      'Der Verteiler „Freunde“ ist öffentlich; der Text erinnert an Punkt 3 des nichtöffentlichen Teils. Ähnlich ist: „Bewerbung von Mehmet Öztürk“. Bitte sehen Sie nach, ob das hinausgehen darf.',
    ]);
  });

  test('in the name of a file, and in what it says', async () => {
    const { along } = await aMailing();
    const name = 'Bewerbung_Oeztuerk_Mehmet.txt';
    expect(await along({ fileName: name, bytes: textFile().bytes })).toHaveLength(1);
    for (const text of alike) expect(await along(textFile(`Hallo.\n${text}\nEnde.`))).toHaveLength(1);
  });

  test('also where a page broke its line', async () => {
    const { along } = await aMailing();
    const text = 'Auf der Sitzung wurde länger über den geplanten Ankauf\nan der Ziegelhofstraße gesprochen.';
    expect(await along(textFile(text))).toHaveLength(1);
  });

  test.each(['Ankauf%20Grundst%C3%BCck%20Ziegelhofstr.%2014', 'Grundst%FCcksankauf'])(
    'also in the address of a link, with its signs as the letters they stand for: %s',
    async (name) => {
      const { along } = await aMailing();
      const address = `https://stadt.example/plan/${name}.pdf`;
      const link = `<< /Type /Annot /Subtype /Link /Rect [60 500 500 520] /A << /S /URI /URI (${address}) >> >>`;
      const page = [{ x: 60, y: 700, text: 'Programm des Festes' }];
      const pdf = plainPdf([page], '', { page: '/Annots [6 0 R]', objects: [link] });
      expect(await along({ fileName: 'Programm.pdf', bytes: pdf })).toHaveLength(1);
      const field = `<w:p><w:r><w:t>Programm</w:t></w:r><w:r><w:instrText>HYPERLINK "${address}"</w:instrText></w:r></w:p>`;
      expect(await along({ fileName: 'Programm.docx', bytes: wordFile(field) })).toHaveLength(1);
    },
  );

  test('not where only members get it', async () => {
    const { along, wording, members } = await aMailing();
    expect(await wording(alike.join('\n'), members)).toEqual([]);
    expect(await along(textFile(alike.join('\n')), members)).toEqual([]);
  });

  test.each([
    'Guten Tag, anbei erhalten Sie die Einladung zur 12. Sitzung mit den Unterlagen.',
    'Wir freuen uns auf Ihre Bewerbung um den Integrationspreis.',
    'Die Mietverträge für die Stände liegen in der Geschäftsstelle aus.',
    'Treffpunkt ist das Grundstück neben dem Bürgerhaus.',
    'Das Übergangsheim lädt zum Sommerfest ein.',
  ])('nor of words that stand alone: %s', async (text) => {
    const { wording } = await aMailing();
    expect(await wording(text)).toEqual([]);
  });
});
