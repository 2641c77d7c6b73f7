import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { blankFinancial } from '../../../../shared/domain/paper/financial.ts';
import { paperLayoutLabels } from '../../../../shared/german/papers.ts';
import { aBody, aMeeting, type TestApp, testApp } from '../../../support/app.ts';
import {
  documentXml,
  isMissing,
  keep,
  paragraphsOf,
  partsOf,
  schemaFaults,
  sdkFaults,
} from '../../../support/docx.ts';
import { aDuePaper, anInquiry, answered, aPaper, aStep } from '../../../support/papers.ts';
import { aNetwork } from '../../../support/reports.ts';
import { pageSetup, wordFile } from '../../../support/templates.ts';
import { aWholePaper } from '../../../support/wholePaper.ts';

type Kind = Input<'templates.save'>['kind'];

let office: TestApp;
let bodyId: string;
let rulesId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
  const [body] = await office.call('bodies.list', {});
  rulesId = body?.rules[0]?.id ?? '';
});

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`).join('')}</w:tr>`;
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>${rows.join('')}</w:tbl>`;

const handIn = (kind: Kind, ...body: string[]) =>
  office.call('templates.save', {
    rulesId,
    kind,
    fileName: 'Muster.docx',
    bytes: wordFile({ body: body.join('') + pageSetup, header: p('{{nummer}}') }),
  });

const printed = async (id: string): Promise<Uint8Array> => (await office.call('papers.export', { id })).bytes;
const linesOf = (bytes: Uint8Array): string[] => paragraphsOf(bytes).map(({ text }) => text);
const wordsIn = (bytes: Uint8Array): string[] =>
  linesOf(bytes)
    .flatMap((line) => line.split(/\s+/))
    .filter(Boolean)
    .toSorted();

describe('the Muster to start from', () => {
  const layouts = Object.keys(paperLayoutLabels) as (keyof typeof paperLayoutLabels)[];
  // "sonstiges (siehe Begründung)" is a hint of the form for one that nobody filled in.
  const hint = new Set(['(siehe', 'Begründung)']);
  // Where the steps say the status in that Vordruck, its Muster says it of the paper as well.
  const more: Partial<Record<string, string[]>> = { stepsFirst: ['Status:', 'öffentlich'] };

  test.each(layouts)('of the Vordruck "%s" says every word that the Vordruck says', async (layout) => {
    const { id } = await aWholePaper(office.call, { bodyId, layout });
    const ready = await printed(id);
    const starter = await office.call('templates.starter', { kind: 'paper-proposal', rulesId, layout });
    await office.call('templates.save', { rulesId, kind: 'paper-proposal', ...starter });
    const own = await printed(id);
    const said = wordsIn(ready).filter((word) => !hint.has(word));
    expect(wordsIn(own)).toEqual([...said, ...(more[layout] ?? [])].toSorted());
    expect(linesOf(own).join('\n').replace('{{betreff}} steht, bleibt so', '')).not.toContain('{{');
    keep(`muster-${layout}-leer.docx`, starter.bytes);
    keep(`muster-${layout}.docx`, own);
  });

  test.skipIf(isMissing('../shared', 'python3', 'xmllint', 'Open XML SDK validator'))(
    'is a sound Word file, and so is what is printed with it',
    async () => {
      const { id } = await aWholePaper(office.call, { bodyId });
      const files: string[] = [];
      for (const layout of layouts) {
        const starter = await office.call('templates.starter', { kind: 'paper-proposal', rulesId, layout });
        const [known] = await office.call('templates.list', { rulesId });
        await office.call('templates.save', {
          rulesId,
          kind: 'paper-proposal',
          version: known?.version ?? null,
          ...starter,
        });
        const own = keep(`muster-${layout}-gefuellt.docx`, await printed(id));
        files.push(keep(`muster-${layout}-leer.docx`, starter.bytes), own);
        expect(sdkFaults(own)).toEqual([]);
      }
      expect(schemaFaults(...files)).toBe('0 faults in 6 files');
    },
  );

  test('comes for every type of paper, with letterhead, and is taken as it is', async () => {
    const [body] = await office.call('bodies.list', {});
    const rules = body?.rules[0];
    if (!rules) throw new Error('no rules');
    const style = { ...rules.style, letterhead: 'Stadt Lindenau\n\nRathausplatz 1' };
    await office.call('rules.save', { ...rules, style });
    const starter = await office.call('templates.starter', { kind: 'paper-motion', rulesId });
    expect(starter.fileName).toBe('Muster Antrag.docx');
    expect(linesOf(starter.bytes).slice(0, 3)).toEqual(['Stadt Lindenau', 'Rathausplatz 1', '{{titel}}']);
    const saved = await office.call('templates.save', { rulesId, kind: 'paper-motion', ...starter });
    expect(saved).toMatchObject([{ kind: 'paper-motion', fileName: 'Muster Antrag.docx' }]);
  });
});

describe('a Muster for a type of paper', () => {
  test('is filled however Word has cut up its fields, in header and text', async () => {
    const { id } = await aPaper(office.call, { bodyId, subject: 'Sprachcafé' });
    const cut = `<w:p><w:r><w:t>Wegen {{Be</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr>
<w:t>treff }</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>}.</w:t></w:r></w:p>`;
    await handIn('paper-proposal', cut);
    const bytes = await printed(id);
    expect(linesOf(bytes)).toEqual(['Wegen Sprachcafé.']);
    expect(partsOf(bytes)['word/header1.xml']).toContain('0001/2026');
  });

  test('serves that type alone', async () => {
    await handIn('paper-motion', p('Nur Anträge: {{betreff}}'));
    const motion = await aPaper(office.call, {
      bodyId,
      type: 'motion',
      typeLabel: 'Antrag',
      subject: 'Eins',
    });
    const proposal = await aPaper(office.call, { bodyId, subject: 'Zwei' });
    expect(linesOf(await printed(motion.id))).toEqual(['Nur Anträge: Eins']);
    expect(linesOf(await printed(proposal.id))).not.toContain('Nur Anträge: Zwei');
  });

  test('repeats the row of a table for each station', async () => {
    const { id } = await aWholePaper(office.call, { bodyId });
    const cells = row('{{station gremium}}', '{{station datum}}', '{{station ja}} : {{station nein}}');
    await handIn(
      'paper-proposal',
      p('{{betreff}}'),
      table(row('Gremium', 'Tag', 'Stimmen'), cells),
      p('Ende'),
    );
    expect(linesOf(await printed(id)).slice(1)).toEqual(
      ['Gremium', 'Tag', 'Stimmen', 'Integrationsrat', '01.10.2026', '9 : 4']
        .concat(['Sozialausschuss', '15.10.2026', ' : ', 'Rat der Stadt', '', ' : '])
        .concat('Ende'),
    );
  });

  test('goes without the table where there is no station, and without the lines of what nobody entered', async () => {
    const { id } = await aPaper(office.call, { bodyId, unit: 'Amt 50' });
    await handIn(
      'paper-proposal',
      p('{{betreff}}'),
      p('Rechtsgrundlage: {{rechtsgrundlage}}'),
      p('Stelle: {{stelle}}'),
      p('{{beschriftung begründung}}'),
      p('{{begründung}}'),
      table(row('Gremium'), row('{{station gremium}}')),
      table(row('Wer', '{{einbringer}}', '{{stelle}}')),
      p('Ende'),
    );
    expect(linesOf(await printed(id)).slice(1)).toEqual(['Stelle: Amt 50', 'Wer', '', 'Amt 50', 'Ende']);
  });

  test('has boxes that Word can tick; what nobody stated ticks neither', async () => {
    await handIn(
      'paper-proposal',
      p('{{betreff}}'),
      p('{{kreuz auswirkungen ja}} Ja {{kreuz auswirkungen nein}} Nein'),
    );
    const linesWith = async (hasEffects: boolean | null) => {
      const { id } = await aPaper(office.call, { bodyId, financial: { ...blankFinancial, hasEffects } });
      return linesOf(await printed(id))[1];
    };
    expect(await linesWith(null)).toBe('☐ Ja ☐ Nein');
    expect(await linesWith(true)).toBe('☒ Ja ☐ Nein');
    expect(await linesWith(false)).toBe('☐ Ja ☒ Nein');
    const { id } = await aPaper(office.call, { bodyId, financial: blankFinancial });
    const boxes = documentXml(await printed(id)).match(/<w14:checkbox><w14:checked w14:val="0"\/>/g);
    expect(boxes).toHaveLength(2);
    const none = await aPaper(office.call, { bodyId, financial: null });
    expect(linesOf(await printed(none.id))).toHaveLength(1);
  });

  test('takes proposals, reasoning with table, picture and footnote, and attachments into the text and into cells', async () => {
    const { id } = await aWholePaper(office.call, { bodyId });
    await handIn(
      'paper-proposal',
      p('{{betreff}}'),
      table(row('{{begründung}}')),
      p('{{beschlussvorschlag}}'),
    );
    const bytes = await printed(id);
    const lines = linesOf(bytes);
    expect(lines).toContain('12.000 €');
    expect(lines.slice(-2)).toEqual(['Der Zuschuss wird gewährt.', 'Die Mittel werden gesperrt.']);
    expect(partsOf(bytes)['word/footnotes.xml']).toContain('Satzung von 2019');
    expect(Object.keys(partsOf(bytes))).toContain('word/media/inhalt1.jpg');
    const cell = /<w:tc>.*<\/w:tc>/s.exec(documentXml(bytes))?.[0] ?? '';
    expect(cell).toContain('Ausgangslage');
    expect(cell.endsWith('</w:p></w:tc>')).toBe(true);
  });

  test('may be a letterhead around {{inhalt}}, whose Vordruck stays', async () => {
    const { id } = await aWholePaper(office.call, { bodyId, layout: 'ballot' });
    const ready = wordsIn(await printed(id));
    await handIn('paper-proposal', p('{{inhalt}}'));
    const bytes = await printed(id);
    expect(wordsIn(bytes)).toEqual(ready);
    expect(documentXml(bytes)).toContain('<w14:checkbox>');
  });

  test('tells everybody no more than the projection does', async () => {
    const { id } = await aPaper(office.call, { bodyId, isPublic: true });
    await aStep(office.call, { paperId: id, bodyId, isPublic: false, reporters: ['Frau Geheim'] });
    await handIn('paper-proposal', p('{{betreff}}'), p('{{station status}}: {{station berichterstattung}}'));
    expect(linesOf(await printed(id))[1]).toBe('nichtöffentlich: ');
  });

  test('gives no PDF in another look, and its name says nothing that is not public', async () => {
    const { id } = await aPaper(office.call, { bodyId, isPublic: false, subject: 'Geheim' });
    await handIn('paper-proposal', p('{{betreff}}'));
    expect(await office.failure('papers.exportPdf', { id })).toEqual({
      code: 'PDF_OTHER_LOOK',
      because: 'template',
    });
    expect((await office.call('papers.export', { id })).fileName).not.toContain('Geheim');
  });
});

describe('what a Muster has no field for', () => {
  const missingIn = async (id: string) => (await office.call('papers.template', { id }))?.notPrinted;

  test('is named by its label where something was entered, and only there', async () => {
    const whole = await aWholePaper(office.call, { bodyId });
    const bare = await aPaper(office.call, { bodyId });
    await handIn('paper-proposal', p('{{titel}}: {{betreff}}'), p('{{station gremium}}'), p('{{anlagen}}'));
    expect(await missingIn(bare.id)).toEqual([]);
    expect(await missingIn(whole.id)).toEqual([
      'Einbringer',
      'Zuständige Stelle',
      'Berichterstattung',
      'Rechtsgrundlage',
      'Produkte',
      'Finanzielle Auswirkungen',
      'Beschlussvorschlag',
      'Begründung',
      'Unterschrift',
      'Tag der Beratung',
      'Ergebnis der Beratung',
    ]);
  });

  test('is also what a printed part says beside the field that there is', async () => {
    const whole = await aWholePaper(office.call, { bodyId });
    const cells = '{{station gremium}} {{station datum}} {{station ergebnis}}';
    await handIn('paper-proposal', p('{{titel}} {{betreff}}'), p(cells), p('{{kreuz auswirkungen ja}}'));
    const missing = await missingIn(whole.id);
    expect(missing).toContain('Beträge und Deckung');
    expect(missing).not.toContain('Ergebnis der Beratung');
    expect(missing).not.toContain('Finanzielle Auswirkungen');
  });

  test('is not the number of an item that stands on its agenda: it is printed before anything is decided', async () => {
    const { id: meetingId } = await aMeeting(office.call, { bodyId });
    const { paper, step } = await aDuePaper(office.call, { bodyId });
    await office.call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
    const [, item] = await office.call('agenda.list', { meetingId });
    await handIn('paper-proposal', p('{{betreff}}'), p('TOP {{station top}}'));
    expect(linesOf(await printed(paper.id))).toContain(`TOP ${item?.number ?? 1}`);
  });

  test('is also that a paper is not public', async () => {
    const { id } = await aPaper(office.call, { bodyId, isPublic: false });
    expect(await office.call('papers.template', { id })).toBeNull();
    await handIn('paper-proposal', p('{{titel}}: {{betreff}}'));
    expect(await missingIn(id)).toEqual(['„nichtöffentlich“']);
  });

  test('is nothing in the Muster that a Vordruck makes', async () => {
    const { id } = await aWholePaper(office.call, { bodyId, isPublic: false });
    for (const layout of ['usual', 'stepsFirst', 'ballot'] as const) {
      const starter = await office.call('templates.starter', { kind: 'paper-proposal', rulesId, layout });
      const [known] = await office.call('templates.list', { rulesId });
      const version = known?.version ?? null;
      await office.call('templates.save', { rulesId, kind: 'paper-proposal', version, ...starter });
      expect(await missingIn(id)).toEqual([]);
    }
  });
});

describe('a Muster for the answer to an Anfrage', () => {
  test('repeats what stands for a question, with the answer as it was written', async () => {
    const { paper, questions } = await anInquiry(office.call, { bodyId });
    const [first] = questions;
    if (!first) throw new Error('no question');
    await answered(office.call, first, 'Zehn Tage.');
    const starter = await office.call('templates.starter', { kind: 'inquiryAnswer', rulesId });
    await office.call('templates.save', { rulesId, kind: 'inquiryAnswer', ...starter });
    const { bytes } = await office.call('inquiries.exportAnswer', { paperId: paper.id });
    const lines = linesOf(bytes);
    const from = lines.indexOf('Frage:');
    expect(lines.slice(from, from + 4)).toEqual(['Frage:', 'Wie lange dauert es?', 'Antwort:', 'Zehn Tage.']);
    expect(lines.filter((line) => line === 'Antwort:')).toHaveLength(2);
    expect(lines.join('\n')).not.toContain('Anschrift');
  });

  test('is a letter where the program writes one', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId, movers: ['Frau Adler'] });
    const terms = { dueOn: null, email: '', interim: '', interimOn: null } as const;
    const written = { form: 'written', address: 'Rathausplatz 1', version: null } as const;
    await call('inquiries.save', { ...terms, ...written, paperId: paper.id });
    const starter = await call('templates.starter', { kind: 'inquiryAnswer', rulesId });
    await call('templates.save', { rulesId, kind: 'inquiryAnswer', ...starter });
    const lines = linesOf((await call('inquiries.exportAnswer', { paperId: paper.id })).bytes);
    for (const said of ['Sehr geehrte Frau Adler,', 'Mit freundlichen Grüßen']) expect(lines).toContain(said);
    expect(lines.join('\n')).toContain('Rathausplatz 1');
    expect(await call('papers.template', { id: paper.id, isAnswer: true })).toMatchObject({ notPrinted: [] });
  });
});

test('a Sammelbericht stands whole on the sheet that the office has for it', async () => {
  const { call } = office;
  const { id } = await aNetwork(call, bodyId);
  const ready = wordsIn((await call('reportPeriods.export', { id })).bytes);
  const starter = await call('templates.starter', { kind: 'collectedReport', rulesId });
  await call('templates.save', { rulesId, kind: 'collectedReport', ...starter });
  expect(wordsIn((await call('reportPeriods.export', { id })).bytes)).toEqual(ready);
  expect(await office.failure('reportPeriods.exportPdf', { id })).toMatchObject({ code: 'PDF_OTHER_LOOK' });
});

describe('a Muster for papers is refused', () => {
  const sentencesOf = async (...body: string[]) => {
    const refusal = await office.failure('templates.save', {
      rulesId,
      kind: 'paper-proposal',
      fileName: 'Muster.docx',
      bytes: wordFile({ body: body.join('') + pageSetup }),
    });
    return refusal.code === 'TEMPLATE_REFUSED' ? refusal.sentences.join('\n') : refusal.code;
  };

  test.each([
    [
      'without its subject',
      [p('Text')],
      /\{\{betreff\}\} fehlt\. Bitte fügen Sie ihn ein, oder \{\{inhalt\}\}/,
    ],
    [
      'with a field that there is not',
      [p('{{betreff}} {{betref}}')],
      /\{\{betref\}\} gibt es nicht \(Absatz 1\)/,
    ],
    ['with a field of meetings', [p('{{betreff}} {{uhrzeit}}')], /\{\{uhrzeit\}\} gibt es nicht/],
    [
      'with words beside what is paragraphs',
      [p('{{betreff}}'), p('Weil {{begründung}}')],
      /allein in einem Absatz/,
    ],
    [
      'with questions between stations',
      [p('{{betreff}}'), p('{{station gremium}}'), p('{{frage text}}'), p('{{station datum}}')],
      /\{\{frage text\}\} steht zwischen anderen/,
    ],
    [
      'with a station in a content control',
      [p('{{betreff}}'), `<w:sdt><w:sdtContent>${p('{{station gremium}}')}</w:sdtContent></w:sdt>`],
      /\{\{station gremium\}\} kann sich hier nicht wiederholen \(Absatz 2\)/,
    ],
  ])('%s', async (_, body, sentence) => {
    expect(await sentencesOf(...body)).toMatch(sentence);
  });
});
