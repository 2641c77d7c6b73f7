import { columns, type BareShelf, type Shelf } from '../shelf.ts';

/** Papers, questions, reports of partners, and the files that go with them. */
export const paperShelves = {
  paper: {
    label: 'Vorlage',
    holding: 'papers',
    personal: {
      subject: 'Betreff',
      unit: 'Amt',
      reporters: 'Berichterstattung',
      movers: 'Antragstellende',
      legal_basis: 'Rechtsgrundlage',
      products: 'Produkte',
      signatory: 'unterzeichnet von',
      financial: 'finanzielle Auswirkungen',
      captions: 'Überschriften',
      proposals: 'Beschlussvorschläge',
      reasoning: 'Begründung',
      state_reason: 'Grund einer Rücknahme',
    },
    other: columns(
      'id version text_version body_id term_id number type type_label date is_public layout state has_foreign_captions',
    ),
  },
  consultation: {
    label: 'Station einer Vorlage',
    holding: 'papers',
    personal: {
      role: 'Zuständigkeit',
      reporters: 'Berichterstattung',
      result: 'Ergebnis',
      proposed: 'Vorschlag',
    },
    other: columns('id version paper_id position body_id other_body_id date is_public item_id'),
  },
  inquiry: {
    label: 'Anfrage',
    holding: 'papers',
    address: 'email',
    personal: {
      address: 'Anschrift',
      email: 'E-Mail-Adresse',
      interim: 'Zwischenantwort',
      history: 'Schriftwechsel',
    },
    other: columns('paper_id version due_on form interim_on settled_on'),
  },
  question: {
    label: 'Frage einer Anfrage',
    holding: 'papers',
    personal: { text: 'Frage', unit: 'Amt', answer: 'Antwort' },
    other: columns('id version paper_id position is_supplementary state answered_on'),
  },
  paper_import: {
    label: 'Eingelesene Vorlage',
    holding: 'imports',
    personal: { file_name: 'Name der Datei', proposal: 'was gelesen wurde' },
    other: columns('id body_id media_type sha256 read_at'),
  },
  paper_relation: {
    label: 'Bezug zwischen Vorlagen',
    other: columns('id paper_id kind other_id is_printed'),
  },
  paper_numbering: {
    label: 'Nummern der Vorlagen',
    other: columns('body_id version pattern given_on'),
  },
  paper_series: { label: 'Letzte Nummer der Vorlagen', other: columns('body_id series last_number') },
  paper_said: {
    label: 'Wörter der Suche in Vorlagen',
    other: columns('id paper_id question_id attachment_id'),
  },
  item_said: { label: 'Wörter der Suche in Tagesordnungen', other: columns('id item_id') },
  partner: {
    label: 'Berichtspflichtige Stelle',
    holding: 'reports',
    address: 'email',
    personal: { name: 'Name', measures: 'Maßnahmen', contact: 'Ansprechperson', email: 'E-Mail-Adresse' },
    other: columns('id version body_id position joined_on active_until'),
  },
  partner_report: {
    label: 'Bericht einer Stelle',
    holding: 'reports',
    personal: {
      heading: 'Überschrift',
      text: 'Text',
      file_name: 'Name der Datei',
      reminders: 'Erinnerungen',
    },
    other: columns('id version text_version period_id partner_id as_of state received_on'),
  },
  report_period: {
    label: 'Berichtszeitraum',
    holding: 'reports',
    personal: {
      name: 'Name',
      table_caption: 'Überschrift der Tabelle',
      foreword: 'Vorwort',
      chapters: 'Kapitel',
    },
    other: columns('id version text_version body_id due_on as_of'),
  },
  attachment: {
    label: 'Anlage',
    holding: 'files',
    personal: { title: 'Titel', file_name: 'Name der Datei' },
    other: columns(
      'id version paper_id item_id meeting_id report_id position media_type is_active is_public is_listed sha256 added_at for_mailing',
    ),
  },
  file_text: {
    label: 'Text einer Datei',
    holding: 'files',
    personal: { text: 'was die Datei sagt', unseen: 'was sie sagt, ohne es zu zeigen' },
    other: columns('sha256 state unseen_kinds'),
  },
  file: { label: 'Datei', other: columns('sha256 size') },
  file_part: {
    label: 'Inhalt einer Datei',
    holding: 'files',
    personal: { bytes: 'Inhalt' },
    other: columns('sha256 position'),
  },
  file_hold: { label: 'Datei, die gerade ankommt', other: columns('id sha256') },
  picture: { label: 'Bild', other: columns('sha256 media_type width height') },
} as const satisfies Record<string, Shelf | BareShelf>;
