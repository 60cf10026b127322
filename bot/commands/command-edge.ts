import { RowUnreadable } from '../../src/register/client/unreadable';
import { rowUnreadable } from '../conversation/sentences';
import type { Commands } from './handle-command';
import { notInDirectory, refused } from './step-result';

/**
 * The commands as every way in takes them. A row that cannot be read becomes a refusal that names it, for people of the
 * Directory only. A repeated command sends what the first one could not: its instance may have stopped in between.
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
      if (result.ok && result.repeated && !(result.seen && result.stored.pending.length === 0))
        afterCommand(result.reference);
      return result;
    } catch (fault) {
      if (!(fault instanceof RowUnreadable)) throw fault;
      return (await isInDirectory(command.actorId))
        ? refused(command.step, 'guarded', rowUnreadable(fault.row))
        : notInDirectory(command.step);
    }
  }
});
