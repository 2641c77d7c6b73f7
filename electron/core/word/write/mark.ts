/** The property of a document of ours that says of which meeting and kind it is; Word keeps it, and shows it to nobody. */
export const markName = 'Ratsfeder';

/** As docx takes it. */
export const markProperty = (mark: string): { name: string; value: string }[] =>
  mark === '' ? [] : [{ name: markName, value: mark }];
