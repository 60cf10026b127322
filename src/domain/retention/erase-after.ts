/**
 * How many years after its closing a review may be erased, where the site sets nothing. The briefing gives no number.
 * CQC’s retention policy statement of November 2012 had 7 years as the benchmark for its records; the Records
 * Management Code of Practice for health and social care keeps records of serious incidents for 20. The longer is our
 * judgement: what has been erased cannot be brought back.
 */
export const ERASE_AFTER = 20;
