import { escapeInvisible } from '../report/escape-invisible.ts';
import { UsageError } from '../usage-error.ts';

const wellKnown = '/.well-known/openid-configuration';

/**
 * An issuer URL as somebody types it. Nothing is mended silently, because it must equal the `iss` claim byte for byte.
 *
 * @throws UsageError with the URL that was probably meant
 */
export function readIssuerUrl(given: string): string {
  const shown = escapeInvisible(given);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(given)?.[1];
  if (scheme === undefined) {
    const hint = /^[\w-]+(?:\.[\w-]+)+/.test(given) ? ` Did you mean https://${shown}?` : '';
    throw new UsageError(`"${shown}" is not a URL.${hint} An issuer is called by its whole URL.`);
  }
  if (scheme !== 'https') {
    throw new UsageError(
      `"${shown}" is not https. kube-apiserver takes no other issuer: serve it over TLS, and give the CA with --ca if it is one of your own.`,
    );
  }
  if (!URL.canParse(given) || /[\s\\]/.test(given)) {
    throw new UsageError(
      `"${shown}" is not a URL that anything can be fetched from. Look for a typing error.`,
    );
  }
  const { username, password, search, hash } = new URL(given);
  const odd =
    username !== '' || password !== ''
      ? 'a user name'
      : search !== '' || given.includes('?')
        ? 'a query'
        : hash !== '' || given.includes('#')
          ? 'a fragment'
          : undefined;
  if (odd !== undefined) {
    throw new UsageError(`"${shown}" has ${odd}, which kube-apiserver takes in no issuer URL. Leave it out.`);
  }
  if (given.includes(wellKnown)) {
    throw new UsageError(
      `"${shown}" is a discovery document. The issuer is what stands before it: ${escapeInvisible(given.slice(0, given.indexOf(wellKnown)))}`,
    );
  }
  return given;
}
