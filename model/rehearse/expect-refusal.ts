import { shortenRefusal } from './shorten-refusal.ts';

/** What a case may expect of a refusal, so that it holds for every cluster: each has an audience of its own. */
export function expectRefusal(refused: string): string {
  return /^oidc: verify token: oidc: (expected audience)\b/.exec(refused)?.[1] ?? shortenRefusal(refused);
}
