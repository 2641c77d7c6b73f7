import { describe, expect, test } from 'vitest';
import { inTwo } from '../../../../renderer/features/meeting/dispatch/publicPart.ts';
import type { DocumentChoice } from '../../../../renderer/features/meeting/dispatch/choices.ts';
import { noMailSettings } from '../../../../shared/domain/document/dispatch.ts';
import type { Clearance, DocumentKind } from '../../../../shared/domain/document/document.ts';
import { noMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import { MeetingId } from '../../../../shared/domain/ids.ts';

const choice = (kind: DocumentKind, clearance: Clearance): DocumentChoice => ({
  kind,
  subjectId: '',
  key: `${kind}/`,
  label: kind,
  clearance,
  versions: [{ documentId: null, label: 'jetziger Stand' }],
});

/** What is chosen for everybody once a mailing with these becomes two. */
function afterwards(chosen: DocumentKind[], choices: DocumentChoice[]): string[] {
  const draft = { ...noMailing, documents: Object.fromEntries(chosen.map((kind) => [`${kind}/`, null])) };
  const choosable = {
    meetingId: MeetingId.parse('m'),
    choices,
    papers: [],
    offered: [],
    lists: [],
    settings: noMailSettings,
    begun: { version: null, mailing: noMailing },
  };
  return Object.keys(inTwo(draft, choosable).next?.documents ?? {});
}

describe('of what goes to members first, everybody gets afterwards', () => {
  const notice = choice('publicNotice', 'public');

  test('the Bekanntmachung in the place of an Einladung that is not for everybody', () => {
    const all = [choice('invitation', 'nonPublic'), notice];
    expect(afterwards(['invitation'], all)).toEqual(['publicNotice/']);
    expect(afterwards(['invitation', 'publicNotice'], all)).toEqual(['publicNotice/']);
  });

  test('no Bekanntmachung where no Einladung goes out, or it is for everybody itself', () => {
    const minutes = choice('minutes', 'nonPublic');
    expect(afterwards(['minutes'], [minutes, notice])).toEqual([]);
    const open = choice('invitation', 'public');
    expect(afterwards(['invitation'], [open, notice])).toEqual(['invitation/']);
  });

  test('nothing where there is none', () => {
    expect(afterwards(['invitation'], [choice('invitation', 'nonPublic')])).toEqual([]);
  });
});
