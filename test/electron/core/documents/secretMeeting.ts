import { type Arbitrary, boolean, constantFrom, integer, record } from 'fast-check';
import { strToU8 } from 'fflate';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import { marker } from '../../../shared/documents/secretFacts.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { aMeeting, anItem, aPerson, setState } from '../../../support/app.ts';
import { type MotionKind, secret, secretMotion } from './secretMotion.ts';
import { aVote } from '../../../shared/builders.ts';

export type Plan = {
  shown: number;
  hidden: number;
  hasSubItems: boolean;
  hasPublicTitles: boolean;
  motion: MotionKind | null;
  form: 'counts' | 'wording' | 'names' | 'secret';
  end: 'running' | 'closed' | 'minutesReady' | 'cancelled';
};

export const plans: Arbitrary<Plan> = record({
  shown: integer({ min: 1, max: 3 }),
  hidden: integer({ min: 1, max: 3 }),
  hasSubItems: boolean(),
  hasPublicTitles: boolean(),
  motion: constantFrom('remove', 'firstReading', 'makeNonPublic', 'add', 'addPublic', 'move', null),
  form: constantFrom('counts', 'wording', 'names', 'secret'),
  end: constantFrom('running', 'closed', 'minutesReady', 'minutesReady', 'cancelled'),
});

/** The marker in one run, in a list, and cut in two by bold. */
const secretText: RichText = {
  type: 'doc',
  content: [
    ...fromPlain(secret('Aussprache')).content,
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: marker.slice(0, 3) },
                { type: 'text', text: `${marker.slice(3)} fett`, marks: [{ type: 'bold' }] },
              ],
            },
          ],
        },
      ],
    },
  ],
};

type Basis = { bodyId: string; chairId: string; memberId: string; day: string; earlier: Made | null };

export type Made = { meetingId: string; hiddenIds: string[]; shownIds: string[]; guestId: string };

/** A meeting as an office enters it, from the planning to the finished Niederschrift, markers where nobody else may look. */
export async function secretMeeting(call: Call, basis: Basis, plan: Plan): Promise<Made> {
  const { bodyId, day, earlier } = basis;
  const { id: meetingId } = await aMeeting(call, { bodyId, number: null, date: day, room: 'Saal 1' });
  const shownIds: string[] = [];
  for (let n = 0; n < plan.shown; n++)
    shownIds.push(await anItem(call, { meetingId, title: `Öffentlicher Punkt ${n + 1}`, presenter: 'Amt' }));
  if (earlier)
    await anItem(call, { meetingId, title: 'Niederschrift', approvesMeetingId: earlier.meetingId });
  const hiddenIds: string[] = [];
  for (let n = 0; n < plan.hidden; n++) hiddenIds.push(await hiddenItem(call, meetingId, plan, n));
  const [first = ''] = hiddenIds;
  if (plan.hasSubItems)
    hiddenIds.push(
      await anItem(call, { meetingId, title: secret('Unterpunkt'), isPublic: false, parentId: first }),
    );
  await secretAttachments(call, { meetingId, hiddenIds, shownIds });
  await call('convening.save', {
    meetingId,
    sentOn: day,
    sentTime: '08:00',
    shortNoticeReason: secret('Eile'),
    isSecond: false,
  });
  if (plan.end === 'cancelled') await setState(call, meetingId, 'cancelled', secret('Absage'));
  const made = { meetingId, hiddenIds, shownIds, guestId: '' };
  return plan.end === 'cancelled' ? made : held(call, basis, plan, made);
}

/** At the meeting, at a public and at a non-public item: by name, by the file's own name and by what it says. */
async function secretAttachments(
  call: Call,
  { meetingId, hiddenIds, shownIds }: Omit<Made, 'guestId'>,
): Promise<void> {
  const file = { fileName: `${secret('Gutachten')}.txt`, bytes: strToU8(secret('Gutachten')) };
  const title = secret('Gutachten Werkstatt');
  for (const owner of [
    { kind: 'meeting' as const, id: meetingId },
    { kind: 'item' as const, id: shownIds[0] ?? '' },
    { kind: 'item' as const, id: hiddenIds[0] ?? '' },
  ])
    await anAttachment(call, owner, { ...file, title });
  const open = { kind: 'item' as const, id: shownIds[0] ?? '' };
  // Everybody may have this one; what the office called the file is nobody's business.
  await anAttachment(call, open, { ...file, title: 'Lageplan', isPublic: true });
}

const hiddenItem = (call: Call, meetingId: string, { hasPublicTitles }: Plan, n: number): Promise<string> =>
  anItem(call, {
    meetingId,
    title: secret(`Grundstück ${n}`),
    isPublic: false,
    publicTitle: hasPublicTitles ? 'Grundstücksangelegenheit' : '',
    hasBasis: true,
    paperReference: secret(`08${n}`),
    paperType: secret('Vorlage'),
    subtitle: `${secret('Untertitel')}\nhier: ${secret('Teil')}`,
    department: secret('Amt'),
    presenter: secret('Vortrag'),
    reading: n === 1 ? 1 : null,
  });

/** Invited, with an item that comes in late, then held, written down and finished as far as planned. */
async function held(call: Call, basis: Basis, plan: Plan, made: Made): Promise<Made> {
  const { meetingId, hiddenIds } = made;
  await setState(call, meetingId, 'invited');
  hiddenIds.push(await anItem(call, { meetingId, title: secret('Nachtrag'), isPublic: false }));
  await setState(call, meetingId, 'running');
  await call('attendance.fill', { meetingId });
  const guestId = await secretPeople(call, basis, made);
  await written(call, plan, { ...made, guestId });
  await secretMotion(call, plan.motion, made);
  if (basis.earlier) await objection(call, basis.earlier);
  if (plan.end !== 'running') await setState(call, meetingId, 'closed');
  if (plan.end === 'minutesReady') await setState(call, meetingId, 'minutesReady');
  for (const kind of ['minutes', 'publicMinutes'] as const)
    for (const { key, severity } of await call('checks.list', { meetingId, kind }))
      if (severity === 'error') await call('checks.override', { meetingId, key, reason: secret('Grund') });
  return { ...made, guestId };
}

/** People who come for the non-public part alone, and what members do in it. */
async function secretPeople(
  call: Call,
  { chairId, memberId }: Basis,
  { meetingId, hiddenIds }: Made,
): Promise<string> {
  const [itemId = ''] = hiddenIds;
  const name = secret('Büro');
  const office = await call('organizations.save', {
    id: null,
    name,
    shortName: marker,
    kind: 'administration',
  });
  const ids: string[] = [];
  for (const [n, group] of (['guests', 'administration'] as const).entries()) {
    const { id: personId } = await aPerson(call, {
      familyName: secret(group),
      givenName: marker,
      title: marker,
      position: secret('Leitung'),
      organizationId: office.id,
      email: `${marker}.${n}@example.org`,
      phone: marker,
    });
    ids.push(personId);
    const stay = { fromTime: '20:00', fromItemId: itemId, untilTime: null, untilItemId: null };
    const others = { votingRight: false, substitutesFor: null, note: secret('Bewerbung') };
    await call('attendance.save', {
      meetingId,
      personId,
      group,
      status: 'present',
      ...others,
      stays: [stay],
    });
  }
  const [guestId = '', officialId = ''] = ids;
  const left = { meetingId, itemId, whereabouts: 'left' as const, note: secret('Befangenheit') };
  for (const personId of [memberId, guestId]) await call('recusals.save', { ...left, personId });
  await call('presiding.save', {
    meetingId,
    presiding: [
      { personId: chairId, fromItemId: null, fromTime: null },
      { personId: officialId, fromItemId: itemId, fromTime: '20:00' },
    ],
  });
  return guestId;
}

async function written(call: Call, { form }: Plan, made: Made): Promise<void> {
  for (const itemId of made.shownIds) {
    await call('minutes.saveText', { itemId, text: fromPlain('Es wird berichtet.'), baseVersion: 0 });
    const vote = aVote({ form: 'names', byName: [{ personId: made.guestId, choice: 'yes' }] });
    await call('resolutions.add', { itemId, text: fromPlain('Beschluss.'), outcome: 'adopted', vote });
  }
  for (const itemId of made.hiddenIds) {
    await call('minutes.saveText', { itemId, text: secretText, baseVersion: 0 });
    const byName = form === 'names' ? [{ personId: made.guestId, choice: 'no' as const }] : [];
    const vote = aVote({ form, wording: secret('einmütig'), byName, remainderNote: secret('ohne X') });
    await call('resolutions.add', {
      itemId,
      label: secret('Empfehlung'),
      text: secretText,
      part: secret('Ziffer 2'),
      mover: secret('Antrag'),
      outcome: 'adopted',
      outcomeDetail: secret('an den Rat'),
      vote,
      printedResult: secret('einstimmig'),
      printedResultIsOwn: true,
    });
  }
}

/** Against the non-public part of the earlier Niederschrift; it stands in this one (R36). */
const objection = (call: Call, { meetingId, hiddenIds }: Made) =>
  call('objections.save', {
    id: null,
    version: null,
    meetingId,
    itemId: hiddenIds[0] ?? null,
    raisedBy: secret('Herr'),
    raisedOn: '2026-01-01',
    text: secret('Einwendung'),
    decision: 'accepted',
    decisionText: secret('Entscheidung'),
  });
