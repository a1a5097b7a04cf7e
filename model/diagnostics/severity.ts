/** How bad a finding is: an error keeps anything from being rendered, a warning does not. */
export type Severity = 'error' | 'warning';
