import type { FieldPath } from '../diagnostics/finding.ts';
import type { SourceDocument } from '../load/source-document.ts';
import type { Manifest } from '../manifest.ts';

/** Where the field of an authenticator is written in the Issuer or IssuerClass that it comes from. */
export function locateField(
  template: Manifest<'Issuer'> | Manifest<'IssuerClass'>,
  field: FieldPath,
): { document: SourceDocument; path: FieldPath } {
  const fromFile = template.document.spec.issuer.certificateAuthorityFile !== undefined;
  const path = field.map((step) =>
    step === 'certificateAuthority' && fromFile ? 'certificateAuthorityFile' : step,
  );
  return { document: template.source, path: ['spec', ...path] };
}
