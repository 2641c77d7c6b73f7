import type { CommandRoute } from './index.ts';

/**
 * Steps beside the meetings: what goes or moves in the lists of people, text modules, recipients and papers comes back. What was
 * written there is not: it is corrected where it stands.
 */
export const officeRoutes = [
  'organizations.remove',
  'people.remove',
  'memberships.remove',
  'textModules.remove',
  'lists.remove',
  'papers.remove',
  'consultations.move',
  'consultations.remove',
  'paperRelations.remove',
  'questions.move',
  'questions.remove',
] as const satisfies readonly CommandRoute[];
export type OfficeRoute = (typeof officeRoutes)[number];

export const isOfficeRoute = (route: string): route is OfficeRoute =>
  officeRoutes.some((one) => one === route);

/**
 * The orders that are steps: what they change in the agenda, the attendance and the resolutions of a meeting is taken back
 * with Strg Z, and done again with Strg Y (undo.ts). Of `resolutions.save` all but what is typed as text.
 *
 * No step is what leaves the program or holds beyond the meeting: mails, documents, Freigaben, keys, states of the meeting
 * and settings; nor what is typed into the minutes, since a text has its own way back (what was replaced in
 * all texts at once has not). None of these ends the steps before it, but where it changes what a step has left that step
 * stays.
 */
export const undoableRoutes = [
  'agenda.add',
  'agenda.addLines',
  'agenda.update',
  'agenda.move',
  'agenda.together',
  'agenda.call',
  'agenda.finish',
  'agenda.remove',
  'attendance.save',
  'attendance.remove',
  'attendance.fill',
  'attendance.connectAll',
  'attendance.sendDeputy',
  'attendance.comeOrGo',
  'replies.takeOver',
  'recusals.save',
  'recusals.remove',
  'headCounts.save',
  'incidents.save',
  'presiding.save',
  'resolutions.add',
  'resolutions.save',
  'resolutions.move',
  'resolutions.remove',
  'motions.record',
  'minutes.saveTexts',
  'history.takeBack',
  'handOver.bring',
  ...officeRoutes,
] as const satisfies readonly CommandRoute[];
export type UndoableRoute = (typeof undoableRoutes)[number];

export const isUndoable = (route: string): route is UndoableRoute =>
  undoableRoutes.some((one) => one === route);

/** Of these the clerk is told without asking: something went, moved, or came in several places at once. */
export const toldRoutes: readonly UndoableRoute[] = [
  'agenda.addLines',
  'agenda.move',
  'agenda.together',
  'agenda.remove',
  'attendance.remove',
  'attendance.fill',
  'attendance.connectAll',
  'replies.takeOver',
  'recusals.remove',
  'incidents.save',
  'resolutions.move',
  'resolutions.remove',
  'motions.record',
  'history.takeBack',
  'handOver.bring',
  ...officeRoutes,
];
