import type { TextModuleId } from '../../shared/domain/ids.ts';

/** What an office writes again and again, and the words that it alone knows. */
export type OfficeTables = {
  text_module: { id: TextModuleId; version: number; code: string; title: string; text: string };
  own_word: { word: string };
  /** After how many years a former member's data may go. */
  retention: { id: 'own'; version: number; years: number };
};
