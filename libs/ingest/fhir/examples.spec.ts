import { readFileSync } from 'node:fs';
import { bundleReader } from './bundle.js';

/**
 * The official examples of R4 (hl7.fhir.r4.examples 4.0.1, CC0) of what comes into question, each with its structure and
 * codes and with every other text as "x". They are about persons, so none can be taken; why is said for each.
 */
const reasons = (resource: { readonly resourceType: string }): string => {
  const reader = bundleReader({ resourceType: 'Bundle', type: 'transaction', entry: [] });
  reader.read({ resource, request: { method: 'POST', url: resource.resourceType } });
  const { demands, problems } = reader.result();
  const own = [...demands.flatMap((one) => one.problems), ...problems].filter(
    ({ field }) => field !== 'Bundle.entry',
  );
  return own
    .map(({ field, code }) => `${field.replace('Bundle.entry[0].resource', '')} ${code}`.trim())
    .sort()
    .join('; ');
};

const examples = JSON.parse(readFileSync('test/support/fhir-examples.json', 'utf8')) as Readonly<
  Record<string, { readonly resourceType: string }>
>;

describe('the official examples', () => {
  it('are each refused for a stated reason', () => {
    const said = Object.entries(examples).map(([name, resource]) => `${name}: ${reasons(resource)}`);
    expect(said.filter((line) => line.endsWith(': '))).toEqual([]);
    expect(`\n${said.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      HealthcareService-example: .comment free-text-refused; .contained contained-refused; .extraDetails free-text-refused; .identifier.system not-fixed; .location.reference not-within-bundle; .text narrative-refused; Bundle.entry[0].request.method not-one-of; Bundle.entry[0].request.url not-this-address; unknown-elements
      Location-1: .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Location-2: .status not-fixed; .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Location-amb: .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Location-hl7: .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Location-ph: .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Location-ukp: .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Schedule-example: .actor.display free-text-refused; .actor.reference not-within-bundle; .comment free-text-refused; .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Schedule-exampleloc1: .actor.display free-text-refused; .actor.reference not-within-bundle; .comment free-text-refused; .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      Schedule-exampleloc2: .actor.display free-text-refused; .actor.reference not-within-bundle; .comment free-text-refused; .text narrative-refused; Bundle.entry[0].fullUrl missing; identifying-elements
      ServiceRequest-ambulation: .id not-our-id; .identifier.system missing; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-appendectomy-narrative: .id not-our-id; .status not-fixed; .subject.display free-text-refused; .subject.identifier not-an-object; .text narrative-refused; unknown-elements
      ServiceRequest-benchpress: .id not-our-id; .intent not-fixed; .patientInstruction free-text-refused; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-colon-biopsy: .id not-our-id; .identifier.system missing; .performer unknown-elements; .performer.display free-text-refused; .performer.identifier not-an-object; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-colonoscopy: .id not-our-id; .identifier.system missing; .performer unknown-elements; .performer.display free-text-refused; .performer.identifier not-an-object; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-di: .id not-our-id; .intent not-fixed; .reasonCode.text free-text-refused; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-do-not-turn: .id not-our-id; .identifier.system not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-education: .id not-our-id; .performer.display free-text-refused; .performer.identifier not-an-object; .reasonCode.text free-text-refused; .status not-fixed; .subject.display free-text-refused; .subject.identifier not-an-object; .text narrative-refused; unknown-elements
      ServiceRequest-example-implant: .id not-our-id; .performer unknown-elements; .performer.display free-text-refused; .performer.identifier not-an-object; .reasonCode.text free-text-refused; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-example-pgx: .id not-our-id; .intent not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-example: .id not-our-id; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-ft4: .id not-our-id; .intent not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-lipid: .contained contained-refused; .id not-our-id; .identifier unknown-elements; .identifier.system not-fixed; .intent not-fixed; .note free-text-refused; .performer unknown-elements; .performer.identifier not-an-object; .reasonCode.coding.display display-refused; .reasonCode.coding.system not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-myringotomy: .id not-our-id; .identifier.system not-fixed; .note free-text-refused; .performer unknown-elements; .performer.display free-text-refused; .performer.identifier not-an-object; .reasonCode.text free-text-refused; .subject patient-refused; .text narrative-refused; identifying-elements
      ServiceRequest-ob: .id not-our-id; .performer.display free-text-refused; .performer.identifier not-an-object; .reasonCode.text free-text-refused; .status not-fixed; .subject.display free-text-refused; .subject.identifier not-an-object; .text narrative-refused; unknown-elements
      ServiceRequest-og-example1: .id not-our-id; .intent not-fixed; .performer unknown-elements; .performer.identifier not-an-object; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-physical-therapy: .id not-our-id; .performer.display free-text-refused; .performer.identifier not-an-object; .reasonCode.text free-text-refused; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-physiotherapy: .contained contained-refused; .id not-our-id; .identifier unknown-elements; .identifier.system not-fixed; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-subrequest: .id not-our-id; .intent not-fixed; .reasonCode.text free-text-refused; .subject patient-refused; .text narrative-refused; unknown-elements
      ServiceRequest-vent: .id not-our-id; .performer unknown-elements; .performer.display free-text-refused; .performer.identifier not-an-object; .reasonCode.text free-text-refused; .status not-fixed; .subject patient-refused; .text narrative-refused; unknown-elements
      Slot-1: .comment free-text-refused; .schedule.reference not-within-bundle; .status not-fixed; .text narrative-refused; unknown-elements
      Slot-2: .comment free-text-refused; .schedule.reference not-within-bundle; .status not-fixed; .text narrative-refused; unknown-elements
      Slot-3: .comment free-text-refused; .schedule.reference not-within-bundle; .status not-fixed; .text narrative-refused; unknown-elements
      Slot-example: .comment free-text-refused; .schedule.reference not-within-bundle; .text narrative-refused; unknown-elements
      Task-example1: resource-not-taken
      Task-example2: resource-not-taken
      Task-example3: resource-not-taken
      Task-example4: resource-not-taken
      Task-example5: resource-not-taken
      Task-example6: resource-not-taken
      Task-fm-example1: resource-not-taken
      Task-fm-example2: resource-not-taken
      Task-fm-example3: resource-not-taken
      Task-fm-example4: resource-not-taken
      Task-fm-example5: resource-not-taken
      Task-fm-example6: resource-not-taken
      "
    `);
  });
});
