import * as v from 'valibot';
import { codesIn } from '../../domain/review/service-involved';
import { dayOf } from '../client/read-day';
import { CellText } from '../client/schemas';

/** How single cells of the Directory are read: people edit that list by hand. */

/** The directory object id of a person in small letters; empty when there is none. */
export const PersonIdSchema = v.pipe(CellText, v.trim(), v.toLowerCase());

/** YYYY-MM-DD, or undefined when the cell is empty. */
export const DaySchema = v.pipe(
  v.nullish(v.string()),
  v.transform((time) => (time ? dayOf(time) : undefined))
);

/** Location codes one by one, in capitals as the reviews have them. */
export const CodesSchema = v.pipe(CellText, v.toUpperCase(), v.transform(codesIn));

export const codesCell = (codes: readonly string[]): string | null => codes.join(', ') || null;
