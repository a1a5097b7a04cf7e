/** The part that an object plays, where no setting of a cluster names its labels. */
type Part = 'access' | 'configuration' | 'remote';

/** The labels of an object that plays a part, in every cluster the same. */
export function labelPart(part: Part) {
  return {
    'app.kubernetes.io/name': 'trustplane',
    'app.kubernetes.io/component': part,
    'app.kubernetes.io/managed-by': 'trustplane',
  };
}
