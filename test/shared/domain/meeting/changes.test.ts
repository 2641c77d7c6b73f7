import { describe, expect, test } from 'vitest';
import {
  type Announced,
  type AnnouncedItem,
  knownFrom,
} from '../../../../shared/domain/meeting/announced.ts';
import { changesSince } from '../../../../shared/domain/meeting/changes.ts';
import { ItemId } from '../../../../shared/domain/ids.ts';
import { changeSentence } from '../../../../shared/german/announcedChanges.ts';

const item = (number: string, facts: Partial<AnnouncedItem> = {}): AnnouncedItem => ({
  id: ItemId.parse(`id-${number}`),
  number,
  title: `Punkt ${number}`,
  isPublic: true,
  publicTitle: '',
  isSubItem: number.includes('.'),
  ...facts,
});
const secret = (number: string, facts: Partial<AnnouncedItem> = {}) =>
  item(number, { isPublic: false, ...facts });

const sent: Announced = {
  date: '2026-09-16',
  startTime: '17:00',
  place: 'Rathaus',
  room: 'Saal 1',
  items: [item('1'), item('2'), item('2.1'), item('3'), secret('4')],
};
const [one, two, sub, three, four] = ['1', '2', '2.1', '3', '4'].map(
  (number) => sent.items.find((known) => known.number === number) ?? item(number),
) as [AnnouncedItem, AnnouncedItem, AnnouncedItem, AnnouncedItem, AnnouncedItem];

const said = (now: Partial<Announced>) => changesSince(sent, { ...sent, ...now }).map(changeSentence);

describe('what changed since it was announced', () => {
  test('nothing, where nothing did', () => {
    expect(said({})).toEqual([]);
  });

  test('the lines below a title, where they were kept with what was sent', () => {
    const with2 = (subtitle: string | undefined) => ({
      ...sent,
      items: [one, subtitle === undefined ? two : { ...two, subtitle }, sub, three, four],
    });
    const told = (from: string | undefined, to: string) =>
      changesSince(with2(from), with2(to)).map(changeSentence);
    expect(told('', 'hier:\nBeschluss')).toEqual([
      'Unter dem Titel von TOP 2 steht jetzt „hier: / Beschluss“.',
    ]);
    expect(told('alt', 'neu')).toEqual(['Unter dem Titel von TOP 2 steht jetzt „neu“ (bisher: „alt“).']);
    expect(told('alt', '')).toEqual(['Unter dem Titel von TOP 2 entfällt: „alt“.']);
    expect(told(undefined, 'neu')).toEqual([]);
  });

  test('the form, of which a meeting in the room says nothing', () => {
    expect(said({ mode: 'digital' })).toEqual([
      'Die Sitzung findet als digitale Sitzung statt (bisher: in Präsenz).',
    ]);
    expect(changesSince({ ...sent, mode: 'hybrid' }, sent).map(changeSentence)).toEqual([
      'Die Sitzung findet in Präsenz statt (bisher: als hybride Sitzung).',
    ]);
  });

  test('what an item is about, where that was kept with what was sent', () => {
    const paper = (paperType: string, paperReference = '', title = '') => ({
      paperType,
      paperReference,
      title,
    });
    const draft = paper('Beschlussvorlage');
    const numbered = paper('Beschlussvorlage', '0412/2026');
    const request = paper('Antrag', '0933/2026', 'Sprachförderung');
    const withPapers = (papers: AnnouncedItem['papers']) => ({
      ...sent,
      items: [one, papers ? { ...two, papers } : two, sub, three, four],
    });
    const told = (from: AnnouncedItem['papers'], to: AnnouncedItem['papers']) =>
      changesSince(withPapers(from), withPapers(to)).map(changeSentence);
    expect(told([numbered], [numbered, request])).toEqual([
      'Zu TOP 2 liegt jetzt vor: Antrag, Drucksache 0933/2026: Sprachförderung.',
    ]);
    expect(told([numbered, request], [numbered])).toEqual([
      'Zu TOP 2 entfällt: Antrag, Drucksache 0933/2026: Sprachförderung.',
    ]);
    expect(told([numbered], [request])).toEqual([
      'Zu TOP 2 liegt jetzt vor: Antrag, Drucksache 0933/2026: Sprachförderung (bisher: Beschlussvorlage, Drucksache 0412/2026).',
    ]);
    expect(told([numbered, request], [request, numbered])).toEqual([]);
    expect(told([draft], [numbered])).toEqual([]);
    expect(told(undefined, [numbered])).toEqual([]);
  });

  test('day, time and place', () => {
    expect(said({ date: '2026-09-23', startTime: '18:00', room: 'Saal 2' })).toEqual([
      'Die Sitzung findet am Mittwoch, 23. September 2026 statt, nicht am Mittwoch, 16. September 2026.',
      'Die Sitzung beginnt um 18:00 Uhr, nicht um 17:00 Uhr.',
      'Neuer Ort der Sitzung: Rathaus, Saal 2 (bisher: Rathaus, Saal 1).',
    ]);
    expect(said({ startTime: null })).toEqual(['Wann die Sitzung beginnt, steht noch nicht fest.']);
  });

  test('what came in, with its place in the agenda, and what was taken off', () => {
    expect(said({ items: [one, item('1a'), two, sub, four, secret('5')] })).toEqual([
      'Neu ist TOP 1a „Punkt 1a“ (öffentlich).',
      'Neu ist TOP 5 „Punkt 5“ (nichtöffentlich).',
      'TOP 3 „Punkt 3“ entfällt.',
    ]);
  });

  test('a title', () => {
    expect(said({ items: [{ ...one, title: 'Fragen' }, two, sub, three, four] })).toEqual([
      'TOP 1 heißt jetzt „Fragen“ (bisher: „Punkt 1“).',
    ]);
  });

  test('the order: the one that moved is named, not those that made room', () => {
    expect(said({ items: [three, one, two, sub, four] })).toEqual([
      'TOP 3 „Punkt 3“ wird an erster Stelle behandelt.',
    ]);
    expect(said({ items: [two, sub, one, three, four] })).toHaveLength(1);
  });

  test('the part, for an item with all that hangs below it', () => {
    const hidden = [two, sub].map((known) => ({ ...known, isPublic: false }));
    expect(said({ items: [one, three, four, ...hidden] })).toEqual([
      'TOP 2 „Punkt 2“ wird nichtöffentlich behandelt.',
    ]);
    const renumbered = { ...three, isPublic: false, number: '5' };
    expect(said({ items: [one, two, sub, four, renumbered] })).toEqual([
      'TOP 5 „Punkt 3“ wird nichtöffentlich behandelt (bisher TOP 3).',
    ]);
  });

  test('an item that hangs below another one now has another number', () => {
    const below = { ...three, number: '2.2', isSubItem: true };
    expect(said({ items: [one, two, sub, below, four] })).toEqual([
      'TOP 2.2 „Punkt 3“ wird nach TOP 2.1 behandelt (bisher TOP 3).',
    ]);
  });
});

describe('what members know', () => {
  const late = item('2a');
  const now = { ...sent, room: 'Saal 2', items: [one, two, sub, late, four] };

  test('a Nachtrag says which items came in, and nothing of what else has changed', () => {
    const known = knownFrom([
      { scope: 'all', content: sent },
      { scope: 'added', content: now },
    ]);
    expect(known).toEqual({ ...sent, items: [one, two, sub, late, three, four] });
  });

  test('an Änderungsmitteilung says everything', () => {
    const tellings = [{ scope: 'all', content: sent } as const, { scope: 'all', content: now } as const];
    expect(knownFrom(tellings)).toEqual(now);
  });

  test('of a meeting that was called before this was kept nobody knows what was said', () => {
    expect(knownFrom([])).toBeNull();
    expect(knownFrom([{ scope: 'added', content: now }])).toBeNull();
  });
});
