import type { Finding, Place } from '../diagnostics/finding.ts';
import type { PathProblem } from './work-tree.ts';

const ruleOf = {
  missing: 'missing-file',
  outside: 'outside-work-tree',
  irregular: 'irregular-file',
  misnamed: 'irregular-file',
  unreadable: 'unreadable-file',
  'too-large': 'file-size',
} as const;

/**
 * A path that could not be used, as a finding. It points at the field that names the path where there is one,
 * else at the path itself.
 */
export function explainPathProblem(problem: PathProblem, place: Place = { fileName: problem.path }): Finding {
  return {
    rule: ruleOf[problem.problem],
    message: `${problem.path}: ${problem.detail}`,
    place,
    help: helpFor(problem),
  };
}

function helpFor(problem: PathProblem): string {
  switch (problem.problem) {
    case 'missing':
      return 'Add the file, or correct the path: it is relative to the file that names it.';
    case 'outside':
      return 'Copy what is needed into the repository and name it with a relative path.';
    case 'irregular':
      return 'Put a regular file there.';
    case 'misnamed':
      return 'Rename it: letters, digits, dots and hyphens are enough.';
    case 'unreadable':
      return 'Give the user that runs Trustplane the right to read it.';
    case 'too-large':
      return 'Keep only what is needed in it.';
  }
}
