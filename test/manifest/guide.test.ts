import { posix } from 'node:path';

import { commandsIn, guideFiles } from '../../manifest/service/guide';
import { scripts } from '../../package.json';
import { anchorsIn } from '../readme/references';
import { ROOT } from '../repository/source-file';

const commands = commandsIn(scripts);
let files: ReadonlyMap<string, string>;
let pages: readonly (readonly [path: string, text: string])[];
beforeAll(async () => {
  files = await guideFiles(ROOT, commands);
  pages = [...files].filter(([path]) => path.endsWith('.md'));
});

/** The links of a page that lead nowhere within `has`. */
const leadNowhere = (path: string, text: string, has: ReadonlyMap<string, string>): readonly string[] =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : posix.join(posix.dirname(path), file);
    const page = has.get(to);
    return page !== undefined && (anchor === undefined || anchorsIn(page).includes(anchor))
      ? []
      : [`${path}: ${target}`];
  });

test('the release has the guide, and what the guide asks for', () => {
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'docs/administrators.md',
      'docs/operation.md',
      'docs/permissions.md',
      'docs/people.example.json',
      'docs/deploy/README.md',
      'docs/deploy/register-apps.sh'
    ])
  );
});

test('each link in it leads to a file of the release, and to a heading that is there', () => {
  expect(pages.flatMap(([path, text]) => leadNowhere(path, text, files))).toEqual([]);
  expect(leadNowhere('docs/a.md', '[x](b.md) [y](#none)', new Map([['docs/a.md', '# One']]))).toHaveLength(2);
});

test('what the release does not have is named by its path in the sources', () => {
  expect(files.get('docs/administrators.md')).toContain(
    'forms.ts (`src/domain/people/directory/forms.ts` in the sources)'
  );
});

test('each command is written as the release runs it', () => {
  expect(files.get('docs/administrators.md')).toContain('`node service.mjs provision --site https://…/sites/scr');
  for (const [, text] of pages) {
    const named = [...text.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => commands.includes(name))).toEqual([]);
    expect(text).not.toMatch(/node service\.mjs [a-z-]+ -- /);
  }
});
