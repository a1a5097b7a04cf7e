/** What stands for the endpoint of a cluster's control plane where nobody has said it. */
export function exampleEndpoint(cluster: string): string {
  return `https://${cluster}.example.com:6443`;
}
