import type { SPFI } from '@pnp/sp';

import type { StepRequest, StepResult } from '../../../bot/commands/step-result';
import type { Person } from '../../../src/domain/people/people';
import {
  colleague,
  holds,
  inspector,
  leadElsewhere,
  NOW,
  notifies,
  person,
  safeguardingLead
} from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { commandsOn } from '../commands-on';
import { createFakeTeams, type FakeTeams } from '../outbox/copies';
import { createOffice, openOn, type Office } from '../outbox/office';
import { holdingBack } from './holding-back';

export const londoner = person('Tom Okafor', holds('compliance-inspector', 'London'));
export const LATER = '2012-08-07T09:31:00.000Z';

const ANOTHER = { authority: 'Cornwall', partnership: 'Cornwall Board', service: 'Elm House', locationCodes: '' };

let forms = 0;
/** The form of a notification, filled in by a person. */
export const formOf = (by: Person, answers = {}): StepRequest => ({
  actorId: by.id,
  step: 'notify-adult',
  key: `form ${(forms += 1)}`,
  given: notifies(by, answers).given
});

export const notify = (sp: SPFI, form: StepRequest): Promise<StepResult> =>
  commandsOn(sp, () => NOW).handleCommand(form);

export const referenceOf = (result: StepResult): string => {
  if (!result.ok) throw new Error('Not recorded');
  return result.reference;
};

/**
 * Two copies look before either saves. The second is recording another review, too, which takes the number that the
 * first will have: so their numbers differ, and neither is refused for its number.
 */
export async function atOneMoment(site: LocalSite, first: Person, second: Person): Promise<readonly [string, string]> {
  const { sp, atSave, letGo } = holdingBack(site.sp);
  const commands = commandsOn(sp, () => NOW);
  const another = commands.handleCommand(formOf(second, ANOTHER));
  await atSave(1);
  const held = commands.handleCommand(formOf(second));
  await atSave(2);
  const before = referenceOf(await notify(site.sp, formOf(first)));
  letGo();
  referenceOf(await another);
  return [before, referenceOf(await held)];
}

/** A site with the people who record, and what they are sent about possible duplicates. */
interface Moment {
  readonly site: LocalSite;
  readonly office: Office;
  /** Teams as it has been since `begin`. */
  readonly teams: () => FakeTeams;
  readonly begin: () => void;
  readonly rounds: () => Promise<void>;
  /** Each as the person and what their phone shows. */
  readonly told: () => readonly string[];
  readonly messageTo: (person: Person) => string;
  readonly cardOf: (person: Person) => string;
}

/** Opens such a site for the tests of a file, and gives what there is in it; each test begins with nothing recorded. */
export function eachAtAMoment(): () => Moment {
  let moment: Moment;
  beforeAll(async () => {
    moment = await openMoment();
  });
  beforeEach(() => moment.begin());
  afterEach(() => moment.office.clear());
  afterAll(() => moment.site.close());
  return () => moment;
}

async function openMoment(): Promise<Moment> {
  const site = await openProvisionedSite();
  const office = createOffice(site);
  for (const each of [inspector, colleague, safeguardingLead, leadElsewhere, londoner]) await office.join(each);
  let teams = createFakeTeams();
  const isOfDuplicate = (summary: string): boolean => summary.startsWith('Possible duplicate');
  const messageTo = (person: Person): string =>
    teams.sent.filter(({ to, summary }) => to === person.id && isOfDuplicate(summary)).at(-1)?.activityId ?? '';
  return {
    site,
    office,
    teams: () => teams,
    begin: () => (teams = createFakeTeams()),
    rounds: async () => {
      for (let round = 0; round < 2; round += 1) await openOn(site.sp, teams, LATER).dispatcher.sweep(LATER);
    },
    told: () =>
      teams.sent.filter(({ summary }) => isOfDuplicate(summary)).map(({ to, summary }) => `${to}: ${summary}`),
    messageTo,
    cardOf: (person) => JSON.stringify(teams.cards.get(messageTo(person)))
  };
}

/** What a person’s phone shows of a possible duplicate of a review. */
export const toldOf = (to: Person, on: string): string =>
  `${to.id}: Possible duplicate, recorded at the same time (${on})`;

/** The question that a form is answered with: the reviews that it names, and the items of all that it is about. */
export async function askedAbout(
  sp: SPFI,
  form: StepRequest
): Promise<{ readonly alike: readonly string[]; readonly items: readonly number[] }> {
  const result = await notify(sp, form);
  if (result.ok || result.refusal.code !== 'looks-alike') throw new Error('It was not asked.');
  const { alike = [], differentFrom = [] } = result.refusal;
  return { alike: alike.map(({ reference }) => reference), items: differentFrom };
}

/** The same form with its confirmation. */
export const anyway = (form: StepRequest, differentFrom: readonly number[]): StepRequest => ({
  ...form,
  anyway: ['looks-alike'],
  differentFrom
});

/** What a person does to a review, whatever they are asked about. */
export const act = async (
  sp: SPFI,
  by: Person,
  step: StepRequest['step'],
  reference: string,
  given: StepRequest['given']
): Promise<void> =>
  expect(
    await commandsOn(sp, () => LATER).handleCommand({
      actorId: by.id,
      step,
      reference,
      key: `act ${(forms += 1)}`,
      given,
      anyway: ['looks-alike', 'unlikely']
    })
  ).toMatchObject({ ok: true });
