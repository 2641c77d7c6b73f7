import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { policiesIn, readPolicies } from '../../electron/policies.ts';
import { policySchema } from '../../shared/policies.ts';
import { testBrowser } from '../support/browser.ts';
import { launchApp, startHost } from '../support/launch.ts';
import { startWeb } from '../support/launchWeb.ts';

const windows = {
  platform: 'win32' as const,
  env: { USERNAME: 'weber', ProgramData: String.raw`C:\ProgramData` },
};
const linux = { platform: 'linux' as const, env: { HOME: '/home/weber' } };
const none = { dataFile: null, backupFolder: null, mailOff: false };
const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-richtlinien-'));

describe('the policies of the IT', () => {
  test('a file with all entries is read, with variables of the system', () => {
    const file = JSON.stringify({
      $schema: './richtlinien.schema.json',
      datei: String.raw`\\server\rat\%USERNAME%.sqlite`,
      sicherungen: 'D:/Sicherungen/',
      mailversand: false,
    });
    expect(policiesIn(`\uFEFF${file}`, windows)).toEqual({
      policies: {
        dataFile: String.raw`\\server\rat\weber.sqlite`,
        backupFolder: 'D:\\Sicherungen\\',
        mailOff: true,
      },
      faults: [],
    });
  });

  test('no file and an empty one lay nothing down', () => {
    const file = path.join(temporary(), 'fehlt.json');
    const env = { ...linux.env, RATSFEDER_POLICIES: file };
    expect(readPolicies({ ...linux, env })).toEqual({ file, policies: none, faults: [] });
    expect(policiesIn('{}', linux)).toEqual({ policies: none, faults: [] });
  });

  test.each([
    ['an unknown one', { datenbank: '/x' }, '„datenbank“: Diesen Eintrag kennt Ratsfeder nicht.'],
    ['a number for a path', { datei: 7 }, '„datei“: Hier steht ein vollständiger Pfad in Anführungszeichen.'],
    [
      'half a path',
      { datei: 'rat.sqlite' },
      '„datei“: Der Pfad ist nicht vollständig; er beginnt mit einem Laufwerk, einer Freigabe oder „/“.',
    ],
    [
      'an unknown variable',
      { sicherungen: '/srv/%WER%' },
      '„sicherungen“: Die Umgebungsvariable „WER“ gibt es auf diesem Rechner nicht.',
    ],
  ])('an entry that is wrong (%s) is named, and the others hold', (_what, wrong, sentence) => {
    const all = { sicherungen: '/srv/kopien', mailversand: false, ...wrong };
    const { policies, faults } = policiesIn(JSON.stringify(all), linux);
    expect(faults).toEqual([sentence]);
    const backupFolder = 'sicherungen' in wrong ? null : '/srv/kopien';
    expect(policies).toEqual({ ...none, mailOff: true, backupFolder });
  });

  test('on Windows a path without its drive is not whole', () => {
    expect(policiesIn(JSON.stringify({ datei: String.raw`\Rat\rat.sqlite` }), windows).faults).toHaveLength(
      1,
    );
    expect(policiesIn(JSON.stringify({ datei: 'C:rat.sqlite' }), windows).faults).toHaveLength(1);
  });

  test.each([
    [
      'words for yes or no',
      '{"mailversand": "nein"}',
      '„mailversand“: Hier steht true oder false, ohne Anführungszeichen.',
    ],
    [
      'single strokes of a path',
      String.raw`{"datei": "D:\Rat\rat.sqlite", "mailversand": false}`,
      'Die Datei ist kein gültiges JSON. In Pfaden von Windows steht jeder Schrägstrich doppelt: "D:\\\\Rat".',
    ],
    ['a list', '[]', 'In der Datei stehen die Einträge nicht in geschweiften Klammern.'],
  ])('where nobody knows whether mail was to be off (%s), it is', (_what, text, sentence) => {
    expect(policiesIn(text, linux)).toEqual({
      policies: { ...none, mailOff: true },
      faults: [sentence, 'Solange das so ist, versendet Ratsfeder keine E-Mails.'],
    });
  });

  test('the description that comes with the program is that of the program', () => {
    const described = readFileSync(
      path.resolve(import.meta.dirname, '../../resources/richtlinien.schema.json'),
      'utf8',
    );
    expect(described).toBe(policySchema());
    const isValid = new Ajv2020().compile(JSON.parse(described) as object);
    expect(isValid({ datei: 'D:\\Rat\\rat.sqlite', mailversand: false })).toBe(true);
    expect(isValid({ mailversand: 'nein' })).toBe(false);
    expect(isValid({ datenbank: 'x' })).toBe(false);
  });
});

describe('a computer with policies', () => {
  const laidDown = (text: string) => {
    const file = path.join(temporary(), 'richtlinien.json');
    writeFileSync(file, text);
    return { RATSFEDER_POLICIES: file };
  };

  test.skipIf(!testBrowser())(
    'the desktop program begins with the file of the policies and sends nothing',
    async () => {
      const datei = path.join(temporary(), 'amt.sqlite');
      const app = await launchApp({ env: laidDown(JSON.stringify({ datei, mailversand: false })) });
      const status = await app.page.evaluate(() => window.ratsfeder?.call('app.status', {}));
      expect(status).toMatchObject({ ok: true, value: { dataFile: datei, mailOff: true } });
      expect(await app.quit()).toBe(0);
    },
  );

  test('faults are said before anything is opened, and the clerk may rather end', async () => {
    const answers = JSON.stringify([{ kind: 'showMessageBox', answer: { response: 1 } }]);
    const env = { ...laidDown('{"datei": "amt.sqlite"}'), TESTHOST_ANSWERS: answers };
    const dir = temporary();
    const { events, exited } = startHost(dir, { env });
    expect(await exited).toBe(0);
    const box = events.find((event) => event.type === 'dialog');
    expect(box?.options['buttons']).toEqual(['Trotzdem starten', 'Beenden']);
    expect(box?.options['detail']).toContain('„datei“: Der Pfad ist nicht vollständig');
    expect(box?.options['detail']).toContain(env.RATSFEDER_POLICIES);
  });

  test('behind loopback HTTP the file of the policies is opened, too', async () => {
    const datei = path.join(temporary(), 'amt.sqlite');
    const env = { ...laidDown(JSON.stringify({ datei })), XDG_CONFIG_HOME: temporary() };
    const host = await startWeb([], env);
    expect((await fetch(host.url, { redirect: 'manual' })).status).toBe(303);
    expect(await host.quit()).toBe(0);
    expect(readFileSync(datei).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});
