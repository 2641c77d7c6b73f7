import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../../electron/core/pdf/make/fault.ts';
import { titled } from '../../../../electron/core/pdf/make/titled.ts';
import { AppError } from '../../../../shared/errors.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';

describe('whatever Typst says of a text', () => {
  test.each([
    'PDF/UA-1 error: invalid list (L) structure',
    "internal error: tags weren't properly closed",
    'internal error: parent group is not found',
    'something that nobody has met yet',
  ])('is a refusal with a sentence that names the document: %s', (words) => {
    const refusal = titled(refusalOf([words]), 'Beschlussvorlage 0001/2026');
    if (!(refusal instanceof AppError)) throw new Error('not refused');
    expect(refusal.data).toEqual({ code: 'PDF_LAYOUT', title: 'Beschlussvorlage 0001/2026' });
    expect(errorSentence(refusal.data)).toMatch(/^„Beschlussvorlage 0001\/2026“ lässt sich .* Bitte /);
  });

  test('names a letter and the colours of a press as what they are', () => {
    const letter = refusalOf(['the text `"\\u{f0000}"` could not be displayed']);
    expect(letter).toMatchObject({ data: { code: 'PDF_LETTER', letter: '\u{F0000}', title: '' } });
    const colours = refusalOf(['PDF/A-3a error: the PDF is missing a CMYK profile']);
    expect(colours).toMatchObject({ data: { code: 'PDF_PICTURE', because: 'forPress' } });
  });
});
