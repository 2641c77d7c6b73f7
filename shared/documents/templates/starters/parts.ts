import type { DocumentBlock, GridCell, GridRow } from '../../model.ts';

/** A field as an office types it. */
export const field = (name: string): string => `{{${name}}}`;

export const subheading = (text: string): DocumentBlock => ({ kind: 'subheading', text });
export const paragraph = (text: string): DocumentBlock => ({ kind: 'text', text });

/** A field in a paragraph of its own, below its caption as printed. */
export const captioned = (name: string, end = ''): DocumentBlock[] => [
  subheading(`${field(`beschriftung ${name}`)}${end}`),
  paragraph(field(name)),
];

/** Labels and fields beside each other; what nobody entered falls away with its label. */
export const captions = (rows: readonly (readonly [label: string, value: string])[]): DocumentBlock => ({
  kind: 'captions',
  captions: rows.map(([label, value]) => ({ label: `${label}:`, value })),
});

/** Label as printed, and what it says. */
export const labelled = (name: string): readonly [string, string] => [
  field(`beschriftung ${name}`),
  field(name),
];

export const cells = (...texts: (string | GridCell)[]): GridRow => ({
  isHeader: false,
  cells: texts.map((text) => (typeof text === 'string' ? { text } : text)),
});
export const header = (...texts: (string | GridCell)[]): GridRow => ({ ...cells(...texts), isHeader: true });

/** Boxes with their captions, behind each other. */
export const boxes = (...all: (readonly [name: string, caption: string])[]): string =>
  all.map(([name, caption]) => `${field(`kreuz ${name}`)}\u{A0}${caption}`).join('  ');

export const closing: DocumentBlock[] = [
  subheading(field('beschriftung anlagen')),
  paragraph(field('anlagen')),
  paragraph(field('unterschrift')),
];
