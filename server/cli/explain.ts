import { parseArgs } from 'node:util';
import { rulePage } from '../core/language/rule-page.ts';
import { rules } from '../core/rules/index.ts';
import { orMeant } from '../core/template/nearest.ts';

export const explainUsage = `Usage: wsis-report explain RULE

Says of a rule what a right report has, why, what is found and what is not, with examples. wsis-report rules lists all.
`;

interface Output {
  write(text: string): unknown;
}

/** What is said of findings that no rule makes, by the names that they have. */
const others: Readonly<Record<string, string>> = {
  'template-invalid': 'A template in .wsis/templates is written as its schema says; what is wrong in one is told where it stands.',
  'settings-invalid': 'The settings in .wsis/config.json are written as docs/settings.md says; what is wrong in them counts for nothing.',
  'rule-failed': 'A rule could not check something because of a mistake of its own; the others ran on. Please report it.',
};

/** Runs `explain`. Gives the exit code: 0, or 2 where there is no such rule. */
export function explain(args: string[], out: Output, err: Output): number {
  const fail = (sentence: string): number => {
    err.write(`wsis-report: ${sentence}\n`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    return fail(`${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}; see wsis-report explain --help.`);
  }
  if (parsed.values.help) {
    out.write(explainUsage);
    return 0;
  }
  const [name, more] = parsed.positionals;
  if (name === undefined || more !== undefined) return fail('name one rule to explain; see wsis-report rules.');
  const rule = rules.find(({ id }) => id === name);
  if (rule) out.write(rulePage(rule));
  else if (Object.hasOwn(others, name)) out.write(`# ${name}\n\n${others[name]}\n`);
  else return fail(`there is no rule “${name}”${orMeant(name, [...rules.map(({ id }) => id), ...Object.keys(others)])}`);
  return 0;
}
