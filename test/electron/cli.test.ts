import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli/run.ts';
import { openStore } from '../../db/store.ts';
import { documentKinds } from '../../shared/domain/document/document.ts';
import { partsOf } from '../support/docx.ts';
import { markAsNewer } from '../support/rawFile.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-cli-'));
const demo = path.join(folder, 'demo.sqlite');

/** A process of its own, as a script starts it. */
function cli(args: string[], input = '') {
  const program = path.join(root, 'electron/cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

/** The parsed result of a command that must succeed. */
async function result(...args: string[]): Promise<unknown> {
  const outcome = await runCommand(args, '0.0.0-test');
  if ('error' in outcome) throw new Error(outcome.error);
  return JSON.parse(outcome.result);
}

const failure = async (...args: string[]) => {
  const outcome = await runCommand(args, '0.0.0-test');
  return 'error' in outcome ? outcome.error : '';
};

test('from an empty file to a document, by commands alone', async () => {
  expect(await result('demo', '--db', demo)).toMatchObject({ bodyId: expect.any(String) as string });
  const [meeting] = (await result('meetings', '--db', demo)) as { id: string }[];
  const out = path.join(folder, 'Niederschrift.docx');
  const written = await result(
    'export',
    '--db',
    demo,
    '--meeting',
    meeting?.id ?? '',
    '--kind',
    'minutes',
    '--out',
    out,
  );
  const bytes = readFileSync(out);
  expect(written).toEqual({ file: out, bytes: bytes.length });
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('with --read it looks at a file that somebody works with, and changes nothing', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-cli-lesen-')), 'daten.sqlite');
  await result('demo', '--db', file);
  const store = await openStore(file);
  expect(cli(['meetings', '--db', file]).stderr).toContain('schon in Ratsfeder geöffnet');
  const { stdout } = cli(['meetings', '--db', file, '--read']);
  expect(JSON.parse(stdout)).not.toEqual([]);
  const refused = cli(['call', 'textModules.save', '--db', file, '--read', '--input', '{}']);
  expect(refused.stderr).toContain('nur zum Lesen geöffnet');
  expect(refused.status).toBe(1);
  await store.close();
  expect(await failure('backup', '--db', file, '--read')).toContain('kennt die Angabe --read nicht');
});

test('the Sitzungsmappe comes out as a PDF, for the members or for everybody', async () => {
  const [meeting] = (await result('meetings', '--db', demo)) as { id: string }[];
  const out = path.join(folder, 'Mappe.pdf');
  const order = ['export', '--bundle', '--db', demo, '--meeting', meeting?.id ?? '', '--out', out];
  for (const further of [[], ['--public']]) {
    const { bytes } = (await result(...order, ...further)) as { bytes: number };
    expect(readFileSync(out)).toHaveLength(bytes);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('as a process: JSON on stdout and 0, or one line on stderr and 1', () => {
  const file = path.join(folder, 'process.sqlite');
  const good = cli(['call', 'app.status', '--input', '-', '--db', file], '{}');
  expect(good).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(good.stdout)).toMatchObject({ initialised: false, dataFile: file });
  const bad = cli(['call', 'app.status', '--input', '{', '--db', file]);
  expect(bad).toEqual({ status: 1, stdout: '', stderr: 'Die Angabe --input ist kein gültiges JSON.\n' });
});

test('any route can be called', async () => {
  const file = path.join(folder, 'call.sqlite');
  const status = { initialised: false, dataFile: file };
  expect(await result('call', 'app.status', '--input', '{}', '--db', file)).toMatchObject(status);
  expect(await result('call', 'app.status', '--db', file)).toMatchObject(status);
  expect(await result('call', 'municipality.get', '--db', file)).toBeNull();
});

test('export --help lists the kinds with their German names', async () => {
  const outcome = await runCommand(['export', '--help'], '');
  expect(outcome).toEqual({
    result: expect.stringMatching(/^minutes\s+Niederschrift \(vollständig\)$/m) as string,
  });
});

test.each([[[]], [['help']], [['--help']], [['meetings', '--help']]])('%j shows the help', async (args) => {
  const outcome = await runCommand(args, '');
  for (const command of ['demo', 'meetings', 'export', 'call']) {
    expect(outcome).toEqual({ result: expect.stringContaining(`  ${command} `) as string });
  }
});

const missing = path.join(folder, 'nirgends/x.sqlite');
const failures: [title: string, args: string[], sentence: RegExp][] = [
  ['an unknown command', ['tanzen', '--db', demo], /^Den Befehl „tanzen“ gibt es nicht/],
  ['a name every object has', ['constructor', '--db', demo], /^Den Befehl „constructor“ gibt es nicht/],
  ['no file', ['meetings'], /^Bitte nennen Sie mit --db die Datei/],
  [
    'a file that is not there',
    ['meetings', '--db', path.join(folder, 'tippfehler.sqlite')],
    /gibt es nicht\.$/,
  ],
  ['a folder that is not there', ['demo', '--db', missing], /lässt sich nicht öffnen/],
  ['an unknown option', ['meetings', '--datei', 'x'], /^Die Angabe „--datei“ ist unbekannt/],
  ['an option without value', ['meetings', '--db'], /^Die Angabe „--db“ ist unbekannt oder unvollständig/],
  [
    'no meeting',
    ['export', '--db', demo, '--kind', 'minutes', '--out', 'x.docx'],
    /^Die Angabe --meeting fehlt/,
  ],
  [
    'an unknown kind',
    ['export', '--db', demo, '--meeting', 'x', '--kind', 'gedicht', '--out', 'x'],
    /Bekannt: invitation, .*minutes/,
  ],
  [
    'an unknown meeting',
    ['export', '--db', demo, '--meeting', 'x', '--kind', 'minutes', '--out', 'x'],
    /^Diese Sitzung gibt es nicht mehr/,
  ],
  [
    'a bundle as a PDF, which it is anyway',
    ['export', '--db', demo, '--bundle', '--meeting', 'x', '--out', 'x', '--pdf'],
    /^Die Angabe --pdf lässt sich zusammen mit --bundle nicht befolgen/,
  ],
  [
    'a bundle of a kind',
    ['export', '--db', demo, '--bundle', '--kind', 'minutes', '--meeting', 'x', '--out', 'x'],
    /^Die Angabe --bundle lässt sich zusammen mit --kind nicht befolgen/,
  ],
  [
    'a Word file under the name of a PDF',
    ['export', '--db', demo, '--paper', 'x', '--out', 'x.PDF'],
    /^Geschrieben würde eine Word-Datei: .*oder verlangen Sie mit --pdf/,
  ],
  [
    'a PDF under the name of a Word file',
    ['export', '--db', demo, '--paper', 'x', '--out', 'x.docx', '--archive'],
    /^Geschrieben würde eine PDF-Datei: .*auf \.pdf enden/,
  ],
  [
    'two forms of a PDF',
    ['export', '--db', demo, '--paper', 'x', '--out', 'x', '--pdf', '--archive'],
    /^Die Angabe --archive lässt sich zusammen mit --pdf nicht befolgen/,
  ],
  [
    'a paper as the public reads it',
    ['export', '--db', demo, '--paper', 'x', '--out', 'x', '--public'],
    /^Die Angabe --public lässt sich zusammen mit --paper nicht befolgen/,
  ],
  [
    'an option of another command',
    ['meetings', '--db', demo, '--pdf'],
    /^Der Befehl „meetings“ kennt die Angabe --pdf nicht/,
  ],
  ['a second demo', ['demo', '--db', demo], /^Diese Datei ist schon eingerichtet/],
  ['no route', ['call', '--db', demo], /^Bitte nennen Sie einen Aufruf/],
  [
    'an unknown route',
    ['call', 'meetings.burn', '--db', demo],
    /„meetings.burn“ kennt dieses Programm nicht/,
  ],
  ['bad JSON', ['call', 'app.status', '--input', '{', '--db', demo], /kein gültiges JSON/],
  ['a wrong field, by its path', ['call', 'meetings.get', '--input', '{"id":1}', '--db', demo], /^id: /],
];
test.each(failures)('%s is refused with one German line', async (_title, args, sentence) => {
  const error = await failure(...args);
  expect(error).toMatch(sentence);
  expect(error).not.toContain('\n');
});

test('a document that cannot be written is an error that names the file', async () => {
  const [meeting] = (await result('meetings', '--db', demo)) as { id: string }[];
  const out = path.join(folder, 'fehlt', 'x.docx');
  const args = ['export', '--db', demo, '--meeting', meeting?.id ?? '', '--kind', 'minutes', '--out', out];
  expect(await failure(...args)).toContain(`Die Datei „${out}“ konnte nicht geschrieben werden`);
});

test('files that are open elsewhere, damaged, newer or a folder are refused in German', async () => {
  const held = path.join(folder, 'offen.sqlite');
  const store = await openStore(held);
  expect(await failure('meetings', '--db', held)).toContain('schon in Ratsfeder geöffnet');
  await store.close();
  const damaged = path.join(folder, 'kaputt.sqlite');
  writeFileSync(damaged, 'Das ist keine Datenbank. '.repeat(100));
  expect(await failure('meetings', '--db', damaged)).toContain('beschädigt');
  const newer = path.join(folder, 'neuer.sqlite');
  markAsNewer(newer);
  expect(await failure('meetings', '--db', newer)).toContain('neueren Fassung');
  expect(await failure('meetings', '--db', folder)).toContain('liegt keine Datei');
});

test('every kind of document of the sample meeting can be exported', async () => {
  const file = path.join(folder, 'kinds.sqlite');
  const { meetingId } = (await result('demo', '--db', file)) as { meetingId: string };
  const extracts = (await result(
    'call',
    'documents.list',
    '--input',
    JSON.stringify({ meetingId }),
    '--db',
    file,
  )) as { kind: string; subjectId: string }[];
  // Of a meeting that was held nobody is told a change any more.
  for (const kind of documentKinds.filter((one) => one !== 'changeNotice')) {
    const subject = extracts.find((row) => row.kind === kind)?.subjectId ?? '';
    const out = path.join(folder, `${kind}.docx`);
    const chosen = ['--meeting', meetingId, '--kind', kind, '--out', out];
    await result('export', '--db', file, ...chosen, ...(subject === '' ? [] : ['--subject', subject]));
    expect(readFileSync(out).subarray(0, 2).toString(), kind).toBe('PK');
  }
});

test('with --pdf a document and a paper are PDFs, with --archive only what was released', async () => {
  const file = path.join(folder, 'pdf.sqlite');
  const { meetingId, bodyId } = (await result('demo', '--db', file)) as { meetingId: string; bodyId: string };
  const out = path.join(folder, 'x.pdf');
  const minutes = ['export', '--db', file, '--meeting', meetingId, '--kind', 'minutes', '--out', out];
  await result(...minutes, '--pdf');
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await failure(...minutes, '--archive')).toMatch(/nicht freigegeben/);
  const paper = { bodyId, type: 'proposal', typeLabel: 'Beschlussvorlage', subject: 'Bänke', isPublic: true };
  const input = ['--input', JSON.stringify(paper)];
  const { id } = (await result('call', 'papers.create', ...input, '--db', file)) as { id: string };
  for (const form of ['--pdf', '--archive']) {
    const written = path.join(folder, `paper${form}.pdf`);
    await result('export', '--db', file, '--paper', id, '--out', written, form);
    expect(readFileSync(written).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('what is asked for the public is public, or it is refused', async () => {
  const file = path.join(folder, 'public.sqlite');
  const { meetingId } = (await result('demo', '--db', file)) as { meetingId: string };
  const out = path.join(folder, 'public.docx');
  const written = async (kind: string, ...further: string[]) => {
    await result('export', '--db', file, '--meeting', meetingId, '--kind', kind, '--out', out, ...further);
    return partsOf(readFileSync(out))['word/document.xml']?.replaceAll(/<[^>]*>/g, ' ');
  };
  for (const [kind, form] of [
    ['minutes', 'publicMinutes'],
    ['resolutionList', 'publicResolutionList'],
    ['publicNotice', 'publicNotice'],
  ] as const) {
    expect(await written(kind, '--public'), kind).toBe(await written(form));
  }
  expect(await written('minutes')).not.toBe(await written('publicMinutes'));
  const members = ['export', '--db', file, '--meeting', meetingId, '--kind', 'invitation', '--out', out];
  expect(await failure(...members, '--public')).toMatch(/gibt es nicht für die Öffentlichkeit/);
});

test('the answer to an Anfrage and a collected report leave as Word file, PDF and PDF for the archive', async () => {
  const file = path.join(folder, 'sheets.sqlite');
  const { bodyId } = (await result('demo', '--db', file)) as { bodyId: string };
  const created = async (route: string, input: object) =>
    ((await result('call', route, '--input', JSON.stringify(input), '--db', file)) as { id: string }).id;
  const head = { bodyId, type: 'question', typeLabel: 'Anfrage', subject: 'Wartezeiten', isPublic: true };
  const answer = await created('papers.create', head);
  const period = { id: null, version: null, bodyId, name: 'Bericht 2026', asOf: null, tableCaption: '' };
  const report = await created('reportPeriods.save', { ...period, dueOn: '2026-12-31' });
  for (const named of [
    ['--answer', answer],
    ['--report', report],
  ]) {
    const out = path.join(folder, 'sheet');
    await result('export', '--db', file, ...named, '--out', out);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    for (const form of ['--pdf', '--archive']) {
      await result('export', '--db', file, ...named, '--out', out, form);
      expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    }
  }
});

test('a file that was never released is not verified, and says so', async () => {
  const file = path.join(folder, 'kinds.sqlite');
  const document = path.join(folder, 'minutes.docx');
  expect(await failure('verify', document, '--db', file)).toMatch(/keine freigegebene Datei/);
  expect(await failure('verify', path.join(folder, 'nirgends.docx'), '--db', file)).toMatch(
    /lässt sich nicht lesen/,
  );
  expect(await failure('verify', '--db', file)).toMatch(/nennen Sie die Datei/);
});

describe('import-paper', () => {
  const paper = path.join(folder, 'vorlage.txt');
  writeFileSync(paper, 'Vorlage-Nr.: 12/2021\n\nBetreff: Bänke am Markt\n');

  test('prints the fields of a paper, and needs no data file', async () => {
    expect(await result('import-paper', paper, '--dry-run')).toMatchObject({
      number: '12/2021',
      subject: 'Bänke am Markt',
      date: null,
    });
  });

  test('takes it over into the data file', async () => {
    const db = path.join(folder, 'vorlagen.sqlite');
    await result('demo', '--db', db);
    const taken = await result('import-paper', paper, '--db', db);
    expect(taken).toMatchObject({ number: '12/2021', subject: 'Bänke am Markt', state: 'submitted' });
    expect(await failure('import-paper', paper, '--db', db)).toMatch(/schon vergeben/);
  });

  test.each([
    ['no file', ['import-paper', '--dry-run'], /^Bitte nennen Sie die Datei/],
    [
      'a file that is not there',
      ['import-paper', path.join(folder, 'nirgends.txt'), '--dry-run'],
      /lässt sich nicht lesen/,
    ],
    ['storing without a data file', ['import-paper', paper], /--db/],
  ])('says so for %s', async (_, args, sentence) => {
    expect(await failure(...args)).toMatch(sentence);
  });
});
