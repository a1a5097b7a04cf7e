/** The exit codes, which never change their meaning. */
export const exitCodes = {
  done: 0,
  /** Something is wrong with the input files. */
  findings: 1,
  /** Wrong usage: arguments, flags, or the Destination. */
  usage: 2,
  /** The machine: input/output, network. */
  environment: 3,
} as const;

/** What a command did: what goes to stdout and stderr, and the exit code. Nothing is printed before it is complete. */
export interface Outcome {
  exitCode: (typeof exitCodes)[keyof typeof exitCodes];
  stdout?: string;
  stderr?: string;
}
