import { datesIn } from './dates.ts';
import type { Step } from './paper.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';
import { resultOf } from './stepWords.ts';

/** "Beratungsergebnisse": meeting by meeting, what became of a paper. */
export const isHeld = (region: Region | undefined): boolean =>
  /^beratungsergebnisse$/i.test(region?.printed ?? '');

const meeting = /^\d{1,3}\.\s+(?:\p{L}+e\s+)?sitzung\s+(?:des|der)\s+(.+?)\s+am\s+/iu;
const item = /,\s*(?:TO\s+[IVX]+,\s*)?TOP\s+(\d{1,3}(?:\.\d{1,2})*)/;
const decision = /^(?:beschluss|abstimmung):\s*(\S.*)$/i;

/** "29. Sitzung des … am …, TOP 14", and below it "Beschluss:" and "Abstimmung:". */
export function heldMeetingsIn(lines: readonly Line[]): { steps: Step[]; used: Line[] } {
  const steps: Step[] = [];
  const used: Line[] = [];
  for (const line of lines.filter((each) => !isBlank(each))) {
    const body = meeting.exec(line.text)?.[1];
    const [day] = datesIn(line.text);
    const last = steps.at(-1);
    const decided = decision.exec(line.text)?.[1];
    if (body !== undefined && day) {
      const top = item.exec(line.text)?.[1] ?? null;
      steps.push({ body, date: day.iso, role: null, status: null, top, reporters: [], result: null });
    } else if (last && decided !== undefined) {
      // How they voted says more of the result than what they resolved in words.
      last.result = resultOf(decided);
    } else continue;
    used.push(line);
  }
  return { steps, used };
}
