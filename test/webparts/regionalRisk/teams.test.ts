import { browserHost } from '../../../src/webparts/regionalRisk/host';
import { addressFrom, joinTeams, type TeamsSdk } from '../../../src/webparts/regionalRisk/teams';
import type { TeamsTheme } from '../../../src/webparts/regionalRisk/teams-themes';
import { fakeHost } from './fakes';

const PAGE = new URL('https://regulator.example/_layouts/15/teamshostedapp.aspx?personal&componentId=1');

/** A client of Teams that keeps what it was asked, and can do as much as a test says. */
function teams(
  o: {
    readonly theme?: string;
    readonly subPageId?: string;
    readonly chat?: boolean;
    readonly backStack?: boolean;
  } = {}
) {
  const asked: { chats: string[]; links: unknown[]; theme?: (name: string) => void; back?: () => boolean } = {
    chats: [],
    links: []
  };
  const sdk: TeamsSdk = {
    app: {
      getContext: async () =>
        ({
          app: {
            locale: 'en-gb',
            sessionId: '',
            theme: o.theme ?? 'default',
            host: { name: 'Teams', clientType: 'web', sessionId: '' }
          },
          page: { id: 'regional-risk', frameContext: 'content', subPageId: o.subPageId }
        }) as never,
      registerOnThemeChangeHandler: (handler) => void (asked.theme = handler)
    },
    pages: {
      shareDeepLink: (link) => void asked.links.push(link),
      backStack: {
        isSupported: () => o.backStack ?? true,
        registerBackButtonHandler: (handler) => void (asked.back = handler)
      }
    },
    chat: { isSupported: () => o.chat ?? true, openChat: async ({ user }) => void asked.chats.push(user) }
  };
  return { sdk, asked };
}

test('the theme of Teams at the beginning, and each later one', async () => {
  const { sdk, asked } = teams({ theme: 'contrast' });
  const seen: (TeamsTheme | undefined)[] = [];
  expect((await joinTeams(sdk, fakeHost(), (theme) => seen.push(theme))).theme).toBe('contrast');
  for (const name of ['dark', 'default']) asked.theme?.(name);
  expect(seen).toEqual(['dark', undefined]);
});

test('a chat is opened by Teams, or as a browser would where this client does not', async () => {
  const { sdk, asked } = teams();
  await (await joinTeams(sdk, fakeHost(), () => undefined)).host.chat('a@example.org');
  expect(asked.chats).toEqual(['a@example.org']);
  const otherwise = fakeHost();
  await (await joinTeams(teams({ chat: false }).sdk, otherwise, () => undefined)).host.chat('b@example.org');
  expect(otherwise.chats).toEqual(['b@example.org']);
});

test('a link holds the view and nothing else of the page’s own address; following it opens the view', async () => {
  const { sdk, asked } = teams();
  const { host } = await joinTeams(sdk, fakeHost(), () => undefined);
  await host.share({ address: `${PAGE.href}&section=reviews&risk=red&review=SCR-A-2026-0001`, label: 'South West' });
  expect(asked.links).toEqual([
    { subPageId: '?section=reviews&risk=red&review=SCR-A-2026-0001', subPageLabel: 'South West' }
  ]);
  expect(addressFrom('?section=reviews&risk=red&review=SCR-A-2026-0001', PAGE).search).toBe(
    '?personal=&componentId=1&section=reviews&risk=red&review=SCR-A-2026-0001'
  );
});

test.each([
  ['SCR-A-2026-0001', '?personal=&componentId=1&review=SCR-A-2026-0001'],
  ['anything else', '?personal=&componentId=1'],
  [undefined, PAGE.search]
])('a link to %s', (subPage, search) => expect(addressFrom(subPage, PAGE).search).toBe(search));

test('the button of Teams for going back is asked for where there is one', async () => {
  const { sdk, asked } = teams();
  (await joinTeams(sdk, fakeHost(), () => undefined)).host.onBack(() => true);
  expect(asked.back?.()).toBe(true);
  const without = teams({ backStack: false });
  (await joinTeams(without.sdk, fakeHost(), () => undefined)).host.onBack(() => true);
  expect(without.asked.back).toBeUndefined();
});

test('a browser opens a chat in Teams, beside the page', async () => {
  const opened = jest.spyOn(window, 'open').mockReturnValue(null);
  await browserHost.chat('a+b@example.org');
  expect(opened).toHaveBeenCalledWith(
    'https://teams.microsoft.com/l/chat/0/0?users=a%2Bb%40example.org',
    '_blank',
    'noopener'
  );
});
