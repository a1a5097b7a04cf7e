import { labelPart } from '../label-part.ts';

/** The labels of what is applied for access: roles, bindings and their Namespaces. */
export const accessLabels = labelPart('access');
