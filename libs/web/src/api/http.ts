import { offlineProblem, problemOf } from './problem.js';

const BASE = '/api/v1';
let csrfToken: string | null = null;
let language = 'nl';

/** The session endpoint hands out the token that every change must carry. */
export const setCsrfToken = (token: string | null): void => {
  csrfToken = token;
};
export const setRequestLanguage = (code: string): void => {
  language = code;
};

type Query = Record<string, string | number | boolean | null | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(() => {
    throw offlineProblem();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  const response = await send(withQuery(BASE + path, query), {
    signal,
    headers: { Accept: 'application/json', 'Accept-Language': language },
  });
  return (await response.json()) as T;
}

/** `keepalive` lets a decision reach the server while the page is being left. */
export async function post<T>(
  path: string,
  body: unknown,
  { keepalive = false, base = BASE }: { keepalive?: boolean; base?: string } = {},
): Promise<T> {
  const response = await send(base + path, {
    method: 'POST',
    keepalive,
    headers: {
      Accept: 'application/json',
      'Accept-Language': language,
      'Content-Type': 'application/json',
      ...(csrfToken ? { 'X-CSRF-Token': csrfToken } : {}),
    },
    body: JSON.stringify(body),
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}
