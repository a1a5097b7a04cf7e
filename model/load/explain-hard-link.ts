import type { Finding, Place } from '../diagnostics/finding.ts';

/** A file with a second name, as a finding at the file or at the field that names it. */
export function explainHardLink(place: Place): Finding {
  return {
    rule: 'hard-link',
    message: 'The file has a second name (a hard link), which may lie outside the work tree.',
    place,
    help: 'Make it a file of its own: cp FILE FILE.new && mv FILE.new FILE.',
  };
}
