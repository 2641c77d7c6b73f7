import { counts } from '../../../../shared/builders.ts';
import { aResult, type Form, type Theme } from './form.ts';
import type { Member, Office } from './office.ts';

const bias = 'nimmt gemäß § 31 GO NRW an Beratung und Abstimmung nicht teil';

/** Somebody takes no part, and the ten others decide. */
const withdrawn = (
  listed: string,
  name: string,
  more: Parameters<Office['withdraw']>[2],
  says: readonly string[],
): Form => ({
  listed,
  name,
  item: {},
  record: async ({ withdraw, decide }, itemId) => {
    await withdraw(itemId, 'kiefer', more);
    await decide(itemId, {
      text: 'Der Zuschuss wird gewährt.',
      vote: counts(10, 0),
      printed: '- einstimmig -',
    });
  },
  says: [...says, 'Der Zuschuss wird gewährt.', '- einstimmig -'],
});

/** A12, A13 and the list of forms: who takes no part, who is sent out, what is declared, and whether the body can decide. */
export const partInTheItem: Theme = {
  name: 'who takes part in an item',
  forms: [
    withdrawn('A12', 'excluded by law, out of the room', {}, [
      `Herr Kiefer ${bias} und verlässt für diesen Punkt den Sitzungsraum.`,
    ]),
    withdrawn('A12', 'excluded by law, in the audience', { whereabouts: 'audience' }, [
      `Herr Kiefer ${bias} und hält sich währenddessen im Zuschauerbereich auf.`,
    ]),
    withdrawn('A12', 'only from a part of the item', { note: 'Dies betrifft Ziffer 2.' }, [
      `Herr Kiefer ${bias}`,
      'Dies betrifft Ziffer 2.',
    ]),
    withdrawn('1', 'without § 31, as the member wishes', { ground: 'ownWish' }, [
      'Herr Kiefer nimmt auf eigenen Wunsch an Beratung und Abstimmung nicht teil',
    ]),
    withdrawn('A12', 'because the body decided so', { ground: 'decision' }, [
      'Herr Kiefer ist durch Beschluss von Beratung und Abstimmung ausgeschlossen',
    ]),
    {
      listed: 'A12',
      name: 'as a fourth count',
      item: {},
      record: async ({ withdraw, decide }, itemId) => {
        await withdraw(itemId, 'linde');
        await decide(itemId, {
          text: 'Der Vertrag wird verlängert.',
          vote: counts(9, 0, 1),
          printed: 'Ja-Stimmen: 9\nNein-Stimmen: 0\nEnthaltungen: 1\nBefangen: 1',
        });
      },
      says: [`Frau Linde ${bias}`, 'Ja-Stimmen: 9', 'Befangen: 1'],
    },
    aResult(
      'A12',
      'somebody out of the room, in brackets after the result',
      {
        vote: { ...counts(10, 0), remainderNote: '(Nicht anwesend: Herr Mohn)' },
        printed: '- einstimmig beschlossen -',
      },
      { after: ['(Nicht anwesend: Herr Mohn)'] },
    ),
    aResult(
      'A12',
      'somebody who may not vote',
      {
        vote: counts(11, 0),
        printed: '-einstimmig-',
        resultNote: '(Der Bürgermeister nahm an der Abstimmung nicht teil, da er kein Stimmrecht hat.)',
      },
      { after: ['(Der Bürgermeister nahm an der Abstimmung nicht teil, da er kein Stimmrecht hat.)'] },
    ),
    written('A12', 'nobody is excluded', 'Auf Nachfrage erklärt sich niemand für befangen.'),
    {
      ...written(
        'A13',
        'what was stated of the invitation and the quorum',
        'Die Vorsitzende stellt die form- und fristgerechte Ladung sowie die Beschlussfähigkeit fest.',
      ),
      record: async ({ call, meetingId, write }, itemId) => {
        const convened = { sentOn: '2026-08-27', sentTime: null, shortNoticeReason: '', isSecond: false };
        await call('convening.save', { meetingId, ...convened });
        await write(
          itemId,
          'Die Vorsitzende stellt die form- und fristgerechte Ladung sowie die Beschlussfähigkeit fest.',
        );
      },
    },
    written(
      'A13',
      'that it was missing, in words of the clerk',
      'Die Beschlussfähigkeit wird angezweifelt. Die Vorsitzende lässt zählen.',
    ),
    {
      listed: '1',
      name: 'a call to order, and that the floor was withdrawn',
      item: {},
      record: ({ write, happened, people }, itemId) =>
        Promise.all([
          write(itemId, 'Es wird gestritten.'),
          happened(
            itemId,
            { kind: 'callToOrder', time: '18:20', personId: people.hasel },
            { kind: 'floorWithdrawn', personId: people.hasel },
          ),
        ]),
      says: [
        'Es wird gestritten.',
        'Herr Hasel wird um 18:20 Uhr zur Ordnung gerufen.',
        'Herrn Hasel wird das Wort entzogen.',
      ],
    },
    {
      listed: '1',
      name: 'a declaration for the record',
      item: {},
      record: async ({ decide, happened, people }, itemId) => {
        await decide(itemId, { text: 'Der Platz wird umbenannt.', vote: counts(10, 1), printed: '10:1' });
        await happened(itemId, { kind: 'declaration', personId: people.nelke, words: 'Das ist „verfrüht“.' });
      },
      says: ['Der Platz wird umbenannt.', '10:1', 'Frau Nelke erklärt zu Protokoll: „Das ist ‚verfrüht‘.“'],
    },
    {
      listed: '1',
      name: 'somebody leaves and comes back at one item',
      item: {},
      record: async ({ call, meetingId, people, write }, itemId) => {
        await write(itemId, 'Es folgt eine Aussprache.');
        const move = (who: Member, direction: 'come' | 'go', time: string) =>
          call('attendance.comeOrGo', { meetingId, personId: people[who], itemId, direction, time });
        await move('mohn', 'go', '18:30');
        await move('mohn', 'come', '18:40');
      },
      says: [
        'Herr Mohn verlässt die Sitzung um 18:30 Uhr und nimmt ab 18:40 Uhr wieder an ihr teil.',
        'Es folgt eine Aussprache.',
      ],
    },
    {
      listed: '1',
      name: 'excluded from the meeting, with time and item',
      item: {},
      record: async ({ call, meetingId, people, write, happened }, itemId) => {
        await write(itemId, 'Die Ruhe wird nicht gehalten.');
        await happened(itemId, {
          kind: 'excluded',
          time: '18:50',
          personId: people.iris,
          words: 'Sie geht.',
        });
        const gone = { direction: 'go', time: '18:50', itemId } as const;
        await call('attendance.comeOrGo', { meetingId, personId: people.iris, ...gone });
      },
      says: ['Frau Iris wird um 18:50 Uhr von der Sitzung ausgeschlossen. Sie geht.'],
      hides: ['Frau Iris verlässt die Sitzung'],
    },
  ],
};

/** An item of which that is written down. */
export function written(listed: string, name: string, text: string): Form {
  return { listed, name, item: {}, record: ({ write }, itemId) => write(itemId, text), says: [text] };
}
