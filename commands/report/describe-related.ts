import type { Diagnostic } from '../../model/diagnostics/diagnostic.ts';

/** The other places that a finding is about, for reports that have one place for each: `also: FILE:LINE:COLUMN: what`. */
export function describeRelated({ related = [] }: Diagnostic): string[] {
  return related.map(({ file, line, column, resource, path, message }) => {
    const place =
      file === undefined
        ? `${resource === undefined ? '' : `${resource.kind}/${resource.name} `}${path}`
        : [file, line, column].filter((part) => part !== undefined).join(':');
    return `also: ${place}: ${message}`;
  });
}
