import type { CommandCtx } from '../../kernel/app.ts';
import { saveMembership, saveOrganization, savePerson } from '../../office/people.ts';
import { found } from '../../kernel/refusals.ts';
import { type OrganizationKey, organizations, people } from './people.ts';
import type { BodyId, OrganizationId, PersonId } from '../../../../shared/domain/ids.ts';

/** Where to find what was entered: organizations by key, people by family name. */
export type Entered = {
  organization: (key: OrganizationKey) => OrganizationId;
  person: (familyName: string) => PersonId;
};

export async function enterPeople(ctx: CommandCtx, bodyId: BodyId): Promise<Entered> {
  const organizationIds = new Map<string, OrganizationId>();
  for (const [key, organization] of Object.entries(organizations)) {
    organizationIds.set(key, (await saveOrganization(ctx, { ...organization, id: null })).id);
  }
  const organization = (key: OrganizationKey) => found(organizationIds.get(key) ?? null, 'organization');
  const personIds = new Map<string, PersonId>();
  for (const [position, { organization: key, role, ...name }] of people.entries()) {
    const contact = { email: '', phone: '', streetAddress: '', postalCode: '', locality: '' };
    const called = { title: '', position: '', distinction: '', salutation: '' };
    const organizationId = organization(key);
    const own = { ...contact, ...called, ...name, organizationId, id: null, version: null };
    const { id: personId } = await savePerson(ctx, own);
    personIds.set(name.familyName, personId);
    await saveMembership(ctx, {
      id: null,
      version: null,
      personId,
      bodyId,
      role,
      votingRight: role === 'chair' || role === 'deputyChair' || role === 'member',
      isExpertCitizen: false,
      startDate: '2025-11-01',
      endDate: null,
      position,
      deputyFor: role === 'deputy' ? [{ personId: null, organizationId, rank: 1 }] : [],
    });
  }
  return { organization, person: (familyName) => found(personIds.get(familyName) ?? null, 'person') };
}
