import { PATHS } from '../../../src/client/paths';
import { TOO_LONG_A_MESSAGE } from '../../teams/extension/sentences';
import type { Teams } from '../../teams/sending';
import type { Route } from './route';

/** POST: what Teams sends to the bot. Only the action on a message brings as much as a letter. */
export const messagesRoute = ({ receive, knows }: Pick<Teams, 'receive' | 'knows'>): Route => ({
  method: 'post',
  path: PATHS.messages,
  permission: 'channel',
  audit: 'activity',
  letters: { knows, tooLong: { status: 200, body: { task: { type: 'message', value: TOO_LONG_A_MESSAGE } } } },
  handler: receive
});
