import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { performance } from 'node:perf_hooks';

/**
 * Sends an upload as often as it is told, so many at once, from a process of its own, so that what it holds in memory
 * is not the server's. Answers with the milliseconds that each took.
 */
const BOUNDARY = 'fronteira';
const MEGABYTES = 10;

/** A PDF of so many megabytes, most of it a picture: bytes that compress no further. */
const pdf = Buffer.concat([
  Buffer.from('%PDF-1.7\n1 0 obj\n<< /Subtype /Image /Filter /DCTDecode >>\nstream\n'),
  randomBytes(MEGABYTES * 1024 * 1024),
  Buffer.from('\nendstream\nendobj\n%%EOF\n'),
]);
const form = Buffer.concat([
  Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nMINUTES\r\n`),
  Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="arquivo"; filename="ata.pdf"\r\n`),
  Buffer.from('Content-Type: application/pdf\r\n\r\n'),
  pdf,
  Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
]);

const MARK = form.indexOf('stream\n') + 7;

/** No two sendings are the same bytes, which would be recognised instead of kept. */
function unlike() {
  const other = Buffer.from(form);
  randomBytes(16).copy(other, MARK);
  return other;
}

function send(url) {
  const bytes = unlike();
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': form.length,
    };
    const sent = request(url, { method: 'POST', headers, agent: false }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 201) resolve(performance.now() - start);
        else reject(new Error(`answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject).end(bytes);
  });
}

process.on('message', async ({ url, times, atOnce }) => {
  const taken = [];
  for (let round = 0; round < times; round++) {
    taken.push(...(await Promise.all(Array.from({ length: atOnce }, () => send(url)))));
  }
  process.send(taken);
});
process.on('disconnect', () => process.exit());
