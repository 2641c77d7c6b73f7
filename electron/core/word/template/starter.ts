import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { page } from '../write/layout.ts';
import { plainLook } from '../write/look.ts';
import { stylesFor } from '../write/styles.ts';

/** A plain Word file that holds every placeholder once: the office puts its own letterhead around them. */
export async function starterTemplate(): Promise<Uint8Array> {
  const pageNumber = new TextRun({
    children: [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
  const document = new Document({
    title: 'Muster',
    styles: stylesFor(plainLook),
    compatibility: { version: 15 },
    // An office's template is by nobody of ours.
    creator: '',
    lastModifiedBy: '',
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [new Paragraph('{{stadt}}')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Fusszeile',
                children: [new TextRun('{{titel}} {{gremium}} {{datum}}'), pageNumber],
              }),
            ],
          }),
        },
        children: [
          new Paragraph('{{sitzung}} am {{datum}}, {{uhrzeit}}, {{ort}}'),
          new Paragraph('{{inhalt}}'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
