import type { Finding, PaperProposal, ReadField } from '../domain/paper/proposal.ts';
import { plainText } from '../domain/richText.ts';
import { counted, germanDate } from './format.ts';
import { financialFacts, paperCaptions, productKinds, resultWords } from './papers.ts';

export const readFieldLabels = {
  type: 'Art',
  number: 'Nummer',
  subject: paperCaptions.subject,
  date: 'Datum',
  status: 'Öffentlichkeit',
  unit: paperCaptions.unit,
  movers: 'Einbringer',
  reporters: paperCaptions.reporters,
  legalBasis: paperCaptions.legalBasis,
  steps: 'Beratungsfolge',
  products: 'Produkte',
  financial: 'Finanzielle Auswirkungen',
  proposals: paperCaptions.proposals,
  reasoning: paperCaptions.reasoning,
  questions: 'Fragen',
  signatory: 'Unterschrift',
} as const satisfies Record<ReadField, string>;

export const findingLabels = {
  found: 'erkannt',
  missing: 'nicht gefunden',
  check: 'bitte prüfen',
} as const satisfies Record<Finding['state'], string>;

/** Why somebody has to look at a field. */
export function findingReason({ field, reason }: Finding): string {
  switch (reason) {
    case null:
      return '';
    case 'assumed':
      return assumed[field] ?? 'Steht nicht in der Datei und ist angenommen.';
    case 'shortened':
      return 'War länger, als das Feld aufnimmt, und ist gekürzt.';
    case 'unfit':
      return unfit[field] ?? 'Was in der Datei steht, nimmt dieses Feld nicht auf; es ist weggelassen.';
    case 'withoutBody':
      return 'Eine Zeile nennt kein Gremium und ist weggelassen.';
    case 'asText':
      return 'Nur eine Anfrage hat Fragen; hier kommen sie mit ihren Antworten in den Text der Begründung.';
    case 'withoutAlt':
      return 'Ein Bild hat keinen Alternativtext und gilt deshalb als Schmuck, der nichts sagt. Bitte schreiben Sie nach dem Übernehmen dazu, was zu sehen ist: Bild anklicken, dann „Einfügen …“, „Bild …“.';
  }
}

const assumed: Partial<Record<ReadField, string>> = {
  type: 'Die Art steht nicht in der Datei; angenommen ist eine Beschlussvorlage.',
  date: 'Das Datum steht nicht in der Datei; angenommen ist der Tag der ersten Beratung, sonst der heutige.',
  status:
    'Ob sie öffentlich ist, steht nicht in der Datei; angenommen ist nichtöffentlich, bis Sie es ändern.',
};

const unfit: Partial<Record<ReadField, string>> = {
  date: 'Was in der Datei als Datum steht, ist kein Tag des Kalenders; angenommen ist der Tag der ersten Beratung, sonst der heutige.',
  steps: 'Ein Tag oder eine Zahl in der Datei kann nicht stimmen und ist weggelassen.',
};

/** What becomes of bodies that nobody entered, beside the Beratungsfolge that names them. */
export function newBodiesSentence(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1
    ? `„${first}“ ist als Gremium noch nicht bekannt und wird mit angelegt. Bitte prüfen Sie, ob Sie es unter anderem Namen schon haben.`
    : `${names.map((name) => `„${name}“`).join(', ')} sind als Gremien noch nicht bekannt und werden mit angelegt. Bitte prüfen Sie, ob Sie sie unter anderem Namen schon haben.`;
}

/** What was read for a field, in a few lines; '' where nothing was. */
export function readValue(
  { head, number, texts, steps, questions }: PaperProposal,
  field: ReadField,
): string {
  switch (field) {
    case 'type':
      return head.typeLabel;
    case 'number':
      return number ?? '';
    case 'date':
      return germanDate(head.date);
    case 'status':
      return head.isPublic ? 'öffentlich' : 'nichtöffentlich';
    case 'subject':
    case 'unit':
    case 'legalBasis':
      return head[field];
    case 'movers':
    case 'reporters':
      return head[field].join(', ');
    case 'signatory':
      return [head.signatory.name, head.signatory.position].filter(Boolean).join(', ');
    case 'products':
      return head.products
        .map(({ kind, ...one }) => [productKinds[kind], one.number, one.name].join(' '))
        .join('\n');
    case 'financial':
      return financialFacts(head.financial)
        .map(([label, value]) => `${label}: ${value}`)
        .join('\n');
    case 'steps':
      return steps.map(stepLine).join('\n');
    case 'proposals':
      return texts.proposals.map(plainText).join('\n');
    case 'reasoning':
      return plainText(texts.reasoning);
    case 'questions':
      return questions.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
  }
}

function stepLine({ bodyName, date, role, result }: PaperProposal['steps'][number]): string {
  const facts = [bodyName, date && germanDate(date), role, result && resultWords(result)];
  return facts.filter(Boolean).join(', ');
}

/** What a file is that was read as a paper and seems to be none, and where it belongs. */
export const seemsSentences = {
  minutes:
    'Diese Datei scheint eine Niederschrift zu sein und keine Vorlage. Bitte verwerfen Sie sie hier, und legen Sie sie bei ihrer Sitzung unter „Anlagen zur Sitzung“ ab.',
  convening:
    'Diese Datei scheint eine Einladung zu sein und keine Vorlage. Bitte verwerfen Sie sie hier, und legen Sie sie bei ihrer Sitzung unter „Anlagen zur Sitzung“ ab.',
} as const satisfies Record<NonNullable<PaperProposal['seems']>, string>;
export const seemsLabels = {
  minutes: 'wohl eine Niederschrift',
  convening: 'wohl eine Einladung',
} as const satisfies Record<NonNullable<PaperProposal['seems']>, string>;

type TakenOverAs = { number: string | null; subject: string };

/** Of a file that a paper has already. */
export const takenOverWords = ({ number, subject }: TakenOverAs): string =>
  `schon übernommen: ${number ?? `„${subject}“`}`;
export const takenOverSentence = ({ number, subject }: TakenOverAs): string =>
  `Diese Datei gehört schon zur Vorlage ${[number, `„${subject}“`].filter(Boolean).join(' ')}. Bitte prüfen Sie, ob Sie sie noch einmal brauchen; sonst verwerfen Sie sie hier.`;

/** At most as many as somebody looks through. */
const named = 5;

/** "„a.docx“, „b.docx“ und 3 weitere". */
export function fileList(names: readonly string[]): string {
  const some = names.slice(0, named).map((name) => `„${name}“`);
  const more = names.length > named ? ` und ${names.length - named} weitere` : '';
  return some.join(', ') + more;
}

export const waitedSentence = (names: readonly string[]): string =>
  `Wartet schon unter „Zu prüfen“ und wurde nicht noch einmal gelesen: ${fileList(names)}.`;

/** "3 von 12 gelesen". */
export const readSoFar = (done: number, all: number): string => `${done} von ${all} gelesen`;

/** "2 Angaben prüfen"; "vollständig erkannt" where nothing is doubtful. */
export const toCheckWords = (toCheck: number): string =>
  toCheck === 0 ? 'nichts zu prüfen' : `${counted(toCheck, 'Angabe', 'Angaben')} prüfen`;
