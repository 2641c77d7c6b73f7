import type { Consultation } from '../../shared/domain/paper/consultation.ts';
import type { InquiryTerms, QuestionState } from '../../shared/domain/paper/inquiry.ts';
import type { Paper } from '../../shared/domain/paper/paper.ts';
import type { RelationKind } from '../../shared/domain/paper/relation.ts';
import type { PaperNumbering } from '../../shared/domain/paper/series.ts';
import type {
  AttachmentId,
  BodyId,
  ConsultationId,
  ItemId,
  OtherBodyId,
  PaperId,
  PaperImportId,
  QuestionId,
  RelationId,
  TermId,
} from '../../shared/domain/ids.ts';
import type { Bit } from './bit.ts';

/** Papers, the steps of their Beratungsfolge and how their numbers are given. Structures are JSON text. */
export type PaperTables = {
  paper: {
    id: PaperId;
    version: number;
    text_version: number;
    body_id: BodyId;
    term_id: TermId | null;
    number: string | null;
    type: Paper['type'];
    type_label: string;
    date: string;
    is_public: Bit;
    subject: string;
    unit: string;
    reporters: string;
    movers: string;
    legal_basis: string;
    products: string;
    signatory: string;
    financial: string | null;
    captions: string;
    layout: Paper['layout'];
    /** They came with a file, and nobody here has changed them since. */
    has_foreign_captions: Bit;
    proposals: string;
    reasoning: string;
    state: Paper['state'];
    state_reason: string;
  };
  consultation: {
    id: ConsultationId;
    version: number;
    paper_id: PaperId;
    position: number;
    body_id: BodyId | null;
    other_body_id: OtherBodyId | null;
    date: Consultation['date'];
    role: string;
    is_public: Bit;
    reporters: string;
    result: string | null;
    item_id: ItemId | null;
    /** What its paper proposed when the meeting was closed; null before, and in files of older programs. */
    proposed: string | null;
  };
  paper_relation: {
    id: RelationId;
    paper_id: PaperId;
    kind: RelationKind;
    other_id: PaperId;
    is_printed: Bit;
  };
  paper_numbering: {
    body_id: BodyId;
    version: number;
    pattern: string;
    given_on: PaperNumbering['givenOn'];
  };
  inquiry: {
    paper_id: PaperId;
    version: number;
    due_on: string | null;
    form: InquiryTerms['form'];
    address: string;
    email: string;
    interim: string;
    interim_on: string | null;
    settled_on: string | null;
    history: string;
  };
  question: {
    id: QuestionId;
    version: number;
    paper_id: PaperId;
    position: number;
    is_supplementary: Bit;
    text: string;
    unit: string;
    answer: string;
    state: QuestionState;
    answered_on: string | null;
  };
  paper_import: {
    id: PaperImportId;
    body_id: BodyId;
    file_name: string;
    media_type: string;
    sha256: string;
    proposal: string;
    read_at: string;
  };
  /** Which paper, question or attachment has the words of that number; they themselves stand in the index alone. */
  paper_said: {
    id: number;
    paper_id: PaperId;
    question_id: QuestionId | null;
    attachment_id: AttachmentId | null;
  };
  /** The same for items of agendas. */
  item_said: { id: number; item_id: ItemId };
  paper_series: { body_id: BodyId; series: string; last_number: number };
};
