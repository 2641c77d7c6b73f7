import { describe, expect, test } from 'vitest';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import { fromPlain, plainText } from '../../../shared/domain/richText.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { anItem, aResolution, someFacts } from '../minutes/sampleFacts.ts';

/** What the public reads of the motion by which "Kündigung Mühlenweg" came onto the agenda. */
function toldOf(...items: NumberedItem[]): string {
  const motion = aResolution({
    itemId: 'item-1',
    text: fromPlain('Kündigung Mühlenweg'),
    effect: { kind: 'add', title: 'Kündigung Mühlenweg', isPublic: true, beforeItemId: null },
  });
  const shown = anItem('1', 'Mitteilungen');
  const facts = someFacts({ items: [shown, ...items], resolutions: { 'item-1': [motion] } });
  const [told] = projectPublic(facts).minutes.get(shown.id)?.resolutions ?? [];
  return told ? plainText(told.text) : '';
}

describe('a motion that brought an item onto the agenda', () => {
  test('says so in public while the item is public, whatever else is not', () => {
    const hidden = anItem('3', 'Grundstück', { isPublic: false });
    expect(toldOf(anItem('2', 'Kündigung Mühlenweg', { status: 'added' }), hidden)).toContain('Mühlenweg');
  });

  test.each(['added', 'removed'] as const)(
    'does not once the item was made non-public and is called otherwise, be it %s',
    (status) => {
      const item = anItem('2', 'Kündigung Haus Mühlenweg 12', { isPublic: false, status });
      expect(toldOf(item)).not.toContain('Mühlenweg');
    },
  );
});
