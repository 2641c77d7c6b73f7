import { Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { words } from './characters.ts';

/** "Stadt Beispiel · Integrationsrat …        Seite 3 von 12", in style "Fusszeile" */
export function footerOf(text: string): Footer {
  const pageNumber = new TextRun({
    children: [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [new Paragraph({ style: 'Fusszeile', children: [...words(text), pageNumber] })],
  });
}
