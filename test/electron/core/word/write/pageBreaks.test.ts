import { describe, expect, it } from 'vitest';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { fromPlain } from '../../../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { paragraphsOf } from '../../../../support/docx.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';

const model = buildMinutes(lindenau());
const paragraphs = paragraphsOf(await minutesDocx(model));

it('nobody signs a page on which nothing else stands', () => {
  const line = paragraphs.findIndex(({ style }) => style === 'Unterschriftslinie');
  expect(paragraphs[line - 1]?.style).toBe('TrennzeichenMitFolge');
  expect(paragraphs[line - 2]?.style).toBe('StimmenMitFolgePunkt');
});

it('a separator, a bare result and the people who are counted have something above them', () => {
  const before = (text: string) => paragraphs[paragraphs.findIndex((p) => p.text === text) - 1]?.style;
  expect(before('-.-.-')).toBe('ErgebnisMitFolgePunkt');
  expect(before('- 1. Lesung -')).toBe('ListeMitFolgePunkt');
  expect(before('Bürgerinnen und Bürger: 12')).toBe('Gruppe');
  const left = paragraphs.findIndex((p) => p.text.startsWith('Herr Kastanie verlässt'));
  expect(paragraphs.slice(left, left + 2).map((p) => p.style)).toEqual([
    'VermerkMitFolgePunkt',
    'Trennzeichen',
  ]);
});

describe('an item without text', () => {
  const paper = { hasBasis: true, paperReference: '0412/2026' };
  const items = [
    anItem('1', 'A'),
    anItem('2', 'B', paper),
    anItem('3', 'C'),
    anItem('3.1', 'D'),
    anItem('4', 'E'),
  ];
  const holdsOn = async (style = {}) =>
    paragraphsOf(await minutesDocx(buildMinutes(someFacts({ items, style }))))
      .filter((p) => /^Heading[23]|^Beratungsgrundlage|^Trennzeichen/.test(p.style))
      .map(({ text, xml }) => `${text} ${xml.includes('<w:keepNext w:val="false"/>') ? 'ends' : 'holds'}`);

  it('does not hold on to the next one, but to its sub-item, and the last one to the signatures', async () => {
    expect(await holdsOn()).toEqual([
      'Zu Punkt 1\tA ends',
      'Zu Punkt 2\tB holds',
      'Drucksachennummer: 0412/2026 ends',
      'Zu Punkt 3\tC holds',
      'Zu Punkt 3.1\tD ends',
      'Zu Punkt 4\tE holds',
    ]);
  });

  it('holds on to its separator', async () => {
    expect((await holdsOn({ separator: 'everyItem' })).filter((text) => text.endsWith(' ends'))).toEqual([]);
  });
});

it('a caption without wording and result does not hold on to the next item', async () => {
  const items = [anItem('1', 'A'), anItem('2', 'B')];
  const resolutions = { 'item-1': [{ label: 'Antrag', mover: 'Frau Erle' }] };
  const lines = paragraphsOf(await minutesDocx(buildMinutes(someFacts({ items, resolutions }))));
  const caption = lines.find(({ text }) => text === 'Antrag (Frau Erle):');
  expect(caption?.xml).toContain('<w:keepNext w:val="false"/>');
});

it('a resolution that is longer than half a page may break, but not before its result', async () => {
  const text = fromPlain(Array.from({ length: 9 }, () => 'Satz für Satz. '.repeat(30)).join('\n'));
  const facts = someFacts({ resolutions: { 'item-1': [{ text, printedResult: '- beschlossen -' }] } });
  const styles = paragraphsOf(await minutesDocx(buildMinutes(facts))).map((p) => p.style);
  expect(styles.filter((style) => style.startsWith('Text'))).toEqual([
    ...Array.from({ length: 7 }, () => 'TextPunkt'),
    'TextMitFolgePunkt',
    'TextMitFolgePunkt',
  ]);
});

it('names side by side below two lines, long ones in rows of their own', async () => {
  const rows = async (...names: string[]) => {
    const signatures = names.map((name) => ({ name, role: 'Vorsitz' }));
    return paragraphsOf(await minutesDocx({ ...model, signatures }))
      .filter(({ style }) => style === 'Unterschriftsname')
      .map(({ text }) => text);
  };
  const long = 'Prof. Dr. Annemarie von Beispiel-Musterhausen zu Linde';
  expect(await rows('A', 'B')).toEqual(['A\tB', 'Vorsitz\tVorsitz']);
  expect(await rows('A', long, 'B')).toEqual(['A', 'Vorsitz', long, 'Vorsitz', 'B', 'Vorsitz']);
});
