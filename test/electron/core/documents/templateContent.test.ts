import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../electron/core/documents/templateContent.ts';
import { WordPackage } from '../../../../electron/core/word/read/package.ts';
import { StyleLooks } from '../../../../electron/core/word/template/styleLooks.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { noPictures } from '../../../../electron/core/word/write/pictures.ts';
import type { DocumentKind } from '../../../../shared/domain/document/document.ts';
import { buildDocument } from '../../../../shared/documents/build.ts';
import { aboutTemplate } from '../../../../shared/documents/templates/kinds.ts';
import { type PartName, partNames, type Share } from '../../../../shared/documents/templates/parts.ts';
import { lindenau } from '../../../shared/minutes/lindenau.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { wordFile } from '../../../support/templates.ts';

const around = { width: undefined, looks: new StyleLooks(new WordPackage(wordFile())) };

/** Lines that the program prints of a share of a document, without the letterhead. */
function printer(kind: DocumentKind): (share: Share) => Promise<string[]> {
  const facts = lindenau();
  const model = buildDocument(kind, facts, facts.meeting.id);
  if ('missing' in model) throw new Error(model.missing);
  const content = contentOf({ model, look: plainLook, mark: '', pictures: noPictures });
  return async (share) => {
    const docx = await content(share, around);
    return docx
      ? paragraphsOf(docx)
          .map(({ text }) => text)
          .filter(Boolean)
      : [];
  };
}

const kinds = [
  'minutes',
  'nonPublicMinutes',
  'invitation',
  'publicNotice',
  'resolutionList',
  'chairScript',
] as const;
const partsIn = (kind: DocumentKind): PartName[] =>
  partNames.filter((name) => Object.hasOwn(aboutTemplate(kind).fields, name));

describe.each(kinds)('what stands at places of its own in %s', (kind) => {
  const print = printer(kind);

  test.each([[], ['kopf'], ['tagesordnung', 'unterschriften'], partNames].map((names) => [names]))(
    'is printed there, the rest for {{inhalt}}, and nothing twice: %j',
    async (names) => {
      const placed = partsIn(kind).filter((name) => names.some((one) => one === name));
      const shares = [{ allBut: new Set(placed) }, ...placed.map((only): Share => ({ only }))];
      const printed = await Promise.all(shares.map(print));
      expect(printed.flat().toSorted()).toEqual((await print({ allBut: new Set() })).toSorted());
    },
  );

  test('says something at each of them but where there is no agenda or attachment', async () => {
    for (const name of partsIn(kind).filter((one) => !['tagesordnung', 'anlagen'].includes(one)))
      expect([name, (await print({ only: name })).length > 0]).toEqual([name, true]);
  });
});

test('the parts of the Niederschrift begin with their headings', async () => {
  const print = printer('minutes');
  const firsts = await Promise.all(partNames.map(async (only) => (await print({ only }))[0] ?? ''));
  expect(firsts).toEqual([
    'Niederschrift',
    'Anwesend:',
    '',
    'Vor Eintritt in die Tagesordnung:',
    '',
    '\t\t\t',
  ]);
});

test('the agenda of an invitation stands with its headings, and place and time in its head', async () => {
  const print = printer('invitation');
  const agenda = await print({ only: 'tagesordnung' });
  expect(agenda.slice(0, 2)).toEqual(['Tagesordnung', 'Öffentliche Sitzung']);
  expect(await print({ only: 'kopf' })).toContain('Ort:\tRathaus, Großer Sitzungssaal');
});
