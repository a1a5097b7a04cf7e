import type { LabelSelector } from '../generated/kinds.ts';
import type { Manifest } from '../manifest.ts';
import { matchSelector } from './match-selector.ts';

/**
 * Finds the clusters that a selector matches without asking each cluster: a selector with labels, or with
 * the values of one, looks only at the clusters that carry the rarest, so that a fleet of issuers or token cases with few
 * clusters each stays linear.
 */
export class ClusterIndex {
  readonly #clusters: readonly Manifest<'Cluster'>[];
  readonly #byLabel = new Map<string, Manifest<'Cluster'>[]>();
  readonly #order = new Map<Manifest<'Cluster'>, number>();

  constructor(clusters: readonly Manifest<'Cluster'>[]) {
    this.#clusters = clusters;
    for (const [position, cluster] of clusters.entries()) {
      this.#order.set(cluster, position);
      for (const [key, value] of Object.entries(cluster.document.metadata.labels ?? {})) {
        const entry = `${key}\0${value}`;
        const list = this.#byLabel.get(entry);
        if (list === undefined) this.#byLabel.set(entry, [cluster]);
        else list.push(cluster);
      }
    }
  }

  /** The clusters that the selector matches, in the order of their names. An absent selector matches `whenAbsent`. */
  select(selector: LabelSelector | undefined, whenAbsent: 'all' | 'none'): readonly Manifest<'Cluster'>[] {
    if (selector === undefined) return whenAbsent === 'all' ? this.#clusters : [];
    let candidates = this.#clusters;
    const labels = Object.entries(selector.matchLabels ?? {});
    for (const [key, value] of labels) {
      const carriers = this.#byLabel.get(`${key}\0${value}`) ?? [];
      if (labels.length === 1 && selector.matchExpressions === undefined) return carriers;
      if (carriers.length < candidates.length) candidates = carriers;
    }
    for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
      if (operator !== 'In') continue;
      const carriers = [...new Set(values)].flatMap((value) => this.#byLabel.get(`${key}\0${value}`) ?? []);
      if (carriers.length >= candidates.length) continue;
      candidates = carriers.sort((one, other) => this.#order.get(one)! - this.#order.get(other)!);
    }
    return candidates.filter((cluster) => matchSelector(selector, cluster.document.metadata.labels ?? {}));
  }
}
