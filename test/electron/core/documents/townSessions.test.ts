import { describe, expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { isMissing, paragraphsOf } from '../../../support/docx.ts';
import {
  feedSession,
  readTownSession,
  type TownItem,
  type TownSession,
  townSessions,
} from '../../../support/townSession.ts';

const plain = (text: string) => text.replaceAll(/[\s\u{A0}\u{202F}]+/gu, ' ').trim();

/** What is printed of a result; where words were left out, those around them. */
const wordings = (items: readonly TownItem[]): string[] =>
  items
    .flatMap(({ resolutions }) => resolutions.map(({ wording }) => wording))
    .flatMap((wording) => wording.split(/ ?… ?| \/ /u));

/** The words of the Word file, blanks of every kind as one. */
async function printed(session: TownSession, kind: 'minutes' | 'publicMinutes'): Promise<string> {
  const { call } = testApp();
  const { meetingId } = await feedSession(call, session);
  const { bytes } = await call('documents.export', { meetingId, kind });
  return plain(
    paragraphsOf(bytes)
      .map(({ text }) => text)
      .join('\n'),
  );
}

/** How often each is found, one after the other, from the start of the minutes on. */
function expectInOrder(text: string, words: readonly string[]): void {
  let from = 0;
  for (const one of words.map(plain)) {
    const at = text.indexOf(one, from);
    expect(at, `„${one}“ stands behind what comes before it`).toBeGreaterThan(-1);
    from = at + one.length;
  }
}

/** A town that prints extracts names neither the end of its meeting nor who was there. */
const ownErrors: Record<string, string[]> = {
  '08_karlsruhe-hauptausschuss_2021-04-13': ['END_MISSING', 'VOTE_FINDING'],
};

describe.skipIf(isMissing('../shared')).each(townSessions)('%s goes in as it is and comes out', (town) => {
  const session = readTownSession(town);

  test('with titles, numbers and results as they were printed, in their order', async () => {
    const text = await printed(session, 'minutes');
    const minutes = text.slice(text.lastIndexOf(plain(session.items[0]?.title ?? '')));
    expectInOrder(
      minutes,
      session.items.flatMap((item) => [item.title, item.paperReference ?? '', ...wordings([item])]),
    );
    for (const { number, title } of session.items) expect(text).toMatch(labelled(number, title));
  });

  test('with everybody who was there or missing', async () => {
    const text = await printed(session, 'minutes');
    for (const { names, group, count } of session.attendance) {
      expect(text).toContain(group.split(' / ').at(-1));
      if (count !== undefined) expect(text).toContain(count);
      for (const name of names) {
        for (const word of name.split(/[ /]/u).filter((one) => !/^(?:Fr\.|Hr\.)$/u.test(one)))
          expect(text, name).toContain(word);
      }
    }
  });

  test('and only what its own minutes leave out or contradict is an error', async () => {
    const { call } = testApp();
    const { meetingId } = await feedSession(call, session);
    const found = await call('checks.list', { meetingId, kind: 'minutes' });
    const errors = found.filter(({ severity }) => severity === 'error').map(({ key }) => key.split(' ')[0]);
    expect(new Set(errors)).toEqual(new Set(ownErrors[town] ?? []));
  });

  test('with who signs, and as what', async () => {
    const text = await printed(session, 'minutes');
    const { signatures, signatureRoles = {} } = session;
    for (const name of signatures) {
      const end = text.slice(text.lastIndexOf('-.-.-'));
      expect(end).toContain(name);
      expect(end).toContain(signatureRoles[name]);
    }
  });

  test('with nothing of its non-public part in public', async () => {
    const hidden = session.items.filter((item) => !item.public);
    const open = session.items.filter((item) => item.public);
    const text = await printed(session, 'publicMinutes');
    expectInOrder(
      text.slice(text.lastIndexOf(plain(open[0]?.title ?? ''))),
      open.flatMap((i) => [i.title, ...wordings([i])]),
    );
    for (const words of wordings(hidden)) expect(text).not.toContain(plain(words));
  });
});

const labelled = (number: string, title: string) =>
  new RegExp(
    `${number.replaceAll('.', '\\.')} ${plain(title)
      .slice(0, 30)
      .replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`,
    'u',
  );
