import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { repair } from './repair';

void runOnSite(COMMANDS.repair, ({ sp, isOn, say }) => repair({ sp, dryRun: isOn('dry-run'), say }));
