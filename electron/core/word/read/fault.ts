/**
 * Why a file cannot be a template. `part` is the path inside the file ("word/document.xml"), `foundAt` is where the
 * clerk finds it in Word ("Kopfzeile", "Absatz 3", "Tabelle 1, Zeile 2"), `name` the placeholder without braces.
 */
export type TemplateFault =
  | { code: 'notAWordFile' }
  | { code: 'damaged'; part: string }
  /** "Strict Open XML", or written by a program that names things otherwise; saving as .docx in Word helps. */
  | { code: 'otherFormat' }
  | { code: 'tooLarge' }
  | { code: 'macros' }
  /** Fetches something from elsewhere when opened: linked pictures, INCLUDETEXT, DDE, embedded foreign documents. */
  | { code: 'externalContent'; part: string }
  | { code: 'missingPlaceholder'; name: string }
  | { code: 'twicePlaceholder'; name: string; foundAt: string }
  | { code: 'unknownPlaceholder'; name: string; foundAt: string }
  /** {{inhalt}} must be the only thing in a paragraph that stands in no table, text box, header or content control. */
  | { code: 'notAlone'; name: 'inhalt'; foundAt: string }
  | { code: 'trackedChanges'; foundAt: string };

/** Carries a fault out of reading; `checkTemplate` gives it back as a value. */
export class TemplateError extends Error {
  readonly fault: TemplateFault;
  constructor(fault: TemplateFault) {
    super(`template: ${fault.code}`);
    this.fault = fault;
  }
}

export const damaged = (part: string): TemplateError => new TemplateError({ code: 'damaged', part });
