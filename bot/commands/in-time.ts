import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';

/** How long a person waits for an answer, in milliseconds; Teams itself gives up soon after. */
export const PATIENCE = 4600;

/** Gives up waiting with `RegisterUnavailable`. The work goes on, and is found when the person asks again. */
export async function inTime<T>(answering: Promise<T>, patience: number): Promise<T> {
  const clock = new AbortController();
  const outOfPatience = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new RegisterUnavailable('SharePoint did not answer in time.')), patience);
    clock.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  return Promise.race([answering, outOfPatience]).finally(() => clock.abort());
}
