import * as v from 'valibot';
import type { TermId } from '../../domain/terminology';

export const LONGEST_TERM = 60;

/** A term of a site, as its administrator types it. */
export const TermSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TERM), v.regex(/^\P{Cc}*$/u));

/** The key of a term in SCR Settings, or the beginning of all such keys. */
export const termKey = (term: TermId | ''): string => `label/${term}`;
