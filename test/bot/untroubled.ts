import type { createReadiness } from '../../bot/readiness';

/** What a service sees of itself on a site where everything is right. */
export const UNTROUBLED: Parameters<typeof createReadiness>[0] = {
  now: Date.now,
  misfit: () => Promise.resolve(undefined),
  missing: () => Promise.resolve([]),
  unreadable: () => [],
  access: () => [],
  certificates: []
};
