import { expect, test } from 'vitest';
import { knownFaults } from '../../../electron/pack/knownFaults.ts';

const bill = JSON.stringify({ components: [{ name: 'zod' }, { name: 'nodemailer' }] });

test('a known fault of a part is named; one of a tool is not a fault of the program', () => {
  const audit = JSON.stringify({
    vulnerabilities: {
      nodemailer: { severity: 'high', via: [{ title: 'Header injection' }] },
      vite: { severity: 'critical', via: [{ title: 'Reads files' }] },
    },
  });
  expect(knownFaults(audit, bill)).toEqual([
    { name: 'nodemailer', severity: 'high', title: 'Header injection' },
  ]);
  expect(knownFaults(JSON.stringify({ vulnerabilities: {} }), bill)).toEqual([]);
});

test('a registry that is not reached, or says nothing of faults, is no verdict', () => {
  expect(knownFaults('', bill)).toBeNull();
  expect(knownFaults(JSON.stringify({ error: { code: 'EAUDIT' } }), bill)).toBeNull();
});
