import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });

/**
 * Below what a system hands out to a program that asks for any port, or to who calls out: a port found free stays free.
 */
const LOWEST = 11_000;
const HIGHEST = 30_000;

/**
 * The first of a run of free ports on loopback: a local tenant takes its own and those that follow. Processes begin
 * their search at different places.
 */
export async function freePorts(count: number): Promise<number> {
  const runs = Math.floor((HIGHEST - LOWEST) / count);
  for (let tried = 0; tried < runs; tried += 1) {
    const first = LOWEST + ((process.pid * 7 + tried) % runs) * count;
    const run = Array.from({ length: count }, (_, offset) => first + offset);
    if ((await Promise.all(run.map(isFree))).every(Boolean)) return first;
  }
  throw new Error(`No ${count} ports in a row are free between ${LOWEST} and ${HIGHEST}.`);
}
