import type { Inline } from '../../../../../shared/domain/inline.ts';
import type { Block, RichText, TableCell } from '../../../../../shared/domain/richText.ts';
import { counts } from '../../../../shared/builders.ts';
import { anAttachment } from '../../../../support/attachments.ts';
import { png } from '../../word/write/pictures.ts';
import type { Form, Theme } from './form.ts';
import type { Office } from './office.ts';

const words = (text: string): Inline => ({ type: 'text', text });
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });
const list = (type: 'bulletList' | 'orderedList', ...points: string[]): Block => ({
  type,
  content: points.map((text) => ({ type: 'listItem', content: [paragraph(words(text))] })),
});
const row = (type: TableCell['type'], ...cells: string[]) => ({
  type: 'tableRow' as const,
  content: cells.map((text): TableCell => ({ type, content: [paragraph(words(text))] })),
});
const text = (...content: Block[]): RichText => ({ type: 'doc', content });

type Rich = { text: RichText; says: readonly string[] };

const shapes: Record<string, (office: Office) => Promise<Rich> | Rich> = {
  'a list with signs': () => ({
    text: text(list('bulletList', 'Raum', 'Zeit')),
    says: ['Raum', 'Zeit'],
  }),
  'a list with numbers that begins at three': () => ({
    text: text({ ...list('orderedList', 'Antrag', 'Bericht'), attrs: { start: 3 } } as Block),
    says: ['Antrag', 'Bericht'],
  }),
  'a table with a head': () => ({
    text: text({
      type: 'table',
      content: [row('tableHeader', 'Treffpunkt', 'Betrag'), row('tableCell', 'Nordstadt', '1.200 Euro')],
    }),
    says: ['Treffpunkt Betrag Nordstadt 1.200 Euro'],
  }),
  'a footnote': () => ({
    text: text(
      paragraph(words('Der Zuschuss'), { type: 'footnote', attrs: { text: 'Ohne Miete.' } }, words(' gilt.')),
    ),
    says: ['Der Zuschuss Ohne Miete. gilt.'],
  }),
  'a picture': async ({ call }) => {
    const added = await call('pictures.add', { bytes: png(40, 30) });
    return {
      text: text(
        paragraph(words('Der Lageplan:')),
        paragraph({ type: 'picture', attrs: { ...added, alt: 'Lageplan' } }),
      ),
      says: ['Der Lageplan:'],
    };
  },
  'a heading within the text, and stress': () => ({
    text: text(
      { type: 'heading', attrs: { level: 1 }, content: [words('Zum Stand')] },
      paragraph(words('Es ist '), { type: 'text', text: 'dringend', marks: [{ type: 'bold' }] }, words('.')),
    ),
    says: ['Zum Stand', 'Es ist dringend.'],
  }),
};

/** The list of forms: tables, pictures, footnotes and lists in items and resolutions alike. */
const inBoth = Object.entries(shapes).flatMap(([name, shape]): Form[] => {
  const said: string[] = [];
  const remember = async (office: Office): Promise<RichText> => {
    const { text: made, says } = await shape(office);
    said.splice(0, said.length, ...says);
    return made;
  };
  return [
    {
      listed: '1',
      name: `${name} in the text of an item`,
      item: {},
      record: async (office, itemId) => office.write(itemId, await remember(office)),
      says: said,
    },
    {
      listed: '1',
      name: `${name} in a resolution`,
      item: {},
      record: async (office, itemId) =>
        office.decide(itemId, { text: await remember(office), vote: counts(11, 0), printed: '-einstimmig-' }),
      says: said,
    },
  ];
});

/** The list of forms: what stands in texts, and what is enclosed. */
export const textsAndEnclosures: Theme = {
  name: 'texts with tables, lists, pictures and notes, and the list of Anlagen',
  pictures: 2,
  forms: [
    ...inBoth,
    {
      listed: '1',
      name: 'the list of Anlagen, each with its item',
      item: { title: 'Vorstellung' },
      record: async ({ call, meetingId, write, isPublic }, itemId) => {
        await write(itemId, 'Die Folien werden gezeigt.');
        await anAttachment(call, { kind: 'item', id: itemId }, { title: 'Folien', isPublic });
        await anAttachment(call, { kind: 'meeting', id: meetingId }, { title: 'Liste der Gäste' });
      },
      says: ['Die Folien werden gezeigt.'],
    },
    {
      listed: '1',
      name: 'the Anlagen at the end, for everybody those alone that everybody may have',
      says: ['Anlagen:', 'Liste der Gäste (nichtöffentlich)', 'zu TOP 13: Folien'],
      publicSays: ['Anlagen:', 'zu TOP 13: Folien'],
      hides: ['Liste der Gäste'],
    },
  ],
};
