import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { aBody, aChair, aMeeting, anItem, setState } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { invitation, type MailOffice, mailOffice, mailSettings } from '../../../support/mailOffice.ts';
import { aDuePaper } from '../../../support/papers.ts';
import { scriptedHost, type SmtpHost } from '../../../support/smtpHost.ts';

let office: MailOffice;
let host: SmtpHost;
beforeEach(async () => {
  host = await scriptedHost({});
  office = await mailOffice();
  await office.call('mail.save', mailSettings(host.port));
});
afterEach(async () => {
  await office.close();
  await host.close();
});

const subject = 'Zuschuss Nord';

const chosen = {
  paper: (paperId: string) => ({ paperIds: [paperId] }),
  annex: (_paperId: string, annexId: string) => ({ attachmentIds: [annexId] }),
  publicBundle: () => ({ bundle: 'public' as const }),
  wholeBundle: () => ({ bundle: 'nonPublic' as const }),
  invitation: () => ({ documents: [{ kind: 'invitation' as const, subjectId: '', documentId: null }] }),
} satisfies Record<string, (paperId: string, annexId: string) => Partial<Input<'dispatch.send'>>>;

/** A meeting with a paper that has an Anlage, and a list for everybody and one for members. */
async function aPaperToSend() {
  const { call } = office;
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await aChair(call, meetingId);
  await anItem(call, { meetingId, title: 'Begrüßung' });
  const { paper, step } = await aDuePaper(call, { bodyId, subject });
  const annex = await anAttachment(call, { kind: 'paper', id: paper.id }, { isPublic: true });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const list = async (name: string, clearance: 'public' | 'nonPublic') =>
    (await call('lists.save', { id: null, name, source: 'own', clearance, entries })).id;
  const lists = { press: await list('Freunde', 'public'), members: await list('Runde', 'nonPublic') };
  const send = (to: keyof typeof lists, fields: Partial<Input<'dispatch.send'>>, way = 'smtp') =>
    call('dispatch.send', {
      ...invitation(meetingId, lists[to], way as Input<'dispatch.send'>['way']),
      documents: [],
      withCalendar: false,
      ...fields,
    });
  return {
    meetingId,
    paperId: paper.id,
    send,
    sendIt: (what: keyof typeof chosen, to: keyof typeof lists = 'press', way = 'smtp') =>
      send(to, chosen[what](paper.id, annex.id), way),
    ...changesOf(meetingId, paper.id),
  };
}

/** What may happen to a paper and its meeting while a mailing waits. */
function changesOf(meetingId: string, paperId: string) {
  const { call } = office;
  const item = async () => {
    const found = (await call('agenda.list', { meetingId })).find(({ title }) => title === subject);
    if (!found) throw new Error('no item');
    return found;
  };
  const offAgenda = async () => {
    const { id, version } = await item();
    await call('agenda.remove', { id, version });
  };
  return {
    item,
    offAgenda,
    hide: async () => call('agenda.update', { ...(await item()), isPublic: false }),
    hidePaper: async () => {
      await offAgenda();
      await call('papers.update', { ...(await call('papers.get', { id: paperId })), isPublic: false });
    },
    withdraw: async () => {
      const { version } = await call('papers.get', { id: paperId });
      await call('papers.setState', { id: paperId, version, state: 'withdrawn', reason: 'Irrtum' });
    },
    move: async (change: Partial<Input<'meetings.update'>>) =>
      call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), ...change }),
  };
}

/** What waits is tried; what became of the message. */
async function outcome({ dispatch: { meetingId, id } }: Output<'dispatch.send'>): Promise<string> {
  await office.outbox.runOnce();
  const all = await office.call('dispatch.list', { meetingId });
  const [recipient] = all.find((one) => one.id === id)?.recipients ?? [];
  return `${recipient?.state} ${recipient?.problem}`.trim();
}

const again = ({ dispatch }: Output<'dispatch.send'>): Promise<string> =>
  office.call('dispatch.filesAgain', { dispatchId: dispatch.id }).then(
    (files) => `${files.length} handed over`,
    ({ data }) => errorSentence(data),
  );

describe.each(['paper', 'annex', 'publicBundle', 'wholeBundle'] as const)(
  'a mailing with a paper as %s',
  (what) => {
    const to = what === 'wholeBundle' ? 'members' : 'press';

    test('goes out where nothing happened to it', async () => {
      const { sendIt } = await aPaperToSend();
      expect(await outcome(await sendIt(what, to))).toBe('sent');
    });

    test('goes to nobody once the paper was taken off the agenda, and says why', async () => {
      const { sendIt, offAgenda } = await aPaperToSend();
      const waiting = await sendIt(what, to);
      await offAgenda();
      expect(await outcome(waiting)).toMatch(
        /^refused Was die Nachricht enthält, gehört inzwischen nicht mehr zur Sitzung; .*Es geht um „.*“\.$/,
      );
      expect(host.stored).toEqual([]);
    });

    test('nor once it was withdrawn', async () => {
      const { sendIt, withdraw } = await aPaperToSend();
      const waiting = await sendIt(what, to);
      await withdraw();
      expect(await outcome(waiting)).toMatch(
        /^refused Was die Nachricht enthält, wurde inzwischen zurückgezogen/,
      );
    });

    test('nor once it was taken off and is not public any more', async () => {
      const { sendIt, hidePaper } = await aPaperToSend();
      const waiting = await sendIt(what, to);
      await hidePaper();
      expect(await outcome(waiting)).toMatch(/^refused/);
      expect(host.stored).toEqual([]);
    });

    test('is not handed over once more then, unless the clerk has sent it', async () => {
      const { sendIt, withdraw } = await aPaperToSend();
      const drafted = await sendIt(what, to, 'draft');
      expect(await again(drafted)).toBe('1 handed over');
      await withdraw();
      expect(await again(drafted)).toMatch(
        /^Diese Sendung wurde nicht noch einmal übergeben\. „.*zurückgezogen/,
      );
      const sent = { dispatchId: drafted.dispatch.id, sentOn: '2026-09-01', sentTime: '09:00' };
      await office.call('dispatch.noteSent', sent);
      expect(await again(drafted)).toBe('1 handed over');
    });
  },
);

test.each(['paper', 'annex', 'publicBundle'] as const)(
  'everybody gets no %s of an item that became non-public; members do, unless it says by now that it is',
  async (what) => {
    const { sendIt, hide } = await aPaperToSend();
    const open = await sendIt(what);
    const inFolder = await sendIt(what, 'press', 'folder');
    const toMembers = await sendIt(what, 'members');
    await hide();
    expect(await outcome(open)).toMatch(/^refused Eine Datei der Nachricht ist inzwischen nichtöffentlich/);
    if (what === 'annex') expect(await outcome(toMembers)).toBe('sent');
    else expect(await outcome(toMembers)).toMatch(/^refused .* stimmt nicht mehr alles\. .*ichtöffentlich/);
    expect(await again(inFolder)).toMatch(/inzwischen nichtöffentlich, und die Sendung war für einen öffent/);
  },
);

test('a paper that was withdrawn before it was chosen goes along, as it says so', async () => {
  const { sendIt, withdraw } = await aPaperToSend();
  await withdraw();
  expect(await outcome(await sendIt('paper', 'members'))).toBe('sent');
});

test.each([{ date: '2026-10-20' }, { startTime: '18:30' }, { place: 'Bürgerhaus' }, { room: 'Saal 2' }])(
  'an invitation that waits calls nobody to the wrong appointment: %o',
  async (change) => {
    const { sendIt, move } = await aPaperToSend();
    const waiting = await sendIt('invitation', 'members');
    const drafted = await sendIt('invitation', 'members', 'draft');
    await move(change);
    expect(await outcome(waiting)).toBe(
      'refused Tag, Uhrzeit oder Ort der Sitzung sind inzwischen anders als in dieser Nachricht; sie ging deshalb nicht hinaus.',
    );
    expect(await again(drafted)).toMatch(/anders als in dieser Sendung\. Bitte bereiten Sie sie neu vor\.$/);
    expect(await outcome(await sendIt('invitation', 'members'))).toBe('sent');
  },
);

test('a draft of a meeting that was cancelled is not handed over once more, one that tells of it is', async () => {
  const { sendIt, meetingId } = await aPaperToSend();
  const drafted = await sendIt('invitation', 'members', 'draft');
  await setState(office.call, meetingId, 'cancelled', 'Krankheit');
  expect(await again(drafted)).toMatch(/mit der Absage der Sitzung am .* zurückgehalten/);
  expect(await again(await sendIt('invitation', 'members', 'draft'))).toBe('1 handed over');
});

test('a document that is taken back from the chair while it waits goes to nobody', async () => {
  const { meetingId, send } = await aPaperToSend();
  const shown = await office.call('documents.present', { meetingId, kind: 'invitation', subjectId: '' });
  const waiting = await send('members', {
    documents: [{ kind: 'invitation', subjectId: '', documentId: shown.id }],
  });
  await office.call('documents.withdraw', { id: shown.id, reason: 'Fehler' });
  expect(await outcome(waiting)).toMatch(
    /^refused Was die Nachricht enthält, wurde inzwischen zurückgezogen/,
  );
});

test('an extract that waits for everybody stays here once its item is non-public', async () => {
  const { send, item, hide } = await aPaperToSend();
  const { id } = await office.call('resolutions.add', { itemId: (await item()).id, outcome: 'adopted' });
  const waiting = await send('press', {
    documents: [{ kind: 'resolutionExtract', subjectId: id, documentId: null }],
  });
  await hide();
  expect(await outcome(waiting)).toMatch(/^refused Eine Datei der Nachricht ist inzwischen nichtöffentlich/);
});

test.each(['smtp', 'draft'])(
  'a notice for everybody keeps a title to itself that was made neutral since: %s',
  async (way) => {
    const { send, item } = await aPaperToSend();
    const waiting = await send(
      'press',
      { documents: [{ kind: 'publicNotice', subjectId: '', documentId: null }], withCalendar: true },
      way,
    );
    const told = await item();
    await office.call('agenda.update', {
      ...told,
      isPublic: false,
      title: 'Neutral',
      publicTitle: 'Neutral',
    });
    if (way === 'smtp')
      expect(await outcome(waiting)).toMatch(/^refused Eine Datei der Nachricht ist inzwischen/);
    else expect(await again(waiting)).toMatch(/inzwischen nichtöffentlich/);
  },
);
