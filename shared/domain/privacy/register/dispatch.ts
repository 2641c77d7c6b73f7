import { columns, type BareShelf, type Shelf } from '../shelf.ts';

/** What was released, sent and noted, and by whom. */
export const dispatchShelves = {
  distribution_list: {
    label: 'Verteiler',
    holding: 'contact',
    personal: { name: 'Name' },
    other: columns('id version source clearance body_id'),
  },
  distribution_entry: {
    label: 'Eintrag eines Verteilers',
    holding: 'contact',
    address: 'email',
    personal: { name: 'Name', email: 'E-Mail-Adresse' },
    other: columns('list_id position'),
  },
  mail_settings: {
    label: 'Absender der Mails',
    holding: 'office',
    personal: { from_name: 'Name', from_email: 'E-Mail-Adresse', user: 'Benutzername am Mailserver' },
    other: columns('id version way host port security limit_mb documents_as'),
  },
  dispatch: {
    label: 'Versand',
    holding: 'dispatch',
    personal: {
      from_name: 'Absender',
      from_email: 'E-Mail-Adresse des Absenders',
      subject: 'Betreff',
      text: 'Text',
      told_place: 'mitgeteilter Ort',
      told_room: 'mitgeteilter Raum',
    },
    other: columns(
      'id seq meeting_id way created_at sent_at for_public held_back_at told_date told_time is_ahead mailing_id',
    ),
  },
  dispatch_recipient: {
    label: 'Empfänger eines Versands',
    holding: 'dispatch',
    keys: ['person_id'],
    address: 'email',
    personal: {
      person_id: 'Person',
      name: 'Name',
      email: 'E-Mail-Adresse',
      list_name: 'Verteiler',
      state: 'Stand',
      fault: 'Hindernis',
      reply: 'Antwort des Mailservers',
      message_id: 'Kennung der Nachricht',
      settled_at: 'erledigt',
      returned_on: 'zurückgekommen am',
      past_returns: 'früher zurückgekommen',
    },
    other: columns('id dispatch_id position clearance attempts next_try_at dispatch_seq'),
  },
  dispatch_file: {
    label: 'Versandte Datei',
    holding: 'dispatch',
    personal: {
      file_name: 'Name der Datei',
      made_of: 'was darin steht',
      let_go_as: 'was darin gestanden hätte',
    },
    other: columns('dispatch_id position document_id kind media_type clearance sha256'),
  },
  dispatch_list: { label: 'Verteiler eines Versands', other: columns('dispatch_id position list_id') },
  dispatch_part: {
    label: 'Woraus eine versandte Datei besteht',
    other: columns('dispatch_id file_position position kind part_id was_withdrawn'),
  },
  unfinished_mailing: {
    label: 'Begonnener Versand',
    holding: 'dispatch',
    personal: { content: 'was dafür gewählt und geschrieben ist' },
    other: columns('meeting_id version'),
  },
  document: {
    label: 'Dokument',
    holding: 'release',
    personal: {
      subject_id: 'worum es geht',
      file_name: 'Name der Datei',
      model: 'was gedruckt wurde',
      signers: 'wer unterzeichnet',
      correction: 'Grund der Berichtigung',
      facts: 'Angaben, aus denen es entstand',
    },
    other: columns(
      'id meeting_id kind subject_type version state sha256 size model_sha256 is_own_edit clearance created_at presented_at decided_at',
    ),
  },
  signer_key: {
    label: 'Schlüssel',
    holding: 'release',
    keys: ['person_id'],
    personal: {
      person_id: 'Person',
      holder: 'Name',
      public_key: 'öffentlicher Schlüssel',
      card: 'Schlüsselkarte',
      created_at: 'angelegt',
      revoked_at: 'gesperrt',
      revoke_reason: 'Grund der Sperre',
    },
    // Sealed with a passphrase that the person alone knows; a copy of it would help nobody but a thief.
    other: columns('id sealed'),
  },
  signature: {
    label: 'Unterschrift',
    holding: 'release',
    keys: ['person_id'],
    personal: {
      person_id: 'Person',
      manifest: 'was unterzeichnet wurde',
      signature: 'Unterschrift',
      comments: 'Anmerkungen',
      received_at: 'eingegangen',
    },
    other: columns('id document_id position key_id'),
  },
  reopening: {
    label: 'Wiedereröffnung',
    holding: 'release',
    personal: { reason: 'Grund' },
    other: columns('document_id reopened_at'),
  },
  audit_entry: {
    label: 'Vorgang',
    holding: 'log',
    personal: { at: 'Zeitpunkt', action: 'was geschah', details: 'Angaben dazu', by: 'Benutzer und Rechner' },
    other: columns('seq previous hash'),
  },
  data_file: { label: 'Diese Datei', other: columns('id uuid audit_count audit_head') },
} as const satisfies Record<string, Shelf | BareShelf>;
