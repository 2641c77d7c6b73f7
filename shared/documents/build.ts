import type { DocumentKind } from '../domain/document/document.ts';
import { buildMinutes } from '../minutes/build.ts';
import type { MinutesFacts } from '../facts/meetingFacts.ts';
import type { MinutesModel } from '../minutes/model.ts';
import { announcement } from './announcement.ts';
import type { AnyModel } from './anyModel.ts';
import { attendanceSheet } from './attendanceSheet.ts';
import { chairScript } from './chairScript.ts';
import type { Paper } from './sheet.ts';
import { invitation, supplement } from './invitation.ts';
import { nonPublicMinutes, publicMinutes } from './minutesParts.ts';
import { projectPublic } from '../public/facts.ts';
import { publicNotice } from './publicNotice.ts';
import { resolutionExtract } from './resolutionExtract.ts';
import { publicResolutionList, resolutionList } from './resolutionList.ts';
import { extractSubjects } from './subjects.ts';

type Builder = (facts: MinutesFacts, subjectId: string) => AnyModel | { missing: string };

const paper = (made: Paper): AnyModel | { missing: string } =>
  'missing' in made ? made : { form: 'paper', paper: made };
const minutes = (made: MinutesModel | { missing: string }): AnyModel | { missing: string } =>
  'footer' in made ? { form: 'minutes', minutes: made } : made;

/** Public kinds see nothing but the projection. */
const builders: Record<DocumentKind, Builder> = {
  invitation: (facts) => paper(invitation(facts)),
  supplement: (facts) => paper(supplement(facts)),
  publicNotice: (facts) => paper(publicNotice(projectPublic(facts))),
  attendanceSheet: (facts) => paper(attendanceSheet(facts)),
  chairScript: (facts) => paper(chairScript(facts)),
  minutes: (facts) => minutes(buildMinutes(facts)),
  publicMinutes: (facts) => minutes(publicMinutes(projectPublic(facts))),
  nonPublicMinutes: (facts) => minutes(nonPublicMinutes(facts)),
  announcement: (facts) => paper(announcement(projectPublic(facts))),
  resolutionList: (facts) => paper(resolutionList(facts)),
  publicResolutionList: (facts) => paper(publicResolutionList(projectPublic(facts))),
  resolutionExtract: (facts, subjectId) => paper(extractOf(facts, subjectId)),
};

/**
 * A paper of a meeting, or a German sentence why there is nothing to print. `subjectId`: the resolution of an
 * extract, '' for every other kind.
 */
export const buildDocument = (
  kind: DocumentKind,
  facts: MinutesFacts,
  subjectId: string,
): AnyModel | { missing: string } => builders[kind](facts, subjectId);

function extractOf(facts: MinutesFacts, subjectId: string): Paper {
  const subject = extractSubjects(facts).find((one) => one.subjectId === subjectId);
  return resolutionExtract(subject?.isPublicItem ? projectPublic(facts) : facts, subjectId);
}
