import type { PaperLayout } from '../../../domain/paper/paper.ts';
import type { DocumentBlock } from '../../model.ts';
import { financialForm } from './financial.ts';
import {
  captioned,
  captions,
  cells,
  closing,
  field,
  header,
  labelled,
  paragraph,
  subheading,
} from './parts.ts';

const furtherRows = [
  [field('produkt art'), field('produkt')],
  [field('bezug art'), field('bezug')],
] as const;

const stepsHeading = subheading(field('beschriftung beratungsfolge'));
const financialPart = [
  subheading(field('beschriftung auswirkungen')),
  paragraph(field('finanzielle auswirkungen')),
];

const usual: DocumentBlock[] = [
  captions([
    labelled('betreff'),
    ['Status', field('status')],
    ['Stand', field('stand')],
    ['Datum', field('datum')],
    ['Einbringer', field('einbringer')],
    labelled('stelle'),
    labelled('berichterstattung'),
    labelled('rechtsgrundlage'),
    ...furtherRows,
  ]),
  stepsHeading,
  {
    kind: 'grid',
    weights: [30, 15, 22, 33],
    rows: [
      header('Gremium', 'Datum', 'Beratung', 'Ergebnis'),
      cells(
        field('station gremium'),
        field('station datum'),
        [field('station beratung'), field('station berichterstattung')].join('\n'),
        field('station ergebnis'),
      ),
    ],
  },
  ...financialPart,
  paragraph(field('fragen')),
  ...captioned('beschlussvorschlag'),
  ...captioned('begründung'),
];

const stepsFirst: DocumentBlock[] = [
  {
    kind: 'grid',
    weights: [30, 14, 16, 18, 22],
    rows: [
      header('Beratungsfolge', 'Datum', 'Status', 'Beratung', 'Ergebnis'),
      cells(
        ...['gremium', 'datum', 'status', 'beratung', 'ergebnis'].map((name) => field(`station ${name}`)),
      ),
    ],
  },
  captions([
    // Of a paper without steps nothing else says it.
    ['Status', field('status')],
    labelled('stelle'),
    labelled('berichterstattung'),
    ['Stand', field('stand')],
    ['Einbringer', field('einbringer')],
    ...furtherRows,
  ]),
  ...captioned('betreff', ':'),
  paragraph(field('fragen')),
  ...captioned('beschlussvorschlag', ':'),
  ...captioned('rechtsgrundlage', ':'),
  ...financialPart,
  ...captioned('begründung', ':'),
];

const resultCells = [
  ['TOP', 'top', 9],
  ['einst.', 'einstimmig', 11],
  ['mehrh.', 'mehrheitlich', 14],
  ['ja', 'ja', 7],
  ['nein', 'nein', 9],
  ['Enth.', 'enthaltungen', 11],
  ['z. K.', 'zur kenntnis', 9],
  ['vertagt', 'vertagt', 14],
  ['verwiesen an:', 'verwiesen an', 20],
] as const;
const columns = resultCells.length;

const ballot: DocumentBlock[] = [
  ...captioned('betreff', ':'),
  captions([
    ['Status', field('status')],
    ['Stand', field('stand')],
    ['Einbringer', field('einbringer')],
    labelled('stelle'),
    labelled('berichterstattung'),
    labelled('rechtsgrundlage'),
    [field('bezug art'), field('bezug')],
  ]),
  stepsHeading,
  {
    kind: 'grid',
    weights: resultCells.map(([, , weight]) => weight),
    rows: [
      header(
        { text: field('station gremium'), span: 3 },
        { text: field('station datum'), span: 3 },
        {
          text: [field('station beratung'), field('station berichterstattung')].join('\n'),
          span: columns - 6,
        },
      ),
      header({ text: `Abstimmungsergebnis ${field('station wortlaut')}`, span: columns }),
      header(...resultCells.map(([heading]) => heading)),
      { ...cells(...resultCells.map(([, name]) => field(`station ${name}`))), isForHand: true },
    ],
  },
  subheading(field('beschriftung produkte')),
  paragraph(`${field('produkt art')} ${field('produkt')}`),
  ...financialForm,
  paragraph(field('fragen')),
  ...captioned('beschlussvorschlag', ':'),
  ...captioned('begründung', ':'),
];

export const layoutStarters = {
  usual: [...usual, ...closing],
  stepsFirst: [...stepsFirst, ...closing],
  ballot: [...ballot, ...closing],
} satisfies Record<PaperLayout, DocumentBlock[]>;
