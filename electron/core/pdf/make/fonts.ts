import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Cut = 'regular' | 'italic' | 'bold' | 'boldItalic';

const google = (font: string, name: string): Record<Cut, string> => ({
  regular: `@expo-google-fonts/${font}/400Regular/${name}_400Regular.ttf`,
  italic: `@expo-google-fonts/${font}/400Regular_Italic/${name}_400Regular_Italic.ttf`,
  bold: `@expo-google-fonts/${font}/700Bold/${name}_700Bold.ttf`,
  boldItalic: `@expo-google-fonts/${font}/700Bold_Italic/${name}_700Bold_Italic.ttf`,
});

const dejaVu: Record<Cut, string> = {
  regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  italic: 'dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  boldItalic: 'dejavu-fonts-ttf/ttf/DejaVuSans-BoldOblique.ttf',
};

/** As wide as the fonts they stand in for; DejaVu Sans comes closest to Verdana, and has letters that others lack. */
const standIns: ReadonlyMap<string, { family: string; files: Record<Cut, string> }> = new Map([
  ['Arial', { family: 'Arimo', files: google('arimo', 'Arimo') }],
  ['Calibri', { family: 'Carlito', files: google('carlito', 'Carlito') }],
  ['Times New Roman', { family: 'Tinos', files: google('tinos', 'Tinos') }],
  ['Georgia', { family: 'Gelasio', files: google('gelasio', 'Gelasio') }],
  ['Verdana', { family: 'DejaVu Sans', files: dejaVu }],
]);

/**
 * The font that an office chose where its computer has it, else the one that stands in for it; what neither has comes
 * from DejaVu Sans, and at last from whatever font of the computer has the letter.
 */
export const familiesFor = (font: string): string[] => [
  ...new Set([font, standIns.get(font)?.family ?? 'Arimo', 'DejaVu Sans']),
];

/** The fonts that come with the program. */
export function ownFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return [...standIns.values()].flatMap(({ files }) =>
    Object.values(files).map((file) => readFileSync(resolve(file))),
  );
}
