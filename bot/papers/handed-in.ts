import { LONGEST_BEGINNING } from '../../src/domain/input/file';
import { STEPS, type StepId } from '../../src/domain/steps';
import { documentName } from '../../src/register/documents/document-name';
import { fileDocument } from '../../src/register/documents/documents';
import { hashOf } from '../hash';
import { NO_PAPERWORK, type Paperwork, type PaperworkDependencies } from './paperwork-of-step';
import { readyToFile } from './ready-to-file';

/** Files the paper that came with a form, beside one that has its name. The same paper is filed once. */
export function fileHandedIn(step: StepId, deps: PaperworkDependencies): Paperwork {
  const { sp, review, given, file } = deps;
  const kind = STEPS[step].files?.(given);
  if (!kind || !file) return NO_PAPERWORK;
  const beginning = Buffer.from(file.bytes.slice(0, LONGEST_BEGINNING)).toString('hex');
  const handedIn = { name: file.name, size: file.bytes.length, beginning };
  return {
    papers: { handedIn },
    writePapers: async () => {
      const there = await readyToFile(deps);
      const hash = hashOf(file.bytes);
      const filed = await fileDocument(
        sp,
        {
          reference: review.reference,
          name: documentName(file.name),
          kind,
          bytes: file.bytes,
          hash,
          beside: true
        },
        there
      );
      return { handedIn, document: { ...filed, hash } };
    }
  };
}
