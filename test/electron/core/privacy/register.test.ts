import { describe, expect, it } from 'vitest';
import { personalShelves } from '../../../../shared/domain/privacy/register.ts';
import { aPlannedMeeting } from '../../../support/app.ts';
import { partsOf } from '../../../support/docx.ts';

const bytesOf = (file: { bytes: unknown }): Uint8Array => {
  if (!(file.bytes instanceof Uint8Array)) throw new Error('no file');
  return file.bytes;
};

describe('the register of what is known of people', () => {
  it('names every table with something personal once, under what it is kept for', async () => {
    const { call } = await aPlannedMeeting();
    const { rows } = await call('privacy.register', {});
    const named = rows.flatMap(({ shelves }) => shelves.map(({ label }) => label));
    expect(named.toSorted()).toEqual(personalShelves.map(({ label }) => label).toSorted());
    expect(rows.filter(({ shelves }) => shelves.length === 0)).toEqual([]);
  });

  it('names the rule that asks for it, and says where none was seen', async () => {
    const { call } = await aPlannedMeeting();
    const { rows } = await call('privacy.register', {});
    const groundOf = (holding: string) => rows.find((row) => row.holding === holding)?.ground;
    expect(groundOf('release')).toContain('§ 52 Abs. 1 GO NRW');
    expect(groundOf('attendance')).toContain('Verwaltungspraxis (ungeprüft)');
    for (const { ground } of rows)
      expect(new Set(ground.split('; ').map((one) => one.replace(' (ungeprüft)', ''))).size, ground).toBe(
        ground.split('; ').length,
      );
    expect(groundOf('reports')).toContain('keine eigene Regel hinterlegt');
  });

  it('says the period that the office has chosen', async () => {
    const { call, failure } = await aPlannedMeeting();
    const said = async () =>
      (await call('privacy.register', {})).rows.find(({ holding }) => holding === 'contact')?.howLong;
    expect(await said()).toContain('frühestens 5 Jahre');
    const { version } = (await call('privacy.register', {})).retention;
    await call('privacy.saveRetention', { version, years: 1 });
    expect(await said()).toContain('frühestens 1 Jahr ');
    expect(await failure('privacy.saveRetention', { version: 2, years: 0 })).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['years'], message: 'Bitte geben Sie mindestens ein Jahr an.' }],
    });
    const [latest] = await call('audit.list', { before: null });
    expect(latest?.sentence).toBe('Einstellung geändert: Aufbewahrung der Daten ehemaliger Mitglieder.');
  });

  it('is written as a Word file and as a table, each with every field', async () => {
    const { call } = await aPlannedMeeting();
    const word = await call('privacy.exportRegister', { form: 'docx' });
    const table = await call('privacy.exportRegister', { form: 'csv' });
    expect(word.fileName).toBe('Verzeichnis der personenbezogenen Daten.docx');
    const said = new TextDecoder().decode(bytesOf(table));
    const printed = partsOf(bytesOf(word))['word/document.xml'] ?? '';
    for (const { label, personal } of personalShelves) {
      expect(said).toContain(label);
      for (const name of Object.values(personal)) {
        expect(said).toContain(name);
        expect(printed.replaceAll(/<[^>]+>/g, '')).toContain(name);
      }
    }
  });
});
