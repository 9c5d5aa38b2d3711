import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';

/** What pdf.js has for showing, filling in and changing PDFs, by the names of its classes and functions. Nothing of it runs where text is only read. */
const unused = [
  /^CanvasGraphics$|^Canvas\w*Tracker$|^InternalRenderTask$|^DOMFilterFactory$|^WebGPUMesh$|^TilingPattern$|ShadingPattern$/,
  /^XfaLayer$|^DrawLayer$|^AnnotationLayer$|AnnotationElement$|^PopupElement$/,
  /Editor$|EditorLayer$|EditorUIManager$|^EditorToolbar$|Outline$|Outliner$|^ColorPicker$|^AltText$|^Comment$|^TouchManager$|^FloatingToolbar$|^AnnotationElementFactory$|^SignatureExtractor$/,
  /^(?:Image|Command|Keyboard|Clipboard|Color)Manager$/,
  /^PDF(?:Network|Fetch|Node)\w*$/,
  /^MeshShading$|^RadialAxialShading$|^PDFImage$|^JpegImage$|^Jbig2Image$|^ArithmeticDecoder$|^SimpleSegmentVisitor$|^CCITTFaxDecoder$/,
  /^FakeUnicodeFont$|^AppearanceStreamEvaluator$|^FontRendererFactory$|^CompiledFont$|^TrueTypeCompiled$|^Type2Compiled$|^Commands$/,
  /^XFAFactory$|^XFAParser$|^Binder$|^Builder$|^DataHandler$|Namespace$|^FontFinder$|^TextMeasure$|^XhtmlObject$|^XFAObject$|^XmlObject$/,
  /^getXfaFont(?:Name|Widths|Dict)$/,
];

/**
 * Leaves of pdf.js, as unpdf brings it, what reads text, which is three quarters of it. Fails where a later version has none of what is to
 * be left out.
 * @type {esbuild.Plugin}
 */
export const pdfParts = {
  name: 'pdf-parts',
  setup(build) {
    build.onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      // Printed anew, each class and function of the module ends with a brace at the beginning of a line, and says its name within or behind.
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'js', target: 'es2022' });
      const found = new Set();
      const isUnused = (name) => {
        const kind = unused.find((pattern) => pattern.test(name));
        if (kind) found.add(kind);
        return kind !== undefined;
      };
      const contents = code
        .replace(/^((?:const [\w$]+ = )?class [^\n]*\{)\n  static \{\n    p\(this, "(\w+)"\);\n  \}\n([^]*?)^(\};?)$/gm, (whole, head, name, body, end) => {
          // Forms of the kind that Adobe has given up have a class for each of their elements.
          const isElement = /^    super\([\w$]+, "[a-z]\w*"/m.test(body);
          // Comments on a page are asked for this.
          if (name === 'XFAFactory' && isUnused(name)) return `${head}\n  static getRichTextAsHtml() {\n    return null;\n  }\n${end}`;
          return isElement || isUnused(name) ? `${head}${end}` : whole;
        })
        .replace(/^(function ([\w$]+)\([^\n]*\) \{)\n(?:(?!^\}$)[^\n]*\n)*^\}\n(?=p\(\2, "(\w+)"\);$)/gm, (whole, head, _, name) => (isUnused(name) ? `${head} }\n` : whole))
        // Names that only errors would show; without them, what is not used can be told.
        .replace(/^  static \{\n    p\(this, "\w+"\);\n  \}\n/gm, '')
        .replace(/^p\([\w$]+, "[\w$]+"\);$/gm, '')
        .replace(new RegExp(`(?<= = )${lazyTable(code)}\\(function`, 'g'), '/* @__PURE__ */ $&');
      if (found.size < unused.length) throw new Error('This version of pdf.js is made otherwise; see scripts/pdf-parts.mjs.');
      return { contents, loader: 'js' };
    });
  },
};

/** What the module calls the function that makes a table when it is first needed. */
function lazyTable(code) {
  return /^p\(([\w$]+), "getLookupTableFactory"\);$/m.exec(code)[1].replace('$', '\\$');
}
