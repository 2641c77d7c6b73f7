/** No-break spaces count as blank: Word fills empty paragraphs with them. */
export const isBlank = (node: Node): boolean => (node.textContent ?? '').trim() === '';
