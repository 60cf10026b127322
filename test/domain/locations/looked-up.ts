import { type LookedUp } from '../../../src/domain/locations/location-checks';
import type { Location } from '../../../src/domain/locations/locations';

export const location = (code: string, more: Partial<Location> = {}): Location => ({
  code,
  name: 'Winterbourne View',
  provider: 'Castlebeck Care',
  providerCode: '1-200000001',
  authority: 'South Gloucestershire',
  authoritySpelling: 'South Gloucestershire',
  region: 'South West',
  closed: false,
  ...more
});
export const CODE = '1-123456789';
export const stated = { service: 'Winterbourne View', authority: 'South Gloucestershire' };
export const loadedAt = '2026-11-03T00:30:00Z';
export const looked = (found: readonly Location[], codes: readonly string[] = [CODE]): LookedUp => ({
  codes,
  found,
  loadedAt
});
