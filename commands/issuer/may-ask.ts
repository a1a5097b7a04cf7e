import { classifyHost } from '../../authentication/refusals/classify-host.ts';
import { isPublicAddress } from '../identify/is-public-address.ts';

/**
 * Whether an issuer may be asked at an IP address. Where clouds hand out credentials, and link-local, never; at private
 * addresses only if the issuer is said to be internal.
 */
export function mayAsk(address: string, internal: boolean): boolean {
  const reach = classifyHost(address.includes(':') ? `[${address}]` : address)?.reach;
  if (reach === 'forbidden') return false;
  return isPublicAddress(address) || (internal && reach === 'private');
}
