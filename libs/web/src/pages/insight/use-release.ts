import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/inzicht');

/** The earlier release that the page is of, by its first day; undefined: the latest. */
export const useRelease = (): string | undefined =>
  route.useSearch({ select: ({ publicatie }) => publicatie });
