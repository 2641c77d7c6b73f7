import {
  attendanceAsLabels,
  deputyWordLabels,
  membersByLabels,
  missingAsLabels,
} from '../../../../shared/german/formLabels.ts';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { GroupLabelFields } from './groupLabelFields.tsx';
import { GroupOrderField } from './groupOrderField.tsx';
import type { StyleFieldsProps } from './styleFields.tsx';

/** How those present and missing are listed. */
export function AttendanceFields({ style, change }: StyleFieldsProps) {
  return (
    <>
      <fieldset className="kern-fieldset">
        <legend>Anwesenheit</legend>
        <SelectField
          label="Anwesenheit"
          name="style.attendanceAs"
          options={optionsOf(attendanceAsLabels)}
          value={style.attendanceAs}
          onChange={(attendanceAs) => change({ attendanceAs })}
        />
        <SelectField
          label="Mitglieder"
          name="style.membersBy"
          options={optionsOf(membersByLabels)}
          value={style.membersBy}
          onChange={(membersBy) => change({ membersBy })}
        />
        <SelectField
          label="Wer fehlt"
          name="style.missingAs"
          options={optionsOf(missingAsLabels)}
          value={style.missingAs}
          onChange={(missingAs) => change({ missingAs })}
        />
        <SelectField
          label="Vertretung"
          name="style.deputyWord"
          options={optionsOf(deputyWordLabels)}
          value={style.deputyWord}
          onChange={(deputyWord) => change({ deputyWord })}
        />
        <GroupOrderField style={style} onChange={(groupOrder) => change({ groupOrder })} />
      </fieldset>
      <GroupLabelFields labels={style.groupLabels} onChange={(groupLabels) => change({ groupLabels })} />
    </>
  );
}
