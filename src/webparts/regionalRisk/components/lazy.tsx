import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { useQuery } from '../hooks/use-query';
import { Message } from './Message';

/** Loads a component on demand. A failed load is shown, and can be tried again. */
export function lazy<P extends object>(load: () => Promise<React.FC<P>>): React.FC<P> {
  let arrived: React.FC<P> | undefined;
  const fetched = async (): Promise<React.FC<P>> => (arrived = arrived ?? (await load()));
  return function Lazy(props) {
    const { reading, again } = useQuery('code', fetched);
    const Part = arrived;
    if (Part) return <Part {...props} />;
    if (reading.is === 'failed')
      return (
        <Message tone="wrong" onTryAgain={again}>
          {strings.PartTrouble}
        </Message>
      );
    return <p role="status">{strings.PartLoading}</p>;
  };
}
