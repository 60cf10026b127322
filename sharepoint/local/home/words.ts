import { REGISTER_PATH, SITE_PATH, WEB_PART_PATH } from '../addresses';

const ROLES: Readonly<Record<string, string>> = {
  'compliance-inspector': 'Compliance inspector',
  'compliance-manager': 'Compliance manager',
  'regional-director': 'Regional director',
  'deputy-regional-director': 'Deputy regional director',
  'regional-safeguarding-lead': 'Regional safeguarding lead',
  'mental-health-operations-manager': 'Mental health operations manager',
  communications: 'Communications',
  'national-safeguarding-advisor': 'National safeguarding advisor',
  'intake-team': 'Intake team',
  administrator: 'Administrator'
};

/** A role as the home page shows it. */
export const roleLabel = (role: string): string => ROLES[role] ?? role;

export const regionLabel = (region: string): string => (region === 'England' ? 'all of England' : region);

export interface Place {
  readonly label: string;
  readonly path: string;
}

export const WEB_PART: Place = { label: 'Open web part', path: WEB_PART_PATH };
export const REGISTER: Place = { label: 'Open register', path: REGISTER_PATH };

/** The lists that a person with permission to read may look at. */
export const LISTS: readonly Place[] = [
  { label: 'SCR Register', path: REGISTER_PATH },
  { label: 'SCR History', path: `${SITE_PATH}/Lists/SCR%20History/AllItems.aspx` },
  { label: 'SCR Actions', path: `${SITE_PATH}/Lists/SCR%20Actions/AllItems.aspx` },
  { label: 'SCR Directory', path: `${SITE_PATH}/Lists/SCR%20Directory/AllItems.aspx` },
  { label: 'SCR Documents', path: `${SITE_PATH}/SCR%20Documents/Forms/AllItems.aspx` }
];

export const TOUR: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Tell the bot',
    text: 'Open the chat of Isla Penrose and type “new adult”. Fill in the card, with a local authority of the South West such as South Gloucestershire, and submit it: it turns into a receipt with a reference.'
  },
  {
    title: 'See who was told',
    text: 'Open the chat of Meera Chaudhuri, the director of the region: the notice is there. The chat of Desmond Achterberg, who directs London, has nothing.'
  },
  {
    title: 'Find it in the register',
    text: 'Open the register list as Carys Llewellyn-Hart. The entry is there, with its location code.'
  },
  {
    title: 'Carry an IMR through',
    text: 'From Isla’s card, record that the partnership asked for an IMR, and that the terms of reference were requested and received. From Meera’s card, appoint Farida Nowak as independent author; Farida then keeps the chronology and submits the IMR, whose Word file is made for her.'
  },
  {
    title: 'Agree it in the web part',
    text: 'Open the web part as Meera Chaudhuri and agree the IMR, or return it with reasons. Every copy of the card shows the decision.'
  }
];
