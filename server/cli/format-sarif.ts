import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../package.json';
import type { Range } from '../core/analysis/index.ts';
import { rules, type Severity } from '../core/rules/index.ts';
import type { CheckedFile, CheckedFinding, CheckedFix } from './check-file.ts';
import { otherFindings } from './other-findings.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** Findings as SARIF 2.1.0, for tools that gather those of many checkers; `troubles` say what could not be checked. */
export function formatSarif(files: readonly CheckedFile[], troubles: readonly string[]): string {
  const descriptors = [...rules.map(descriptor), ...Object.entries(otherFindings).map(([id, text]): ReportingDescriptor => ({ id, shortDescription: { text: literal(text) } }))];
  const indices = new Map(descriptors.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'WSIS Report', semanticVersion: version, rules: descriptors } },
        invocations: [
          {
            executionSuccessful: troubles.length === 0,
            ...(troubles.length > 0 && { toolExecutionNotifications: troubles.map((text) => ({ level: 'error' as const, message: { text: literal(text) } })) }),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, findings }) => findings.map((finding) => result(path, finding, indices.get(finding.rule) ?? -1))),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function descriptor({ id, severity, summary, why }: (typeof rules)[number]): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: literal(summary) },
    fullDescription: { text: literal(why) },
    help: { text: literal(`${why} Examples: wsis-report explain ${id}`) },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(path: string, { rule, severity, message, range, fingerprint, elsewhere, fix }: CheckedFinding, ruleIndex: number): Result {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: literal(message) },
    locations: [locationOf(path, range)],
    ...(elsewhere && { relatedLocations: elsewhere.map(({ uri, range, message }) => ({ ...locationOf(uri, range), message: { text: literal(message) } })) }),
    partialFingerprints: { 'wsisReport/v1': fingerprint },
    ...(fix && { fixes: [fixOf(path, fix)] }),
  };
}

function fixOf(path: string, { title, edits }: CheckedFix): Fix {
  const replacements = edits.map(({ range, text }) => ({ deletedRegion: regionOf(range), ...(text !== '' && { insertedContent: { text } }) }));
  return { description: { text: literal(title) }, artifactChanges: [{ artifactLocation: artifactAt(path), replacements }] };
}

function locationOf(path: string, range: Range): Location {
  return { physicalLocation: { artifactLocation: artifactAt(path), region: regionOf(range) } };
}

/** From the folder in which the command runs, where a path leads down from there. */
function artifactAt(path: string): ArtifactLocation {
  const below = relative('.', path);
  if (isAbsolute(below) || below.split(sep)[0] === '..') return { uri: pathToFileURL(resolve(path)).href };
  return { uri: below.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function regionOf({ start, end }: Range): Region {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** Braces stand for something else in what SARIF shows to people. */
function literal(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
