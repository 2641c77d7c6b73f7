import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { blankVote, type Vote } from '../../../../shared/domain/vote/vote.ts';
import type { ItemKey } from './agenda.ts';
import type { Entered } from './enter.ts';
import type { OrganizationKey } from './people.ts';
import { doc } from './texts.ts';

export type SampleResolution = Partial<
  Pick<Resolution, 'label' | 'text' | 'part' | 'mover' | 'outcome' | 'outcomeDetail'>
> & { item: ItemKey; outcome: Resolution['outcome']; vote?: Vote };

export const counts = (yes: number, no: number, abstain: number, takenAt: string): Vote => ({
  ...blankVote('counts'),
  yes,
  no,
  abstain,
  takenAt,
});

const byFaction = (organization: Entered['organization']): Vote => {
  const side = (key: OrganizationKey, yes: number, no: number, abstain: number) => ({
    organizationId: organization(key),
    yes,
    no,
    abstain,
  });
  return {
    ...blankVote('factions'),
    takenAt: '19:02',
    byFaction: [
      side('LV', 7, 0, 0),
      side('ILL', 3, 0, 0),
      side('MIL', 2, 0, 1),
      side('EB', 2, 0, 0),
      side('BFL', 0, 2, 0),
      side('SM', 2, 0, 1),
      side('LOE', 2, 0, 0),
    ],
  };
};

/** Every form of vote but the one by name; the sums fit the people who were in the room. */
export const resolutions = ({ organization }: Entered): SampleResolution[] => [
  {
    item: 'approval',
    text: doc('Die Niederschrift über die 5. Sitzung am 17.06.2026 wird nach Form und Inhalt genehmigt.'),
    outcome: 'adopted',
    vote: { ...blankVote('wording'), wording: 'einstimmig bei einigen Enthaltungen' },
  },
  { item: 'courses', label: 'Antwort', outcome: 'answered' },
  {
    item: 'grant',
    text: doc(
      'Der Integrationsrat beschließt, dem Verein „Begegnungshaus Lennebogen e. V.“ für das Jahr 2027 einen Zuschuss in Höhe von *8.400 Euro* zu gewähren.',
    ),
    outcome: 'adopted',
    vote: counts(18, 1, 3, '17:58'),
  },
  { item: 'interpreting', label: 'Kenntnisnahme', outcome: 'noted' },
  { item: 'guideline', label: 'Beratung', outcome: 'firstReading' },
  {
    item: 'signs',
    part: 'Ziffer 1 und 2',
    mover: 'Miteinander in Lindenau',
    text: doc(
      'Der Integrationsrat empfiehlt dem Rat, im Erdgeschoss des Rathauses Wegweiser in fünf Sprachen anzubringen und sie durch Bildzeichen zu ergänzen.',
    ),
    outcome: 'adoptedAmended',
    vote: byFaction(organization),
  },
  {
    item: 'signs',
    part: 'Ziffer 3',
    mover: 'Miteinander in Lindenau',
    text: doc('Die Durchsagen in der Wartehalle erfolgen künftig ebenfalls in fünf Sprachen.'),
    outcome: 'rejected',
    vote: counts(7, 13, 2, '19:04'),
  },
  {
    item: 'election',
    label: 'Wahl',
    text: doc('Frau Fatou Diarra wird als beratendes Mitglied für den Schulausschuss benannt.'),
    outcome: 'adopted',
    vote: { ...blankVote('secret'), yes: 15, no: 4, abstain: 2, invalid: 1, takenAt: '19:12' },
  },
  {
    item: 'contract',
    text: doc('Der Integrationsrat stimmt der Vergabe an den Bieter mit der laufenden Nummer 2 zu.'),
    outcome: 'adopted',
    vote: counts(20, 0, 2, '19:22'),
  },
];
