import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultStyle } from '../../../../../shared/domain/body/body.ts';
import { testApp } from '../../../../support/app.ts';
import { bielefeldStyle, bielefeldText, feedBielefeld, useStyle } from '../../../../support/bielefeld.ts';
import {
  isMissing,
  keep,
  likeness,
  paragraphsOf,
  pdfPages,
  schemaFaults,
  sdkFaults,
} from '../../../../support/docx.ts';

/** A real meeting through the contract and out as a Word file (its text is read from the reference folder). */
describe.skipIf(isMissing('../shared'))('the Bielefeld meeting of 24.11.2021', () => {
  const { app, call, failure } = testApp();
  let meetingId = '';
  let bytes = new Uint8Array();
  let file = '';

  const download = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const exported = await call('documents.export', { meetingId, kind: 'minutes' });
    return Uint8Array.from(exported.bytes);
  };

  beforeAll(async () => {
    ({ meetingId } = await feedBielefeld(call));
    bytes = await download();
    file = keep('niederschrift-bielefeld.docx', bytes);
  });
  afterAll(() => app.close());

  it('is named after body and day', async () => {
    const { fileName } = await call('documents.export', { meetingId, kind: 'minutes' });
    expect(fileName).toBe('Niederschrift Integrationsrat 2021-11-24.docx');
  });

  it('keeps the numbers of the agenda, sub-items a level deeper', () => {
    const headings = paragraphsOf(bytes).filter(({ style }) => style === 'Heading2' || style === 'Heading3');
    expect(headings.map(({ style, text }) => `${style} ${text.split('\t')[0] ?? ''}`)).toEqual([
      ...['1', '2', '3', '4'].map((n) => `Heading2 Zu Punkt ${n}`),
      'Heading3 Zu Punkt 4.1',
      'Heading3 Zu Punkt 4.2',
      'Heading2 Zu Punkt 5',
      'Heading3 Zu Punkt 5.1',
      ...['6', '7', '8', '9', '10', '11', '12', '13', '14'].map((n) => `Heading2 Zu Punkt ${n}`),
    ]);
  });

  it.skipIf(isMissing('python3'))('reads as the office printed it', () => {
    const { ratio, report } = likeness(file, bielefeldText());
    keep('niederschrift-bielefeld-vergleich.txt', new TextEncoder().encode(report));
    // What is missing are bullets and list numbers (Word counts them itself), two separators and the PDF's link addresses.
    expect(ratio).toBeGreaterThanOrEqual(0.985);
  });

  it.skipIf(isMissing('Open XML SDK validator'))('has no fault for the Open XML SDK', () => {
    expect(sdkFaults(file)).toEqual([]);
  });

  it.skipIf(isMissing('python3', 'xmllint'))('has no fault for ISO 29500', () => {
    expect(schemaFaults(file)).toBe('0 faults in 1 files');
  });

  it.skipIf(isMissing('soffice', 'pdftotext'))('becomes pages that end where a page may end', () => {
    const pages = pdfPages(file);
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, index) => {
      const rows = page
        .trim()
        .split('\n')
        .map((row) => row.trim())
        .filter(Boolean);
      expect(rows.at(-1)).toContain(`Seite ${index + 1} von ${pages.length}`);
      expect(rows.at(-2), 'no heading and no caption at the foot of a page').not.toMatch(
        /^(Zu Punkt .*|.*Sitzung:|Beschluss:|Beratungsgrundlage:|Drucksachennummer:.*)$/,
      );
      expect(rows[0], 'no result or separator alone on top of a page').not.toMatch(/^-/);
    });
    expect(pages.at(-1)).toMatch(/_{10,}.*_{10,}/);
  });

  it('an unknown meeting is not found', async () => {
    const data = await failure('documents.export', { meetingId: 'none', kind: 'minutes' });
    expect(data).toEqual({ code: 'NOT_FOUND', what: 'meeting' });
  });

  it('in the default style names the place of the chair and leaves empty captions out', async () => {
    await useStyle(call, defaultStyle);
    const texts = paragraphsOf(await download()).map(({ text }) => text);
    await useStyle(call, bielefeldStyle);
    expect(texts).toContain('Frau Murisa Adilovic\tVorsitzende');
    expect(texts).toContain('Vorsitzende\tSchriftführung');
    expect(texts).not.toContain('Sitzungspause:');
    expect(texts).not.toContain('Drucksachennummer:');
  });
});
