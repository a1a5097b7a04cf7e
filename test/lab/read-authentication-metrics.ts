import type { ApiServer } from './start-api-server.ts';

/**
 * An API server's metrics up to those of authentication. They come in the order of their names, and what follows is more
 * than a megabyte that takes both sides longer than everything else in a test that waits for a document to be loaded.
 */
export async function readAuthenticationMetrics(request: ApiServer['request']): Promise<string> {
  return (await request('GET', '/metrics', { until: /\n# HELP apiserver_c/ })).text;
}
