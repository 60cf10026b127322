import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withFlow } from './flow';

const path = join(__dirname, '..', '..', 'README.md');
writeFileSync(path, withFlow(readFileSync(path, 'utf8')));
