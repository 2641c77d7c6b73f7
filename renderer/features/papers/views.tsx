import { Link } from 'wouter';

type Props = { current: 'papers' | 'reports' };

/** The two lists of the area: what is dealt with, and who reports. */
export function Views({ current }: Props) {
  return (
    <nav className="views" aria-label="Ansichten">
      <Link href="/vorlagen" aria-current={current === 'papers' ? 'page' : undefined}>
        Vorlagen
      </Link>
      <Link href="/vorlagen/stellen" aria-current={current === 'reports' ? 'page' : undefined}>
        Berichtspflichtige Stellen
      </Link>
    </nav>
  );
}
