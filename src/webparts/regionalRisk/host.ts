/** The host of the page, SharePoint or Teams. */
export interface Host {
  /** Opens a chat. Rejects where the host does not. `email` is a work address. */
  readonly chat: (email: string) => Promise<void>;
  /** Shares a link: `copied` to the clipboard, or `shown` by the host. Rejects where neither is possible. */
  readonly share: (link: SharedLink) => Promise<'copied' | 'shown'>;
  /** Copies a text to the clipboard. Rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
  /** Calls `back` when the person presses the host’s own back button; it returns whether there was somewhere to go. */
  readonly onBack: (back: () => boolean) => void;
}

export interface SharedLink {
  /** The whole address, with the view in it. */
  readonly address: string;
  /** A short description, without any detail of a case. */
  readonly label: string;
}

const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);

const CHAT = 'https://teams.microsoft.com/l/chat/0/0';

/** SharePoint: the browser goes back by itself, and a chat opens in Teams. */
export const browserHost: Host = {
  chat: async (email) => {
    const address = new URL(CHAT);
    address.searchParams.set('users', email);
    window.open(address.href, '_blank', 'noopener');
  },
  share: async ({ address }) => {
    await copy(address);
    return 'copied';
  },
  copy,
  onBack: () => undefined
};
