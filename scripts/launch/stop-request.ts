/** Aborts when this process is to end: Ctrl-C, a service manager, a closed terminal, or the death of its parent. */
export function stopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => controller.abort());
  return controller.signal;
}
