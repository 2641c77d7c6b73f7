/** What kind of file it is, by its first bytes where these tell, else by the ending of its name. */
export function mediaTypeOf(bytes: Uint8Array, fileName: string): string {
  if (isPdf(bytes)) return 'application/pdf';
  const begin = latin(bytes.subarray(0, 1024));
  const told = signatures.find(({ sign }) => sign.test(begin));
  if (told) return told.mediaType;
  return (begin.startsWith('PK') ? packages[endingOf(fileName)] : texts[endingOf(fileName)]) ?? unknown;
}

/**
 * Its header stands first but for blanks, or within the first 1024 bytes of what also ends like a PDF: some printers and
 * servers write a line before it, and a text that only mentions the header ends otherwise.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const begin = latin(bytes.subarray(0, 1024));
  if (!begin.includes(header)) return false;
  return blankStart.test(begin) || latin(bytes.subarray(-1024)).includes('startxref');
}

const header = '%PDF-';
/** Blanks, and the mark of UTF-8. */
const blankStart = /^(?:\u{EF}\u{BB}\u{BF})?[\s\0]*%PDF-/u;

const unknown = 'application/octet-stream';

const signatures = [
  { sign: /^\u{89}PNG\r\n/u, mediaType: 'image/png' },
  { sign: /^\u{FF}\u{D8}\u{FF}/u, mediaType: 'image/jpeg' },
  { sign: /^GIF8/, mediaType: 'image/gif' },
  { sign: /^RIFF[^]{4}WEBP/, mediaType: 'image/webp' },
  { sign: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg/i, mediaType: 'image/svg+xml' },
  { sign: /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|script|body)/i, mediaType: 'text/html' },
];

const office = 'application/vnd.openxmlformats-officedocument';
const packages: Record<string, string> = {
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  zip: 'application/zip',
};
const texts: Record<string, string> = { txt: 'text/plain', csv: 'text/csv' };

/** Whether it can be looked at in the program: a PDF or a picture without any life of its own. */
export const hasPreview = (mediaType: string): boolean =>
  mediaType === 'application/pdf' ||
  ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mediaType);

/** Whether opening it may do more than show something: by its name, or by what it holds. */
export const isActiveFile = (bytes: Uint8Array, fileName: string): boolean =>
  hasActiveName(fileName) || holdsProgram(bytes);

export const hasActiveName = (fileName: string): boolean => activeEndings.has(endingOf(fileName));

const activeEndings = new Set(
  (
    'exe com bat cmd ps1 psm1 msi msp msix appx scr pif cpl dll jar js jse mjs vbs vbe wsf wsh hta lnk url scf reg inf ' +
    'sh bash command app dmg pkg deb rpm py rb pl php docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm doc dot xls xlt ' +
    'ppt html htm xhtml mht mhtml svg svgz xml xsl swf chm iso img vhd vhdx one ics application appref-ms ' +
    'settingcontent-ms library-ms search-ms desktop'
  ).split(' '),
);

function holdsProgram(bytes: Uint8Array): boolean {
  const begin = latin(bytes.subarray(0, 1024));
  if (programs.some((sign) => begin.startsWith(sign)) || pages.test(begin)) return true;
  // The directory of a package stands at its end: there the macros of an office file have their name.
  return begin.startsWith('PK') && latin(bytes.subarray(-directory)).includes('vbaProject.bin');
}

/** Of Windows, Unix and macOS; scripts; shortcuts; and the container of the old office files, which may hold macros. */
const programs = [
  'MZ',
  '\u{7F}ELF',
  '\u{CA}\u{FE}\u{BA}\u{BE}',
  '\u{CF}\u{FA}\u{ED}\u{FE}',
  '#!',
  'L\0\0\0\u{1}\u{14}',
  '\u{D0}\u{CF}\u{11}\u{E0}',
];
const pages = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:svg|!doctype html|html|script|body)/i;
const directory = 1024 * 1024;

const endingOf = (fileName: string): string => /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1]?.trim() ?? '';

const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
