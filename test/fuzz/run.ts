import { parseArgs } from 'node:util';

import { gather } from '../journeys/people';
import { notify } from '../journeys/story';
import { fuzz } from './fuzz';

/** `npm run fuzz -- --seed 7 --count 30000`; `--first 123 --count 1` sends one input again. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '7' },
      count: { type: 'string', default: '30000' },
      first: { type: 'string', default: '0' }
    }
  });
  const cast = await gather();
  try {
    const references = [(await notify(cast.inspector)).reference];
    const figures = await fuzz(cast.tenant, {
      seed: Number(values.seed),
      count: Number(values.count),
      first: Number(values.first),
      references
    });
    process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
    if (figures.faults.length > 0 || figures.recorded > figures.accepted) process.exitCode = 1;
  } finally {
    await cast.end();
  }
}

void main();
