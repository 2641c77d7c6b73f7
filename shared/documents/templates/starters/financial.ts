import { resultLabels, investmentLabels } from '../../../german/papers.ts';
import type { DocumentBlock } from '../../model.ts';
import { boxes, cells, field, header, paragraph, subheading } from './parts.ts';

/** "Finanzielle Auswirkungen" as a form of boxes and cells below each other. */
export const financialForm: DocumentBlock[] = [
  subheading(field('beschriftung auswirkungen')),
  paragraph(boxes(['auswirkungen ja', 'Ja'], ['auswirkungen nein', 'Nein'])),
  paragraph(
    boxes(
      ['einmalig', 'einmalig'],
      ['jährlich', 'jährlich'],
      ['einmalig und jährlich', 'einmalig + jährlich'],
    ),
  ),
  {
    kind: 'grid',
    weights: [30, 20, 30, 20],
    rows: [
      header({ text: 'Ergebnisplan', span: 2 }, { text: 'Investitionsplan', span: 2 }),
      row([resultLabels.income, 'erträge'], [investmentLabels.inflow, 'einzahlungen']),
      row([resultLabels.expense, 'aufwendungen'], [investmentLabels.outflow, 'auszahlungen']),
      row(
        [resultLabels.equityReduction, 'verminderung eigenkapital'],
        [investmentLabels.ownShare, 'eigenanteil'],
      ),
    ],
  },
  subheading(field('beschriftung gesichert')),
  paragraph(boxes(['gesichert ja', 'Ja'], ['gesichert nein', 'Nein'])),
  paragraph(
    `durch ${boxes(['haushaltsmittel', `Haushaltsmittel bei Produkt / Projekt ${field('haushaltsmittel')}`])}`,
  ),
  paragraph(boxes(['sonstiges', `sonstiges ${field('sonstiges')}`])),
];

function row(left: readonly [string, string], right: readonly [string, string]) {
  const euro = (name: string) => `${field(name)} €`;
  return cells(left[0], euro(left[1]), right[0], euro(right[1]));
}
