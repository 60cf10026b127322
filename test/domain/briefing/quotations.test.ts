import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { BRIEFING } from '../../../src/domain/briefing';
import { RULES, type Rule } from '../../../src/domain/words';

/** Each spec begins with its rule and a sentence of the briefing; … stands for what is left out of it. */
const specs = readdirSync(__dirname).flatMap((file) =>
  [...readFileSync(join(__dirname, file), 'utf8').matchAll(/^describe\('((?:KP|B)-\d+): (.*)', \(\) => \{$/gm)].map(
    ([, rule = '', title = '']) => ({ rule, title })
  )
);

test.each(RULES)('%s has a spec that quotes it', (rule: Rule) => {
  expect(specs.some((spec) => spec.rule === rule && spec.title.startsWith('“'))).toBe(true);
});

test.each(specs.filter(({ title }) => title.startsWith('“')))('$rule says $title', ({ rule, title }) => {
  const said = RULES.filter((one) => one === rule)
    .flatMap((one) => BRIEFING[one])
    .join(' ');
  const quoted = /^“(.*?)”/.exec(title)?.[1] ?? '';
  for (const part of quoted
    .split('…')
    .map((text) => text.trim())
    .filter((text) => text !== ''))
    expect(said).toContain(part);
});
