import { beforeAll, describe, expect, test } from 'vitest';
import { lettersIn } from '../../../../support/pdf.ts';
import type { Form, Theme } from './form.ts';
import { anOffice, type Office } from './office.ts';
import {
  aboutNobody,
  firstMissing,
  forEverybody,
  partAbout,
  plain,
  type Printed,
  printed,
} from './printed.ts';
import { themes } from './themes.ts';

const named = themes.map((theme) => [theme.name, theme] as const);

async function recorded(theme: Theme, isPublic: boolean): Promise<Office> {
  const office = await anOffice(theme, isPublic);
  for (const form of theme.forms) await form.record?.(office, office.items.get(form)?.id ?? '');
  return office;
}

/** Errors and warnings, by the form at whose item they are; null: at none. */
async function raisedIn({ call, meetingId, items }: Office, kind: 'minutes' | 'publicMinutes') {
  const formAt = new Map([...items].map(([form, { id }]) => [id, form]));
  const checks = await call('checks.list', { meetingId, kind });
  const told = checks
    .filter(({ severity }) => severity !== 'hint')
    .map(({ key, place, sentence }) => {
      const [code = '', , , , finding = ''] = key.split(' ');
      const form: Form | null = formAt.get(place.itemId ?? '') ?? null;
      return { form, code: code === 'VOTE_FINDING' ? finding : code, sentence };
    });
  return Map.groupBy(told, ({ form }) => form);
}

describe.each(named)('%s', (_name, theme) => {
  let office: Office;
  let whole: Printed;
  let forAll: Awaited<ReturnType<typeof forEverybody>>;
  let checks: Awaited<ReturnType<typeof raisedIn>>[];
  beforeAll(async () => {
    office = await recorded(theme, true);
    [whole, forAll] = [await printed(office), await forEverybody(office)];
    checks = [await raisedIn(office, 'minutes'), await raisedIn(office, 'publicMinutes')];
  });

  const expectRaised = (form: Form | null, codes: readonly string[]) => {
    for (const check of checks) {
      const found = check.get(form) ?? [];
      const sentences = found.map(({ sentence }) => sentence).join('\n');
      const all = found.map(({ code }) => code);
      expect(all, sentences).toEqual([...codes]);
    }
  };

  test('PDF and preview say letter by letter what the Word file says, and show its pictures', () => {
    const { word, pdf, preview, pictures } = whole;
    expect(pictures).toEqual(pictures.map(() => theme.pictures ?? 0));
    expect(pdf).toBe(lettersIn(plain(word)));
    expect(preview).toBe(lettersIn(plain(word)));
  });

  test.each(theme.forms.map((form) => [form.listed, form.name, form] as const))(
    '%s: %s',
    (_at, _form, form) => {
      const title = office.items.get(form)?.title;
      const { says, publicSays = says, hides = [], raises = [] } = form;
      const part = plain(partAbout(whole.word, title));
      expect(firstMissing(part, says), part).toBe('');
      for (const letters of [whole.pdf, whole.preview])
        expect(firstMissing(letters.slice(letters.indexOf(lettersIn(part))), says, lettersIn)).toBe('');
      const publicPart = plain(partAbout(forAll, title));
      expect(firstMissing(publicPart, publicSays), publicPart).toBe('');
      for (const words of hides) expect(plain(forAll)).not.toContain(words);
      expectRaised(form, raises);
    },
  );

  test('nothing else is an error or a warning', () => expectRaised(null, []));
});

const withItems = named.filter(([, { forms }]) => forms.some(({ item }) => item !== undefined));
test.each(withItems)('%s: nothing of it gets out of the non-public part', async (_name, theme) => {
  const text = plain(aboutNobody(await forEverybody(await recorded(theme, false))));
  for (const { item, says, toldAnyway = [] } of theme.forms)
    for (const words of item ? says.filter((one) => !toldAnyway.includes(one)) : [])
      expect(text).not.toContain(words);
});
