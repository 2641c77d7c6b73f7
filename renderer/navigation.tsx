import './ui/navigation.css';
import { Link, useLocation } from 'wouter';
import { areas } from './areas.tsx';
import { BodySwitch } from './features/bodies/bodySwitch.tsx';
import { handbook } from './host.ts';
import { Icon } from './ui/icon.tsx';

/** The areas of the program, and which body is worked for. */
export function Navigation() {
  const [location] = useLocation();
  const isCurrent = (path: string) => (path === '/' ? location === '/' : location.startsWith(path));
  return (
    <nav className="nav" aria-label="Bereiche">
      <span className="brand">Ratsfeder</span>
      <BodySwitch />
      {areas.map(({ path, label, icon }) => (
        <Link key={path} href={path} aria-current={isCurrent(path) ? 'page' : undefined}>
          <Icon name={icon} />
          {label}
        </Link>
      ))}
      <a {...handbook} className="handbook">
        <Icon name="help" />
        Handbuch
      </a>
    </nav>
  );
}
