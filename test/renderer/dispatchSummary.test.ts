import { expect, test } from 'vitest';
import { delay, stateKind, stateSummary } from '../../renderer/features/meeting/dispatch/summary.ts';
import type { RecipientState } from '../../shared/domain/document/dispatch.ts';
import { RecipientId } from '../../shared/domain/ids.ts';

const of = (...states: RecipientState[]) => states.map((state) => ({ state, returnedOn: null }));
const cameBack = { state: 'sent', returnedOn: '2026-12-03' } as const;

test('a dispatch by mail is summed up by what became of its messages', () => {
  const summary = (...states: RecipientState[]) => stateSummary({ way: 'smtp', recipients: of(...states) });
  expect(summary('sent', 'waiting', 'refused')).toBe('1 von 3 versandt, 1 wartet, 1 nicht versandt');
  expect(summary('waiting', 'waiting')).toBe('0 von 2 versandt, 2 warten');
  expect(summary('sent', 'uncertain', 'cancelled')).toBe('1 von 3 versandt, 1 ungewiss, 1 zurückgenommen');
  expect(summary('sent', 'sent')).toBe('2 von 2 versandt');
  expect(stateSummary({ way: 'smtp', recipients: [...of('sent'), cameBack] })).toBe(
    '2 von 2 versandt, 1 kam zurück',
  );
});

test('of a draft and a folder no more is claimed than what the clerk said', () => {
  expect(stateSummary({ way: 'draft', recipients: of('handedOver', 'handedOver') })).toBe(
    'E-Mail-Entwurf für 2 Empfänger',
  );
  expect(stateSummary({ way: 'draft', recipients: of('sent', 'sent') })).toBe(
    'von Hand versandt an 2 Empfänger',
  );
  expect(stateSummary({ way: 'folder', recipients: [] })).toBe('Dateien im Ordner abgelegt');
});

test('one message that did not arrive outweighs all that did', () => {
  expect(stateKind(of('sent', 'sent', 'refused', 'uncertain'))).toBe('danger');
  expect(stateKind(of('sent', 'uncertain', 'waiting'))).toBe('warning');
  expect(stateKind(of('sent', 'waiting'))).toBe('info');
  expect(stateKind(of('sent'))).toBe('success');
  expect(stateKind([...of('sent'), cameBack])).toBe('danger');
});

test('what waits says what holds it up and until when, as long as nothing else is due before', () => {
  const waiting = {
    state: 'waiting',
    attempts: 1,
    settledAt: null,
    returnedOn: null,
    mendedEmail: null,
  } as const;
  const id = RecipientId.parse('r');
  const person = { id, name: '', email: 'a@example.org', listName: 'Rat', clearance: 'public' } as const;
  const row = (nextTryAt: string, problem = '') => ({
    ...person,
    ...waiting,
    pastReturns: [],
    nextTryAt,
    problem,
  });
  const problem = 'Der Mailserver nimmt die Anmeldung nicht an.';
  const held = row('2026-09-01T09:15:30', problem);
  const told = `${problem} Nächster Versuch um 09:15 Uhr.`;
  expect(delay([row('2026-09-01T09:15:30'), held])).toBe(told);
  expect(delay([held, row('2026-09-01T09:00:00')])).toBe('');
  expect(delay([{ ...held, state: 'refused' }])).toBe('');
  expect(delay([])).toBe('');
});
