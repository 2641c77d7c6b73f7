import type { Membership } from '../../domain/people/person.ts';

type Role = Membership['role'];

const words: [RegExp, Role][] = [
  [
    /^(?:\d\.\s*)?(?:stellv\p{L}*\.?|stv\.?|vize-?)\s*-?(?:vors\p{L}*\.?)$|^vors\p{L}*\s+\(?stellv/iu,
    'deputyChair',
  ],
  [/^(?:ausschuss)?vors(?:\.|itz(?:ende[rn]?|ender)?)?$/iu, 'chair'],
  [
    /^(?:stellv\p{L}*\.?|stv\.?|ersatz-?|vertret\p{L}*)\s*-?(?:mitgl\p{L}*\.?)?(?:\s+(?:für|von|des|der)\s.+)?$/iu,
    'deputy',
  ],
  // Whoever has expert knowledge advises as Einwohner, and votes as Bürger (§ 58 GO NRW).
  [/^berat\p{L}*\.?(?:\s+mitgl\p{L}*\.?)?$|^mitgl\p{L}*\.?\s+\(?berat|^sachk\p{L}*\.?\s*einw/iu, 'advisory'],
  [/^sachk\p{L}*\.?\s*bürg/iu, 'member'],
  [/^(?:schriftf\p{L}*\.?|protokoll\p{L}*)$/iu, 'clerk'],
  [/^(?:verwaltung|geschäftsstelle)$/iu, 'administration'],
  [/^(?:ord\p{L}*\.?\s+)?mitgl(?:\.|ied(?:er)?)?$|^ordentlich$/iu, 'member'],
];

/** What somebody is in the body, as lists say it: "stellv. Mitgl.", "Vorsitzende"; null where it is nothing known. */
export const roleIn = (text: string): Role | null =>
  words.find(([word]) => word.test(text.trim()))?.[1] ?? null;
