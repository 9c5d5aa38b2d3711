import type { Connection, Diagnostic, InitializeParams, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CancellationToken, DiagnosticSeverity } from 'vscode-languageserver';
import { rangeOf, type Analysis } from '../core/analysis/index.ts';
import type { Finding, Severity } from '../core/rules/index.ts';
import type { PageOf } from '../core/language/rule-help.ts';
import type { Say } from '../core/language/translator.ts';
import { settingsMistakes } from '../core/settings/index.ts';
import type { Mistake } from '../core/template/json.ts';
import { templateMistakes } from '../core/template/templates.ts';
import type { Documents } from './documents.ts';
import { mistakeDiagnostics, source } from './mistake-diagnostics.ts';
import type { InitializationOptions } from './protocol.ts';

/** More than these help nobody, and sending them is what makes big files slow. */
const mostShown = 200;

/** A client may still know what an earlier server told it, and no two of them say the same by chance. */
const run = Math.random().toString(36).slice(2);

const severityNumbers: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a client was told last. */
interface Told {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** What the file and its surroundings were then. */
  readonly state: string;
}

/** Sends diagnostics: when asked, to clients that ask; after each change, to others. Never both. */
export class Diagnostics {
  /** Whether the client asks. */
  readonly pulled: boolean;
  readonly #documents: Documents;
  readonly #options: InitializationOptions;
  readonly #say: Say;
  readonly #pageOf: PageOf;
  readonly #told = new Map<string, Told>();
  #count = 0;

  constructor(connection: Connection, documents: Documents, { capabilities }: InitializeParams, options: InitializationOptions, say: Say, pageOf: PageOf) {
    this.#documents = documents;
    const { publishDiagnostics, diagnostic } = capabilities.textDocument ?? {};
    this.#pageOf = publishDiagnostics?.codeDescriptionSupport || diagnostic?.codeDescriptionSupport ? pageOf : () => undefined;
    this.#say = say;
    this.#options = options;
    this.pulled = capabilities.textDocument?.diagnostic !== undefined;
    if (this.pulled) {
      const canRefresh = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
      connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
        const analysis = await documents.report(uri, token);
        const told = this.#told.get(uri);
        const isCurrent = previousResultId !== undefined && told?.resultId === previousResultId;
        const state = documents.stateOf(uri);
        if (isCurrent && told.state === state) return { kind: 'unchanged', resultId: told.resultId };
        const items = this.#of(uri, analysis);
        // Most keys change no finding, and two hundred of them are much to send and to draw anew.
        const resultId = isCurrent && areSame(items, told.items) ? told.resultId : `${run}.${++this.#count}`;
        if (state !== undefined) this.#told.set(uri, { resultId, items, state });
        return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
      });
      documents.listen({
        changed: (_uri, typed) => {
          if (!typed && canRefresh) connection.languages.diagnostics.refresh();
        },
        closed: (uri) => void this.#told.delete(uri),
      });
    } else {
      documents.listen({
        changed: async (uri) => {
          const analysis = await documents.report(uri, CancellationToken.None);
          void connection.sendDiagnostics({ uri, version: documents.version(uri), diagnostics: this.#of(uri, analysis) });
        },
        closed: (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }),
      });
    }
  }

  #of(uri: string, analysis: Analysis | undefined): Diagnostic[] {
    return analysis ? diagnosticsOf(analysis, uri, this.#say, this.#pageOf) : this.#ofJson(uri);
  }

  #ofJson(uri: string): Diagnostic[] {
    const template = this.#documents.template(uri);
    if (template) return this.#ofMistakes(template.text, 'template-invalid', templateMistakes({ name: template.name, text: template.text.getText() }, template.beside));
    const settings = this.#documents.settings(uri);
    return settings ? this.#ofMistakes(settings.text, 'settings-invalid', settingsMistakes(settings.text.getText(), settings.templates)) : [];
  }

  #ofMistakes(text: TextDocument, code: string, mistakes: readonly Mistake[]): Diagnostic[] {
    return mistakeDiagnostics(text, code, mistakes.filter((mistake) => !(this.#options.jsonValidation && mistake.schema)), this.#say);
  }
}

function diagnosticsOf(analysis: Analysis, uri: string, say: Say, pageOf: PageOf): Diagnostic[] {
  const { findings, more } = analysis.findings(mostShown);
  const diagnostics = findings.map((finding) => diagnosticOf(finding, analysis, uri, say, pageOf));
  const { opening } = analysis.report;
  if (more > 0 && opening) {
    diagnostics.push({
      range: rangeOf(opening, analysis.document),
      severity: DiagnosticSeverity.Information,
      source,
      code: 'findings-more',
      message: say(`There are ${more.toLocaleString('en')} more findings than are shown; the gravest ${mostShown} come first.`),
    });
  }
  return diagnostics;
}

function diagnosticOf({ rule, severity, place, message, related, elsewhere }: Finding, { document }: Analysis, uri: string, say: Say, pageOf: PageOf): Diagnostic {
  const page = pageOf(rule);
  return {
    range: rangeOf(place, document),
    severity: severityNumbers[severity],
    source,
    code: rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    message: say(message),
    ...((related || elsewhere) && {
      relatedInformation: [
        ...(related ?? []).map((other) => ({ location: { uri, range: rangeOf(other.place, document) }, message: say(other.message) })),
        ...(elsewhere ?? []).map((other) => ({ location: { uri: other.uri, range: other.range }, message: say(other.message) })),
      ],
    }),
  };
}

function areSame(items: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return items.length === others.length && items.every((item, index) => isSame(item, others[index]!));
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.message === other.message &&
    one.code === other.code &&
    one.severity === other.severity &&
    isSameRange(one.range, other.range) &&
    JSON.stringify(one.relatedInformation) === JSON.stringify(other.relatedInformation)
  );
}

function isSameRange({ start, end }: Range, other: Range): boolean {
  return start.line === other.start.line && start.character === other.start.character && end.line === other.end.line && end.character === other.end.character;
}
