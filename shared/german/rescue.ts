import { areaOf, areasOf } from './dataAreas.ts';
import { counted } from './format.ts';

const kept = (aside: string): string => `Die beschädigte Datei liegt unverändert daneben: „${aside}“.`;

/** `pages`: how many, in words. `aside`: where the damaged file lies now. */
export const mendedSentences = (pages: string, aside: string): string[] => [
  `Die Datei ist wieder, wie sie zuletzt gespeichert wurde: ${pages} aus den Sicherungen ersetzt. Es ist nichts verloren.`,
  kept(aside),
];

type Salvaged = { table: string; kept: number; lost: number };

export function salvagedSentences(found: readonly Salvaged[], aside: string): string[] {
  const sum = (tables: readonly Salvaged[], of: 'kept' | 'lost') =>
    tables.reduce((all, table) => all + table[of], 0);
  const areas = areasOf(found.map(({ table }) => table)).map((area) => {
    const tables = found.filter(({ table }) => areaOf(table) === area);
    const lost = sum(tables, 'lost');
    const read = counted(sum(tables, 'kept'), 'Eintrag', 'Einträge');
    return `${area}: ${read} übernommen${lost === 0 ? '.' : `, ${lost} nicht mehr lesbar.`}`;
  });
  return [
    `Die Datei ist aus dem, was noch lesbar war, neu angelegt: ${counted(sum(found, 'kept'), 'Eintrag', 'Einträge')} übernommen, ${sum(found, 'lost')} verloren. Was ganz unlesbar ist, wird nicht mitgezählt, und wo die Datei beschädigt war, können einzelne Zeichen falsch sein: Bitte sehen Sie nach, ob etwas fehlt, und vergleichen Sie mit der letzten Sicherung.`,
    ...areas,
    kept(aside),
  ];
}
