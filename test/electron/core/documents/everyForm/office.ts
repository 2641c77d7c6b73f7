import type { Input } from '../../../../../shared/contract/index.ts';
import type { RichText } from '../../../../../shared/domain/richText.ts';
import { aBody, aMeeting, aMember, anItem, aPerson, setState, testApp } from '../../../../support/app.ts';
import { type Decision, type Form, rich, type Theme } from './form.ts';

const lists = {
  bruecke: { name: 'Liste Brücke', kind: 'list' },
  vielfalt: { name: 'Liste Vielfalt', kind: 'list' },
  rosen: { name: 'Fraktion Rosen', kind: 'faction' },
} as const;
type List = keyof typeof lists;

/** Eleven who vote: four, three, three and one without a list. */
const members = {
  ahorn: ['Frau', 'Ahorn', 'bruecke', 'chair'],
  birke: ['Herr', 'Birke', 'vielfalt', 'deputyChair'],
  erle: ['Frau', 'Erle', 'bruecke', 'member'],
  fichte: ['Herr', 'Fichte', 'bruecke', 'member'],
  ginster: ['Frau', 'Ginster', 'bruecke', 'member'],
  hasel: ['Herr', 'Hasel', 'vielfalt', 'member'],
  iris: ['Frau', 'Iris', 'vielfalt', 'member'],
  kiefer: ['Herr', 'Kiefer', 'rosen', 'member'],
  linde: ['Frau', 'Linde', 'rosen', 'member'],
  mohn: ['Herr', 'Mohn', 'rosen', 'member'],
  nelke: ['Frau', 'Nelke', null, 'member'],
} as const;
export type Member = keyof typeof members;
export const everyMember = Object.keys(members) as Member[];

type Incident = Partial<Input<'incidents.save'>['incidents'][number]> & {
  kind: Input<'incidents.save'>['incidents'][number]['kind'];
};
export type Office = Awaited<ReturnType<typeof anOffice>>;

const ordinary = {
  group: 'members',
  status: 'present',
  votingRight: true,
  substitutesFor: null,
  note: '',
  stays: [],
} as const satisfies Partial<Input<'attendance.save'>>;

export const wholeStay = {
  fromDay: null,
  fromTime: null,
  fromItemId: null,
  untilDay: null,
  untilTime: null,
  untilItemId: null,
  isCutOff: false,
};

/** A body with its lists and a running meeting of it, with an item for each form that has one. */
export async function anOffice({ style = {}, rules = {}, meeting = {}, forms }: Theme, isPublic: boolean) {
  const { call } = testApp({ now: '2026-09-16T17:20:00' });
  const bodyId = await aBody(call, { statutorySeats: 11 });
  const own = (await call('bodies.list', {}))[0]?.rules[0];
  if (own) await call('rules.save', { ...own, ...rules, style: { ...own.style, ...style } });
  const factions = {} as Record<List, string>;
  for (const [key, list] of Object.entries(lists))
    factions[key as List] = (
      await call('organizations.save', { id: null, version: null, shortName: '', ...list })
    ).id;
  const people = {} as Record<Member | 'holunder', string>;
  for (const key of everyMember) {
    const [formOfAddress, familyName, list, role] = members[key];
    const organizationId = list && factions[list];
    const { personId } = await aMember(call, { bodyId, role, formOfAddress, familyName, organizationId });
    people[key] = personId;
  }
  const clerk = { bodyId, role: 'clerk', formOfAddress: 'Herr', familyName: 'Holunder' } as const;
  people.holunder = (await aMember(call, clerk)).personId;
  const { id: meetingId } = await aMeeting(call, { bodyId, endTime: '21:00' });
  await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), ...meeting });
  const items = await fillAgenda(call, { meetingId, forms, isPublic });
  await setState(call, meetingId, 'running');
  const hands = handsOf(call, { bodyId, meetingId, people });
  return { call, bodyId, factions, people, meetingId, items, isPublic, ...hands };
}

type Call = ReturnType<typeof testApp>['call'];

/** Each form's item, by the place of the form; a title of its own where the form gives none. */
async function fillAgenda(
  call: Call,
  { meetingId, forms, isPublic }: { meetingId: string; forms: readonly Form[]; isPublic: boolean },
): Promise<Map<Form, { id: string; title: string }>> {
  const items = new Map<Form, { id: string; title: string }>();
  for (const [index, form] of forms.entries()) {
    if (!form.item) continue;
    const { below, ...fields } = form.item;
    const title = fields.title ?? `Vorhaben ${letters(index)}`;
    const parentId = [...items.values()].find((one) => one.title === below)?.id ?? null;
    items.set(form, { id: await anItem(call, { meetingId, isPublic, ...fields, parentId, title }), title });
  }
  return items;
}

/** "AA", "AB" …: none of them begins another one. */
const letters = (index: number): string =>
  String.fromCodePoint(65 + Math.floor(index / 26), 65 + (index % 26));

type Around = { bodyId: string; meetingId: string; people: Record<Member | 'holunder', string> };

/** What a clerk does in a meeting, one after the other. */
function handsOf(call: Call, { bodyId, meetingId, people }: Around) {
  const incidents: Input<'incidents.save'>['incidents'] = [];
  const nothing = { time: null, until: null, day: null, personId: null, words: '' } as const;
  return {
    decide: (itemId: string, { text = '', printed = '', ...decision }: Decision) =>
      call('resolutions.add', {
        itemId,
        outcome: 'adopted',
        printedResult: printed,
        printedResultIsOwn: printed !== '',
        ...decision,
        text: rich(text),
      }),
    write: async (itemId: string, text: string | RichText) => {
      const { textVersion: baseVersion } = await call('minutes.get', { itemId });
      return call('minutes.saveText', { itemId, text: rich(text), baseVersion });
    },
    attend: (who: Member | 'holunder', change: Partial<Input<'attendance.save'>>) => {
      const group = who === 'holunder' ? { group: 'clerk' as const, votingRight: false } : {};
      return call('attendance.save', { ...ordinary, ...group, meetingId, personId: people[who], ...change });
    },
    /** Somebody who is no member of the body, or a deputy who came for one. */
    welcome: async (
      person: Parameters<typeof aPerson>[1],
      change: Partial<Input<'attendance.save'>> = {},
    ): Promise<string> => {
      const personId =
        change.group === 'deputies'
          ? (await aMember(call, { ...person, bodyId, role: 'deputy' })).personId
          : (await aPerson(call, person)).id;
      const guest = { ...ordinary, group: 'guests', votingRight: false } as const;
      await call('attendance.save', { ...guest, meetingId, personId, ...change });
      return personId;
    },
    happened: (itemId: string, ...more: Incident[]) => {
      incidents.push(...more.map((incident) => ({ ...nothing, itemId, ...incident })));
      return call('incidents.save', { meetingId, incidents });
    },
    withdraw: (itemId: string, who: Member, more: Partial<Input<'recusals.save'>> = {}) =>
      call('recusals.save', {
        meetingId,
        itemId,
        personId: people[who],
        whereabouts: 'left',
        note: '',
        ...more,
      }),
  };
}
