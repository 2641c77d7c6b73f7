import { columns, type BareShelf, type Shelf } from '../shelf.ts';

/** What was written before, and what was deleted. `before` and `rows` are packed, and like the bytes of files not searched as columns. */
export const historyShelves = {
  past_state: {
    label: 'Früherer Stand',
    holding: 'minutes',
    personal: { by: 'Benutzer und Rechner', at: 'Zeitpunkt' },
    other: columns('thing n kind meeting_id before'),
  },
  waste: {
    label: 'Eintrag im Papierkorb',
    holding: 'office',
    personal: { by: 'Benutzer und Rechner', at: 'Zeitpunkt', title: 'Bezeichnung' },
    other: columns('id kind thing further rows due_since'),
  },
  taken_meeting: {
    label: 'Mitgenommene Sitzung',
    holding: 'office',
    personal: {
      by: 'Benutzer und Rechner',
      at: 'Zeitpunkt',
      taken_to: 'Wohin',
      brought: 'Was zurückkam und auf Entscheidung wartet',
      brought_by: 'Wer sie zurückbrachte',
      brought_at: 'Wann sie zurückkam',
    },
    other: columns('id version meeting_id is_copy base ended_at'),
  },
  taken_file: { label: 'Datei einer mitgenommenen Sitzung', other: columns('taken_id sha256') },
  waste_file: { label: 'Datei im Papierkorb', other: columns('waste_id sha256') },
} as const satisfies Record<string, Shelf | BareShelf>;
