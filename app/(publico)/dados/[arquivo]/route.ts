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
  const body = streamOf(openDataFile(file.name, file.format));
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
    'cache-control': 'public, max-age=300',
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

/** Reads on only when the other side has taken what it was given, and stops when it goes away. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
