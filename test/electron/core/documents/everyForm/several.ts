import { counts } from '../../../../shared/builders.ts';
import type { RichText } from '../../../../../shared/domain/richText.ts';
import { aResult, type Form, type Theme } from './form.ts';

const ziffern =
  '1. Der Bericht wird zur Kenntnis genommen.\n2. Die Stelle wird besetzt.\n3. Über den Raum wird später entschieden.';
const [first = '', second = '', third = ''] = ziffern.split('\n');

const numbered: RichText = {
  type: 'doc',
  content: [
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: ['Der Hof wird begrünt.', 'Der Zaun wird gestrichen.'].map((text) => ({
        type: 'listItem' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
      })),
    },
  ],
};

/** A wording that waits for what is voted on its Ziffern. */
const waiting = { outcome: 'open' } as const;

/** A10 and the list of forms: several results under one item, and in which order its parts follow each other. */
export const severalResults: Theme = {
  name: 'several results under one item',
  forms: [
    {
      listed: 'A10',
      name: 'a result for each Ziffer of one wording',
      item: {},
      record: async ({ decide }, itemId) => {
        await decide(itemId, { ...waiting, text: ziffern });
        await decide(itemId, { part: 'Ziffer 1', outcome: 'noted', printed: 'Kenntnis genommen' });
        await decide(itemId, {
          part: 'Ziffer 2 und 3',
          vote: counts(8, 3),
          printed: 'dafür: die Mehrheit, dagegen: die Minderheit',
        });
      },
      says: [
        'Beschluss:',
        first,
        second,
        third,
        'Zu Ziffer 1: Kenntnis genommen',
        'Zu den Ziffern 2 und 3: dafür: die Mehrheit, dagegen: die Minderheit',
      ],
    },
    {
      listed: 'A10',
      name: 'Ziffern that are not beside each other, and one that was put off',
      item: {},
      record: async ({ decide }, itemId) => {
        await decide(itemId, { ...waiting, text: ziffern });
        await decide(itemId, { part: 'Ziffer 1 u. 3', vote: counts(11, 0), printed: '-einstimmig-' });
        await decide(itemId, {
          part: 'Ziffer 2',
          outcome: 'postponed',
          printed: 'vertagt in den Hauptausschuss',
          resultNote: 'Die Verwaltung legt Zahlen vor.',
        });
      },
      says: [
        first,
        'Zu den Ziffern 1 u. 3: -einstimmig-',
        'Zu Ziffer 2: vertagt in den Hauptausschuss',
        'Die Verwaltung legt Zahlen vor.',
      ],
    },
    {
      listed: 'A10',
      name: 'Ziffern of a list that counts by itself',
      item: {},
      record: async ({ decide }, itemId) => {
        await decide(itemId, { ...waiting, text: numbered });
        await decide(itemId, { part: 'Ziffer 1', vote: counts(9, 2), printed: '9 Ja, 2 Nein' });
        await decide(itemId, {
          part: 'Ziffer 2',
          outcome: 'rejected',
          vote: counts(4, 7),
          printed: '4 Ja, 7 Nein',
        });
      },
      says: [
        'Der Hof wird begrünt.',
        'Der Zaun wird gestrichen.',
        'Zu Ziffer 1: 9 Ja, 2 Nein',
        'Zu Ziffer 2: 4 Ja, 7 Nein',
      ],
    },
    {
      listed: 'A10',
      name: 'parts that are lettered, each with its result in one line',
      item: {},
      record: ({ decide }, itemId) =>
        decide(itemId, {
          text: 'A) Ein Vorstand wird gebildet.\nB) Er tagt monatlich.',
          printed: 'Ziffer A: einstimmig beschlossen\nZiffer B: mehrheitlich beschlossen',
        }),
      says: [
        'A) Ein Vorstand',
        'B) Er tagt',
        'Ziffer A: einstimmig beschlossen',
        'Ziffer B: mehrheitlich beschlossen',
      ],
    },
    {
      listed: 'A10',
      name: 'amendment first, then the paper as amended',
      item: {},
      record: async ({ decide }, itemId) => {
        await decide(itemId, {
          label: 'Änderungsantrag',
          mover: 'Herr Hasel',
          outcome: 'rejected',
          vote: counts(3, 8),
          text: 'Die Frist wird gestrichen.',
          printed: 'Bei 3 Ja-Stimmen mehrheitlich abgelehnt',
        });
        await decide(itemId, {
          vote: counts(11, 0),
          text: 'Die Satzung wird beschlossen.',
          printed: 'einstimmig zugestimmt',
        });
      },
      says: [
        'Änderungsantrag (Herr Hasel):',
        'Die Frist wird gestrichen.',
        'Bei 3 Ja-Stimmen mehrheitlich abgelehnt',
        'Beschluss:',
        'Die Satzung wird beschlossen.',
        'einstimmig zugestimmt',
      ],
    },
    {
      listed: 'A10',
      name: 'steps with Roman numbers, the last of which is settled by the first',
      item: {},
      record: async ({ decide }, itemId) => {
        await decide(itemId, {
          label: 'I. Abstimmung über den Ersetzungsantrag',
          text: 'Der Neubau wird geprüft.',
          vote: counts(9, 2),
          printed: 'Mehrheitlich zugestimmt.',
        });
        await decide(itemId, {
          label: 'II. Abstimmung über die Ursprungsvorlage',
          outcome: 'settled',
          text: 'Der Altbau wird saniert.',
          printed: 'Die Abstimmung hat sich erledigt.',
        });
      },
      says: [
        'I. Abstimmung über den Ersetzungsantrag:',
        'Mehrheitlich zugestimmt.',
        'II. Abstimmung über die Ursprungsvorlage:',
        'Die Abstimmung hat sich erledigt.',
      ],
    },
    {
      listed: 'A10',
      name: 'the same result twice, one after the other',
      item: {},
      record: async ({ decide }, itemId) => {
        for (const text of [
          'Die Niederschrift vom Mai wird genehmigt.',
          'Die Niederschrift vom Juni wird genehmigt.',
        ])
          await decide(itemId, { text, vote: counts(11, 0), printed: '- einstimmig genehmigt -' });
      },
      says: [
        'Die Niederschrift vom Mai wird genehmigt.',
        '- einstimmig genehmigt -',
        'Die Niederschrift vom Juni wird genehmigt.',
        '- einstimmig genehmigt -',
      ],
    },
    {
      listed: 'A10',
      name: 'two bodies in one meeting, each with its own result',
      item: {},
      record: ({ decide }, itemId) =>
        decide(itemId, {
          text: 'Der Sportplatz wird geöffnet.',
          vote: counts(11, 0),
          printed:
            'Abstimmung Sportausschuss: mehrheitlich zugestimmt\nAbstimmung Integrationsrat: einstimmig zugestimmt',
        }),
      says: [
        'Abstimmung Sportausschuss: mehrheitlich zugestimmt',
        'Abstimmung Integrationsrat: einstimmig zugestimmt',
      ],
    },
    aResult('1', 'a wording without a result, where the result is a sentence of several lines', {
      printed: 'Der Beschluss wird in zwei Schritten gefasst.\nZuerst wird gezählt.\nDann wird verkündet.',
    }),
    ordered('wordingResultDebate', 'wording, result, debate', [
      'Wortlaut',
      '- Ergebnis -',
      'Die Aussprache.',
    ]),
    ordered('debateResultWording', 'debate, result, wording', [
      'Die Aussprache.',
      '- Ergebnis -',
      'Wortlaut',
    ]),
    ordered('resultWordingDebate', 'result, wording, debate', [
      '- Ergebnis -',
      'Wortlaut',
      'Die Aussprache.',
    ]),
    ordered('wordingDebateResult', 'wording, debate, result', [
      'Wortlaut',
      'Die Aussprache.',
      '- Ergebnis -',
    ]),
    ordered('debateWordingResult', 'debate, wording, result', [
      'Die Aussprache.',
      'Wortlaut',
      '- Ergebnis -',
    ]),
  ],
};

type PartsOrder = NonNullable<NonNullable<Parameters<typeof aResult>[2]['partsOrder']>>;

function ordered(partsOrder: PartsOrder, name: string, says: readonly string[]): Form {
  return {
    listed: 'B3',
    name: `within an item ${name}`,
    item: {},
    record: async ({ decide, write }, itemId) => {
      await write(itemId, 'Die Aussprache.');
      await decide(itemId, { partsOrder, outcome: 'noVote', text: 'Wortlaut', printed: '- Ergebnis -' });
    },
    says,
  };
}
