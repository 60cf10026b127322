import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { beingTyped, typedOut, wellFormedCodes } from '../../../../domain/locations/location-codes';
import { described, type LookedUp } from '../../../../domain/locations/location-checks';
import type { Location } from '../../../../domain/locations/locations';
import type { FoundLocations } from '../../../../register/locations/locations';
import { stylesOf } from '../../hooks/styles-of';
import { useQuery } from '../../hooks/use-query';
import { useDebounced } from '../../hooks/use-debounced';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { Line } from './plain-fields';
import type { FieldProps } from './step-field-props';
import { hintText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  found: { listStyle: 'none', margin: '8px 0 0', padding: 0, display: 'grid', gap: 4, fontSize: 13, lineHeight: 18 },
  code: { fontWeight: 600 },
  quiet: { ...hintText(theme), margin: '8px 0 4px' },
  like: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4, justifyItems: 'start' }
}));

const NOTHING: { readonly known: LookedUp; readonly like: FoundLocations } = {
  known: { codes: [], found: [] },
  like: { locations: [], more: false }
};

/**
 * Location codes, looked up while they are typed (KP-3). A code that the location list lacks is allowed: closed
 * services have some.
 */
export const LocationCodesField: React.FC<FieldProps> = (props) => {
  const { answer, field, onAnswer } = props;
  const css = useCss();
  const { queries } = useViewer();
  const typed = useDebounced(answer);
  const codes = wellFormedCodes(typed);
  const rest = beingTyped(typed);
  const { reading } = useQuery(`${codes.join()} ${rest}`, async () =>
    codes.length + rest.length === 0 ? NOTHING : queries.locations(codes, rest)
  );
  const { known, like } = reading.is === 'read' ? reading.value : NOTHING;
  const others = like.locations.filter(({ code }) => !known.found.some((each) => each.code === code));
  return (
    <div>
      <Line {...props} field={{ ...field, hint: strings.LocationsHint }} />
      <div role="status">
        {reading.is === 'failed' && <p className={css.quiet}>{strings.LocationsTrouble}</p>}
        {known.codes.length > 0 && (
          <ul className={css.found}>
            {known.codes.map((code) => (
              <li key={code}>
                <span className={css.code}>{code}</span>: {saidOf(known, code)}
              </li>
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <p className={css.quiet}>
            {format(like.more ? strings.LocationsSome : strings.LocationsAll, rest, others.length)}
          </p>
        )}
      </div>
      {others.length > 0 && (
        <ul className={css.like}>
          {others.map((location) => (
            <li key={location.code}>
              <Button
                look="quiet"
                label={format(strings.LocationUse, location.code, named(location))}
                onClick={() => onAnswer(typedOut(answer, location.code))}
              >
                <span>
                  <span className={css.code}>{location.code}</span> {named(location)}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const named = (location: Location): string =>
  location.closed ? format(strings.LocationClosed, described(location)) : described(location);

/** What the location list says of a code. */
function saidOf({ found, loadedAt }: LookedUp, code: string): string {
  const location = found.find((each) => each.code === code);
  if (location) return named(location);
  return loadedAt === undefined ? strings.LocationsNoDirectory : strings.LocationUnknown;
}
