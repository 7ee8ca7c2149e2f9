import { createHash } from 'node:crypto';

/**
 * The list of packages of npm (CycloneDX) as that of this release: named after it and not after the folder it was made
 * in, dated by its commit, numbered by its content. The same bytes whenever it is made.
 */
export function sbomOf(made, { name, version, commit, committedAt }) {
  const { metadata } = made;
  const named = {
    ...made,
    serialNumber: undefined, // drawn by chance
    metadata: {
      ...metadata,
      timestamp: committedAt,
      component: {
        ...metadata.component,
        type: 'application',
        name,
        version,
        properties: [...(metadata.component.properties ?? []), { name: 'commit', value: commit }],
      },
    },
  };
  const hash = createHash('sha256').update(JSON.stringify(named)).digest('hex');
  // A UUID of version 8: made up by its own rules (RFC 9562).
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return { ...named, serialNumber: `urn:uuid:${uuid}` };
}
