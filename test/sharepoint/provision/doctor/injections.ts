import type { CheckId } from '../../../../sharepoint/provision/doctor/check';
import type { Tenant as Tried } from '../../../../sharepoint/provision/doctor/tenant';
import { meddle, type Meddling } from './meddling';
import type { Trial } from './trial';

/** What a fault does to a trial: the tenant that is tried instead, and how to end the fault. */
interface Injected {
  readonly instead?: Partial<Tried>;
  readonly end?: () => Promise<unknown>;
}

/** A fault as the table of tests has it: the check that has to name it, and by which of its faults or gaps. */
export interface Injection {
  readonly check: CheckId;
  readonly names: string;
  readonly inject: (trial: Trial) => Promise<Injected>;
}

/** A tenant whose app, service or settings are others. */
export const given = (check: CheckId, names: string, instead: (tried: Tried) => Partial<Tried>): Injection => ({
  check,
  names,
  inject: async (trial) => ({ instead: instead(await trial.open()) })
});

/** A tenant that answers otherwise. */
export const answering = (check: CheckId, names: string, meddling: Meddling): Injection => ({
  check,
  names,
  inject: async () => ({ end: meddle(meddling) })
});

/** A site that someone has changed, and changes back. */
export const changed = (
  check: CheckId,
  names: string,
  [path, method, body, back]: readonly [path: string, method: string, body: unknown, back: unknown]
): Injection => ({
  check,
  names,
  inject: async ({ rest }) => {
    await rest(path, method, body);
    return { end: () => rest(path, method, back) };
  }
});

/** A fault that the local tenant makes on demand, of its SharePoint or its mailbox. */
export const onDemand = (
  check: CheckId,
  names: string,
  place: '/_local/faults' | '/_local/mail/faults',
  fault: Readonly<Record<string, unknown>>
): Injection => ({
  check,
  names,
  inject: async ({ tenant: { home } }) => {
    const answer = await fetch(`${home}${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault)
    });
    if (!answer.ok) throw new Error(await answer.text());
    return { end: () => fetch(`${home}${place}`, { method: 'DELETE' }) };
  }
});

/** A list of a run that was ended before it could remove it. The next run does. */
export const leftOver = (check: CheckId, names: string): Injection => ({
  check,
  names,
  inject: async (trial) => {
    const { scratch } = await trial.open();
    await scratch.make();
    return { end: () => scratch.remove() };
  }
});

/** Two at once, which make one fault together. */
export const both = (first: Injection, second: Injection): Injection => ({
  ...first,
  inject: async (trial) => {
    const one = await first.inject(trial);
    const other = await second.inject(trial);
    return {
      instead: { ...one.instead, ...other.instead },
      end: async () => {
        await other.end?.();
        await one.end?.();
      }
    };
  }
});

/** A token that says of itself what a test lets it say. */
export const tokenSaying = (claims: Readonly<Record<string, unknown>>): string =>
  ['{}', JSON.stringify(claims), ''].map((part) => Buffer.from(part).toString('base64url')).join('.');
