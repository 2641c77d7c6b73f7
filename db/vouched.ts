import type { Database } from 'better-sqlite3-multiple-ciphers';

/**
 * Rows for which the log vouches. `values`: what of a row counts, in an order that stays: digests are made of it. `label`: what
 * the row is called where it is missing. `$` stands for the row.
 */
type Vouched = {
  table: string;
  key: readonly string[];
  values: readonly string[];
  label: string;
  where?: string;
};

const columns = (names: string): string[] => names.split(' ').map((name) => `$.${name}`);

/** Nothing is taken out of a kind or changed in it any more: what was digested once is digested the same way later. */
export const vouchedKinds = {
  document: {
    table: 'document',
    key: ['id'],
    values: columns(
      'id meeting_id kind subject_type subject_id version state file_name sha256 size model_sha256 is_own_edit clearance signers correction created_at presented_at decided_at',
    ),
    label: '$.file_name',
  },
  /** What a released Niederschrift was built from; it is large, and never changed. */
  facts: {
    table: 'document',
    key: ['id'],
    values: ['$.facts'],
    label: '$.file_name',
    where: '$.facts is not null',
  },
  signature: {
    table: 'signature',
    key: ['document_id', 'position'],
    values: columns('id document_id position key_id person_id manifest signature comments received_at'),
    label: "''",
  },
  reopening: {
    table: 'reopening',
    key: ['document_id'],
    values: columns('document_id reason reopened_at'),
    label: "''",
  },
  /** Without the sealed part, which is another one after each change of the passphrase. */
  signerKey: {
    table: 'signer_key',
    key: ['id'],
    values: columns('id person_id holder public_key card created_at revoked_at revoke_reason'),
    label: '$.holder',
  },
  delegation: {
    table: 'delegation',
    key: ['id'],
    values: columns(
      'id chair_id deputy_id key_id chair_key_id statement signature received_at revoked_at revoke_reason',
    ),
    label: "$.statement ->> 'deputy'",
  },
  attachment: {
    table: 'attachment',
    key: ['id'],
    values: columns('id paper_id item_id meeting_id report_id file_name media_type sha256 added_at'),
    label: '$.file_name',
  },
  dispatch: {
    table: 'dispatch',
    key: ['id'],
    values: columns(
      'id meeting_id way from_name from_email subject text created_at sent_at for_public held_back_at told_date told_time told_place told_room mailing_id',
    ),
    label: '$.subject',
  },
  dispatchFile: {
    table: 'dispatch_file',
    key: ['dispatch_id', 'position'],
    values: columns(
      'dispatch_id position document_id kind file_name media_type clearance sha256 made_of let_go_as',
    ),
    label: '$.file_name',
  },
  /** Not how often it was tried until then. */
  recipient: {
    table: 'dispatch_recipient',
    key: ['dispatch_id', 'position'],
    values: [
      ...columns('id dispatch_id position name email list_name clearance message_id settled_at returned_on'),
      "iif($.state = 'sending', 'waiting', $.state)",
    ],
    label: "''",
  },
} as const satisfies Record<string, Vouched>;

export type VouchedKind = keyof typeof vouchedKinds;
export const kindNames = Object.keys(vouchedKinds) as VouchedKind[];

type Value = string | number | null;
/** Which row it is. */
export type RowName = { kind: VouchedKind; key: readonly Value[] };

/** An expression of a kind, said of the row that has this name. */
export const saidOf = (expression: string, row: string): string => expression.replaceAll('$.', `${row}.`);

/** The rows that changed since it was asked last; a row that changed twice is there once. */
export type ChangedRows = { isAny: () => boolean; take: () => RowName[]; forget: () => void };

/**
 * Watches the rows for which the log vouches, whatever changes them. What is watched with is temporary and gone with the
 * connection; the guards of `recorder.ts` come first, since they choose where such things lie.
 */
export function watchVouched(sqlite: Database): ChangedRows {
  const changed = new Map<string, RowName>();
  sqlite.function('note_vouched', { varargs: true }, (kind, ...key) => {
    changed.set(JSON.stringify([kind, ...key]), { kind, key });
    return null;
  });
  for (const kind of kindNames) if (isThere(sqlite, vouchedKinds[kind])) sqlite.exec(watching(kind));
  return {
    isAny: () => changed.size > 0,
    take: () => {
      const rows = [...changed.values()];
      changed.clear();
      return rows;
    },
    forget: () => changed.clear(),
  };
}

/** Not in a file of an earlier program that was not brought up to date. */
function isThere(sqlite: Database, { table, key, values, label }: Vouched): boolean {
  const known = sqlite.prepare('select name from pragma_table_info(?)').pluck().all(table).map(String);
  const used = [...values, label].flatMap((one) => [...one.matchAll(/\$\.(\w+)/g)].map(([, name]) => name));
  return [...key, ...used].every((name) => known.includes(name ?? ''));
}

function watching(kind: VouchedKind): string {
  const { table, key, values, where }: Vouched = vouchedKinds[kind];
  const note = (row: 'old' | 'new') =>
    `select note_vouched('${kind}', ${key.map((name) => `${row}.${name}`).join(', ')});`;
  const counts = (row: 'old' | 'new') => saidOf(where ?? 'true', row);
  const isOther = values.map((one) => `${saidOf(one, 'old')} is not ${saidOf(one, 'new')}`).join(' or ');
  const on = (event: 'insert' | 'update' | 'delete', condition: string, body: string) =>
    `create temp trigger vouched_${kind}_on_${event} after ${event} on main.${table} when ${condition} begin ${body} end;`;
  return [
    on('insert', counts('new'), note('new')),
    on('update', isOther, `${note('old')} ${note('new')}`),
    on('delete', counts('old'), note('old')),
  ].join('\n');
}
