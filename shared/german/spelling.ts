export const addToDictionary = (word: string): string => `„${word}“ zum Wörterbuch hinzufügen`;
export const searchingSuggestions = 'Vorschläge werden gesucht …';
export const noSuggestions = 'Keine Vorschläge';
