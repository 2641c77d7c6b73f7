import { useEffect, useRef } from 'react';
import type { OpenedPackage } from '../../../shared/contract/release.ts';
import { auditTime } from '../../../shared/german/audit.ts';
import { counted } from '../../../shared/german/format.ts';
import { Badge } from '../../ui/notice.tsx';
import { Fingerprint, inGroups } from './fingerprint.tsx';
import { signerName } from './waitingList.tsx';

/** What is presented, by which body, and the fingerprint of exactly this file. */
export function PackageHead({ content }: { content: Omit<OpenedPackage, 'bytes'> }) {
  const head = useRef<HTMLDListElement>(null);
  // The button that opened the package is gone: reading begins here.
  useEffect(() => head.current?.focus(), []);
  return (
    <dl className="release-facts" ref={head} tabIndex={-1} aria-label="Angaben zum Freigabepaket">
      <Fact label="Gremium">{content.body}</Fact>
      <Fact label="Sitzung">{content.meetingTitle}</Fact>
      <Fact label="Vorgelegt am">{auditTime(content.presentedAt)}</Fact>
      <Fact label="Um Freigabe gebeten">{content.signers.map(signerName).join('; ')}</Fact>
      <Fact label="Word-Datei">
        <span className="file-name">{content.fileName}</span>
      </Fact>
      <Fact label="Fingerabdruck der Datei" isWide>
        <Fingerprint>{inGroups(content.sha256)}</Fingerprint>
      </Fact>
    </dl>
  );
}

type FactProps = { label: string; isWide?: boolean; children: React.ReactNode };

const Fact = ({ label, isWide = false, children }: FactProps) => (
  <div className={isWide ? 'wide' : undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const severities: Record<string, { label: string; kind: 'danger' | 'warning' | 'info' }> = {
  error: { label: 'Fehler', kind: 'danger' },
  warning: { label: 'Warnung', kind: 'warning' },
  hint: { label: 'Hinweis', kind: 'info' },
};

/** What the program found for the clerk, and why the clerk presented the document all the same. */
export function PackageChecks({ checks }: Pick<OpenedPackage, 'checks'>) {
  if (checks.length === 0) return <p className="muted">Die Prüfungen der Geschäftsstelle melden nichts.</p>;
  const overridden = checks.filter(({ overrideReason }) => overrideReason !== null).length;
  return (
    <details className="release-checks" open={overridden > 0}>
      <summary>
        {counted(checks.length, 'Befund', 'Befunde')} der Prüfungen
        {overridden > 0 && `, ${overridden} davon von der Geschäftsstelle begründet`}
      </summary>
      <ul>
        {checks.map(({ severity, sentence, overrideReason }, index) => (
          // The same sentence may be true of several items.
          <li key={`${index} ${sentence}`}>
            <Badge kind={severities[severity]?.kind ?? 'info'}>
              {severities[severity]?.label ?? severity}
            </Badge>
            <div>
              <p>{sentence}</p>
              {overrideReason !== null && <p className="muted">Begründung: {overrideReason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
