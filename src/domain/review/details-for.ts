/** Where the facts of a review of a region end for people who may not see it. */
export const detailsFor = (region: string): string => `Details are for ${region}.`;
