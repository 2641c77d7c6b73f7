import { counts } from '../../../../shared/builders.ts';
import type { Form, ItemFields, Theme } from './form.ts';
import { wholeStay } from './office.ts';

/** An item about which something is told. */
export const told = (listed: string, name: string, item: ItemFields, says: readonly string[]): Form => ({
  listed,
  name,
  item,
  record: ({ write }, itemId) => write(itemId, 'Dazu wird berichtet.'),
  says: [...says, 'Dazu wird berichtet.'],
});

/** B3 and the list of forms: numbers, lines, titles and papers at items. */
export const itemsOfAnAgenda: Theme = {
  name: 'numbers, titles and papers at items',
  style: { namesResponsible: true, blocks: ['attendance', 'agenda', 'proceedings'] },
  forms: [
    told('B3', 'a first number of its own', { title: 'Eröffnung', ownNumber: '12' }, [
      'Zu Punkt 12 Eröffnung',
    ]),
    told('B3', 'the next one counts on', { title: 'Berichte' }, ['Zu Punkt 13 Berichte']),
    told('B3', 'a second level', { title: 'Aus den Stadtteilen', below: 'Berichte' }, [
      'Zu Punkt 13.1 Aus den Stadtteilen',
    ]),
    told('B3', 'a third level', { title: 'Nordstadt', below: 'Aus den Stadtteilen' }, [
      'Zu Punkt 13.1.1 Nordstadt',
    ]),
    told(
      'B3',
      'the tenth of a level',
      { title: 'Südstadt', below: 'Aus den Stadtteilen', ownNumber: '13.1.11' },
      ['Zu Punkt 13.1.11 Südstadt'],
    ),
    told('1', 'a letter behind the number', { title: 'Nachwahl', ownNumber: '13a' }, [
      'Zu Punkt 13a Nachwahl',
    ]),
    {
      listed: '1',
      name: 'a line without a number',
      item: { title: 'Anträge der Listen', isHeading: true },
      says: ['Anträge der Listen'],
    },
    told('1', 'a gap in the numbers', { title: 'Satzung', ownNumber: '17' }, ['Zu Punkt 17 Satzung']),
    told(
      '1',
      'a title of several lines, with who moves it and what it is about',
      {
        title: 'Begegnungsräume in den Stadtteilen',
        subtitle:
          'Antrag der Liste Vielfalt vom 01.09.2026\nhier: 1. Sachstand\n2. Beschluss über den Standort',
      },
      [
        'Begegnungsräume in den Stadtteilen',
        'Antrag der Liste Vielfalt vom 01.09.2026',
        'hier: 1. Sachstand',
        '2. Beschluss über den Standort',
      ],
    ),
    told(
      '1',
      'a title that is longer than a line',
      {
        title:
          'Einrichtung einer Beratungsstelle für zugewanderte Fachkräfte am Bahnhofsvorplatz und Verteilung der Zuständigkeiten zwischen den beteiligten Ämtern',
      },
      ['Einrichtung einer Beratungsstelle', 'zwischen den beteiligten Ämtern'],
    ),
    told(
      '1',
      'the office that answers for it, and who presents it',
      { title: 'Sprachmittlung', department: 'Amt für Soziales', presenter: 'Frau Buche' },
      ['Zuständig: Amt für Soziales', 'Berichterstattung: Frau Buche'],
    ),
    told(
      'B3',
      'a paper with its kind and number',
      { title: 'Spielplätze', hasBasis: true, paperType: 'Mitteilung', paperReference: '0412/2026-2031' },
      ['Beratungsgrundlage: Mitteilung', 'Drucksachennummer: 0412/2026-2031'],
    ),
    {
      ...told(
        '1',
        'several papers, each in a line',
        {
          title: 'Öffnung am Abend',
          hasBasis: true,
          paperType: 'Vorlage',
          paperReference: '26-0153',
          paperTitle: 'Sprachcafé',
          furtherPapers: [
            { paperType: 'Antrag', paperReference: 'AN/17/2026', title: 'Auch am Samstag' },
            { paperType: 'Stellungnahme', paperReference: '', title: '' },
          ],
        },
        [
          'Beratungsgrundlage: Vorlage, Drucksachennummer 26-0153: Sprachcafé',
          'Beratungsgrundlage: Antrag, Drucksachennummer AN/17/2026: Auch am Samstag',
          'Beratungsgrundlage: Stellungnahme',
        ],
      ),
    },
    {
      listed: '1',
      name: 'several papers, a result for each',
      item: {
        title: 'Zwei Vorschläge',
        hasBasis: true,
        paperType: 'Vorlage',
        paperReference: '26-0201',
        furtherPapers: [{ paperType: 'Antrag', paperReference: '26-0202', title: '' }],
      },
      record: async ({ decide }, itemId) => {
        await decide(itemId, {
          label: 'Beschluss zu Drucksache 26-0201',
          text: 'Der Raum wird gemietet.',
          vote: counts(11, 0),
          printed: '-einstimmig-',
        });
        await decide(itemId, {
          label: 'Beschluss zu Drucksache 26-0202',
          outcome: 'withdrawn',
          text: 'Der Raum wird gekauft.',
          printed: 'zurückgezogen',
        });
      },
      says: [
        'Beschluss zu Drucksache 26-0201:',
        'Der Raum wird gemietet.',
        '-einstimmig-',
        'Beschluss zu Drucksache 26-0202:',
        'Der Raum wird gekauft.',
        'zurückgezogen',
      ],
    },
    {
      listed: '1',
      name: 'who attends for which items',
      item: { title: 'Vortrag' },
      record: async ({ welcome, write }, itemId) => {
        await write(itemId, 'Der Vortrag wird gehört.');
        await welcome(
          { formOfAddress: 'Frau', familyName: 'Weide' },
          { note: 'Beratungsstelle', stays: [{ ...wholeStay, fromItemId: itemId, untilItemId: itemId }] },
        );
      },
      says: ['Zu diesem Punkt nimmt Frau Weide teil.', 'Der Vortrag wird gehört.'],
    },
    {
      listed: '1',
      name: 'who attends for an item stands so in the list',
      says: ['Gäste', 'Frau Weide Beratungsstelle; zu TOP'],
    },
  ],
};
