import { soleDate } from './dates.ts';

const office =
  /(?:bürgermeister|beigeordnet|kämmer|dezernent|vorsitz|sprecher|(?:land|stadt|kreis)r[aä]t|stadtdirektor|kreisdirektor|direktor|leiter|referent|geschäftsführ|ratsherr|ratsfrau|ratsmitglied|mitglied|sekretär|präsident|minister|stadtverordnet|gemeinderat|senator|intendant|beauftragt|vorstand|sachkundige|(?:amts)?(?:arzt|ärztin)|(?:bau|rechts|verwaltungs|sozial)r[aä]t|amt(?:mann|frau)|inspektor|allgemeine[rn]? vertreter)/i;
const name =
  /^(?:(?:Dr|Prof|Dipl)\.(?:[- ]?\p{L}+\.)*\s*|(?:Herrn?|Frau)\s+)*\p{Lu}[\p{L}'’.-]*(?:\s+(?:von(?: der| den)?|van(?: der| den)?|de|zu|al|el|\p{Lu}[\p{L}'’.-]*)){0,4}$/u;

/** "Beispielhausen, den 3. Mai 2021" */
export const isPlaceAndDay = (text: string): boolean =>
  /^\p{Lu}[\p{L} .()/-]{2,40}, (?:de[nm]\s)?\d/u.test(text) &&
  soleDate(text.slice(text.lastIndexOf(', ') + 2).replace(/^de[nm]\s/, '')) !== null;

export const isOffice = (text: string): boolean => office.test(text) && text.length <= 120;
export const isPersonName = (text: string): boolean =>
  text.length <= 60 &&
  !/\d/.test(text) &&
  name.test(text) &&
  !/^\p{Lu}+(?:[ /-]\p{Lu}+)+$/u.test(text) &&
  !office.test(text) &&
  !/^(?:fachbereich|fachdienst|amt|dezernat|abteilung|referat|stabsstelle|sachgebiet)\s/i.test(text) &&
  !/^\p{L}+(?:ung|tion|heit|keit|schaft)(?:en)?\s|^\(?unterschrift|^\(?(?:dienst)?siegel/iu.test(text) &&
  !/(?:rat|ausschuss|stadt|amt|gemeinde|kreis)$|^(?:\p{L}*stadt|gemeinde|(?:land)?kreis|markt|bezirksamt)\s/iu.test(
    text,
  );
/** "und die übrigen Mitglieder der Fraktion X" sign without their names. */
export const ofOthers =
  /^(?:sowie|und) (?:die )?(?:übrigen |weiteren )?Mitglieder der (?=.*fraktion)(.{3,60})$/iu;
export const isSingleName = (text: string): boolean => /^\p{Lu}[\p{L}-]+$/u.test(text);
