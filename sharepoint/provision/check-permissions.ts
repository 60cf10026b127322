import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { comparePermissions } from './permissions/compare';

void runOnSite(COMMANDS.permissions, ({ sp, isOn, say }) => comparePermissions({ sp, mend: isOn('mend'), say }));
