import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { germanDate, germanTime } from '../../../shared/german/format.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';

/** What stands for the small placeholders of an office's own template. Nothing of them is non-public. */
export function wordsOf({ meeting, municipality }: MeetingFacts, model: AnyModel): Record<string, string> {
  const title = model.form === 'minutes' ? model.minutes.head.title : model.sheet.title;
  return {
    titel: title,
    gremium: meeting.rules.name,
    sitzung: meeting.number === null ? 'Sitzung' : `${meeting.number}. Sitzung`,
    datum: germanDate(meeting.date),
    uhrzeit: meeting.startTime === null ? '' : germanTime(meeting.startTime),
    ort: [meeting.place, meeting.room].filter(Boolean).join(', '),
    stadt: municipality?.name ?? '',
    ...itemWords(model),
  };
}

/** What an extract is about, as the document itself says it. */
function itemWords(model: AnyModel): Record<string, string> {
  const item = model.form === 'sheet' ? model.sheet.blocks.find(({ kind }) => kind === 'item') : undefined;
  if (item?.kind !== 'item') return {};
  return { top: item.label, gegenstand: item.title, vorlage: item.details.join(', ') };
}
