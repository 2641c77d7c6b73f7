import { germanDate } from '../german/format.ts';
import { agendaOf } from './agenda.ts';
import { attachmentsOf } from './attachments.ts';
import { attendanceOf } from './attendance.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { headOf } from './head.ts';
import { partsOf, preliminaryOf } from './items.ts';
import type { MinutesModel } from './model.ts';
import { settingOf } from './setting.ts';
import { clerkOf, plainName, signaturesOf, signedOnOf } from './signatures.ts';

/** Facts in, the whole Niederschrift out: pure, so that the preview and the Word file cannot differ. */
export function buildMinutes(facts: MeetingFacts): MinutesModel {
  const setting = settingOf(facts);
  const { date, rules } = facts.meeting;
  const { blocks, labelStyle } = rules.style;
  const day = germanDate(date);
  return {
    properties: {
      title: `Niederschrift ${rules.name} ${day}`,
      subject: `Sitzung ${rules.nameGenitive} am ${day}`,
      creator: plainName(clerkOf(setting)) || (facts.municipality?.name ?? ''),
    },
    head: headOf(setting),
    blocks,
    labelStyle,
    ...attendanceOf(setting),
    agenda: blocks.includes('agenda') ? agendaOf(setting) : null,
    preliminary: preliminaryOf(setting),
    parts: partsOf(setting),
    ...attachmentsOf(facts),
    signatures: signaturesOf(setting),
    ...signedOnOf(facts),
    footer: [facts.municipality?.name, rules.name, `Sitzung am ${day}`].filter(Boolean).join(' · '),
  };
}
