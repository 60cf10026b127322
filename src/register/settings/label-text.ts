import * as v from 'valibot';
import type { TermId } from '../../domain/terminology';

export const LONGEST_LABEL = 60;

/** A word of a site as its administrator types it. */
export const LabelText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_LABEL), v.regex(/^\P{Cc}*$/u));

/** The key of a word in SCR Settings; of none, what all of them begin with. */
export const labelKey = (label: TermId | ''): string => `label/${label}`;
