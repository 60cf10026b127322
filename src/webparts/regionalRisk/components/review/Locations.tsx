import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { entryOf } from '../../../../domain/review/entry';
import type { Review } from '../../../../domain/review/review';
import {
  codesIn,
  isWithoutService,
  locationCodesOf,
  serviceOf,
  WITHOUT_SERVICE
} from '../../../../domain/review/service-involved';
import { stylesOf } from '../../hooks/styles-of';
import { ReviewLink } from '../ReviewLink';
import { hintText } from '../shared-styles';

export interface LocationsProps {
  review: Review;
  /** The other reviews of the region that name a location, by code. */
  alsoAt: (code: string) => readonly string[];
  onOpen: (reference: string) => void;
}

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: '4px 0 0', padding: 0, display: 'grid', gap: 8 },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  code: { fontWeight: 600, overflowWrap: 'anywhere' },
  quiet: hintText(theme)
}));

/** The locations of a review, whether each is in its profile (KP-3), and other reviews of them. */
export const Locations: React.FC<LocationsProps> = ({ review, alsoAt, onOpen }) => {
  const css = useCss();
  if (isWithoutService(review)) return <p className={css.plain}>{WITHOUT_SERVICE}</p>;
  const codes = codesIn(locationCodesOf(review));
  const why = entryOf(review, 'withoutCode');
  return (
    <>
      <p className={css.plain}>{serviceOf(review) || strings.NoService}</p>
      {codes.length === 0 && (
        <p className={css.quiet}>{why === '' ? strings.NoLocation : format(strings.NoCodeBecause, why)}</p>
      )}
      <ul className={css.list}>
        {codes.map((code) => {
          const others = alsoAt(code);
          return (
            <li key={code}>
              <span className={css.code}>{code}</span>
              <p className={css.quiet}>{review.inProfile.includes(code) ? strings.InProfile : strings.NotInProfile}</p>
              {others.length > 0 && (
                <p className={css.quiet}>
                  {strings.AlsoAt}{' '}
                  {others.map((reference, at) => (
                    <React.Fragment key={reference}>
                      {at > 0 && ', '}
                      <ReviewLink reference={reference} onOpen={onOpen} />
                    </React.Fragment>
                  ))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};
