/** What `npm audit --json` says of a package. */
type Report = {
  vulnerabilities?: Record<string, { severity: string; via: (string | { title: string })[] }>;
};

export type KnownFault = { name: string; severity: string; title: string };

/** Faults of what is in the program; what only builds or tries it is none of the office's. Null: there is no report. */
export function knownFaults(audit: string, bill: string): KnownFault[] | null {
  const report = reportIn(audit);
  if (!report?.vulnerabilities) return null;
  const { components } = JSON.parse(bill) as { components: { name: string }[] };
  const parts = new Set(components.map(({ name }) => name));
  return Object.entries(report.vulnerabilities)
    .filter(([name]) => parts.has(name))
    .map(([name, { severity, via }]) => ({
      name,
      severity,
      title: via.map((one) => (typeof one === 'string' ? one : one.title)).join('; '),
    }));
}

function reportIn(audit: string): Report | null {
  try {
    return JSON.parse(audit) as Report;
  } catch {
    return null;
  }
}
