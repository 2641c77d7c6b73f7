import { type AgendaEffect, isMatter, type NumberedItem, setsTheAgenda } from '../domain/meeting/agenda.ts';
import { ancestors, parents } from '../domain/meeting/numbering.ts';
import { isEmptyText, plainText } from '../domain/richText.ts';
import { openProposals } from '../domain/paper/openProposals.ts';
import { untoldAnswers } from '../domain/paper/toldAnswers.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';
import { numberChecks } from './numbers.ts';
import type { ItemId } from '../domain/ids.ts';

/** Every item appears with what came of it, and every change of the agenda with its motion (M5, M7, R11). */
export function itemChecks(facts: MeetingFacts): Found[] {
  const parentOf = parents(facts.items);
  const above = ancestors(facts.items);
  const withSubItems = new Set(facts.items.map(parentOf));
  const motions = adoptedEffects(facts);
  const matters = facts.items.filter(isMatter);
  return [
    ...numberChecks(matters),
    ...matters.flatMap((item) => [
      ...changeChecks(item, above(item), motions, facts),
      ...(item.status === 'removed'
        ? []
        : [
            ...contentChecks(item, withSubItems.has(item.id), facts),
            ...proposalChecks(item, facts),
            ...answerChecks(item, facts),
          ]),
    ]),
  ];
}

function contentChecks(item: NumberedItem, isHeading: boolean, facts: MeetingFacts): Found[] {
  const minutes = facts.minutes.get(item.id);
  const hasObjections = (facts.objections.get(item.id) ?? []).length > 0;
  const hasText = !isEmptyText(minutes?.text ?? null) || hasObjections;
  const hasResolution = (minutes?.resolutions ?? []).length > 0;
  const isToldElsewhere = item.togetherWith !== null;
  const asksForOne = item.hasBasis && /beschluss|antrag/i.test(item.paperType);
  const { paperType } = item;
  return [
    ...(hasText || hasResolution || isHeading || isToldElsewhere
      ? []
      : [{ code: 'EMPTY_ITEM', place: at('protokoll', item.id) } as const]),
    ...(hasText && !hasResolution && asksForOne && !isHeading
      ? [{ code: 'NO_RESOLUTION', place: at('protokoll', item.id), paperType } as const]
      : []),
    ...(item.hasBasis && item.paperReference === ''
      ? [{ code: 'BASIS_WITHOUT_NUMBER', place: at('tagesordnung', item.id) } as const]
      : []),
  ];
}

/** Of several proposals of a paper those that nothing was decided about, where something was about others (M7). */
function proposalChecks({ id }: NumberedItem, { proposals, minutes }: MeetingFacts): Found[] {
  const proposed = proposals.get(id) ?? [];
  const open = openProposals(proposed, minutes.get(id)?.resolutions ?? []);
  return open
    .filter(
      ({ name, part }) => part !== '' && proposed.some((one) => one.name === name && !open.includes(one)),
    )
    .map(({ name, part }) => ({
      code: 'PROPOSAL_UNDECIDED',
      place: at('protokoll', id),
      about: [name, part],
      name,
      part,
    }));
}

/** Anfragen that were answered, and the minutes of their item do not even say so (M7). */
function answerChecks({ id }: NumberedItem, { answers, minutes }: MeetingFacts): Found[] {
  const { text, resolutions = [] } = minutes.get(id) ?? {};
  const said = [text, ...resolutions.map((one) => one.text)].map((one) => (one ? plainText(one) : ''));
  const untold = untoldAnswers(answers.get(id) ?? [], said.join('\n'));
  return [...Map.groupBy(untold, ({ name }) => name)].map(([name, questions]) => ({
    code: 'ANSWER_UNTOLD',
    place: at('protokoll', id),
    about: [name, ...questions.map(({ number }) => String(number))],
    name,
    questions: questions.map(({ number, isSupplementary }) => ({ number, isSupplementary })),
  }));
}

/** Recorded as a motion with its effect, as the item's own result, or in words where the agenda is set. */
function changeChecks(
  item: NumberedItem,
  above: readonly ItemId[],
  motions: readonly AgendaEffect[],
  facts: MeetingFacts,
): Found[] {
  const place = at('protokoll', item.id);
  if (item.status === 'added') {
    const isRecorded = motions.some((effect) => effect.kind === 'add' && effect.title === item.title);
    return isRecorded || isWrittenDown(item, facts) ? [] : [{ code: 'ADDED_WITHOUT_MOTION', place }];
  }
  if (item.status !== 'removed') return [];
  const resolutions = facts.minutes.get(item.id)?.resolutions ?? [];
  const isRecorded =
    resolutions.some(({ outcome }) => outcome === 'removed' || outcome === 'withdrawn') ||
    motions.some(
      (effect) => effect.kind === 'remove' && [item.id, ...above].some((id) => effect.itemIds.includes(id)),
    );
  return isRecorded || isWrittenDown(item, facts) ? [] : [{ code: 'REMOVED_WITHOUT_MOTION', place }];
}

function adoptedEffects({ minutes }: MeetingFacts): AgendaEffect[] {
  const resolutions = [...minutes.values()].flatMap((one) => one.resolutions);
  return resolutions.flatMap(({ effect, outcome }) =>
    effect === null || outcome === 'rejected' || outcome === 'withdrawn' ? [] : [effect],
  );
}

function isWrittenDown({ number, title }: NumberedItem, { items, minutes }: MeetingFacts): boolean {
  const texts = items.filter(setsTheAgenda).flatMap(({ id }) => {
    const { text, resolutions = [] } = minutes.get(id) ?? {};
    return [text, ...resolutions.map((one) => one.text)];
  });
  const written = texts.map((text) => (text ? plainText(text) : '')).join('\n');
  const named = new RegExp(
    String.raw`(?:TOP|punkte?s?)\s+${number.replaceAll('.', String.raw`\.`)}(?![\d.]*\d)`,
    'i',
  );
  return /^[\d.]+$/.test(number) && named.test(written) ? true : written.includes(title);
}
