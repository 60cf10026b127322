import { longDay } from '../dates';
import type { FieldMessages } from '../fields';

/** Asks about a day by which the partnership wants something that is before the day on which it could begin. */
export const askAboutDayBefore = (field: string, due = '', from = ''): FieldMessages =>
  due !== '' && due < from ? { [field]: `${longDay(due)} is before ${longDay(from)}.` } : {};
