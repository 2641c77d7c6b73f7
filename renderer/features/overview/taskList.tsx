import './tasks.css';
import { useId, useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { Task } from '../../../shared/domain/desk/task.ts';
import { groupOf, type TaskGroup, taskGroups } from '../../../shared/domain/desk/tasks.ts';
import {
  overdueWords,
  shortDay,
  taskAction,
  taskContext,
  taskGroupLabels,
  taskTitle,
  taskWho,
} from '../../../shared/german/tasks.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { Segments } from '../../ui/segments.tsx';
import { RemindOfAnswer } from './remindOfAnswer.tsx';
import { taskPath } from './taskPath.ts';

const whose = [
  { value: 'all', label: 'alles' },
  { value: 'own', label: 'Geschäftsstelle' },
  { value: 'others', label: 'wartet auf andere' },
] as const;
type Whose = (typeof whose)[number]['value'];

const isOf = (chosen: Whose, { waitsFor }: Task): boolean =>
  chosen === 'all' || (chosen === 'others') === waitsFor.length > 0;

/** Everything that is to be done, by when. */
export function TaskList({ today, tasks }: Output<'overview.tasks'>) {
  const headingId = useId();
  const [chosen, setChosen] = useState<Whose>('all');
  const shown = tasks.filter((task) => isOf(chosen, task));
  // What is pressing first is the one that stands out.
  const first = shown[0];
  return (
    <section className="tasks" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>Zu tun</h2>
        <Badge>{tasks.length}</Badge>
        <span className="spacer" />
        {tasks.some(({ waitsFor }) => waitsFor.length > 0) && (
          <Segments label="Bei wem" hideLabel options={whose} value={chosen} onChange={setChosen} />
        )}
      </header>
      {shown.length === 0 && <p className="no-tasks">Zurzeit ist hier nichts zu tun.</p>}
      {taskGroups.map((group) => (
        <Group
          key={group}
          group={group}
          today={today}
          tasks={shown.filter((task) => groupOf(task, today) === group)}
          first={first}
        />
      ))}
    </section>
  );
}

/** As many of a group as one looks through; the rest on request. */
const shownAtOnce = 20;

type GroupProps = { group: TaskGroup; today: string; tasks: readonly Task[]; first: Task | undefined };

function Group({ group, today, tasks, first }: GroupProps) {
  const headingId = useId();
  const [showsAll, setShowsAll] = useState(false);
  if (tasks.length === 0) return null;
  const shown = showsAll ? tasks : tasks.slice(0, shownAtOnce);
  const hidden = tasks.length - shown.length;
  return (
    <section className={`task-group group-${group}`} aria-labelledby={headingId}>
      <h3 id={headingId}>
        {taskGroupLabels[group]} <span className="count">{tasks.length}</span>
      </h3>
      <ul>
        {shown.map((task, at) => (
          <Row
            key={`${taskPath(task)} ${task.kind} ${at}`}
            task={task}
            today={today}
            isFirst={task === first}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="more-tasks">
          <Button variant="tertiary" compact onPress={() => setShowsAll(true)}>
            {`${hidden} weitere anzeigen`}
          </Button>
        </p>
      )}
    </section>
  );
}

function Row({ task, today, isFirst }: { task: Task; today: string; isFirst: boolean }) {
  const { showsAll, choose } = useChosenBody();
  const title = taskTitle(task);
  const context = taskContext(task, showsAll);
  const overdue = overdueWords(task.dueOn, today);
  const { bodyId } = task;
  return (
    <li>
      <span className="task-day">
        {task.dueOn === null ? <span className="muted">–</span> : shortDay(task.dueOn, today)}
        {overdue && <span className="overdue">{overdue}</span>}
      </span>
      <span className="task-words">
        <strong>{title}</strong>
        {context && <span className="muted">{context}</span>}
      </span>
      <span className="task-who">
        {taskWho(task)}
        <RemindOfAnswer task={task} />
      </span>
      <LinkButton
        compact
        href={taskPath(task)}
        variant={isFirst ? 'primary' : 'secondary'}
        onPress={() => bodyId && choose(bodyId)}
        aria-label={[`${taskAction(task)}: ${title}`, context].filter(Boolean).join(', ')}
      >
        {taskAction(task)}
      </LinkButton>
    </li>
  );
}
