import { runOnSite } from './command';
import { repair } from './repair';

void runOnSite({ usage: '--site https://… [--dry-run]', switches: ['dry-run'] }, ({ sp, isOn, say }) =>
  repair({ sp, dryRun: isOn('dry-run'), say })
);
