/** The minors of Kubernetes that are compared: the oldest and the newest, all with `scripts/test --all-releases`. */
export const sampledMinors: readonly number[] =
  process.env.TRUSTPLANE_ALL_RELEASES === '1' ? [30, 31, 32, 33, 34, 35, 36] : [30, 36];
