/** What the page stands in, SharePoint or Teams, and what can be asked of it. */
export interface Host {
  /** Opens a chat with somebody. Rejects where the host will not. `email` is their address at work. */
  readonly chat: (email: string) => Promise<void>;
  /** Gives the person a link to what is on the page. `copied`: it is in their clipboard; `shown`: the host shows it. Rejects where neither can be done. */
  readonly share: (link: SharedLink) => Promise<'copied' | 'shown'>;
  /** Asks `back` whenever the person presses the host’s own button for going back; it answers whether there was anything to go back from. */
  readonly onBack: (back: () => boolean) => void;
}

export interface SharedLink {
  /** The whole address, with the view in it. */
  readonly address: string;
  /** What it leads to, in a few words and without any detail of a case. */
  readonly label: string;
}

const CHAT = 'https://teams.microsoft.com/l/chat/0/0';

/** A SharePoint page: the browser goes back by itself, and a chat opens in Teams beside it. */
export const browserHost: Host = {
  chat: async (email) => {
    const address = new URL(CHAT);
    address.searchParams.set('users', email);
    window.open(address.href, '_blank', 'noopener');
  },
  share: async ({ address }) => {
    await navigator.clipboard.writeText(address);
    return 'copied';
  },
  onBack: () => undefined
};
