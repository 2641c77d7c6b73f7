import { addItem, listAgenda, moveItem, removeItem, updateItem } from './agenda.ts';
import type { Handlers } from './app.ts';
import {
  comeOrGo,
  fillAttendance,
  getAttendance,
  removeAttendee,
  removeRecusal,
  saveAttendee,
  saveHeadCounts,
  savePresiding,
  saveRecusal,
} from './attendance.ts';
import {
  getStandardAgenda,
  listBodies,
  listTerms,
  listTextModules,
  removeRules,
  removeTerm,
  removeTextModule,
  saveRules,
  saveStandardAgenda,
  saveTerm,
  saveTextModule,
} from './bodies.ts';
import { exportDocument } from './documents.ts';
import { createMeeting } from './meetingStart.ts';
import { setState } from './meetingSteps.ts';
import { getMeeting, listMeetings, removeMeeting, suggestMeeting, updateMeeting } from './meetings.ts';
import {
  addResolution,
  getMinutes,
  moveResolution,
  removeResolution,
  saveResolution,
  saveText,
} from './minutes.ts';
import { recordMotion } from './motions.ts';
import {
  listOrganizations,
  listPeople,
  removeMembership,
  removeOrganization,
  removePerson,
  saveMembership,
  saveOrganization,
  savePerson,
} from './people.ts';
import { loadSample } from './sample/load.ts';
import { beginSetup, getMunicipality, getStatus, saveMunicipality } from './setup.ts';

/** Everything the program does, in the order of the contract. */
export const handlers = {
  'app.status': getStatus,
  'setup.begin': beginSetup,
  'setup.loadSample': loadSample,
  'municipality.get': getMunicipality,
  'municipality.save': saveMunicipality,

  'bodies.list': listBodies,
  'rules.save': saveRules,
  'rules.remove': removeRules,
  'terms.list': listTerms,
  'terms.save': saveTerm,
  'terms.remove': removeTerm,
  'standardAgenda.get': getStandardAgenda,
  'standardAgenda.save': saveStandardAgenda,
  'textModules.list': listTextModules,
  'textModules.save': saveTextModule,
  'textModules.remove': removeTextModule,

  'organizations.list': listOrganizations,
  'organizations.save': saveOrganization,
  'organizations.remove': removeOrganization,
  'people.list': listPeople,
  'people.save': savePerson,
  'people.remove': removePerson,
  'memberships.save': saveMembership,
  'memberships.remove': removeMembership,

  'meetings.list': listMeetings,
  'meetings.get': getMeeting,
  'meetings.suggest': suggestMeeting,
  'meetings.create': createMeeting,
  'meetings.update': updateMeeting,
  'meetings.setState': setState,
  'meetings.remove': removeMeeting,

  'agenda.list': listAgenda,
  'agenda.add': addItem,
  'agenda.update': updateItem,
  'agenda.move': moveItem,
  'agenda.remove': removeItem,

  'attendance.get': getAttendance,
  'attendance.save': saveAttendee,
  'attendance.remove': removeAttendee,
  'attendance.fill': fillAttendance,
  'attendance.comeOrGo': comeOrGo,
  'recusals.save': saveRecusal,
  'recusals.remove': removeRecusal,
  'headCounts.save': saveHeadCounts,
  'presiding.save': savePresiding,

  'minutes.get': getMinutes,
  'minutes.saveText': saveText,
  'resolutions.add': addResolution,
  'resolutions.save': saveResolution,
  'resolutions.move': moveResolution,
  'resolutions.remove': removeResolution,
  'motions.record': recordMotion,

  'documents.export': exportDocument,
} satisfies Handlers;
