import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { minutesDocx } from '../../electron/core/word/write/minutes.ts';
import { buildMinutes } from '../../shared/minutes/build.ts';
import type { MeetingFacts } from '../../shared/facts/meetingFacts.ts';
import { isMissing, paragraphsOf } from '../support/docx.ts';
import { interleaved, type Timing, timingOf, type Work } from './measure.ts';
import { factsOf, loadSampleMeeting, openFile, repeated } from './sample.ts';
import { ms, type Row, type Section } from './table.ts';
import { fill, makeTemplate, templateData } from './template.ts';

const sizes = [1, 10, 100] as const;

/** 1: facts → model → Word file, and docxtemplater filling a template with the same content. */
export async function documents(folder: string): Promise<Section> {
  const app = await openFile(':memory:');
  const { meetingId, name } = await loadSampleMeeting(app.call);
  const sample = await factsOf(app.call, meetingId);
  await app.close();
  const template = await makeTemplate();
  const pages = await pageCounts(sample, folder);
  const cases = Object.fromEntries(sizes.flatMap((size) => casesOf(repeated(sample, size), size, template)));
  const timings = await interleaved(cases, { rounds: 15, warmUp: 3, clean: true });
  const timing = (what: string, size: number): Timing => timings[`${what} ${size}`] ?? timingOf([]);
  const perPage = (size: number): number => timing('ours', size).median / pages.of(size);
  const rows = sizes.flatMap((size) => [
    ...rowsOf({
      size,
      ours: timing('ours', size),
      model: timing('model', size),
      theirs: timing('theirs', size),
    }),
    perPageRow({ size, perPage: perPage(size), perPageAt1: perPage(1), unit: pages.unit }),
  ]);
  return {
    title: `1  Niederschrift als DOCX (${name}; Punkte der Tagesordnung vervielfacht)`,
    rows,
    notes: [await likenessNote(sample, template), pages.note],
  };
}

function casesOf(facts: MeetingFacts, size: number, template: Uint8Array): [string, Work][] {
  const data = templateData(buildMinutes(facts));
  return [
    [`ours ${size}`, () => minutesDocx(buildMinutes(facts))],
    [`theirs ${size}`, () => fill(template, data)],
    [`model ${size}`, () => buildMinutes(facts)],
  ];
}

type Measured = { size: number; ours: Timing; model: Timing; theirs: Timing };

const rowsOf = ({ size, ours, model, theirs }: Measured): Row[] => [
  {
    what: `${size} ×: Ratsfeder, Angaben → Modell → Datei`,
    timing: ours,
    ratio: ours.median / theirs.median,
    baseline: `docxtemplater ${size} ×`,
    goal: 1,
  },
  { what: `${size} ×: davon Angaben → Modell`, timing: model },
  { what: `${size} ×: docxtemplater, fertige Daten → Datei`, timing: theirs },
];

const perPageRow = (own: { size: number; perPage: number; perPageAt1: number; unit: string }): Row => ({
  what: `${own.size} ×: Ratsfeder je ${own.unit}`,
  value: ms(own.perPage),
  ...(own.size === 1
    ? {}
    : { ratio: own.perPage / own.perPageAt1, baseline: '1 ×', ...(own.size === 100 ? { goal: 1.3 } : {}) }),
});

/** Real pages where LibreOffice is installed, otherwise paragraphs. */
async function pageCounts(sample: MeetingFacts, folder: string) {
  const counts = new Map<number, number>();
  const isCounted = !isMissing('soffice', 'pdftotext');
  for (const size of sizes) {
    const bytes = await minutesDocx(buildMinutes(repeated(sample, size)));
    const file = path.join(folder, `${size}.docx`);
    writeFileSync(file, bytes);
    counts.set(size, isCounted ? pagesOf(file) : paragraphsOf(bytes).length);
  }
  const list = sizes.map((size) => `${size} × = ${counts.get(size)}`).join(', ');
  return {
    of: (size: number) => counts.get(size) ?? 1,
    unit: isCounted ? 'Seite' : 'Absatz',
    note: isCounted ? `Seiten, von LibreOffice gezählt: ${list}.` : `Ohne LibreOffice; Absätze: ${list}.`,
  };
}

/** Converts with LibreOffice in a profile of its own. */
function pagesOf(file: string): number {
  const folder = path.dirname(file);
  const how = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf'];
  execFileSync('soffice', [...how, '--outdir', folder, file], { stdio: 'ignore' });
  const facts = execFileSync('pdfinfo', [file.replace(/\.docx$/, '.pdf')], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(facts)?.[1] ?? 1);
}

/** How equal the two files are, so that nobody has to believe it. */
async function likenessNote(sample: MeetingFacts, template: Uint8Array): Promise<string> {
  const model = buildMinutes(sample);
  const styled = (docx: Uint8Array) => paragraphsOf(docx).filter(({ style }) => style !== '');
  const ours = styled(await minutesDocx(model));
  const theirs = styled(fill(template, templateData(model)));
  const same = ours.filter(
    ({ style, text }, n) => style === theirs[n]?.style && text === theirs[n]?.text,
  ).length;
  return `Gleiche Arbeit: Ratsfeder ${ours.length} Absätze, docxtemplater ${theirs.length}; ${same} gleich in Text und Formatvorlage.`;
}
