import type { DocumentKind } from '../../domain/document/document.ts';
import { isDocumentKind, paperTypeOf, type TemplateKind } from '../../domain/document/templateKind.ts';
import { paperTypeLabels } from '../../german/papers.ts';
import { aboutKind } from '../kinds/index.ts';
import type { TemplateFields } from './field.ts';
import {
  callingFields,
  extractFields,
  listFields,
  minutesFields,
  reportFields,
  sheetOfMeetingFields,
} from './meetingFields.ts';
import { answerFields, paperFields } from './paperFields.ts';

type AboutTemplate = {
  label: string;
  fields: TemplateFields;
  /** It says at least one of these, or there would be nothing in it. */
  needs: readonly [string, ...string[]];
};

/** What an office can have a Word file of its own for, and what may stand in it. */
export function aboutTemplate(kind: TemplateKind): AboutTemplate {
  if (kind === 'inquiryAnswer' || kind === 'collectedReport') return others[kind];
  if (isDocumentKind(kind)) {
    return { label: aboutKind(kind).label, fields: fieldsOf(kind), needs: ['inhalt'] };
  }
  const type = paperTypeOf(kind) ?? 'own';
  return { label: paperTypeLabels[type], fields: paperFields, needs: ['betreff', 'inhalt'] };
}

function fieldsOf(kind: DocumentKind): TemplateFields {
  const { minutes, convening, subject, isUnsigned } = aboutKind(kind);
  if (minutes !== 'none') return minutesFields;
  if (convening !== 'none') return callingFields;
  if (isUnsigned) return listFields;
  return subject === 'resolution' ? extractFields : sheetOfMeetingFields;
}

const others = {
  inquiryAnswer: { label: 'Antwort auf eine Anfrage', fields: answerFields, needs: ['antwort', 'inhalt'] },
  collectedReport: { label: 'Sammelbericht', fields: reportFields, needs: ['inhalt'] },
} as const satisfies Partial<Record<TemplateKind, AboutTemplate>>;
