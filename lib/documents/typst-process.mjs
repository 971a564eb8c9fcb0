/**
 * Compiles one Typst template to a tagged PDF: `node typst-process.mjs TEMPLATE < sent.json > out.pdf`, where
 * `sent` is `{data, photos: [[id, base64]]}`.
 * A process of its own, in plain JavaScript: compiling takes seconds for a large report and would stop the server,
 * a crash of the native compiler ends here, and no bundler meets the native module.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const templates = join(import.meta.dirname, 'templates');
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));
const raleway = folderOf('@expo-google-fonts/raleway');
const fontPaths = [
  ...['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) => join(raleway, weight)),
  join(folderOf('@expo-google-fonts/noto-emoji'), '400Regular'),
];
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths }] });

const MISSING_GLYPH = /could not be displayed/;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const LATIN = /^[\u0000-\u024f\u2010-\u2026]*$/;
const graphemes = new Intl.Segmenter('pt-BR');

function compile(source, data) {
  const compiled = compiler.compile({ ...source, inputs: { data } });
  if (!compiled.result) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())));
  return compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
}

/** PDF/A forbids a missing glyph, so one rare sign would lose the whole report: it becomes U+FFFD instead. */
function undrawable(values) {
  const candidates = new Set(
    values.filter((text) => !LATIN.test(text)).flatMap((text) => [...graphemes.segment(text)].map((s) => s.segment)),
  );
  const probe = '#import "style.typ": typeface\n#set document(title: "-")\n#show: typeface\n#sys.inputs.data';
  return new Set([...candidates].filter((grapheme) => !LATIN.test(grapheme) && !draws(probe, grapheme)));
}

function draws(probe, grapheme) {
  try {
    compile({ mainFileContent: probe }, grapheme);
    return true;
  } catch {
    return false;
  }
}

const stringify = (data, clean) =>
  JSON.stringify(data, (_, value) => (typeof value === 'string' ? clean(value) : value));

function render(template, data) {
  const source = { mainFilePath: join(templates, template) };
  const wellFormed = (text) => text.toWellFormed().replace(CONTROL, '');
  try {
    return compile(source, stringify(data, wellFormed));
  } catch (error) {
    if (!MISSING_GLYPH.test(error.message)) throw error;
    const values = [];
    stringify(data, (text) => values.push(wellFormed(text)) && text);
    const missing = undrawable(values);
    const replaced = (text) =>
      LATIN.test(text)
        ? wellFormed(text)
        : [...graphemes.segment(wellFormed(text))].map((s) => (missing.has(s.segment) ? '\ufffd' : s.segment)).join('');
    return compile(source, stringify(data, replaced));
  }
}

const { data, photos } = await json(process.stdin);
for (const [id, base64] of photos) {
  compiler.mapShadow(join(templates, `photo-${id}.jpg`), Buffer.from(base64, 'base64'));
}
process.stdout.write(render(process.argv[2], data));
