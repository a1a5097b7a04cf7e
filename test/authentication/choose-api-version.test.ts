import { expect, it } from 'vitest';
import { chooseApiVersion } from '../../authentication/choose-api-version.ts';
import { knownMinors } from '../../authentication/kubernetes-version.ts';
import { validateConfiguration } from '../../authentication/validate-configuration.ts';

it.each(knownMinors)('chooses what 1.%i reads', (minor) => {
  const apiVersion = chooseApiVersion(minor);
  expect(apiVersion).toBe(`apiserver.config.k8s.io/${minor < 34 ? 'v1beta1' : 'v1'}`);
  const configuration = { apiVersion, kind: 'AuthenticationConfiguration', jwt: [] };
  expect(validateConfiguration(configuration, { minor, disallowedIssuers: [] })).toEqual([]);
});
