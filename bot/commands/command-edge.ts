import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { STEPS } from '../../src/domain/steps';
import type { Text } from '../../src/domain/text';
import { RowUnreadable } from '../../src/register/client/unreadable';
import { rowUnreadable } from '../conversation/sentences';
import type { Commands, StepRequest, StepResult } from './handle-command';

/**
 * The commands as every way in takes them. A row that cannot be read becomes a refusal that names it, for people of the Directory only.
 * A repeated command sends what the first one could not: its instance may have stopped in between.
 */
export const createCommandEdge = ({
  commands,
  isInDirectory,
  afterCommand
}: {
  readonly commands: Commands;
  readonly isInDirectory: (personId: string) => Promise<boolean>;
  readonly afterCommand: (reference: string) => void;
}): Commands => ({
  handleCommand: async (command) => {
    try {
      const result = await commands.handleCommand(command);
      if (result.ok && result.repeated && result.stored.pending.length > 0)
        afterCommand(result.stored.review.reference);
      return result;
    } catch (fault) {
      if (!(fault instanceof RowUnreadable)) throw fault;
      return (await isInDirectory(command.actorId))
        ? refused(command, 'guarded', rowUnreadable(fault.row))
        : refused(command, 'not-in-directory', NOT_IN_DIRECTORY);
    }
  }
});

const refused = ({ step }: StepRequest, code: 'guarded' | 'not-in-directory', sentence: Text): StepResult => ({
  ok: false,
  refusal: { code, rule: STEPS[step].rule, sentence }
});
