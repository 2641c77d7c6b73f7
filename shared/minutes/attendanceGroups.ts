import { type AttendanceGroup, attendanceGroups, type Attendee } from '../domain/room/attendance.ts';
import { defaultStyle, type MinutesStyle } from '../domain/body/body.ts';
import type { Setting } from './setting.ts';

/** People below one heading; `group`: null below a heading of the office's own. */
export type Headed = { group: AttendanceGroup | null; label: string; attendees: readonly Attendee[] };

const isGroup = (heading: string): heading is AttendanceGroup =>
  attendanceGroups.some((group) => group === heading);

/** Groups and the office's own headings in its order; a group that it does not name comes at last. */
export const orderedHeadings = ({ groupOrder }: Pick<MinutesStyle, 'groupOrder'>): string[] => [
  ...new Set([...groupOrder, ...attendanceGroups]),
];

/** The headings that are none of the groups. */
export const ownHeadings = ({ groupOrder }: Pick<MinutesStyle, 'groupOrder'>): string[] =>
  groupOrder.filter((heading) => !isGroup(heading));

/**
 * Who stands below which heading: below each of their own ones, else below their group. A heading that the office gave up
 * since is printed at the end, so that nobody is lost.
 */
export function headedGroups(sorted: readonly Attendee[], { style, person }: Setting): Headed[] {
  const known = orderedHeadings(style);
  const further = sorted.flatMap(({ headings }) => headings).filter((heading) => !known.includes(heading));
  return [...known, ...new Set(further)].flatMap((heading): Headed[] => {
    if (!isGroup(heading))
      return [{ group: null, label: heading, attendees: sorted.filter((a) => a.headings.includes(heading)) }];
    // Without a label these people would seem to belong to the group above.
    const label = style.groupLabels[heading] || defaultStyle.groupLabels[heading];
    const attendees = sorted.filter((a) => a.group === heading && a.headings.length === 0);
    if (style.membersBy === 'together' || (heading !== 'members' && heading !== 'deputies'))
      return [{ group: heading, label, attendees }];
    const byName = Map.groupBy(attendees, ({ personId }) => person(personId)?.organizationName ?? '');
    const named = [...byName].filter(([name]) => name !== '');
    return [
      ...named.map(([name, its]) => ({
        group: heading,
        label: heading === 'members' ? name : `${name}: ${label}`,
        attendees: its,
      })),
      { group: heading, label, attendees: byName.get('') ?? [] },
    ];
  });
}
