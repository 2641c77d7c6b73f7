import type { TemplateOrigin } from '../../../../../shared/german/templates.ts';
import type { WordPackage } from '../../read/package.ts';
import { elements, remove } from '../../read/tree.ts';
import type { Element } from '../../read/xml.ts';

/** Without its prefix, which the writer chose. */
const bare = ({ name }: Element): string => name.slice(name.indexOf(':') + 1);

/** What of the settings says how the pages look and how one may go on writing (ISO 29500-1, 17.15.1). */
const settings = new Set(
  `view zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop
  removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape hideSpellingErrors
  hideGrammaticalErrors linkStyles stylePaneFormatFilter documentProtection trackRevisions doNotTrackMoves
  doNotTrackFormatting autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation
  consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps summaryLength defaultTableStyle evenAndOddHeaders
  bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing
  displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin
  drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning
  characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore
  ignoreMixedContent alwaysShowPlaceholderText footnotePr endnotePr compat mathPr themeFontLang clrSchemeMapping
  doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade updateFields hdrShapeDefaults shapeDefaults
  doNotEmbedSmartTags decimalSymbol listSeparator embedTrueTypeFonts embedSystemFonts saveSubsetFonts
  saveFormsData attachedTemplate conflictMode discardImageEditingData defaultImageDpi`.split(/\s+/),
);

/** Of the file's own description: that Word can read it. */
const described = new Set(['Application', 'AppVersion', 'DocSecurity']);

const office = new Set(['Company', 'Manager', 'Template', 'HyperlinkBase', 'TotalTime']);
const ofSettings = new Map<string, TemplateOrigin>([
  ['rsids', 'revisions'],
  ['docVars', 'variables'],
]);

/** Takes out of settings and description what is not known to be of use; what that tells of. */
export function keepKnownElements(file: WordPackage): TemplateOrigin[] {
  const ofFile = keep(file, file.related('', 'extended-properties'), described);
  const all = file.xmlParts().filter((name) => file.tree(name).name === 'w:settings');
  const ofDocument = all.flatMap((part) => keep(file, part, settings));
  return [
    ...ofFile.filter((name) => office.has(name)).map((): TemplateOrigin => 'office'),
    ...ofDocument.flatMap((name) => ofSettings.get(name) ?? []),
  ];
}

function keep(file: WordPackage, part: string | undefined, names: ReadonlySet<string>): string[] {
  const gone = part === undefined ? [] : elements(file.tree(part)).filter((one) => !names.has(bare(one)));
  for (const one of gone) remove(file.edit(part ?? ''), one);
  return gone.map(bare);
}
