/** A piece of a line, before it is Word's or the PDF's. `style`: of its characters, '' as the line has it. */
export type Run =
  | { type: 'text'; text: string; style: string }
  | { type: 'tab' }
  | { type: 'break' }
  /** `address`: a URI of letters that every program reads. */
  | { type: 'link'; address: string; runs: Run[] }
  /** Leads to the line with this anchor. */
  | { type: 'reference'; anchor: number; runs: Run[] }
  /** On which page the line with this anchor stands. */
  | { type: 'pageOf'; anchor: number }
  /** One that can be ticked in the file; `name`: what it is for. */
  | ({ type: 'box' } & Box)
  /** Where its number stands; `runs`: what it says at the foot of the page. */
  | { type: 'footnote'; runs: Run[] }
  | ({ type: 'picture' } & Picture);

export type Box = { isTicked: boolean; name: string };

/** A box as a sign, in Word as in the PDF. */
export const boxSign = ({ isTicked }: Pick<Box, 'isTicked'>): string => (isTicked ? '☒' : '☐');

/** `width` and `height` as printed, in points at 96 dpi; `description`: for whoever does not see it; '' where it only decorates. */
export type Picture = {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  description: string;
};
