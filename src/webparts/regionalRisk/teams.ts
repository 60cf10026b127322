import type { app, chat, pages } from '@microsoft/teams-js';
import { referenceIn } from '../../domain/review/reference';
import type { Host } from './host';
import { addressOf, viewIn } from './state/view';
import { teamsTheme, type TeamsTheme } from './teams-themes';

/** What the page uses of the library that SharePoint passes to a web part. */
export interface TeamsSdk {
  readonly app: Pick<typeof app, 'getContext' | 'registerOnThemeChangeHandler'>;
  readonly pages: Pick<typeof pages, 'shareDeepLink'> & {
    readonly backStack: Pick<typeof pages.backStack, 'isSupported' | 'registerBackButtonHandler'>;
  };
  readonly chat: Pick<typeof chat, 'isSupported' | 'openChat'>;
}

/** The host in Teams, and its state at the start. */
interface InTeams {
  readonly host: Host;
  readonly theme: TeamsTheme | undefined;
  /** The view of a followed link; undefined where none was. */
  readonly subPage: string | undefined;
}

/** Reads the context of Teams, and follows its theme. `otherwise` does what this client of Teams cannot. */
export async function joinTeams(
  teams: TeamsSdk,
  otherwise: Host,
  onTheme: (theme: TeamsTheme | undefined) => void
): Promise<InTeams> {
  const context = await teams.app.getContext();
  teams.app.registerOnThemeChangeHandler((name) => onTheme(teamsTheme(name)));
  return { host: hostIn(teams, otherwise), theme: teamsTheme(context.app.theme), subPage: context.page.subPageId };
}

const hostIn = (teams: TeamsSdk, otherwise: Host): Host => ({
  chat: (email) => (teams.chat.isSupported() ? teams.chat.openChat({ user: email }) : otherwise.chat(email)),
  share: async ({ address, label }) => {
    teams.pages.shareDeepLink({
      subPageId: addressOf(viewIn(new URL(address).search), new URL('https://view.example')).search,
      subPageLabel: label
    });
    return 'shown';
  },
  copy: otherwise.copy,
  onBack: (back) => {
    if (teams.pages.backStack.isSupported()) teams.pages.backStack.registerBackButtonHandler(back);
  }
});

/**
 * The address of the page with the view that a link of Teams leads to: a whole view as `share` gives it, or the
 * reference of a review. The same address where the link says nothing.
 */
export function addressFrom(subPage: string | undefined, address: URL): URL {
  if (!subPage) return address;
  return addressOf(viewIn(subPage.startsWith('?') ? subPage : `?review=${referenceIn(subPage) ?? ''}`), address);
}
