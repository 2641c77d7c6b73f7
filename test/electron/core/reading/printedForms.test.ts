import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { asPdf, asWord } from '../../../support/printedForm.ts';
import { differences } from '../../../shared/import/paper/compare.ts';
import { expectedOf, forms, textOfForm } from '../../../shared/import/paper/forms.ts';

/** What an office looks for first. */
const fields = ['type', 'number', 'subject', 'steps', 'questions', 'date', 'status'];

const faultsOf = async (name: string, file: Uint8Array): Promise<string[]> => {
  const expected = Object.entries(expectedOf(name)).filter(
    ([field]) => fields.includes(field) || field === '_doubtful',
  );
  return differences(Object.fromEntries(expected), recognisePaper(await sourceOf(file)));
};

describe('a paper of another town', () => {
  /** Pages of a browser come as text alone, and what a page tore apart is whole in a Word file. */
  const printed = forms.filter((name) => !/^(?:web|printed)-page/.test(name));

  test.each(printed)('%s reads the same as a Word file with tables', async (name) => {
    expect(await faultsOf(name, asWord(textOfForm(name)))).toEqual([]);
  });

  /** The font of the PDF has letters and no boxes. */
  const inLetters = forms.filter((name) => !/[^\s\u0020-\u00FF„“”‚‘’–€•…]/u.test(textOfForm(name)));

  test.each(inLetters)('%s reads the same as a PDF', async (name) => {
    expect(await faultsOf(name, asPdf(textOfForm(name)))).toEqual([]);
  });
});
