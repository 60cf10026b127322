import * as React from 'react';
import { Calendar, DayOfWeek, defaultCalendarStrings, type ICalendarProps } from '@fluentui/react/lib/Calendar';
import { DirectionalHint, FocusTrapCallout } from '@fluentui/react/lib/Callout';
import { isoDay, longDay, ukDay } from '../../../../domain/dates';
import { useViewer } from '../../hooks/viewer';

interface DayCalendarProps {
  target: React.RefObject<HTMLElement>;
  label: string;
  /** YYYY-MM-DD. */
  value: string | undefined;
  /** The last day that can be selected, YYYY-MM-DD. */
  max: string | undefined;
  onSelect: (day: string) => void;
  onDismiss: () => void;
}

/** The calendar counts in the time of the browser: noon is on the same day wherever that is. */
const toDate = (day: string): Date => new Date(`${day}T12:00:00`);
const fromDate = (date: Date): string => isoDay(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));

const MONTH_AND_YEAR = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long' });

const WORDS: ICalendarProps['dateTimeFormatter'] = {
  formatDay: (date) => String(date.getDate()),
  formatYear: (date) => String(date.getFullYear()),
  formatMonth: (date) => MONTH.format(date),
  formatMonthYear: (date) => MONTH_AND_YEAR.format(date),
  formatMonthDayYear: (date) => longDay(fromDate(date))
};

/** Fluent’s calendar, as in Outlook and Lists: a week begins on Monday, and days are named as in the UK. */
export const DayCalendar: React.FC<DayCalendarProps> = ({ target, label, value, max, onSelect, onDismiss }) => {
  const { now } = useViewer();
  return (
    <FocusTrapCallout
      role="dialog"
      ariaLabel={label}
      target={target}
      gapSpace={4}
      isBeakVisible={false}
      directionalHint={DirectionalHint.bottomLeftEdge}
      setInitialFocus
      focusTrapProps={{ isClickableOutsideFocusTrap: true }}
      onDismiss={onDismiss}
    >
      <Calendar
        value={value === undefined ? undefined : toDate(value)}
        today={toDate(ukDay(now()))}
        maxDate={max === undefined ? undefined : toDate(max)}
        firstDayOfWeek={DayOfWeek.Monday}
        strings={defaultCalendarStrings}
        dateTimeFormatter={WORDS}
        isMonthPickerVisible={false}
        showGoToToday
        onSelectDate={(date) => onSelect(fromDate(date))}
      />
    </FocusTrapCallout>
  );
};
