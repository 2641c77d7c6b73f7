import { CheckBox, TextRun, XmlComponent } from 'docx';
import { type Box, boxSign } from './run.ts';

/** Word takes no longer name of a control. */
const longestName = 64;

/**
 * A box to tick, as Word makes one: docx puts a symbol into it, which nobody finds who reads only the text of the file.
 */
export class TickControl extends CheckBox {
  constructor(box: Box) {
    super({ alias: box.name.slice(0, longestName), checked: box.isTicked });
    this.root.pop();
    this.root.push(new SignOfBox(box));
  }
}

class SignOfBox extends XmlComponent {
  constructor(box: Box) {
    super('w:sdtContent');
    // The font that Word itself sets the signs of its boxes in.
    this.root.push(new TextRun({ text: boxSign(box), font: 'MS Gothic' }));
  }
}
