import type { Caller } from './caller';

/** An app that gets tokens with a client secret. */
export interface App extends Caller {
  readonly clientId: string;
}

export const SERVICE_APP: App = {
  id: '1f7b2d6e-48c3-4e0a-9d15-0a9e8c7b6d11',
  clientId: '6d2c9a40-e1f7-4b58-8a3c-5b4d7e9f0a12',
  name: 'SCR service',
  login: 'scr-service@sharepoint',
  permission: 'write',
  isApp: true
};

export const PROVISIONING_APP: App = {
  id: '8b3e6f19-27d4-4c9b-a0e8-3c2d1f5a9b13',
  clientId: 'd90f1c75-3b6a-4e82-9c4d-7e8a2b6f0c14',
  name: 'SCR provisioning',
  login: 'scr-provisioning@sharepoint',
  permission: 'manage',
  isApp: true
};

export const APPS: readonly App[] = [SERVICE_APP, PROVISIONING_APP];
