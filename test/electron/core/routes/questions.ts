import type { Input, QueryRoute } from '../../../../shared/contract/index.ts';
import type { Office } from './busyOffice.ts';

/** What every query is asked about a busy office. */
export const questionsOf = (office: Office): { [R in QueryRoute]: Input<R>[] } => {
  const meetings = [office.meetingId, office.plannedId, office.runningId];
  const each = meetings.map((meetingId) => ({ meetingId }));
  const target = { meetingId: office.meetingId, subjectId: '' };
  return {
    'app.status': [{}],
    'municipality.get': [{}],
    'bodies.list': [{}],
    'otherBodies.list': [{}],
    'terms.list': [{ bodyId: office.bodyId }],
    'standardAgenda.get': [{ bodyId: office.bodyId }],
    'standardAgenda.open': [{ bodyId: office.bodyId }],
    'textModules.list': [{}],
    'organizations.list': [{}],
    'people.list': [{}],
    'papers.list': [{}, { bodyId: office.bodyId, filter: 'due' }],
    'papers.get': [{ id: office.paperId }],
    'papers.export': [{ id: office.paperId }],
    'papers.due': [{ meetingId: office.plannedId }],
    'papers.ofItem': [{ itemId: office.paperItemId }],
    'paperNumbering.get': [{ bodyId: office.bodyId, date: '2026-12-16' }],
    'overview.get': [{}, { bodyId: office.bodyId }],
    'meetings.list': [{}, { bodyId: office.bodyId }],
    'meetings.get': meetings.map((id) => ({ id })),
    'meetings.suggest': [{ bodyId: office.bodyId, date: null }],
    'agenda.list': each,
    'attendance.get': each,
    'minutes.get': [{ itemId: office.itemId }, { itemId: office.openItemId }],
    'documents.list': each,
    'documents.export': [
      { ...target, kind: 'minutes' },
      { ...target, kind: 'publicNotice' },
      { meetingId: office.runningId, kind: 'minutes', subjectId: '' },
      { meetingId: office.plannedId, kind: 'invitation', subjectId: '' },
    ],
    'documents.stored': [{ id: office.presentedId }, { id: office.releasedId }],
    'checks.list': meetings.map((meetingId) => ({ meetingId, kind: 'minutes' as const })),
    'keys.list': [{}],
    'keys.card': [{ keyId: office.keyId }],
    'release.waiting': [{}, { bodyId: office.bodyId }],
    'release.package': [{ documentId: office.presentedId }],
    'release.openPackage': [{ bytes: office.packed }],
    'release.verify': [{ fileName: 'x.docx', bytes: office.released }],
    'convening.get': each,
    'objections.list': each,
    'approval.get': each,
    'lists.list': [{}, { bodyId: office.bodyId }],
    'mail.settings': [{}],
    'mail.secret': [{}],
    'dispatch.prepare': [
      {
        meetingId: office.plannedId,
        documents: [{ kind: 'invitation', subjectId: '', documentId: null }],
        withCalendar: true,
        listIds: [office.listId, office.membersListId],
      },
      {
        meetingId: office.meetingId,
        documents: [{ kind: 'publicNotice', subjectId: '', documentId: office.releasedId }],
        withCalendar: false,
        listIds: [office.listId],
      },
    ],
    'dispatch.list': each,
    'dispatch.filesAgain': [{ dispatchId: office.draftedId }],
    'logo.get': [{ rulesId: office.rulesId }],
    'templates.list': [{ rulesId: office.rulesId }],
    'templates.get': [{ rulesId: office.rulesId, kind: 'announcement' }],
    'templates.leftOut': [{ rulesId: office.rulesId, kind: 'announcement' }],
    'templates.starter': [{ kind: 'minutes' }],
    'audit.list': [{ before: null }],
    'audit.verify': [{}],
  };
};
