import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membershipRoles } from '../../../../shared/domain/people/person.ts';
import { aBody, testApp } from '../../../support/app.ts';

const oneOf = (...values: string[]) => fc.constantFrom(...values);
const someone = fc.record({
  formOfAddress: fc.constantFrom('Frau' as const, 'Herr' as const),
  title: oneOf('', 'Dr.'),
  givenName: oneOf('Ayşe', 'Đặng', 'Łucja', 'Anna-Maria', 'Maria "Mia"'),
  position: oneOf('', 'Bürgermeisterin'),
  phone: oneOf('', '0171 55', '+49 2331 12'),
  streetAddress: oneOf('', 'Lindenweg 3', 'Am Markt 12a', 'c/o Verein, Ulmenstr. 1'),
  postalCode: oneOf('', '58095', '01067'),
  locality: oneOf('', 'Lindenau', 'Bad Ulm-Süd'),
  role: fc.constantFrom(...membershipRoles),
  startDate: oneOf('2020-11-01', '2025-11-01', '2026-09-01'),
  endDate: fc.option(oneOf('2026-09-16', '2026-12-31', '2030-10-31')),
});

const families = ['"Bär" Berg', 'von der Heide', 'Kılıç', 'El-Sayed', 'Öztürk'];

test('a saved list of members comes into another file whole, and into its own as known', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(someone, { minLength: 1, maxLength: families.length }),
      fc.constantFrom('csv' as const, 'xlsx' as const),
      async (people, form) => {
        const own = testApp();
        const bodyId = await aBody(own.call);
        for (const [at, { role, startDate, endDate, ...person }] of people.entries()) {
          const { id: personId } = await own.call('people.save', {
            ...person,
            familyName: families[at] ?? '',
            email: `m${at}@beispiel.example`,
            organizationId: null,
            id: null,
            version: null,
          });
          const rest = { votingRight: false, position: 0, deputyFor: [], id: null, version: null };
          await own.call('memberships.save', { ...rest, personId, bodyId, role, startDate, endDate });
        }
        const { fileName, bytes } = await own.call('people.export', {
          bodyId,
          kind: 'list',
          form,
          reach: 'all',
        });
        const again = await own.call('peopleImports.read', { bodyId, fileName, bytes });
        const { rows } = await own.call('peopleImports.get', { id: again.id });
        expect(rows.map(({ state }) => state)).toEqual(people.map(() => 'done'));

        const other = testApp();
        const otherBody = await aBody(other.call);
        const { id } = await other.call('peopleImports.read', { bodyId: otherBody, fileName, bytes });
        await other.call('peopleImports.takeOver', { id });
        expect(await told(other)).toEqual(await told(own));
      },
    ),
    { numRuns: 12 },
  );
});

const told = async ({ call }: ReturnType<typeof testApp>) =>
  (await call('people.list', {})).map(({ memberships, ...person }) => ({
    ...person,
    id: '',
    version: 0,
    memberships: memberships.map(({ role, startDate, endDate }) => [role, startDate, endDate]),
  }));
