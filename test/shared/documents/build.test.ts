import type { Election } from '../../../shared/domain/vote/election.ts';
import { aRound, aSingle, byLists } from '../domain/vote/elections.ts';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import type { SheetModel } from '../../../shared/documents/model.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import type { BodyRules, MinutesStyle } from '../../../shared/domain/body/body.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { type Flow, fromPlain, type Paragraph, type RichText } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import type { MinutesModel } from '../../../shared/minutes/model.ts';
import { aVote, theWholeTime } from '../builders.ts';
import { lindenau } from '../minutes/lindenau.ts';
import { anAttendee, anItem, type FactsChange, someFacts } from '../minutes/sampleFacts.ts';
import { ItemId, MeetingId } from '../../../shared/domain/ids.ts';

const built = (kind: DocumentKind, facts: MeetingFacts, subjectId = facts.meeting.id) =>
  buildDocument(kind, facts, subjectId);

function sheet(kind: DocumentKind, facts: MeetingFacts, subjectId = facts.meeting.id): SheetModel {
  const model = built(kind, facts, subjectId);
  if ('missing' in model || model.form !== 'sheet') throw new Error(`no sheet: ${kind}`);
  return model.sheet;
}

function minutes(kind: DocumentKind, facts: MeetingFacts): MinutesModel {
  const model = built(kind, facts);
  if ('missing' in model || model.form !== 'minutes') throw new Error(`no minutes: ${kind}`);
  return model.minutes;
}

const missing = (kind: DocumentKind, facts: MeetingFacts): string => {
  const model = built(kind, facts);
  return 'missing' in model ? model.missing : '';
};

const texts = ({ blocks }: SheetModel): string[] =>
  blocks.flatMap((block) => ('text' in block && typeof block.text === 'string' ? [plain(block.text)] : []));
const plain = (text: string): string => text.replaceAll('\u{A0}', ' ');
const agenda = ({ blocks }: SheetModel) =>
  blocks.flatMap((block) => (block.kind === 'agenda' ? block.entries : []));
const tables = ({ blocks }: SheetModel) => blocks.filter((block) => block.kind === 'table');

const twoParts: FactsChange = {
  items: [
    anItem('', 'Vor Eintritt in die Tagesordnung'),
    anItem('1', 'Mitteilungen'),
    anItem('2', 'Nachtrag', { isSupplement: true }),
    anItem('3', 'Grundstück Mühlenweg 3', { isPublic: false }),
    anItem('4', 'Klage Beispiel', { isPublic: false, publicTitle: 'Rechtsangelegenheit' }),
  ],
};

describe('the Einladung', () => {
  it('names place, time and the agenda of both parts, with papers below their items (R6)', () => {
    const model = sheet('invitation', lindenau());
    expect(model.subtitles).toEqual([
      'zur 12. Sitzung des Integrationsrates',
      'am Mittwoch, 16. September 2026',
    ]);
    expect(model.blocks[0]).toEqual({
      kind: 'captions',
      captions: [
        { label: 'Tag:', value: 'Mittwoch, 16. September 2026' },
        { label: 'Beginn:', value: '17:00\u{A0}Uhr' },
        { label: 'Ort:', value: 'Rathaus, Großer Sitzungssaal' },
      ],
    });
    expect(agenda(model).find(({ label }) => label === '4.1')).toEqual({
      label: '4.1',
      title: 'Zuschüsse an Vereine im Haushaltsjahr 2027',
      isSubItem: true,
      details: ['Beschlussvorlage, Drucksache 0412/2025-2030'],
    });
    expect(agenda(model).at(-1)?.title).toBe('Benennung von Mitgliedern für den Beirat');
    expect(model.blocks.at(-1)).toEqual({
      kind: 'signatures',
      signatures: [{ name: 'Dr. Ada Ahorn', role: 'Vorsitzende' }],
    });
  });

  it('says that the period is kept only where it is (R7)', () => {
    const at = (sentOn: string | null, shortNoticeReason = '') =>
      texts(
        sheet(
          'invitation',
          someFacts({ convening: { sentOn, sentTime: '08:00', shortNoticeReason, isSecond: false } }),
        ),
      ).filter((text) => text.includes('Ladungsfrist'));
    expect(at('2026-09-01')).toEqual([
      'Ab Absendung gerechnet ist die Ladungsfrist von acht vollen Tagen gewahrt.',
    ]);
    expect(at(null)).toEqual([]);
    expect(at('2026-09-14')).toEqual([]);
    expect(at('2026-09-14', 'Der Förderantrag läuft ab.')[0]).toContain('Der Förderantrag läuft ab.');
  });

  it('announces a second meeting as quorate (R16) and asks to report absence (R21)', () => {
    const convening = { sentOn: null, sentTime: null, shortNoticeReason: '', isSecond: true };
    const said = texts(sheet('invitation', someFacts({ convening })));
    expect(said.some((text) => text.includes('§ 49 Abs. 2 GO NRW'))).toBe(true);
    expect(said.some((text) => text.includes('Stellvertretung'))).toBe(true);
    expect(texts(sheet('invitation', someFacts())).some((text) => text.includes('§ 49'))).toBe(false);
  });

  it('leaves out what came later: the Nachtrag has it, with its number in the whole agenda', () => {
    const facts = someFacts(twoParts);
    expect(agenda(sheet('invitation', facts)).map(({ label }) => label)).toEqual(['1', '3', '4']);
    expect(agenda(sheet('supplement', facts)).map(({ label }) => label)).toEqual(['2']);
    expect(missing('supplement', someFacts())).toContain('kein Tagesordnungspunkt');
    expect(missing('invitation', someFacts({ items: [] }))).toContain('noch keine Punkte');
  });
});

describe('an agenda of more than nine items', () => {
  const numbers = Array.from({ length: 12 }, (_, n) => `${n + 1}`).flatMap((number) =>
    Number(number) % 4 === 0 ? [number, `${number}.1`, `${number}.2`] : [number],
  );
  const facts = someFacts({
    items: [
      ...numbers.map((number) => anItem(number, `Gegenstand ${number}`)),
      anItem('13', 'Gegenstand 13', { isPublic: false, publicTitle: 'Gegenstand 13' }),
    ],
    style: { blocks: ['attendance', 'missing', 'agenda', 'proceedings'] },
  });
  const expected = [...numbers, '13'].map((number) => `${number} Gegenstand ${number}`);

  it.each(['invitation', 'publicNotice'] as const)(
    'stands in its order, each number at its title: %s',
    (kind) => {
      expect(agenda(sheet(kind, facts)).map(({ label, title }) => `${label} ${title}`)).toEqual(expected);
    },
  );

  it('is called in its order by the Sprechzettel', () => {
    const { blocks } = sheet('chairScript', facts);
    const items = blocks.flatMap((block) =>
      block.kind === 'item' ? [plain(`${block.label} ${block.title}`)] : [],
    );
    expect(items).toEqual(expected.map((line) => `TOP ${line}`));
    const called = texts(sheet('chairScript', facts)).flatMap(
      (text) => /punkt ([\d.]+) auf/.exec(text)?.[1] ?? [],
    );
    expect(called).toEqual([...numbers, '13']);
  });

  it('tells those by video to go as they can (R13b, R19)', () => {
    const said = (isRemote: boolean) => {
      const attendees = [anAttendee('Erle', 'members', { isRemote })];
      const recusals = [
        {
          id: 'r',
          version: 1,
          itemId: 'item-1',
          personId: 'Erle',
          whereabouts: 'left',
          ground: 'bias',
          note: '',
        },
      ] as const;
      const meeting = { mode: isRemote ? 'hybrid' : 'presence' } as const;
      const change = { meeting, attendance: { attendees, recusals: [...recusals] } };
      return texts(sheet('chairScript', someFacts(change)))
        .map(plain)
        .join(' ');
    };
    expect(said(false)).toContain('und verlässt den Raum; bei öffentlichen');
    expect(said(false)).toContain('Frau Erle nimmt nicht teil und verlässt den Raum, bevor');
    expect(said(true)).toContain('und verlässt den Raum oder beendet die Verbindung; bei öffentlichen');
    expect(said(true)).toContain('Frau Erle nimmt nicht teil und beendet die Verbindung, bevor');
  });

  it('is followed by the Niederschrift, in its overview too', () => {
    const model = minutes('minutes', facts);
    const overview = model.agenda?.parts.flatMap(({ rows }) => rows) ?? [];
    expect(overview.map(({ number, title }) => `${number} ${title}`)).toEqual(expected);
    const items = model.parts.flatMap((part) => part.items);
    expect(items.map(({ label, title }) => `${label} ${title}`)).toEqual(
      expected.map((line) => `Zu Punkt ${line}`),
    );
  });
});

describe('the Nachtragstagesordnung', () => {
  it('leaves out the sub-items of what came in by a motion, in public too', () => {
    const items = [
      anItem('1', 'Mitteilungen'),
      anItem('2', 'Eilantrag', { status: 'added' }),
      anItem('2.1', 'Teil des Eilantrags'),
      anItem('3', 'Vergabe', { isPublic: false, status: 'added' }),
      anItem('3.1', 'Los 1', { isPublic: false }),
    ];
    for (const kind of ['invitation', 'publicNotice'] as const)
      expect(agenda(sheet(kind, someFacts({ items }))).map(({ label }) => label)).toEqual(['1']);
  });

  it('counts what comes in: one point or several', () => {
    const more = [...(twoParts.items ?? []), anItem('5', 'Noch ein Punkt', { isSupplement: true })];
    expect(texts(sheet('supplement', someFacts(twoParts)))).toContain(
      'die Tagesordnung der Sitzung wird um den folgenden Punkt ergänzt:',
    );
    expect(texts(sheet('supplement', someFacts({ items: more })))).toContain(
      'die Tagesordnung der Sitzung wird um die folgenden Punkte ergänzt:',
    );
  });
});

describe('a further Nachtragstagesordnung', () => {
  const known = (...numbers: string[]) => ({
    date: '2026-09-16',
    startTime: '17:00',
    place: 'Rathaus',
    room: '',
    items: items
      .filter(({ number }) => numbers.includes(number))
      .map((item) => ({ ...item, isSubItem: false })),
  });
  const items = [
    anItem('1', 'Mitteilungen'),
    anItem('1a', 'Nachgereicht', { isSupplement: true }),
    anItem('1b', 'Noch später', { isSupplement: true }),
  ];
  const printed = (...numbers: string[]) =>
    agenda(sheet('supplement', someFacts({ items, announced: known(...numbers) }))).map(({ label }) => label);

  it('holds what is new since the one before', () => {
    expect(printed('1')).toEqual(['1a', '1b']);
    expect(printed('1', '1a')).toEqual(['1b']);
  });

  it('has a line between items before what is new alone, and does not count it', () => {
    const line = (id: string) =>
      anItem('', 'Anträge', { id, kind: 'item', isHeading: true, isSupplement: true });
    const [first, second, third] = items;
    const told = (...some: (typeof first)[]) =>
      someFacts({ items: some.filter((one) => one !== undefined), announced: known('1') });
    const one = sheet('supplement', told(first, line('a'), second, line('b')));
    expect(agenda(one).map(({ title }) => title)).toEqual(['Anträge', 'Nachgereicht']);
    expect(texts(one).join(' ')).toContain('um den folgenden Punkt ergänzt');
    expect(missing('supplement', told(first, line('a')))).toContain('kein Tagesordnungspunkt');
    expect(agenda(sheet('supplement', told(first, line('a'), second, third)))).toHaveLength(3);
  });

  it('holds all again when nothing is new, for who wants the paper once more', () => {
    expect(printed('1', '1a', '1b')).toEqual(['1a', '1b']);
  });
});

describe('the Änderungsmitteilung', () => {
  const items = [
    anItem('1', 'Mitteilungen'),
    anItem('1a', 'Haushalt'),
    anItem('3', 'Klage', { isPublic: false }),
  ];
  const announced = {
    date: '2026-09-09',
    startTime: '17:00',
    place: 'Rathaus',
    room: 'Saal 1',
    items: [items[0], items[2], anItem('2', 'Fest')].flatMap((item) =>
      item ? [{ ...item, isSubItem: false }] : [],
    ),
  };
  const meeting = { state: 'invited', room: 'Saal 1', place: 'Rathaus' } as const;

  it('names each change, and the agenda as it stands', () => {
    const model = sheet('changeNotice', someFacts({ items, announced, meeting }));
    expect(model.blocks.flatMap((block) => (block.kind === 'list' ? block.entries : []))).toEqual([
      'Die Sitzung findet am Mittwoch, 16. September 2026 statt, nicht am Mittwoch, 9. September 2026.',
      'Neu ist TOP 1a „Haushalt“ (öffentlich).',
      'TOP 2 „Fest“ entfällt.',
    ]);
    expect(agenda(model).map(({ label }) => label)).toEqual(['1', '1a', '3']);
  });

  it('does not claim that nothing else has changed since the Einladung: there may have been one before it', () => {
    const said = texts(sheet('changeNotice', someFacts({ items, announced, meeting }))).join(' ');
    expect(said).toContain('teile ich Ihnen mit, was sich geändert hat:');
    expect(said).not.toContain('seit der Einladung');
  });

  it('is there while the meeting lies ahead, was called, and is other than was announced', () => {
    const when = (change: FactsChange) => missing('changeNotice', someFacts({ items, announced, ...change }));
    expect(when({ meeting: { state: 'planned' } })).toMatch(/solange die Sitzung „eingeladen“ ist/);
    expect(when({ meeting: { state: 'running' } })).toMatch(/solange die Sitzung „eingeladen“ ist/);
    const same = {
      ...announced,
      date: '2026-09-16',
      items: items.map((item) => ({ ...item, isSubItem: false })),
    };
    expect(when({ meeting, announced: same })).toMatch(/hat sich nichts geändert/);
    expect(missing('changeNotice', someFacts({ items, meeting }))).toMatch(/noch nicht festgehalten/);
  });
});

describe('a cancelled meeting', () => {
  it('is called so at the top of each document, without the reason', () => {
    const facts = someFacts({ ...twoParts, meeting: { state: 'cancelled', stateReason: 'Krankheit' } });
    for (const kind of ['invitation', 'supplement', 'publicNotice', 'chairScript'] as const) {
      expect(texts(sheet(kind, facts))[0], kind).toBe('Diese Sitzung ist abgesagt.');
      expect(JSON.stringify(sheet(kind, facts))).not.toContain('Krankheit');
      expect(texts(sheet(kind, someFacts(twoParts)))).not.toContain('Diese Sitzung ist abgesagt.');
    }
  });
});

describe('the Bekanntmachung', () => {
  it('shows non-public items by number and neutral title alone (R12b)', () => {
    const model = sheet('publicNotice', someFacts(twoParts));
    expect(agenda(model).map(({ label, title }) => `${label} ${title}`)).toEqual([
      '1 Mitteilungen',
      '2 Nachtrag',
      '3 Nichtöffentliche Angelegenheit',
      '4 Rechtsangelegenheit',
    ]);
  });

  it('sets each of three levels further in', () => {
    const items = [
      anItem('9', 'Vorlagen'),
      anItem('9.1', 'Soziales'),
      anItem('9.1.11', 'Sprachcafé', { parentId: 'item-9.1' }),
    ];
    for (const kind of ['publicNotice', 'invitation'] as const) {
      const entries = agenda(sheet(kind, someFacts({ items })));
      expect(entries.map(({ isSubItem, isOfLastLevel = false }) => [isSubItem, isOfLastLevel])).toEqual([
        [false, false],
        [true, false],
        [true, true],
      ]);
    }
  });

  it('prints below a title what stands there, line by line, of the other part nothing', () => {
    const subtitle = 'Antrag der Liste Vielfalt\nhier: 1. Bericht\n2. Beschluss';
    const items = [
      anItem('1', 'Sprachcafé', { subtitle, department: 'Sozialamt' }),
      anItem('2', 'Vergabe', { isPublic: false, publicTitle: 'Vergabe', subtitle, department: 'Bauamt' }),
    ];
    const titles = (kind: 'publicNotice' | 'invitation') =>
      agenda(sheet(kind, someFacts({ items }))).map(({ title, details }) => [title, ...details]);
    const whole = `Sprachcafé\n${subtitle}`;
    expect(titles('publicNotice')).toEqual([[whole, 'Zuständig: Sozialamt'], ['Vergabe']]);
    expect(titles('invitation')).toEqual([
      [whole, 'Zuständig: Sozialamt'],
      [`Vergabe\n${subtitle}`, 'Zuständig: Bauamt'],
    ]);
    const resolutions = { 'item-1': [{ text: fromPlain('Es wird so beschlossen.') }] };
    const [table] = tables(sheet('resolutionList', someFacts({ items, resolutions })));
    expect(table?.rows[0]?.[1]).toBe(whole);
  });

  it('shows a line between items as it is, of the other part only in words that are meant for everybody', () => {
    const line = (id: string, title: string, more: object = {}) =>
      anItem('', title, { id, kind: 'item', isHeading: true, ...more });
    const items = [
      line('a', 'Anträge der Listen'),
      anItem('1', 'Sprachcafé'),
      line('b', 'Verträge der Musterfrau', { isPublic: false }),
      line('c', 'Verträge der Musterfrau', { isPublic: false, publicTitle: 'Vertragsangelegenheiten' }),
      anItem('2', 'Vergabe', { isPublic: false, publicTitle: 'Vergabe' }),
    ];
    const listed = (kind: 'publicNotice' | 'invitation') =>
      agenda(sheet(kind, someFacts({ items }))).map(({ label, title }) => `${label} ${title}`.trim());
    expect(listed('publicNotice')).toEqual([
      'Anträge der Listen',
      '1 Sprachcafé',
      'Vertragsangelegenheiten',
      '2 Vergabe',
    ]);
    expect(listed('invitation')).toEqual([
      'Anträge der Listen',
      '1 Sprachcafé',
      'Verträge der Musterfrau',
      'Verträge der Musterfrau',
      '2 Vergabe',
    ]);
    const said = texts(sheet('chairScript', someFacts({ items }))).join(' ');
    expect(said).toContain('Tagesordnungspunkt 1 auf');
    expect(said.match(/Ich rufe Tagesordnungspunkt/g)).toHaveLength(2);
  });

  it('is titled and signed as the rules of the body say (R10)', () => {
    const notice = (signedBy: string) =>
      sheet('publicNotice', someFacts({ rules: { publicNotice: { title: 'Sitzungstermin', signedBy } } }));
    const signatures = ({ blocks }: SheetModel) =>
      blocks.flatMap((block) => (block.kind === 'signatures' ? block.signatures : []));
    expect(notice('').title).toBe('Sitzungstermin');
    expect(notice('').footer).toContain('Sitzungstermin, Sitzung am 16.09.2026');
    expect(signatures(notice(''))).toEqual([{ name: 'Dr. Ada Ahorn', role: 'Vorsitzende' }]);
    expect(signatures(notice('Die Bürgermeisterin'))).toEqual([{ name: '', role: 'Die Bürgermeisterin' }]);
  });

  it('a new body has no öffentliche Bekanntmachung of its own: that is the council’s (R10)', () => {
    expect(JSON.stringify(sheet('publicNotice', someFacts()))).not.toContain('Öffentliche Bekanntmachung');
  });
});

describe('the Anwesenheitsliste', () => {
  it('has a table for each group, with empty lines for deputies and guests', () => {
    const model = sheet('attendanceSheet', lindenau());
    const [members, deputies] = tables(model);
    expect(members?.rows.map(([name]) => name)).toContain('Frau Dr. Ada Ahorn');
    expect(members?.columns.map(({ heading }) => heading)).toEqual([
      'Name',
      'Liste oder Fraktion',
      'Unterschrift',
      'von',
      'bis',
    ]);
    expect(deputies?.rows[0]?.[0]).toContain('Frau Ginster');
    expect(deputies?.rows.slice(1)).toEqual(Array.from({ length: 3 }, () => ['', '', '', '', '']));
    expect(tables(model).at(-1)?.rows.length).toBe(5);
  });
});

describe('the Sprechzettel', () => {
  it('gives the numbers of the quorum and states it only where it is there (R14)', () => {
    const few = texts(sheet('chairScript', someFacts()));
    expect(
      few.some((text) => text.includes('Gesetzliche Mitglieder: 9.') && text.includes('nötig: 5.')),
    ).toBe(true);
    expect(few.some((text) => text.includes('nicht beschlussfähig'))).toBe(true);
    const enough = texts(sheet('chairScript', someFacts({ rules: { statutorySeats: 5 } })));
    expect(enough).toContain('„Ich stelle fest, dass das Gremium beschlussfähig ist.“');
  });

  it('says no quorum where the council does not outnumber the sachkundige Bürger (R14)', () => {
    const { attendees, people } = someFacts().attendance;
    const experts = people.map((one) => ({ ...one, isExpertCitizen: one.id !== 'Ahorn' }));
    const said = texts(
      sheet(
        'chairScript',
        someFacts({
          rules: { statutorySeats: 5, needsCouncilMajority: true },
          attendance: { attendees, people: experts },
        }),
      ),
    );
    expect(said).toContain(
      'Davon 1 Ratsmitglied und 2 sachkundige Bürgerinnen und Bürger: Es müssen mehr Ratsmitglieder sein.',
    );
    expect(said.some((text) => text.includes('nicht beschlussfähig'))).toBe(true);
  });

  it('says of a hybrid meeting who is connected, and that only they count (R13b)', () => {
    const facts = lindenau();
    const [first, second] = facts.attendance.attendees;
    const attendees = facts.attendance.attendees.map((one) =>
      one === second ? { ...one, isRemote: true } : one,
    );
    const meeting = { ...facts.meeting, mode: 'hybrid' as const };
    const said = texts(
      sheet('chairScript', { ...facts, meeting, attendance: { ...facts.attendance, attendees } }),
    );
    expect(first?.isRemote).toBe(false);
    expect(said).toContain(
      '„Die Sitzung findet als hybride Sitzung statt. Wer zugeschaltet ist, zählt nur mit, solange die Verbindung besteht. Wenn sie abbricht, melden Sie sich bitte, sobald Sie wieder da sind.“',
    );
    const person = facts.attendance.people.find(({ id }) => id === second?.personId);
    expect(said).toContain(`Zugeschaltet: ${person?.textName}.`);
    expect(said.join(' ')).toContain('dass niemand sonst mithört');
    expect(texts(sheet('chairScript', facts)).join(' ')).not.toMatch(/zugeschaltet|mithört/i);
  });

  it('reminds of § 31, names who must leave, and asks for the votes (R19, R20)', () => {
    const said = texts(sheet('chairScript', lindenau()));
    expect(said.some((text) => text.startsWith('„Ich erinnere an § 31 GO NRW'))).toBe(true);
    expect(said.some((text) => text.startsWith('Befangen nach § 31 GO NRW: Herr Birke'))).toBe(true);
    expect(said).toContain('„Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“');
    expect(said.some((text) => text.includes('Die Öffentlichkeit ist nun ausgeschlossen.'))).toBe(true);
  });

  it('announces no public part where there is none', () => {
    const items = [anItem('1', 'Klage Beispiel', { isPublic: false })];
    const closed = texts(sheet('chairScript', someFacts({ items })));
    expect(closed).not.toContain('Öffentliche Sitzung');
    expect(closed.some((text) => text.includes('Ich schließe den öffentlichen Teil'))).toBe(false);
    expect(texts(sheet('chairScript', someFacts()))).toContain('Öffentliche Sitzung');
  });

  describe('before an election (R25)', () => {
    const text = fromPlain('Frau Erle wird gewählt.');
    const said = (label: string, rules: Partial<BodyRules> = {}) =>
      texts(sheet('chairScript', someFacts({ rules, resolutions: { 'item-1': [{ label, text }] } })));

    it('asks for what a fifth of the members can demand, and counts the fifth', () => {
      const blocks = said('Wahl', { statutorySeats: 13 });
      expect(blocks).toContain(
        '„Verlangt mindestens ein Fünftel der Mitglieder eine geheime Wahl? – Das ist nicht der Fall; wir wählen offen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“',
      );
      expect(blocks).toContain(
        'Verlangen es mindestens 3 von 13 Mitgliedern, wird mit Stimmzetteln gewählt.',
      );
    });

    it('an objection leads to a ballot, never to an open vote, where one is enough', () => {
      const blocks = said('Wahl', { secretElection: 'oneObjection' });
      expect(blocks).toContain(
        '„Wird einer offenen Wahl widersprochen? – Das ist nicht der Fall; wir wählen offen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“',
      );
      expect(blocks).toContain('Widerspricht auch nur ein Mitglied, wird mit Stimmzetteln gewählt.');
      expect(blocks.join('\n')).not.toContain('Fünftel');
    });

    it('says how it goes on without a majority: run-off, most votes, lot', () => {
      expect(said('Wahl').join('\n')).toMatch(
        /engere Wahl zwischen den beiden .* meisten Stimmen .* das Los\./,
      );
    });

    it('names who stands, what for, and how it goes on in its form', () => {
      const lists = byLists(12, { Linde: ['Frau Linde'], Ahorn: [] }, { Linde: null, Ahorn: null });
      const script = (election: Election) =>
        sheet('chairScript', someFacts({ resolutions: { 'item-1': [{ label: 'Wahl', election }] } }));
      const prepared = (election: Election) => texts(script(election));
      const single = aSingle(['Frau Erle', 'Herr Birke'], aRound({ 'Frau Erle': null, 'Herr Birke': null }));
      const open = prepared(single).join('\n');
      expect(open).toMatch(/Wahl: Vorsitz\n„Verlangt mindestens ein Fünftel/);
      expect(script(single).blocks).toContainEqual({ kind: 'list', entries: ['Frau Erle', 'Herr Birke'] });
      expect(open).toContain('Ich rufe die Wahlvorschläge nacheinander auf.');
      expect(prepared({ ...single, isSecret: true, tellers: 'Frau Ulme' })).toContain(
        '„Wir wählen mit Stimmzetteln. Die Stimmen zählen: Frau Ulme.“',
      );
      expect(prepared(lists)).toContain(
        'Die 12 Sitze werden nach Hare-Niemeyer verteilt; bei Gleichheit um den letzten entscheidet das Los.',
      );
    });

    it('asks nothing of the kind before another resolution', () => {
      expect(said('Beschluss')).toContain(
        '„Ich lasse darüber abstimmen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“',
      );
      expect(said('Beschluss').join('\n')).not.toMatch(/geheime Wahl|engere Wahl/);
    });
  });

  it('asks for no vote where there is none', () => {
    const asked = (facts: FactsChange) => texts(sheet('chairScript', someFacts(facts))).join('\n');
    const paper = (paperType: string) =>
      asked({ items: [anItem('1', 'Bericht', { hasBasis: true, paperType })] });
    expect(paper('Beschlussvorlage')).toContain('Wer stimmt dafür?');
    expect(paper('Antrag')).toContain('Wer stimmt dafür?');
    expect(paper('Informationsvorlage')).toContain('damit ist es zur Kenntnis genommen');
    expect(paper('Informationsvorlage')).not.toContain('Wer stimmt dafür?');
    expect(paper('Anfrage')).toContain('Gibt es Nachfragen?');
    const resolved = (wording: string) =>
      asked({ resolutions: { 'item-1': [{ text: fromPlain(wording) }] } });
    expect(resolved('Der Integrationsrat nimmt den Bericht zur Kenntnis.')).not.toContain('abstimmen');
    expect(resolved('Der Integrationsrat nimmt den Bericht zur Kenntnis und beschließt ihn.')).toContain(
      'Ich lasse darüber abstimmen.',
    );
  });

  it.each([
    ['Antrag', 'Dann lasse ich über den Antrag abstimmen.'],
    ['Beschlussvorlage', 'Dann lasse ich über die Beschlussvorlage abstimmen.'],
    ['Vorlage', 'Dann lasse ich über die Vorlage abstimmen.'],
    ['Tischpapier', 'Dann lasse ich darüber abstimmen.'],
  ])('calls what is voted on by its kind: %s', (paperType, words) => {
    const items = [anItem('1', 'Sprachcafé', { hasBasis: true, paperType })];
    expect(texts(sheet('chairScript', someFacts({ items }))).join('\n')).toContain(words);
  });

  it('asks nobody to speak again on what was debated with an earlier item', () => {
    const after = (more: Parameters<typeof anItem>[2], resolutions: FactsChange['resolutions'] = {}) => {
      const items = [anItem('1', 'A'), anItem('2', 'B', { ...more, togetherWith: 'item-1' })];
      const said = texts(sheet('chairScript', someFacts({ items, resolutions })));
      const begin = said.indexOf('„Tagesordnungspunkt 2 haben wir mit TOP 1 beraten.“');
      expect(begin).toBeGreaterThan(0);
      return said.slice(begin + 1).find((text) => text.startsWith('„')) ?? '';
    };
    const wording = { text: fromPlain('Der Integrationsrat beschließt.') };
    expect(after({ hasBasis: true, paperType: 'Antrag' })).toBe('„Ich lasse über den Antrag abstimmen.“');
    expect(after({ hasBasis: true, paperType: 'Bericht' })).toBe('„Damit ist es zur Kenntnis genommen.“');
    expect(after({}, { 'item-2': [wording] })).toMatch(/^„Ich lasse darüber abstimmen\./u);
    expect(after({})).not.toContain('Wortmeldungen');
    expect(after({ hasBasis: true, paperType: 'Anfrage' })).not.toContain('Nachfragen');
  });

  it('notes minutes without a vote where the rules say so (R35)', () => {
    const items = [anItem('1', 'Niederschrift', { approvesMeetingId: 'earlier' })];
    const note = texts(sheet('chairScript', someFacts({ items, rules: { minutesApproval: 'note' } })));
    expect(note.some((text) => text.includes('Wer stimmt dafür?'))).toBe(false);
    const approve = texts(sheet('chairScript', someFacts({ items })));
    expect(approve.some((text) => text.includes('Wer stimmt dafür?'))).toBe(true);
  });
});

describe('the parts of the Niederschrift (M9)', () => {
  it('the public one names its part and has no word of the other', () => {
    const model = minutes('publicMinutes', lindenau());
    expect(model.head.subtitle).toBe('über die 12. Sitzung des Integrationsrates – öffentlicher Teil');
    expect(model.parts.map(({ heading }) => heading)).toEqual(['Öffentliche Sitzung:']);
    expect(JSON.stringify(model)).not.toContain('Beirat');
  });

  it('the non-public one has head, attendance, its items and signatures', () => {
    const model = minutes('nonPublicMinutes', lindenau());
    expect(model.parts.flatMap(({ items }) => items.map(({ title }) => title))).toEqual([
      'Benennung von Mitgliedern für den Beirat',
    ]);
    expect(model.preliminary).toBeNull();
    expect(model.attendance.groups.length).toBeGreaterThan(0);
    expect(missing('nonPublicMinutes', someFacts())).toBe('Die Sitzung hat keinen nichtöffentlichen Teil.');
  });

  it('drops guests of the non-public part and keeps members with a neutral note (R40)', () => {
    const stays = [
      {
        fromDay: null,
        untilDay: null,
        isCutOff: false,
        fromTime: null,
        fromItemId: 'item-3',
        untilTime: null,
        untilItemId: null,
      },
    ];
    const leaves = [
      {
        fromDay: null,
        untilDay: null,
        isCutOff: false,
        fromTime: null,
        fromItemId: null,
        untilTime: '19:11',
        untilItemId: 'item-3',
      },
    ];
    const facts = projectPublic(
      someFacts({
        ...twoParts,
        attendance: {
          attendees: [
            anAttendee('Ahorn', 'members', { stays: leaves }),
            anAttendee('Birke', 'members', { stays, note: 'wegen der Klage' }),
            anAttendee('Ulme', 'administration', { stays }),
          ],
        },
      }),
    );
    expect(facts.attendance.attendees.map(({ personId, note }) => [personId, note])).toEqual([
      ['Ahorn', ''],
      ['Birke', 'nur im nichtöffentlichen Teil anwesend'],
    ]);
    expect(facts.attendance.attendees[0]?.stays[0]).toEqual(theWholeTime);
    expect(facts.attendance.people.map(({ id }) => id)).toEqual(['Ahorn', 'Birke']);
  });

  it('keeps of a motion on a non-public item that there was one, and its outcome', () => {
    const facts = projectPublic(
      someFacts({
        ...twoParts,
        resolutions: {
          preliminary: [
            { mover: 'Frau Erle', effect: { kind: 'remove', itemIds: ['item-1'] }, printedResult: '- ja -' },
            {
              mover: 'Frau Erle',
              outcome: 'rejected',
              effect: { kind: 'remove', itemIds: ['item-1', 'item-4'] },
              printedResult: '- mit Frau Erles Stimme abgelehnt -',
            },
          ],
        },
      }),
    );
    const kept = facts.minutes.get(ItemId.parse('preliminary'))?.resolutions;
    expect(kept?.map(({ mover, printedResult }) => [mover, printedResult])).toEqual([
      ['Frau Erle', '- ja -'],
      ['', '- abgelehnt -'],
    ]);
  });
});

describe('Bekanntgabe, Beschlussliste and Auszug', () => {
  it('announces neutral title and outcome, without wording, names and counts (M10)', () => {
    const model = sheet('announcement', lindenau());
    expect(tables(model)[0]?.rows).toEqual([['7', 'Personalangelegenheit', 'beschlossen']]);
    expect(JSON.stringify(model)).not.toContain('Wacholder');
    expect(missing('announcement', someFacts())).toContain('kein Beschluss');
  });

  describe('what the public is told of a non-public resolution (M10)', () => {
    const items = [anItem('1', 'Personalie', { isPublic: false, publicTitle: 'Personalangelegenheit' })];
    const rows = (...resolutions: Partial<Resolution>[]) =>
      tables(
        sheet(
          'announcement',
          someFacts({
            items,
            resolutions: { 'item-1': resolutions.map((one, n) => ({ ...one, id: `r${n}` })) },
          }),
        ),
      )[0]?.rows;

    it('is its public wording, each resolution in a row of its own', () => {
      expect(
        rows(
          { publicWording: 'Die Stelle wird besetzt.' },
          { outcome: 'rejected', publicWording: 'Ein Antrag.' },
        ),
      ).toEqual([
        ['1', 'Personalangelegenheit\nDie Stelle wird besetzt.', 'beschlossen'],
        ['1', 'Personalangelegenheit\nEin Antrag.', 'abgelehnt'],
      ]);
    });

    it('is nothing but the decision of the body where it wants nothing told: no outcome, no words', () => {
      expect(rows({ isWithheld: true, outcome: 'rejected', publicWording: 'Doch nicht.' }, {})).toEqual([
        ['1', 'Personalangelegenheit', 'nicht bekannt gegeben (Beschluss des Gremiums)'],
        ['1', 'Personalangelegenheit', 'beschlossen'],
      ]);
    });

    it('is told once of a wording that was voted on by Ziffern, and holds for each of them', () => {
      const byZiffern = (told: Partial<Resolution>, ofSecond: Partial<Resolution> = {}) =>
        rows(
          { text: fromPlain('1. Kauf.\n2. Verkauf.'), outcome: 'open', ...told },
          { part: 'Ziffer 1' },
          { part: 'Ziffer 2', outcome: 'postponed', ...ofSecond },
        );
      const subject = 'Personalangelegenheit';
      const kept = 'nicht bekannt gegeben (Beschluss des Gremiums)';
      expect(byZiffern({ isWithheld: true })).toEqual([['1', subject, kept]]);
      expect(byZiffern({ publicWording: 'Ein Ankauf.' })).toEqual([
        ['1', `${subject}\nEin Ankauf.`, 'beschlossen und vertagt'],
      ]);
      expect(byZiffern({ publicWording: 'Ein Ankauf.' }, { isWithheld: true })).toEqual([
        ['1', `${subject}\nEin Ankauf.`, 'beschlossen'],
        ['1', subject, kept],
      ]);
    });

    it('is one row of outcomes as before where nobody has said more', () => {
      expect(rows({}, { outcome: 'postponed' }, { outcome: 'noVote' })).toEqual([
        ['1', 'Personalangelegenheit', 'beschlossen und vertagt'],
      ]);
    });
  });

  it('lists resolutions part by part, in public without the non-public ones', () => {
    const all = tables(sheet('resolutionList', lindenau()));
    expect(all.map(({ rows }) => rows.map(([number]) => number))).toEqual([
      [''],
      ['2', '4.1', '4.1', '4.2'],
      ['7'],
    ]);
    expect(all[0]?.rows[0]?.slice(1)).toEqual([
      'Antrag zur Geschäftsordnung',
      'Herr Birke beantragt, den Tagesordnungspunkt 5 „Fest der Kulturen“ von der Tagesordnung abzusetzen.',
      'einstimmig angenommen',
    ]);
    expect(all[1]?.rows[0]?.slice(2)).toEqual([
      'Beschluss:\nDie Niederschrift über die 11. Sitzung am 17.06.2026 wird genehmigt.',
      'einstimmig bei einer Enthaltung beschlossen',
    ]);
    expect(tables(sheet('publicResolutionList', lindenau())).length).toBe(2);
    expect(missing('resolutionList', someFacts())).toContain('noch kein Beschluss');
  });

  it('keeps the numbers and dashes of lists in the cells, as the Niederschrift counts them', () => {
    const p = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const list = (type: 'bulletList' | 'orderedList', ...items: Flow[][]): Flow => ({
      type,
      content: items.map((content) => ({ type: 'listItem', content })),
    });
    const deep = list('orderedList', [p('Nord')], [p('Süd')]);
    const text: RichText = {
      type: 'doc',
      content: [
        p('Es wird beschlossen:'),
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            { type: 'listItem', content: [p('Räume'), list('orderedList', [p('Saal'), deep], [p('Küche')])] },
            {
              type: 'listItem',
              content: [p('Mittel'), p('(einmalig)'), list('bulletList', [p('für 2027')])],
            },
          ],
        },
      ],
    };
    const facts = someFacts({ resolutions: { 'item-1': [{ text, printedResult: '- beschlossen -' }] } });
    expect(plain(tables(sheet('resolutionList', facts))[0]?.rows[0]?.[2] ?? '').split('\n')).toEqual([
      'Beschluss:',
      'Es wird beschlossen:',
      '3. Räume',
      'a) Saal',
      'i) Nord',
      'ii) Süd',
      'b) Küche',
      '4. Mittel',
      '(einmalig)',
      '• für 2027',
    ]);
  });

  it('an extract names its item as the body does', () => {
    const labels = (labelStyle: MinutesStyle['labelStyle']) => {
      const facts = someFacts({
        style: { labelStyle },
        resolutions: { 'item-1': [{ text: fromPlain('Es wird beschlossen.') }] },
      });
      const [subject] = extractSubjects(facts);
      const { blocks } = sheet('resolutionExtract', facts, MeetingId.parse(subject?.resolutionId));
      return blocks.flatMap((block) => (block.kind === 'item' ? [block.label] : []));
    };
    expect(labels('zuPunkt')).toEqual(['Zu Punkt 1']);
    expect(labels('top')).toEqual(['TOP 1']);
    expect(labels('punktDerTagesordnung')).toEqual(['Punkt 1 der Tagesordnung']);
  });

  it('says in the list how factions voted', () => {
    const facts = someFacts({
      organizations: [{ id: 'o', version: 1, name: 'SPD-Fraktion', shortName: 'SPD', kind: 'faction' }],
      resolutions: {
        'item-1': [
          {
            text: fromPlain('Es wird beschlossen.'),
            printedResult: '- mehrheitlich beschlossen -',
            vote: aVote({
              form: 'factions',
              byFaction: [{ organizationId: 'o', yes: 3, no: 0, abstain: 1 }],
            }),
          },
        ],
      },
    });
    expect(tables(sheet('resolutionList', facts))[0]?.rows[0]?.at(-1)).toBe(
      'mehrheitlich beschlossen\nStimmen nach Fraktionen:\nSPD-Fraktion: 3 Ja-Stimmen, 1 Enthaltung',
    );
  });

  it('extracts one resolution word for word, to be certified', () => {
    const model = sheet('resolutionExtract', lindenau(), MeetingId.parse('item-4.1-0'));
    const resolution = model.blocks.find((block) => block.kind === 'resolution');
    expect(resolution?.resolution.result).toBe('- mit 4 Ja-Stimmen bei 1 Enthaltung beschlossen -');
    expect(texts(model).some((text) => text.startsWith('Herr Birke nimmt gemäß § 31 GO NRW'))).toBe(true);
    expect(texts(model)).toContain('Für die Richtigkeit des Auszugs');
    expect(built('resolutionExtract', lindenau(), MeetingId.parse('gone'))).toEqual({
      missing: 'Diesen Beschluss gibt es in der Sitzung nicht mehr.',
    });
  });

  it('offers every resolution by its item', () => {
    expect(extractSubjects(lindenau()).map(({ label, isPublicItem }) => `${label} ${isPublicItem}`)).toEqual([
      'Vor Eintritt in die Tagesordnung true',
      'TOP 2: Genehmigung der Niederschrift über die 11. Sitzung am 17.06.2026 true',
      'TOP 4.1, Beschluss 1: Zuschüsse an Vereine im Haushaltsjahr 2027 true',
      'TOP 4.1, Beschluss 2: Zuschüsse an Vereine im Haushaltsjahr 2027 true',
      'TOP 4.2: Konzept „Nachbarschaft lernt Nachbarschaft“ für die Quartiere Nord, Alt-Lindenau und Mühlenfeld true',
      'TOP 7: Benennung von Mitgliedern für den Beirat false',
    ]);
  });

  it('names files by kind, body and day, and extracts by number alone', () => {
    const facts = lindenau();
    expect(fileNameOf('minutes', facts, '')).toBe('Niederschrift Integrationsrat 2026-09-16');
    expect(fileNameOf('resolutionExtract', facts, 'TOP 4.1, Beschluss 2: Titel/Unsinn')).toBe(
      'Beschlussauszug Integrationsrat 2026-09-16 TOP 4.1, Beschluss 2',
    );
  });

  it('names no two extracts of one meeting alike', () => {
    const facts = lindenau();
    const names = extractSubjects(facts).map(({ label }) => fileNameOf('resolutionExtract', facts, label));
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(names).size).toBe(names.length);
  });
});
