import { beforeAll, describe, expect, it } from 'vitest';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { sheetDocx } from '../../../../../electron/core/word/write/sheet.ts';
import { buildDocument } from '../../../../../shared/documents/build.ts';
import { ResolutionId } from '../../../../../shared/domain/ids.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { isMissing, keep, pagesOfAll } from '../../../../support/docx.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';

/** What LibreOffice makes of them, in one go: most of its time goes into its start. */
async function printed(): Promise<string[][]> {
  const many = Array.from({ length: 40 }, (_, n) => anItem(`${n + 1}`, 'Leerer Punkt'));
  const invitation = buildDocument('invitation', lindenau(), ResolutionId.parse('item-4.1-0'));
  if ('missing' in invitation || invitation.form === 'minutes') throw new Error('no invitation');
  return pagesOfAll([
    keep('niederschrift-lindenau.docx', await minutesDocx(buildMinutes(lindenau()))),
    keep('niederschrift-ohne-text.docx', await minutesDocx(buildMinutes(someFacts({ items: many })))),
    keep('blatt-invitation.docx', await sheetDocx(invitation.sheet, plainLook)),
  ]);
}

describe.skipIf(isMissing('soffice', 'pdftotext'))('on paper', () => {
  let minutes: string[] = [];
  let emptyItems: string[] = [];
  let invitation: string[] = [];
  beforeAll(async () => {
    [minutes = [], emptyItems = [], invitation = []] = await printed();
  });

  it('the pages of the minutes are counted', () => {
    expect(minutes.length).toBeGreaterThan(3);
    minutes.forEach((page, index) => expect(page).toContain(`Seite ${index + 1} von ${minutes.length}`));
    expect(minutes.at(-1)?.trim()).toMatch(/^Nichtöffentliche Sitzung:/);
  });

  it('items without text fill the page before they move to the next', () => {
    expect(emptyItems[0]).toContain('Zu Punkt 5');
  });

  it('nobody signs an empty page of an invitation', () => {
    expect(invitation.find((page) => page.includes('Dr. Ada Ahorn'))).toContain('Mit freundlichen Grüßen');
  });
});
