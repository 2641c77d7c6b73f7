/**
 * Of PDF files only what their pages show was read, and what stands beside them: what stands for drawn signs, names of layers,
 * text beyond the edge of a page and what a file said before it was changed were left out. All is read anew.
 */
export const hiddenTexts = `
update file_text set state = 'readBefore' where state in ('read', 'partly', 'withoutText');
`;
