import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

type Words = Readonly<Record<string, string>>;

/** The words as the page gets them: the AMD module that ships, run as a loader would. */
function load(): Words {
  const file = join(__dirname, '../../src/webparts/regionalRisk/loc/en-us.js');
  let words: Words | undefined;
  const define = (_needs: readonly string[], make: () => Words): void => {
    words = make();
  };
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInNewContext({ define });
  if (!words) throw new Error('The words define nothing.');
  return words;
}

module.exports = { ...load() };
