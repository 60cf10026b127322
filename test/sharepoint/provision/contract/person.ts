import type { Caller } from '../../../../sharepoint/local/rest/site';

/** Someone whom the scratch site can find. */
export const PERSON: Caller = {
  id: '7d1f5a52-3c52-4d5e-9b43-0c6b2b0f9a11',
  name: 'Petra Erson',
  login: 'p.erson@regulator.example',
  permission: 'none'
};
