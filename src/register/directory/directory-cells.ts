import * as v from 'valibot';
import { codesIn } from '../../domain/review/service-involved';
import { CellText } from '../client/schemas';

/** People edit the Directory by hand, so its cells are read leniently. */

/** The directory object id of a person in lower case; empty if there is none. */
export const PersonIdSchema = v.pipe(CellText, v.trim(), v.toLowerCase());

/** Location codes in upper case, as in the reviews. */
export const CodesSchema = v.pipe(CellText, v.toUpperCase(), v.transform(codesIn));

export const codesCell = (codes: readonly string[]): string | null => codes.join(', ') || null;
