import type { Finding } from '../diagnostics/finding.ts';

const core = /^Unresolved tag: tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/** What the parser says about a tag, as a finding without its place. */
export function explainTag(message: string): Pick<Finding, 'rule' | 'message' | 'help'> {
  const name = core.exec(message)?.[1];
  return {
    rule: 'custom-tag',
    message:
      name === undefined
        ? `${message.replace(/^Unresolved tag: /, 'The tag ')} is not part of YAML's core schema.`
        : `The tag !!${name} does not fit the value.`,
    help: 'Remove the tag and write the value itself.',
  };
}
