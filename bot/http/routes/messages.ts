import { PATHS } from '../../../src/client/paths';
import type { Teams } from '../../teams/teams';
import type { Route } from './route';

/** POST: what Teams sends to the bot. */
export const messagesRoute = ({ receive }: Pick<Teams, 'receive'>): Route => ({
  method: 'post',
  path: PATHS.messages,
  permission: 'channel',
  audit: 'activity',
  handler: receive
});
