import type { Group, MinutesModel } from '../../../../shared/minutes/model.ts';

type Props = { heading: string; groups: readonly Group[]; columns: MinutesModel['attendanceColumns'] };

/** Those present or missing, as the list or the table that the Word file has. */
export const People = ({ heading, groups, columns }: Props) => (
  <div>
    <p className="caption">{heading}</p>
    {columns ? <PeopleTable groups={groups} columns={columns} /> : <PeopleList groups={groups} />}
  </div>
);

const PeopleList = ({ groups }: { groups: readonly Group[] }) =>
  groups.map(({ label, entries }) => (
    <div key={label} className="pair">
      <span>{label}</span>
      <span>
        {entries.map(({ name, note }) => (
          <span key={name} className="entry">
            {name}
            {note && ` (${note})`}
          </span>
        ))}
      </span>
    </div>
  ));

type TableProps = { groups: readonly Group[]; columns: readonly string[] };

const PeopleTable = ({ groups, columns }: TableProps) => (
  <table>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    {groups.map(({ label, entries }) => (
      <tbody key={label}>
        <tr>
          <th colSpan={columns.length} scope="rowgroup">
            {label}
          </th>
        </tr>
        {entries.map(({ name, organization, note }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{organization}</td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);
