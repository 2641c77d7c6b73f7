/** "1. ", "TOP 3: ", "4.1) ", "– ": what a list has before each of its lines. */
const mark =
  /^(?:(?:TOP|Punkt)\s*\d+(?:\.\d+)*[.):]?|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})*(?=\t)|[-–•*])\s+/iu;

/** The titles in pasted lines; numbers and dashes go where all have them, as "1. Lesung" may be a title by itself. */
export function titleLines(text: string): string[] {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.every((line) => mark.test(line))
    ? lines.map((line) => line.replace(mark, '').trim()).filter(Boolean)
    : lines;
}
