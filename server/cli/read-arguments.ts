import { parseArgs, type ParseArgsConfig } from 'node:util';

type Config<Options extends NonNullable<ParseArgsConfig['options']>> = { readonly args: string[]; readonly allowPositionals: boolean; readonly options: Options };

/**
 * Reads the arguments of a command.
 * @param command `check`; `wsis-report check --help` tells of its options
 * @returns what `parseArgs` of Node gives, or one sentence that says what is wrong
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: string[],
  options: Options,
  allowPositionals = true,
): ReturnType<typeof parseArgs<Config<Options>>> | string {
  try {
    return parseArgs<Config<Options>>({ args, allowPositionals, options });
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}; see wsis-report ${command} --help.`;
  }
}
