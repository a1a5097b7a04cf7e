/** What the lab uses of the package, which comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener } from 'node:http';

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
    on(event: string, listener: (context: { readonly req: IncomingMessage }, error: Error) => void): void;
  }
}
