import type { CelInput } from '../../cel/wrap-input.ts';

/** The claims of a token. */
export type Claims = Readonly<Record<string, CelInput>>;
