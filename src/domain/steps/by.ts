import type { Role } from '../words';

/** The case inspector, or a colleague in the region. */
export const INSPECTION: readonly Role[] = ['compliance-inspector', 'compliance-manager', 'case-inspector'];

/** The regional director; a deputy, where the director may not decide or the post is vacant (KP-10, KP-11). */
export const DIRECTION: readonly Role[] = ['regional-director', 'deputy-regional-director'];

export const LEAD: readonly Role[] = ['regional-safeguarding-lead'];

/** Those who answer for the whole register. */
export const NATIONAL: readonly Role[] = ['national-safeguarding-advisor', 'administrator'];
