/** Where a value is in the claims (or the user): names from the root, 0 for an element of a list. */
export type ClaimPath = readonly (string | 0)[];
