import type { RefusalOptions } from './refusal-options.ts';

/** What a refusal of the whole document may depend on: what is said of one issuer is no part of it. */
export type DocumentRefusalOptions = Omit<RefusalOptions, 'internal' | 'trialLimit'>;
