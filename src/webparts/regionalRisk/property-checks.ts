import * as strings from 'RegionalRiskWebPartStrings';
import { PATHS } from '../../client/paths';
import { serviceAddress } from './service-address';

/** Why the service address is wrong, or empty. `ask` rejects where nothing answers. */
export async function problemWithService(text: string, ask: (address: string) => Promise<unknown>): Promise<string> {
  if (text.trim() === '') return '';
  const address = serviceAddress(text);
  if (address === undefined) return strings.ServiceUrlWrong;
  try {
    await ask(new URL(PATHS.live, address).href);
    return '';
  } catch {
    // Whatever failed, the address or the service needs checking.
    return strings.ServiceSilent;
  }
}

const RESOURCE = /^(api:\/\/|https:\/\/)[^\s/]\S*$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Why the application ID URI is wrong, or empty. */
export const problemWithResource = (text: string): string =>
  text.trim() === '' || RESOURCE.test(text.trim()) ? '' : strings.ServiceResourceWrong;
