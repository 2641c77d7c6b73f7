import { AlignmentType, BorderStyle, type IParagraphStyleOptions } from 'docx';
import { footerSizeOf, textWidth } from './layout.ts';
import type { Look } from './look.ts';

/** Those at the foot of every page. */
export function footStyles(look: Look): IParagraphStyleOptions[] {
  const run = { size: footerSizeOf(look) };
  return [
    {
      id: 'Fusszeile',
      name: 'footer',
      basedOn: 'Normal',
      run,
      paragraph: {
        spacing: { after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'auto' } },
        rightTabStop: textWidth,
      },
    },
    {
      id: 'FusszeileSeitenzahl',
      name: 'Fußzeile Seitenzahl',
      basedOn: 'Normal',
      run,
      paragraph: { spacing: { after: 0 }, alignment: AlignmentType.RIGHT },
    },
  ];
}
