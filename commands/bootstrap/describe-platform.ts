import type { AuthenticationConfiguration } from '../../authentication/configuration.ts';
import { printDocument } from '../../generators/document/print-document.ts';
import { profiles } from '../../generators/node-file/profiles.ts';
import { platforms } from '../../model/platforms.ts';
import type { BootstrapInput } from './bootstrap-input.ts';
import { nodeGuides } from './node-guides.ts';

/** A platform without an environment: a file that trusts nobody and leaves anonymous requests as they were. */
export function describePlatform(platform: BootstrapInput['platform']): BootstrapInput {
  const { directory, file } = profiles.trustplane;
  const anonymous = nodeGuides[platform]?.anonymous;
  const configuration: AuthenticationConfiguration = {
    // Every version that can reload a file reads this one.
    apiVersion: 'apiserver.config.k8s.io/v1beta1',
    kind: 'AuthenticationConfiguration',
    ...(anonymous !== undefined && { anonymous }),
    jwt: [],
  };
  const document = printDocument({ configuration, issuers: [] });
  return { platform, directory, file, configuration, document, port: platforms[platform].apiServerPort };
}
