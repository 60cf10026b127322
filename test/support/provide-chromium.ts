import { provideChromium } from './chromium';
import { THIS_MACHINE } from './this-machine';

const provided = provideChromium(THIS_MACHINE);
if (!provided.ok) {
  process.stderr.write(`${provided.sentence}\n`);
  process.exitCode = 1;
}
