import { Icon } from '../../ui/icon.tsx';

/** Says that the last change is stored, until something is changed again. */
export function SavedNote({ show }: { show: boolean }) {
  return (
    <span role="status" className="saved-note">
      {show && (
        <>
          <Icon name="success" /> Gespeichert
        </>
      )}
    </span>
  );
}
