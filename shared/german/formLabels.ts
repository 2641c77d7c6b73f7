import type { MinutesStyle } from '../domain/body/body.ts';
import type { IncidentKind } from '../domain/room/incident.ts';

export const signatureRoleLabels = {
  chair: 'Unter dem Namen des Vorsitzes',
  deputyChair: 'Unter dem der Stellvertretung',
  clerk: 'Unter dem der Schriftführung',
  coSigner: 'Unter dem der Mitunterzeichnung',
} as const satisfies Record<keyof MinutesStyle['signatureRoles'], string>;

export const membersByLabels = {
  together: 'zusammen',
  organization: 'nach Listen und Fraktionen',
} as const satisfies Record<MinutesStyle['membersBy'], string>;

export const missingAsLabels = {
  section: 'in einem eigenen Abschnitt',
  byHeading: 'in einem eigenen Abschnitt, nach Gruppen und Überschriften',
  inList: 'in der Liste, mit „entschuldigt“',
} as const satisfies Record<MinutesStyle['missingAs'], string>;

export const deputyWordLabels = {
  for: '„für Frau Beispiel“',
  inDeputy: '„i. V. für Frau Beispiel“',
} as const satisfies Record<MinutesStyle['deputyWord'], string>;

export const signedAsLabels = {
  line: 'Linie über dem Namen',
  typed: '„gez.“ vor dem Namen, ohne Linie',
} as const satisfies Record<MinutesStyle['signedAs'], string>;

export const incidentLabels = {
  break: 'Unterbrechung',
  adjourned: 'Abbruch, an einem anderen Tag fortgesetzt',
  publicEnds: 'Ende des öffentlichen Teils',
  callToOrder: 'Ordnungsruf',
  floorWithdrawn: 'Wortentziehung',
  excluded: 'Ausschluss aus der Sitzung',
  declaration: 'Erklärung zu Protokoll',
} as const satisfies Record<IncidentKind, string>;

export const itemOrderLabels = {
  asTreated: 'wie sie behandelt wurden',
  asNumbered: 'nach ihren Nummern, mit einem Satz zur Reihenfolge',
} as const satisfies Record<MinutesStyle['itemOrder'], string>;

export const attendanceAsLabels = {
  list: 'Liste: Name, dahinter die Bemerkung',
  table: 'Tabelle: Name, Liste/Fraktion, Bemerkung',
} as const satisfies Record<MinutesStyle['attendanceAs'], string>;

export const separatorLabels = {
  none: 'keine Trennzeichen',
  afterResult: 'nach jedem Ergebnis',
  everyItem: 'nach jedem Tagesordnungspunkt',
} as const satisfies Record<MinutesStyle['separator'], string>;

export const itemLabelLabels = {
  zuPunkt: 'Zu Punkt 4.1',
  top: 'TOP 4.1',
  punktDerTagesordnung: 'Punkt 4.1 der Tagesordnung',
} as const satisfies Record<MinutesStyle['labelStyle'], string>;
