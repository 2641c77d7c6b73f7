import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { isMatter } from '../../../../shared/domain/meeting/agenda.ts';
import { deepestLevel } from '../../../../shared/domain/meeting/numbering.ts';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { useQuery } from '../../../api.ts';
import { IconButton } from '../../../ui/button.tsx';
import { useItemActions } from './itemActions.ts';
import { type Direction, stepFrom } from './moves.ts';

type Props = { item: AgendaRow; isFree: boolean; isOpen: boolean };

/** Everything that can be done with an item, for mouse, touch and keyboard alike. */
export function ItemMenu({ item, isFree, isOpen }: Props) {
  return (
    <MenuTrigger>
      <IconButton icon="more-vert" label={`${shortName(item)}: Aktionen`} />
      <Popover className="popover">
        <Entries item={item} isFree={isFree} isOpen={isOpen} />
      </Popover>
    </MenuTrigger>
  );
}

/** Made only while the menu is open: with 300 items there are 300 menus. */
function Entries({ item, isFree, isOpen }: Props) {
  const { meetingId, edit, attach, addBefore, addBelow, dealTogether, remove } = useItemActions();
  const [, navigate] = useLocation();
  return (
    <Menu aria-label={shortName(item)}>
      {isOpen && <MenuItem onAction={() => edit(item)}>Bearbeiten …</MenuItem>}
      <MenuItem onAction={() => attach(item)}>Anlagen …</MenuItem>
      {isOpen && isMatter(item) && (
        <MenuItem onAction={() => dealTogether(item)}>Gemeinsam beraten …</MenuItem>
      )}
      {isOpen && !isFree && (
        <>
          <MoveEntry item={item} direction="up">
            Früher behandeln
          </MoveEntry>
          <MoveEntry item={item} direction="down">
            Später behandeln
          </MoveEntry>
        </>
      )}
      {isFree && (
        <>
          <MenuItem
            isDisabled={!isMatter(item) || item.level >= deepestLevel}
            onAction={() => addBelow(item)}
          >
            Unterpunkt hinzufügen …
          </MenuItem>
          <MenuItem onAction={() => addBefore(item)}>Punkt davor einfügen …</MenuItem>
          {moves.map(([direction, label]) => (
            <MoveEntry key={direction} item={item} direction={direction}>
              {label}
            </MoveEntry>
          ))}
          <MoveEntry item={item} direction="otherPart">
            {item.isPublic ? 'In den nichtöffentlichen Teil' : 'In den öffentlichen Teil'}
          </MoveEntry>
          <MenuItem onAction={() => remove(item)}>Entfernen …</MenuItem>
        </>
      )}
      <MenuItem onAction={() => navigate(`/sitzungen/${meetingId}/protokoll/${item.id}`)}>
        Zum Protokoll
      </MenuItem>
    </Menu>
  );
}

const shortName = ({ number, title }: AgendaRow): string => (number === '' ? title : `Punkt ${number}`);

const moves = [
  ['up', 'Nach oben'],
  ['down', 'Nach unten'],
  ['last', 'Ans Ende'],
  ['indent', 'Zum Unterpunkt machen'],
  ['outdent', 'Herausrücken'],
] as const satisfies [Direction, string][];

type MoveProps = { item: AgendaRow; direction: Direction; children: string };

function MoveEntry({ item, direction, children }: MoveProps) {
  const { meetingId, move } = useItemActions();
  const { data: items = [] } = useQuery('agenda.list', { meetingId });
  return (
    <MenuItem
      isDisabled={stepFrom(items, item.id, direction) === null}
      onAction={() => move(item.id, (now) => stepFrom(now, item.id, direction))}
    >
      {children}
    </MenuItem>
  );
}
