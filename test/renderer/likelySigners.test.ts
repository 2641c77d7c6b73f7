import { expect, test } from 'vitest';
import { likelySigners } from '../../renderer/features/settings/release/likelySigners.ts';
import { BodyId } from '../../shared/domain/ids.ts';
import { aBody, aFurtherBody, aMember, testApp } from '../support/app.ts';

test('a key is proposed for the chair of the body that is worked for, not for that of another', async () => {
  const { call } = testApp();
  const own = await aBody(call);
  const further = await aFurtherBody(call);
  await aMember(call, { bodyId: further, familyName: 'Alt', role: 'chair' });
  await aMember(call, { bodyId: own, familyName: 'Demir', role: 'deputyChair' });
  await aMember(call, { bodyId: own, familyName: 'Yılmaz', role: 'chair' });
  const people = await call('people.list', {});
  const names = (bodyId: string) =>
    likelySigners(people, BodyId.parse(bodyId), '2026-09-16').map(({ familyName }) => familyName);
  expect(names(own)).toEqual(['Yılmaz', 'Demir', 'Alt']);
  expect(names(further)).toEqual(['Alt', 'Demir', 'Yılmaz']);
});
