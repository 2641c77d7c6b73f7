/**
 * What an item is an election for, as the card calls it: "Wahl der oder des Vorsitzenden" is one for "Vorsitz". '' where
 * it is for several posts, or the title does not say it in words that stay as they are.
 */
export function postOf(title: string): string {
  if (!/wahl/i.test(title) || !/vorsitz/i.test(title) || /vorsitz\S* (?:und|sowie) /i.test(title)) return '';
  return /stellv|vertret/i.test(title) ? 'stellvertretender Vorsitz' : 'Vorsitz';
}
