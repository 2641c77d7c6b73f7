/** What an office chose for all its documents, beside the model of each. */
export type Look = {
  /** Name of a font that every office has. */
  font: string;
  /** Size of running text in points. */
  fontSize: number;
  /** Stands at the top of the first page; null where the office has none. `description`: read out in its place. */
  logo: { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg'; description?: string } | null;
};

export const plainLook: Look = { font: 'Arial', fontSize: 11, logo: null };
