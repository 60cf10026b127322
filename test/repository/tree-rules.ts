import { importCycles } from './import-cycles';
import type { TreeRule } from './rule';
import { isCode, type SourceFile } from './source-file';
import { unusedExports } from './unused-exports';

const MOST_AT_TOP = 12;
const AT_TOP = /^src\/domain\/[^/]+\.ts$/;

const file = (path: string, text = ''): SourceFile => ({ path, text });

export const TREE_RULES: readonly TreeRule[] = [
  {
    what: 'no import cycle in src, bot or sharepoint, types included',
    why: 'Files that import each other can only be read, tested and moved together.',
    fix: 'Move the type or function that both need into a file of its own, which imports neither.',
    against: (files) =>
      importCycles(files.filter((each) => isCode(each) && /^(src|bot|sharepoint)\//.test(each.path))).map((cycle) =>
        cycle.join(' > ')
      ),
    broken: [
      file('src/domain/steps/index.ts', "import { imr } from './imr';"),
      file('src/domain/steps/imr.ts', "import type { Review } from '../review/review';"),
      file('src/domain/review/review.ts', "import type { StepId } from '../steps';")
    ],
    kept: [
      file('src/domain/steps/index.ts', "import { imr } from './imr';"),
      file('src/domain/steps/imr.ts', "import type { Review } from '../review/review';"),
      file('src/domain/review/review.ts', "import type { StepId } from '../ids';"),
      file('src/domain/ids.ts', "export const STEP_IDS = ['submit-imr'] as const;")
    ]
  },
  {
    what: 'what is exported is imported somewhere',
    why: 'An export says that others rely on it: a reader looks for them, and nobody dares to change it.',
    fix: 'Take the word export away, or delete what nobody uses.',
    against: unusedExports,
    broken: [
      file('src/domain/dates.ts', 'export const today = () => 1;'),
      file('bot/main.ts', "import '../src/domain/dates';")
    ],
    kept: [
      file('src/domain/dates.ts', 'export const today = () => 1;'),
      file('bot/main.ts', "import { today } from '../src/domain/dates';\ntoday();")
    ]
  },
  {
    what: `src/domain has at most ${MOST_AT_TOP} files at its top`,
    why: 'The top of the domain is its table of contents: a reader sees the subjects first.',
    fix: 'Put the file into the folder of its subject.',
    against: (files) => {
      const top = files.filter(({ path }) => AT_TOP.test(path));
      return top.length > MOST_AT_TOP ? [`${top.length} files`] : [];
    },
    broken: Array.from({ length: MOST_AT_TOP + 1 }, (_, index) => file(`src/domain/leaf-${index}.ts`)),
    kept: Array.from({ length: MOST_AT_TOP + 1 }, (_, index) => file(`src/domain/review/part-${index}.ts`))
  }
];
