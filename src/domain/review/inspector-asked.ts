import type { FieldMessages } from '../fields';
import { authorityNamed } from '../locations/local-authorities';
import { closenessOf } from '../people/inspectors';
import { personIn } from '../people/people';
import type { Asked } from '../steps/step';
import type { Review } from './review';
import { locationCodesOf } from './service-involved';

/**
 * Asks about an inspector who inspects neither the services named nor the region: a notification is passed to the
 * inspector of the service concerned (KP-5), and with it what the review says.
 */
export function askAboutInspector(
  {
    inspector,
    authority = '',
    locationCodes = ''
  }: { readonly inspector?: string; readonly authority?: string; readonly locationCodes?: string },
  review: Review,
  { directory, today }: Asked
): FieldMessages {
  const person = personIn(directory, inspector ?? '');
  if (!person) return {};
  const region = authorityNamed(authority)?.region ?? review.region;
  const place = { region, locationCodes: locationCodes || locationCodesOf(review) };
  if (closenessOf(person, place, today) !== 'elsewhere') return {};
  return { inspector: `${person.name} has no post in ${region}, and does not inspect a service that is named.` };
}
