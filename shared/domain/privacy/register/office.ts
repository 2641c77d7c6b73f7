import { columns, type BareShelf, type Shelf } from '../shelf.ts';

/** What is set up once. */
export const officeShelves = {
  municipality: {
    label: 'Gemeinde',
    holding: 'office',
    personal: { letterhead: 'Briefkopf' },
    other: columns('id version name place name_particles name_umlauts'),
  },
  body: {
    label: 'Gremium',
    other: columns('id version short_name position standard_agenda_version'),
  },
  body_rules: {
    label: 'Regelung eines Gremiums',
    holding: 'office',
    personal: {
      signers: 'wer unterzeichnet',
      style: 'Briefkopf und Form der Dokumente',
      public_notice_signed_by: 'wer die Bekanntmachung zeichnet',
    },
    other: columns(
      'id version body_id valid_from name name_genitive legal_basis statutory_seats majority tie minutes_approval numbering notice secret_election needs_council_majority public_notice_title minutes_due_amount minutes_due_unit',
    ),
  },
  other_body: {
    label: 'Anderes Gremium',
    other: columns('id version name short_name classification municipality start_date end_date is_dissolved'),
  },
  legislative_term: { label: 'Wahlperiode', other: columns('id version body_id name start_date end_date') },
  standard_item: {
    label: 'Übliche Tagesordnung',
    holding: 'office',
    personal: { title: 'Titel' },
    other: columns('body_id position is_public level is_heading'),
  },
  text_module: {
    label: 'Textbaustein',
    holding: 'office',
    personal: { title: 'Titel', text: 'Text' },
    other: columns('id version code'),
  },
  own_word: {
    label: 'Eigenes Wort der Rechtschreibung',
    holding: 'office',
    personal: { word: 'Wort' },
    other: [],
  },
  logo: { label: 'Logo', other: columns('rules_id version media_type sha256') },
  template: {
    label: 'Word-Muster',
    holding: 'office',
    personal: { file_name: 'Name der Datei' },
    other: columns('rules_id kind version sha256 added_at'),
  },
  retention: { label: 'Aufbewahrung', other: columns('id version years') },
} as const satisfies Record<string, Shelf | BareShelf>;
