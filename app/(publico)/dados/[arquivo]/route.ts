import { streamOf } from '@/app/stream';
import { parseFileName } from '@/lib/domain/open-data/registry';
import { loadDictionary, openDataFile } from '@/lib/features/open-data/loaders';

type Context = RouteContext<'/dados/[arquivo]'>;

const CONTENT_TYPE = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** Open data for anyone: each dataset as JSON and CSV, and the dictionary. Written as it is read. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { arquivo } = await params;
  if (arquivo === 'dicionario.json') return dictionaryFile(JSON.stringify(loadDictionary(), null, 2));
  const file = parseFileName(arquivo);
  if (!file) return notPublished(arquivo);
  const body = streamOf(encoded(openDataFile(file.name, file.format)));
  return new Response(body, { headers: headersOf(arquivo, file.format) });
}

/** The same headers, without reading a record. */
export async function HEAD(_: Request, { params }: Context): Promise<Response> {
  const { arquivo } = await params;
  if (arquivo === 'dicionario.json') return dictionaryFile(null);
  const file = parseFileName(arquivo);
  return file ? new Response(null, { headers: headersOf(arquivo, file.format) }) : notPublished(arquivo);
}

function dictionaryFile(body: string | null): Response {
  return new Response(body, { headers: headersOf('dicionario.json', 'json') });
}

function headersOf(file: string, format: 'json' | 'csv'): HeadersInit {
  return {
    'content-type': CONTENT_TYPE[format],
    'content-disposition': `inline; filename="${file}"`,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
  };
}

function notPublished(name: string): Response {
  const text = `Não há o arquivo “${name}” nos dados abertos. A lista está em /dados.\n`;
  return new Response(text, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'access-control-allow-origin': '*' },
  });
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
