/** Who may import whom: docs/architecture.md. A folder is a promise; this file keeps it. */
const own = '^(src-main|src-renderer)/';
const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: own, pathNot: [`^${from}/`, ...allowed.map((path) => `^${path}`)] },
});
/** A package that one folder alone may use. */
const home = (packages, folder) => ({
  name: `${packages}-only-in-${folder}`,
  severity: 'error',
  from: { path: own, pathNot: `^${folder}/` },
  to: { path: `^node_modules/(${packages})/` },
});

const API = 'src-main/api/';
const CRYPTO = 'src-main/crypto/';
const DOMAIN = 'src-main/domain/';

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-in-dependencies',
      comment: 'What the program uses at run time stands in "dependencies" (electron comes with the runtime).',
      severity: 'error',
      from: { path: own },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: '^node_modules/(electron|@types)/' },
    },
    only('domain', 'The rules know nothing of ours.', 'src-main/domain'),
    {
      name: 'domain-is-pure',
      comment: 'No Node in the rules: they run anywhere.',
      severity: 'error',
      from: { path: `^${DOMAIN}` },
      to: { dependencyTypes: ['core'] },
    },
    only('crypto', 'Boxes know nothing of what lies in them.', 'src-main/crypto'),
    only('api', 'The contract speaks of the rules only.', 'src-main/api', DOMAIN),
    only('store', 'The store knows the contract and the rules.', 'src-main/store', API, DOMAIN),
    ...[
      ['commands', 'queries'],
      ['queries', 'commands'],
      ['reads', '(commands|queries)'],
    ].map(([from, to]) => ({
      name: `store-${from}`,
      comment: 'What commands and queries both ask of the tables stands in reads/.',
      severity: 'error',
      from: { path: `^src-main/store/${from}/` },
      to: { path: `^src-main/store/${to}/` },
    })),
    only('documents', 'Papers are functions from data to bytes.', 'src-main/documents', CRYPTO, DOMAIN),
    only('journal', 'The journal keeps entries, whoever writes them.', 'src-main/journal', API, DOMAIN),
    only(
      'app',
      'What both hosts share: of the documents only how to ask for them.',
      'src-main/app',
      API,
      CRYPTO,
      DOMAIN,
      'src-main/journal/',
      'src-main/documents/(protocol|vault|jobs/index)\\.ts$',
    ),
    only('renderer', 'A page knows the contract and the rules.', 'src-renderer', API, DOMAIN),
    home('electron', 'src-main/host/electron'),
    home('dexie', 'src-main/store'),
    home('exceljs|pdfmake|pdfkit|fontkit', 'src-main/documents'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
