import { useLocation } from 'wouter';
import { SelectField } from '../../ui/selectField.tsx';
import { bodyLabel, useChosenBody } from './chosenBody.tsx';
import type { BodyId } from '../../../shared/domain/ids.ts';

/** Always says which body is worked for; a choice only where there is one. */
export function BodySwitch() {
  const { bodies, body, today, choose } = useChosenBody();
  const [location, navigate] = useLocation();
  const change = (bodyId: BodyId) => {
    choose(bodyId);
    // An open meeting belongs to its body: whoever turns to another one sees that one's meetings.
    if (location.startsWith('/sitzungen/')) navigate('/sitzungen');
  };
  if (bodies.length === 1) {
    return (
      <p className="body-name">
        <span className="muted">Gremium</span> {bodyLabel(body, today)}
      </p>
    );
  }
  return (
    <SelectField
      label="Gremium"
      className="body-switch"
      options={bodies.map((one) => ({ value: one.id, label: bodyLabel(one, today) }))}
      value={body.id}
      onChange={change}
    />
  );
}
