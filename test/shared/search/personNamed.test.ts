import { describe, expect, it } from 'vitest';
import { personNamed } from '../../../shared/search/personNamed.ts';

const kaya = personNamed({ givenName: 'Ayşe', familyName: 'Kaya' });

describe('whether a text names somebody', () => {
  it.each([
    'Ayşe Kaya berichtet.',
    'Kaya, Ayse',
    'der Antrag von Ayse Kayas Liste',
    '„Ayşe Kaya“ (Liste 2)',
    'AYŞE KAYA',
    'ayse kaya',
  ])('by the whole name: %s', (text) => expect(kaya(text)).toBe('wholeName'));

  it.each(['Frau Kaya fragt nach.', 'Kayas Antrag', 'Dr. Kaya'])('by what may be another: %s', (text) =>
    expect(kaya(text)).toBe('familyName'),
  );

  it.each(['Kayaking', 'Frau Öztürk', '', 'Kayak Ayşe'])('not: %s', (text) => expect(kaya(text)).toBeNull());

  it('takes a word of the language for no name', () => {
    const lange = personNamed({ givenName: 'Jörg', familyName: 'Lange' });
    expect(lange('Es dauerte lange.')).toBeNull();
    expect(lange('Herr Lange spricht lange.')).toBe('familyName');
    expect(lange('joerg lange')).toBe('wholeName');
  });

  it('knows names of several words and with hyphens', () => {
    const heide = personNamed({ givenName: 'Hans Peter', familyName: 'von der Heide-Müller' });
    expect(heide('Hans von der Heide Mueller')).toBe('wholeName');
    expect(heide('Herr von der Heide-Müller')).toBe('familyName');
    expect(heide('in der Heide')).toBeNull();
  });
});
