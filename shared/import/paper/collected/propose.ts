import type { Chapter, Foreword, ReportTexts } from '../../../domain/paper/report.ts';
import { partnerSigns } from '../../../domain/paper/report.ts';
import { IsoDate, line } from '../../../domain/values.ts';
import type { TextBlock } from './blocks.ts';
import { holdable } from './holdable.ts';
import type { CollectedReport } from './report.ts';
import { richTextOf } from './richBlocks.ts';

/**
 * What of the file cannot be taken as it is printed. 'noSuchDay': the day as it was read, and ''. 'shortened': the whole
 * wording, and what is left of it. 'twice': the days on which who stands in the table twice is said to have joined.
 */
export type ProposalNote = {
  about: 'noSuchDay' | 'shortened' | 'twice';
  /** '' where it is about no single partner. */
  partner: string;
  values: [string, string];
};

export type ProposedReport = Pick<ReportTexts, 'heading' | 'text'>;
export type ProposedPartner = { name: string; joinedOn: IsoDate | null; report: ProposedReport | null };

export type ProposedCollected = {
  foreword: Foreword;
  chapters: Chapter[];
  asOf: IsoDate | null;
  tableCaption: string;
  /** In the order of the table; who stands there twice is one, with both reports. */
  partners: ProposedPartner[];
  notes: ProposalNote[];
};

/** A foreign collected report as it would be taken over: only what our own schemas take, and each loss is told. */
export function proposeCollected(read: CollectedReport): ProposedCollected {
  const notes: ProposalNote[] = [];
  return {
    foreword: forewordOf(read, notes),
    // The caption of the table stands among the chapters as well.
    chapters: read.chapters
      .filter(({ heading, blocks }) => heading !== read.partnersCaption || blocks.length > 0)
      .map(({ heading, blocks }) => titled(heading, blocks, notes)),
    asOf: read.partnersAsOf === null ? null : dayOf(read.partnersAsOf, '', notes),
    tableCaption: fitted(read.partnersCaption ?? '', 200, notes),
    partners: partnersOf(read, notes),
    notes,
  };
}

function forewordOf({ foreword }: CollectedReport, notes: ProposalNote[]): Foreword {
  if (!foreword) return { ...titled('', [], notes), signatory: { name: '', position: '' } };
  const { name, office } = foreword.signatory;
  const closing: TextBlock[] = foreword.closing === '' ? [] : [{ kind: 'paragraph', text: foreword.closing }];
  return {
    ...titled(foreword.heading ?? '', [...foreword.blocks, ...closing], notes),
    signatory: { name: fitted(name ?? '', 200, notes), position: fitted(office ?? '', 300, notes) },
  };
}

type Read = { name: string; joinedOn: IsoDate | null; told: { heading: string; blocks: TextBlock[] } | null };

function partnersOf({ partners, reports }: CollectedReport, notes: ProposalNote[]): ProposedPartner[] {
  const byNumber = new Map(reports.map((report) => [report.partner, report]));
  const known = new Map<string, Read>();
  for (const { no, name: printed, date } of partners) {
    const name = fitted(printed, 300, notes) || `Nr. ${no}`;
    const one = {
      name,
      joinedOn: date === '' ? null : dayOf(date, name, notes),
      told: byNumber.get(no) ?? null,
    };
    const before = known.get(partnerSigns(name));
    if (before) notes.push({ about: 'twice', partner: before.name, values: [before.joinedOn ?? '', date] });
    known.set(partnerSigns(name), before ? asOne(before, one) : one);
  }
  return [...known.values()].map(({ told, ...partner }) => ({
    ...partner,
    report: told && titled(told.heading, told.blocks, notes),
  }));
}

/** The second report stands below the first, under its own heading. */
function asOne(first: Read, second: Read): Read {
  const joinedOn = first.joinedOn ?? second.joinedOn;
  if (!first.told || !second.told) return { ...first, joinedOn, told: first.told ?? second.told };
  const { heading, blocks } = second.told;
  const told = {
    heading: first.told.heading,
    blocks: [...first.told.blocks, { kind: 'heading' as const, text: heading }, ...blocks],
  };
  return { ...first, joinedOn, told };
}

/** What is too long for a heading stands whole above the text as well. */
function titled(printed: string, blocks: readonly TextBlock[], notes: ProposalNote[]): ProposedReport {
  const heading = fitted(printed, 300, notes);
  const isWhole = line(300).safeParse(printed).success;
  const all = isWhole ? blocks : [{ kind: 'paragraph' as const, text: printed }, ...blocks];
  return { heading, text: richTextOf(holdable(all)) };
}

function dayOf(printed: string, partner: string, notes: ProposalNote[]): IsoDate | null {
  const day = IsoDate.safeParse(printed);
  if (day.success) return day.data;
  notes.push({ about: 'noSuchDay', partner, values: [printed, ''] });
  return null;
}

function fitted(printed: string, most: number, notes: ProposalNote[]): string {
  const parsed = line(most).safeParse(printed);
  if (parsed.success) return parsed.data;
  const whole = line(printed.length).parse(printed);
  const kept = `${whole.slice(0, most - 1)}…`;
  notes.push({ about: 'shortened', partner: '', values: [whole, kept] });
  return kept;
}
