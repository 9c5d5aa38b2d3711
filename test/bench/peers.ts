import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundles } from './bundle.ts';

const modules = path.join(import.meta.dirname, 'node_modules');

/** A language server that takes part. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Whether diagnostics are asked for, or come of themselves. */
  readonly way: 'pulled' | 'pushed';
  /** How the program was made, as the tables say it. */
  readonly made: string;
  /** By section; sent once at the start, and whenever the server asks. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
}

/** The name under which ours takes part. */
export const ours = 'wsis-report';

/** Ours again, for editors that do not ask for diagnostics. */
export const pushed = `${ours} (pushed)`;

/** The program of rumdl: $RUMDL, or what npm installed, which there is for Linux on x64 only. */
export const rumdl = process.env['RUMDL'] ?? path.join(modules, '@rumdl/cli-linux-x64/rumdl');

const warning = { enabled: 'warning' };

/** All servers that can run here, ours first. */
export function peersOf(bundles: Bundles): readonly Peer[] {
  const node = process.execPath;
  const version = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')).version as string;
  return [
    { name: ours, version, command: [node, bundles.ourServer, '--stdio'], way: 'pulled', made: 'bundled, as it ships' },
    { name: pushed, version, command: [node, bundles.ourServer, '--stdio'], way: 'pushed', made: 'the same, for editors that do not ask; not measured at 10 MB' },
    ...(existsSync(rumdl) ? [{ name: 'rumdl', version: versionOf('@rumdl/cli-linux-x64'), command: [rumdl, 'server'], way: 'pulled', made: 'native program (Rust)' } satisfies Peer] : []),
    {
      name: 'vscode-markdown-languageserver',
      version: versionOf('vscode-markdown-languageserver'),
      command: [node, bundles.vscodeMarkdown, '--stdio'],
      way: 'pulled',
      made: 'bundled in the same way',
      settings: {
        markdown: {
          // Off until a user switches it on; without it the server finds nothing.
          validate: {
            enabled: true,
            referenceLinks: warning,
            fragmentLinks: warning,
            fileLinks: { ...warning, markdownFragmentLinks: 'inherit' },
            unusedLinkDefinitions: warning,
            duplicateLinkDefinitions: warning,
            ignoredLinks: [],
          },
          suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
          occurrencesHighlight: { enabled: false },
          updateLinksOnFileMove: { enabled: 'never' },
          preferredMdPathExtensionStyle: 'auto',
          server: { log: 'off' },
        },
      },
      initializationOptions: { markdownFileExtensions: ['md'] },
    },
    { name: 'markdownlint', version: versionOf('markdownlint'), command: [node, bundles.markdownlint, '--stdio'], way: 'pushed', made: 'bundled in the same way, with a small server around it' },
    { name: 'remark-lint', version: `unified-language-server ${versionOf('unified-language-server')}`, command: [node, bundles.remark, '--stdio'], way: 'pushed', made: 'bundled in the same way' },
  ];
}

/** The version of an installed package. */
export function versionOf(name: string): string {
  return JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version as string;
}
