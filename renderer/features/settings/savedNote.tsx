import { Icon } from '../../ui/icon.tsx';

type Props = { show: boolean; isUnsaved: boolean };

/** Says that the last change is stored, or that something was changed and is not. */
export function SavedNote({ show, isUnsaved }: Props) {
  return (
    <span role="status" className="saved-note">
      {show && (
        <>
          <Icon name="success" /> Gespeichert
        </>
      )}
      {isUnsaved && !show && 'Noch nicht gespeichert'}
    </span>
  );
}
