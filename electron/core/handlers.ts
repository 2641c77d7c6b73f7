import { attachmentHandlers } from './attachments/handlers.ts';
import { enclosures } from './bundle/enclosures.ts';
import { bundleHandlers } from './bundle/handlers.ts';
import { getAttendanceOverTime } from './desk/attendance.ts';
import { getTasks } from './desk/tasks.ts';
import { dispatchHandlers } from './dispatch/handlers.ts';
import { reachOf } from './dispatch/reach.ts';
import { handOverHandlers } from './handOver/handlers.ts';
import { onlyInOffice } from './handOver/onlyInOffice.ts';
import { historyHandlers } from './history/handlers.ts';
import type { Handlers } from './kernel/app.ts';
import { removeRules, saveRules } from './office/bodies.ts';
import { listBodies, orderBodies, removeBody, saveBody } from './office/ownBodies.ts';
import { listOtherBodies, removeOtherBody, saveOtherBody } from './office/otherBodies.ts';
import { getStandardAgenda, openStandardAgenda, saveStandardAgenda } from './office/standardAgenda.ts';
import { listTerms, removeTerm, saveTerm } from './office/terms.ts';
import { addWord, knownWords, removeWord } from './office/spelling.ts';
import { listTextModules, removeTextModule, saveTextModule } from './office/textModules.ts';
import { getApproval } from './meetings/approval.ts';
import { listAudit } from './kernel/auditLog.ts';
import { listChecks, overrideCheck, withdrawOverride } from './documents/checks.ts';
import { getConvening, saveConvening } from './meetings/convening.ts';
import { exportDocument, listDocuments, storedDocument } from './documents/documents.ts';
import { exportPdf, storedPdf } from './documents/pdf.ts';
import { discardDraft, takeBack } from './documents/handEdited.ts';
import { addPicture, getPicture } from './office/pictures.ts';
import { getLogo, removeLogo, saveLogo } from './office/logos.ts';
import { getOverview } from './meetings/overview.ts';
import { createMeeting } from './meetings/start.ts';
import { setState } from './release/meetingSteps.ts';
import {
  getMeeting,
  listMeetings,
  removeMeeting,
  suggestMeeting,
  updateMeeting,
} from './meetings/meetings.ts';
import { listSigners } from './meetings/signers.ts';
import { findInMeetings } from './meetings/found.ts';
import { undoHandlers } from './meetings/undo.ts';
import { listObjections, removeObjection, saveObjection } from './meetings/objections.ts';
import { changeFunction } from './office/functionChange.ts';
import { peopleImportHandlers } from './office/peopleImport/handlers.ts';
import {
  listOrganizations,
  listPeople,
  removeMembership,
  removeOrganization,
  removePerson,
  saveMembership,
  saveOrganization,
  savePerson,
} from './office/people.ts';
import { signDocument } from './release/decide.ts';
import { giveDelegation, listDelegations, revokeDelegation } from './release/delegations.ts';
import { acceptRelease, exportPackage, openPackage, signPackage } from './release/packages.ts';
import { presentDocument } from './release/present.ts';
import { withdrawDocument } from './release/withdraw.ts';
import {
  addKeyCard,
  changeKeyPassphrase,
  createSignerKey,
  keyCardFile,
  listKeys,
  revokeKey,
} from './release/signerKeys.ts';
import { cancelVerifying, verifyAudit, verifyingProgress } from './release/verifyAll.ts';
import { verifyFile } from './release/verify.ts';
import { listWaiting } from './release/waiting.ts';
import { dataFileHandlers } from './dataFile/handlers.ts';
import { privacyHandlers } from './privacy/handlers.ts';
import { paperHandlers } from './papers/handlers.ts';
import { refuseSettledPapers } from './papers/undoneSteps.ts';
import { reportHandlers } from './papers/reports/handlers.ts';
import { loadSample } from './setup/sample/load.ts';
import { beginSetup, getMunicipality, getStatus, saveMunicipality, watchFile } from './setup/begin.ts';
import { createBody } from './setup/createBody.ts';
import {
  getStarter,
  getTemplate,
  listTemplates,
  removeTemplate,
  saveTemplate,
  templateLeftOut,
} from './office/templates.ts';
import { meetingHandlers } from './meetings/handlers.ts';

const dispatch = dispatchHandlers(enclosures);

/** Everything the program does, in the order of the contract. */
export const handlers = {
  'app.status': getStatus,
  'app.watch': watchFile,
  'setup.begin': beginSetup,
  'setup.loadSample': loadSample,
  'municipality.get': getMunicipality,
  'municipality.save': saveMunicipality,

  'bodies.list': listBodies,
  'bodies.create': createBody,
  'bodies.save': saveBody,
  'bodies.order': orderBodies,
  'bodies.remove': removeBody,
  'otherBodies.list': listOtherBodies,
  'otherBodies.save': saveOtherBody,
  'otherBodies.remove': removeOtherBody,
  'rules.save': saveRules,
  'rules.remove': removeRules,
  'terms.list': listTerms,
  'terms.save': saveTerm,
  'terms.remove': removeTerm,
  'standardAgenda.get': getStandardAgenda,
  'standardAgenda.open': openStandardAgenda,
  'standardAgenda.save': saveStandardAgenda,
  'textModules.list': listTextModules,
  'textModules.save': saveTextModule,
  'textModules.remove': removeTextModule,
  'spelling.known': knownWords,
  'spelling.addWord': addWord,
  'spelling.removeWord': removeWord,

  'organizations.list': listOrganizations,
  'organizations.save': saveOrganization,
  'organizations.remove': removeOrganization,
  'people.list': listPeople,
  'people.save': savePerson,
  ...peopleImportHandlers,
  'people.remove': removePerson,
  'memberships.save': saveMembership,
  'memberships.changeFunction': changeFunction,
  'memberships.remove': removeMembership,

  ...dataFileHandlers,
  ...handOverHandlers,

  ...privacyHandlers,

  ...paperHandlers,
  ...reportHandlers,

  ...attachmentHandlers,

  'overview.get': getOverview,
  'overview.tasks': getTasks,
  'overview.attendance': getAttendanceOverTime,
  'meetings.list': listMeetings,
  'meetings.found': findInMeetings,
  'meetings.get': getMeeting,
  'meetings.signers': listSigners,
  'meetings.suggest': suggestMeeting,
  'meetings.create': createMeeting,
  'meetings.update': updateMeeting,
  'meetings.setState': setState,
  'meetings.remove': removeMeeting,

  ...meetingHandlers,
  ...undoHandlers(refuseSettledPapers),
  ...historyHandlers,

  'documents.list': listDocuments,
  'documents.export': exportDocument,
  'documents.exportPdf': exportPdf,
  'documents.stored': storedDocument,
  'documents.storedPdf': storedPdf,
  'documents.takeBack': takeBack,
  'documents.discard': discardDraft,
  'documents.present': onlyInOffice(presentDocument),
  'documents.withdraw': withdrawDocument,

  ...bundleHandlers,

  'checks.list': listChecks,
  'checks.override': overrideCheck,
  'checks.withdrawOverride': withdrawOverride,

  'keys.list': listKeys,
  'keys.create': createSignerKey,
  'keys.changePassphrase': changeKeyPassphrase,
  'keys.revoke': revokeKey,
  'keys.card': keyCardFile,
  'keys.addCard': addKeyCard,

  'delegations.list': listDelegations,
  'delegations.give': giveDelegation,
  'delegations.revoke': revokeDelegation,

  'release.waiting': listWaiting,
  'release.sign': onlyInOffice(signDocument),
  'release.package': exportPackage,
  'release.openPackage': openPackage,
  'release.signPackage': signPackage,
  'release.accept': onlyInOffice(acceptRelease),
  'release.verify': verifyFile,

  'convening.get': (ctx, input) => getConvening({ ...ctx, reachOf }, input),
  'convening.save': (ctx, input) => saveConvening({ ...ctx, reachOf }, input),
  'objections.list': listObjections,
  'objections.save': saveObjection,
  'objections.remove': removeObjection,
  'approval.get': getApproval,

  ...dispatch,
  'dispatch.send': onlyInOffice(dispatch['dispatch.send']),
  'dispatch.retry': onlyInOffice(dispatch['dispatch.retry']),
  'dispatch.sendAnyway': onlyInOffice(dispatch['dispatch.sendAnyway']),
  'dispatch.noteSent': onlyInOffice(dispatch['dispatch.noteSent']),

  'logo.get': getLogo,
  'logo.save': saveLogo,
  'logo.remove': removeLogo,
  'pictures.add': addPicture,
  'pictures.get': getPicture,
  'templates.list': listTemplates,
  'templates.save': saveTemplate,
  'templates.remove': removeTemplate,
  'templates.get': getTemplate,
  'templates.leftOut': templateLeftOut,
  'templates.starter': getStarter,
  'audit.list': listAudit,
  'audit.verify': verifyAudit,
  'audit.progress': verifyingProgress,
  'audit.cancel': cancelVerifying,
} satisfies Handlers;
