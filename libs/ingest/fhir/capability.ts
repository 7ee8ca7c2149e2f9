import { CODE_LISTS_DATE } from '../../kernel/index.js';
import { type Json } from './elements.js';
import { DEMAND, LOCATION, PROGRAMME, profileUrl } from './names.js';

const DEFINITIONS = ['StructureDefinition', 'CodeSystem', 'ValueSet'];

/** What the service takes and gives in FHIR, and nothing else: each line is tried by a test. */
export const capabilityStatement = (): Json => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: CODE_LISTS_DATE,
  kind: 'instance',
  software: { name: 'Doorstroom' },
  implementation: { description: 'Transfer mechanism of a regional mental health network' },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      documentation:
        'Changes come as transactions: of one everything is taken or nothing. Only pseudonymous data is taken; no Patient, narrative, contained resource or unknown element.',
      security: {
        cors: false,
        service: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                code: 'OAuth',
              },
            ],
          },
        ],
        description: 'OAuth2 client credentials, as every push of a provider’s system.',
      },
      resource: [
        {
          type: 'ServiceRequest',
          supportedProfile: [profileUrl(DEMAND)],
          documentation:
            'Within a transaction: POST ServiceRequest, and PUT or DELETE ServiceRequest?identifier=<system>|<reference>.',
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          versioning: 'versioned',
          readHistory: false,
          searchParam: [
            { name: 'status', type: 'token' },
            { name: 'identifier', type: 'token' },
            { name: 'authored', type: 'date' },
            { name: '_lastUpdated', type: 'date' },
          ],
          operation: [
            { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
          ],
          conditionalCreate: false,
          conditionalUpdate: true,
          conditionalDelete: 'single',
          referencePolicy: ['logical'],
        },
        {
          type: 'HealthcareService',
          supportedProfile: [profileUrl(PROGRAMME)],
          documentation: 'Within a transaction: PUT HealthcareService?identifier=<system>|<reference>.',
          conditionalUpdate: true,
          referencePolicy: ['local'],
        },
        {
          type: 'Location',
          supportedProfile: [profileUrl(LOCATION)],
          documentation:
            'Within a transaction, for its HealthcareServices: POST Location. It is not kept by itself.',
        },
        {
          type: 'Schedule',
          documentation:
            'Within a transaction: POST Schedule. From this week on the free intakes of its programme are exactly its Slots. It is not kept by itself.',
        },
        {
          type: 'Slot',
          documentation:
            'Within a transaction, of its Schedule: POST Slot, one free intake. Its week is kept.',
        },
        ...DEFINITIONS.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: [{ name: 'url', type: 'uri' }],
        })),
      ],
      interaction: [{ code: 'transaction' }],
    },
  ],
});
