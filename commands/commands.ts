import { access } from './access.ts';
import { bootstrap } from './bootstrap.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { completeCommand } from './complete-command.ts';
import { completion } from './completion.ts';
import { demo } from './demo.ts';
import { explain } from './explain.ts';
import { hash } from './hash.ts';
import { identify } from './identify.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { issuer } from './issuer.ts';
import { plan } from './plan.ts';
import { rehearse } from './rehearse.ts';
import { render } from './render.ts';
import { rollout } from './rollout.ts';
import { schema } from './schema.ts';
import { validate } from './validate.ts';
import { version } from './version.ts';

const visible: readonly Command[] = [
  init,
  issuer,
  importCommand,
  check,
  validate,
  identify,
  rehearse,
  access,
  plan,
  render,
  bootstrap,
  rollout,
  demo,
  explain,
  schema,
  hash,
  version,
  completion,
];

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [...visible, completeCommand(visible)];
