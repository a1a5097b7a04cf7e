/**
 * Writes everything that is derived from the schemas in model/schemas, from templates, rules and commands:
 * TypeScript types and validators into model/generated, the files of templates/ into generators/generated
 * and commands/generated, the reference pages into docs/reference and the schemas for editors into docs/schemas.
 *
 *   npx tsx scripts/generate.ts            write
 *   npx tsx scripts/generate.ts --verify   exit 1 where a committed file is stale
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generateInitTemplates } from './generate-init-templates.ts';
import { generateTemplates } from './generate-templates.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidatorTypes } from './generate-validator-types.ts';
import { generateValidators } from './generate-validators.ts';

const verify = process.argv.includes('--verify');

update({
  'model/generated/kinds.ts': await generateTypes(),
  'model/generated/validators.js': generateValidators(),
  'model/generated/validators.d.ts': generateValidatorTypes(),
  'generators/generated/templates.ts': generateTemplates(),
  'commands/generated/init-templates.ts': generateInitTemplates(),
});
// The pages are printed by the commands, which need the files above to load.
const { generateReference } = await import('./generate-reference.ts');
update(generateReference());

function update(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    if (verify) {
      console.error(`${path} is stale: run "npm run generate" and commit the result.`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      console.log(`wrote ${path}`);
    }
  }
}
