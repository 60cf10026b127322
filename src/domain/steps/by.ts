import type { Role } from '../words';

/** Whoever inspects: the inspector of the case, or a colleague of the region. */
export const INSPECTION: readonly Role[] = ['compliance-inspector', 'compliance-manager', 'case-inspector'];

/** The regional director; the deputy instead, where the director may not decide or nobody holds the post (KP-10, KP-11). */
export const DIRECTION: readonly Role[] = ['regional-director', 'deputy-regional-director'];

export const LEAD: readonly Role[] = ['regional-safeguarding-lead'];
