/** The process is alive. Says nothing of what it depends on. */
export function GET(): Response {
  return Response.json({ situacao: 'vivo' }, { headers: { 'cache-control': 'no-store' } });
}
