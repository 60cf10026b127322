import { runOnSite } from './command';
import { COMMANDS, usageOf } from './commands';
import { takeOverFile } from './take-over/take-over-file';

void runOnSite(COMMANDS['take-over'], async ({ sp, text, isOn, say }) => {
  const [file, to] = [text('file'), text('to')];
  if (!file || !to) {
    say(`Give the file of the old register, and an empty folder for what was found: ${usageOf(COMMANDS['take-over'])}`);
    return false;
  }
  return takeOverFile({
    sp,
    file,
    to,
    mapping: text('mapping'),
    isHandedOver: isOn('hand-over'),
    now: () => new Date().toISOString(),
    say
  });
});
