import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { aBody, aMeeting, aMember, anItem, testApp, type TestApp } from '../../../support/app.ts';
import { documentXml, paragraphsOf } from '../../../support/docx.ts';
import { png } from '../word/write/pictures.ts';

type Call = TestApp['call'];
type Kind = Input<'documents.export'>['kind'];

const ordinary = {
  group: 'members',
  status: 'present',
  votingRight: true,
  substitutesFor: null,
  note: '',
  stays: [],
} as const satisfies Partial<Input<'attendance.save'>>;

/** A meeting of three members and a clerk, with a public item; each test says what is other. */
async function aSession(options: Parameters<typeof testApp>[0] = {}) {
  const { call } = testApp(options);
  const bodyId = await aBody(call, { statutorySeats: 3 });
  const member = async (familyName: string, more: object = {}) =>
    (await aMember(call, { bodyId, givenName: 'Kim', familyName, ...more })).personId;
  const people = {
    chair: await member('Ahorn', { role: 'chair', formOfAddress: 'Frau' }),
    deputy: await member('Birke', { role: 'deputyChair', formOfAddress: 'Herr' }),
    erle: await member('Erle', { formOfAddress: 'Frau' }),
    clerk: await member('Holunder', { role: 'clerk', votingRight: false }),
  };
  const { id: meetingId } = await aMeeting(call, { bodyId, endTime: '19:00' });
  const itemId = await anItem(call, { meetingId, title: 'Haushalt' });
  const attend = (personId: string, change: Partial<Input<'attendance.save'>>) =>
    call('attendance.save', { ...ordinary, meetingId, personId, ...change });
  const textOf = async (kind: Kind = 'minutes') => {
    const { bytes } = await call('documents.export', { meetingId, kind, subjectId: '' });
    return paragraphsOf(bytes)
      .map(({ text }) => text.replaceAll('\u{A0}', ' ').replaceAll('\t', ' | '))
      .join('\n');
  };
  return { call, bodyId, meetingId, itemId, people, attend, textOf };
}

async function styled(call: Call, change: Partial<Input<'rules.save'>['style']>): Promise<void> {
  const [body] = await call('bodies.list', {});
  const rules = body?.rules[0];
  if (rules) await call('rules.save', { ...rules, style: { ...rules.style, ...change } });
}

async function dated(
  call: Call,
  id: string,
  days: Pick<Input<'meetings.update'>, 'minutesOn' | 'minutesSentOn'>,
) {
  const meeting = await call('meetings.get', { id });
  return call('meetings.update', { ...meeting, ...days });
}

const files: Kind[] = ['minutes', 'publicMinutes'];

describe('the signatures', () => {
  test.each(files)('bear the words of the office and everybody who signs (%s)', async (kind) => {
    const { call, meetingId, people, attend, textOf } = await aSession();
    await styled(call, {
      signatureRoles: {
        chair: '',
        deputyChair: 'stellv. Vorsitzender',
        clerk: 'Für das Protokoll',
        coSigner: '',
      },
      signedAs: 'typed',
    });
    await call('presiding.save', {
      meetingId,
      presiding: [{ personId: people.deputy, fromItemId: null, fromTime: null }],
    });
    await attend(people.erle, { coSigns: true });
    const text = await textOf(kind);
    expect(text).toContain('gez. Kim Birke | gez. Kim Holunder\nstellv. Vorsitzender | Für das Protokoll');
    expect(text).toContain('gez. Kim Erle\nMitunterzeichnung');
  });

  test.each(files)(
    'stand below the day of the minutes; the head says when they went out (%s)',
    async (kind) => {
      const { call, meetingId, textOf } = await aSession();
      await dated(call, meetingId, { minutesOn: '2026-09-20', minutesSentOn: '2026-09-25' });
      const text = await textOf(kind);
      expect(text).toContain('den 20. September 2026');
      expect(text).toMatch(/Abgesandt am: ?(?:\| )?25\.09\.2026/);
    },
  );

  test('a window that knows nothing of these days leaves them as they are', async () => {
    const { call, meetingId } = await aSession();
    await dated(call, meetingId, { minutesOn: '2026-09-20' });
    const { minutesOn, minutesSentOn, ...earlier } = await call('meetings.get', { id: meetingId });
    expect(minutesOn).toBe('2026-09-20');
    expect(minutesSentOn).toBeNull();
    expect((await call('meetings.update', { ...earlier, room: 'Saal 2' })).minutesOn).toBe('2026-09-20');
  });
});

describe('the list of those present', () => {
  test.each(files)('has headings of the office in its order, one person below two (%s)', async (kind) => {
    const { call, people, attend, textOf } = await aSession();
    await styled(call, { groupOrder: ['clerk', 'Aus dem Rat', 'members', 'Direkt gewählt'] });
    await attend(people.erle, { headings: ['Aus dem Rat', 'Direkt gewählt'] });
    const text = await textOf(kind);
    const order = [
      'Schriftführung',
      'Aus dem Rat\nFrau Kim Erle',
      'Mitglieder',
      'Direkt gewählt\nFrau Kim Erle',
    ];
    const spots = order.map((words) => text.indexOf(words));
    expect(spots).not.toContain(-1);
    expect(spots).toEqual(spots.toSorted((a, b) => a - b));
  });

  test.each(files)(
    'goes by factions, who was missing among them, „i. V.“ before the name (%s)',
    async (kind) => {
      const { call, bodyId, people, attend, textOf } = await aSession();
      await styled(call, { membersBy: 'organization', missingAs: 'inList', deputyWord: 'inDeputy' });
      const { id: organizationId } = await call('organizations.save', {
        id: null,
        name: 'Liste Linde',
        shortName: 'Linde',
        kind: 'list',
      });
      const { personId: linde } = await aMember(call, { bodyId, familyName: 'Linde', organizationId });
      await attend(linde, {});
      await attend(people.erle, { status: 'excused' });
      const { personId: ersatz } = await aMember(call, { bodyId, role: 'deputy', familyName: 'Ersatz' });
      await attend(ersatz, { group: 'deputies', substitutesFor: people.erle });
      const text = await textOf(kind);
      expect(text).toMatch(/Liste Linde\n.*Linde/);
      expect(text).toMatch(/Frau Kim Erle \| entschuldigt; vertreten durch .*Ersatz/);
      expect(text).toMatch(/Ersatz \| i\. V\. für Frau .*Erle/);
      expect(text).not.toContain('Nicht anwesend:');
    },
  );

  test.each(files)(
    'has who was missing below the same headings in a section of its own (%s)',
    async (kind) => {
      const { call, people, attend, textOf } = await aSession();
      await styled(call, { groupOrder: ['Direkt gewählt', 'members'], missingAs: 'byHeading' });
      await attend(people.erle, { status: 'excused', headings: ['Direkt gewählt'] });
      await attend(people.deputy, { status: 'absent' });
      expect(await textOf(kind)).toMatch(
        /Nicht anwesend:\nEntschuldigt – Direkt gewählt\nFrau Kim Erle\nNicht entschuldigt – Mitglieder\nHerr Kim Birke/u,
      );
    },
  );

  test.each(files)('counts roughly, and counts members where no list is kept (%s)', async (kind) => {
    const { call, meetingId, people, textOf } = await aSession();
    for (const personId of [people.chair, people.deputy, people.erle])
      await call('attendance.remove', { meetingId, personId });
    await call('headCounts.save', {
      meetingId,
      headCounts: [
        { label: 'Bürgerinnen und Bürger', count: 40, isAbout: true },
        { label: 'Zahl der anwesenden Mitglieder', count: 2, of: 'members' },
      ],
    });
    const text = await textOf(kind);
    expect(text).toContain('Bürgerinnen und Bürger: ca. 40');
    expect(text).toContain('Mitglieder\nZahl der anwesenden Mitglieder: 2');
    const rows = await call('checks.list', { meetingId, kind: 'minutes' });
    expect(rows.filter(({ key }) => key.startsWith('NOBODY_PRESENT'))).toEqual([]);
  });
});

const bounds = {
  fromDay: null,
  fromTime: null,
  fromItemId: null,
  untilDay: null,
  untilTime: null,
  untilItemId: null,
  isCutOff: false,
};
const nothing = { time: null, until: null, day: null, personId: null, words: '' } as const;

describe('what happens beside the matter', () => {
  test.each(files)('stands as a sentence at its item, breaks in the head too (%s)', async (kind) => {
    const { call, meetingId, itemId, people, textOf } = await aSession();
    await call('incidents.save', {
      meetingId,
      incidents: [
        { ...nothing, itemId, kind: 'callToOrder', time: '17:20', personId: people.erle },
        { ...nothing, itemId, kind: 'floorWithdrawn', personId: people.deputy },
        {
          ...nothing,
          itemId,
          kind: 'excluded',
          time: '17:30',
          personId: people.deputy,
          words: 'Herr Birke geht.',
        },
        { ...nothing, itemId, kind: 'declaration', personId: people.erle, words: 'Das ist „falsch“.' },
        { ...nothing, itemId, kind: 'break', time: '18:00', until: '18:10' },
        { ...nothing, itemId, kind: 'break', time: '17:40', until: '17:45' },
        { ...nothing, itemId, kind: 'publicEnds', time: '18:55' },
      ],
    });
    const text = await textOf(kind);
    expect(text.slice(text.indexOf('Haushalt'))).toContain(
      [
        'Frau Erle wird um 17:20 Uhr zur Ordnung gerufen.',
        'Herrn Birke wird das Wort entzogen.',
        'Herr Birke wird um 17:30 Uhr von der Sitzung ausgeschlossen. Herr Birke geht.',
        'Frau Erle erklärt zu Protokoll: „Das ist ‚falsch‘.“',
        'Die Sitzung wird von 18:00 Uhr bis 18:10 Uhr unterbrochen.',
        'Die Sitzung wird von 17:40 Uhr bis 17:45 Uhr unterbrochen.',
        'Der öffentliche Teil der Sitzung endet um 18:55 Uhr.',
      ].join('\n'),
    );
    expect(text).toContain('17:40 bis 17:45 Uhr, 18:00 bis 18:10 Uhr');
  });

  test.each(files)('a meeting that was broken off says when it went on and ended (%s)', async (kind) => {
    const { call, meetingId, itemId, textOf } = await aSession();
    const goesOn = { kind: 'adjourned', time: '22:00', day: '2026-09-17', until: '09:00' } as const;
    await call('incidents.save', { meetingId, incidents: [{ ...nothing, itemId, ...goesOn }] });
    const meeting = await call('meetings.get', { id: meetingId });
    await call('meetings.update', { ...meeting, endTime: '11:30' });
    const text = await textOf(kind);
    expect(text).toContain('um 22:00 Uhr abgebrochen und am 17.09.2026 um 09:00 Uhr fortgesetzt.');
    expect(text).toMatch(/Fortsetzung: ?(?:\| )?17\.09\.2026, 09:00 Uhr/);
    expect(text).toMatch(/Ende: ?(?:\| )?11:30 Uhr \(am 17\.09\.2026\)/);
    const rows = await call('checks.list', { meetingId, kind: 'minutes' });
    expect(rows.filter(({ key }) => key.startsWith('END_'))).toEqual([]);
  });

  test.each(files)('each day has its begin and its end, and who came on the second (%s)', async (kind) => {
    const { call, meetingId, itemId, people, attend, textOf } = await aSession();
    const later = await anItem(call, { meetingId, title: 'Satzung' });
    const goesOn = { kind: 'adjourned', time: '22:00', day: '2026-09-17', until: '09:00' } as const;
    const pause = { kind: 'break', time: '10:00', until: '10:15' } as const;
    await call('incidents.save', {
      meetingId,
      incidents: [
        { ...nothing, itemId: later, ...pause },
        { ...nothing, itemId, ...goesOn },
      ],
    });
    await attend(people.erle, { stays: [{ ...bounds, untilDay: 1 }] });
    await attend(people.deputy, {
      stays: [{ ...bounds, fromDay: 2, fromTime: '09:30', untilItemId: later }],
    });
    const meeting = await call('meetings.get', { id: meetingId });
    await call('meetings.update', { ...meeting, endTime: '11:30' });
    const text = await textOf(kind);
    expect(text).toContain('am 16.09.2026 und 17.09.2026');
    expect(text).toMatch(/Abbruch: ?(?:\| )?22:00 Uhr/);
    expect(text).toContain('10:00 bis 10:15 Uhr (am 17.09.2026)');
    expect(text).toMatch(/Kim Erle.*bis zum 16\.09\.2026/);
    expect(text).toMatch(/Kim Birke.*ab 09:30 Uhr am 17\.09\.2026 bis TOP 2/);
    const rows = await call('checks.list', { meetingId, kind: 'minutes' });
    expect(rows.filter(({ key }) => /^(?:BREAK_ODD|DAY|END_)/.test(key))).toEqual([]);
  });

  test('who comes on the second day of a running meeting is entered for it', async () => {
    const { call, meetingId, itemId, people } = await aSession({ now: '2026-09-17T09:10:00' });
    const goesOn = { kind: 'adjourned', time: '22:00', day: '2026-09-17', until: '09:00' } as const;
    await call('incidents.save', { meetingId, incidents: [{ ...nothing, itemId, ...goesOn }] });
    const move = { meetingId, personId: people.erle, direction: 'go', time: '09:10', itemId } as const;
    const { attendees } = await call('attendance.comeOrGo', move);
    const gone = attendees.find(({ personId }) => personId === people.erle);
    expect(gone?.stays).toEqual([{ ...bounds, untilDay: 2, untilTime: '09:10', untilItemId: itemId }]);
  });

  test('that a meeting went on another day everybody may know, but not why', async () => {
    const { call, meetingId, textOf } = await aSession();
    const itemId = await anItem(call, { meetingId, title: 'Verkauf', isPublic: false });
    const goesOn = { kind: 'adjourned', time: '22:00', day: '2026-09-17', until: '09:00' } as const;
    await call('incidents.save', {
      meetingId,
      incidents: [{ ...nothing, itemId, ...goesOn, words: 'Der Käufer ist da.' }],
    });
    const text = await textOf('publicMinutes');
    expect(text).toContain('am 17.09.2026 um 09:00 Uhr fortgesetzt.');
    expect(text).not.toContain('Käufer');
  });

  test.each(files)(
    'a hybrid meeting says so, and who was connected from when until when (%s)',
    async (kind) => {
      const { call, meetingId, itemId, people, attend, textOf } = await aSession();
      const { version } = await call('meetings.get', { id: meetingId });
      const meeting = await call('meetings.get', { id: meetingId });
      await call('meetings.update', { ...meeting, version, mode: 'hybrid' });
      await attend(people.erle, { isRemote: true });
      const move = { meetingId, personId: people.erle, itemId } as const;
      await call('attendance.comeOrGo', { ...move, direction: 'go', time: '17:20', isCutOff: true });
      await call('attendance.comeOrGo', { ...move, direction: 'come', time: '17:31' });
      const text = await textOf(kind);
      expect(text).toMatch(/Sitzungsform: ?(?:\| )?hybride Sitzung/);
      expect(text).toContain(
        'Frau Kim Erle | zugeschaltet; Verbindung unterbrochen 17:20 bis 17:31 Uhr (TOP 1)',
      );
      expect(text).toContain(
        'Die Verbindung zu Frau Erle bricht um 17:20 Uhr ab und besteht ab 17:31 Uhr wieder.',
      );
      const { mode: _, ...earlier } = await call('meetings.get', { id: meetingId });
      expect((await call('meetings.update', { ...earlier, room: 'Saal 2' })).mode).toBe('hybrid');
      expect(await textOf('invitation')).toMatch(/Sitzungsform: ?(?:\| )?hybride Sitzung/);
    },
  );

  test.each<Kind>(['minutes', 'publicMinutes', 'invitation', 'publicNotice'])(
    'a joint meeting names the other body; one that is held alone does not (%s)',
    async (kind) => {
      const { call, meetingId, textOf } = await aSession();
      expect(await textOf(kind)).not.toContain('Gemeinsam mit');
      const meeting = await call('meetings.get', { id: meetingId });
      await call('meetings.update', { ...meeting, jointWith: 'Ausschuss für Soziales' });
      expect(await textOf(kind)).toMatch(/Gemeinsam mit: ?(?:\| )?Ausschuss für Soziales/);
      const { jointWith: _, ...earlier } = await call('meetings.get', { id: meetingId });
      const kept = await call('meetings.update', { ...earlier, room: 'Saal 2' });
      expect(kept.jointWith).toBe('Ausschuss für Soziales');
    },
  );

  test('in a digital meeting all members but the chair are expected by video', async () => {
    const { call, bodyId, people } = await aSession();
    const { id: meetingId } = await aMeeting(call, {
      bodyId,
      date: '2026-10-14',
      number: 99,
      mode: 'digital',
    });
    const { attendees } = await call('attendance.get', { meetingId });
    expect(attendees.filter(({ isRemote }) => isRemote).map(({ personId }) => personId)).toEqual([
      people.deputy,
      people.erle,
    ]);
  });

  test('of the non-public part stays there', async () => {
    const { call, meetingId, people, textOf } = await aSession();
    const itemId = await anItem(call, { meetingId, title: 'Verkauf', isPublic: false });
    const declared = { kind: 'declaration', personId: people.erle, words: 'Zu billig.' } as const;
    await call('incidents.save', { meetingId, incidents: [{ ...nothing, itemId, ...declared }] });
    expect(await textOf('minutes')).toContain('Zu billig.');
    expect(await textOf('publicMinutes')).not.toContain('Zu billig.');
  });

  test('a measure needs its person, a declaration its words', async () => {
    const { call, meetingId, itemId, people } = await aSession();
    const save = (incident: object) =>
      call('incidents.save', {
        meetingId,
        incidents: [{ ...nothing, itemId, kind: 'excluded', ...incident }],
      });
    await expect(save({})).rejects.toThrow();
    await expect(save({ kind: 'declaration', personId: people.erle })).rejects.toThrow();
    await expect(save({ kind: 'adjourned' })).rejects.toThrow();
    expect((await save({ personId: people.erle })).incidents).toHaveLength(1);
  });
});

test.each<Kind>(['minutes', 'publicMinutes', 'invitation'])(
  'the logo says what the office says of it, to whoever does not see it (%s)',
  async (kind) => {
    const { call, meetingId } = await aSession();
    const [body] = await call('bodies.list', {});
    await call('logo.save', { rulesId: body?.rules[0]?.id ?? '', bytes: png(9, 9) });
    const described = async () => {
      const { bytes } = await call('documents.export', { meetingId, kind, subjectId: '' });
      return /<wp:docPr[^>]*descr="([^"]*)"/.exec(documentXml(bytes))?.[1];
    };
    expect(await described()).toBe('Logo');
    await styled(call, { logoDescription: 'Wappen der Stadt: eine Linde' });
    expect(await described()).toBe('Wappen der Stadt: eine Linde');
  },
);
