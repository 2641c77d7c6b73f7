import type { Handlers } from '../kernel/app.ts';
import { replyHandlers } from './replies.ts';
import { addItem, listAgenda, moveItem, removeItem, updateItem } from './agenda.ts';
import { addLines } from './addLines.ts';
import { callItem, finishItems } from './calling.ts';
import { connectAll } from './connectAll.ts';
import { comeOrGo, fillAttendance, getAttendance, removeAttendee, saveAttendee } from './attendance.ts';
import { removeRecusal, saveRecusal } from './recusals.ts';
import { saveHeadCounts, saveIncidents, savePresiding } from './roomLists.ts';
import { sendDeputy } from './standIn.ts';
import { dealTogether } from './together.ts';
import { getHall } from './hall.ts';
import { voteHistory } from './votesAfterClosing.ts';
import {
  addResolution,
  getMinutes,
  moveResolution,
  removeResolution,
  saveResolution,
  saveText,
} from './minutes.ts';
import { minutesTextHandlers } from './minutesTexts.ts';
import { recordMotion } from './motions.ts';

/** From the agenda to what the minutes say. */
export const meetingHandlers = {
  'agenda.list': listAgenda,
  'agenda.add': addItem,
  'agenda.update': updateItem,
  'agenda.move': moveItem,
  'hall.get': getHall,
  'agenda.addLines': addLines,
  'agenda.call': callItem,
  'agenda.finish': finishItems,
  'agenda.together': dealTogether,
  'agenda.remove': removeItem,

  'attendance.get': getAttendance,
  'attendance.save': saveAttendee,
  'attendance.remove': removeAttendee,
  'attendance.fill': fillAttendance,
  'attendance.connectAll': connectAll,
  'attendance.sendDeputy': sendDeputy,
  'attendance.comeOrGo': comeOrGo,
  ...replyHandlers,
  'incidents.save': saveIncidents,
  'recusals.save': saveRecusal,
  'recusals.remove': removeRecusal,
  'headCounts.save': saveHeadCounts,
  'presiding.save': savePresiding,

  'minutes.get': getMinutes,
  'minutes.saveText': saveText,
  ...minutesTextHandlers,
  'resolutions.add': addResolution,
  'resolutions.save': saveResolution,
  'resolutions.move': moveResolution,
  'resolutions.remove': removeResolution,
  'resolutions.history': voteHistory,
  'motions.record': recordMotion,
} satisfies Partial<Handlers>;
