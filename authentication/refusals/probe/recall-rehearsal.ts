import type { JWTAuthenticator } from '../../configuration.ts';
import { IssuerRehearsal } from './issuer-rehearsal.ts';

const known = new WeakMap<
  JWTAuthenticator,
  { readonly minor: number; readonly rehearsal: IssuerRehearsal }
>();

/** An issuer that tokens can be tried on; remembered, because most checks of an issuer need it. */
export function recallRehearsal(entry: JWTAuthenticator, minor: number): IssuerRehearsal {
  const found = known.get(entry);
  if (found?.minor === minor) return found.rehearsal;
  const rehearsal = new IssuerRehearsal(entry, minor);
  known.set(entry, { minor, rehearsal });
  return rehearsal;
}
