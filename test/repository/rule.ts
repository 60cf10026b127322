import type { SourceFile } from './source-file';

/** Something that holds for every file of the project. */
export interface Rule {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** What in this file breaks the rule; nothing when all is well. */
  readonly against: (file: SourceFile) => readonly string[];
  /** A file that breaks it: a rule that finds nothing here would find nothing anywhere. */
  readonly broken: SourceFile;
  /** A file close to that, which keeps it. */
  readonly kept: SourceFile;
}

/** Something that holds for files taken together, such as who imports whom. */
export interface TreeRule extends Pick<Rule, 'what' | 'why' | 'fix'> {
  readonly against: (files: readonly SourceFile[]) => readonly string[];
  readonly broken: readonly SourceFile[];
  readonly kept: readonly SourceFile[];
}
