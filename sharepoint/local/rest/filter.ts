/**
 * OData v3 `$filter`, as far as SharePoint supports it: comparisons, startswith, substringof, and, or, parentheses.
 * There is no `not`.
 */
export type Literal =
  | { readonly kind: 'text' | 'date' | 'guid'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'nothing' };
export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type Filter =
  | { readonly kind: 'compare'; readonly name: string; readonly comparison: Comparison; readonly literal: Literal }
  | { readonly kind: 'startswith' | 'substringof'; readonly name: string; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] };
