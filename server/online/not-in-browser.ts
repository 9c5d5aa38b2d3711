/** What is said instead of checking where the server runs in a browser. Imports nothing, so that it can be part of any bundle. */
export const notInBrowser = 'Links cannot be checked online in a browser, which does not let a page read the answers of other sites; use VS Code on a computer, or the command line.';
