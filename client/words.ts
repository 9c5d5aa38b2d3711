import { env, Uri, workspace } from 'vscode';

/** How findings are said in the language of the editor; undefined in English, and where nobody has translated them. */
export async function wordsOfFindings(extension: Uri): Promise<Readonly<Record<string, string>> | undefined> {
  const [language] = env.language.split('-');
  if (language === 'en') return undefined;
  try {
    const table = await workspace.fs.readFile(Uri.joinPath(extension, 'l10n', `findings.${language}.json`));
    return JSON.parse(new TextDecoder().decode(table)) as Record<string, string>;
  } catch {
    return undefined;
  }
}
