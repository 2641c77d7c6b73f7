import { parseDate, parseTime } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
  TimeField as AriaTimeField,
} from 'react-aria-components';
import { fieldClass, FieldLabel, FieldNotes, type FieldProps, validation } from './field.tsx';
import { Icon } from './icon.tsx';

type Props = FieldProps & {
  /** ISO day or HH:MM; null: empty. */
  value: string | null;
  onChange: (value: string | null) => void;
  autoFocus?: boolean;
};

/**
 * A date or time of which a part was deleted is no date: React Aria would keep the last whole one. Checked when the
 * field is left, so that a part can be retyped.
 */
const clearWhenIncomplete =
  (value: string | null, onChange: Props['onChange']) => (event: React.FocusEvent<HTMLElement>) => {
    const field = event.currentTarget;
    const isLeft = !(event.relatedTarget instanceof Node && field.contains(event.relatedTarget));
    if (isLeft && value !== null && field.querySelector('[role="spinbutton"][data-placeholder]'))
      onChange(null);
  };

/** A day, typed (24.11.2026) or picked from the calendar. */
export function DateField({
  label,
  description,
  error,
  hideLabel,
  className,
  value,
  onChange,
  name,
  isDisabled,
  isRequired,
  autoFocus = false,
}: Props) {
  return (
    <DatePicker
      {...(name === undefined ? {} : { name })}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? null)}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      autoFocus={autoFocus}
      shouldForceLeadingZeros
      {...validation(error)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      <Group className="input-group" onBlur={clearWhenIncomplete(value, onChange)}>
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button className="kern-btn kern-btn--secondary icon-only">
          <Icon name="calendar-today" />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover className="popover">
        <Dialog className="calendar">
          <Calendar>
            <header>
              <Button slot="previous" className="kern-btn kern-btn--tertiary compact icon-only">
                <Icon name="chevron-left" />
              </Button>
              <Heading level={3} />
              <Button slot="next" className="kern-btn kern-btn--tertiary compact icon-only">
                <Icon name="chevron-right" />
              </Button>
            </header>
            <CalendarGrid>{(day) => <CalendarCell date={day} className="calendar-cell" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** A time of day, 24 hours. */
export function TimeField({
  label,
  description,
  error,
  hideLabel,
  className,
  value,
  onChange,
  name,
  isDisabled,
  isRequired,
  autoFocus = false,
}: Props) {
  return (
    <AriaTimeField
      {...(name === undefined ? {} : { name })}
      value={value ? parseTime(value) : null}
      onChange={(time) => onChange(time ? time.toString().slice(0, 5) : null)}
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      autoFocus={autoFocus}
      {...validation(error)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      <Group role="presentation" onBlur={clearWhenIncomplete(value, onChange)}>
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaTimeField>
  );
}
