import { columns, type BareShelf, type Shelf } from '../shelf.ts';

/** Who is on file, and what they are in a body. */
export const peopleShelves = {
  person: {
    label: 'Person',
    holding: 'contact',
    keys: ['id'],
    address: 'email',
    personal: {
      id: 'Kennung',
      form_of_address: 'Anrede',
      title: 'Titel',
      given_name: 'Vorname',
      family_name: 'Nachname',
      position: 'Funktion oder Amt',
      distinction: 'Zusatz zum Namen',
      email: 'E-Mail-Adresse',
      phone: 'Telefon',
      salutation: 'Briefanrede',
      street_address: 'Straße und Hausnummer',
      postal_code: 'Postleitzahl',
      locality: 'Ort',
    },
    other: columns('version organization_id'),
  },
  membership: {
    label: 'Mitgliedschaft',
    holding: 'membership',
    keys: ['person_id'],
    personal: {
      person_id: 'Person',
      role: 'Funktion',
      voting_right: 'Stimmrecht',
      is_expert_citizen: 'sachkundige Bürgerin oder Bürger',
      start_date: 'Beginn',
      end_date: 'Ende',
    },
    other: columns('id version body_id position'),
  },
  deputy_for: {
    label: 'Stellvertretung',
    holding: 'membership',
    keys: ['person_id'],
    belongsTo: { column: 'membership_id', table: 'membership' },
    personal: { person_id: 'vertretene Person', rank: 'Reihenfolge' },
    other: columns('membership_id organization_id'),
  },
  people_import: {
    label: 'Eingelesene Liste',
    holding: 'imports',
    personal: {
      file_name: 'Name der Datei',
      sheet: 'Tabellenblatt',
      list: 'gelesene Zeilen',
      taken: 'übernommene Personen',
    },
    other: columns('id version body_id read_at taken_at'),
  },
  organization: {
    label: 'Liste, Fraktion oder Amt',
    holding: 'membership',
    personal: { name: 'Name', short_name: 'Kurzname' },
    other: columns('id version kind'),
  },
} as const satisfies Record<string, Shelf | BareShelf>;
