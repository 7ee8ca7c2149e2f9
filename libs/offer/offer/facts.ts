/** What the client is told of the place, frozen when the offer is made. Nothing in it is about the client's health. */
export interface OfferFacts {
  /** Name of the organisation where the client waits. */
  readonly from: string;
  /** Name of the organisation that has a place. */
  readonly to: string;
  readonly programme: string;
  /** Name of the municipality of the programme's location. */
  readonly place: string;
  readonly online: boolean;
  /** True for treatment in a group that starts together. */
  readonly group: boolean;
  /** Code of the language in which one speaks there. */
  readonly language: string;
  /** From the client's municipality; null = online, or not known. */
  readonly travelMinutes: number | null;
  /** Announced, from the intake to treatment; null = not known. */
  readonly treatmentWeeks: number | null;
  /** Code of what clients call the treatment; absent or null = nobody has said it, and `programme` stands there. */
  readonly publicName?: string | null;
  /** Whether the programme has a contract with the client's insurer; absent or null = not known. */
  readonly contracted?: boolean | null;
  /** Whether the organisation treated the client before; it saw the year. */
  readonly treatedBefore?: boolean;
}
