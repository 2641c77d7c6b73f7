import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';

/** Steps forward, by where they lead. */
export const forwardLabels: Partial<Record<MeetingState, string>> = {
  invited: 'Einladung ist versandt',
  running: 'Sitzung eröffnen',
  closed: 'Sitzung schließen …',
  minutesReady: 'Niederschrift fertigstellen',
  signed: 'Unterzeichnung vermerken',
};

/** Where there is little room; each is the end or the beginning of the whole label. */
export const shortLabels: Partial<Record<MeetingState, string>> = {
  running: 'Eröffnen',
  closed: 'Schließen …',
  minutesReady: 'Fertigstellen',
  signed: 'Unterzeichnung',
};

export const backLabels: Partial<Record<MeetingState, string>> = {
  planned: 'Zurück auf „geplant“ …',
  invited: 'Zurück auf „eingeladen“ …',
  running: 'Sitzung wieder aufnehmen …',
  closed: 'Niederschrift wieder bearbeiten …',
  cancelled: 'Sitzung absagen …',
};
