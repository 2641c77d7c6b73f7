import type { DocumentBlock } from '../../model.ts';
import { captions, captioned, closing, field, paragraph, subheading } from './parts.ts';

/** The answer to an Anfrage: head, subject, and each question above its answer. */
export const answerStarter: DocumentBlock[] = [
  captions([
    ['Drucksachen-Nr.', field('nummer')],
    ['Status', field('status')],
    [field('beschriftung antwort an'), field('antwort an')],
    ['Antwort von', field('stelle')],
    ['Anschrift', field('anschrift')],
    [field('beschriftung antwort vom'), field('antwort vom')],
  ]),
  paragraph(field('anrede')),
  ...captioned('betreff', ':'),
  ...captioned('zwischenantwort', ':'),
  subheading(`${field('frage art')}:`),
  paragraph(field('frage')),
  subheading('Antwort:'),
  paragraph(field('antwort')),
  paragraph(field('gruß')),
  ...closing,
];
