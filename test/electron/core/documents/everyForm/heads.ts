import { aResult, type Theme } from './form.ts';

const unmoved = { outcome: 'noted', text: '', printed: '- Kenntnisnahme -' } as const;

/** B1, B3, B4: a joint meeting by video and in the room, with typed signatures. */
export const jointAndHybrid: Theme = {
  name: 'a joint meeting, partly by video',
  style: {
    labelStyle: 'top',
    separator: 'everyItem',
    signedAs: 'typed',
    letterhead: 'Stadt Musterstadt\nGeschäftsstelle',
    signatureRoles: {
      chair: 'Sitzungsleitung',
      deputyChair: '',
      clerk: 'Für das Protokoll',
      coSigner: 'Mitglied',
    },
  },
  rules: { signers: ['chair', 'coSigner', 'clerk'] },
  meeting: {
    jointWith: 'Ausschuss für Soziales',
    mode: 'hybrid',
    room: 'Großer Saal',
    breaks: [{ from: '18:00', until: '18:10' }],
    minutesOn: '2026-09-20',
    minutesSentOn: '2026-09-25',
  },
  forms: [
    {
      listed: 'B1',
      name: 'letterhead, place, form, bodies, times and when it went out',
      says: [
        'Stadt Musterstadt',
        'Geschäftsstelle',
        'Niederschrift',
        'über die 1. Sitzung des Integrationsrates',
        'am 16.09.2026',
        'Ort: Rathaus, Großer Saal',
        'Sitzungsform: hybride Sitzung',
        'Gemeinsam mit: Ausschuss für Soziales',
        'Beginn: 17:00 Uhr',
        'Sitzungspause: 18:00 bis 18:10 Uhr',
        'Ende: 21:00 Uhr',
        'Abgesandt am: 25.09.2026',
      ],
      publicSays: [
        'Stadt Musterstadt',
        'öffentlicher Teil',
        'hybride Sitzung',
        'Ausschuss für Soziales',
        '25.09.2026',
      ],
    },
    {
      listed: '1',
      name: 'a connection that broke off and was made again',
      item: { title: 'Bericht' },
      record: async ({ call, attend, decide, meetingId, people }, itemId) => {
        await attend('erle', { isRemote: true });
        const move = { meetingId, personId: people.erle, itemId } as const;
        await call('attendance.comeOrGo', { ...move, direction: 'go', time: '17:20', isCutOff: true });
        await call('attendance.comeOrGo', { ...move, direction: 'come', time: '17:31' });
        await decide(itemId, unmoved);
      },
      says: [
        'TOP 1 Bericht',
        'Die Verbindung zu Frau Erle bricht um 17:20 Uhr ab und besteht ab 17:31 Uhr wieder.',
        '- Kenntnisnahme -',
        '-.-.-',
      ],
    },
    {
      listed: 'B2',
      name: 'who takes part by video',
      record: ({ attend }) => attend('fichte', { isRemote: true }),
      says: [
        'Frau Erle zugeschaltet; Verbindung unterbrochen 17:20 bis 17:31 Uhr (TOP 1)',
        'Herr Fichte zugeschaltet',
      ],
    },
    {
      listed: 'B4',
      name: 'all who sign, typed, with the words of the office and the day',
      record: ({ attend }) => attend('ginster', { coSigns: true }),
      says: [
        'den 20. September 2026',
        'gez. Ahorn gez. Ginster Sitzungsleitung Mitglied',
        'gez. Holunder Für das Protokoll',
      ],
    },
  ],
};

/** B1, B3, B4: captions that stay empty, items by their numbers, no separators. */
export const plainHead: Theme = {
  name: 'a form of the office with empty captions',
  style: {
    labelStyle: 'punktDerTagesordnung',
    itemOrder: 'asNumbered',
    separator: 'none',
    printEmptyCaptions: true,
    substitutionNote: false,
    blocks: ['agenda', 'proceedings', 'attendance'],
  },
  meeting: { mode: 'digital' },
  forms: [
    {
      listed: 'B1',
      name: 'a break that has no times',
      says: ['Sitzungsform: digitale Sitzung', 'Beginn: 17:00 Uhr', 'Sitzungspause: Ende: 21:00 Uhr'],
    },
    {
      ...aResult('B3', 'the number behind its word, a paper without a number', unmoved),
      item: { title: 'Mitteilungen', hasBasis: true, paperType: '', paperReference: '' },
      says: [
        'Punkt 1 der Tagesordnung Mitteilungen',
        'Beratungsgrundlage: Drucksachennummer:',
        '- Kenntnisnahme -',
      ],
      raises: ['BASIS_WITHOUT_NUMBER'],
    },
    { ...aResult('B3', 'called later than its number', unmoved), item: { title: 'Zuerst gedruckt' } },
    {
      ...aResult('B3', 'called first and printed by its number', unmoved),
      item: { title: 'Zuerst behandelt' },
      record: async ({ call, decide, items, isPublic }, itemId) => {
        const before = [...items.values()].find(({ title }) => title === 'Zuerst gedruckt')?.id ?? null;
        await call('agenda.move', { id: itemId, parentId: null, beforeItemId: before, isPublic });
        await decide(itemId, unmoved);
      },
      says: ['Punkt 3 der Tagesordnung Zuerst behandelt'],
    },
    {
      listed: 'B3',
      name: 'in which order items were dealt with',
      says: [
        'Die Punkte wurden in dieser Reihenfolge behandelt: TOP 1, TOP 3 und TOP 2.',
        'Punkt 2 der Tagesordnung',
        'Punkt 3 der Tagesordnung',
      ],
    },
    {
      listed: 'B2',
      name: 'those present at the end, as bare names',
      record: ({ attend, people }) =>
        Promise.all(
          Object.keys(people)
            .filter((who) => who !== 'ahorn' && who !== 'holunder')
            .map((who) => attend(who as 'erle', { isRemote: true })),
        ),
      says: ['- Kenntnisnahme -', 'Anwesend:', 'Frau Ahorn', 'Herr Birke zugeschaltet'],
    },
  ],
};
