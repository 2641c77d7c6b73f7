import { listed } from '../../../../shared/german/format.ts';
import { keepLinks } from './links.ts';
import { isBlank, withStyle } from './styles.ts';
import { commentsIn } from './unseen.ts';

/** What a text of the minutes cannot hold, in the order in which it is told. */
const names = {
  picture: 'Bilder',
  textBox: 'Textfelder',
  footnote: 'Fußnoten',
  comment: 'Kommentare',
  deletion: 'gelöschte Wörter aus der Änderungsverfolgung',
  file: 'Dateien',
};
/** `struck`: stays, but without the line through it; `link`: its words stay, but lead nowhere. */
export type LeftOut = keyof typeof names | 'struck' | 'link';

export function leftOutSentence(kinds: readonly LeftOut[]): string {
  const told = Object.entries(names).flatMap(([kind, name]) =>
    kinds.some((one) => one === kind) ? [name] : [],
  );
  return [
    ...(told.length > 0
      ? [`Nicht eingefügt wurden ${listed(told)}. Bitte prüfen Sie, ob dem Text dadurch etwas fehlt.`]
      : []),
    ...(kinds.includes('struck')
      ? ['Durchgestrichenes steht jetzt ohne Strich im Text. Bitte prüfen Sie, was davon gilt.']
      : []),
    ...(kinds.includes('link')
      ? [
          'Verknüpfungen zu Dateien oder Programmen stehen ohne ihr Ziel im Text; ins Internet und zu Mailadressen bleiben sie. Bitte prüfen Sie, ob das genügt.',
        ]
      : []),
  ].join(' ');
}

/** How Word, Outlook and LibreOffice write them; the first that fits an element is its kind. */
const signs: [kind: LeftOut, selector: string, style: RegExp | null][] = [
  ['textBox', String.raw`v\:textbox, [v\:shape]`, null],
  [
    'comment',
    'a.msocomanchor, a.msocomoff, .msocomtxt, hr.msocomoff, a[href^="#_msocom"], [id^="_com_"]',
    /mso-element:comment|mso-special-character:comment/,
  ],
  [
    'footnote',
    'a[href^="#_ftn"], a[href^="#_edn"], .sdfootnoteanc, .sdendnoteanc, [id^="sdfootnote"], [id^="sdendnote"]',
    /mso-element:(?:foot|end)note|mso-(?:foot|end)note-id/,
  ],
  ['deletion', 'del, .msoDel', null],
  ['struck', 's, strike', /text-decoration(?:-line)?:[^;]*line-through/],
  [
    'picture',
    String.raw`img:not([data-sha256]), svg, canvas, object, embed, video, audio, iframe, v\:imagedata`,
    null,
  ],
];

/** Removes what cannot be kept, with the paragraphs that held nothing else, and says what it was. */
export function takeOut(body: HTMLElement): LeftOut[] {
  const found = new Set<LeftOut>();
  // What Word draws itself it puts into a comment, for others beside a picture.
  if (commentsIn(body).some(({ data }) => /<v:textbox/i.test(data))) found.add('textBox');
  for (const [kind, selector, style] of signs) {
    const elements = [...body.querySelectorAll(selector), ...(style ? withStyle(body, style) : [])];
    for (const element of elements.filter(({ isConnected }) => isConnected)) {
      if ((kind !== 'deletion' && kind !== 'struck') || !isBlank(element)) found.add(kind);
      // A text has no such line; whether the words will do is for the clerk to say.
      if (kind === 'struck') continue;
      // A point stays without its picture, or those after it would be numbered anew; a deleted one goes.
      removeHollow(element, kind === 'deletion' ? `${hollow}, li, ul, ol` : hollow);
    }
  }
  if (keepLinks(body)) found.add('link');
  return [...found];
}

const hollow = 'p, h1, h2, h3, h4, h5, h6, div, span, a, b, i, u, s, sup, sub, font, em, strong, del';

function removeHollow(element: Element, kinds: string): void {
  const outer = element.parentElement;
  element.remove();
  if (outer?.matches(kinds) && isBlank(outer)) removeHollow(outer, kinds);
}
