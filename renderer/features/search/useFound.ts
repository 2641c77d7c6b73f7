import { useDeferredValue, useMemo } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { germanDate, longDate, shortDate } from '../../../shared/german/format.ts';
import { paperTypeLabels } from '../../../shared/german/papers.ts';
import { finding, searchTextOf } from '../../../shared/search/folding.ts';
import { useQuery } from '../../api.ts';
import { bodyLabel, useChosenBody } from '../bodies/chosenBody.tsx';
import { itemPath, meetingPath, ordinal } from '../meetings/meetingTitle.ts';
import { listedNames } from '../people/personRows.ts';

/** A way to what was found. */
export type Hit = { id: string; path: string; label: string; note: string };
/** `id`: what stands above it. */
export type FoundGroup = { id: string; hits: Hit[]; hasMore: boolean };

/** Of each kind; a further word finds fewer. */
const most = 8;
/** A single letter stands everywhere. */
const fewestLetters = 2;

/** Names, meetings, items and papers, whatever their body, that say what is typed; null as long as too little is typed, or something is looked for. */
export function useFound(typed: string): { groups: FoundGroup[] | null; isPending: boolean; error: unknown } {
  const wanted = useDeferredValue(typed.trim());
  const isAsked = wanted.length >= fewestLetters;
  const search = isAsked ? wanted : '';
  const persons = useQuery('people.list', {});
  const lists = useQuery('organizations.list', {});
  const people = usePeople(search, persons.data, lists.data);
  const meetings = useQuery('meetings.list', {});
  const items = useQuery('meetings.found', { search });
  const papers = useQuery('papers.list', { search, limit: most });
  const queries = [persons, lists, meetings, items, papers];
  const groups = useMemo(
    () => [
      groupOf('Personen', people),
      groupOf('Sitzungen', meetingHits(search, meetings.data ?? [])),
      groupOf('Tagesordnungspunkte', itemHits(items.data ?? [], meetings.data ?? [])),
      groupOf('Vorlagen', paperHits(papers.data?.rows ?? []), papers.data?.hasMore),
    ],
    [search, people, meetings.data, items.data, papers.data],
  );
  const isPending = queries.some((query) => query.isPending);
  return {
    // It comes at once, or what the arrow stands on would move when the slowest answer is there.
    groups: isAsked && !isPending ? groups.filter(({ hits }) => hits.length > 0) : null,
    isPending: isAsked && (isPending || wanted !== typed.trim()),
    error: queries.map(({ error }) => error).find(Boolean) ?? null,
  };
}

const groupOf = (id: string, hits: readonly Hit[], hasMore = false): FoundGroup => ({
  id,
  hits: hits.slice(0, most),
  hasMore: hasMore || hits.length > most,
});

function usePeople(
  search: string,
  people: Output<'people.list'> | undefined,
  organizations: Output<'organizations.list'> | undefined,
): Hit[] {
  const { bodies, today } = useChosenBody();
  return useMemo(() => {
    const named = listedNames(people ?? [], organizations ?? []);
    const lists = new Map<string | null, string>((organizations ?? []).map(({ id, name }) => [id, name]));
    const labels = new Map<BodyId, string>(bodies.map((body) => [body.id, bodyLabel(body, today)]));
    const isFound = finding(search);
    return (people ?? []).flatMap((person) => {
      const { id, position, organizationId, memberships } = person;
      const name = named(person);
      if (!isFound(searchTextOf(`${name}\n${position}`))) return [];
      const own = new Set(memberships.map(({ bodyId }) => labels.get(bodyId) ?? ''));
      const note = [position, lists.get(organizationId) ?? '', ...own].filter(Boolean).join(' · ');
      return [{ id: `person ${id}`, path: `/mitglieder/${id}`, label: name, note }];
    });
  }, [people, organizations, bodies, today, search]);
}

function meetingHits(search: string, rows: Output<'meetings.list'>): Hit[] {
  const isFound = finding(search);
  return rows.flatMap((row) => {
    const label = [row.bodyName, ordinal(row.number), shortDate(row.date)].join(' · ');
    const text = [label, germanDate(row.date), longDate(row.date), row.place, row.room].join('\n');
    if (!isFound(searchTextOf(text))) return [];
    return [{ id: `meeting ${row.id}`, path: meetingPath(row), label, note: row.place }];
  });
}

function itemHits(items: Output<'meetings.found'>, rows: Output<'meetings.list'>): Hit[] {
  const meetings = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap(({ meetingId, itemId, number, title, isPublic, excerpt }) => {
    const meeting = meetings.get(meetingId);
    if (!meeting) return [];
    const note = [
      meeting.bodyName,
      germanDate(meeting.date),
      isPublic ? '' : 'nichtöffentlich',
      saidIn(excerpt),
    ]
      .filter(Boolean)
      .join(' · ');
    const label = [number && `TOP ${number}`, title].filter(Boolean).join(' ');
    return [{ id: `item ${itemId}`, path: itemPath(meeting, itemId), label, note }];
  });
}

const paperHits = (rows: Output<'papers.list'>['rows']): Hit[] =>
  rows.map(({ id, number, subject, type, typeLabel, isPublic, excerpt }) => ({
    id: `paper ${id}`,
    path: `/vorlagen/${id}`,
    label: [number, subject].filter(Boolean).join(' · '),
    note: [typeLabel || paperTypeLabels[type], isPublic ? '' : 'nichtöffentlich', saidIn(excerpt)]
      .filter(Boolean)
      .join(' · '),
  }));

const saidIn = (excerpt: { parts: { text: string }[] } | null): string =>
  excerpt?.parts.map(({ text }) => text).join('') ?? '';
