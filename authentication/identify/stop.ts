/** Thrown where the API server stops, and caught in this folder, which makes an `Identification` of it. */
export class Stop extends Error {
  readonly outcome: 'refused' | 'unverified';
  readonly alternatives: readonly string[];

  constructor(outcome: 'refused' | 'unverified', message: string, alternatives: readonly string[] = []) {
    super(message);
    this.outcome = outcome;
    this.alternatives = alternatives;
  }
}
