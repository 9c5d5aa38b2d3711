import { readFile } from 'node:fs/promises';

/** What of a rule is for its tests, its page and `explain`: a list in one line, or in lines of its own that stand further in. */
const examples = /^( {2}(?:good|bad|earlier): \[)(?:.*|\n(?: {4}.*\n)+ {2})(\],)$/gm;

/**
 * Leaves the examples out of the rules, for servers, which have no use for them. Fails where a rule's are written otherwise.
 * @type {import('esbuild').Plugin}
 */
export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]core[\\/]rules[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(examples, '$1$2');
      const isRule = /^ {2}scope: '/m.test(source);
      if (isRule && (!/^ {2}good: \[\],$/m.test(contents) || !/^ {2}bad: \[\],$/m.test(contents))) throw new Error(`The examples in ${path} are written otherwise; see scripts/without-examples.mjs.`);
      return { contents, loader: 'ts' };
    });
  },
};
