import { describe, expect, it } from 'vitest';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { anAttendee, anItem, aPerson, aResolution, someFacts } from '../minutes/sampleFacts.ts';
import { aVote } from '../builders.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import { ItemId, OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';

const noted = 'Der Integrationsrat nimmt den Bericht zur Kenntnis.';

const facts = someFacts({
  items: [
    anItem('1', 'Mitteilungen der Verwaltung'),
    anItem('2', 'Mitteilungen', { isPublic: false }),
    anItem('3', 'Grundstück Hafenstraße 7', { isPublic: false }),
  ],
  texts: { 'item-3': fromPlain('Der Preis beträgt 250.000 Euro.\neinstimmig beschlossen') },
  resolutions: {
    'item-1': [
      aResolution({
        id: 'r1',
        itemId: 'item-1',
        text: fromPlain(noted),
        printedResult: '- einstimmig beschlossen -',
      }),
    ],
    'item-3': [aResolution({ id: 'r3', itemId: 'item-3', text: fromPlain(`${noted}\nDie Stadt kauft es.`) })],
  },
});

const found = (text: string, all = facts): string[] =>
  secretsIn(readingOfLines(text), secretsOf(all)).map(({ number }) => number);

describe('what both parts of a meeting say', () => {
  it('gives nothing away, be it a title within a title or a usual line', () => {
    expect(found(`Mitteilungen der Verwaltung\n${noted}\n- einstimmig beschlossen -`)).toEqual([]);
  });

  it('does not cover up what the non-public part alone says', () => {
    for (const text of ['Grundstück Hafenstraße 7', 'Der Preis beträgt 250.000 Euro', 'Die Stadt kauft es.'])
      expect(found(text), text).toEqual(['3']);
  });
});

describe('what the Vorlage of a non-public item says', () => {
  const proposed = (words: string) => [{ name: '0412/2026', part: '', words }];
  const withPapers = (open: string) =>
    someFacts({
      items: [anItem('1', 'Begegnungshaus'), anItem('3', 'Grundstück Hafenstraße 7', { isPublic: false })],
      proposals: new Map([
        [ItemId.parse('item-1'), proposed(open)],
        [ItemId.parse('item-3'), proposed('Die Stadt zahlt 250.000 Euro.\nDer Kämmerer wird beauftragt.')],
      ]),
      answers: new Map([
        [
          ItemId.parse('item-3'),
          [
            {
              name: '',
              number: 1,
              text: '',
              isSupplementary: false,
              answer: 'Der Verkäufer wohnt in Lindenau.',
            },
          ],
        ],
      ]),
    });

  it('is non-public as well: what they propose, and what was answered', () => {
    const all = withPapers('Der Zuschuss wird gewährt.');
    expect(found('Wie gesagt: Die Stadt zahlt 250.000 Euro.', all)).toEqual(['3']);
    expect(found('Der Verkäufer wohnt in Lindenau.', all)).toEqual(['3']);
    expect(found('Der Zuschuss wird gewährt.', all)).toEqual([]);
  });

  it('gives nothing away where a public one proposes the same', () => {
    const all = withPapers('Der Kämmerer wird beauftragt.');
    expect(found('Der Kämmerer wird beauftragt.', all)).toEqual([]);
  });
});

it('the name of a list or faction is known to everybody, in whichever part it moves something', () => {
  const resolution = aResolution({ id: 'r3', itemId: 'item-3', mover: 'Fraktion Bunte Liste' });
  const moved = (organizations: MeetingFacts['organizations']) =>
    someFacts({
      items: [anItem('3', 'Grundstück Hafenstraße 7', { isPublic: false })],
      resolutions: { 'item-3': [resolution] },
      organizations,
    });
  const faction = {
    id: OrganizationId.parse('o'),
    version: 1,
    name: 'Fraktion Bunte Liste',
    shortName: 'BL',
    kind: 'faction' as const,
  };
  expect(found('Antrag der Fraktion Bunte Liste', moved([]))).toEqual(['3']);
  expect(found('Antrag der Fraktion Bunte Liste', moved([faction]))).toEqual([]);
});

describe('what the non-public part alone says', () => {
  const item = anItem('9', 'Kita Süd', {
    isPublic: false,
    paperReference: 'V/17/2026',
    presenter: 'Herr Grünspan vom Jugendamt',
  });
  const resolution = aResolution({
    id: 'r9',
    itemId: 'item-9',
    mover: 'Fraktion Bunte Liste',
    outcomeDetail: 'an den Jugendhilfeausschuss',
    printedResult: '- mit 11 gegen 7 Stimmen angenommen -',
    vote: aVote({ form: 'counts', yes: 11, no: 7, remainderNote: 'Herr Ahorn war nicht im Raum' }),
  });
  const all = someFacts({ items: [anItem('1', 'Anfragen'), item], resolutions: { 'item-9': [resolution] } });

  it.each([
    ['a short title', 'Wie es mit der Kita Süd weitergeht'],
    ['a reference', 'siehe V/17/2026'],
    ['who presented it', 'Herr Grünspan vom Jugendamt trug vor.'],
    ['who moved it', 'auf Antrag der Fraktion Bunte Liste'],
    ['where it was referred to', 'geht an den Jugendhilfeausschuss'],
    ['its result', 'Es wurde mit 11 gegen 7 Stimmen angenommen.'],
    ['why somebody did not vote', 'Herr Ahorn war nicht im Raum'],
  ])('is found: %s', (_what, text) => {
    expect(found(text, all)).toEqual(['9']);
  });

  it.each(['AWO Süd', 'ÖPP', 'Kita 7', 'OGS'])(
    'is found where the title has short words alone: %s',
    (title) => {
      const short = someFacts({ items: [anItem('1', 'Begrüßung'), anItem('9', title, { isPublic: false })] });
      expect(found(`Es ging um ${title}.`, short)).toEqual(['9']);
      expect(found('Es ging um AWOlein, Südstadt, ÖPPe und OGSe.', short)).toEqual([]);
    },
  );

  it('is not found in words that any meeting has', () => {
    const generic = someFacts({
      items: [anItem('1', 'Begrüßung'), anItem('9', 'Anfragen', { isPublic: false })],
    });
    expect(found('Anfragen der Mitglieder', generic)).toEqual([]);
  });

  it('is found where it is the name of a guest who came for that part alone', () => {
    const guest = anAttendee('p-guest', 'guests', {
      stays: [
        {
          fromDay: null,
          untilDay: null,
          isCutOff: false,
          fromTime: null,
          fromItemId: item.id,
          untilTime: null,
          untilItemId: null,
        },
      ],
    });
    const attendance = {
      people: [{ ...aPerson('Frau Silberdistel'), id: guest.personId }],
      attendees: [guest],
    };
    expect(
      found('Frau Silberdistel dankt.', { ...all, attendance: { ...all.attendance, ...attendance } }),
    ).toEqual(['']);
  });
});

describe('a guest who came for that part alone', () => {
  const guest = anAttendee('p-guest', 'guests', {
    stays: [
      {
        fromDay: null,
        untilDay: null,
        isCutOff: false,
        fromTime: null,
        fromItemId: ItemId.parse('item-9'),
        untilTime: null,
        untilItemId: null,
      },
    ],
  });
  const person = {
    ...aPerson('Herr Dr. Silberdistel'),
    id: guest.personId,
    formOfAddress: 'Herr' as const,
    title: 'Dr.',
    givenName: 'Jörg',
    familyName: 'Silberdistel',
  };
  const withPeople = (...people: ReturnType<typeof aPerson>[]) =>
    someFacts({
      items: [anItem('1', 'Begrüßung'), anItem('9', 'Bewerbung', { isPublic: false })],
      attendance: { people: [person, ...people], attendees: [guest] },
    });

  it.each([
    'Herr Silberdistel',
    'Vortrag Herrn Dr. Silberdistels',
    'Jörg Silberdistel',
    'Silberdistel, Jörg',
  ])('is found as he may be called: %s', (name) => {
    expect(found(`${name} war da.`, withPeople())).toContain('');
  });

  it('is not found where one line ends and the next begins with parts of his name', () => {
    expect(found('Birke, Jörg\nSilberdistel, Eva', withPeople())).toEqual([]);
  });

  it('hides nobody else of his family name', () => {
    const member = { ...aPerson('Herr Kai Silberdistel'), familyName: 'Silberdistel' };
    expect(found('Herr Silberdistel fragt nach.', withPeople(member))).toEqual([]);
  });
});

describe('where the documents are built from kept facts', () => {
  const ofOtherPart = (name: string, items: NumberedItem[]) => {
    const guest = anAttendee('p-guest', 'guests', {
      stays: [
        {
          fromDay: null,
          untilDay: null,
          isCutOff: false,
          fromTime: null,
          fromItemId: ItemId.parse('item-9'),
          untilTime: null,
          untilItemId: null,
        },
      ],
    });
    const people = [{ ...aPerson(name), id: guest.personId }];
    return someFacts({ items, attendance: { people, attendees: [guest] } });
  };
  const shown = anItem('1', 'Umbau der Kita Süd');
  const hidden = anItem('9', 'Bewerbung Silberpappel', { isPublic: false });
  const foundIn = (text: string, now: MeetingFacts, kept: MeetingFacts) =>
    secretsIn(readingOfLines(text), secretsOf(now, kept)).map(({ number }) => number);

  it('a guest of the non-public part is found under the name of then and the name of now', () => {
    const kept = ofOtherPart('Frau Silberdistel', [shown, hidden]);
    const now = ofOtherPart('Frau Goldregen', [shown, hidden]);
    for (const name of ['Frau Silberdistel', 'Frau Goldregen'])
      expect(foundIn(`${name} dankt.`, now, kept), name).toEqual(['']);
  });

  it('what has become non-public since is found, though the kept public part says it', () => {
    const kept = someFacts({ items: [shown, hidden] });
    const now = someFacts({ items: [{ ...shown, isPublic: false }, hidden] });
    expect(foundIn('Der Umbau der Kita Süd beginnt.', now, kept)).toContain('1');
    expect(foundIn('Der Umbau der Kita Süd beginnt.', kept, kept)).toEqual([]);
  });

  it('the name of then that the public part says gives nothing away, though nobody is called so now', () => {
    const presented = anItem('9', 'Bewerbung', { isPublic: false, presenter: 'Frau Silberdistel' });
    const presiding = [{ id: 'c', personId: 'Silberdistel', fromItemId: null, fromTime: null }];
    const inTheChair = (name: string) =>
      someFacts({
        items: [shown, presented],
        attendance: {
          people: [{ ...aPerson(name, 'chair'), id: PersonId.parse('Silberdistel') }],
          attendees: [anAttendee('Silberdistel', 'members')],
          presiding,
        },
      });
    const [kept, now] = [inTheChair('Frau Silberdistel'), inTheChair('Frau Goldregen')];
    expect(foundIn('Frau Silberdistel eröffnet.', now, kept)).toEqual([]);
    expect(found('Frau Silberdistel eröffnet.', now)).toEqual(['9']);
  });
});

describe('one sentence out of a text of the non-public part', () => {
  const text =
    'Frau Ahorn berichtet. Der Träger der Einrichtung hat im August Insolvenz angemeldet. Der Integrationsrat nimmt den Bericht der Verwaltung zur Kenntnis. Die Stadt übernimmt den Betrieb bis zum Ende des Jahres.';
  const items = [anItem('1', 'Begrüßung'), anItem('9', 'Kita Süd', { isPublic: false })];
  const all = someFacts({ items, texts: { 'item-9': fromPlain(text) } });
  const insolvent = 'Der Träger der Einrichtung hat im August Insolvenz angemeldet.';

  it('is found, be it the first, in the middle or the last', () => {
    expect(found(`Nebenbei: ${insolvent} Mehr weiß niemand.`, all)).toEqual(['9']);
    expect(found('Die Stadt übernimmt den Betrieb bis zum Ende des Jahres.', all)).toEqual(['9']);
  });

  it.each([
    ['a short one', 'Frau Ahorn berichtet.'],
    ['a formula', 'Der Integrationsrat nimmt den Bericht der Verwaltung zur Kenntnis.'],
    ['half of it', 'Der Träger der Einrichtung hat im August gefeiert.'],
  ])('is not found where it is %s', (_, words) => {
    expect(found(words, all)).toEqual([]);
  });

  it('gives nothing away where the public part says it, or a text module of the office', () => {
    const openly = someFacts({ items, texts: { 'item-9': fromPlain(text), 'item-1': fromPlain(insolvent) } });
    expect(found(insolvent, openly)).toEqual([]);
    expect(secretsIn(readingOfLines(insolvent), secretsOf(all, null, [insolvent]))).toEqual([]);
  });

  it('is found in remarks and resolutions, and does not end at a short form', () => {
    const resolution = aResolution({
      id: 'r9',
      itemId: 'item-9',
      text: fromPlain(
        'Herr Dr. Ulme erhält z. B. am 3. Mai einen neuen Vertrag. Das Weitere regelt die Verwaltung.',
      ),
      vote: aVote({
        form: 'counts',
        yes: 1,
        no: 0,
        remainderNote: 'Herr Ahorn hielt sich für befangen, weil sein Bruder klagt. Er ging.',
      }),
    });
    const decided = someFacts({ items, resolutions: { 'item-9': [resolution] } });
    for (const words of [
      'Herr Dr. Ulme erhält z. B. am 3. Mai einen neuen Vertrag.',
      'Herr Ahorn hielt sich für befangen, weil sein Bruder klagt.',
    ])
      expect(found(words, decided), words).toEqual(['9']);
    expect(found('Mai einen neuen Vertrag.', decided)).toEqual([]);
  });
});

describe('what a non-public item was announced as', () => {
  const told = (id: string, title: string) => {
    const { number, isPublic, publicTitle } = anItem('3', title, { isPublic: false });
    return { id: ItemId.parse(id), number, title, isPublic, publicTitle, isSubItem: false };
  };
  const after = (items: NumberedItem[]) => ({
    ...someFacts({ items }),
    announced: {
      date: '2026-03-03',
      startTime: null,
      place: '',
      room: '',
      items: [told('item-3', 'Verkauf der Feuerwache')],
    },
  });
  const text = 'Es geht um den Verkauf der Feuerwache.';

  it.each([
    ['renamed', [anItem('3', 'Liegenschaft', { isPublic: false })]],
    ['taken off', []],
  ])('is non-public still once it is %s', (_, items) => {
    expect(found(text, after(items))).toEqual(['3']);
  });

  it('is so no more once the item is public', () => {
    expect(found(text, after([anItem('3', 'Feuerwache')]))).toEqual([]);
  });
});
