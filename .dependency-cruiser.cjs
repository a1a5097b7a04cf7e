/** Imports point one way: commands → generators → model → authentication. No cycles. */
const above = (folder, ...outside) => ({
  name: `${folder}-imports-inwards-only`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: `^(${outside.join('|')})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    above('authentication', 'model', 'generators', 'commands', 'templates', 'test', 'scripts'),
    above('model', 'generators', 'commands', 'templates', 'test', 'scripts'),
    above('generators', 'commands', 'test', 'scripts'),
    above('commands', 'test', 'scripts'),
    {
      name: 'only-doors-touch-the-machine',
      comment: 'Everything but commands/ is pure: no files, no network, no child processes.',
      severity: 'error',
      from: { path: '^(authentication|model|generators)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path/posix|path|buffer|url)$' },
    },
    {
      name: 'no-client-library-outside-commands',
      severity: 'error',
      from: { pathNot: '^(commands|test)/' },
      to: { path: 'node_modules/@kubernetes/client-node' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
