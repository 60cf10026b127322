import * as React from 'react';
import type { PersonRef } from '../../../../domain/people/person-ref';
import { usePostsOf } from '../../hooks/use-posts-of';
import { hinted } from '../shared-styles';
import { stylesOf } from '../../hooks/styles-of';
import { Hint } from './Hint';

const useCss = stylesOf((theme) => ({ root: hinted(theme) }));

/** The name of a person, with a hint that says which posts they hold today. */
export const PersonName: React.FC<{ person: PersonRef }> = ({ person: { id, name } }) => {
  const css = useCss();
  const posts = usePostsOf()(id);
  if (posts === '') return <>{name}</>;
  return (
    <Hint text={posts}>
      {(describedBy) => (
        <span tabIndex={0} className={css.root} aria-describedby={describedBy}>
          {name}
        </span>
      )}
    </Hint>
  );
};
