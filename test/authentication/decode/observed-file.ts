import { readFileSync } from 'node:fs';
import type { AuthenticationConfiguration } from '../../../authentication/configuration.ts';

/** What upstream was observed to make of one file: one of the two is there. */
export interface ObservedDecoding {
  readonly configuration?: AuthenticationConfiguration;
  readonly error?: string;
}

export interface ObservedFile {
  readonly name: string;
  readonly text?: string;
  readonly base64?: string;
  readonly k8s_1_36_1: ObservedDecoding;
  readonly k8s_1_33_13: ObservedDecoding | 'same';
}

const file = new URL('../../vectors/authentication-decoding.json', import.meta.url);

/** The files that were shown to upstream's decoder, and what it said. */
export const observedFiles: readonly ObservedFile[] = JSON.parse(readFileSync(file, 'utf8')).vectors;
