import type { Caller } from './caller';
import colleagues from './demo/story/colleagues.json';
import { stableKey } from './demo/stable-key';
import { PERSONAS } from './personas';

/** An invented person of the example reviews. They can be signed in as by a script, and have no chat. */
interface Colleague extends Caller {
  readonly post: string;
  readonly region: string;
  /** Days before the first day of the demo on which they begin in their post, and which is their last in it. */
  readonly joined?: number;
  readonly left?: number;
}

interface Entry {
  readonly name: string;
  readonly post: string;
  readonly region: string;
  readonly joined?: number;
  readonly left?: number;
}

/** The colleagues of the personas. They are in the Directory only where the example reviews are. */
export const COLLEAGUES: readonly Colleague[] = colleagues.map((entry: Entry): Colleague => ({
  ...entry,
  id: stableKey(`colleague ${entry.name}`),
  login: `${entry.name.toLowerCase().replace(/[^a-z]+/g, '.')}@regulator.example`,
  permission: 'none'
}));

/** Everybody in the organisation. */
export const PEOPLE: readonly Caller[] = [...PERSONAS, ...COLLEAGUES];

export const personById = (id: unknown): Caller | undefined => PEOPLE.find((person) => person.id === id);
