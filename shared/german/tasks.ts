import type { Task, TaskKind } from '../domain/desk/task.ts';
import type { TaskGroup } from '../domain/desk/tasks.ts';
import { daysFrom } from '../domain/day/day.ts';
import type { IsoDate } from '../domain/values.ts';
import { aboutKind } from '../documents/kinds/index.ts';
import { repliesForOtherDay } from './replies.ts';
import { counted, germanDate, listed, shortWeekdayDate } from './format.ts';

export const taskGroupLabels = {
  overdue: 'Überfällig',
  thisWeek: 'Diese Woche',
  undated: 'Ohne Frist',
  later: 'Danach',
} as const satisfies Record<TaskGroup, string>;

/** What is to be done, and where its button leads. */
const words = {
  openMeeting: ['Sitzung eröffnen oder absagen', 'Zur Sitzung'],
  prepareInvitation: ['Einladung vorbereiten', 'Zur Einladung'],
  sendInvitation: ['Einladung versenden', 'Zum Versand'],
  informPublic: ['Öffentlichkeit unterrichten', 'Zum Dokument'],
  addAddresses: ['E-Mail-Adressen ergänzen', 'Zu den Mitgliedern'],
  callUnreached: ['Nicht erreichte Mitglieder einladen', 'Zum Versand'],
  tellChanges: ['Änderungen mitteilen', 'Zum Dokument'],
  findDeputies: ['Vertretung klären', 'Zur Anwesenheit'],
  findQuorum: ['Beschlussfähigkeit klären', 'Zu den Zu- und Absagen'],
  askAgain: ['Zusagen neu erfragen', 'Zu den Zu- und Absagen'],
  planPapers: ['Vorlagen auf die Tagesordnung setzen', 'Zur Tagesordnung'],
  closeMeeting: ['Sitzung läuft: protokollieren und schließen', 'Zum Protokoll'],
  writeMinutes: ['Niederschrift fertigstellen', 'Protokoll fortsetzen'],
  presentMinutes: ['Niederschrift zur Freigabe geben', 'Zum Dokument'],
  reworkDocument: ['überarbeiten', 'Zum Dokument'],
  signDocument: ['freigeben', 'Zum Dokument'],
  sendMinutes: ['Niederschrift versenden', 'Zum Versand'],
  approveMinutes: ['Niederschrift auf eine Tagesordnung setzen', 'Zur Niederschrift'],
  repeatMails: ['Nicht angekommene Nachrichten klären', 'Zum Versand'],
  confirmSent: ['Angeben, ob versandt wurde', 'Zum Versand'],
  answerInquiry: ['Anfrage beantworten', 'Zur Anfrage'],
  collectReports: ['Ausstehende Berichte einholen', 'Zu den Berichten'],
} as const satisfies Record<TaskKind, readonly [string, string]>;

/** "Einladung vorbereiten"; of a document that is signed or reworked its name: "Niederschrift (vollständig) freigeben". */
export function taskTitle({ kind, document }: Pick<Task, 'kind' | 'document'>): string {
  const [title] = words[kind];
  return document ? `${aboutKind(document).label} ${title}` : title;
}

/** Papers come onto an agenda only where a meeting is planned. */
export const taskAction = ({ kind, meeting }: Pick<Task, 'kind' | 'meeting'>): string =>
  kind === 'planPapers' && meeting === null ? 'Zu den Vorlagen' : words[kind][1];

/** "8. Sitzung am 09.12.2026 · 2 Änderungen seit der Einladung". `namesBody`: where tasks of several bodies stand together. */
export function taskContext(task: Task, namesBody: boolean): string {
  const { meeting } = task;
  const ordinal = meeting?.number ? `${meeting.number}. Sitzung` : 'Sitzung';
  const of = meeting ? [`${ordinal} am ${germanDate(meeting.date)}`] : [];
  const body = meeting && namesBody ? [meeting.bodyName] : [];
  return [...body, ...of, details(task)].filter(Boolean).join(' · ');
}

const counts: { [K in TaskKind]?: (task: Task) => string } = {
  tellChanges: ({ count }) => `${counted(count, 'Änderung', 'Änderungen')} seit der Einladung`,
  findQuorum: ({ count }) => `${counted(count, 'Zusage fehlt', 'Zusagen fehlen')} zur Beschlussfähigkeit`,
  askAgain: ({ count }) => `${repliesForOtherDay(count)}, die Sitzung ist verlegt`,
  planPapers: ({ count, subject }) =>
    count === 1 ? `„${subject}“` : `${count} Vorlagen, zuerst „${subject}“`,
  repeatMails: ({ count }) => counted(count, 'Nachricht', 'Nachrichten'),
  confirmSent: ({ count }) =>
    `${counted(count, 'Sendung', 'Sendungen')} als E-Mail-Entwurf oder Dateien übergeben`,
  collectReports: ({ count, subject }) =>
    `${subject} · ${counted(count, 'Bericht fehlt', 'Berichte fehlen')}`,
};

const details = (task: Task): string =>
  counts[task.kind]?.(task) ?? (task.names.length > 0 ? namesInBrief(task.names) : task.subject);

const mostNames = 3;
const namesInBrief = (names: readonly string[]): string =>
  names.length <= mostNames
    ? listed(names)
    : `${names.slice(0, mostNames).join(', ')} und ${names.length - mostNames} weitere`;

/** Who is to do it: "wartet auf Ordnungsamt". */
export const taskWho = ({ waitsFor }: Pick<Task, 'waitsFor'>): string =>
  waitsFor.length > 0 ? `wartet auf ${namesInBrief(waitsFor)}` : 'Geschäftsstelle';

/** "Mi., 18.11."; with its year where that is another one. */
export function shortDay(day: IsoDate, today: IsoDate): string {
  const [weekday] = shortWeekdayDate(day).split(' ');
  const date = `${Number(day.slice(8, 10))}.${Number(day.slice(5, 7))}.`;
  return `${weekday} ${date}${day.slice(0, 4) === today.slice(0, 4) ? '' : day.slice(0, 4)}`;
}

/** "seit 5 Tagen"; '' where there is still time. */
export function overdueWords(dueOn: IsoDate | null, today: IsoDate): string {
  const days = dueOn === null ? 0 : daysFrom(dueOn, today);
  return days > 0 ? `seit ${counted(days, 'Tag', 'Tagen')}` : '';
}
