import { serviceAccountIssuer } from '../lab/control-plane/list-api-server-flags.ts';

/**
 * An environment that trusts the cluster's own service-account issuer, which its Cluster does not declare: only the API
 * server can know, when it loads the document.
 */
export const refusedByApiServer = {
  issuers: {
    own: {
      issuer: { url: serviceAccountIssuer },
      claimMappings: { username: { claim: 'sub', prefix: 'own:' } },
    },
  },
  serviceAccountIssuers: ['https://elsewhere.example.com'],
};
