import { parseGermanDate } from '../german/format.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { lastDay } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';
import { rowsOf, sentencesOf } from './texts.ts';

const dates =
  /(?<![\d.])\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{4}(?!\d)|\d{1,2}\.\d{2}(?!\d)|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s\d{4})/g;

/** Before a date these say that the text was written after it, whatever else the sentence says. */
const asOf = /\bstand(?:\s+vom|\s+am)?:?\s*(?:der\s+\w+\s+)?$/i;
/** These speak of what is to come. */
const ahead =
  /(?<!\p{L})(?:bis|ab|zum|nächste\w*|kommende\w*|künftig\w*|frist\w*|termin\w*|spätestens|voraussichtlich|vorgesehen\w*|geplant\w*|vorbehaltlich|wird|werden|würde\w*|soll\w*|will|wollen|kann|können|könn\w*|möchte\w*|findet|finden|statt|stattfindend\w*|beginnt|beginnen|startet|endet|enden|tritt|läuft|laufen|gilt|lädt|laden|einladung\w*|folgt|tagt|(?:ge)?öffnet|plant|planen|sei(?:en)?|zwischen)(?!\p{L})/iu;
/** These report. */
const looksBack =
  /\b(?:hat|haben|hatte\w*|wurde|wurden|war|waren|erfolgte\w*|fand|fanden|ging\w*|teilte\w*|eingegangen|lag|lagen)\b/i;
/** An addendum that says it is one. */
const addendum =
  /^\W*(?:nachtrag|nachträglich|anmerkung|hinweis|ergänzung|nachrichtlich|redaktionell|nachtr\.)/i;

/** Days later than the meeting that a text speaks of as if they were past (M11); in resolutions only "Stand …". */
export const dateChecks = (facts: MeetingFacts): Found[] =>
  rowsOf(facts).flatMap(({ item, from, row }) =>
    addendum.test(row)
      ? []
      : sentencesOf(row).flatMap((sentence) =>
          datesIn(sentence)
            .filter(({ iso }) => iso > lastDay(facts))
            .flatMap(({ date, before }): Found[] => {
              const severity = reading(sentence, before, from === 'resolution');
              const place = at('protokoll', item.id);
              return severity ? [{ code: 'LATER_DATE', severity, place, about: [date], date }] : [];
            }),
        ),
  );

function reading(sentence: string, before: string, isResolution: boolean): 'warning' | 'hint' | null {
  if (asOf.test(before)) return 'warning';
  if (isResolution || ahead.test(sentence)) return null;
  // A bare list of days to come says nothing about the past.
  return looksBack.test(sentence) ? 'hint' : null;
}

const datesIn = (sentence: string) =>
  [...sentence.matchAll(dates)].flatMap(({ 0: date, index }) => {
    const iso = parseGermanDate(date.replaceAll(/\.\s(?=\d)/g, '.'));
    return iso ? [{ date, iso, before: sentence.slice(0, index) }] : [];
  });
