import * as React from 'react';
import { Persona, PersonaSize } from '@fluentui/react/lib/Persona';
import type { PersonRef } from '../../../domain/people/person-ref';
import { usePostsOf } from '../hooks/use-posts-of';

/** A person as people know them from Outlook and Teams: initials, name, and the posts that they hold today. */
export const PersonCard: React.FC<{ person: PersonRef }> = ({ person: { id, name } }) => {
  const posts = usePostsOf()(id);
  return <Persona text={name} secondaryText={posts} size={PersonaSize.size32} styles={STYLES} coinProps={COIN} />;
};

// The colours behind initials are the same in every theme, made for white.
const COIN = { styles: { initials: { color: '#ffffff' } } } as const;

// A name or a post that is long goes on in the next line.
const wraps = { whiteSpace: 'normal', overflowWrap: 'anywhere', height: 'auto' } as const;
const STYLES = {
  root: { height: 'auto', minHeight: 32 },
  primaryText: { ...wraps, fontSize: 14, lineHeight: '20px' },
  secondaryText: { ...wraps, display: 'block', '::first-letter': { textTransform: 'uppercase' } }
} as const;
