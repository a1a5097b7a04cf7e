/** SHA-256 (hex) of the authentication configuration that an API server's metrics say is loaded. */
export function findLoadedHash(metrics: string): string | undefined {
  return /last_config_info\{[^}]*[{,]hash="sha256:([0-9a-f]+)"/.exec(metrics)?.[1];
}
