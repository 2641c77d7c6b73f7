import './ui/navigation.css';
import { useState } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { areas } from './areas.tsx';
import { BodySwitch } from './features/bodies/bodySwitch.tsx';
import { SearchEverywhere } from './features/search/searchEverywhere.tsx';
import { handbook } from './host.ts';
import { useIsNarrow } from './ui/useIsNarrow.ts';
import { useKeys } from './ui/useKeys.ts';
import { Icon, type IconName } from './ui/icon.tsx';

/** The areas of the program, and which body is worked for; in a narrow window a rail of icons. */
export function Navigation() {
  const [location, navigate] = useLocation();
  useKeys(
    Object.fromEntries(
      areas.map(({ path }, index) => [
        `Ctrl+Shift+${index + 1}`,
        () => {
          navigate(path);
          document.querySelector<HTMLElement>('main')?.focus();
        },
      ]),
    ),
  );
  const isCurrent = (path: string) => (path === '/' ? location === '/' : location.startsWith(path));
  const [isSearching, setSearching] = useState(false);
  useKeys({ 'Ctrl+Shift+F': () => setSearching(true) });
  return (
    <nav className="nav" aria-label="Bereiche" data-region>
      <span className="brand">
        <span className="brand-name">Ratsfeder</span>
        <span className="brand-sign" aria-hidden="true">
          Rf
        </span>
      </span>
      <BodySwitch />
      <Named label="Überall suchen">
        <button
          type="button"
          className="nav-button"
          aria-keyshortcuts="Control+Shift+F"
          onClick={() => setSearching(true)}
        >
          <Labelled icon="search" label="Überall suchen" />
        </button>
      </Named>
      {areas.map(({ path, label, icon }) => (
        <Named key={path} label={label}>
          <Link href={path} aria-current={isCurrent(path) ? 'page' : undefined}>
            <Labelled icon={icon} label={label} />
          </Link>
        </Named>
      ))}
      <Named label="Handbuch">
        <a {...handbook} className="handbook">
          <Labelled icon="help" label="Handbuch" />
        </a>
      </Named>
      <SearchEverywhere isOpen={isSearching} onClose={() => setSearching(false)} />
    </nav>
  );
}

const Labelled = ({ icon, label }: { icon: IconName; label: string }) => (
  <>
    <Icon name={icon} />
    <span className="nav-label">{label}</span>
  </>
);

/** Where icons stand alone, their words show beside them for whoever points at one or has the keyboard there. */
function Named({
  label,
  children,
}: {
  label: string;
  children: React.ComponentProps<typeof Focusable>['children'];
}) {
  const isRow = useIsNarrow(800);
  return (
    <TooltipTrigger delay={300} closeDelay={100}>
      <Focusable>{children}</Focusable>
      <Tooltip className="tooltip nav-tooltip" placement={isRow ? 'bottom' : 'end'} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
