import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** Parts of the server are bundled apart: what one of them keeps, the others see. */
const shared = globalThis as typeof globalThis & { responses?: AsyncLocalStorage<ServerResponse> };
shared.responses ??= new AsyncLocalStorage<ServerResponse>();
const responses = shared.responses;

/** Has each request's response at hand while it is being made, which Next gives to no page. */
export function keepResponses(): void {
  subscribe('http.server.request.start', (message) => {
    responses.enterWith((message as { response: ServerResponse }).response);
  });
}

/** Answers the request with a status of its own; without effect once a part of the page is on its way. */
export function answerWith(status: number): void {
  const response = responses.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
