import { type RowOf } from '../../base/database/index.js';
import { type AuditEventRecord } from '../event/audit-event.entity.js';
import { type AuditValue } from '../event/audit-event.js';
import { type ChainFaultDto, type LastVerificationDto } from './chain.dto.js';
import { type AuditFault, type AuditVerification, type FileState } from './verify.js';

/** Keys of the detail in which a fault is kept: the first of all, and the first of the file. */
const KEPT = ['first', 'firstOfFile'] as const;

const ofFile = ({ kind }: AuditFault): boolean => kind.startsWith('file-');

/** What verifying found, as the trail keeps it: codes and numbers, no id of an event. */
export function verificationDetail({
  seals,
  sealedEvents: events,
  anchors,
  file,
  faults,
}: AuditVerification): Record<string, AuditValue> {
  const first = { first: faults.find((fault) => !ofFile(fault)), firstOfFile: faults.find(ofFile) };
  const kept = KEPT.flatMap((key) => {
    const fault = first[key];
    return fault === undefined
      ? []
      : Object.entries(placeOf(fault)).map(([part, value]) => [`${key}.${part}`, value]);
  });
  return {
    seals,
    events,
    anchors,
    faults: faults.length,
    file: file.state,
    fileLines: file.lines,
    ...(Object.fromEntries(kept) as Record<string, AuditValue>),
  };
}

function placeOf(fault: AuditFault): ChainFaultDto {
  const {
    kind,
    seal = null,
    day = null,
    line = null,
  } = fault as { kind: AuditFault['kind'] } & Partial<Omit<ChainFaultDto, 'kind'>>;
  return { kind, seal, day, line };
}

/** The same as the API gives it. */
export function verificationOf({
  at,
  detail,
}: RowOf<AuditEventRecord, 'at' | 'detail'>): LastVerificationDto {
  const count = (key: string): number => Number(detail[key] ?? 0);
  const first = KEPT.filter((key) => detail[`${key}.kind`] !== undefined).map(
    (key) =>
      Object.fromEntries(
        ['kind', 'seal', 'day', 'line'].map((part) => [part, detail[`${key}.${part}`] ?? null]),
      ) as unknown as ChainFaultDto,
  );
  return {
    at: at.toISOString(),
    seals: count('seals'),
    events: count('events'),
    anchors: count('anchors'),
    file: (detail['file'] ?? 'not-set') as FileState,
    fileLines: count('fileLines'),
    faults: count('faults'),
    first,
  };
}
