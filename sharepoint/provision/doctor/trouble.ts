import { HttpRequestError } from '@pnp/queryable';
import { MailRefused, MailUnavailable } from '../../../bot/mail/graph';
import { AppRefused } from '../../../bot/site-token';
import { RegisterDenied, RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { type Advice, type Facts, failed, type Found, SEND_REPORT } from './check';

type Trouble = 'refused' | 'graph-refused' | 'unavailable' | 'token-refused' | 'unexpected';

/** What any check can meet besides its own faults. */
export const TROUBLES: Readonly<Record<Trouble, Advice>> = {
  refused: {
    means: 'SharePoint refused the app this request.',
    toDo: ({ site }) =>
      `Give the app of SITE_CLIENT_ID full control of ${site} (docs/administrators.md, “Register two apps in Entra ID”), then run this again.`
  },
  'graph-refused': {
    means: 'Microsoft Graph refused the app this request.',
    toDo: () =>
      `Give the app its roles on the mailbox (docs/administrators.md, “Connect the mailbox”); a change takes up to two hours. If it stays: ${SEND_REPORT}`
  },
  unavailable: {
    means: 'There was no answer in time, or Microsoft 365 asked to be left alone for a while.',
    toDo: () =>
      'Look at Health, Service health in the Microsoft 365 admin centre and at the way out of this network, then run this again. If it is a token that does not come, compare TENANT_ID with the tenant ID in Entra ID, Overview.'
  },
  'token-refused': {
    means: 'Entra ID gave the app no token.',
    toDo: () =>
      'Look up the code at https://login.microsoftonline.com/error. AADSTS700016: SITE_CLIENT_ID, BOT_APP_ID or TENANT_ID is wrong. AADSTS700027: upload the certificate to the app in Entra ID, App registrations, Certificates & secrets. AADSTS500011: set the application ID URI of the service’s app in Expose an API, or set SERVICE_RESOURCE to the one that it has.'
  },
  unexpected: {
    means: 'The answer is none that this release knows.',
    toDo: () => SEND_REPORT
  }
};

/** What an exception says of the tenant, without its words: these may name people. */
export function troubleOf(error: unknown): Found<Trouble, never> {
  if (error instanceof RegisterDenied) return failed('refused', statusIn(error.message));
  if (error instanceof RegisterUnavailable)
    return failed('unavailable', {
      ...statusIn(error.message),
      ...(error.unreached && { code: error.unreached.code })
    });
  if (error instanceof MailRefused) return failed('graph-refused', { status: error.status, code: codeOf(error.code) });
  if (error instanceof MailUnavailable) return failed('unavailable');
  if (error instanceof AppRefused) return failed('token-refused', { code: error.unreached.code });
  if (error instanceof HttpRequestError)
    return failed('unexpected', {
      status: error.status,
      code: /"code"\s*:\s*"(-?\d{1,12})/.exec(error.message)?.[1] ?? ''
    });
  return failed('unexpected', { fault: error instanceof Error ? codeOf(error.name) : typeof error });
}

const statusIn = (sentence: string): Facts => {
  const status = /\((\d{3})\)/.exec(sentence)?.[1];
  return status === undefined ? {} : { status: Number(status) };
};

/** A code of Microsoft’s as it is, and nothing that could be anything else. */
export const codeOf = (text: string): string => (/^[A-Za-z][\w.]{0,79}$/.test(text) ? text : '');
