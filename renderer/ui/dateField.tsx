import { CalendarDate, parseDate, parseTime } from '@internationalized/date';
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
import { flushSync } from 'react-dom';
import { fieldClass, FieldLabel, FieldNotes, type FieldProps, validation } from './field.tsx';
import { Icon } from './icon.tsx';

type Props = FieldProps & {
  /** ISO day or HH:MM; null: empty; what was only typed in part as it stands there, which no schema takes. */
  value: string | null;
  onChange: (value: string | null) => void;
  autoFocus?: boolean;
};

const anyPart = '[role="spinbutton"]';

/**
 * Where a part is missing there is no date: React Aria would keep the last whole one, or none at all. A whole one of which a
 * part was deleted is emptied; one typed in part stays and is told as it stands there, so that saving says what is wrong
 * instead of taking it for empty. Asked when the field is left, so that a part can be retyped.
 */
function tellIncomplete(field: Element, value: string | null, onChange: Props['onChange']): void {
  const parts = [...field.querySelectorAll(anyPart)];
  const isTyped = parts.map((part) => !part.hasAttribute('data-placeholder'));
  if (isTyped.every(Boolean)) return;
  const typed = field.querySelector('.segments')?.textContent ?? '';
  const next = isTyped.some(Boolean) && !isWhole(value) ? typed : null;
  if (next !== value) onChange(next);
}

/**
 * Of the group of parts: left, it tells what is missing; Enter in a part presses the button of its form, as in any field.
 * It is heard on its way down: React Aria lets no key out of the parts.
 */
const partsOf = (value: string | null, onChange: Props['onChange']) => ({
  onBlur: (event: React.FocusEvent<HTMLElement>) => {
    const field = event.currentTarget;
    const next = event.relatedTarget;
    if (!event.target.matches(anyPart)) return;
    if (next instanceof Element && next.matches(anyPart) && field.contains(next)) return;
    tellLeft(field, value, onChange);
  },
  onKeyDownCapture: (event: React.KeyboardEvent<HTMLElement>) => {
    const typed = event.target instanceof Element && event.target.closest(anyPart);
    if (!typed) return;
    // No year begins with 0: of "02026" that digit is the slip, and the year would begin anew with its 6.
    if (event.key === '0' && isYearToCome(typed)) event.preventDefault();
    const field = event.currentTarget;
    const submit = field.closest('form')?.querySelector<HTMLElement>('button[type="submit"]');
    if (event.key !== 'Enter' || !submit) return;
    event.preventDefault();
    // What is said here belongs into what is saved.
    flushSync(() => tellLeft(field, value, onChange));
    submit.click();
  },
});

/** Whether the next digit is the first of a year. */
const isYearToCome = (part: Element): boolean =>
  part.getAttribute('data-type') === 'year' &&
  (part.hasAttribute('data-placeholder') || (part.textContent ?? '').length >= 4);

/** Besides what is missing: of the year "26" the century, which nobody types, and a day that is in no calendar, as it was typed. */
function tellLeft(field: Element, value: string | null, onChange: Props['onChange']): void {
  const typed = field.querySelector('.segments')?.textContent ?? '';
  const century = /^00[1-9]\d-/.test(value ?? '');
  if (isInNoCalendar(typed)) onChange(typed);
  else if (value !== null && century) onChange(`20${value.slice(2)}`);
  else tellIncomplete(field, value, onChange);
}

/** "31.02.2027" */
function isInNoCalendar(typed: string): boolean {
  if (!/^\d{2}\.\d{2}\.\d{4}$/.test(typed)) return false;
  const [day = 0, month = 0, year = 0] = typed.split('.').map(Number);
  return new CalendarDate(year, month, day).day !== day;
}

/** By its shape: of a year that is just being typed each digit makes a day. */
const isWhole = (value: string | null): value is string =>
  /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)$/.test(value ?? '');

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
  // What was typed is gone from the field, and stands in the sentence.
  const wrong =
    value !== null && isInNoCalendar(value)
      ? `Den ${value} gibt es nicht. Bitte prüfen Sie das Datum.`
      : error;
  return (
    <DatePicker
      {...(name === undefined ? {} : { name })}
      value={isWhole(value) ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? null)}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      autoFocus={autoFocus}
      shouldForceLeadingZeros
      {...validation(wrong)}
      className={fieldClass(className)}
    >
      <FieldLabel label={label} hideLabel={hideLabel} isRequired={isRequired} />
      <Group className="input-group" {...partsOf(value, onChange)}>
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button className="kern-btn kern-btn--secondary icon-only">
          <Icon name="calendar-today" />
        </Button>
      </Group>
      <FieldNotes description={description} error={wrong} />
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
      value={isWhole(value) ? parseTime(value) : null}
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
      <Group role="presentation" {...partsOf(value, onChange)}>
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} />}</DateInput>
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaTimeField>
  );
}
