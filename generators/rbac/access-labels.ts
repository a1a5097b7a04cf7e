/** The labels of what is applied for access: roles, bindings and their Namespaces. */
export const accessLabels = {
  'app.kubernetes.io/name': 'trustplane',
  'app.kubernetes.io/component': 'access',
  'app.kubernetes.io/managed-by': 'trustplane',
} as const;
