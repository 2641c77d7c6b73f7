import { FileChild, type XmlComponent } from 'docx';

/** What stands in an element, in the shape in which docx writes it out: words, or elements and attributes by their names. */
export type Xml = string | Readonly<Record<string, unknown>>;

type Said = string | number | boolean;

export const attributes = (said: Readonly<Record<string, Said>>): Xml => ({ _attr: said });

/** An element that says one thing: `<w:pStyle w:val="Title"/>`. */
export const saying = (name: string, said: Said): Xml => ({ [name]: attributes({ 'w:val': said }) });

/**
 * An element that stands in the file as it is given. docx's own components take several objects for each part of theirs and
 * for each attribute: of a document with many tables that was a third of the time.
 */
export class Element extends FileChild {
  constructor(name: string, content: readonly (Xml | XmlComponent)[]) {
    super(name);
    this.root.push(...content);
  }
}
