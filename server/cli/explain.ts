import { rulePage } from '../core/language/rule-page.ts';
import { rules } from '../core/rules/index.ts';
import { orMeant } from '../core/template/nearest.ts';
import { otherFindings } from './other-findings.ts';
import { readArguments } from './read-arguments.ts';

export const explainUsage = `Usage: wsis-report explain RULE

Says of a rule what a right report has, why, what is found and what is not, with examples. wsis-report rules lists all.
`;

interface Output {
  write(text: string): unknown;
}

/** Runs `explain`. Gives the exit code: 0, or 2 where there is no such rule. */
export function explain(args: string[], out: Output, err: Output): number {
  const fail = (sentence: string): number => {
    err.write(`wsis-report: ${sentence}\n`);
    return 2;
  };
  const parsed = readArguments('explain', args, { help: { type: 'boolean', short: 'h' } });
  if (typeof parsed === 'string') return fail(parsed);
  if (parsed.values.help) {
    out.write(explainUsage);
    return 0;
  }
  const [name, more] = parsed.positionals;
  if (name === undefined || more !== undefined) return fail('name one rule to explain; see wsis-report rules.');
  const rule = rules.find(({ id }) => id === name);
  if (rule) out.write(rulePage(rule));
  else if (Object.hasOwn(otherFindings, name)) out.write(`# ${name}\n\n${otherFindings[name]}\n`);
  else return fail(`there is no rule “${name}”${orMeant(name, [...rules.map(({ id }) => id), ...Object.keys(otherFindings)])}`);
  return 0;
}
