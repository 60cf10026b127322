import { BOT_NAME, TENANT_ID } from '../addresses';
import { SERVICE_APP } from '../apps';
import type { Persona } from '../personas';

export const SETTINGS_FILE = '.m365agentsplayground.yml';
const OTHERS = 5;

/**
 * The settings of one person’s playground (JSON, which is YAML too). The playground needs exactly five other people,
 * and a team.
 */
export function playgroundSettings(persona: Persona, personas: readonly Persona[]): string {
  const others = personas.filter(({ id }) => id !== persona.id).slice(0, OTHERS);
  const settings = {
    version: '0.1.1',
    tenantId: TENANT_ID,
    bot: { id: `28:${SERVICE_APP.clientId}`, name: BOT_NAME },
    currentUser: userOf(persona),
    users: others.map(userOf),
    personalChat: { id: `personal-chat-${persona.id}` },
    groupChat: { id: `group-chat-${persona.id}`, name: 'Group chat' },
    team: {
      id: `team-${persona.id}`,
      name: 'Team',
      aadGroupId: TENANT_ID,
      channels: [{ id: `channel-${persona.id}`, name: 'Announcements' }]
    }
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** The object id is the channel id of the person too, so that the two need no mapping. */
const userOf = ({ id, name, login }: Persona) => {
  const [givenName = name, ...rest] = name.split(' ');
  return { id, name, userPrincipleName: login, aadObjectId: id, givenName, surname: rest.join(' '), email: login };
};
