import { partRoot, relationTo, typeOf, wordFile } from './templates.ts';

/** Templates as five further offices might make them in Word, each with what Word files are feared for. */
export type WordOffice = 'ownHeadings' | 'columns' | 'controls' | 'rightColumn' | 'sections';

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, style = '', own = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${own}</w:pPr>${run(text)}</w:p>`;

type Page = { left?: number; right?: number; goesOn?: boolean; columns?: string; header?: string };
const section = ({ left = 1417, right = 1134, goesOn = false, columns = '', header = 'rId2' }: Page = {}) =>
  `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/>${goesOn ? '<w:type w:val="continuous"/>' : ''}<w:pgSz
 w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="${right}" w:bottom="1134" w:left="${left}" w:header="708"
 w:footer="708" w:gutter="0"/>${columns}</w:sectPr>`;
/** The last paragraph of a section with other pages than what follows. */
const endOf = (page: Page): string => `<w:p><w:pPr>${section(page)}</w:pPr></w:p>`;

const style = (id: string, name: string, inside: string, base = 'Standard'): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${inside}</w:style>`;
const normal = (font: string, halfPoints: number, own = ''): string =>
  `<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/>${own}<w:rPr><w:rFonts
 w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="${halfPoints}"/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart"><w:name
 w:val="Default Paragraph Font"/></w:style>`;
const heading = (level: number, indent: string, look: string): string =>
  style(
    `berschrift${level}`,
    `heading ${level}`,
    `<w:next w:val="Standard"/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/>${indent}<w:outlineLvl
 w:val="${level - 1}"/></w:pPr><w:rPr>${look}</w:rPr>`,
  );

/** Counted headings in colour, drawn in a little; text in Georgia without any distance between its paragraphs. */
const ownHeadings = wordFile({
  header: p('Stadt Lindenau · Amt für Vielfalt'),
  styles:
    normal('Georgia', 22) +
    heading(1, '<w:ind w:left="284"/>', '<w:b/><w:color w:val="7A1F3D"/><w:sz w:val="32"/>') +
    heading(
      2,
      '<w:ind w:left="567" w:hanging="567"/>',
      '<w:b/><w:i/><w:color w:val="004B76"/><w:sz w:val="26"/>',
    ) +
    heading(3, '<w:ind w:left="1134"/>', '<w:b/><w:color w:val="004B76"/><w:sz w:val="24"/>'),
  body: p('{{gremium}}', 'berschrift1') + p('{{inhalt}}') + section(),
});

/** Head and signatures across the page, everything between in two columns. */
const columns = wordFile({
  header: p('Stadt Lindenau · Amtsblatt'),
  styles: normal('Arial', 20),
  body:
    p('{{kopf}}') +
    endOf({}) +
    p('{{inhalt}}') +
    endOf({ goesOn: true, columns: '<w:cols w:num="2" w:space="567" w:sep="1"/>' }) +
    p('{{anlagen}}') +
    p('{{unterschriften}}') +
    section({ goesOn: true }),
});

const control = (kind: string, inside: string, id: number): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Feld ${id}"/><w:id w:val="${id}"/>${kind}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const hint = '<w:rStyle w:val="Platzhaltertext"/>';
const cell = (width: number, inside: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;

/** Every placeholder in a content control: around paragraphs, within a line, in a cell, still showing its hint. */
const controls = wordFile({
  header: `<w:p>${control('<w:text/>', run('{{stadt}}'), 11)}</w:p>`,
  styles:
    normal('Calibri', 22, '<w:pPr><w:spacing w:after="120"/></w:pPr>') +
    `<w:style w:type="character" w:styleId="Platzhaltertext"><w:name w:val="Placeholder Text"/><w:rPr><w:color
 w:val="808080"/></w:rPr></w:style>`,
  body:
    `<w:p>${run('Sitzung vom ')}${control(
      '<w:showingPlcHdr/><w:date w:fullDate="2020-01-01T00:00:00Z"><w:dateFormat w:val="dd.MM.yyyy"/></w:date>',
      run('{{datum}}', hint),
      12,
    )}${run(', ')}${control('<w:text/>', run('{{ort}}'), 13)}</w:p>` +
    `<w:p>${control('', run('{{kopf}}'), 14)}</w:p>` +
    `<w:tbl><w:tblPr><w:tblW w:w="9355" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="6155"/><w:gridCol
 w:w="3200"/></w:tblGrid><w:tr>${cell(6155, control('', p('{{tagesordnung}}'), 15))}${cell(
   3200,
   p('Teilgenommen haben:') + control('<w:richText/>', p('{{anwesenheit}}'), 16),
 )}</w:tr></w:tbl>` +
    control('', p('{{inhalt}}'), 17) +
    p('Für die Niederschrift:') +
    section(),
});

/** Of a letterhead: text 125 mm wide, and beside it on each page who answers for it, in a frame. */
const aside = (text: string): string =>
  `<w:p><w:pPr><w:framePr w:w="2268" w:h="4000" w:hRule="atLeast" w:hSpace="142" w:wrap="around" w:vAnchor="page"
 w:hAnchor="page" w:x="8931" w:y="2835"/><w:spacing w:after="0"/></w:pPr>${text
   .split('|')
   .map((line) => run(line, '<w:sz w:val="16"/>'))
   .join('<w:r><w:br/></w:r>')}</w:p>`;
const rightColumn = wordFile({
  header:
    aside('Stadt Lindenau|Der Bürgermeister|Rathausplatz 1|Auskunft: Frau Holunder|Zimmer 12') +
    p('Geschäftsstelle {{gremium}}'),
  styles: normal('Verdana', 20, '<w:pPr><w:spacing w:after="100"/></w:pPr>'),
  body: p('{{stadt}}, {{datum}}') + p('{{inhalt}}') + section({ right: 3402 }),
});

/** A cover, the text between wide margins and the signatures on a page of their own, each below a header of its own. */
const sections = wordFile({
  header: p('Deckblatt der {{stadt}}'),
  styles:
    normal('Times New Roman', 24, '<w:pPr><w:jc w:val="both"/></w:pPr>') +
    heading(1, '', '<w:caps/><w:sz w:val="28"/>') +
    heading(2, '<w:ind w:left="1247" w:hanging="1247"/>', '<w:b/><w:u w:val="single"/>') +
    heading(3, '<w:ind w:left="1247" w:hanging="1247"/>', '<w:u w:val="single"/>') +
    style('Titel', 'Title', '<w:pPr><w:spacing w:before="4000"/></w:pPr><w:rPr><w:sz w:val="56"/></w:rPr>'),
  body:
    p('{{titel}}', 'Titel') +
    p('{{sitzung}} am {{datum}}') +
    endOf({}) +
    p('{{inhalt}}') +
    endOf({ left: 2410, right: 2410, header: 'xheader' }) +
    p('{{anlagen}}') +
    p('{{unterschriften}}') +
    section({ goesOn: true, header: 'xheader' }),
  relations: relationTo('header', 'header2.xml'),
  types: typeOf('word/header2.xml', 'header'),
  more: { 'word/header2.xml': partRoot('hdr', p('{{gremium}}, {{sitzung}}')) },
});

export const wordOffices: Record<WordOffice, Uint8Array> = {
  ownHeadings,
  columns,
  controls,
  rightColumn,
  sections,
};
