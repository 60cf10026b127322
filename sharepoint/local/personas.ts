import type { Caller } from './caller';
import people from './people.json';

/** How the home page groups people. */
export const GROUPS = [
  'Record reviews',
  'Agree IMRs',
  'Oversee the register',
  'Contribute to a review',
  'No access'
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
    group: 'Record reviews',
    does: 'Is notified of serious case reviews, and records them in the chat.'
  },
  'Tobias Adeyemi': {
    group: 'Record reviews',
    does: 'Manages the region’s inspectors, and can record a review too.'
  },
  'Priya Ramanathan': {
    group: 'Record reviews',
    does: 'Records children’s reviews from the mailbox, acknowledges them and passes them on.'
  },
  'Meera Chaudhuri': {
    group: 'Agree IMRs',
    does: 'Is informed of every review in the region, appoints IMR authors, and agrees or returns IMRs.'
  },
  'Eleanor Wachuku': {
    group: 'Agree IMRs',
    does: 'Agrees or returns an IMR if the director has a conflict of interest.'
  },
  'Desmond Achterberg': {
    group: 'Agree IMRs',
    does: 'Directs another region, so gets no messages about the South West and agrees nothing there.'
  },
  'Carys Llewellyn-Hart': {
    group: 'Oversee the register',
    does: 'Oversees the region’s register: gaps, overdue tasks and the Directory.'
  },
  'Marcin Szczepański': {
    group: 'Oversee the register',
    does: 'Advises on safeguarding across England. Everyone’s “Who to ask” names them.'
  },
  'Olivia Thackray': {
    group: 'Oversee the register',
    does: 'Manages the Directory for every region, and the settings.'
  },
  'Farida Nowak': {
    group: 'Contribute to a review',
    does: 'Works in another region, independent of the case, so can be an IMR author.'
  },
  'Callum Oyelaran': {
    group: 'Contribute to a review',
    does: 'Is informed if mental health operations were involved.'
  },
  'Gethin Prosser': {
    group: 'Contribute to a review',
    does: 'Agrees the publication of a report with the local authority.'
  }
};

const inDirectory = people.map(({ personId, name, email, roles, regions }): Persona => {
  const what = WHAT_THEY_DO[name];
  if (what === undefined) throw new Error(`personas.ts has no description for ${name} of people.json.`);
  return { id: personId, name, login: email, roles, regions, permission: 'none', ...what };
});

const outsider: Persona = {
  id: '7e15d0c9-3a84-4296-b5f7-8c3d6e2a1f08',
  name: 'Rowan Whitlock',
  login: 'rowan.whitlock@elsewhere.example',
  roles: [],
  regions: [],
  permission: 'none',
  group: 'No access',
  does: 'Is not in the Directory, so the chat and the site show no reviews.'
};

/** Everyone a visitor can sign in as. The people of the Directory come from people.json, which provisioning loads. */
export const PERSONAS: readonly Persona[] = [...inDirectory, outsider];

export const personaById = (id: unknown): Persona | undefined => PERSONAS.find((persona) => persona.id === id);
