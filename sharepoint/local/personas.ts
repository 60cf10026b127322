import type { Caller } from './caller';
import people from './people.json';

/** An invented example person. `id` stands for the Entra object id. */
export interface Persona extends Caller {
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly does: string;
}

const WHAT_THEY_DO: Readonly<Record<string, string>> = {
  'Isla Penrose': 'Hears of a serious case review first, and tells the bot about it.',
  'Tobias Adeyemi': 'Manages the inspectors of the region, and may tell the bot about a review as well.',
  'Meera Chaudhuri': 'Is told of every review in the region, appoints the author of an IMR, and agrees or returns it.',
  'Desmond Achterberg': 'Directs another region: hears nothing of the South West, and may decide nothing there.',
  'Carys Llewellyn-Hart': 'Watches over the register: what is missing, what is late.',
  'Farida Nowak': 'Works in another region and has no part in the case: can write an IMR as the independent author.',
  'Callum Oyelaran': 'Is told when mental health operations have been involved.'
};

const inDirectory = people.map(({ personId, name, email, roles, regions }): Persona => {
  const does = WHAT_THEY_DO[name];
  if (does === undefined) throw new Error(`personas.ts does not say what ${name} of people.json does.`);
  return { id: personId, name, login: email, roles, regions, permission: 'read', does };
});

const outsider: Persona = {
  id: '7e15d0c9-3a84-4296-b5f7-8c3d6e2a1f08',
  name: 'Rowan Whitlock',
  login: 'rowan.whitlock@elsewhere.example',
  roles: [],
  regions: [],
  permission: 'none',
  does: 'Is not in the Directory: gets a sentence from the bot and the site, and no data.'
};

/** Everybody a visitor of the local tenant can be. The people of the Directory come from people.json, which provisioning loads. */
export const PERSONAS: readonly Persona[] = [...inDirectory, outsider];

export const personaById = (id: unknown): Persona | undefined => PERSONAS.find((persona) => persona.id === id);
