import { playgroundSettings } from '../../../../sharepoint/local/playground/settings-file';
import { PERSONAS } from '../../../../sharepoint/local/personas';

interface User {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
}
interface Settings {
  readonly currentUser: User;
  readonly users: readonly User[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string };
  readonly team: { readonly id: string; readonly channels: readonly { readonly id: string }[] };
  readonly bot: { readonly name: string };
}

describe('the settings of a playground', () => {
  const all = PERSONAS.map((persona) => ({
    persona,
    settings: JSON.parse(playgroundSettings(persona, PERSONAS)) as Settings
  }));

  test.each(all)('$persona.name chats as themselves, by their object id', ({ persona, settings }) => {
    expect(settings.currentUser).toMatchObject({ id: persona.id, aadObjectId: persona.id, name: persona.name });
    expect(`${settings.currentUser.givenName} ${settings.currentUser.surname}`).toBe(persona.name);
  });

  test.each(all)('$persona.name has exactly five others, as the playground demands', ({ persona, settings }) => {
    expect(settings.users).toHaveLength(5);
    expect(new Set([persona.id, ...settings.users.map(({ id }) => id)]).size).toBe(6);
  });

  test('no two conversations have the same id', () => {
    const ids = all.flatMap(({ settings: { personalChat, groupChat, team } }) => [
      personalChat.id,
      groupChat.id,
      team.id,
      ...team.channels.map(({ id }) => id)
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the name of the bot is not longer than the playground takes', () => {
    for (const { settings } of all) expect(settings.bot.name.length).toBeLessThanOrEqual(42);
  });
});
