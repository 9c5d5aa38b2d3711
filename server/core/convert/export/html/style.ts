/** How the page looks on a screen, and on A4. */
export const style = `
:root { color-scheme: light dark; }
body { font: 1.05rem/1.55 Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif; max-width: 44rem; margin: 2.5rem auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
header { margin-bottom: 2.5rem; padding-bottom: 1rem; border-bottom: 2px solid #1f4e79; }
header p { margin: 0.2rem 0; }
.organization { font-weight: 600; font-size: 1.15rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.8em 0 0.6em; break-after: avoid; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1.05rem; }
header h1, main > h1:first-child { margin-top: 0.4em; }
blockquote { margin: 1em 0; padding-inline-start: 1rem; border-inline-start: 3px solid #8ea9c1; }
pre { white-space: pre-wrap; padding: 0.75rem; border: 1px solid #8ea9c1; }
code { font-family: Consolas, "Liberation Mono", Menlo, monospace; font-size: 0.92em; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid #8ea9c1; padding: 0.35rem 0.55rem; vertical-align: top; text-align: start; }
td.center, th.center { text-align: center; } td.right, th.right { text-align: right; } td.left, th.left { text-align: left; }
thead { display: table-header-group; } tr { break-inside: avoid; }
mark { background: #ffeb3b; color: #000; }
sup, sub { line-height: 0; font-size: 0.75em; }
sup + sup { margin-inline-start: 0.25em; }
.footnotes { margin-top: 3rem; border-top: 1px solid #8ea9c1; font-size: 0.92rem; }
li > p { margin: 0.3em 0; }
@page { size: A4; margin: 25mm 22mm; @bottom-center { content: counter(page); } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  [role=doc-backlink] { display: none; }
}
`;
