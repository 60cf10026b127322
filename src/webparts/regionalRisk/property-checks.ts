import * as strings from 'RegionalRiskWebPartStrings';
import { PATHS } from '../../client/paths';
import { serviceAddress } from './service-address';

/** What is wrong with the address of the service, and what to do; empty where nothing is. `ask` rejects where nothing answers at an address. */
export async function problemWithService(text: string, ask: (address: string) => Promise<unknown>): Promise<string> {
  if (text.trim() === '') return '';
  const address = serviceAddress(text);
  if (address === undefined) return strings.ServiceUrlWrong;
  try {
    await ask(new URL(PATHS.health, address).href);
    return '';
  } catch {
    // Whatever kept it from answering, the owner of the page has to look at the address, or ask.
    return strings.ServiceSilent;
  }
}

const RESOURCE = /^(api:\/\/|https:\/\/)[^\s/]+\S*$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with the application ID URI of the service, and what to do; empty where nothing is. */
export const problemWithResource = (text: string): string =>
  text.trim() === '' || RESOURCE.test(text.trim()) ? '' : strings.ServiceResourceWrong;
