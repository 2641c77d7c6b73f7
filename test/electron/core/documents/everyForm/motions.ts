import type { Input } from '../../../../../shared/contract/index.ts';
import { counts } from '../../../../shared/builders.ts';
import { told } from './agenda.ts';
import type { Form, Theme } from './form.ts';
import type { Office } from './office.ts';

type Motion = Partial<Input<'motions.record'>> & { effect: Input<'motions.record'>['effect'] };

/** Records a motion, and what is said at an item that came in by it. */
async function move({ call, meetingId, write }: Office, motion: Motion): Promise<void> {
  const { items } = await call('motions.record', {
    meetingId,
    mover: 'Frau Erle',
    reason: '',
    outcome: 'adopted',
    vote: counts(11, 0),
    text: { type: 'doc', content: [] },
    printedResult: '- einstimmig beschlossen -',
    ...motion,
  });
  const added = items.find(({ status, mark }) => status === 'added' && mark === 'empty');
  if (added) await write(added.id, 'Die Sache wird erläutert.');
}

const idOf = ({ items }: Office, title: string): string =>
  [...items.values()].find((one) => one.title === title)?.id ?? '';

const plainItem = (title: string): Form => told('B3', `an item: ${title}`, { title }, [title]);

/** B3, A14 and the list of forms: how the agenda was set and changed. */
export const changedAgenda: Theme = {
  name: 'an agenda that was changed',
  style: { blocks: ['attendance', 'agenda', 'proceedings'] },
  forms: [
    {
      listed: '1',
      name: 'a motion at the item where the agenda is set: an urgent item as a sub-item',
      item: { title: 'Feststellung der Tagesordnung' },
      record: (office, itemId) =>
        move(office, {
          itemId,
          effect: {
            kind: 'add',
            title: 'Dringliche Anfrage',
            isPublic: true,
            beforeItemId: null,
            parentId: idOf(office, 'Anfragen'),
          },
        }),
      says: [
        'Antrag zur Tagesordnung:',
        'Frau Erle beantragt, den Punkt „Dringliche Anfrage“ als Unterpunkt zu dem Tagesordnungspunkt 2 „Anfragen“ in die Tagesordnung aufzunehmen.',
        '- einstimmig beschlossen -',
      ],
      toldAnyway: ['Antrag zur Tagesordnung:', '- einstimmig beschlossen -'],
    },
    plainItem('Anfragen'),
    plainItem('Erster Bericht'),
    plainItem('Zweiter Bericht'),
    plainItem('Dritter Bericht'),
    plainItem('Bericht der Schulen'),
    {
      ...plainItem('Bericht der Kitas'),
      says: ['Zur Beratung siehe TOP 6.', 'Dazu wird berichtet.'],
    },
    { ...plainItem('Personalbericht'), publicSays: [], hides: ['Personalbericht'] },
    {
      listed: '1',
      name: 'a motion before the agenda is entered: an item at the end',
      record: (office) =>
        move(office, {
          effect: { kind: 'add', title: 'Dringlicher Antrag', isPublic: true, beforeItemId: null },
          reason: 'Die Frist endet morgen',
        }),
      says: [
        'Vor Eintritt in die Tagesordnung:',
        'Frau Erle beantragt, den Punkt „Dringlicher Antrag“ in die Tagesordnung aufzunehmen. Zur Begründung: Die Frist endet morgen.',
        'Zu Punkt 9 Dringlicher Antrag',
        'Dieser Punkt wurde in der Sitzung in die Tagesordnung aufgenommen.',
      ],
    },
    {
      listed: 'A7',
      name: 'taken off before it was called',
      record: (office) =>
        move(office, { effect: { kind: 'remove', itemIds: [idOf(office, 'Dritter Bericht')] } }),
      says: [
        'Frau Erle beantragt, den Tagesordnungspunkt 5 „Dritter Bericht“ von der Tagesordnung abzusetzen.',
        'Zu Punkt 5 Dritter Bericht',
        'Dieser Punkt wurde von der Tagesordnung abgesetzt.',
      ],
    },
    {
      listed: 'A6',
      name: 'to be read for the first time only',
      record: (office) =>
        move(office, { effect: { kind: 'firstReading', itemIds: [idOf(office, 'Zweiter Bericht')] } }),
      says: ['den Tagesordnungspunkt 4 „Zweiter Bericht“ heute in 1. Lesung zu behandeln.'],
    },
    {
      listed: 'A4',
      name: 'a motion that was rejected changes nothing',
      record: (office) =>
        move(office, {
          outcome: 'rejected',
          vote: counts(3, 8),
          effect: { kind: 'remove', itemIds: [idOf(office, 'Erster Bericht')] },
          printedResult: '- mit Mehrheit abgelehnt -',
        }),
      says: [
        'den Tagesordnungspunkt 3 „Erster Bericht“ von der Tagesordnung abzusetzen.',
        '- mit Mehrheit abgelehnt -',
      ],
    },
    {
      listed: '1',
      name: 'called early',
      record: (office) =>
        move(office, {
          effect: {
            kind: 'move',
            itemIds: [idOf(office, 'Zweiter Bericht')],
            beforeItemId: idOf(office, 'Erster Bericht'),
          },
        }),
      says: ['Zu Punkt 4 Zweiter Bericht', 'TOP 4 wird vor TOP 3 behandelt.', 'Zu Punkt 3 Erster Bericht'],
    },
    {
      listed: '1',
      name: 'items taken together by a motion',
      record: (office) =>
        move(office, {
          effect: {
            kind: 'together',
            itemIds: [idOf(office, 'Bericht der Schulen'), idOf(office, 'Bericht der Kitas')],
          },
        }),
      says: [
        'die Tagesordnungspunkte 6 „Bericht der Schulen“ und 7 „Bericht der Kitas“ gemeinsam zu beraten.',
        'Die Tagesordnungspunkte 6 und 7 werden gemeinsam beraten.',
      ],
    },
    {
      listed: 'B4',
      name: 'an item taken into the non-public part',
      record: (office) =>
        move(office, { effect: { kind: 'makeNonPublic', itemIds: [idOf(office, 'Personalbericht')] } }),
      says: [
        'den Tagesordnungspunkt 8 „Personalbericht“ in nichtöffentlicher Sitzung zu behandeln.',
        'Nichtöffentliche Sitzung:',
        'Zu Punkt 8 Personalbericht',
      ],
      publicSays: ['Der Antrag betrifft eine Angelegenheit der nichtöffentlichen Sitzung.'],
    },
  ],
};
