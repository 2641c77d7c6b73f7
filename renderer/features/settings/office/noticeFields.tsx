import { type NoticeRule, noticeDates } from '../../../../shared/domain/body/notice.ts';
import { longDate } from '../../../../shared/german/format.ts';
import {
  dayUnitLabels,
  noticeFromLabels,
  noticeRuleSentence,
  noticeWordingLabels,
} from '../../../../shared/german/notice.ts';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';

/** The rule while it is typed: an empty number is null. */
export type NoticeDraft = {
  wording: NoticeRule['wording'];
  days: number | null;
  dayUnit: NoticeRule['dayUnit'];
  from: NoticeRule['from'];
  short: { unit: 'hours' | 'fullDays'; amount: number | null } | null;
};

/** What to begin with when the unit changes: 48 hours are nothing like 48 days. */
const usualShort = { hours: 48, fullDays: 3 } as const;

const shortLabels = {
  none: 'keine verkürzte Frist',
  hours: 'Stunden vor Beginn',
  fullDays: 'volle Tage',
} as const;

type Props = { notice: NoticeDraft; onChange: (notice: NoticeDraft) => void; today: string };

/** How early the invitation goes out, in the words of the rules of procedure, with an example (R7). */
export function NoticeFields({ notice, onChange, today }: Props) {
  const { wording, days, dayUnit, from, short } = notice;
  return (
    <fieldset className="kern-fieldset">
      <legend>Ladungsfrist</legend>
      <div className="pairs">
        <SelectField
          label="Wortlaut der Geschäftsordnung"
          name="notice.wording"
          options={optionsOf(noticeWordingLabels)}
          value={wording}
          onChange={(next) => onChange({ ...notice, wording: next })}
        />
        <NumberField
          label="Tage"
          name="notice.days"
          min={0}
          max={60}
          value={days}
          onChange={(next) => onChange({ ...notice, days: next })}
        />
        <SelectField
          label="Welche Tage zählen"
          name="notice.dayUnit"
          options={optionsOf(dayUnitLabels)}
          value={dayUnit}
          onChange={(next) => onChange({ ...notice, dayUnit: next })}
        />
        <SelectField
          label="Gezählt wird ab"
          name="notice.from"
          placeholder="nicht festgelegt"
          options={optionsOf(noticeFromLabels)}
          value={from}
          onChange={(next) => onChange({ ...notice, from: next })}
        />
        <SelectField
          label="Verkürzte Frist bei Dringlichkeit"
          name="notice.short.unit"
          options={optionsOf(shortLabels)}
          value={short?.unit ?? 'none'}
          onChange={(unit) =>
            onChange({ ...notice, short: unit === 'none' ? null : { unit, amount: usualShort[unit] } })
          }
        />
        {short && (
          <NumberField
            label={short.unit === 'hours' ? 'Stunden' : 'Volle Tage'}
            name="notice.short.amount"
            min={0}
            max={240}
            value={short.amount}
            onChange={(amount) => onChange({ ...notice, short: { ...short, amount } })}
          />
        )}
      </div>
      <Example notice={notice} today={today} />
    </fieldset>
  );
}

function Example({ notice, today }: { notice: NoticeDraft; today: string }) {
  const rule = noticeRule(notice);
  if (rule === null) return null;
  const { lastDay } = noticeDates(rule, today, '17:00');
  return (
    <p className="muted">
      {noticeRuleSentence(rule)} Zum Beispiel für eine Sitzung am {longDate(today)}: spätestens am{' '}
      {longDate(lastDay)}.
    </p>
  );
}

/** Null while a number is missing. */
function noticeRule({ days, short, ...rule }: NoticeDraft): NoticeRule | null {
  if (days === null || days < 0 || days > 60) return null;
  if (short === null) return { ...rule, days, short };
  return short.amount === null ? null : { ...rule, days, short: { ...short, amount: short.amount } };
}
