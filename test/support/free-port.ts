import { createServer, type AddressInfo } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });

/** The first of a run of free ports on loopback: a local tenant takes its own and those that follow. */
export async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = await anyPort();
    const run = Array.from({ length: count }, (_, offset) => first + offset);
    if (first + count < 60_000 && (await Promise.all(run.map(isFree))).every(Boolean)) return first;
  }
}

const anyPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => resolve(port));
      });
  });
