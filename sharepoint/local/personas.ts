import type { Caller } from './caller';
import people from './people.json';

/** What people do: the home page shows them in these groups. */
export const GROUPS = [
  'Hear of a review and follow it',
  'Decide',
  'Watch over the register',
  'Take a part',
  'Outside'
] as const;
export type Group = (typeof GROUPS)[number];

/** An invented example person. `id` stands for the Entra object id. */
export interface Persona extends Caller {
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly group: Group;
  readonly does: string;
}

const WHAT_THEY_DO: Readonly<Record<string, Pick<Persona, 'group' | 'does'>>> = {
  'Isla Penrose': {
    group: 'Hear of a review and follow it',
    does: 'Hears of a serious case review first, and tells the bot about it.'
  },
  'Tobias Adeyemi': {
    group: 'Hear of a review and follow it',
    does: 'Manages the inspectors of the region, and may tell the bot about a review as well.'
  },
  'Priya Ramanathan': {
    group: 'Hear of a review and follow it',
    does: 'Keeps the mailbox for children’s reviews: enters, acknowledges and passes on what arrives there.'
  },
  'Meera Chaudhuri': {
    group: 'Decide',
    does: 'Is told of every review in the region, appoints the author of an IMR, and agrees or returns it.'
  },
  'Eleanor Wachuku': {
    group: 'Decide',
    does: 'Decides on an IMR instead of the director, where the director has a part in the case.'
  },
  'Desmond Achterberg': {
    group: 'Decide',
    does: 'Directs another region: hears nothing of the South West, and may decide nothing there.'
  },
  'Carys Llewellyn-Hart': {
    group: 'Watch over the register',
    does: 'Watches over the register: what is missing, what is late. Keeps the Directory of the region.'
  },
  'Marcin Szczepański': {
    group: 'Watch over the register',
    does: 'Advises on safeguarding in all of England, and is named to everybody who asks for help.'
  },
  'Olivia Thackray': {
    group: 'Watch over the register',
    does: 'Keeps the Directory of all regions, and the settings.'
  },
  'Farida Nowak': {
    group: 'Take a part',
    does: 'Works in another region and has no part in the case: can write an IMR as the independent author.'
  },
  'Callum Oyelaran': { group: 'Take a part', does: 'Is told when mental health operations have been involved.' },
  'Gethin Prosser': { group: 'Take a part', does: 'Agrees with the local authority how a report is published.' }
};

const inDirectory = people.map(({ personId, name, email, roles, regions }): Persona => {
  const what = WHAT_THEY_DO[name];
  if (what === undefined) throw new Error(`personas.ts does not say what ${name} of people.json does.`);
  return { id: personId, name, login: email, roles, regions, permission: 'read', ...what };
});

const outsider: Persona = {
  id: '7e15d0c9-3a84-4296-b5f7-8c3d6e2a1f08',
  name: 'Rowan Whitlock',
  login: 'rowan.whitlock@elsewhere.example',
  roles: [],
  regions: [],
  permission: 'none',
  group: 'Outside',
  does: 'Is not in the Directory: gets a sentence from the bot and the site, and no data.'
};

/** Everybody a visitor of the local tenant can be. The people of the Directory come from people.json, which provisioning loads. */
export const PERSONAS: readonly Persona[] = [...inDirectory, outsider];

export const personaById = (id: unknown): Persona | undefined => PERSONAS.find((persona) => persona.id === id);
