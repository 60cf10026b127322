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

/** A post as the home page shows it. */
export const roleLabel = (role: string): string => ROLES[role] ?? role;

export interface Place {
  readonly label: string;
  readonly path: string;
}

export const WEB_PART: Place = { label: 'Open web part', path: WEB_PART_PATH };
export const REGISTER: Place = { label: 'Open register', path: REGISTER_PATH };

/** The lists that someone with read permission can open. */
export const LISTS: readonly Place[] = [
  { label: 'SCR Register', path: REGISTER_PATH },
  { label: 'SCR History', path: `${SITE_PATH}/Lists/SCR%20History/AllItems.aspx` },
  { label: 'SCR Actions', path: `${SITE_PATH}/Lists/SCR%20Actions/AllItems.aspx` },
  { label: 'SCR Directory', path: `${SITE_PATH}/Lists/SCR%20Directory/AllItems.aspx` },
  { label: 'SCR Documents', path: `${SITE_PATH}/SCR%20Documents/Forms/AllItems.aspx` }
];

export const TOUR: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Record a new review',
    text: 'In Isla Penrose’s chat, type “new adult” and complete the card for South Gloucestershire. It becomes a receipt.'
  },
  {
    title: 'See who was informed',
    text: 'Meera Chaudhuri, South West director, has a message. Desmond Achterberg, London director, does not.'
  },
  { title: 'Find it in the register', text: 'Open the register as Carys Llewellyn-Hart.' },
  {
    title: 'Prepare an IMR',
    text: 'As Isla, record the IMR request, then the terms of reference requested and received. As Meera, appoint Farida Nowak. As Farida, make the Word file, save it from SCR Documents, write in it, upload it to the same folder, and submit the IMR.'
  },
  { title: 'Agree it', text: 'In the web part, as Meera, agree the IMR or return it for changes.' }
];
