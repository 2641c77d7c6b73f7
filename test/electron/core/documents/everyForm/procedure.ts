import { counts } from '../../../../shared/builders.ts';
import { aResult, type Form, type Theme } from './form.ts';

const plainItem = (title: string, name: string): Form => ({
  listed: '1',
  name,
  item: { title },
  record: ({ write }, itemId) => write(itemId, `Zu ${title} wird berichtet.`),
  says: [`Zu ${title} wird berichtet.`],
});

/** A14 and the list of forms: urgent business, motions on how to go on, oaths, items taken together. */
export const procedure: Theme = {
  name: 'urgent business and procedure',
  rules: { numbering: 'perPart' },
  forms: [
    aResult(
      'A14',
      'an urgent resolution with its own caption',
      {
        label: 'Dringlichkeitsbeschluss gem. § 60 Abs. 1 S. 2 GO NRW',
        text: 'Der Auftrag wird erteilt.',
        vote: counts(11, 0),
        printed: '- einstimmig genehmigt -',
      },
      {
        says: [
          'Dringlichkeitsbeschluss gem. § 60 Abs. 1 S. 2 GO NRW:',
          'Der Auftrag wird erteilt.',
          '- einstimmig genehmigt -',
        ],
      },
    ),
    {
      listed: 'A14',
      name: 'a motion on how to go on, before the matter',
      item: {},
      record: async ({ decide }, itemId) => {
        await decide(itemId, {
          label: 'Antrag zur Geschäftsordnung',
          mover: 'Herr Fichte',
          outcome: 'rejected',
          vote: counts(4, 7),
          text: 'Die Sache wird vertagt.',
          printed: 'Mit 4 Ja-Stimmen gegen 7 Nein-Stimmen abgelehnt',
        });
        await decide(itemId, { text: 'Der Plan wird gebilligt.', vote: counts(8, 3), printed: '8:3' });
      },
      says: [
        'Antrag zur Geschäftsordnung (Herr Fichte):',
        'Die Sache wird vertagt.',
        'Mit 4 Ja-Stimmen gegen 7 Nein-Stimmen abgelehnt',
        'Beschluss:',
        'Der Plan wird gebilligt.',
        '8:3',
      ],
    },
    {
      listed: 'A14',
      name: 'an oath that is taken',
      item: { title: 'Verpflichtung eines Mitglieds' },
      record: ({ write }, itemId) =>
        write(
          itemId,
          'Die Vorsitzende verpflichtet Herrn Mohn zur gewissenhaften Wahrnehmung seiner Aufgaben.',
        ),
      says: ['verpflichtet Herrn Mohn zur gewissenhaften Wahrnehmung'],
    },
    aResult(
      'A14',
      'a remark of the administration after the result',
      {
        vote: counts(11, 0),
        printed: '- einstimmig beschlossen -',
        resultNote:
          'Hinweis der Verwaltung: Die Mittel stehen im Haushalt.\nAnmerkung: Der Betrag ist gerundet.',
      },
      {
        after: [
          'Hinweis der Verwaltung: Die Mittel stehen im Haushalt.',
          'Anmerkung: Der Betrag ist gerundet.',
        ],
      },
    ),
    aResult(
      'B3',
      'what is told instead of decided',
      {
        label: 'Inhalt der Mitteilung',
        outcome: 'noted',
        text: 'Das Fest ist im Mai.',
        printed: 'Kenntnis genommen',
      },
      { says: ['Inhalt der Mitteilung:', 'Das Fest ist im Mai.', 'Kenntnis genommen'] },
    ),
    {
      ...plainItem('Sprachkurse', 'items taken together: the debate stands at the first'),
      says: ['Die Tagesordnungspunkte 6 und 7 werden gemeinsam beraten.', 'Zu Sprachkurse wird berichtet.'],
    },
    {
      listed: '1',
      name: 'items taken together: the other one points there and has its own result',
      item: { title: 'Sprachcafé' },
      record: async ({ call, decide, items }, itemId) => {
        const withId = [...items.values()].find(({ title }) => title === 'Sprachkurse')?.id ?? null;
        await call('agenda.together', { id: itemId, withId });
        await decide(itemId, {
          text: 'Das Sprachcafé öffnet.',
          vote: counts(11, 0),
          printed: '-einstimmig-',
        });
      },
      says: ['Zur Beratung siehe TOP 6.', 'Das Sprachcafé öffnet.', '-einstimmig-'],
    },
    {
      listed: 'B4',
      name: 'the non-public part counts anew, and nothing of it is public',
      item: { title: 'Ankauf einer Fläche', isPublic: false, publicTitle: 'Liegenschaft' },
      record: ({ decide }, itemId) =>
        decide(itemId, {
          text: 'Die Fläche wird gekauft.',
          vote: counts(11, 0),
          printed: '- einstimmig gekauft -',
        }),
      says: ['Zu Punkt 1 Ankauf einer Fläche', 'Die Fläche wird gekauft.', '- einstimmig gekauft -'],
      publicSays: [],
      hides: [
        'Ankauf einer Fläche',
        'Die Fläche wird gekauft.',
        'einstimmig gekauft',
        'Nichtöffentliche Sitzung',
      ],
    },
  ],
};
