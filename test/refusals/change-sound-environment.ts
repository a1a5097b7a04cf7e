import { soundEnvironment } from './sound-environment.ts';

/** A file of the sound environment with one text replaced, which it must contain. */
export function change(path: string, from: string, to: string): Record<string, string> {
  const text = soundEnvironment[path]!;
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, to) };
}
