import { runOnSite } from './command';
import { takeOverFile } from './take-over/take-over-file';

const USAGE = '--site https://… --file register.xlsx --to FOLDER [--mapping mapping.json] [--hand-over]';

void runOnSite(
  { usage: USAGE, texts: ['file', 'to', 'mapping'], switches: ['hand-over'] },
  async ({ sp, text, isOn, say }) => {
    const [file, to] = [text('file'), text('to')];
    if (!file || !to) {
      say(`Give the file of the old register, and an empty folder for what was found: ${USAGE}`);
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
  }
);
