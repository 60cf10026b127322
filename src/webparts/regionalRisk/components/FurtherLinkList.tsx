import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { useQuery } from '../hooks/use-query';
import { useViewer } from '../hooks/viewer';
import { Message } from './Message';
import { TabLink } from './OutsideLink';
import { READ_FAILURES } from './read-failure-texts';

const useCss = stylesOf(() => ({ list: { margin: '8px 0 0', paddingLeft: 20 } }));

/** The further links of the site: a setting, which takes addresses of pages alone, also those without a certificate. */
export const FurtherLinkList: React.FC = () => {
  const css = useCss();
  const { queries } = useViewer();
  const { reading, again } = useQuery('further-links', queries.furtherLinks);
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  if (reading.value.length === 0) return <p>{strings.FurtherLinksNone}</p>;
  return (
    <ul className={css.list}>
      {reading.value.map(({ title, url }) => (
        <li key={url}>
          <TabLink href={url}>{title}</TabLink>
        </li>
      ))}
    </ul>
  );
};
