/** A header alone is no import: most often an export that found nothing, and with --replace it would empty the table. */
export const noRows = (path: string): string =>
  `${path} has a header and no rows below it. Check the export that made it. Nothing was imported, and nothing removed.`;
