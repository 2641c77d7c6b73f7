import { expect, test } from 'vitest';
import { stateKind, stateSummary } from '../../renderer/features/dispatch/summary.ts';
import type { RecipientState } from '../../shared/domain/dispatch.ts';

const of = (...states: RecipientState[]) => states.map((state) => ({ state }));

test('a dispatch by mail is summed up by what became of its messages', () => {
  const summary = (...states: RecipientState[]) => stateSummary({ way: 'smtp', recipients: of(...states) });
  expect(summary('sent', 'waiting', 'refused')).toBe('1 von 3 versandt, 1 wartet, 1 nicht versandt');
  expect(summary('waiting', 'waiting')).toBe('0 von 2 versandt, 2 warten');
  expect(summary('sent', 'uncertain', 'cancelled')).toBe('1 von 3 versandt, 1 ungewiss, 1 zurückgenommen');
  expect(summary('sent', 'sent')).toBe('2 von 2 versandt');
});

test('a draft and a folder are no longer ours: no state is claimed for them', () => {
  expect(stateSummary({ way: 'draft', recipients: of('handedOver', 'handedOver') })).toBe(
    'Entwurf für 2 Empfänger',
  );
  expect(stateSummary({ way: 'folder', recipients: [] })).toBe('Dateien im Ordner abgelegt');
});

test('one message that did not arrive outweighs all that did', () => {
  expect(stateKind(of('sent', 'sent', 'refused', 'uncertain'))).toBe('danger');
  expect(stateKind(of('sent', 'uncertain', 'waiting'))).toBe('warning');
  expect(stateKind(of('sent', 'waiting'))).toBe('info');
  expect(stateKind(of('sent'))).toBe('success');
});
