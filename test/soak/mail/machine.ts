import type { Queryable } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp';

import type { Graph } from '../../../bot/mail/graph';

/** At which of its next requests a machine stops: before it is sent, or once it is carried out, without its answer. */
export interface Stop {
  readonly at: number;
  readonly when: 'before' | 'after';
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

export type Machine = ReturnType<typeof createMachine>;

/** The machine that a copy of the service runs on: its requests of the mailbox and of SharePoint, counted together. */
export function createMachine(whole: { readonly sp: SPFI; readonly graph: Graph }) {
  let left = Infinity;
  let when: Stop['when'] = 'before';
  let isStopped = false;
  const open = new Set<Promise<unknown>>();

  async function request<Done>(send: () => Promise<Done>): Promise<Done> {
    left -= 1;
    const isLast = left === 0;
    isStopped ||= isLast && when === 'before';
    if (isStopped) throw new Stopped();
    const sent = send().finally(() => void (isStopped ||= isLast));
    open.add(sent);
    const [ended] = await Promise.allSettled([sent]);
    open.delete(sent);
    // What was on its way when the machine stopped is carried out, and nobody learns of it.
    if (isStopped) throw new Stopped();
    if (ended.status === 'rejected') throw ended.reason;
    return ended.value;
  }

  return {
    sp: through(whole.sp, request),
    graph: ((asked) => request(() => whole.graph(asked))) satisfies Graph,
    isStopped: (): boolean => isStopped,
    stopsAt(stop: Stop | undefined): void {
      left = stop?.at ?? Infinity;
      when = stop?.when ?? 'before';
    },
    /** Resolves when nothing of it is on its way any more. */
    async ended(): Promise<void> {
      while (open.size > 0) await Promise.allSettled([...open]);
    }
  };
}

function through(whole: SPFI, request: <Done>(send: () => Promise<Done>) => Promise<Done>): SPFI {
  const sp = spfi(whole);
  sp.using((instance: Queryable<unknown>) => {
    const [send] = instance.on.send.toArray();
    if (!send) throw new Error('The client has no way to send.');
    instance.on.send.replace(async function (url, init) {
      return request(() => send.call(this, url, init));
    });
    return instance;
  });
  return sp;
}
