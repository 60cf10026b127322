import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { useReading } from '../hooks/use-reading';
import { Sentence } from './Sentence';

/** A part of the page whose code is a file of its own, fetched when it is first shown. A fetch that fails says so, and can be tried again. */
export function later<P extends object>(load: () => Promise<React.FC<P>>): React.FC<P> {
  let arrived: React.FC<P> | undefined;
  const fetched = async (): Promise<React.FC<P>> => (arrived = arrived ?? (await load()));
  return function Later(props) {
    const { reading, again } = useReading('code', fetched);
    const Part = arrived;
    if (Part) return <Part {...props} />;
    if (reading.is === 'failed')
      return (
        <Sentence tone="wrong" onTryAgain={again}>
          {strings.PartTrouble}
        </Sentence>
      );
    return <p role="status">{strings.PartLoading}</p>;
  };
}
