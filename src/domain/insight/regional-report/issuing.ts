import { ukDay } from '../../dates';
import { NOT_IN_DIRECTORY } from '../../review/decide';
import type { Refusal } from '../../review/refusal';
import { coversRegion, personIn, type Directory, type Person } from '../../people/people';
import { DIRECTION, LEAD } from '../../steps/by';
import { ROLE_LABELS, type Region, type Role } from '../../words';
import { checkSpan, type Span } from './period';
import { type Text } from '../../text';

/** Who issues the report of a region (KP-6). */
const ISSUERS: readonly Role[] = [...LEAD, ...DIRECTION];

export const canIssue = (person: Person, region: Region, today: string): boolean =>
  coversRegion(person, region, today).some((post) => ISSUERS.includes(post));

/** A person with a post in a region may read its reports, as they may read its register. */
export const canRead = (person: Person, region: Region, today: string): boolean =>
  coversRegion(person, region, today).length > 0;

type Authorisation = { readonly ok: true; readonly actor: Person } | { readonly ok: false; readonly refusal: Refusal };

/** Whether a person may issue a report of a region and a period. `now` is a UTC time. */
export function mayIssue(
  wish: Span & { readonly region: Region },
  o: { readonly actorId: string; readonly directory: Directory; readonly now: string }
): Authorisation {
  const standing = mayRead(wish.region, o);
  if (!standing.ok) return standing;
  const today = ukDay(o.now);
  if (!canIssue(standing.actor, wish.region, today))
    return refused(
      'not-your-role',
      `Only the ${ISSUERS.map((role) => ROLE_LABELS[role])
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')} in ${wish.region} can issue its report. Ask one of them.`
    );
  return ofPeriod(wish, standing, today);
}

/** Whether a person may see what a report of a region and a period would say. `now` is a UTC time. */
export function mayPreview(
  wish: Span & { readonly region: Region },
  o: { readonly actorId: string; readonly directory: Directory; readonly now: string }
): Authorisation {
  const standing = mayRead(wish.region, o);
  return standing.ok ? ofPeriod(wish, standing, ukDay(o.now)) : standing;
}

function ofPeriod(span: Span, standing: Authorisation, today: string): Authorisation {
  const fields = checkSpan(span, today);
  const [first] = Object.values(fields);
  return first === undefined
    ? standing
    : { ok: false, refusal: { code: 'bad-input', rule: 'KP-6', sentence: first, fields } };
}

/** Whether a person may read the reports of a region. */
export function mayRead(
  region: Region,
  { actorId, directory, now }: { readonly actorId: string; readonly directory: Directory; readonly now: string }
): Authorisation {
  const actor = personIn(directory, actorId);
  if (!actor) return refused('not-in-directory', NOT_IN_DIRECTORY);
  return canRead(actor, region, ukDay(now))
    ? { ok: true, actor }
    : refused(
        'not-your-role',
        `You do not hold a post in ${region} today, so you cannot read its reports. Ask its regional safeguarding lead.`
      );
}

const refused = (code: Refusal['code'], sentence: Text): Authorisation => ({
  ok: false,
  refusal: { code, rule: 'KP-6', sentence }
});
