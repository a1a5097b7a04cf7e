import aks from './aks.json' with { type: 'json' };
import dex from './dex.json' with { type: 'json' };
import eks from './eks.json' with { type: 'json' };
import entraId from './entra-id.json' with { type: 'json' };
import generic from './generic.json' with { type: 'json' };
import githubActions from './github-actions.json' with { type: 'json' };
import gitlab from './gitlab.json' with { type: 'json' };
import gke from './gke.json' with { type: 'json' };
import google from './google.json' with { type: 'json' };
import keycloak from './keycloak.json' with { type: 'json' };
import okta from './okta.json' with { type: 'json' };
import type { Provider } from './provider.ts';
import type { ProviderId } from './provider-ids.ts';

/** The data files by id. */
export const providers: Readonly<Record<ProviderId, Provider>> = {
  aks,
  dex,
  eks,
  'entra-id': entraId,
  generic,
  'github-actions': githubActions,
  gitlab,
  gke,
  google,
  keycloak,
  okta,
};
