import {
  type Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  type QueryId,
  TableNode,
  type DeleteQueryNode,
} from 'kysely';
import type { Tables } from '../../../../db/schema/index.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import type { DataKind } from '../../../../shared/contract/dataKinds.ts';

/**
 * Which kind of data a table belongs to; null for the bytes of files, for the words that are searched, and for what was, which belong to whatever names them. `data_file` holds the head of the log; what else it says never changes.
 */
export const kindOf: Record<keyof Tables, DataKind | null> = {
  agenda_item: 'agenda',
  announced: 'convening',
  attachment: 'attachments',
  attendee: 'attendance',
  reply: 'replies',
  audit_entry: 'audit',
  body: 'bodies',
  body_rules: 'bodies',
  check_override: 'checks',
  consultation: 'papers',
  convening: 'convening',
  data_file: 'audit',
  delegation: 'keys',
  deputy_for: 'people',
  dispatch: 'dispatch',
  dispatch_file: 'dispatch',
  dispatch_list: 'dispatch',
  dispatch_part: 'dispatch',
  dispatch_recipient: 'dispatch',
  distribution_entry: 'lists',
  distribution_list: 'lists',
  document: 'documents',
  file: null,
  file_hold: null,
  file_part: null,
  file_text: null,
  head_count: 'attendance',
  inquiry: 'papers',
  item_text: 'minutes',
  legislative_term: 'terms',
  logo: 'looks',
  mail_settings: 'mail',
  meeting: 'meetings',
  membership: 'people',
  municipality: 'municipality',
  objection: 'objections',
  organization: 'people',
  other_body: 'otherBodies',
  paper: 'papers',
  paper_numbering: 'papers',
  paper_relation: 'papers',
  paper_said: null,
  item_said: null,
  paper_series: 'papers',
  paper_import: 'papers',
  past_state: null,
  partner: 'reports',
  partner_report: 'reports',
  people_import: 'people',
  person: 'people',
  picture: null,
  presiding: 'attendance',
  incident: 'attendance',
  question: 'papers',
  recusal: 'attendance',
  reopening: 'documents',
  report_period: 'reports',
  resolution: 'minutes',
  retention: 'privacy',
  signature: 'documents',
  signer_key: 'keys',
  standard_item: 'texts',
  stay: 'attendance',
  taken_file: null,
  taken_meeting: 'meetings',
  template: 'looks',
  own_word: 'texts',
  text_module: 'texts',
  unfinished_mailing: 'mailings',
  vote: 'minutes',
  vote_by_faction: 'minutes',
  vote_by_name: 'minutes',
  waste: null,
  waste_file: null,
};
const isTable = (name: string): name is keyof Tables => Object.hasOwn(kindOf, name);

/** Walks a statement and notes the tables it names, and those it takes rows from. */
class TableNames extends OperationNodeTransformer {
  readonly named = new Set<keyof Tables>();
  readonly deletedFrom = new Set<keyof Tables>();

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    for (const from of node.from.froms) {
      if (TableNode.is(from) && isTable(from.table.identifier.name)) {
        this.deletedFrom.add(from.table.identifier.name);
      }
    }
    return super.transformDeleteQuery(node, queryId);
  }

  protected override transformTable(node: TableNode, queryId?: QueryId): TableNode {
    const { name } = node.table.identifier;
    if (isTable(name)) this.named.add(name);
    return super.transformTable(node, queryId);
  }
}

/** A store that notes which tables its statements name, and which they take rows from. */
export async function tracedStore(file: string): Promise<{
  store: Store;
  named: Set<keyof Tables>;
  deletedFrom: Set<keyof Tables>;
}> {
  const store = await openStore(file);
  const names = new TableNames();
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => names.transformNode(node, queryId),
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return {
    named: names.named,
    deletedFrom: names.deletedFrom,
    store: {
      ...store,
      // A handle for reading is one for writing that shows less.
      read: (work) => store.read((db) => work((db as Kysely<Tables>).withPlugin(plugin))),
      transaction: (work) => store.transaction((db) => work(db.withPlugin(plugin))),
    },
  };
}

/** The kinds of data these tables belong to. */
export const kindsOf = (tables: Iterable<keyof Tables>): DataKind[] => [
  ...new Set([...tables].flatMap((table) => kindOf[table] ?? [])),
];
