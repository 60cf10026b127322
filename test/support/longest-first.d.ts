export const LONGEST: readonly string[];
export function longestFirst<T extends { readonly path: string }>(tests: readonly T[]): readonly T[];
