import type { DocumentKind } from '../domain/document/document.ts';
import { buildMinutes } from '../minutes/build.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import type { MinutesModel } from '../minutes/model.ts';
import { announcement } from './kinds/announcement.ts';
import type { AnyModel } from './anyModel.ts';
import { attendanceSheet } from './kinds/attendanceSheet.ts';
import { chairScript } from './kinds/chairScript.ts';
import type { Sheet } from './sheet.ts';
import { invitation, supplement } from './kinds/invitation.ts';
import { nonPublicMinutes, publicMinutes } from './kinds/nonPublicMinutes.ts';
import { projectPublic } from '../public/facts.ts';
import { publicNotice } from './kinds/publicNotice.ts';
import { resolutionExtract } from './kinds/resolutionExtract.ts';
import { publicResolutionList, resolutionList } from './kinds/resolutionList.ts';
import { extractSubjects } from './subjects.ts';

type Builder = (facts: MeetingFacts, subjectId: string) => AnyModel | { missing: string };

const sheet = (made: Sheet): AnyModel | { missing: string } =>
  'missing' in made ? made : { form: 'sheet', sheet: made };
const minutes = (made: MinutesModel | { missing: string }): AnyModel | { missing: string } =>
  'footer' in made ? { form: 'minutes', minutes: made } : made;

/** Public kinds see nothing but the projection. */
const builders: Record<DocumentKind, Builder> = {
  invitation: (facts) => sheet(invitation(facts)),
  supplement: (facts) => sheet(supplement(facts)),
  publicNotice: (facts) => sheet(publicNotice(projectPublic(facts))),
  attendanceSheet: (facts) => sheet(attendanceSheet(facts)),
  chairScript: (facts) => sheet(chairScript(facts)),
  minutes: (facts) => minutes(buildMinutes(facts)),
  publicMinutes: (facts) => minutes(publicMinutes(projectPublic(facts))),
  nonPublicMinutes: (facts) => minutes(nonPublicMinutes(facts)),
  announcement: (facts) => sheet(announcement(projectPublic(facts))),
  resolutionList: (facts) => sheet(resolutionList(facts)),
  publicResolutionList: (facts) => sheet(publicResolutionList(projectPublic(facts))),
  resolutionExtract: (facts, subjectId) => sheet(extractOf(facts, subjectId)),
};

/**
 * A document of a meeting, or a German sentence why there is nothing to print. `subjectId`: the resolution of an
 * extract, '' for every other kind.
 */
export const buildDocument = (
  kind: DocumentKind,
  facts: MeetingFacts,
  subjectId: string,
): AnyModel | { missing: string } => builders[kind](facts, subjectId);

function extractOf(facts: MeetingFacts, subjectId: string): Sheet {
  const subject = extractSubjects(facts).find((one) => one.subjectId === subjectId);
  return resolutionExtract(subject?.isPublicItem ? projectPublic(facts) : facts, subjectId);
}
