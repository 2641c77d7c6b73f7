import { type RichText, saidIn } from '../domain/richText.ts';

/**
 * All that a document says to whoever looks for a word in it, line by line. Words that a note, a picture or a format
 * breaks up are said whole as well.
 */
export function saidBy(model: unknown): string[] {
  if (typeof model === 'string') return [model];
  if (typeof model !== 'object' || model === null) return [];
  return isText(model) ? saidIn(model) : Object.values(model).flatMap(saidBy);
}

const isText = (part: object): part is RichText =>
  'type' in part && part.type === 'doc' && 'content' in part && Array.isArray(part.content);
