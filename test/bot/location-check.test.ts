import type { StepResult } from '../../bot/commands/step-result';
import type { Answers } from '../../src/domain/fields';
import { serviceOf } from '../../src/domain/review/service-involved';
import { addLocationLoad } from '../../src/register/locations/location-loads';
import { writeLocations } from '../../src/register/locations/location-writes';
import { inspector, NOW, WINTERBOURNE } from '../domain/builders';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { say } from './speaking';
import { commandsOn } from './commands-on';

jest.setTimeout(30_000);

const VIEW = {
  code: '1-123456789',
  name: 'Winterbourne View',
  provider: 'Castlebeck Care',
  providerCode: '1-200000001',
  authority: 'South Gloucestershire',
  authoritySpelling: 'South Gloucestershire',
  region: 'South West',
  closed: true,
  closedOn: '2011-06-24'
} as const;
const LOAD = {
  file: 'directory.csv',
  at: '2012-08-01T09:00:00Z',
  whole: true,
  rowsRead: 1,
  added: 1,
  changed: 0,
  reopened: 0,
  closed: 0,
  unreadable: 0
};

let site: LocalSite;
let forms = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  await writeLocations(site.sp, [{ location: VIEW }], LOAD.at);
});
afterAll(() => site.close());

const commands = () => commandsOn(site.sp, () => NOW);

const notify = (answers: Answers): Promise<StepResult> =>
  commands().handleCommand({
    actorId: inspector.id,
    step: 'notify-adult',
    key: `form-${(forms += 1)}`,
    anyway: ['looks-alike'],
    given: { ...WINTERBOURNE, ...answers }
  });

const recorded = (outcome: StepResult) => {
  if (!outcome.ok) throw new Error(say(outcome.refusal.sentence));
  if (!outcome.seen) throw new Error('Not seen');
  const {
    stored: { review },
    warnings,
    repeated,
    reference
  } = outcome;
  return { service: serviceOf(review), entry: review.entry, seq: review.seq, warnings, repeated, reference };
};

test('as long as no whole directory has been loaded, a code that is not there says nothing', async () => {
  expect(recorded(await notify({ locationCodes: '1-999999999' })).warnings).toEqual({});
});

describe('once a directory has been loaded', () => {
  beforeAll(() => addLocationLoad(site.sp, LOAD));

  test('the name of the service comes from it, and what is known of the location is said', async () => {
    expect(recorded(await notify({ locationCodes: VIEW.code, service: '' }))).toMatchObject({
      service: 'Winterbourne View',
      warnings: { locationCodes: '1-123456789 is Winterbourne View (closed 24 June 2011).' }
    });
  });

  test('a service that was named without its code is told it, and the code is still owed', async () => {
    const { warnings } = recorded(await notify({ locationCodes: '', service: 'Winterbourne View Hospital' }));
    expect(warnings['locationCodes']).toBe(
      'No location code was entered. The location list has 1-123456789, Winterbourne View, of Castlebeck Care, in South Gloucestershire (South West), closed. If this is the service, record its location code.'
    );
  });

  test('KP-3: a code that it lacks is kept, and warned of, on the entry and whenever it is recorded again', async () => {
    const warning =
      '1-999999999 is not in the location list loaded on 1 August 2012. Check the code: it is recorded as entered.';
    const { reference, warnings } = recorded(await notify({ locationCodes: '1-999999999' }));
    expect(warnings).toEqual({ locationCodes: warning });
    const again = await commands().handleCommand({
      actorId: inspector.id,
      step: 'record-location',
      reference,
      key: 'again',
      given: { service: 'Winterbourne View', locationCodes: '1-999999999' }
    });
    expect(recorded(again).warnings).toEqual({ locationCodes: warning });
    expect(recorded(again).entry['locationCodes']).toBe('1-999999999');
  });

  test('the look-up costs no request of its own, and a step without codes asks nothing', async () => {
    site.requests.length = 0;
    const { reference } = recorded(await notify({ locationCodes: `${VIEW.code}, RX3LD` }));
    expect(site.requests.map((request) => request.split('/_api/')[1])).toEqual([
      '$batch',
      "web/lists/getByTitle('SCR%20Reviews')/items"
    ]);
    site.requests.length = 0;
    await commands().handleCommand({
      actorId: inspector.id,
      step: 'request-imr',
      reference,
      key: 'imr',
      given: { askedOn: '2012-08-07' }
    });
    expect(site.requests.map((request) => request.split('/_api/')[1])[0]).toBe('$batch');
    expect(site.requests).toHaveLength(2);
  });

  test('the same press twice is the same, the name filled in or not', async () => {
    const given = { ...WINTERBOURNE, locationCodes: '', service: '', regulatedService: 'unknown' };
    const { reference } = recorded(await notify(given));
    const command = {
      actorId: inspector.id,
      step: 'record-location',
      reference,
      key: 'twice',
      given: { locationCodes: VIEW.code, regulatedService: 'yes' }
    } as const;
    const first = await commands().handleCommand(command);
    expect(recorded(first).service).toBe('Winterbourne View');
    const second = await commands().handleCommand(command);
    expect(recorded(second)).toMatchObject({ repeated: true, seq: 2 });
  });
});
