export const SITE_PATH = '/sites/scr';
export const SITE_TITLE = 'Serious case reviews';
export const BOT_NAME = SITE_TITLE;
export const WEB_PART_PATH = `${SITE_PATH}/SitePages/Regional-risk.aspx`;
/** A tab in a channel runs in the site of its team, where the register is not. */
export const CHANNEL_SITE_PATH = '/sites/south-west-team';
export const CHANNEL_TAB_PATH = `${CHANNEL_SITE_PATH}/_layouts/15/teamshostedapp.aspx`;
export const REGISTER_PATH = `${SITE_PATH}/Lists/SCR%20Register`;
/** A site in which there is nothing, to try things on that need one. */
export const EMPTY_SITE_PATH = '/sites/empty';
export const TENANT_ID = 'b2f6a3d8-5c1e-4f70-9a84-6e0d7c9b3f15';
export const SERVICE_RESOURCE = 'api://serious-case-reviews';
/** The resource of Microsoft Graph, whose tokens name it wherever Graph is. */
export const GRAPH_RESOURCE = 'https://graph.microsoft.com';
/** The central, dedicated mailbox of the regulator. */
export const MAILBOX = 'notifications@regulator.example';
export const MAILBOX_PATH = '/mailbox';

/** The absolute addresses of all parts, and their ports. */
export interface Addresses {
  readonly port: number;
  readonly servicePort: number;
  readonly home: string;
  readonly site: string;
  readonly service: string;
  readonly webPart: string;
  readonly issuer: string;
  /** What addresses of Microsoft Graph begin with here. */
  readonly graph: string;
  /** The page of the mailbox. */
  readonly mailbox: string;
  /** The port of the nth chat. */
  readonly chatPort: (index: number) => number;
}

/** Everything is on 127.0.0.1: the home page and site on `port`, the service next to it, the chats ten further on. */
export function addressesFrom(port: number): Addresses {
  const home = `http://127.0.0.1:${port}`;
  return {
    port,
    servicePort: port + 1,
    home,
    site: `${home}${SITE_PATH}`,
    service: `http://127.0.0.1:${port + 1}`,
    webPart: `${home}${WEB_PART_PATH}`,
    issuer: `${home}/identity`,
    graph: `${home}/graph/v1.0`,
    mailbox: `${home}${MAILBOX_PATH}`,
    chatPort: (index) => port + 10 + index
  };
}
