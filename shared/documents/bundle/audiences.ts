import { type Clearance, type DocumentKind, documentKinds } from '../../domain/document/document.ts';
import type { IsoDate } from '../../domain/values.ts';
import { asConvened } from '../../facts/convened.ts';
import type { BundleFacts } from '../../facts/bundleFacts.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { bundleWords, fateNotes } from '../../german/bundle.ts';
import type { PublicBundle } from '../../public/bundle.ts';
import type { Made } from '../anyModel.ts';
import { buildDocument, madeOf } from '../build.ts';
import { aboutKind } from '../kinds/index.ts';
import { bundleOf, type Opening } from './bundle.ts';
import type { BundleModel } from './model.ts';
import { editedCover } from './sheets.ts';

/** Which documents of the meeting stand before the papers: what calls it, or tells everybody that it was called. */
export const openingKinds = (clearance: Clearance): DocumentKind[] =>
  documentKinds.filter((kind) => {
    const about = aboutKind(kind);
    return clearance === 'public'
      ? about.clearance === 'public' && about.convening === 'tells'
      : about.convening === 'calls' || about.convening === 'adds';
  });

/** `edited`: kinds of which the office has made something else in Word, which no PDF can follow. */
type Given = { edited: ReadonlySet<DocumentKind>; asOf: IsoDate };

/** For those who may read all of it. */
export function membersBundle(facts: BundleFacts, { edited, asOf }: Given): BundleModel {
  const meeting = asConvened(facts.meeting);
  const isAllPublic =
    meeting.items.every(({ isPublic }) => isPublic) && facts.files.every(({ isPublic }) => isPublic);
  return bundleOf(
    { ...facts, meeting },
    {
      asOf,
      name: bundleWords.fileNames.nonPublic,
      audience: isAllPublic ? bundleWords.forMembers : bundleWords.forMembersAlone,
      openings: openingKinds('nonPublic').flatMap((kind) =>
        openingOf(meeting, kind, buildDocument(kind, meeting, meeting.meeting.id), edited),
      ),
    },
  );
}

/** For everybody: made of the projection alone. */
export function publicBundle({ meeting, ...facts }: PublicBundle, { edited, asOf }: Given): BundleModel {
  return bundleOf(
    { ...facts, meeting },
    {
      asOf,
      name: bundleWords.fileNames.public,
      audience: bundleWords.forEverybody,
      openings: openingKinds('public').flatMap((kind) => {
        const about = aboutKind(kind);
        return about.clearance === 'public' ? openingOf(meeting, kind, madeOf(about, meeting), edited) : [];
      }),
    },
  );
}

/** What the meeting has nothing for yet does not stand in it. */
function openingOf(facts: MeetingFacts, kind: DocumentKind, made: Made, edited: Given['edited']): Opening[] {
  if ('missing' in made || made.form !== 'sheet') return [];
  const { title } = made.sheet;
  return edited.has(kind)
    ? [{ title, note: fateNotes.handEdited, sheet: editedCover(facts, title) }]
    : [{ title, note: '', sheet: made.sheet }];
}
