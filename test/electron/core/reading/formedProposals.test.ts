import { FootnoteReferenceRun, ImageRun, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { shownPictures } from '../../../../shared/documents/picturesIn.ts';
import { type Block, plainText } from '../../../../shared/domain/richText.ts';
import { proposePaper } from '../../../../shared/import/paper/propose.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { formedPaper, looked, point, row, table } from '../../../support/formedPaper.ts';
import { oddPng } from '../../../support/oddPng.ts';

type Parts = Parameters<typeof formedPaper>[0];
const readingOf = async (proposals: Parts, notes: Parameters<typeof formedPaper>[1] = {}) => {
  const file = await formedPaper(['Die Stadt fördert zwei Vereine.'], notes, proposals);
  const read = recognisePaper(await sourceOf(file));
  return { read, texts: proposePaper(read, '2019-03-12').texts };
};
const proposalsOf = async (...proposals: Parts): Promise<Block[][]> =>
  (await readingOf(proposals)).texts.proposals.map(({ content }) => content);

const saying = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const numbered = (text: string) => point(text, 'numbers');
const shared = () =>
  table(row(['Verein', 'Betrag'], true), row(['Chor', '450 €']), row(['Sprachcafé', '800 €']));
const typesOf = (proposals: Block[][]) => proposals.map((content) => content.map(({ type }) => type));
const picture = (description: string) =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: oddPng({ width: 4, height: 3 }),
        transformation: { width: 40, height: 30 },
        altText: { name: 'Bild 1', description },
      }),
    ],
  });

describe('a proposal of a Word file looks as it does there', () => {
  test('a table stays one and belongs to the proposal above it, whose next one is counted on', async () => {
    const proposals = await proposalsOf(
      numbered('Der Zuschuss wird gewährt.'),
      numbered('Die Mittel werden so verteilt:'),
      shared(),
      numbered('Der Rat wird unterrichtet.'),
    );
    expect(typesOf(proposals)).toEqual([['paragraph'], ['paragraph', 'table'], ['paragraph']]);
    expect(proposals.map(([first]) => first)).toEqual([
      saying('Der Zuschuss wird gewährt.'),
      saying('Die Mittel werden so verteilt:'),
      saying('Der Rat wird unterrichtet.'),
    ]);
  });

  test('one alone keeps its paragraphs, points and table', async () => {
    const proposals = await proposalsOf(
      'Der Integrationsrat empfiehlt, zwei Vereine zu fördern:',
      point('den Chor'),
      point('das Sprachcafé'),
      shared(),
      'Die Mittel stehen bereit.',
    );
    expect(typesOf(proposals)).toEqual([['paragraph', 'bulletList', 'table', 'paragraph']]);
  });

  test('points of points stay, be they numbered or not', async () => {
    const proposals = await proposalsOf(
      numbered('Gefördert werden'),
      point('der Chor', 'numbers', 1),
      point('das Sprachcafé', 'numbers', 1),
      numbered('Der Rat wird unterrichtet.'),
    );
    expect(typesOf(proposals)).toEqual([['paragraph', 'orderedList'], ['paragraph']]);
    // As in the file, where they stand below a number.
    expect(proposals[0]?.[1]).toMatchObject({ attrs: { start: 1, type: 'a' } });
  });

  test('bold words stay, and a typed number goes, however it looks', async () => {
    const proposals = await proposalsOf(
      looked({ text: '1. ', bold: true }, 'Der Zuschuss wird ', { text: 'nicht', bold: true }, ' gewährt.'),
      looked('2. Der Rat wird unterrichtet.'),
    );
    const bold = { type: 'text', text: 'nicht', marks: [{ type: 'bold' }] };
    const words = (text: string) => ({ type: 'text', text });
    expect(proposals).toEqual([
      [{ type: 'paragraph', content: [words('Der Zuschuss wird '), bold, words(' gewährt.')] }],
      [saying('Der Rat wird unterrichtet.')],
    ]);
  });

  test('a footnote stays where it is, and is no rest', async () => {
    const noted = new Paragraph({
      children: [new TextRun('Der Zuschuss wird gewährt'), new FootnoteReferenceRun(1), new TextRun('.')],
    });
    const { read, texts } = await readingOf([noted], { 1: { children: [new Paragraph('Stand: Mai')] } });
    expect(texts.proposals.map(plainText)).toEqual(['Der Zuschuss wird gewährt [Fußnote: Stand: Mai].']);
    expect(read.rest.map(({ text }) => text)).not.toContain('Stand: Mai');
  });

  test('each picture comes once, with the proposal that it stands below', async () => {
    const { texts } = await readingOf([
      picture('ganz oben'),
      numbered('Der Zuschuss wird gewährt.'),
      picture('zwischen beiden'),
      numbered('Der Rat wird unterrichtet.'),
      picture('ganz unten'),
    ]);
    const shown = texts.proposals.map((text) => shownPictures(text).map(({ alt }) => alt));
    expect(shown).toEqual([['ganz oben', 'zwischen beiden'], ['ganz unten']]);
    expect(shownPictures(texts.reasoning)).toEqual([]);
  });
});

test('a picture is as large as in the file, and one that nobody described is to be checked', async () => {
  const checkedIn = async (description: string) => {
    const { read, texts } = await readingOf(['Der Zuschuss wird gewährt.', picture(description)]);
    const shown = texts.proposals.flatMap(({ content }) => content).at(-1);
    const { findings } = proposePaper(read, '2019-03-12');
    return { shown, reason: findings.find(({ field }) => field === 'proposals')?.reason };
  };
  const { shown, reason } = await checkedIn('Der Markt');
  expect(shown).toMatchObject({
    content: [{ type: 'picture', attrs: { width: 40, height: 30, alt: 'Der Markt' } }],
  });
  expect(reason).toBeNull();
  expect((await checkedIn('')).reason).toBe('withoutAlt');
});

describe('what stands above numbered proposals', () => {
  const led = 'Der Rat beschließt nach Vorberatung im Integrationsrat:';
  const both = ['den Zuschuss zu gewähren,', 'den Rat zu unterrichten.'] as const;

  test.each([
    ['numbers of a list', both.map(numbered)],
    ['typed numbers', both.map((text, at) => `${at + 1}. ${text}`)],
    ['letters', both.map((text, at) => `${'ab'[at] ?? ''}) ${text}`)],
  ])('leads the first one and is no rest: %s', async (_, items: Parts) => {
    const { read, texts } = await readingOf([led, ...items]);
    expect(texts.proposals.map(plainText)).toEqual([`${led}\n${both[0]}`, both[1]]);
    expect(read.resolutions.map(({ text }) => text)).toEqual(both);
    expect(read.rest.map(({ text }) => text)).not.toContain(led);
  });
});
