import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aChair, aMeeting, anItem, aPerson, setState } from '../../../support/app.ts';
import { anAttachment, textFile } from '../../../support/attachments.ts';
import { type MailOffice, mailOffice } from '../../../support/mailOffice.ts';
import { aPaper, submitted } from '../../../support/papers.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

const title = 'Kündigung der Amtsleiterin zum Jahresende';
const subject = 'Stundung der Pacht für Frau Kowalczyk';
const reason =
  'Die Pächterin kann seit dem Frühjahr ihre Raten nicht mehr bezahlen und hat bei der Kämmerei eine Stundung beantragt. ' +
  'Offen sind 18.740 Euro. Der Betrieb soll bis zum Sommer geschlossen werden.';

/** A meeting for everybody beside an earlier one with a non-public item and a non-public Vorlage on no agenda. */
async function anOffice() {
  const { call } = office;
  const bodyId = await aBody(call);
  const before = await aMeeting(call, { bodyId, date: '2026-06-10' });
  await anItem(call, { meetingId: before.id, title: 'Fest der Kulturen' });
  const hidden = await anItem(call, { meetingId: before.id, title, isPublic: false });
  const paper = await submitted(call, await aPaper(call, { bodyId, subject, isPublic: false }));
  const texts = { proposals: [], reasoning: fromPlain(reason) };
  await call('papers.saveTexts', { id: paper.id, baseVersion: 1, ...texts });
  const { id: meetingId } = await aMeeting(call, { bodyId, number: 2 });
  await aChair(call, meetingId);
  await anItem(call, { meetingId, title: 'Sprachcafé im Stadtteil Nord' });
  const list = async (name: string, clearance: 'public' | 'nonPublic') =>
    (await call('lists.save', { id: null, name, source: 'own', clearance, entries: [] })).id;
  const press = await list('Presse', 'public');
  const members = await list('Runde', 'nonPublic');
  const told = async (text: string, listId = press) =>
    (await call('dispatch.wording', { meetingId, listIds: [listId], subject: '', text })).map(
      ({ sentence }) => sentence,
    );
  const along = async (file: { fileName: string; bytes: Uint8Array }, listId = press) => {
    const owner = { kind: 'mailing', id: meetingId } as const;
    const { id } = await anAttachment(call, owner, { isPublic: true, ...file });
    return prepared({ attachmentIds: [id], listIds: [listId] });
  };
  const prepared = async (chosen: object) => {
    const usual = { documents: [], withCalendar: false, listIds: [press] };
    const { cautions, refusals } = await call('dispatch.prepare', { meetingId, ...usual, ...chosen });
    expect(refusals).toEqual([]);
    return cautions.map(({ sentence }) => sentence).filter((one) => one.includes('nennt'));
  };
  return { bodyId, before, hidden, paper, meetingId, members, told, along, prepared };
}

const notice = [{ kind: 'publicNotice' as const, subjectId: '', documentId: null }];

describe('what is non-public elsewhere in the office is told before everybody reads it', () => {
  test('of an item of another meeting, with its day', async () => {
    const { told } = await anOffice();
    expect(await told(`Guten Tag,\nes ging um die ${title}.`)).toEqual([
      `Der Verteiler „Presse“ ist öffentlich; der Text nennt den Titel von „${title}“ (nichtöffentlicher Punkt der Sitzung vom 10.06.2026, Integrationsrat). Gefunden ist: „es ging um die ${title}.“. Bitte sehen Sie nach, ob das hinausgehen darf.`,
    ]);
  });

  test('of a line below its title and of what happened there', async () => {
    const { told, before } = await anOffice();
    const { call } = office;
    const itemId = await anItem(call, {
      meetingId: before.id,
      title: 'Personal',
      subtitle: 'hier: Abmahnung wegen verspäteter Abrechnung',
      isPublic: false,
    });
    expect(await told('Es geht um die Abmahnung wegen verspäteter Abrechnung.')).toHaveLength(1);
    await setState(call, before.id, 'running');
    const { incidentsVersion: version } = await call('attendance.get', { meetingId: before.id });
    const words = 'Die Wachfrau brachte den Nachbarn der Pächterin hinaus.';
    const note = {
      itemId,
      kind: 'break' as const,
      time: null,
      until: null,
      day: null,
      personId: null,
      words,
    };
    await call('incidents.save', { meetingId: before.id, version, incidents: [note] });
    expect(await told(`Zu lesen war: ${words}`)).toHaveLength(1);
  });

  test('of a paper on no agenda, with its number', async () => {
    const { told, paper } = await anOffice();
    expect(await told(`Wir beraten: ${subject}`)).toEqual([
      `Der Verteiler „Presse“ ist öffentlich; der Text nennt den Titel und einen Namen von „${subject}“ (nichtöffentlich: Beschlussvorlage ${paper.number}). Gefunden ist: „Wir beraten: ${subject}“. Bitte sehen Sie nach, ob das hinausgehen darf.`,
    ]);
  });

  test.each([
    'KÜNDIGUNG DER AMTSLEITERIN ZUM JAHRESENDE',
    'Kuendigung der Amtsleiterin zum Jahres-\nende',
    'Zum Jahresende: Kündigung Amtsleiterin',
    'K&uuml;ndigung%20der%20Amtsleiterin%20zum%20Jahresende',
    'Vorlage 1/2026',
    'Vorlage 0001/2026',
    'Vorlage Nr. 0001-2026',
    'Drs. 1/2026',
    'Zu 1/2026 folgt noch etwas.',
    '0001/2026',
    'Stundung von Pacht (Kowalczyk)',
    'Gestern war Frau Kowalczyk hier.',
    'Die Paechterin kann seit dem Frühjahr ihre Raten nicht mehr bezahlen.',
    'Der Betrieb soll bis zum Sommer geschlossen werden.',
    'Es geht um 18740 €.',
    'Es geht um EUR 18.740,00.',
  ])('in any spelling, in the text and in a file: %s', async (said) => {
    const { told, along } = await anOffice();
    expect(await told(`Guten Tag,\n${said}\nGruß`)).toHaveLength(1);
    expect(await along(textFile(`Guten Tag,\n${said}\nGruß`))).toHaveLength(1);
  });

  test.each([
    'Vorlage_1_2026.txt',
    'Vorlage-0001-2026.txt',
    'Kuendigung_der_Amtsleiterin_zum_Jahresende.txt',
  ])('in the name of a file: %s', async (fileName) => {
    const { along } = await anOffice();
    expect(await along({ fileName, bytes: textFile('Programm').bytes })).toHaveLength(1);
  });

  test('in a title of this agenda, as everybody would read it', async () => {
    const { prepared, meetingId } = await anOffice();
    expect(await prepared({ documents: notice })).toEqual([]);
    await anItem(office.call, { meetingId, title });
    expect(await prepared({ documents: notice })).toHaveLength(1);
    expect(await prepared({ documents: notice, documentsAs: 'pdf' })).toHaveLength(1);
  });

  test('not where only members read it', async () => {
    const { told, along, members } = await anOffice();
    expect(await told(title, members)).toEqual([]);
    expect(await along(textFile(title), members)).toEqual([]);
  });
});

describe('what everybody may read elsewhere gives nothing away', () => {
  test('as the title of a public item of another meeting', async () => {
    const { told, before } = await anOffice();
    await anItem(office.call, { meetingId: before.id, title });
    expect(await told(title)).toEqual([]);
  });

  test('as a paper that has become public', async () => {
    const { told, paper } = await anOffice();
    await office.call('papers.update', { ...paper, isPublic: true });
    expect(await told(`${subject}\nVorlage ${paper.number}\n${reason}`)).toEqual([]);
  });

  test('as somebody who works in the office, or as a body of it', async () => {
    const { told, bodyId } = await anOffice();
    await aPerson(office.call, { givenName: 'Ewa', familyName: 'Kowalczyk' });
    await aPaper(office.call, { bodyId, subject: 'Integrationsrat', isPublic: false });
    expect(await told('Frau Kowalczyk lädt ein. Der Integrationsrat tagt.')).toEqual([]);
  });

  test.each(['Kaya', 'von der Heide', 'Müller-Öztürk'])(
    'as somebody of the office whose name is short or of several words: %s',
    async (familyName) => {
      const { told, bodyId } = await anOffice();
      await aPaper(office.call, { bodyId, subject: `Ehrung von Frau ${familyName}`, isPublic: false });
      const text = `Den Vorsitz hat Frau ${familyName}.`;
      expect(await told(text)).toMatchObject([expect.stringContaining('nennt einen Namen')]);
      await aPerson(office.call, { givenName: 'Ewa', familyName });
      expect(await told(text)).toEqual([]);
    },
  );

  test.each([
    'Genehmigung der Niederschrift vom 12. März 2026',
    'Bericht der Verwaltung',
    'Verschiedenes',
    'Grundstücksangelegenheiten',
    'Auftragsvergaben',
  ])('as what any meeting has: %s', async (usual) => {
    const { told, before } = await anOffice();
    await anItem(office.call, { meetingId: before.id, title: usual, isPublic: false });
    expect(await told(`Auf der Tagesordnung: ${usual}`)).toEqual([]);
  });

  test.each([
    'Die nächste Sitzung ist die Sitzung 1/2026.',
    'Siehe Amtsblatt 1/2026.',
    'Am 1.1.2026 beginnt das Jahr.',
    'Kündigung, Stundung und Pacht: Beratung für alle.',
    'Die Amtsleiterin begrüßt die Gäste.',
    'Zum Jahresende schließt das Büro.',
    'Eintritt 18 Euro, Nummer 18740.',
  ])('as words that say something else: %s', async (text) => {
    const { told } = await anOffice();
    expect(await told(text)).toEqual([]);
  });
});
