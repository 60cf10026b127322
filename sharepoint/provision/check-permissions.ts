import { runOnSite } from './command';
import { comparePermissions } from './permissions/compare';

void runOnSite({ usage: '--site https://… [--mend]', switches: ['mend'] }, ({ sp, isOn, say }) =>
  comparePermissions({ sp, mend: isOn('mend'), say })
);
