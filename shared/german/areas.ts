/** The areas of the program by their address, in the order of navigation and menu. */
export const areaLabels = {
  '/': 'Übersicht',
  '/sitzungen': 'Sitzungen',
  '/vorlagen': 'Vorlagen',
  '/freigaben': 'Freigaben',
  '/mitglieder': 'Mitglieder',
  '/einstellungen': 'Einstellungen',
} as const satisfies Record<`/${string}`, string>;

export type AreaPath = keyof typeof areaLabels;
export const areaPaths = Object.keys(areaLabels) as AreaPath[];
