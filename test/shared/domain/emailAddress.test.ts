import { describe, expect, test } from 'vitest';
import { DistributionList, MailSettings, noMailSettings } from '../../../shared/domain/document/dispatch.ts';
import { Person } from '../../../shared/domain/people/person.ts';

const fields = [
  ['a person', Person.shape.email],
  ['an entry of a list', DistributionList.shape.entries.unwrap().shape.email],
  ['the sender', MailSettings.shape.fromEmail],
] as const;

describe.each(fields)('the address of %s', (_, schema) => {
  test.each([
    'ute@example.org',
    'u-t_e+rat@sub.example.org',
    'ahorn@bürgerforum-lindenau.de',
    'info@köln.koeln',
    'a@grün-weiß.nrw',
    // The same letter, as a Mac writes it.
    'info@ko\u0308ln.koeln',
    'ahorn@xn--brgerforum-lindenau-y6b.de',
    'post@gemeinde.рф',
    'post@gemeinde.xn--p1ai',
  ])('may be %s and is kept as it was typed', (email) => {
    expect(schema.parse(` ${email} `)).toBe(email);
  });

  test.each([
    'ahorn@',
    '@example.org',
    'ute',
    'ute@localhost',
    'müßig@example.org',
    'a b@example.org',
    'a@b@example.org',
    'ute@example..org',
    'ute@-x.org',
    'ute@1.2.3.4',
    'ute@ex/ample.org',
    'ute@bürger amt.de',
    'a@example.org,b@example.org',
    `ute@${'ü'.repeat(255)}.de`,
  ])('is not %s', (email) => {
    expect(schema.safeParse(email).success).toBe(false);
  });
});

test('a person and the office may have none', () => {
  expect([Person.shape.email.parse(' '), MailSettings.parse(noMailSettings).fromEmail]).toEqual(['', '']);
});
